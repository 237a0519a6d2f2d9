"""What every format hands over: a text with what the format knows about it."""

from reader.text.article import Role
from reader.text.details import Details
from reader.text.span import Span
from reader.values import Struct, field

_IN_ANY_ENCODING = frozenset(("text", "markdown", "html", "mail", "subtitles"))


class Block(Struct, frozen=True):
    """One paragraph that a format is sure of; `role` is None where rules over lines must decide."""

    span: Span
    role: Role | None = None


class LoadedText(Struct, frozen=True):
    """A text as read from where it stands, before anything is decided about it.

    `text` has `\\n` as its only line ending and is never altered again. `origin` is the file name,
    address or "clipboard". `blocks` are the paragraphs in reading order when the format knows them
    (HTML, DOCX …), else None: paragraphs are then found from lines. `notes` are sentences for the
    reader about how it was read.
    """

    text: str
    origin: str
    format: str = "text"
    encoding: str | None = None
    details: Details = field(default_factory=Details)
    blocks: tuple[Block, ...] | None = None
    notes: tuple[str, ...] = ()


def takes_encoding(format_: str) -> bool:
    """Whether articles of a format (`LoadedText.format`) can be read again in another encoding; the others
    say themselves how their letters are written."""
    return format_ in _IN_ANY_ENCODING
