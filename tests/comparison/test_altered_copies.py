"""Copies of an article with a few words changed: what is wrong is told, and nothing is invented."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.comparison.compare import compare
from reader.comparison.warning_sentences import sentence_of
from tests.builders import read_article as _made

with Path(__file__).with_name("altered.toml").open("rb") as _file:
    _TABLES: dict[str, Any] = tomllib.load(_file)

KINDS = frozenset(("other_speaker", "altered_quotation", "disagreeing_fact", "unclosed_quotation", "slip"))
"""What is looked at here; a sentence said in the negative is tested beside the words that turn it."""

CASES = [(key, copy) for key, table in _TABLES.items() for copy in table["copy"]]


def _changed(text: str, changes: list[list[str]]) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("reverse", [False, True], ids=["copy right", "copy left"])
@pytest.mark.parametrize(("key", "copy"), CASES, ids=lambda one: one if isinstance(one, str) else one["name"])
def test_every_true_difference_and_no_other(key: str, copy: dict[str, Any], reverse: bool) -> None:
    base = _TABLES[key]["text"]
    sides = [_made(base), _made(_changed(base, copy["changes"]))]
    left, right = reversed(sides) if reverse else sides
    told = [
        (one.kind.value, sentence_of(one)) for one in compare(left, right).warnings if one.kind.value in KINDS
    ]
    for kind, words in copy["warnings"]:
        found = next((one for one in told if one[0] == kind and words in one[1]), None)
        assert found is not None, (kind, words, told)
        told.remove(found)
    assert told == []
