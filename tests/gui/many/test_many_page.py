"""The page of many articles: what it shows of a matrix, and what is wanted of it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.many.many_page import ManyPage
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card
from tests.gui.arranged import parts, rows, said, spoken, traits
from tests.gui.drawn import painted
from tests.gui.drawn import words as words_of
from tests.many.matrix.readings import MATRIX


@pytest.fixture
def page(holder: QWidget, qtbot: QtBot) -> ManyPage:
    made = ManyPage(load_theme("light"), holder)
    made.resize(1200, 600)
    holder.resize(1200, 600)
    with qtbot.waitExposed(holder):
        holder.show()
    return made


def words(page: ManyPage, name: str) -> str:
    label = page.findChild(QLabel, f"many.{name}")
    assert label is not None
    return label.text() if label.isVisible() else ""


def button(page: ManyPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, f"many.{name}")
    assert found is not None
    return found


def test_it_is_empty_at_first(page: ManyPage) -> None:
    assert words(page, "summary") == words(page, "unread") == words(page, "said") == ""
    assert not button(page, "open").isEnabled()
    assert not button(page, "export").isEnabled()
    assert not button(page, "cancel").isVisible()


def test_a_matrix_is_shown_in_its_three_parts(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    assert words(page, "summary") == "3 articles, 2 independent origins"
    assert words(page, "likely") == "What is said of origins is likely, not known."
    assert words(page, "unread") == "Not read: bad.pdf: “bad.pdf” is damaged."
    assert page.shares.model().rowCount() == 3
    assert page.claims.model().rowCount() == 2
    assert page.origins.cards.rowCount() == 5
    assert page.matrix is MATRIX
    assert button(page, "export").isEnabled()
    tabs = page.findChild(QTabWidget, "many.tabs")
    assert tabs is not None
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Shares", "Likely origins", "Claims"]


def test_the_chosen_cell_is_told_and_can_be_opened(page: ManyPage, qtbot: QtBot) -> None:
    page.show_matrix(MATRIX)
    assert words(page, "said").startswith("Choose a cell")
    page.shares.setCurrentIndex(page.shares.model().index(0, 1))
    assert words(page, "said").startswith("80 % of wire.txt stands in =ours.txt")
    with qtbot.waitSignal(page.pair_wanted) as wanted:
        button(page, "open").click()
    assert wanted.args == [0, 1]


def test_an_article_is_no_pair_with_itself(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    wanted: list[object] = []
    page.pair_wanted.connect(lambda *pair: wanted.append(pair))
    page.shares.cell_opened.emit(1, 1)
    assert words(page, "said").startswith("=ours.txt · Storm")
    assert not button(page, "open").isEnabled()
    page.shares.cell_opened.emit(1, 2)
    assert wanted == [(1, 2)]


def test_a_claims_cell_stands_for_its_article_and_the_first_that_has_it(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    wanted: list[object] = []
    page.pair_wanted.connect(lambda *pair: wanted.append(pair))
    page.claims.setCurrentIndex(page.claims.model().index(0, 2))
    assert words(page, "said").startswith("80 % of wire.txt stands in =ours.txt")
    page.claims.cell_opened.emit(0, 2)
    assert wanted == [(0, 1)]
    for column in (0, 1):  # the claim itself, and the article that has it first
        page.claims.cell_opened.emit(0, column)
        assert words(page, "said").startswith("Choose a cell")
    assert wanted == [(0, 1)]


def test_a_row_of_an_origin_stands_for_its_pair(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    chosen: Callable[[Card], None] = page.origins.chosen.emit
    chosen(page.origins.cards.card(2))
    assert words(page, "said").startswith("80 % of wire.txt stands in =ours.txt")
    chosen(page.origins.cards.card(1))
    assert words(page, "said").startswith("Choose a cell")


def test_another_tab_begins_anew(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    page.shares.setCurrentIndex(page.shares.model().index(0, 1))
    tabs = page.findChild(QTabWidget, "many.tabs")
    assert tabs is not None
    tabs.setCurrentIndex(2)
    assert words(page, "said").startswith("Choose a cell")
    assert not button(page, "open").isEnabled()


def test_work_under_way_shows_its_progress_and_can_be_stopped(page: ManyPage, qtbot: QtBot) -> None:
    page.show_progress(0.25, "Comparing pair 3 of 12")
    bar = page.findChild(QProgressBar, "many.progress")
    assert bar is not None
    assert (bar.value(), words(page, "doing")) == (250, "Comparing pair 3 of 12")
    assert words(page, "summary") == "Comparing many articles"
    with qtbot.waitSignal(page.cancel_wanted):
        button(page, "cancel").click()
    page.show_progress(None)
    assert not bar.isVisible()
    page.show_matrix(MATRIX)
    page.show_progress(0.5)
    assert words(page, "summary") == "3 articles, 2 independent origins"
    assert button(page, "export").isEnabled()


def test_all_three_parts_take_another_theme(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    parts = (page.shares, page.origins, page.claims)
    for part in parts:
        part.setFixedSize(600, 300)
    before = [part.viewport().grab().toImage() for part in parts]
    page.set_theme(load_theme("dark"))
    assert not any(
        part.viewport().grab().toImage() == image for part, image in zip(parts, before, strict=True)
    )


def test_claims_take_the_width_that_is_left(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    tabs = page.findChild(QTabWidget, "many.tabs")
    assert tabs is not None
    tabs.setCurrentIndex(2)
    wide = page.claims.columnWidth(0)
    assert wide + 3 * 92 == page.claims.viewport().width()
    page.resize(500, 600)
    assert page.claims.columnWidth(0) == 420


def test_everything_has_a_name(page: ManyPage) -> None:
    for child in page.findChildren(QPushButton) + page.findChildren(QLabel):
        assert child.objectName().startswith("many."), child


def test_the_other_buttons_tell_what_is_wanted(page: ManyPage, qtbot: QtBot) -> None:
    page.show_matrix(MATRIX)
    for name, signal in (("export", page.export_wanted), ("back", page.back_wanted)):
        with qtbot.waitSignal(signal):
            button(page, name).click()


def test_summary_tables_and_what_is_known_of_a_pair_stand_below_each_other(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    page.show_progress(0.5, "Comparing")
    assert rows(page) == [
        "summary export back",
        "likely",
        "unread",
        "doing progress cancel",
        "shares",
        "said open",
    ]
    assert (page.objectName(), page.accessibleName()) == ("many", "Many articles")
    told = traits(page)
    assert {name: told[name] for name in ("summary", "likely", "unread", "said", "doing")} == {
        "summary": "heading plain",
        "likely": "muted plain",
        "unread": "muted plain wraps",
        "said": "muted plain wraps",
        "doing": "muted plain",
    }
    labels = [part for part in parts(page).values() if isinstance(part, QLabel)]
    assert {label.indent() for label in labels if label.objectName().count(".") == 1} == {0}
    assert [said(page)[name] for name in ("open", "export", "back", "cancel")] == [
        "&Open pair", "&Export report…", "&Back", "&Cancel",
    ]  # fmt: skip
    assert spoken(page)["progress"] == "Comparing"
    assert {name: spoken(page)[name] for name in ("shares", "origins", "claims")} == {
        "shares": "How much of each article stands in each",
        "origins": "Likely origins",
        "claims": "Claims by article",
    }
    assert parts(page)["shares"].height() > 250
    assert parts(page)["progress"].width() > 700


def test_cells_are_as_large_as_what_they_hold(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    for table, width in ((page.shares, 46), (page.claims, 92)):
        assert table.horizontalHeader().defaultSectionSize() == width
        assert table.horizontalHeader().minimumSectionSize() == 24
        assert table.verticalHeader().defaultSectionSize() == 28
    assert page.shares.verticalHeader().maximumWidth() == 260
    assert page.claims.verticalHeader().isHidden()
    assert not page.shares.verticalHeader().isHidden()


@pytest.mark.parametrize(("width", "claim"), [(1200, None), (500, 420)])
def test_the_claims_take_what_the_articles_leave_but_no_less_than_they_need(
    page: ManyPage, width: int, claim: int | None
) -> None:
    tabs = page.findChild(QTabWidget, "many.tabs")
    assert tabs is not None
    page.show_matrix(MATRIX)
    tabs.setCurrentIndex(2)
    page.resize(width, 600)
    left = page.claims.viewport().width() - 3 * 92
    assert page.claims.columnWidth(0) == (claim or left)
    assert claim is None or left < claim


def test_empty_tables_say_why(page: ManyPage) -> None:
    told = words_of(painted(page.shares.viewport()))
    assert told == ["Nothing has been compared yet. File ▸ Compare many asks for a folder."]
    page.claims.resize(900, 300)
    assert "".join(words_of(painted(page.claims.viewport()))).startswith("No quotation, figure or date")


def test_the_tabs_are_pages_of_the_window(page: ManyPage) -> None:
    tabs = page.findChild(QTabWidget, "many.tabs")
    assert tabs is not None
    assert tabs.documentMode()
    assert tabs.tabBar().accessibleName() == "Shares, origins or claims"


def test_work_is_told_until_it_ends(page: ManyPage) -> None:
    bar = page.findChild(QProgressBar, "many.progress")
    assert bar is not None
    assert (bar.minimum(), bar.maximum(), bar.isTextVisible()) == (0, 1000, False)
    page.show_progress(0.25, "Reading")
    assert words(page, "summary") == "Comparing many articles"
    assert (bar.value(), words(page, "doing"), bar.accessibleName()) == (250, "Reading", "Reading")
    assert button(page, "cancel").isVisible()
    page.show_progress(None)
    assert (bar.isVisible(), bar.accessibleName(), bar.value()) == (False, "Progress", 0)
    page.show_matrix(MATRIX)
    page.show_progress(0.25, "Reading")
    assert words(page, "summary") == "3 articles, 2 independent origins"
    assert button(page, "export").isEnabled()


def test_another_tab_and_another_matrix_forget_the_pair(page: ManyPage) -> None:
    tabs = page.findChild(QTabWidget, "many.tabs")
    assert tabs is not None
    page.show_matrix(MATRIX)
    for tab in (1, None):
        page.shares.cell_shown.emit(0, 1)
        assert button(page, "open").isEnabled()
        if tab is not None:
            tabs.setCurrentIndex(tab)
        else:
            page.show_matrix(MATRIX)
        assert not button(page, "open").isEnabled()
        assert words(page, "said").startswith("Choose a cell")


def test_a_theme_reaches_every_table(page: ManyPage) -> None:
    page.show_matrix(MATRIX)
    dark = load_theme("dark")
    page.set_theme(dark)
    for table in (page.shares, page.claims):
        table.resize(600, 200)
        fills = {stroke.fill for stroke in painted(table.viewport()) if stroke.words}
        assert dark.colour("text").name() in fills
    page.origins.resize(600, 300)
    assert dark.colour("text").name() in {stroke.fill for stroke in painted(page.origins.viewport())}
