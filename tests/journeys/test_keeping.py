"""What survives: settings and layout over a restart, sessions, reports."""

import csv
import json
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox

from reader.gui.dialogs.preferences import Preferences
from reader.gui.session.reporting import EXPORTS
from reader.reports.json_form import comparison_json
from reader.session.settings import load_settings
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of, trigger


def test_settings_and_layout_survive_a_restart(desktop: Desktop) -> None:
    window = desktop.compared(size=(1111, 700))
    trigger(window, "theme_dark")
    trigger(window, "show_moved")
    trigger(window, "ignore_case")
    trigger(window, "show_map")
    window.zoom_to(1.3)
    window.on_desk.setSizes([700, 411])
    width = window.on_desk.sizes()[1]
    desktop.close(window)

    again = desktop.compared()
    assert again.settings.appearance.value == "dark"
    assert not again.actions_["show_moved"].isChecked()
    assert again.controller.comparer.options.ignore_case
    assert comparison_of(again).collation.options.ignore_case
    assert not again.settings.overview_visible
    assert again.on_desk.view.look.zoom() == 1.3
    assert abs(again.on_desk.sizes()[1] - width) <= 2
    pair = again.settings.recent_pairs[0]
    assert (Path(pair.left).name, Path(pair.right).name) == (WIRE.name, SPUN.name)


def test_a_pair_is_kept_before_the_window_closes(desktop: Desktop) -> None:
    desktop.compared()
    kept = json.loads((desktop.folder / "settings.json").read_text("utf-8"))["recent_pairs"]
    assert [Path(pair["left"]).name for pair in kept] == [WIRE.name]


def test_damaged_settings_are_told_and_set_aside(desktop: Desktop) -> None:
    desktop.folder.mkdir(parents=True)
    (desktop.folder / "settings.json").write_text("{damaged")
    window = desktop.window()
    assert "settings were damaged" in window.strip.text


def test_preferences_come_into_force_when_accepted(desktop: Desktop) -> None:
    window = desktop.compared()
    before = comparison_of(window)
    trigger(window, "preferences")
    dialog = window.findChild(Preferences)
    assert isinstance(dialog, Preferences)
    dialog._boxes["ignore_punctuation"].setChecked(True)
    dialog._zoom.setValue(140)
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert load_settings(desktop.folder).settings.zoom == 1.4  # at once, not when something else is kept
    desktop.settle(window)
    assert comparison_of(window) is not before
    assert comparison_of(window).collation.options.ignore_punctuation
    assert window.settings.zoom == 1.4
    assert window.actions_["ignore_punctuation"].isChecked()


def test_a_session_opens_again_with_its_corrections(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    quotation = comparison_of(window).left_quotations.attributions[0].quotation
    window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Somebody Else")
    assert comparison_of(window).left_quotations.attributions[0].speaker == "Somebody Else"
    desktop.answers.writes = [(tmp_path / "work", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    assert "Saved as work.reader.json." in window.strip.text

    again = desktop.window()
    desktop.answers.opens = [tmp_path / "work.reader.json"]
    trigger(again, "open_session")
    desktop.settle(again)
    first = comparison_of(again).left_quotations.attributions[0]
    assert first.speaker == "Somebody Else"
    assert first.quotation.span == quotation.span
    assert again.on_desk.isVisible()


def test_reports_are_written_in_every_form(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    comparison = comparison_of(window)
    for name, chosen in (
        ("a.json", "JSON (*.json)"),
        ("b", "Web page (*.html)"),
        ("c.txt", "Text (*.txt)"),
        ("d", "Table of quotations (*.csv)"),
    ):
        desktop.answers.writes = [(tmp_path / name, chosen)]
        trigger(window, "export")
        desktop.settle(window)
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == json.loads(comparison_json(comparison))
    assert "Helena Vosk" in (tmp_path / "b.html").read_text("utf-8")
    assert "Helena Vosk" in (tmp_path / "c.txt").read_text("utf-8")
    with (tmp_path / "d.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) > len(comparison.left_quotations.attributions)


def test_a_report_that_cannot_be_written_says_so(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    desktop.answers.writes = [(tmp_path / "no such folder" / "a.json", "JSON (*.json)")]
    trigger(window, "export")
    desktop.settle(window)
    assert "could not be saved" in window.strip.text


def test_printing_prints_the_report(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "print")
    desktop.settle(window)
    assert len(desktop.printed) == 1
    paper = desktop.printed[0]
    assert "Helena Vosk" in paper.toPlainText()
    for words in ("jammed", "blocked"):  # left and right: side by side, what differs underlined
        place = paper.find(words)
        assert place.currentTable() is not None
        assert place.charFormat().fontUnderline()
        assert not place.charFormat().fontStrikeOut()
    assert not paper.find("gate that its").charFormat().fontUnderline()


def test_a_session_that_cannot_be_written_says_so(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    desktop.answers.writes = [(tmp_path / "no such folder" / "work", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    assert "could not be saved" in window.strip.text
    assert window.controller.comparison is not None


def test_a_damaged_session_says_so_and_leaves_what_is_open(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    before = comparison_of(window)
    damaged = tmp_path / "damaged.reader.json"
    damaged.write_text("{", "utf-8")
    desktop.answers.opens = [damaged]
    trigger(window, "open_session")
    desktop.settle(window)
    assert "not a saved session" in window.strip.text
    assert comparison_of(window) is before


def test_every_form_of_report_can_be_written(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.compared()
    for number, (chosen, _form, suffix) in enumerate(EXPORTS):
        desktop.answers.writes = [(tmp_path / str(number), chosen)]
        trigger(window, "export")
        desktop.settle(window)
        assert f"Saved as {number}{suffix}." in window.strip.text
        assert (tmp_path / f"{number}{suffix}").stat().st_size > 200


def test_a_session_of_one_article_opens_again_with_its_quotations(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    desktop.answers.writes = [(tmp_path / "one", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    again = desktop.window()
    desktop.answers.opens = [tmp_path / "one.reader.json"]
    trigger(again, "open_session")
    desktop.settle(again)
    assert again.controller.alone.shown is not None
    assert again.on_desk.sidebar.quotations.utterances
