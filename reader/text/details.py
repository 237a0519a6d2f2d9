"""Whose article it is and when it was published."""

from enum import StrEnum

from reader.late_pattern import late_pattern
from reader.messages import joined, message
from reader.values import Struct, replace

_MOMENT = late_pattern(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")


class Provenance(StrEnum):
    """Where a detail was found."""

    METADATA = "metadata"
    TEXT = "text"
    FILE_NAME = "file name"
    HAND = "hand"


class Details(Struct, frozen=True):
    """The data of an article beside its text; None where nothing was found.

    `published` and `updated` are ISO 8601 (`2025-06-27` or with time and zone). `agency` is the news
    agency credited in the text, kept apart from the outlet. `provenance` pairs a field's name with
    where its value was found.
    """

    title: str = ""
    outlet: str | None = None
    byline: str | None = None
    agency: str | None = None
    published: str | None = None
    updated: str | None = None
    address: str | None = None
    language: str = "en"
    provenance: tuple[tuple[str, Provenance], ...] = ()

    def found_in(self, field: str) -> Provenance | None:
        """Where the value of `field` comes from, or None."""
        return dict(self.provenance).get(field)

    def corrected(self, field: str, value: str | None) -> "Details":
        """A copy with one field set by hand."""
        kept = tuple(p for p in self.provenance if p[0] != field)
        changed: Details = replace(
            self,
            provenance=(*kept, (field, Provenance.HAND)),
            **{field: value},
        )
        return changed


def moment_shown(moment: str | None) -> str:
    """An ISO 8601 day or moment for people ("2025-06-27 14:05 +01:00"); "" for none, as it is if it is none.

    It is a message: each language writes it in its own way. A midnight without zone is a day whose time
    nobody told.
    """
    found = _MOMENT.fullmatch(moment or "")
    if found is None:
        return moment or ""
    year, month, day, clock, zone = found.groups()
    shown = message("{year}-{month}-{day}", year=year, month=month, day=day)
    if clock is None or (clock == "00:00" and zone is None):
        return shown
    moment = message("{day_shown} {clock}", day_shown=shown, clock=clock)
    return joined(" ", [moment, zone.replace("Z", "+00:00")]) if zone else moment
