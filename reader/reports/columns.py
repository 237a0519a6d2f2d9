"""Plain text that reads well in a terminal: wrapped lines and headings."""

from typing import Literal

from reader.language.scripts import script_of
from reader.text.article import Article
from reader.text.span import Span

WIDTH = 88

_RIGHT_TO_LEFT = frozenset({"ARABIC", "HEBREW", "SYRIAC", "THAANA", "NKO"})


def heading(text: str) -> str:
    """A heading with a line under it."""
    return f"{text}\n{'─' * min(len(text), WIDTH)}"


def wrapped(text: str, first: str = "", later: str | None = None) -> str:
    """`text` on lines of at most 88 characters; `first` stands before the first line, `later` before
    the others (spaces of the same length when None)."""
    import textwrap  # noqa: PLC0415 - a report for programs wraps nothing

    return textwrap.fill(
        one_line(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if later is None else later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def words_of(article: Article, span: Span) -> str:
    """The words under a span on one line."""
    return one_line(span.of(article.text))


def title_of(article: Article) -> str:
    """The article's title, or the last part of where it was read from: a report goes to other people,
    who have no use for the folders of this machine."""
    where = article.origin.replace("\\", "/").rstrip("/")
    return one_line(article.details.title) or where.rsplit("/", 1)[-1]


def direction_of(article: Article) -> Literal["ltr", "rtl"]:
    """Where the lines of an article begin, by the script of most of its letters."""
    return "rtl" if script_of(article.text) in _RIGHT_TO_LEFT else "ltr"
