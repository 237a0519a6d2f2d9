"""One scale of spaces and type sizes, in the window, its style sheet, its dialogs and the reports."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.measures import measures, points
from tests.test_architecture import ROOT

SPACE, TYPE = measures().space, measures().type
SPACES = {0, SPACE.hair, SPACE.tight, SPACE.near, SPACE.apart, SPACE.far, SPACE.wide}
SIZES = {TYPE.fine, TYPE.small, TYPE.text, TYPE.lead, TYPE.title}
SET = {"setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing"}
REPORTS = sorted((ROOT / "resources" / "report").glob("*.j2"))
SHEET = (ROOT / "resources" / "theme" / "window.qss").read_text("utf-8")
BODY = 16
"""Pixels of a rem."""


def spaces_in(path: Path) -> Iterator[int]:
    """The numbers that a module gives to layouts."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SET:
            for each in node.args:
                if isinstance(each, ast.Constant) and isinstance(each.value, int):
                    yield each.value


def declared(sheet: str, name: str) -> Iterator[str]:
    """The values of a property, without what follows in its rule."""
    yield from re.findall(rf"(?<![\w-]){name}(?:-\w+)?: ([^;}}]+)", sheet)


def test_the_scale_grows() -> None:
    assert sorted(SPACES) == [0, 2, 4, 8, 12, 16, 24]
    sizes = (TYPE.fine, TYPE.small, TYPE.text, TYPE.lead, TYPE.title)
    assert list(sizes) == sorted(sizes)
    assert TYPE.text == 1.0


def test_layouts_of_the_window_keep_to_it() -> None:
    found = {
        (path.name, number) for path in (ROOT / "reader" / "gui").rglob("*.py") for number in spaces_in(path)
    }
    assert len(found) > 50
    assert sorted(each for each in found if each[1] not in SPACES) == []


@pytest.mark.parametrize("name", ["padding", "margin", "spacing"])
def test_the_style_sheet_keeps_to_it(name: str) -> None:
    pixels = [int(each) for value in declared(SHEET, name) for each in re.findall(r"(\d+)px", value)]
    assert pixels or name == "spacing"
    assert [each for each in pixels if each not in SPACES | {1}] == []


def test_the_style_sheet_has_no_size_of_type_of_its_own() -> None:
    sizes = list(declared(SHEET, "font-size"))
    assert len(sizes) >= 3
    assert [size for size in sizes if not re.fullmatch(r"@type_(fine|small|text|lead|title)", size)] == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_reports_keep_to_it(path: Path) -> None:
    sheet = path.read_text("utf-8")
    multiples = SPACES | {BODY * n for n in (2, 3, 4)}
    rems = [float(each) for name in ("padding", "margin", "gap") for value in declared(sheet, name)
            for each in re.findall(r"(?<![\w.])(\d*\.?\d+)rem", value)]  # fmt: skip
    assert [each for each in rems if each * BODY not in multiples] == []
    sizes = [float(each) for each in re.findall(r"font(?:-size)?: (?:600 )?(\d*\.?\d+)rem", sheet)]
    assert [each for each in sizes if each not in SIZES] == []


def test_paper_keeps_to_it() -> None:
    sheet = (ROOT / "resources" / "report" / "paper.html.j2").read_text("utf-8")
    body, *others = (float(each) for each in re.findall(r"font-size: ([\d.]+)pt", sheet))
    assert len(others) >= 3
    assert [each for each in others if each not in {points(body, size) for size in SIZES}] == []


@pytest.mark.parametrize(
    ("base", "size", "expected"), [(10, 1.0, 10.0), (10, 0.85, 8.5), (11.5, 1.4, 16.0), (9, 0.75, 7.0)]
)
def test_sizes_are_whole_half_points(base: float, size: float, expected: float) -> None:
    assert points(base, size) == expected
