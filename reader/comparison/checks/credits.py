"""News agencies that one article credits and the other, which took most of it over, does not."""

import re
from collections.abc import Iterator
from functools import cache

from reader.collation.bead import Relation
from reader.comparison.checks.warning_at import warning_on
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.language.data import language_data
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span

_TAKEN_OVER = 0.5
"""The share of the other article's sentences that must be copied or edited for a credit to be due."""


def check_credits(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The agencies that stand in one article alone, one warning for each side."""
    if not _is_taken_over(evidence):
        return
    for side in SIDES:
        found = _credit(evidence, side)
        if found is not None:
            yield found


def _is_taken_over(evidence: Evidence) -> bool:
    relations = [bead.relation for bead in evidence.collation.beads]
    close = sum(relation in (Relation.SAME, Relation.EDITED) for relation in relations)
    return close >= _TAKEN_OVER * len(relations) > 0


def _credit(evidence: Evidence, side: Side) -> EditorialWarning | None:
    """The first agency that one side names in its text where the other names none, in its data neither."""
    article, other = evidence.articles[side], evidence.articles[opposite(side)]
    data = other.details
    known = " ".join(filter(None, (other.text, data.byline, data.outlet, data.agency)))
    first = None if _first_agency(known) else _first_agency(article.text)
    if first is None:
        return None
    span = Span(*first.span())
    sentence = article.sentence_at(span.start)
    bead = None if sentence is None else evidence.bead_of(side, sentence)
    agency = first.group()
    return warning_on(side, WarningKind.CREDIT_DROPPED, Grade.SERIOUS, bead, span, decisive=agency)


def _first_agency(text: str) -> re.Match[str] | None:
    """The first name of an agency in a text: most hold none, which a look for each is enough to know."""
    return _agencies().search(text) if any(name in text for name in _names()) else None


@cache
def _names() -> tuple[str, ...]:
    return tuple("".join(language_data("und", "agencies")["names"].split("\n")).split("|"))


@cache
def _agencies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _names()))})\b")
