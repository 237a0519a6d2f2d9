"""In what two dates, times of day or names differ that stand for the same thing, and how sure that is."""

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When
from reader.facts.fact import Difference
from reader.facts.finding import Finding
from reader.facts.misspelling import is_misspelling
from reader.facts.name_comparison import is_shortened
from reader.facts.named_entities import Name
from reader.facts.surroundings import Surroundings, are_of_two_parties, is_replaced, likeness
from reader.language.data import language_data
from reader.language.name_forms import is_country, is_people, is_town, words_for
from reader.language.short_names import may_be_one_given_name

_BEFORE_DATE = 2
"""Words before a date that are looked at: what holds, and since or until."""
_AROUND = 2
"""Words with meaning that two sentences, equal but for one name, must have about it."""
_WHOLE_NAME = 2
"""Words of a name with a given name."""


def dates_differ(left: When, ours: Surroundings, right: When, theirs: Surroundings) -> Finding | None:
    """Two different dates said of the same thing; None where that is not sure.

    Only like with like (a weekday with a weekday). In an edited sentence two shared content words are
    enough. Two reports of one event name many days: there a date must stand between the same words, and
    a weekday never tells.
    """
    if left.grain != right.grain or left.decade != right.decade:
        return None
    kind = Difference.WEEKDAY if left.grain == "w" else Difference.DATE
    sure = _same_act(ours, theirs, is_weekday=left.grain == "w")
    return Finding(sure, kind) if sure > 0 else None


def agreeing_dates_differ(
    left: When, ours: Surroundings, right: When, theirs: Surroundings
) -> Finding | None:
    """One date from which something holds on one side and up to which it holds on the other, behind the same
    word: "closed since Monday", "closed until Monday"; None where that is not so."""
    if not ours.is_edited or left.value != right.value:
        return None
    mine, yours = ours.words_before[-_BEFORE_DATE:], theirs.words_before[-_BEFORE_DATE:]
    if len(mine) < _BEFORE_DATE or len(yours) < _BEFORE_DATE or mine[0] != yours[0]:
        return None
    table = language_data(ours.language.split("-")[0], "dates")
    first, last = (frozenset(table.get(field, "").split()) for field in ("starting", "ending"))
    turned = (mine[1] in first and yours[1] in last) or (mine[1] in last and yours[1] in first)
    return Finding(1.0, Difference.LIMIT) if turned else None


def _same_act(ours: Surroundings, theirs: Surroundings, *, is_weekday: bool) -> float:
    if ours.is_edited:
        return likeness(ours, theirs)
    return 0.0 if is_weekday or are_of_two_parties(ours, theirs) else float(is_replaced(ours, theirs))


def clock_times_differ(
    left: ClockTime, ours: Surroundings, right: ClockTime, theirs: Surroundings
) -> Finding | None:
    """Two different times of day said of the same thing; None where that is not sure.

    As for dates, and with the same zone or none.
    """
    sure = _same_act(ours, theirs, is_weekday=False) if left.zone == right.zone else 0.0
    return Finding(sure, Difference.TIME) if sure > 0 else None


def names_differ(left: Name, ours: Surroundings, right: Name, theirs: Surroundings) -> Finding | None:
    """One name put in the place of another; None where that is not sure."""
    sure = _names_certainty(left, ours, right, theirs)
    return Finding(sure, Difference.NAME) if sure > 0 else None


def _names_certainty(left: Name, ours: Surroundings, right: Name, theirs: Surroundings) -> float:
    """Either a spelling apart by a letter or two, or two persons given the same office, or two names between
    the same words; a country and its capital may stand for one another."""
    if is_people(left.form) or is_people(right.form):
        return 0.0
    if left.form != right.form and is_misspelling(left.form, right.form):
        return 2.0
    if is_shortened(left.words, right.words):
        return 0.0
    return float(_are_two_names(left, ours, right, theirs))


def _are_two_names(left: Name, ours: Surroundings, right: Name, theirs: Surroundings) -> bool:
    """Whether two names of other forms stand in one part, each for itself."""
    if left.title and left.title == right.title and left.title in words_for("offices"):
        return (ours.is_edited and bool(ours.around & theirs.around)) or is_replaced(ours, theirs)
    if _may_stand_for(left.form, right.form) or _may_stand_for(right.form, left.form):
        return False
    if _have_one_surname(left, right):
        return ours.is_edited and is_replaced(ours, theirs) and _are_namesakes(left, right)
    if ours.is_edited and ours.rest == theirs.rest and len(ours.around & theirs.around) >= _AROUND:
        return True
    return ours.frame is not None and ours.frame == theirs.frame


def _may_stand_for(country: str, town: str) -> bool:
    """Whether a country may be meant by the town of its government: "Paris said"."""
    return is_country(country) and is_town(town)


def _have_one_surname(left: Name, right: Name) -> bool:
    return min(len(left.words), len(right.words)) >= _WHOLE_NAME and left.words[-1] == right.words[-1]


def _are_namesakes(left: Name, right: Name) -> bool:
    """Whether two names of one surname have different given names: Ada and Karl Brunner."""
    return not may_be_one_given_name(left.words[0], right.words[0])
