"""What README tells testers is so: names and ids come from the code, calls are there, its tests pass."""

import inspect
import re
from typing import Any

import pytest
from PySide6.QtCore import Signal
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.library.panel import LibraryPanel
from reader.gui.session.controller import Controller
from reader.gui.session.lone_article import LoneArticle
from reader.gui.session.session_files import OF_WINDOW
from reader.gui.widgets.card_model import ROLES
from reader.reports.writing import ReportForm
from reader.testing.bench import Bench, Wishes
from reader.testing.listing import Listing, Row
from reader.testing.page import Page
from tests.testing import names_for_testers as made
from tests.testing.test_plugin import run

pytest_plugins = ["pytester"]

_PAGE = made.PAGE.read_text("utf-8")
_SECTION = _PAGE.split("\n## For testers\n")[1].split("\n## ")[0]
_HOW = "run: python -m tests.testing.names_for_testers --write"


def _part(title: str) -> str:
    """What stands under a heading of the section."""
    return _SECTION.split(f"\n### {title}\n")[1].split("\n### ")[0]


def _first_column(text: str) -> str:
    return "\n".join(line.split(" | ")[0] for line in text.splitlines() if line.startswith("| `"))


def _public(kind: type, *leaving_out: str) -> set[str]:
    return {name for name in vars(kind) if not name.startswith("_")} - set(leaving_out)


def _signals(kind: type) -> set[str]:
    return {name for name, value in vars(kind).items() if isinstance(value, Signal)}


def test_names_and_where_they_come_from_are_those_of_the_window(qtbot: QtBot) -> None:  # noqa: ARG001
    assert made.page_with(names=made.names_table()) == _PAGE, _HOW


def test_ids_and_keys_are_those_of_the_table_of_actions() -> None:
    assert made.page_with(ids=made.ids_table()) == _PAGE, _HOW


@pytest.mark.parametrize(
    ("names", "short"),
    [
        ({"a.left", "a.right"}, {"a.SIDE"}),
        ({"a.left", "b.right"}, {"a.left", "b.right"}),
        ({"a.open_left", "a.open_right"}, {"a.open_SIDE"}),
        ({"a.0", "a.1.left"}, {"a.N", "a.N.left"}),
        ({"a.leftover"}, {"a.leftover"}),
    ],
)
def test_names_are_shortened_only_where_both_sides_are_there(names: set[str], short: set[str]) -> None:
    assert made.shortened(names) == short


def test_the_calls_are_those_of_the_page() -> None:
    rows = _first_column(_part("Calls"))
    told = set(re.findall(r"`(\w+)\(", rows))
    assert told == _public(Page)
    assert {"warnings", "quotations", "changes", "facts", "library", "window", "signals"} <= set(
        re.findall(r"`(\w+)`", rows)
    )
    of_lists = _part("Calls").split("| `warnings`")[1].split("\n")[0]
    assert set(re.findall(r"`(\w+)\(", of_lists)) == _public(Listing)
    assert set(re.findall(r"`(\w+)`", of_lists)) & {*Row._fields, "words"} == {
        "words", "lines", "relation", "sides", "is_warning",
    }  # fmt: skip


def test_the_fixtures_and_the_marker_are_those_of_the_plugin() -> None:
    told = set(re.findall(r"^\| `(\w+)", _part("Rules"), re.MULTILINE))
    assert told == {"reader_pair", "reader_window", "reader_compare", "answers"}
    marker = _SECTION.split("@pytest.mark.reader(")[1].split("`")[0]
    assert set(re.findall(r"(\w+)=", marker)) == set(Wishes.__struct_fields__)
    bench = _part("Rules").split("| `reader_window` |")[1].split("\n")[0]
    assert all(hasattr(Bench, name) for name in re.findall(r"(\w+)\(", bench))


def test_the_roles_of_rows_are_told() -> None:
    told = _part("Names").split("`roleNames()`")[1]
    assert set(re.findall(r"`(\w+)`", told)) == {"card", *ROLES}


def test_the_questions_are_those_of_the_door() -> None:
    rows = [line for line in _part("Questions").splitlines() if line.startswith("| `to_")]
    told = {}
    for row in rows:
        name, arguments = re.findall(r"`(\w+)\(([^)]*)\)`", row)[0]
        told[name] = arguments.split(", ")
        assert re.search(r"`(\w+)=`", row.split(" | ")[3]), row
    assert told == {
        name: [each for each in inspect.signature(getattr(FileDialogs, name)).parameters if each != "self"]
        for name in _public(FileDialogs) - {"show"}  # that asks nothing
    }


def test_the_signals_and_calls_of_the_controller_are_told() -> None:
    section = _part("Signals")
    told = set(re.findall(r"`(?:\w+\.)?(\w+)\(", _first_column(section)))
    known = _signals(Controller) | _signals(LoneArticle) | _signals(LibraryPanel)
    assert told == known
    calls = section.split("does what the menus do:")[1].split("It tells")[0]
    assert all(hasattr(Controller, name) for name in re.findall(r"`(\w+)\(", calls))
    assert len(re.findall(r"`(\w+)\(", calls)) > 8


def test_the_forms_are_told() -> None:
    told = _part("Signals").split("The forms of `export` are")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", told)) == {*OF_WINDOW, *(form.value for form in ReportForm)}


def test_the_tests_that_readme_shows_pass(pytester: pytest.Pytester) -> None:
    shown = re.findall(r"```python\n(.*?)```", _SECTION, re.DOTALL)
    code = "\n\n".join(shown)
    assert len(shown) == 2
    outcome: dict[str, Any] = run(pytester, code).parseoutcomes()
    assert outcome == {"passed": len(re.findall(r"^def test_", code, re.MULTILINE))}
    bodies = re.findall(r"^def test_\w+\(.*?(?=\n\n\n|\Z)", shown[1], re.DOTALL | re.MULTILINE)
    assert len(bodies) == 10
    assert max(body.strip().count("\n") for body in bodies) <= 6
