"""A “not” that came or went, where the word that it negates stands on both sides."""

from collections.abc import Iterator, Mapping

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.language.scales import Hit, Scales, load_scales
from reader.language.senses import Senses, load_senses
from reader.sides import Side

_LONGER = 2
"""Words by which the change that holds the negation may be longer than what it stands for: a clause that
came or went says something else."""
_NEAR = 5
"""Words behind a negation among which the word stands that it negates."""


_KIND = WarningKind.TURNED_SENSE.value


def check_negation(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which a negation came or went.

    Of reworded beads only those that have the same words with meaning are looked at: "failed to open" says
    the same as "did not open".
    """
    senses = load_senses(evidence.language or "")
    scales = load_scales(evidence.language or "")
    if senses is None:
        return
    for reading in evidence.readings:
        if reading.bead.relation is Relation.EDITED or _is_all_kept(reading, senses):
            found = _turn(evidence, reading, senses, scales)
            if found is not None:
                yield found


def _is_all_kept(reading: BeadReading, senses: Senses) -> bool:
    """Whether both sides have the same words with meaning, negations aside."""
    return all(
        at in mates
        for words, mates in zip(reading.words, reading.mates, strict=True)
        for at, word in enumerate(words)
        if reading.is_content(word) and not senses.negates(word.form)
    )


def _turn(
    evidence: Evidence, reading: BeadReading, senses: Senses, scales: Scales | None
) -> EditorialWarning | None:
    places = reading.forms.map(senses.places)
    if len(places.left) == len(places.right):
        return None
    on_left = len(places.left) > len(places.right)
    mirror = reading if on_left else reading.mirrored
    more = places.left if on_left else places.right
    lone = (at for at in more if at not in mirror.exact and _is_turned(mirror, senses, at))
    first = next(
        (at for at in lone if not _has_contrary(mirror, scales, at) and not _is_in_term(mirror, scales, at)),
        None,
    )
    side: Side = "right" if on_left else "left"
    if first is None or _stands_beside(evidence, mirror, senses, first, side):
        return None
    here = range(first, first + 1)
    sides = (here, None) if on_left else (None, here)
    return warning_at(evidence, reading, WarningKind.TURNED_SENSE, Grade.GRAVE, *sides)


def _is_turned(reading: BeadReading, senses: Senses, at: int) -> bool:
    """Whether what a left negation negates stands on the right without one."""
    change = next(((a, b) for a, b in reading.changes if at in a), None)
    if (
        change is None
        or _words(reading.words.left, change[0]) - _words(reading.words.right, change[1]) > _LONGER
    ):
        return False
    right = reading.forms.right
    if any(right[j] in senses.implied for _, b in reading.changes for j in b):
        return False  # "failed to open" says the same as "did not open"
    behind = [word.form for word in reading.words.left[at + 1 : at + 1 + _NEAR]]
    if any(senses.is_contrary_form(form, word) for form in right for word in behind):
        return False  # "not hurt" says the same as "unhurt"
    negated = _negated(reading, at)
    mate = reading.mates.left.get(negated) if negated is not None else None
    return mate is not None and not senses.is_denied(right, mate)


def _words(words: tuple[Word, ...], places: range) -> int:
    return sum(words[place].is_word for place in places)


def _negated(reading: BeadReading, at: int) -> int | None:
    """The word that a left negation negates: the next one with meaning that the other side has."""
    words = reading.words.left
    behind = range(at + 1, min(len(words), at + 1 + _NEAR))
    content = [place for place in behind if reading.is_content(words[place])]
    kept = [place for place in content if place in reading.mates.left]
    if kept:
        return kept[0]
    return next((p for p in behind if words[p].is_word and p in reading.mates.left), None)


def _has_contrary(reading: BeadReading, scales: Scales | None, at: int) -> bool:
    """Whether a word right behind a left negation has its contrary on the right: "did not accept"."""
    if scales is None:
        return False
    ours = _turning(scales, reading.words.left, reading.mates.left)
    theirs = _turning(scales, reading.words.right, reading.mates.right)
    near = [hit for hit in ours if at < hit.start <= at + _NEAR]
    return any(a.scale is b.scale and a.level != b.level for a in near for b in theirs)


def _is_in_term(reading: BeadReading, scales: Scales | None, at: int) -> bool:
    """Whether a left negation is part of a term whose equal stands on the right: "not many", "few"."""
    if scales is None:
        return False
    ours, theirs = reading.forms.map(scales.find)
    holding = [hit for hit in ours if hit.start <= at < hit.end and hit.end - hit.start > 1]
    return any(a.scale is b.scale and a.level == b.level for a in holding for b in theirs)


def _turning(scales: Scales, words: tuple[Word, ...], kept: Mapping[int, int]) -> list[Hit]:
    """The changed words of one side that have a contrary."""
    hits = [*scales.find([word.form for word in words]), *scales.find([word.stem for word in words])]
    return [h for h in hits if h.scale.kind == _KIND and not h.scale.relates and h.start not in kept]


def _stands_beside(evidence: Evidence, reading: BeadReading, senses: Senses, at: int, side: Side) -> bool:
    """Whether the other side denies the same word in the sentences beside."""
    negated = _negated(reading, at)
    if negated is None:
        return False
    form = reading.words.left[negated].form
    numbers = reading.bead.sentences(side)
    for number in evidence.beside(side, numbers):
        words = [word.form for word in evidence.words(side, number)]
        if form in words and senses.places(words):
            return True
    return False
