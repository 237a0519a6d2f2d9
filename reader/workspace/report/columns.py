"""Plain text that reads well in a terminal: wrapped lines, headings, words with their edits shown."""

import textwrap

from reader.collation.bead import Edit, Tag
from reader.text.article import Article
from reader.text.span import Span

WIDTH = 88


def heading(text: str) -> str:
    """A heading with a line under it."""
    return f"{text}\n{'─' * min(len(text), WIDTH)}"


def wrapped(text: str, first: str = "", later: str | None = None) -> str:
    """`text` on lines of at most 88 characters; `first` stands before the first line, `later` before
    the others (spaces of the same length when None)."""
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


def with_edits(left: Article, right: Article, edits: tuple[Edit, ...]) -> str:
    """Both wordings in one line: what only the left has as [-…-], what only the right has as {+…+}."""
    parts: list[str] = []
    for edit in edits:
        ours, theirs = words_of(left, edit.left), words_of(right, edit.right)
        if edit.tag is Tag.EQUAL:
            parts.append(ours)
            continue
        if ours:
            parts.append(f"[-{ours}-]")
        if theirs:
            parts.append(f"{{+{theirs}+}}")
    return " ".join(part for part in parts if part)
