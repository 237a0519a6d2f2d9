"""The library in its window: panel, search, opening, renaming, tags, deleting and taking it back."""
# ruff: noqa: ARG002 - the answers are ready before they are asked for

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.library.keeper import LibraryKeeper
from reader.gui.library.panel import LibraryPanel
from reader.gui.session.filing import Filing
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme
from reader.library.library import Library
from reader.sides import Side
from reader.views.library_cards import SampleItem, StoredItem
from tests.gui.at_once import AtOnce, controller_at_once
from tests.gui.library.shelves import BAKERY, FERRY, FERRY_SPUN, cards, choose, stock
from tests.gui.windows import Answers


class Typed(Answers):
    """Answers that type something as well."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str | None] = []
        self.shown: list[tuple[str, str, str]] = []

    def to_type(
        self,
        parent: QWidget,
        title: str,
        label: str,
        before: str,
        known: Sequence[str] | None = None,
        *,
        is_long: bool = False,
    ) -> str | None:
        self.shown.append((title, label, before))
        return self.said.pop(0) if self.said else None


class Shelf:
    """A window with a library whose work is done at once."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.setCentralWidget(QLabel("articles"))
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.folder, self.answers = folder / "library", Typed()
        self.controller = controller_at_once()
        self.strip = MessageStrip(load_theme("light"), self.window)
        filing = Filing(self.controller, self.answers, str(folder), self.window)
        self.keeper = LibraryKeeper(
            self.window, self.controller, filing, self.answers, self.strip, self.folder, Tasks(AtOnce())
        )
        self.keeper.set_theme(load_theme("light"))

    @property
    def panel(self) -> LibraryPanel:
        assert self.keeper.panel is not None
        return self.keeper.panel

    def shown(self, *texts: str) -> "Shelf":
        stock(self.folder, *texts)
        self.keeper.toggle()
        return self

    def titles(self) -> list[str]:
        return sorted(card.lines[0].text for card in cards(self.panel))

    def change(self, what: str, title: str) -> None:
        choose(self.panel, title)
        self.panel.change_wanted.emit(what, self.panel.list.current_card())

    def open(self, asked: str, title: str) -> None:
        choose(self.panel, title)
        self.panel.open_wanted.emit(asked, self.panel.list.current_card())

    def title_of(self, side: Side) -> str | None:
        article = self.controller.article(side)
        return article.details.title if article is not None else None

    def press_undo(self) -> None:
        button = self.strip.findChild(QPushButton, "message_strip.act")
        assert button is not None
        assert button.text() == "Undo"
        button.click()


@pytest.fixture
def shelf(qtbot: QtBot, tmp_path: Path) -> Shelf:
    return Shelf(qtbot, tmp_path)


# the panel


def test_the_panel_is_made_when_it_is_asked_for_and_hidden_when_asked_again(shelf: Shelf) -> None:
    assert shelf.keeper.panel is None
    shelf.shown(FERRY)
    first = shelf.panel
    assert first.isVisible()
    assert shelf.titles() == ["Ferry sails again"]
    shelf.keeper.toggle()
    assert not first.isVisible()
    shelf.keeper.toggle()
    assert shelf.panel is first
    assert first.isVisible()


def test_nothing_is_listed_while_the_panel_is_out_of_sight(shelf: Shelf) -> None:
    shelf.shown(FERRY)
    shelf.keeper.toggle()
    stock(shelf.folder, BAKERY)
    shelf.keeper.refresh()
    assert shelf.titles() == ["Ferry sails again"]
    shelf.keeper.toggle()
    assert len(shelf.titles()) == 2


def test_what_is_typed_and_the_chosen_tag_narrow_the_list(shelf: Shelf) -> None:
    shelf.shown(FERRY, BAKERY)
    shelf.panel.search.setText("rye")
    shelf.keeper.refresh()
    assert shelf.titles() == ["Bakery wins prize"]
    shelf.panel.clear_query()
    shelf.answers.said.append("bread, prizes")
    shelf.keeper.refresh()
    shelf.change("tags", "Bakery")
    assert shelf.answers.shown == [("Tags", "Tags, with commas between them:", "")]
    shelf.panel.tags.setCurrentIndex(shelf.panel.tags.findData("bread"))
    assert shelf.titles() == ["Bakery wins prize"]


def test_a_theme_reaches_the_panel(shelf: Shelf) -> None:
    shelf.shown(FERRY)
    before = shelf.panel.list.grab().toImage()
    shelf.keeper.set_theme(load_theme("dark"))
    assert shelf.panel.list.grab().toImage() != before


# similar articles


def test_without_an_article_there_is_nothing_to_be_like(shelf: Shelf) -> None:
    stock(shelf.folder, FERRY)
    shelf.keeper.show_similar()
    assert shelf.strip.text == "Open an article first; then the library is searched for similar ones."
    assert shelf.panel.isVisible()
    assert not shelf.panel.is_similar
    assert shelf.titles() == ["Ferry sails again"]


