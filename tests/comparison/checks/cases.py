"""Sentences of two articles, told or not: a table in TOML is read, compared, and its rows become tests.

A case names the kinds of which one must be told of `left` and `right`; each of its `twins` says the same as
`left` in other words, and nothing may be told of it.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from reader.comparison.compare import compare
from reader.comparison.editorial_warning import EditorialWarning
from tests.builders import read_article

_BEFORE = {
    "en": "Council meets in the valley\n\nThe old clock in the market square struck ten.\n\n",
    "de": "Der Rat tagt im Tal\n\nDie alte Uhr am Marktplatz schlug zehn.\n\n",
    "fr": "Le conseil se réunit dans la vallée\n\nLa vieille horloge de la place sonnait dix heures.\n\n",
    "es": "El consejo se reúne en el valle\n\nEl viejo reloj de la plaza dio las diez.\n\n",
    "ru": "Совет собрался в долине\n\nСтарые часы на площади пробили десять.\n\n",
}
_BEHIND = {
    "en": "\n\nA band played on the green, and dogs slept in the shade of the elms.",
    "de": "\n\nEine Kapelle spielte auf der Wiese, und Hunde schliefen im Schatten der Ulmen.",
    "fr": "\n\nUn orchestre jouait sur la pelouse et des chiens dormaient à l’ombre des ormes.",
    "es": "\n\nUna banda tocaba en el prado y los perros dormían a la sombra de los olmos.",
    "ru": "\n\nНа лугу играл оркестр, и собаки спали в тени вязов.",
}


class Case(NamedTuple):
    """One row: the kinds of which one must be told; none means that nothing may be told."""

    kinds: frozenset[str]
    left: str
    right: str
    language: str


def cases_in(name: str) -> tuple[Case, ...]:
    """The rows of `tests/comparison/checks/<name>.toml`."""
    data = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
    return tuple(_rows(data["case"]))


def _rows(table: list[dict[str, Any]]) -> Iterator[Case]:
    for row in table:
        language = row.get("language", "en")
        left, right = row["left"], row.get("right")
        if right is not None:
            yield Case(frozenset(row["kinds"].split()), left, right, language)
        for twin in row.get("twins", ()):
            yield Case(frozenset(), left, twin, language)


def told(left: str, right: str, language: str = "en") -> tuple[EditorialWarning, ...]:
    """The warnings of two articles that differ in some sentences."""
    ours, theirs = (
        read_article(f"{_BEFORE[language]}{text}{_BEHIND[language]}", language=language)
        for text in (left, right)
    )
    return compare(ours, theirs).warnings


def named(case: Case) -> str:
    """A name for a test's row."""
    return f"{'|'.join(sorted(case.kinds)) or 'silent'}: {case.right[:50]}"
