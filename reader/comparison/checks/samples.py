"""Studies and polls that no longer say of how many they are."""

from collections.abc import Iterator

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.language.clauses import ClauseWords, load_clauses
from reader.late_pattern import late_pattern
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span

_NEAR = 3
"""Words between a study and the number of those studied: "a study of some 30 students"."""
_UNIT = late_pattern(r"[^\W\d]+$")


def check_samples(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which one side alone says how many were asked or studied."""
    clauses = load_clauses(evidence.language or "")
    if not clauses.samples:
        return
    for reading in evidence.readings:
        if reading.bead.relation is not Relation.EDITED:
            continue
        for side, mirror in zip(SIDES, (reading, reading.mirrored), strict=True):
            size = _lost_size(mirror, clauses)
            words = mirror.words.left
            if size is None or _is_paired(evidence, reading, words, size, side):
                continue
            if not _stands_beside(evidence, reading, words, size, side):
                left, right = (size, None) if side == "left" else (None, size)
                yield warning_at(evidence, reading, WarningKind.GENERALISATION, Grade.SERIOUS, left, right)
                break


def _lost_size(reading: BeadReading, clauses: ClauseWords) -> range | None:
    """The left words "of 30 students" that went from behind a study that the right has too."""
    left, right = reading.words
    for ours, theirs in reading.changes:
        if any(_is_figure(right[at]) for at in theirs):
            continue
        figure = next((at for at in ours if _is_figure(left[at])), None)
        if figure is None:
            continue
        studies = range(max(0, figure - _NEAR), figure)
        if any(left[at].form in clauses.samples and at in reading.mates.left for at in studies):
            return range(ours.start, ours.stop)
    return None


def _is_paired(
    evidence: Evidence, reading: BeadReading, words: tuple[Word, ...], size: range, side: Side
) -> bool:
    """Whether the other side has the figure in other words: "14 days", "two weeks"."""
    whole = Span(words[size.start].start, words[size.stop - 1].span.end)
    return any(
        pair.left is not None
        and pair.right is not None
        and (pair.left if side == "left" else pair.right).span.overlaps(whole)
        for pair in evidence.pairs
        if pair.bead == reading.bead.index
    )


def _is_figure(word: Word) -> bool:
    return word.form[:1].isdigit()


def _bare(word: Word) -> str:
    """A figure without what is written on to it: the 10 of "10am"."""
    return _UNIT.sub("", word.form)


def _stands_beside(
    evidence: Evidence, reading: BeadReading, words: tuple[Word, ...], size: range, side: Side
) -> bool:
    """Whether the other side has the number in the bead or in the sentences beside."""
    other = opposite(side)
    near = evidence.words_beside(other, reading.bead.sentences(other))
    numbers = {_bare(words[at]) for at in size if _is_figure(words[at])}
    return any(_bare(word) in numbers for word in (*reading.words[other], *near))
