"""Two wordings in one line of text: what only the left has as [-…-], what only the right has as {+…+}."""

from collections.abc import Iterable

from reader.collation.bead import Edit, Tag
from reader.text.article import Article


def with_edits(left: Article, right: Article, edits: Iterable[Edit]) -> str:
    """Both wordings of a bead in one line, the words that both have once, as the left has them."""
    line = ""
    is_open = False  # the right alone has a space behind the words that both have
    for edit in edits:
        ours, theirs = edit.left.of(left.text), edit.right.of(right.text)
        if edit.tag is Tag.EQUAL:
            line += _kept(line, ours, theirs)
            is_open = theirs[-1:].isspace() and not ours[-1:].isspace()
        else:
            line += _changed(line, ours, theirs, is_open)
    return line


def _kept(line: str, ours: str, theirs: str) -> str:
    """After words that the right alone has, the space stands on the right."""
    is_apart = theirs[:1].isspace() and not ours[:1].isspace()
    return f" {ours}" if line and is_apart else ours


def _changed(line: str, ours: str, theirs: str, is_open: bool) -> str:
    marked = " ".join(filter(None, (_marked("[-", ours, "-]"), _marked("{+", theirs, "+}"))))
    around = ours or theirs
    is_apart = around[:1].isspace() or (is_open and not ours) or line.endswith("+}")
    return f"{' ' if is_apart else ''}{marked}{' ' if around[-1:].isspace() else ''}"


def _marked(opening: str, words: str, closing: str) -> str:
    return f"{opening}{words.strip()}{closing}" if words.strip() else ""