def test_similar_articles_are_listed_and_stay_listed_when_one_more_is_kept(
    qtbot: QtBot, shelf: Shelf
) -> None:
    shelf.shown(FERRY, BAKERY)
    shelf.panel.search.setText("rye")
    shelf.controller.open_text("left", FERRY_SPUN)
    shelf.keeper.show_similar()
    assert shelf.panel.is_similar
    assert shelf.panel.typed() == ""
    assert shelf.panel.count.text() == "Similar articles"
    assert shelf.titles() == ["Ferry sails again"]
    qtbot.waitUntil(lambda: not shelf.keeper.is_busy)
    assert shelf.panel.is_similar


def test_an_article_that_is_kept_comes_into_the_list(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.shown(FERRY)
    shelf.controller.open_text("left", BAKERY)
    assert shelf.keeper.is_busy
    qtbot.waitUntil(lambda: not shelf.keeper.is_busy)
    assert shelf.titles() == ["Bakery wins prize", "Ferry sails again"]


# opening


@pytest.mark.parametrize(
    ("asked", "is_left_open", "side"),
    [
        ("", False, "left"),
        ("", True, "right"),
        ("other", False, "right"),
        ("other", True, "left"),
        ("left", True, "left"),
        ("right", False, "right"),
    ],
)
def test_a_row_opens_on_the_side_that_is_free_the_other_or_the_one_asked_for(
    shelf: Shelf, asked: str, is_left_open: bool, side: Side
) -> None:
    shelf.shown(FERRY)
    if is_left_open:
        shelf.controller.open_text("left", BAKERY)
    shelf.open(asked, "Ferry")
    assert shelf.title_of(side) == "Ferry sails again"
    other: Side = "right" if side == "left" else "left"
    assert shelf.title_of(other) in (None, "Bakery wins prize")


def test_a_sample_opens_from_its_file(shelf: Shelf) -> None:
    shelf.shown()
    row = shelf.panel.list.cards.row_where(lambda card: isinstance(card.item, SampleItem))
    assert row is not None
    card = shelf.panel.list.cards.card(row)
    assert isinstance(card.item, SampleItem)
    shelf.panel.open_wanted.emit("right", card)
    assert shelf.controller.path("right") == card.item.path


# changing


def test_a_deleted_article_goes_and_can_be_brought_back(shelf: Shelf) -> None:
    shelf.shown(FERRY, BAKERY)
    shelf.change("delete", "Ferry")
    assert shelf.titles() == ["Bakery wins prize"]
    assert shelf.strip.text == "“Ferry sails again” was deleted from the library."
    shelf.press_undo()
    assert shelf.titles() == ["Bakery wins prize", "Ferry sails again"]


def test_another_title_is_asked_for_and_reaches_the_open_article(shelf: Shelf) -> None:
    shelf.shown(FERRY, BAKERY)
    shelf.controller.open_text("right", FERRY)
    shelf.controller.open_text("left", BAKERY)
    shelf.answers.said.append("  Ferry is back ")
    shelf.change("rename", "Ferry")
    assert shelf.answers.shown == [("Rename", "Title of the article:", "Ferry sails again")]
    assert shelf.titles() == ["Bakery wins prize", "Ferry is back"]
    assert shelf.title_of("right") == "Ferry is back"
    assert shelf.title_of("left") == "Bakery wins prize"


@pytest.mark.parametrize("what", ["rename", "tags"])
def test_a_dialog_that_is_put_away_changes_nothing(shelf: Shelf, what: str) -> None:
    shelf.shown(FERRY)
    shelf.change(what, "Ferry")
    assert shelf.titles() == ["Ferry sails again"]
    with Library(shelf.folder) as library:
        assert library.tags() == ()


def test_tags_are_shown_to_be_changed(shelf: Shelf) -> None:
    shelf.shown(FERRY)
    shelf.answers.said += ["harbour,boats", None]
    shelf.change("tags", "Ferry")
    shelf.change("tags", "Ferry")
    assert shelf.answers.shown[1][2] in ("harbour, boats", "boats, harbour")
    card = cards(shelf.panel)[0]
    assert isinstance(card.item, StoredItem)
    assert set(card.item.tags) == {"harbour", "boats"}


# importing and stopping


def test_a_folder_is_asked_for_and_imported(shelf: Shelf, tmp_path: Path) -> None:
    shelf.shown()
    shelf.panel.import_wanted.emit()
    assert shelf.titles() == []
    source = tmp_path / "articles"
    source.mkdir()
    (source / "a.txt").write_text(FERRY, "utf-8")
    shelf.answers.folders.append(source)
    shelf.panel.import_wanted.emit()
    assert shelf.titles() == ["Ferry sails again"]
    assert shelf.strip.text == "1 new article in the library."


def test_after_the_end_nothing_is_begun(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.shown(FERRY)
    shelf.keeper.stop()
    shelf.controller.open_text("left", BAKERY)
    qtbot.waitUntil(lambda: not shelf.keeper.is_busy)
    with Library(shelf.folder) as library:
        assert library.count() == 1
