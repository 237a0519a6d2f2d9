"""Whom "he" and "she" stand for: candidates with what speaks for them, the most salient one wins."""

from collections.abc import Sequence

from reader.quotations.people import NamePlace, People, Person
from reader.values import Struct

NEAR = 350
"""Code points within which one of unknown gender who opens a sentence is whom a pronoun means."""
FAR = 600
"""Code points after which one who spoke yields to the only other person of that gender named since."""
_REMEMBERED = 12
"""So many speakers are remembered: with more between, a name is written again."""


class Spoke(Struct, frozen=True):
    """One who spoke at a code point."""

    at: int
    person: Person


class Candidate(Struct, frozen=True):
    """One whom a pronoun may mean, with the features that its salience is made of.

    `rank` is 2 for who spoke or opened a sentence, 1 for who is but named; `at` the code point.
    """

    person: Person
    rank: int
    at: int


def antecedent(people: People, spoken: Sequence[Spoke], gender: str, at: int) -> Person | None:
    """The person of `gender` ("m", "f") whom a pronoun at code point `at` means, None when nothing tells."""
    near = people.before(at)
    found = [
        *_who_spoke(spoken, near, gender, at),
        *_who_leads(spoken, near, gender, at),
        *_who_is_named(near, gender),
    ]
    return max(found, key=lambda one: (one.rank, one.at)).person if found else None


def _last_spoke(spoken: Sequence[Spoke], gender: str, at: int) -> Spoke | None:
    """The last one of that gender who spoke, or one of unknown gender who spoke just before."""
    for spoke in reversed(spoken[-_REMEMBERED:]):
        unknown = not spoke.person.gender and at - spoke.at < FAR
        if spoke.at < at and (spoke.person.gender == gender or unknown):
            return spoke
    return None


def _who_spoke(spoken: Sequence[Spoke], near: Sequence[NamePlace], gender: str, at: int) -> list[Candidate]:
    """The last speaker, unless long ago and but one other of that gender has been named since."""
    spoke = _last_spoke(spoken, gender, at)
    if spoke is None:
        return []
    since = [p for p in near if p.start > spoke.at and p.person.gender == gender]
    names = {place.person.name for place in since}
    if len(names) == 1 and spoke.person.name not in names and at - spoke.at > FAR:
        return [Candidate(since[0].person, 2, spoke.at)]
    return [Candidate(spoke.person, 2, spoke.at)]


def _who_leads(spoken: Sequence[Spoke], near: Sequence[NamePlace], gender: str, at: int) -> list[Candidate]:
    """The last one who opens a sentence; one of unknown gender only near by and when nobody spoke since."""
    leads = [place for place in near if place.leads]
    spoke = _last_spoke(spoken, gender, at)
    for place in leads:
        unknown = not place.person.gender and at - place.start <= NEAR
        if unknown and place is _first_fitting(leads, gender) and (spoke is None or spoke.at <= place.start):
            return [Candidate(place.person, 2, place.start)]
        if place.person.gender == gender:
            return [Candidate(place.person, 2, place.start)]
    return []


def _first_fitting(leads: Sequence[NamePlace], gender: str) -> NamePlace | None:
    return next((place for place in leads if place.person.gender in (gender, "")), None)


def _who_is_named(near: Sequence[NamePlace], gender: str) -> list[Candidate]:
    """The last one named of that gender, else the only one of unknown gender who opens a sentence."""
    named = next((place for place in near if place.person.gender == gender), None)
    if named is not None:
        return [Candidate(named.person, 1, named.start)]
    unknown = [place for place in near if place.leads and not place.person.gender]
    alone = len({place.person.name for place in unknown}) == 1
    return [Candidate(unknown[0].person, 1, unknown[0].start)] if alone else []
