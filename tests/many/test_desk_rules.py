"""A desk's own rules: what fails, what is not told, what may be altered."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.errors import SettingsError
from reader.many.desk_rules import DeskRules, desk_rules, fail_on, kinds

WARNING = EditorialWarning(
    WarningKind.ALTERED_QUOTATION, Grade.GRAVE, left_words="the programme is ready",
    right_words="the program is ready",
    left_decisive="programme", right_decisive="program",
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("grave", {"grave"}),
        ("serious", {"grave", "serious"}),
        ("look", {"grave", "serious", "look"}),
        ("hedge, slip", {"hedge", "slip"}),
        ("grave,hedge", {"grave", "hedge"}),
        ("never", set()),
    ],
)
def test_what_fails(said: str, found: set[str]) -> None:
    assert fail_on(said) == found


@pytest.mark.parametrize(
    ("fail", "fails"),
    [
        ({"grave"}, True),
        ({"serious"}, False),
        ({"altered_quotation"}, True),
        ({"hedge"}, False),
        (set(), False),
    ],
)
def test_a_finding_fails_by_its_grade_or_its_kind(fail: set[str], fails: bool) -> None:
    assert DeskRules(frozenset(fail)).fails("altered_quotation", Grade.GRAVE) is fails


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (DeskRules(), True),
        (DeskRules(ignore=frozenset({"altered_quotation"})), False),
        (DeskRules(ignore=frozenset({"slip"})), True),
        (DeskRules(allowed=frozenset({("programme", "program")})), False),
        (DeskRules(allowed=frozenset({("program", "programme")})), True),
        (DeskRules(spellings={"program": "Programme", "programme": "Programme"}), False),
        (DeskRules(spellings={"program": "Programme"}), True),
    ],
)
def test_what_is_told(rules: DeskRules, told: bool) -> None:
    assert rules.tells(WARNING) is told


def test_without_decisive_words_the_wordings_count() -> None:
    whole = replace(WARNING, left_decisive="", right_decisive="")
    assert DeskRules(allowed=frozenset({("programme", "program")})).tells(whole)
    rules = DeskRules(allowed=frozenset({("the programme is ready", "the program is ready")}))
    assert not rules.tells(whole)


def test_one_that_a_side_has_no_words_for_is_told() -> None:
    assert DeskRules(spellings={"": ""}).tells(replace(WARNING, left_decisive="", left_words=""))


def test_rules_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / ".reader-check.toml"
    path.write_text(
        'fail_on = "serious, slip"\nignore = ["irony_marks"]\nallow = [["Programme", "program"]]\n'
        '[names]\n"Kyiv" = ["Kiev", "Kijew"]\n',
        "utf-8",
    )
    rules = desk_rules(path)
    assert rules.fail_on == {"grave", "serious", "slip"}
    assert rules.ignore == {"irony_marks"}
    assert rules.allowed == {("programme", "program"), ("program", "programme")}
    assert rules.spellings == {"kyiv": "Kyiv", "kiev": "Kyiv", "kijew": "Kyiv"}


def test_an_empty_file_leaves_the_rules_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("", "utf-8")
    assert desk_rules(tmp_path / "a.toml") == DeskRules()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "could not be read"),
        ("= 3", "could not be read"),
        ('failon = "grave"', "has no use for “failon”"),
        ('fail_on = "fatal"', "“fatal” is no kind of warning"),
        ('ignore = ["nothing"]', "“nothing” is no kind"),
        ('allow = ["old"]', "not written as it should be"),
        ("allow = 3", "not written as it should be"),
        ("names = 3", "not written as it should be"),
        ("[names]\nKyiv = 3", "not written as it should be"),
    ],
)
def test_a_file_that_is_no_rules_is_told(tmp_path: Path, text: str | None, says: str) -> None:
    path = tmp_path / "rules.toml"
    if text is not None:
        path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=says):
        desk_rules(path)


def test_kinds_are_known_by_name() -> None:
    assert kinds(["hedge", "slip"]) == {"hedge", "slip"}
