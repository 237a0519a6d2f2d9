"""The lists of the sidebar and of the library: rows, filters, menus."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.testing.bench import Bench
from reader.testing.page import Page


@pytest.fixture
def page(reader_window: Bench) -> Page:
    return reader_window.compared("landwire", "tidewise")


def test_rows_can_be_read_chosen_and_filtered(page: Page) -> None:
    rows = page.warnings.rows()
    assert all(row.is_warning and not row.is_heading and row.words for row in rows)
    headed = page.warnings.rows(headings=True)
    assert [row for row in headed if not row.is_heading] == rows
    assert len(headed) > len(rows)
    grave = page.warnings.filter("grave only")
    assert 0 < len(grave) <= len(rows)
    assert [row for row in rows if row in grave] == grave
    assert page.warnings.filter("") == rows
    with pytest.raises(LookupError, match=r"no filter of sidebar.warnings has 'graver'; near it"):
        page.warnings.filter("graver")


def test_a_row_is_chosen_by_number_words_or_itself(page: Page) -> None:
    rows = page.quotations.rows()
    assert page.quotations.choose(0) == rows[0]
    assert page.quotations.choose(-1) == rows[-1]
    assert page.quotations.choose(rows[1]) == rows[1]
    chosen = page.quotations.choose(rows[1].lines[0])
    assert rows[1].lines[0] in chosen.words
    assert page.marks("left", "chosen") or page.marks("right", "chosen")
    missing: tuple[tuple[int | str, str], ...] = (
        (len(rows), "there is no row"),
        (-len(rows) - 1, "no row -"),
        ("No such", "no row of"),
    )
    for wanted, words in missing:
        with pytest.raises(LookupError, match=words):
            page.quotations.choose(wanted)


def test_a_menu_is_opened_on_a_row(page: Page) -> None:
    row = next(row for row in page.quotations.rows() if "left" in row.sides)
    page.quotations.menu(row, "copy_left")
    assert "“" in QGuiApplication.clipboard().text()
    with pytest.raises(LookupError, match="the menu has no 'paste'"):
        page.quotations.menu(row, "paste")
    before = len(page.quotations.rows())
    page.quotations.menu(row, "reject_left")
    assert len(page.quotations.rows()) <= before
    assert page.window.isWindowModified()


def test_a_list_is_searched(page: Page) -> None:
    all_of_them = page.changes.rows()
    word = all_of_them[0].words.split()[-1]
    found = page.changes.search(word)
    assert 0 < len(found) <= len(all_of_them)
    assert len(page.changes.search("")) == len(all_of_them)
    assert {row.relation for row in all_of_them} <= {"edited", "reworded", "only_left", "only_right", "same"}


def test_the_library_is_brought_when_it_is_asked_for(page: Page) -> None:
    rows = page.library.rows()
    assert any("landwire" in row.words.casefold() for row in rows)
    found = page.library.search("zzzz")
    assert len(found) < len(rows)
    page.library.search("")
    page.facts.filter("")
    assert page.facts.rows() == page.rows("facts")
