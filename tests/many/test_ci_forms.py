"""A check for CI services: JUnit's XML and GitHub's commands."""

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from reader.comparison.editorial_warning import Grade
from reader.many.checking import PairCheck
from reader.many.ci_forms import github_form, junit_form
from reader.many.desk_rules import DeskRules
from reader.many.pairs import PairNames
from reader.program import NAME
from tests.many.checked import CHECKS, GRAVE, SERIOUS


def test_junit_has_a_case_for_each_pair() -> None:
    suite = ElementTree.fromstring(junit_form(CHECKS, DeskRules()))
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


def case(check: PairCheck, rules: DeskRules) -> ElementTree.Element:
    (found,) = ElementTree.fromstring(junit_form([check], rules))
    return found


NAMES = PairNames("wire.txt", "ours.txt")


@pytest.mark.parametrize(
    ("fail_on", "failing", "rest"),
    [
        ({"grave"}, ["grave"], ["serious"]),
        ({"serious"}, ["serious"], ["grave"]),
        ({"grave", "hedge"}, ["grave", "serious"], []),
        (set(), [], ["grave", "serious"]),
    ],
)
def test_what_fails_is_told_apart_from_the_rest(
    fail_on: set[str], failing: list[str], rest: list[str]
) -> None:
    found = case(PairCheck(NAMES, (GRAVE, SERIOUS)), DeskRules(frozenset(fail_on)))
    failure, output = found.find("failure"), found.find("system-out")
    assert (failure is not None, output is not None) == (bool(failing), bool(rest))
    if failure is not None:
        assert failure.get("message") == f"{len(failing)} failing"
        assert [grade for grade in ("grave", "serious") if f": {grade}: " in (failure.text or "")] == failing
    if output is not None:
        assert [grade for grade in ("grave", "serious") if f": {grade}: " in (output.text or "")] == rest


def test_a_case_is_named_for_its_copy_in_the_class_of_its_source() -> None:
    found = case(PairCheck(NAMES), DeskRules())
    assert (found.get("classname"), found.get("name"), list(found)) == ("wire.txt", "ours.txt", [])
    suite = ElementTree.fromstring(junit_form([], DeskRules()))
    assert (suite.tag, suite.get("name"), suite.get("tests")) == ("testsuite", NAME, "0")


def test_trouble_is_an_error_with_its_sentence() -> None:
    (error,) = case(PairCheck(NAMES, (), "It is gone."), DeskRules())
    assert (error.tag, error.get("message")) == ("error", "It is gone.")


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_replaced(character: str) -> None:
    check = PairCheck(PairNames(f"a{character}", f"b{character}"), (), f"c{character}")
    found = case(check, DeskRules())
    assert (found.get("classname"), found.get("name")) == ("a\ufffd", "b\ufffd")
    assert found[0].get("message") == "c\ufffd"
    told = case(PairCheck(NAMES, (replace(GRAVE, sentence=f"d{character}e"),)), DeskRules())
    assert "d\ufffde" in (told[0].text or "")


@pytest.mark.parametrize("character", ["\t", "\x7f", "é", "🛳"])
def test_what_xml_can_hold_stays(character: str) -> None:
    told = case(PairCheck(NAMES, (replace(GRAVE, sentence=f"d{character}e"),)), DeskRules())
    assert f"d{character}e" in (told[0].text or "")


def test_githubs_commands_are_escaped_and_graded() -> None:
    assert github_form(CHECKS, DeskRules()).splitlines() == [
        "::error file=ours/a%2Cb.txt,line=5,col=18,title=disagreeing fact::14 is 41%0Ahere, 100%25: <b>",
        "::warning file=wire/a b.txt,title=hedge::The doubt is gone.",
        "::notice file=ours/a%2Cb.txt,title=slip::Two spellings.",
        "::error file=ours/c.txt,title=not checked::“c.txt” is not there.",
        "::warning file=wire/d.txt,title=hedge::The doubt is gone.",
    ]


@pytest.mark.parametrize(
    ("grade", "level"), [(Grade.GRAVE, "error"), (Grade.SERIOUS, "warning"), (Grade.LOOK, "notice")]
)
def test_a_grade_has_its_level(grade: Grade, level: str) -> None:
    told = github_form([PairCheck(NAMES, (replace(GRAVE, grade=grade),))], DeskRules())
    assert told.startswith(f"::{level} file=ours.txt,")


@pytest.mark.parametrize(
    ("text", "in_property", "in_message"),
    [
        ("50%", "50%25", "50%25"),
        ("a:b", "a%3Ab", "a:b"),
        ("a,b", "a%2Cb", "a,b"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("%0A", "%250A", "%250A"),
    ],
)
def test_signs_of_a_command_are_escaped(text: str, in_property: str, in_message: str) -> None:
    check = PairCheck(PairNames("wire.txt", text), (), text)
    assert github_form([check], DeskRules()) == (
        f"::error file={in_property},title=not checked::{in_message}\n"
    )


def test_each_case_has_a_line_of_its_own() -> None:
    lines = junit_form([PairCheck(NAMES), PairCheck(NAMES, (GRAVE,))], DeskRules()).splitlines()
    assert lines[0] == '<?xml version="1.0" encoding="UTF-8"?>'
    assert lines[1].startswith("<testsuite ")
    assert [line.startswith("  <testcase ") for line in lines[2:4]] == [True, True]
    assert lines[-1] == "</testsuite>"
