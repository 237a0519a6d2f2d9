"""The forms of a check."""

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from reader.comparison.editorial_warning import Grade
from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding, Spot
from reader.many.forms import CheckForm, check_report
from reader.many.pairs import PairNames

GRAVE = Finding(
    "aa", "disagreeing_fact", Grade.GRAVE, "14 is 41\nhere, 100%: <b>", Spot("right", 3, 5, 18), "14", "41"
)
SERIOUS = Finding(
    "bb", "hedge", Grade.SERIOUS, "The doubt is gone.", Spot("left", 2, None, None), "alleged", ""
)
LOOK = Finding("cc", "slip", Grade.LOOK, "Two spellings.", None, "", "Lint")
CHECKS = [
    PairCheck(PairNames("wire/a b.txt", "ours/a,b.txt"), (GRAVE, SERIOUS, LOOK)),
    PairCheck(PairNames("wire/c.txt", "ours/c.txt"), trouble="“c.txt” is not there."),
    PairCheck(PairNames("wire/d.txt", "ours/d.txt"), (SERIOUS,)),
    PairCheck(PairNames("wire/e.txt", "ours/e\x01.txt")),
]


def report(form: CheckForm) -> str:
    return check_report(CHECKS, DeskRules(), form)


def test_text_has_a_line_for_each_finding_and_each_pair() -> None:
    assert report(CheckForm.TEXT).replace("\nhere", " here").splitlines() == [
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
    whole = json.loads(report(CheckForm.JSON))
    assert whole["pairs"] == [json.loads(line) for line in report(CheckForm.JSONL).splitlines()]
    assert whole["format"] == 1
    assert whole["fail_on"] == ["grave"]
    first, second, *_ = whole["pairs"]
    assert [f["fails"] for f in first["findings"]] == [True, False, False]
    assert [f["file"] for f in first["findings"]] == ["ours/a,b.txt", "wire/a b.txt", "ours/a,b.txt"]
    assert [f["line"] for f in first["findings"]] == [5, None, None]
    assert [f["paragraph"] for f in first["findings"]] == [3, 2, None]
    assert (second["outcome"], second["trouble"]) == ("trouble", "“c.txt” is not there.")
    assert (first["outcome"], first["trouble"]) == ("checked", None)


def test_junit_has_a_case_for_each_pair() -> None:
    suite = ElementTree.fromstring(report(CheckForm.JUNIT))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("4", "1", "1")
    cases = list(suite)
    assert [[child.tag for child in case] for case in cases] == [
        ["failure", "system-out"],
        ["error"],
        ["system-out"],
        [],
    ]
    assert "14 is 41" in (cases[0][0].text or "")
    assert "doubt" not in (cases[0][0].text or "")
    assert cases[3].get("name") == "ours/e\ufffd.txt"


def test_githubs_commands_are_escaped_and_graded() -> None:
    assert report(CheckForm.GITHUB).splitlines() == [
        "::error file=ours/a%2Cb.txt,line=5,col=18,title=disagreeing fact::14 is 41%0Ahere, 100%25: <b>",
        "::warning file=wire/a b.txt,title=hedge::The doubt is gone.",
        "::notice file=ours/a%2Cb.txt,title=slip::Two spellings.",
        "::error file=ours/c.txt,title=not checked::“c.txt” is not there.",
        "::warning file=wire/d.txt,title=hedge::The doubt is gone.",
    ]


def sarif() -> Any:
    return json.loads(report(CheckForm.SARIF))["runs"][0]


def test_sarif_has_a_rule_for_each_kind_and_a_result_for_each_finding() -> None:
    run = sarif()
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["disagreeing_fact", "hedge", "slip"]
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("disagreeing_fact", "error"), ("hedge", "warning"), ("slip", "note"), ("hedge", "warning"),
    ]  # fmt: skip
    assert all(rules[r["ruleIndex"]] == r["ruleId"] for r in run["results"])
    assert [r["partialFingerprints"]["wordings/v1"] for r in run["results"]] == ["aa", "bb", "cc", "bb"]


def test_sarif_places_are_addresses_and_lines_where_there_are_lines() -> None:
    places = [r["locations"][0]["physicalLocation"] for r in sarif()["results"]]
    assert places[0] == {
        "artifactLocation": {"uri": "ours/a%2Cb.txt"}, "region": {"startLine": 5, "startColumn": 18},
    }  # fmt: skip
    assert places[1] == {"artifactLocation": {"uri": "wire/a%20b.txt"}}


def test_sarif_tells_of_trouble() -> None:
    (invocation,) = sarif()["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [n["message"]["text"] for n in invocation["toolExecutionNotifications"]] == [
        "“c.txt” is not there."
    ]


@pytest.mark.parametrize("form", list(CheckForm))
def test_nothing_to_check_gives_an_empty_report_of_its_form(form: CheckForm) -> None:
    assert isinstance(check_report([], DeskRules(), form), str)
