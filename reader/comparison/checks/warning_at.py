"""A warning made from words of a bead: spans, both wordings, whichever side has nothing to point at."""

from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import around
from reader.sides import Side
from reader.text.span import Span


def warning_at(
    evidence: Evidence,
    reading: BeadReading,
    kind: WarningKind,
    grade: Grade,
    left: range | None,
    right: range | None,
    detail: str = "",
) -> EditorialWarning:
    """A warning about ranges of the words of a bead's sides (None or empty: that side lacks them).

    The wording of a side that lacks them is shown about the place where they would stand.
    """
    ours, theirs = _span(reading.words.left, left), _span(reading.words.right, right)
    bead, (left_article, right_article) = reading.bead, evidence.articles
    place = ours or _place(reading, right, on_left=True)
    other = theirs or _place(reading, left, on_left=False)
    return EditorialWarning(
        kind,
        grade,
        bead.index,
        ours,
        theirs,
        around(left_article, bead.left, place) if place is not None else "",
        around(right_article, bead.right, other) if other is not None else "",
        ours.of(left_article.text) if ours else "",
        theirs.of(right_article.text) if theirs else "",
        detail,
    )


def _span(words: tuple[Word, ...], places: range | None) -> Span | None:
    if not places:
        return None
    return Span(words[places.start].start, words[places.stop - 1].span.end)


def _place(reading: BeadReading, places: range | None, *, on_left: bool) -> Span | None:
    """The kept word nearest to where something would stand that only the other side has."""
    mates = reading.mates.right if on_left else reading.mates.left
    words = reading.words.left if on_left else reading.words.right
    if not words:
        return None
    wanted = places.start if places else 0
    near = min(mates, key=lambda place: (abs(place - wanted), place), default=None)
    return words[mates[near] if near is not None else 0].span


def warning_on(
    side: Side,
    kind: WarningKind,
    grade: Grade,
    bead: int | None,
    span: Span,
    words: str = "",
    decisive: str = "",
    detail: str = "",
) -> EditorialWarning:
    """A warning about words of one side, with nothing to point at on the other."""
    if side == "left":
        return EditorialWarning(
            kind, grade, bead, left=span, left_words=words, left_decisive=decisive, detail=detail
        )
    return EditorialWarning(
        kind, grade, bead, right=span, right_words=words, right_decisive=decisive, detail=detail
    )
