"""Every control of the preferences shows one setting and changes that one alone."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from reader.collation.options import CollationOptions, Strictness
from reader.gui.dialogs.key_editor import KeyEditor
from reader.gui.dialogs.preferences import Preferences
from reader.gui.shell.actions import plain_text, spec_of
from reader.session.settings import Appearance, Settings
from reader.views.switches import OPTION_SWITCHES, is_on, switched
from tests.gui.arranged import parts, rows, said, spoken, traits

SWITCHES = ("show_furniture", "scroll_lock", *OPTION_SWITCHES)
OTHER = replace(
    Settings(),
    appearance=Appearance.DARK,
    full_colour=True,
    zoom=1.5,
    language="de",
    allows_private=True,
    options=CollationOptions(Strictness.LOOSE),
    hidden_relations=("moved",),
    keys=(("open", ()), ("swap", ("F4",))),
)
"""Settings that differ from the first ones in every control, and in something that no control shows."""


def _asked(qtbot: QtBot, settings: Settings) -> Preferences:
    dialog = Preferences(settings)
    qtbot.addWidget(dialog)
    return dialog


def _combo(dialog: Preferences, name: str) -> QComboBox:
    found = dialog.findChild(QComboBox, f"preferences.{name}")
    assert found is not None
    return found


def _box(dialog: Preferences, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, f"preferences.{name}")
    assert found is not None
    return found


def _zoom(dialog: Preferences) -> QSpinBox:
    found = dialog.findChild(QSpinBox, "preferences.zoom")
    assert found is not None
    return found


def _press(dialog: Preferences, button: QDialogButtonBox.StandardButton) -> None:
    buttons = dialog.findChild(QDialogButtonBox, "preferences.buttons")
    assert buttons is not None
    buttons.button(button).click()


@pytest.mark.parametrize("settings", [Settings(), OTHER])
def test_settings_that_nobody_touches_come_back(qtbot: QtBot, settings: Settings) -> None:
    given = _asked(qtbot, settings).settings()
    assert replace(given, reading_family=settings.reading_family) == settings


@pytest.mark.parametrize(
    ("shown", "appearance"),
    [("As the system", Appearance.SYSTEM), ("Light", Appearance.LIGHT), ("Dark", Appearance.DARK)],
)
def test_the_theme_is_chosen(qtbot: QtBot, shown: str, appearance: Appearance) -> None:
    dialog = _asked(qtbot, Settings())
    _combo(dialog, "appearance").setCurrentText(shown)
    assert dialog.settings().appearance is appearance
    again = _asked(qtbot, replace(Settings(), appearance=appearance))
    assert _combo(again, "appearance").currentText() == shown


@pytest.mark.parametrize("full", [False, True])
def test_the_style_is_chosen(qtbot: QtBot, full: bool) -> None:
    dialog = _asked(qtbot, replace(Settings(), full_colour=not full))
    combo = _combo(dialog, "style")
    assert combo.currentText().startswith("Quiet" if full else "Full colour")
    combo.setCurrentIndex(1 - combo.currentIndex())
    assert dialog.settings().full_colour is full


@pytest.mark.parametrize("strictness", list(Strictness))
def test_how_much_likeness_a_link_needs_is_chosen(qtbot: QtBot, strictness: Strictness) -> None:
    dialog = _asked(qtbot, replace(Settings(), options=CollationOptions(strictness)))
    assert _combo(dialog, "strictness").currentText().casefold().startswith(strictness.value[:4])
    assert dialog.settings().options.strictness is strictness


def test_zoom_is_in_percent_within_its_bounds(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, replace(Settings(), zoom=1.29))
    box = _zoom(dialog)
    assert (box.minimum(), box.maximum(), box.value(), box.suffix()) == (50, 400, 129, " %")
    assert box.singleStep() == 10
    box.setValue(75)
    assert dialog.settings().zoom == 0.75


@pytest.mark.parametrize("name", SWITCHES)
def test_a_box_turns_its_own_switch_and_no_other(qtbot: QtBot, name: str) -> None:
    settings = Settings()
    dialog = _asked(qtbot, settings)
    box = _box(dialog, name)
    assert box.text() == plain_text(spec_of(name))
    assert box.isChecked() is is_on(settings, name)
    box.click()
    expected = switched(settings, name, not is_on(settings, name))
    given = dialog.settings()
    assert given.options == expected.options
    for other in SWITCHES:
        assert is_on(given, other) is is_on(expected, other), other


def test_private_addresses_are_allowed_by_a_box(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, Settings())
    assert not _box(dialog, "allows_private").isChecked()
    _box(dialog, "allows_private").click()
    assert dialog.settings().allows_private


def test_defaults_set_every_control_back_and_leave_what_none_shows(qtbot: QtBot) -> None:
    settings = OTHER
    for name in SWITCHES:
        settings = switched(settings, name, not is_on(Settings(), name))
    dialog = _asked(qtbot, settings)
    button = dialog.findChild(QPushButton, "preferences.defaults")
    assert button is not None
    button.click()
    given = dialog.settings()
    assert replace(given, reading_family="") == replace(Settings(), hidden_relations=OTHER.hidden_relations)


@pytest.mark.parametrize(
    ("button", "result"),
    [
        (QDialogButtonBox.StandardButton.Ok, QDialog.DialogCode.Accepted),
        (QDialogButtonBox.StandardButton.Cancel, QDialog.DialogCode.Rejected),
    ],
)
def test_buttons_take_or_drop_what_was_set(
    qtbot: QtBot, button: QDialogButtonBox.StandardButton, result: QDialog.DialogCode
) -> None:
    dialog = _asked(qtbot, Settings())
    with qtbot.waitExposed(dialog):
        dialog.show()
    with qtbot.waitSignal(dialog.finished) as told:
        _press(dialog, button)
    assert told.args == [result.value]


def test_what_never_counts_is_said_and_wraps(qtbot: QtBot) -> None:
    note = _asked(qtbot, Settings()).findChild(QLabel, "preferences.note")
    assert note is not None
    assert "never count as a difference" in note.text()
    assert note.wordWrap()


def test_controls_stand_in_their_order(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, Settings())
    with qtbot.waitExposed(dialog):
        dialog.show()
    controls = [
        _combo(dialog, "appearance"),
        _combo(dialog, "style"),
        _zoom(dialog),
        *(_box(dialog, name) for name in SWITCHES[:2]),
        _combo(dialog, "strictness"),
        *(_box(dialog, name) for name in OPTION_SWITCHES),
        _box(dialog, "allows_private"),
    ]
    tops = [control.mapTo(dialog, control.rect().topLeft()).y() for control in controls]
    assert tops == sorted(set(tops))


def test_the_language_is_chosen_by_its_own_name(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, Settings())
    combo = _combo(dialog, "language")
    assert [combo.itemText(row) for row in range(combo.count())] == [
        "That of the system",
        "English",
        "Deutsch",
    ]
    assert combo.currentData() == ""
    combo.setCurrentIndex(2)
    assert dialog.settings() == replace(Settings(), language="de")
    assert _combo(_asked(qtbot, Settings(language="de")), "language").currentText() == "Deutsch"
    assert _combo(_asked(qtbot, Settings(language="tlh")), "language").currentData() == ""


def test_keys_are_changed_on_their_page_and_come_back_with_the_defaults(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, OTHER)
    tabs = dialog.findChild(QTabWidget, "preferences.tabs")
    assert tabs is not None
    assert [tabs.tabText(row) for row in range(tabs.count())] == ["General", "Keys"]
    assert dialog.settings().keys == OTHER.keys
    editor = dialog.findChild(KeyEditor)
    assert editor is not None
    editor.set_keys({"swap": ("F2",)})
    assert dialog.settings().keys == (("swap", ("F2",)),)
    _press(dialog, QDialogButtonBox.StandardButton.RestoreDefaults)
    assert dialog.settings().keys == ()


def test_controls_tell_what_they_are_for_and_buttons_are_named(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, Settings())
    dialog.show()
    told = spoken(dialog)
    assert {name: told[name] for name in ("appearance", "language", "style", "strictness", "tabs.bar")} == {
        "appearance": "Theme",
        "language": "Language",
        "style": "Style",
        "strictness": "Links",
        "tabs.bar": "Pages of the preferences",
    }
    like, words = traits(dialog), said(dialog)
    labels = ("appearance", "language", "style", "face", "zoom", "strictness", "allows_private")
    assert all(like[f"{name}.label"] == f"for:{name}" for name in labels)
    assert [words[f"{name}.label"] for name in labels] == [
        "&Theme", "Lan&guage", "&Style", "Te&xt", "&Zoom", "&Links", "Addresses",
    ]  # fmt: skip
    assert like["note"] == "muted wraps"
    assert like["ok"] == "default"
    assert (dialog.objectName(), dialog.windowTitle()) == ("preferences", "Preferences")
    gaps = [parts(dialog)[f"gap.{number}"] for number in (1, 2)]
    assert {(gap.minimumHeight(), gap.maximumHeight()) for gap in gaps} == {(6, 6)}
    assert parts(dialog)["general"].isAncestorOf(parts(dialog)["note"])
    assert rows(dialog)[-1] == "buttons defaults ok cancel"


def test_the_face_stands_between_style_and_zoom_and_a_gap_parts_what_is_compared(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, Settings())
    dialog.show()
    tops = [
        parts(dialog)[name].mapTo(dialog, QPoint()).y()
        for name in (
            "language", "style", "family", "sample", "zoom", "scroll_lock", "gap.1", "strictness",
            "include_furniture", "gap.2", "allows_private", "note",
        )
    ]  # fmt: skip
    assert tops == sorted(set(tops))


def test_an_appearance_of_high_contrast_is_offered(qtbot: QtBot) -> None:
    dialog = _asked(qtbot, Settings())
    _combo(dialog, "appearance").setCurrentText("High contrast")
    assert dialog.settings().appearance is Appearance.CONTRAST


def test_rows_of_the_form_stand_eight_pixels_apart(qtbot: QtBot) -> None:
    (form,) = _asked(qtbot, Settings()).findChildren(QFormLayout)
    assert form.verticalSpacing() == 8
