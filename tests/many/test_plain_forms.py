"""A check as plain text and as JSON."""

import json

import pytest

from reader.comparison.editorial_warning import Grade
from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding, Spot
from reader.many.pairs import PairNames
from reader.many.plain_forms import json_form, jsonl_form, pair_form, place_shown, summary_of, text_form
from reader.program import NAME, VERSION
from tests.many.checked import CHECKS, GRAVE, LOOK, SERIOUS


def test_text_has_a_line_for_each_finding_and_each_pair() -> None:
    assert text_form(CHECKS, DeskRules()).replace("\nhere", " here").splitlines() == [
        "ours/a,b.txt:5:18: grave: 14 is 41 here, 100%: <b> [disagreeing_fact]",
        "wire/a b.txt ¶ 2: serious: The doubt is gone. [hedge]",
        "ours/a,b.txt: look: Two spellings. [slip]",
        "ours/a,b.txt: 3 findings, 1 failing",
        "ours/c.txt: not checked: “c.txt” is not there.",
        "wire/d.txt ¶ 2: serious: The doubt is gone. [hedge]",
        "ours/d.txt: 1 finding, 0 failing",
        "ours/e\x01.txt: 0 findings, 0 failing",
    ]


def test_json_and_its_lines_hold_the_same_pairs() -> None:
    whole = json.loads(json_form(CHECKS, DeskRules()))
    assert whole["pairs"] == [json.loads(line) for line in jsonl_form(CHECKS, DeskRules()).splitlines()]
    assert whole["format"] == 1
    assert whole["fail_on"] == ["grave"]
    first, second, *_ = whole["pairs"]
    assert [f["fails"] for f in first["findings"]] == [True, False, False]
    assert [f["file"] for f in first["findings"]] == ["ours/a,b.txt", "wire/a b.txt", "ours/a,b.txt"]
    assert [f["line"] for f in first["findings"]] == [5, None, None]
    assert [f["paragraph"] for f in first["findings"]] == [3, 2, None]
    assert (second["outcome"], second["trouble"]) == ("trouble", "“c.txt” is not there.")
    assert (first["outcome"], first["trouble"]) == ("checked", None)
    assert whole["program"] == {"name": NAME, "version": VERSION}


NAMES = PairNames("wire.txt", "ours.txt")


@pytest.mark.parametrize(
    ("spot", "shown"),
    [
        (None, "ours.txt"),
        (Spot("right", 3, 5, 18), "ours.txt:5:18"),
        (Spot("left", 3, 5, 18), "wire.txt:5:18"),
        (Spot("right", 3), "ours.txt ¶ 3"),
        (Spot("left", 3), "wire.txt ¶ 3"),
    ],
)
def test_the_place_of_a_finding(spot: Spot | None, shown: str) -> None:
    finding = Finding("a", "slip", Grade.LOOK, "Two spellings.", spot, "", "")
    assert place_shown(PairCheck(NAMES, (finding,)), finding) == shown


@pytest.mark.parametrize(
    ("findings", "trouble", "fail_on", "said"),
    [
        ((), "", {"grave"}, "0 findings, 0 failing"),
        ((SERIOUS,), "", {"grave"}, "1 finding, 0 failing"),
        ((GRAVE,), "", {"grave"}, "1 finding, 1 failing"),
        ((GRAVE, SERIOUS, LOOK), "", {"grave", "slip"}, "3 findings, 2 failing"),
        ((GRAVE, GRAVE), "", set(), "2 findings, 0 failing"),
        ((), "It is gone.", {"grave"}, "not checked"),
    ],
)
def test_the_summary_of_a_pair(
    findings: tuple[Finding, ...], trouble: str, fail_on: set[str], said: str
) -> None:
    assert summary_of(PairCheck(NAMES, findings, trouble), DeskRules(frozenset(fail_on))) == said


def test_every_field_of_a_finding() -> None:
    form = pair_form(PairCheck(NAMES, (GRAVE,)), DeskRules())
    assert form == {
        "source": "wire.txt", "copy": "ours.txt", "outcome": "checked", "trouble": None,
        "findings": [{
            "id": "aa", "kind": "disagreeing_fact", "grade": "grave", "fails": True,
            "sentence": GRAVE.sentence, "file": "ours.txt", "paragraph": 3, "line": 5, "column": 18,
            "source_words": "14", "copy_words": "41",
        }],
    }  # fmt: skip
    (form,) = pair_form(PairCheck(NAMES, (LOOK,)), DeskRules())["findings"]
    assert (form["file"], form["paragraph"], form["line"], form["column"]) == ("ours.txt", None, None, None)


def test_characters_stand_as_they_are() -> None:
    for text in (json_form(CHECKS, DeskRules()), jsonl_form(CHECKS, DeskRules())):
        assert "“c.txt” is not there." in text
