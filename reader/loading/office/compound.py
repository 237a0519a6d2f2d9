"""OLE2 files: what to tell of a Word 97-2003 document or of a locked Office file."""

from typing import NoReturn

from reader.cancel import IsCancelled
from reader.errors import LoadError
from reader.messages import message

_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(data: bytes, name: str, _is_cancelled: IsCancelled) -> NoReturn:
    """Never reads: raises `LoadError` with what the reader can do instead."""
    if _LOCKED in data:
        raise LoadError(
            message(
                "“{name}” is locked with a password. Open it, save it without one, and try again.", name=name
            )
        )
    raise LoadError(
        message("“{name}” is in the format of Word 97-2003. Save it as .docx and open that.", name=name)
    )
