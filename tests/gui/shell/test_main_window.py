"""The window puts its parts together: what can be done when, what is kept, where a drop goes, a lesson."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QToolButton

from reader.gui.session.session_files import NOT_WHOLE
from reader.gui.shell.action_handlers import NEEDS_ALL, NEEDS_ARTICLE, NEEDS_PAIR
from reader.gui.shell.main_window import MainWindow
from reader.gui.shell.window_layout import state_in
from reader.session.settings import load_settings
from reader.views.display_data import ground_of_comparison
from tests.builders import stages_of
from tests.gui.at_once import AtOnce, take
from tests.gui.drags import drop_on
from tests.gui.invented import comparison
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of, trigger

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    return desktop.window(AtOnce())


def _enabled(window: MainWindow, names: tuple[str, ...]) -> set[bool]:
    return {window.actions_[name].isEnabled() for name in names}


# what can be done


def test_actions_are_there_for_what_is_open(window: MainWindow) -> None:
    seen = [(_enabled(window, NEEDS_ARTICLE), _enabled(window, NEEDS_PAIR))]
    window.controller.open_path("left", WIRE)
    seen.append((_enabled(window, NEEDS_ARTICLE), _enabled(window, NEEDS_PAIR)))
    window.controller.open_path("right", SPUN)
    seen.append((_enabled(window, NEEDS_ARTICLE), _enabled(window, NEEDS_PAIR)))
    window.controller.keeper.drop_comparison()
    seen.append((_enabled(window, NEEDS_ARTICLE), _enabled(window, NEEDS_PAIR)))
    assert seen == [({False}, {False}), ({True}, {False}), ({True}, {True}), ({True}, {False})]


def test_reports_are_there_when_all_is_known(window: MainWindow) -> None:
    window.controller.open_path("left", WIRE)
    seen = [_enabled(window, NEEDS_ALL)]
    window.controller.open_path("right", SPUN)
    seen.append(_enabled(window, NEEDS_ALL))
    keeper, compared = window.controller.keeper, comparison_of(window)
    for part in stages_of(compared):
        keeper.take_comparison(ground_of_comparison(part), compared.collation.options)
        seen.append(_enabled(window, NEEDS_ALL))
        assert _enabled(window, NEEDS_PAIR) == {True}
    assert seen == [{False}, {True}, {False}, {False}, {True}]


def test_a_report_of_less_is_refused_in_words(window: MainWindow) -> None:
    window.controller.open_pair(WIRE, SPUN)
    compared = comparison_of(window)
    begun = stages_of(compared)[1]
    window.controller.keeper.take_comparison(ground_of_comparison(begun), compared.collation.options)
    window.reporting.print_report()
    assert window.strip.text == NOT_WHOLE
    window.strip.clear()
    window.reporting.export_as("text")
    assert window.strip.text == NOT_WHOLE


def test_an_encoding_can_be_chosen_only_for_a_side_from_a_file(window: MainWindow) -> None:
    sides = ("encoding_left", "encoding_right")
    seen = [[window.actions_[name].isEnabled() for name in sides]]
    window.controller.open_path("right", WIRE)
    window.controller.open_text("left", "The ferry sails again on Monday.")
    seen.append([window.actions_[name].isEnabled() for name in sides])
    assert seen == [[False, False], [False, True]]


def test_enter_presses_the_button_in_focus(window: MainWindow) -> None:
    window.activateWindow()
    chip = window.findChild(QToolButton, "chip.show_same")
    assert chip is not None
    window.controller.open_path("left", WIRE)
    chip.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        before = chip.isChecked()
        QTest.keyClick(chip, key)
        assert chip.isChecked() is not before
    before = chip.isChecked()
    QTest.keyClick(chip, Qt.Key.Key_A)
    assert chip.isChecked() is before


# drops


def _drop(window: MainWindow, *paths: Path, words: str = "") -> bool:
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if words:
        data.setText(words)
    return drop_on(window, data, (5, 5))


def test_a_file_beside_the_panes_goes_to_the_side_that_is_empty_else_to_the_left(window: MainWindow) -> None:
    seen = []
    for path in (WIRE, SPUN, SPUN):
        assert _drop(window, path)
        seen.append([window.controller.path(side) for side in ("left", "right")])
    assert seen == [[WIRE, None], [WIRE, SPUN], [SPUN, SPUN]]


def test_words_beside_the_panes_are_not_taken(window: MainWindow) -> None:
    assert not _drop(window, words="Only words")
    assert window.controller.session is None


# sizes


def test_full_screen_comes_and_goes_and_leaves_other_states(window: MainWindow) -> None:
    window.showMaximized()
    trigger(window, "full_screen")
    assert window.isFullScreen()
    assert window.windowState() & Qt.WindowState.WindowMaximized
    trigger(window, "full_screen")
    assert not window.isFullScreen()
    assert window.isMaximized()


def test_zoom_is_one_for_settings_status_bar_and_panes(window: MainWindow) -> None:
    slider = window.findChild(QSlider, "status.zoom")
    assert slider is not None
    take(window.controller, comparison())
    slider.setValue(150)
    assert window.settings.zoom == window.on_desk.view.look.zoom() == 1.5
    trigger(window, "zoom_reset")
    assert (slider.value(), window.on_desk.view.look.zoom()) == (100, 1.0)


# what is kept


def test_a_pair_that_is_compared_is_remembered_at_once(desktop: Desktop, window: MainWindow) -> None:
    window.controller.open_pair(WIRE, SPUN)
    (pair,) = window.settings.recent_pairs
    assert (pair.left, pair.right) == (str(WIRE), str(SPUN))
    assert load_settings(desktop.folder).settings.recent_pairs == (pair,)


def test_the_folder_of_what_was_opened_is_kept(desktop: Desktop, window: MainWindow) -> None:
    desktop.answers.opens.append(WIRE)
    trigger(window, "open_left")
    assert window.settings.last_folder == str(WIRE.parent)
    desktop.close(window)
    assert load_settings(desktop.folder).settings.last_folder == str(WIRE.parent)


def test_size_and_settings_come_back_in_the_next_window(desktop: Desktop, window: MainWindow) -> None:
    take(window.controller, comparison())
    window.resize(1100, 600)
    window.zoom_to(1.3)
    desktop.close(window)
    kept = load_settings(desktop.folder).settings
    assert state_in(kept.layout, "window") is not None
    assert state_in(kept.layout, "desk") is not None
    again = MainWindow(replace(window.around, executor=AtOnce()))
    assert again.settings.zoom == 1.3
    assert again.height() == 600
    assert again.width() >= min(1100, again.screen().availableGeometry().width() - 2)
    again.close()
    again.deleteLater()


def test_a_narrow_window_keeps_no_state_of_a_page_whose_sidebar_is_a_drawer(
    desktop: Desktop, window: MainWindow
) -> None:
    take(window.controller, comparison())
    window.resize(700, 600)
    desktop.close(window)
    assert state_in(load_settings(desktop.folder).settings.layout, "desk") is None


def test_a_window_without_articles_keeps_no_state_of_their_page(desktop: Desktop, window: MainWindow) -> None:
    desktop.close(window)
    layout = load_settings(desktop.folder).settings.layout
    assert state_in(layout, "window") is not None
    assert state_in(layout, "desk") is None


def test_settings_that_cannot_be_kept_are_noted_in_the_log(
    desktop: Desktop, window: MainWindow, expected_log: list[str]
) -> None:
    expected_log.append("reader: ")
    desktop.folder.mkdir(exist_ok=True)
    (desktop.folder / "settings.json").unlink(missing_ok=True)
    (desktop.folder / "settings.json").mkdir()
    window.controller.open_pair(WIRE, SPUN)
    assert window.settings.recent_pairs


def test_settings_that_cannot_be_read_are_told_until_that_is_closed(desktop: Desktop) -> None:
    desktop.folder.mkdir()
    (desktop.folder / "settings.json").write_text("{", "utf-8")
    window = desktop.window(AtOnce())
    said = window.strip.text
    assert said
    window.controller.open_path("left", WIRE)
    assert window.strip.text == said


# what is shown


def test_an_action_that_is_refused_says_why(window: MainWindow) -> None:
    window.reporting.export()
    assert window.strip.text == "Open an article on both sides first; there is nothing to report yet."


def test_which_difference_is_chosen_stands_on_the_toolbar(window: MainWindow) -> None:
    take(window.controller, comparison())
    trigger(window, "next_difference")
    assert window.toolbar.position.text() == "1 of 8"


def test_what_is_ignored_stands_in_the_status_bar_as_soon_as_it_is_chosen(window: MainWindow) -> None:
    trigger(window, "ignore_case")
    ignored = window.findChild(type(window.toolbar.position), "status.ignored")
    assert ignored is not None
    assert "letter case" in ignored.text()


def test_a_theme_reaches_every_part(window: MainWindow) -> None:
    before = window.actions_["swap"].icon().cacheKey()
    chip = window.toolbar.chips[0]
    image = chip.grab().toImage()
    trigger(window, "theme_dark")
    assert window.actions_["swap"].icon().cacheKey() != before
    assert chip.grab().toImage() != image
    trigger(window, "theme_light")
    assert chip.grab().toImage() == image


def test_it_cannot_be_made_smaller_than_it_can_be_read(window: MainWindow) -> None:
    assert (window.minimumWidth(), window.minimumHeight()) == (640, 420)
    assert window.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
