"""What is wrong with a copy, as other programs read it: name, kind, grade, place and both wordings."""

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade
from reader.comparison.judgement import identity_of
from reader.comparison.warning_sentences import sentence_of
from reader.many.file_lines import FileLines
from reader.sides import Side, Sides
from reader.text.article import Article
from reader.values import Struct

_NO_FILES: Sides[Path | None] = Sides(None, None)


class Spot(Struct, frozen=True):
    """Where a finding stands: in which article, and paragraph, line and column, each from 1.

    `line` and `column` are None where the format has no lines of its own (a document, a page).
    """

    side: Side
    paragraph: int
    line: int | None = None
    column: int | None = None


class Finding(Struct, frozen=True):
    """One warning about a copy (the right article). `id` stays the same when the text around it changes.

    `source_words` and `copy_words` are both wordings on one line, `spot` the place in the copy, else in the
    source.
    """

    id: str
    kind: str
    grade: Grade
    sentence: str
    spot: Spot | None
    source_words: str
    copy_words: str


def findings_of(comparison: Comparison, files: Sides[Path | None] = _NO_FILES) -> Iterator[Finding]:
    """The warnings of a comparison whose left article is the source and whose right one is the copy.

    `files` are where the articles were read from: Markdown has lines only by them.
    """
    lines = Sides(FileLines(comparison.left, files.left), FileLines(comparison.right, files.right))
    for warning in comparison.warnings:
        yield Finding(
            identity_of(warning),
            warning.kind.value,
            warning.grade,
            sentence_of(warning),
            _spot(comparison, warning, lines),
            _shown(warning.left_words, warning.left_who),
            _shown(warning.right_words, warning.right_who),
        )


def spot_at(article: Article, side: Side, position: int, lines: FileLines | None = None) -> Spot:
    """The place of a code point of an article's text; `lines` are those of its file."""
    paragraph = max(bisect_right(article.paragraphs, position, key=lambda span: span.start), 1)
    found = (lines or FileLines(article)).at(position)
    return Spot(side, paragraph) if found is None else Spot(side, paragraph, *found)


def _spot(comparison: Comparison, warning: EditorialWarning, lines: Sides[FileLines]) -> Spot | None:
    if warning.right is not None:
        return spot_at(comparison.right, "right", warning.right.start, lines.right)
    if warning.left is not None:
        return spot_at(comparison.left, "left", warning.left.start, lines.left)
    return None


def _shown(words: str, who: str | None) -> str:
    return f"{words} – {who}" if who else words
