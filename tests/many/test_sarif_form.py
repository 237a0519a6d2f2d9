"""A check as SARIF."""

import json
from typing import Any

import pytest
from msgspec.structs import replace

from reader.comparison.editorial_warning import Grade, WarningKind
from reader.comparison.warning_labels import KIND_LABELS
from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.finding import Spot
from reader.many.pairs import PairNames
from reader.many.sarif_form import sarif_form
from reader.program import NAME, VERSION
from tests.many.checked import CHECKS, GRAVE


def run_of(checks: list[PairCheck]) -> Any:
    return json.loads(sarif_form(checks, DeskRules()))["runs"][0]


def sarif() -> Any:
    return run_of(CHECKS)


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


def test_the_log_tells_its_version_and_tool() -> None:
    log = json.loads(sarif_form([], DeskRules()))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["rules"]) == (NAME, VERSION, [])
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize("kind", list(WarningKind))
def test_a_rule_has_the_label_of_its_kind(kind: WarningKind) -> None:
    check = PairCheck(PairNames("a", "b"), (replace(GRAVE, kind=kind.value),))
    (rule,) = run_of([check])["tool"]["driver"]["rules"]
    assert rule == {"id": kind.value, "shortDescription": {"text": KIND_LABELS[kind]}}


@pytest.mark.parametrize(
    ("grade", "level"), [(Grade.GRAVE, "error"), (Grade.SERIOUS, "warning"), (Grade.LOOK, "note")]
)
def test_a_grade_has_its_level(grade: Grade, level: str) -> None:
    (result,) = run_of([PairCheck(PairNames("a", "b"), (replace(GRAVE, grade=grade),))])["results"]
    assert (result["level"], result["message"]["text"]) == (level, GRAVE.sentence)


@pytest.mark.parametrize(
    ("spot", "uri", "region"),
    [
        (None, "ours%20b.txt", None),
        (Spot("right", 3), "ours%20b.txt", None),
        (Spot("left", 3), "wire%20a.txt", None),
        (Spot("left", 3, 7, 9), "wire%20a.txt", {"startLine": 7, "startColumn": 9}),
        (Spot("right", 3, 7, 9), "ours%20b.txt", {"startLine": 7, "startColumn": 9}),
    ],
)
def test_the_place_of_a_result(spot: Spot | None, uri: str, region: dict[str, int] | None) -> None:
    check = PairCheck(PairNames("wire a.txt", "ours b.txt"), (replace(GRAVE, spot=spot),))
    (result,) = run_of([check])["results"]
    (location,) = result["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri
    assert place.get("region") == region


def test_a_notification_names_the_copy() -> None:
    check = PairCheck(PairNames("wire.txt", "ours b.txt"), (), "“Größe” is gone.")
    text = sarif_form([check], DeskRules())
    (told,) = json.loads(text)["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "error"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "ours%20b.txt"
    assert "“Größe” is gone." in text
