"""One part of a person's name put in the place of another, where the rest of the name stands."""

from collections.abc import Iterator, Sequence

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.speaker_identity import are_different_people
from reader.facts.fact import FactKind, FactStanding
from reader.facts.misspelling import is_misspelling
from reader.language.data import language_data
from reader.language.name_forms import sounds_of
from reader.language.scales import load_scales

_ALIKE = 3
"""Letters with which two forms of one first name begin alike: "Dan", "Daniel"."""


def check_names(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which a first or last name was exchanged and no fact tells of it."""
    scales = load_scales(evidence.language or "")
    if scales is None or scales.capital_nouns:
        return
    told = {
        pair.bead
        for pair in evidence.pairs
        if pair.kind is FactKind.NAME and pair.standing is FactStanding.DISAGREES
    }
    for reading in evidence.readings:
        if reading.bead.relation is Relation.EDITED and reading.bead.index not in told:
            yield from _exchanged(evidence, reading)


def _exchanged(evidence: Evidence, reading: BeadReading) -> Iterator[EditorialWarning]:
    left, right = reading.words
    for ours, theirs in reading.changes:
        if len(ours) != 1 or len(theirs) != 1:
            continue
        mine, yours = ours.start, theirs.start
        if not (_is_name(left, mine) and _is_name(right, yours)):
            continue
        names = _full_name(left, mine), _full_name(right, yours)
        if min(map(len, names)) < 2 or _is_one_first_name(left[mine].form, right[yours].form):
            continue
        if are_different_people(*map(" ".join, names)):
            yield warning_at(
                evidence,
                reading,
                WarningKind.DISAGREEING_FACT,
                Grade.GRAVE,
                ours,
                theirs,
                FactKind.NAME.value,
            )


def _is_one_first_name(ours: str, theirs: str) -> bool:
    """Whether two names in lower case may be one person's: they sound alike, one begins the other, or both
    stand on one line of the nicknames."""
    is_alike = sounds_of(ours) == sounds_of(theirs) or is_misspelling(ours, theirs)
    return is_alike or ours.startswith(theirs[:_ALIKE]) or not _lines_of(ours).isdisjoint(_lines_of(theirs))


def _lines_of(name: str) -> frozenset[int]:
    """The lines of nicknames that a name stands on."""
    lines: str = language_data("en", "names").get("nicknames", "")
    return frozenset(at for at, line in enumerate(lines.splitlines()) if name in line.split())


def _is_name(words: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(words) and words[at].is_name and words[at].text[1:].islower()


def _full_name(words: Sequence[Word], at: int) -> list[str]:
    """A name of two words: the exchanged one with the name behind it, else with the one before it."""
    if _is_name(words, at + 1):
        return [words[at].text, words[at + 1].text]
    return [words[at - 1].text, words[at].text] if _is_name(words, at - 1) else [words[at].text]
