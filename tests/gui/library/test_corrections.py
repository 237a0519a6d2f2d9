"""What an editor sets right stands in the library's list and search, and in an article opened again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from reader.library.library import Library
from reader.session.corrections import DetailCorrected, RoleChanged
from reader.text.article import Role
from tests.gui.library.shelves import FERRY, FERRY_SPUN, cards, choose, opened, settle, stock
from tests.gui.windows import Desktop


def _article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY)
    return path


def _library(desktop: Desktop) -> Path:
    return desktop.folder / "library"


def test_a_detail_set_right_is_listed_found_and_there_when_opened_again(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.window()
    panel = opened(desktop, window)
    window.controller.open_path("left", _article(tmp_path))
    settle(desktop, window)
    window.on_desk.view.detail_corrected.emit("left", "title", "The boat is back")
    window.on_desk.view.detail_corrected.emit("left", "outlet", "Averle Gazette")
    settle(desktop, window)
    assert cards(panel)[0].lines[0].text == "The boat is back"
    assert "Averle Gazette" in cards(panel)[0].lines[1].text
    with Library(_library(desktop)) as library:
        assert len(library.search("averle gazette")) == 1
    desktop.close(window)

    window = desktop.window()
    opened(desktop, window)
    window.controller.open_path("right", tmp_path / "ferry.txt")
    settle(desktop, window)
    article = window.controller.article("right")
    assert article is not None
    assert (article.details.title, article.details.outlet) == ("The boat is back", "Averle Gazette")
    header = window.on_desk.view.panes["right"].header
    assert "The boat is back" in header.accessibleName()


def test_a_role_set_right_comes_back_with_the_file(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    window.controller.open_path("left", _article(tmp_path))
    settle(desktop, window)
    window.controller.corrector.correct(RoleChanged("left", 2, Role.FURNITURE))
    settle(desktop, window)
    desktop.close(window)

    window = desktop.window()
    window.controller.open_path("left", tmp_path / "ferry.txt")
    settle(desktop, window)
    article = window.controller.article("left")
    assert article is not None
    assert {s.role for s in article.sentences if s.paragraph == 2} == {Role.FURNITURE}


def test_what_was_set_right_just_before_the_window_closed_is_kept(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    window.controller.open_path("left", _article(tmp_path))
    settle(desktop, window)
    window.controller.corrector.correct(DetailCorrected("left", "byline", "Ines Calloway"))
    desktop.close(window)
    with Library(_library(desktop)) as library:
        assert [stored.byline for stored in library.articles()] == ["Ines Calloway"]


def test_a_title_given_in_the_library_stands_in_the_pane(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desktop.window()
    panel = opened(desktop, window)
    window.controller.open_path("left", _article(tmp_path))
    settle(desktop, window)
    choose(panel, "Ferry sails again")
    monkeypatch.setattr(desktop.answers, "to_type", lambda *_: "Back in service")
    panel.change_wanted.emit("rename", panel.list.current_card())
    settle(desktop, window)
    article = window.controller.article("left")
    assert article is not None
    assert article.details.title == "Back in service"
    window.controller.corrector.correct(DetailCorrected("left", "byline", "Ines Calloway"))
    settle(desktop, window)
    with Library(_library(desktop)) as library:
        assert [(s.title, s.byline) for s in library.articles()] == [("Back in service", "Ines Calloway")]


def test_a_failure_elsewhere_leaves_the_progress_of_an_import(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(_library(desktop), FERRY, FERRY_SPUN)
    window = desktop.window()
    panel = opened(desktop, window)
    panel.show_progress(0.4, "Reading ferry.txt")
    choose(panel, "Ferry sails again")
    card = panel.list.current_card()
    monkeypatch.setattr(desktop.answers, "to_type", lambda *_: " ")
    panel.change_wanted.emit("rename", card)
    settle(desktop, window)
    words = window.findChild(QLabel, "message_strip.words")
    assert words is not None
    assert "title" in words.text()
    assert panel.progress.isVisible()
