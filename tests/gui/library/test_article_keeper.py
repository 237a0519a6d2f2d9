"""What is opened is kept when it has been shown, what is set right at once; samples are not kept."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.library.article_keeper import ArticleKeeper
from reader.gui.library.library_work import LibraryWork
from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme
from reader.library.library import Library
from reader.loading.open_file import load_text
from reader.resources import samples_path
from reader.session.corrections import DetailCorrected, RoleChanged, SpeakerCorrected
from reader.sides import SIDES, Side
from reader.text.article import Article, Role
from reader.text.making import make_article
from tests.gui.at_once import AtOnce, controller_at_once
from tests.gui.library.shelves import BAKERY, FERRY
from tests.gui.rounds import rounds_pass
from tests.gui.shell.test_tasks import Held

SAMPLE = samples_path("01_landwire.txt")


class Shelf:
    """A library beside a controller whose work is done at once."""

    def __init__(self, holder: QWidget, folder: Path, held: Held | None = None) -> None:
        self.controller: Controller = controller_at_once()
        self.folder = folder / "library"
        self.strip = MessageStrip(load_theme("light"), holder)
        self.tasks = Tasks(held if held is not None else AtOnce())
        self.work = LibraryWork(self.tasks, self.strip, holder)
        self.keeper = ArticleKeeper(self.work, self.folder, self.controller, holder)
        self.changes = 0
        self.keeper.changed.connect(self._count)

    def _count(self) -> None:
        self.changes += 1

    def open(self, qtbot: QtBot, side: Side = "left", text: str = FERRY) -> None:
        self.controller.open_text(side, text)
        qtbot.waitUntil(lambda: not self.keeper.is_waiting)

    def stored(self) -> int:
        if not self.folder.exists():
            return 0
        with Library(self.folder) as library:
            return library.count()

    def by_hand(self, side: Side = "left") -> tuple[tuple[tuple[str, str | None], ...], dict[int, Role]]:
        article = self.controller.article(side)
        assert article is not None
        with Library(self.folder) as library:
            found = library.by_hand(article)
        return found.details, dict(found.roles)


@pytest.fixture
def shelf(holder: QWidget, tmp_path: Path) -> Shelf:
    return Shelf(holder, tmp_path)


def test_an_article_waits_until_it_has_been_shown_and_is_kept_then(qtbot: QtBot, shelf: Shelf) -> None:
    seen = [(shelf.keeper.is_waiting, shelf.stored())]
    shelf.controller.open_text("left", FERRY)
    seen.append((shelf.keeper.is_waiting, shelf.stored()))
    qtbot.waitUntil(lambda: shelf.changes == 1)
    seen.append((shelf.keeper.is_waiting, shelf.stored()))
    assert seen == [(False, 0), (True, 0), (False, 1)]


def test_nothing_is_kept_while_other_work_is_under_way(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.controller.quiet.expect("left")
    shelf.controller.open_text("left", FERRY)
    rounds_pass(qtbot)
    assert shelf.keeper.is_waiting
    assert shelf.stored() == 0
    shelf.controller.quiet.has_shown("left")
    qtbot.waitUntil(lambda: shelf.stored() == 1)


def test_both_articles_are_kept_each_once(qtbot: QtBot, shelf: Shelf) -> None:
    for side, text in zip(SIDES, (FERRY, BAKERY), strict=True):
        shelf.controller.open_text(side, text)
    qtbot.waitUntil(lambda: shelf.changes == 2)
    shelf.open(qtbot, "left", FERRY)
    assert shelf.stored() == 2


def test_an_article_that_comes_back_without_any_work_is_kept_too(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.open(qtbot)
    shelf.controller.article_loaded.emit("left")
    qtbot.waitUntil(lambda: not shelf.keeper.is_waiting)
    assert shelf.changes == 2


def test_a_sample_is_not_kept(qtbot: QtBot, shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.keeper.keeps("left")
    shelf.controller.open_path("left", SAMPLE)
    qtbot.waitUntil(lambda: not shelf.keeper.is_waiting)
    assert not shelf.keeper.keeps("left")
    assert shelf.stored() == 0
    other = tmp_path / "a.txt"
    other.write_text(FERRY, "utf-8")
    shelf.controller.open_path("left", other)
    assert shelf.keeper.keeps("left")


def test_what_is_set_right_is_kept_and_set_right_again_when_the_article_comes_back(
    qtbot: QtBot, shelf: Shelf
) -> None:
    shelf.open(qtbot)
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "Harbour Press"))
    shelf.controller.corrector.correct(RoleChanged("left", 1, Role.FURNITURE))
    details, roles = shelf.by_hand()
    assert ("outlet", "Harbour Press") in details
    assert roles == {1: Role.FURNITURE}
    shelf.open(qtbot, text=BAKERY)
    shelf.open(qtbot)
    article = shelf.controller.article("left")
    assert article is not None
    assert article.details.outlet == "Harbour Press"
    assert {s.role for s in article.sentences if s.paragraph == 1} == {Role.FURNITURE}


def test_what_is_set_right_in_a_sample_is_not_kept(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.controller.open_path("left", SAMPLE)
    qtbot.waitUntil(lambda: not shelf.keeper.is_waiting)
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "Harbour Press"))
    assert shelf.stored() == 0
    assert shelf.changes == 0


def test_every_change_of_the_library_is_told(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.open(qtbot)
    assert shelf.changes == 1
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "Harbour Press"))
    assert shelf.changes == 2


def test_what_was_set_right_before_comes_only_to_the_article_it_belongs_to(
    qtbot: QtBot, holder: QWidget, tmp_path: Path
) -> None:
    before = Shelf(holder, tmp_path)
    before.open(qtbot)
    before.controller.corrector.correct(DetailCorrected("left", "outlet", "Harbour Press"))
    held = Held()
    shelf = Shelf(holder, tmp_path, held)
    shelf.controller.open_text("left", FERRY)
    qtbot.waitUntil(lambda: bool(held.waiting))
    shelf.controller.open_text("left", BAKERY)
    held.release(0)
    article = shelf.controller.article("left")
    assert article is not None
    assert article.details.outlet != "Harbour Press"
    assert shelf.changes == 1


def test_what_was_not_written_yet_is_written_at_the_end(
    qtbot: QtBot, holder: QWidget, tmp_path: Path
) -> None:
    held = Held()
    shelf = Shelf(holder, tmp_path, held)
    shelf.controller.open_text("left", FERRY)
    qtbot.waitUntil(lambda: bool(held.waiting))
    held.release(0)
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "One"))
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "Two"))
    shelf.work.stop()
    shelf.keeper.write_last()
    assert ("outlet", "Two") in shelf.by_hand()[0]


def test_what_is_written_already_is_not_written_again_at_the_end(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.open(qtbot)
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "One"))
    article = shelf.controller.article("left")
    assert article is not None
    with Library(shelf.folder) as library:
        stored = library.find(article)
        assert stored is not None
        library.delete([stored])
    shelf.keeper.write_last()
    assert shelf.stored() == 0


def test_what_cannot_be_written_at_the_end_is_noted_in_the_log(
    qtbot: QtBot, holder: QWidget, tmp_path: Path, expected_log: list[str]
) -> None:
    expected_log.append("reader: a correction was not kept in the library")
    held = Held()
    shelf = Shelf(holder, tmp_path, held)
    shelf.controller.open_text("left", FERRY)
    qtbot.waitUntil(lambda: bool(held.waiting))
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "One"))
    shelf.folder.write_text("no folder", "utf-8")
    shelf.keeper.write_last()
    assert shelf.folder.is_file()


def test_an_article_that_cannot_be_kept_is_told_and_stays_open(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.folder.write_text("no folder", "utf-8")
    shelf.open(qtbot)
    qtbot.waitUntil(lambda: bool(shelf.strip.text))
    assert shelf.strip.text.startswith("The article could not be kept in the library. ")
    assert shelf.controller.article("left") is not None


def test_speakers_are_no_part_of_the_library(qtbot: QtBot, shelf: Shelf) -> None:
    shelf.open(qtbot)
    article = shelf.controller.article("left")
    assert article is not None
    shelf.controller.corrector.correct(SpeakerCorrected("left", article.sentences[1].span, "Ada"))
    assert shelf.by_hand() == ((), {})


def test_what_is_not_wanted_is_not_kept(qtbot: QtBot, holder: QWidget, tmp_path: Path) -> None:
    shelf = Shelf(holder, tmp_path)
    shelf.keeper.wants = lambda article: "bakery" in article.text
    shelf.open(qtbot)
    assert not shelf.keeper.keeps("left")
    shelf.controller.corrector.correct(DetailCorrected("left", "outlet", "Harbour Press"))
    assert shelf.stored() == 0
    shelf.open(qtbot, "right", BAKERY)
    assert shelf.keeper.keeps("right")
    assert shelf.stored() == 1


@pytest.mark.parametrize(
    ("address", "found"), [("https://port.example/ferry", True), ("https://port.example/bread", False)]
)
def test_an_earlier_version_of_the_address_is_told(
    qtbot: QtBot, holder: QWidget, tmp_path: Path, address: str, found: bool
) -> None:
    shelf = Shelf(holder, tmp_path)
    with Library(shelf.folder) as library:
        library.add(replace(made_of(FERRY), origin="https://port.example/ferry"))
    told: list[tuple[Side, str]] = []
    shelf.keeper.earlier_found.connect(lambda side, stored: told.append((side, stored.origin)))
    changed = replace(made_of(FERRY.replace("Monday", "Tuesday")), origin=address)
    shelf.controller.loader.open_through("right", lambda _progress, _is_cancelled: changed)
    qtbot.waitUntil(lambda: not shelf.keeper.is_waiting)
    assert told == ([("right", "https://port.example/ferry")] if found else [])


def test_the_same_text_is_no_earlier_version(qtbot: QtBot, holder: QWidget, tmp_path: Path) -> None:
    shelf = Shelf(holder, tmp_path)
    told: list[object] = []
    shelf.keeper.earlier_found.connect(lambda _side, stored: told.append(stored))
    same = replace(made_of(FERRY), origin="https://port.example/ferry")
    for _ in range(2):
        shelf.controller.loader.open_through("left", lambda _progress, _is_cancelled: same)
        qtbot.waitUntil(lambda: not shelf.keeper.is_waiting)
    assert told == []


def made_of(text: str) -> Article:
    return make_article(load_text(text, "test"))
