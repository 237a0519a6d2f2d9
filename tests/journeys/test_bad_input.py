"""Bad input: a clear sentence in the pane concerned; the other pane and the comparison as they were."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.dialogs.address_dialog import AddressDialog
from reader.gui.session.dropped import Dropped
from reader.workers.sizes import PLAIN_BYTES
from tests.gui.windows import OTHER, SPUN, WIRE, Desktop, comparison_of, pane_problem, trigger
from tests.loading.exporting import docx


def _missing(folder: Path) -> Path:
    return folder / "gone.txt"


def _folder(folder: Path) -> Path:
    return folder


def _empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.write_bytes(b"")
    return path


def _blank(folder: Path) -> Path:
    path = folder / "blank.txt"
    path.write_text(" \n\n\t\n")
    return path


def _binary(folder: Path) -> Path:
    path = folder / "picture.txt"
    path.write_bytes(bytes(range(256)) * 64)
    return path


def _large(folder: Path) -> Path:
    path = folder / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    return path


def test_a_bad_file_leaves_everything_as_it_was(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    before, said = comparison_of(window), ""
    for make in (_missing, _folder, _empty, _binary, _blank, _large):
        window.controller.open_path("right", make(tmp_path))
        desktop.settle(window)
        sentence = pane_problem(window, "right")
        assert sentence.endswith("."), make
        assert sentence != said
        assert "Traceback" not in sentence
        assert "Error" not in sentence
        assert pane_problem(window, "left") == ""
        assert window.controller.comparison is before
        article = window.on_desk.view.texts["right"].article
        assert article is not None
        assert Path(article.origin).name == SPUN.name
        said = sentence


@pytest.mark.parametrize("make", [_missing, _empty, _binary])
def test_a_bad_file_at_the_start_is_told_in_its_pane(desktop: Desktop, tmp_path: Path, make: object) -> None:
    assert callable(make)
    window = desktop.window()
    window.controller.open_pair(make(tmp_path), SPUN)
    desktop.settle(window)
    assert pane_problem(window, "left").endswith(".")
    assert window.on_desk.isVisible()
    assert window.on_desk.view.texts["left"].article is None
    assert window.on_desk.view.texts["right"].article is not None
    assert window.controller.comparison is None


def test_the_problem_goes_when_a_good_file_comes(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    window.controller.open_path("left", _missing(tmp_path))
    desktop.settle(window)
    assert pane_problem(window, "left")
    window.controller.open_path("left", OTHER)
    desktop.settle(window)
    assert pane_problem(window, "left") == ""
    assert Path(comparison_of(window).left.origin).name == OTHER.name


def test_a_file_removed_while_open(desktop: Desktop, tmp_path: Path) -> None:
    copy = Path(shutil.copy(WIRE, tmp_path / "wire.txt"))
    window = desktop.compared(copy, SPUN)
    before = comparison_of(window).collation
    copy.unlink()
    trigger(window, "compare_again")
    desktop.settle(window)
    assert "wire.txt" in pane_problem(window, "left")
    assert window.on_desk.view.texts["left"].article is not None
    assert comparison_of(window).collation == before


def test_a_file_changed_while_open_is_read_again(desktop: Desktop, tmp_path: Path) -> None:
    copy = tmp_path / "one.txt"
    copy.write_text("The bridge is closed.\n\nFerries run every hour.\n")
    window = desktop.compared(copy, SPUN)
    copy.write_text("The bridge is open.\n\nFerries have stopped.\n")
    trigger(window, "compare_again")
    desktop.settle(window)
    assert comparison_of(window).left.text.startswith("The bridge is open.")


def test_the_same_article_twice_is_all_the_same(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, WIRE)
    beads = comparison_of(window).collation.beads
    assert {bead.relation for bead in beads} == {Relation.SAME}
    assert window.toolbar.position.text() == "No differences"
    trigger(window, "next_difference")
    assert window.controller.selection.bead is None


def test_pasting_nothing_says_so(desktop: Desktop) -> None:
    window = desktop.compared()
    window.controller.open_text("left", "  \n ")
    assert "no text" in pane_problem(window, "left")


def test_a_web_address_is_asked_for_and_three_files_are_many(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.compared()
    before = comparison_of(window)
    window.filing.open_dropped("left", Dropped(address="https://example.org/a"))
    dialog = window.findChild(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    dialog.reject()
    assert not window.web_pages.is_busy
    window.filing.open_dropped(
        "left",
        Dropped(
            (
                WIRE,
                SPUN,
                OTHER,
            )
        ),
    )
    assert window.controller.comparison is before
    qtbot.waitUntil(lambda: window.many.has_matrix, timeout=30_000)
    desktop.settle(window)


def test_a_single_line_that_is_too_long_to_be_read_at_once(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("The river rose by two metres and the gate stayed shut. " * 4_000)
    window = desktop.window()
    window.controller.open_path("left", path)
    desktop.settle(window)
    article = window.controller.article("left")
    assert article is not None
    assert len(article.text) > PLAIN_BYTES


def test_a_file_read_in_the_wrong_encoding_is_read_again(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "cyrillic.txt"
    path.write_bytes("Мост закрыт до весны, сказал мэр города.\n".encode("koi8-r"))
    window = desktop.window()
    window.controller.open_path("left", path, "cp1251")
    desktop.settle(window)
    article = window.controller.article("left")
    assert article is not None
    assert "Мост" not in article.text
    desktop.answers.choices = ["Cyrillic (KOI8-R)"]
    trigger(window, "encoding_left")
    desktop.settle(window)
    article = window.controller.article("left")
    assert article is not None
    assert article.text.startswith("Мост закрыт до весны")
    assert "cyrillic.txt" in desktop.answers.labels[0]


def test_a_mail_is_read_again_in_another_encoding_and_a_document_has_none(
    desktop: Desktop, tmp_path: Path
) -> None:
    mail, document = tmp_path / "bridge.eml", tmp_path / "bridge.docx"
    body = "Мост закрыт до весны, сказал мэр города.\n".encode("koi8-r")
    head = b"Subject: Bridge\nMIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1251\n"
    mail.write_bytes(head + b"Content-Transfer-Encoding: 8bit\n\n" + body)
    document.write_bytes(docx(["The bridge is closed until spring, the mayor of the town said."]))
    window = desktop.window()
    window.controller.open_pair(mail, document)
    desktop.settle(window)
    article = window.controller.article("left")
    assert article is not None
    assert "Мост" not in article.text
    assert not window.actions_["encoding_right"].isEnabled()
    desktop.answers.choices = ["Cyrillic (KOI8-R)"]
    trigger(window, "encoding_left")
    desktop.settle(window)
    article = window.controller.article("left")
    assert article is not None
    assert article.text.startswith("Мост закрыт до весны")
    window.filing.ask_encoding("right")
    assert "says itself" in window.strip.text
