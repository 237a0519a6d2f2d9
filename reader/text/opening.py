"""The dateline that opens a report's first sentence: "PORT AVERLE, Oct. 9 (Landwire) – A jammed gate …"."""

from reader.late_pattern import late_pattern
from reader.text.span import Span

_NAME = r"[^\W\d_][\w.'’]*(?:[\s/-]+[^\W\d_a-z][\w.'’]*){0,3}"
_STATE = r"(?:,\s+[A-Z][\w.]+(?:\s+[A-Z][\w.]+)?)?"
_DATE = r"(?:,\s+(?:\w+\.?\s+)?\d{1,2}\.?(?:,?\s+\w+\.?)?(?:,?\s+\d{4})?|,\s+\w+\.?\s+\d{1,2}(?:,\s+\d{4})?)?"
_AGENCY = r"(?P<agency>\s*\([A-Z][\w./&\s-]{1,30}\))?"
_DATELINE = late_pattern(
    rf"(?P<place>{_NAME}){_STATE}{_DATE}{_AGENCY}\s*(?P<dash>--|[–—]|(?<=\s)-(?=\s))\s*(?=\S)"
)
_SHORT_FORM = late_pattern(r"[A-ZÀ-Þ]{2}")
"""Letters that a hyphen parts from those before it ("WXYZ - TV")."""
_LONGEST = 100
_SHORTEST_PLACE = 3
_SHORTEST_SENTENCE = 20


def dateline_before(text: str, sentence: Span) -> tuple[Span, Span] | None:
    """The dateline at the start of a sentence and the sentence without it, or None.

    A dateline names a place in capitals, or any place with an agency behind it in brackets, and ends in a
    dash; what follows must be a sentence of its own. A hyphen between blanks counts only once in it, before a
    capital letter or a mark.
    """
    found = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + _LONGEST))
    if found is None or sentence.end - found.end() < _SHORTEST_SENTENCE:
        return None
    place, agency, dash = found["place"], found["agency"], found["dash"]
    if not place[0].isupper() or len(place) < _SHORTEST_PLACE:
        return None
    if agency is None and (
        not place.isupper() or (dash == "-" and not _is_alone(text, found.end(), sentence))
    ):
        return None
    end = sentence.start + len(found.group().rstrip())
    return Span(sentence.start, end), Span(found.end(), sentence.end)


def _is_alone(text: str, behind: int, sentence: Span) -> bool:
    """Whether the hyphen before `behind` is the only one between blanks, and what follows begins as sentences
    do: an inset in hyphens is no dateline."""
    first = text[behind : behind + 1]
    begins = not first.islower() and not _SHORT_FORM.match(text, behind)
    return begins and " - " not in text[behind : sentence.end]
