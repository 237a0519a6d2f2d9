"""Irregular verbs by their base, and consonants that an ending doubled."""

import pytest

from reader.language.verb_forms import irregular_bases, undoubled


def test_forms_lead_to_their_base() -> None:
    bases = irregular_bases("en")
    assert (bases["sold"], bases["broke"], bases["broken"]) == ("sell", "break", "break")
    assert irregular_bases("tlh") == {}


@pytest.mark.parametrize(
    ("stem", "plain"),
    [("dropp", "drop"), ("bann", "ban"), ("add", "add"), ("tell", "tell"), ("miss", "miss")],
)
def test_a_doubled_consonant_is_one(stem: str, plain: str) -> None:
    assert undoubled(stem) == plain
