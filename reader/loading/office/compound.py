"""OLE2 files: what to tell of a Word 97-2003 document, of a locked Office file or of another program's."""

from typing import NoReturn

from reader.cancel import IsCancelled
from reader.errors import LoadError
from reader.messages import message

_LOCKED = "EncryptedPackage".encode("utf-16-le")

_OTHERS = (
    ("__properties_version1.0", message("“{name}” is a message of Outlook. Save it as .eml and open that.")),
    ("Workbook", message("“{name}” is a spreadsheet, not an article. Copy the text you need and paste it.")),
    (
        "PowerPoint Document",
        message("“{name}” is a presentation, not an article. Copy the text you need and paste it."),
    ),
)
"""The name of a stream that only files of one kind have, and what is told of these."""


def read(data: bytes, name: str, _is_cancelled: IsCancelled) -> NoReturn:
    """Never reads: raises `LoadError` with what the reader can do instead."""
    if _LOCKED in data:
        raise LoadError(
            message(
                "“{name}” is locked with a password. Open it, save it without one, and try again.", name=name
            )
        )
    for stream, sentence in _OTHERS:
        if stream.encode("utf-16-le") in data:
            raise LoadError(message(sentence, name=name))
    raise LoadError(
        message("“{name}” is in the format of Word 97-2003. Save it as .docx and open that.", name=name)
    )
