"""A book of several chapters in the window."""

from pathlib import Path

import pytest

from tests.gui.library.shelves import settle
from tests.gui.windows import Desktop, pane_problem
from tests.text.loading.exporting import epub

_FIRST = "The ferry sails again on Monday, the harbour master said."
_SECOND = "A bakery in Northbank has won the prize for the best rye loaf."
_TWO = (("The ferry", (_FIRST,)), ("The bakery", (_SECOND,)))


def _book(folder: Path, count: int = 2) -> Path:
    path = folder / "island.epub"
    path.write_bytes(epub(_TWO[:count]))
    return path


@pytest.mark.parametrize(
    ("choice", "has_first", "has_second"),
    [("2. The bakery", False, True), ("1. The ferry", True, False), ("The whole book", True, True)],
)
def test_a_chapter_is_chosen(
    desktop: Desktop, tmp_path: Path, choice: str, has_first: bool, has_second: bool
) -> None:
    window = desktop.window()
    desktop.answers.choices = [choice]
    window.filing.open_path("left", _book(tmp_path))
    settle(desktop, window)
    article = window.controller.article("left")
    assert article is not None
    assert (_FIRST in article.text, _SECOND in article.text) == (has_first, has_second)
    assert desktop.answers.labels == ["“island.epub” has 2 chapters. Open:"]


def test_thinking_better_of_it_opens_nothing(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    window.filing.open_path("left", _book(tmp_path))
    settle(desktop, window)
    assert desktop.answers.labels
    assert window.controller.article("left") is None


def test_one_chapter_needs_no_choice(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    window.filing.open_path("right", _book(tmp_path, 1))
    settle(desktop, window)
    article = window.controller.article("right")
    assert article is not None
    assert _FIRST in article.text
    assert desktop.answers.labels == []


def test_a_damaged_book_is_told_in_its_pane(desktop: Desktop, tmp_path: Path) -> None:
    path = _book(tmp_path)
    path.write_bytes(path.read_bytes()[:300])
    window = desktop.window()
    window.filing.open_path("left", path)
    settle(desktop, window)
    assert pane_problem(window, "left").endswith(".")
