"""Names of time zones as they stand behind the times of datelines."""

from datetime import date, timedelta
from functools import cache

from reader.late_pattern import late_pattern
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct

_OFFSET = late_pattern(r"(?:UTC|GMT)?\s?([+\N{MINUS SIGN}-])(\d{1,2})(?::?(\d\d))?")
_FARTHEST = timedelta(hours=14)
_SUMMER = timedelta(hours=1)
_SUNDAY = 6
_AMERICAN_RULE = 2007
"""From this year on American clocks change in March and November (Energy Policy Act of 2005)."""
_EUROPEAN_RULE = 1996
"""From this year on all clocks of the Union go back in October (Directive 94/21/EC)."""


class _Zone(Struct, frozen=True):
    """How far ahead of UTC a name is, where its clocks change, and the half of the year it names."""

    ahead: timedelta
    region: str
    half: str


def zone_names() -> tuple[str, ...]:
    """The known names, longest first."""
    return tuple(sorted(_zones(), key=lambda name: (-len(name), name)))


def offset_of(zone: str, day: date) -> timedelta | None:
    """How far a zone, by name or as "+02:00" or "GMT+2", is ahead of UTC on `day`; None where not sure.

    Not sure of names that several zones share, of a name for the other half of the year ("CET" in July),
    and of days on which clocks change where the name fits both.
    """
    said = _OFFSET.fullmatch(zone)
    if said is not None:
        ahead = timedelta(hours=int(said[2]), minutes=int(said[3] or 0))
        return None if ahead > _FARTHEST else ahead if said[1] == "+" else -ahead
    found = _zones().get(zone.casefold())
    if found is None or not found.region:
        return found.ahead if found else None
    halves = _halves(found.region, day)
    if found.half != "all_year":
        return found.ahead if found.half in halves else None
    if len(halves) != 1:
        return None
    return found.ahead + (_SUMMER if halves == {"summer"} else timedelta())


def _halves(region: str, day: date) -> set[str]:
    """Which clocks hold in a region on a day: both on a day of change, none before the rule was made."""
    if region == "europe":
        rule, begins, ends = _EUROPEAN_RULE, _last_sunday(day.year, 3), _last_sunday(day.year, 10)
    else:
        rule, begins, ends = _AMERICAN_RULE, _first_sunday(day.year, 3, 8), _first_sunday(day.year, 11, 1)
    if day.year < rule:
        return set()
    if day in (begins, ends):
        return {"summer", "winter"}
    return {"summer"} if begins < day < ends else {"winter"}


def _first_sunday(year: int, month: int, from_day: int) -> date:
    start = date(year, month, from_day)
    return start + timedelta(days=_SUNDAY - start.weekday())


def _last_sunday(year: int, month: int) -> date:
    return _first_sunday(year, month, 25)


@cache
def _zones() -> dict[str, _Zone]:
    data = read_table(resource_path("names", "time_zones.toml"))
    zones = {name.casefold(): _Zone(_ahead(said), "", "") for name, said in data["fixed"].items()}
    for region in ("europe", "america"):
        for half, names in data[region].items():
            zones |= {name.casefold(): _Zone(_ahead(said), region, half) for name, said in names.items()}
    return zones


def _ahead(said: str) -> timedelta:
    hours, minutes = int(said[1:3]), int(said[4:])
    ahead = timedelta(hours=hours, minutes=minutes)
    return -ahead if said[0] == "-" else ahead
