"""Marks that point to notes and back, which are no words of the text; figures set high or low, which are."""

from typing import TYPE_CHECKING

from reader.late_pattern import late_pattern
from reader.loading.html.elements import beginning_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_REFERENCE = late_pattern(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,9})[\])]?\s*")
_BACKLINK = late_pattern(r"[\s↩↑⤴^\ufe0e\ufe0f]+")


def is_note_mark(element: "_Element") -> bool:
    """Whether a raised or lowered element only points to a note on the page."""
    return bool(_REFERENCE.fullmatch(beginning_of(element))) and bool(
        element.xpath(".//a[starts-with(@href, '#')] | ancestor::a[starts-with(@href, '#')]")
    )


def shifted(element: "_Element") -> str | None:
    """The figures of a raised or lowered element in Unicode's own letters ("²"); None for words."""
    content = beginning_of(element)
    if len(element) or content.strip("0123456789+-=()"):
        return None
    return content.translate(_RAISED if element.tag == "sup" else _LOWERED)


def is_backlink(element: "_Element") -> bool:
    """Whether a link only leads from a note back to its mark."""
    if not (element.get("href") or "").startswith("#"):
        return False
    content = beginning_of(element)
    return bool(_BACKLINK.fullmatch(content)) or (
        "ref" in (element.get("role") or "") + (element.get("epub:type") or "")
        and bool(_REFERENCE.fullmatch(content))
    )
