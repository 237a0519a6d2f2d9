"""Offices: another field of a ministry, another office in one place."""

from collections.abc import Iterator

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.language.scales import Scales, load_scales


def check_titles(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which one word beside an office was put in the place of another."""
    scales = load_scales(evidence.language or "")
    if scales is None:
        return
    for reading in evidence.readings:
        if reading.bead.relation is not Relation.EDITED:
            continue
        for ours, theirs in reading.changes:
            mine = _only_content(reading, ours, on_left=True)
            yours = _only_content(reading, theirs, on_left=False)
            if mine is None or yours is None or not _beside_office(reading, mine, yours, scales):
                continue
            if scales.are_equal(reading.words.left[mine].form, reading.words.right[yours].form):
                continue
            places = range(mine, mine + 1), range(yours, yours + 1)
            yield warning_at(evidence, reading, WarningKind.TITLE, Grade.SERIOUS, *places)
            break


def _only_content(reading: BeadReading, places: range, *, on_left: bool) -> int | None:
    """The one word with meaning of a change that the other side has not got, else None."""
    words = reading.words.left if on_left else reading.words.right
    mates = reading.mates.left if on_left else reading.mates.right
    content = [at for at in places if reading.is_content(words[at])]
    return content[0] if len(content) == 1 and content[0] not in mates else None


def _beside_office(reading: BeadReading, mine: int, yours: int, scales: Scales) -> bool:
    """Whether both words stand at one and the same office: before it, or behind it with "of"."""
    left, mates = reading.words.left, reading.mates.left
    behind = mine + 1
    if behind < len(left) and left[behind].form in scales.offices:
        return mates.get(behind) == yours + 1
    links = mates.get(mine - 1) == yours - 1 and mates.get(mine - 2) == yours - 2
    return links and left[mine - 1].form in scales.office_links and left[mine - 2].form in scales.offices
