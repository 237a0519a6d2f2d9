"""A saved session is known among the formats, so that it is never taken for an article."""

from reader.cancel import IsCancelled
from reader.errors import SessionFileError
from reader.late_pattern import late_pattern
from reader.messages import message
from reader.text.loaded import LoadedText

KIND = "source-comparison-reader session"
"""What a saved session says of itself in its first field, "kind"."""

_BEGINNING = late_pattern(rb'\s*\{\s*"kind"\s*:\s*"' + KIND.encode("ascii") + rb'"')


def is_session(head: bytes, _name: str) -> bool:
    """Whether `head` begins a saved session."""
    return _BEGINNING.match(head) is not None


def read(_data: bytes, name: str, _is_cancelled: IsCancelled) -> LoadedText:
    """Raises `SessionFileError`: a session holds two articles and more, and is opened as a whole."""
    raise SessionFileError(
        message(
            "“{name}” is a saved session, not an article. Open it in the window with File ▸ Open session.",
            name=name,
        )
    )
