"""A book of several chapters in the window."""

from pathlib import Path

import pytest

from reader.cancel import IsCancelled, Progress
from reader.errors import LoadError
from reader.gui.session.dropped import Dropped
from reader.gui.shell.application import first_page
from reader.gui.shell.pair_list import recent_entry
from reader.loading.article_file import ArticleFile
from reader.loading.chapter import Chapter
from reader.workers import requests
from reader.workers.work import Work
from tests.gui.library.shelves import settle
from tests.gui.windows import WIRE, Desktop, pane_problem
from tests.loading.exporting import epub

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


def test_a_dropped_pair_of_books_is_asked_for_both_and_compared_once(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.window()
    compared: list[object] = []
    window.controller.comparison_ready.connect(compared.append)
    other = tmp_path / "isle.epub"
    other.write_bytes(epub(_TWO))
    desktop.answers.choices = ["1. The ferry", "2. The bakery"]
    window.filing.open_dropped(
        "right",
        Dropped(
            (
                _book(tmp_path),
                other,
            )
        ),
    )
    settle(desktop, window)
    assert desktop.answers.labels == [
        "“island.epub” has 2 chapters. Open on the left:",
        "“isle.epub” has 2 chapters. Open on the right:",
    ]
    assert len(compared) == 1
    left, right = window.controller.article("left"), window.controller.article("right")
    assert left is not None and right is not None
    assert (_FIRST in left.text, _SECOND in right.text) == (True, True)
    assert _SECOND not in left.text and _FIRST not in right.text


def test_a_pair_from_the_command_line_asks_for_the_chapter_and_reads_it_again(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.window()
    desktop.answers.choices = ["2. The bakery"]
    first_page(window, str(_book(tmp_path)), str(WIRE), False)
    desktop.qtbot.waitUntil(lambda: window.controller.comparison is not None, timeout=30_000)
    window.controller.compare_again()
    settle(desktop, window)
    assert len(desktop.answers.labels) == 1
    left = window.controller.article("left")
    assert left is not None
    assert _SECOND in left.text and _FIRST not in left.text


def test_thinking_better_of_a_book_opens_the_other_file_alone(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    window.filing.open_files({"left": _book(tmp_path), "right": WIRE})
    settle(desktop, window)
    assert window.controller.article("left") is None
    assert window.controller.article("right") is not None


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


def test_a_chosen_chapter_is_opened_unasked_and_remembered_with_its_number(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.window()
    book = _book(tmp_path)
    first_page(window, f"{book}#2", str(WIRE), False)
    desktop.qtbot.waitUntil(lambda: window.controller.comparison is not None, timeout=30_000)
    settle(desktop, window)
    assert desktop.answers.labels == []
    assert window.controller.file("left") == ArticleFile(book, 2)
    assert window.controller.path("left") == book
    pair = window.settings.recent_pairs[0]
    assert pair.left == f"{book.resolve()}#2"
    entry = recent_entry(pair)
    assert entry.left == ArticleFile(book.resolve(), 2)
    assert entry.title.startswith("The bakery ↔ Inquiry blames")
    assert "island.epub#2" in entry.tip


def test_of_two_books_only_the_one_without_a_chapter_is_asked_for(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    other = tmp_path / "isle.epub"
    other.write_bytes(epub(_TWO))
    desktop.answers.choices = ["1. The ferry"]
    window.filing.open_files({"left": ArticleFile(_book(tmp_path), 2), "right": other})
    settle(desktop, window)
    assert desktop.answers.labels == ["“isle.epub” has 2 chapters. Open on the right:"]
    left, right = window.controller.article("left"), window.controller.article("right")
    assert left is not None and right is not None
    assert (_SECOND in left.text, _FIRST in right.text) == (True, True)


def test_a_book_whose_chapters_cannot_be_listed_is_opened_as_any_file_is(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listing(*_asked: object) -> Work[list[Chapter]]:
        def work(_progress: Progress, _is_cancelled: IsCancelled) -> list[Chapter]:
            raise LoadError("It has no table of contents.")

        return work

    monkeypatch.setattr(requests, "listing_chapters", listing)
    window = desktop.window()
    window.books.open({"left": ArticleFile(WIRE)})
    settle(desktop, window)
    assert window.controller.path("left") == WIRE
