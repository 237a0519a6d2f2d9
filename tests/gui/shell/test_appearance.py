"""Light or dark by choice or as the system says; the whole program is painted anew only when it changes."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.gui.shell import appearance as appearance_module
from reader.gui.shell.appearance import Appearance
from reader.gui.widgets.theme import load_theme, style_sheet

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def appearance(look: QApplication) -> Iterator[Appearance]:  # noqa: ARG001 - put back afterwards
    made = Appearance()
    yield made
    made.deleteLater()


def _ground() -> str:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application.palette().color(QPalette.ColorRole.Window).name()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_choice_is_followed(appearance: Appearance, choice: str) -> None:
    appearance.choose(choice)
    assert appearance.theme.name == choice
    assert _ground() == load_theme(choice).palette().color(QPalette.ColorRole.Window).name()


def test_where_the_system_says_nothing_it_is_light(appearance: Appearance) -> None:
    assert appearance.theme.name == "light"
    appearance.choose("dark")
    appearance.choose("system")
    assert appearance.theme.name == "light"


def test_only_another_theme_is_told(appearance: Appearance) -> None:
    told: list[object] = []
    appearance.changed.connect(told.append)
    for choice in ("light", "system", "dark", "dark", "light"):
        appearance.choose(choice)
    assert [getattr(theme, "name", None) for theme in told] == ["dark", "light"]


def test_a_new_program_is_painted_at_once(look: QApplication) -> None:
    look.setStyleSheet("QToolTip {}")
    Appearance()
    assert "QToolButton" in look.styleSheet()
    assert _ground() == load_theme("light").palette().color(QPalette.ColorRole.Window).name()


def test_a_style_sheet_leaves_the_palettes_of_widgets_to_their_children(appearance: Appearance) -> None:
    assert appearance.theme.name == "light"
    attribute = Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles
    assert QGuiApplication.testAttribute(attribute)


@pytest.mark.parametrize(
    ("wants", "choice", "name"),
    [
        (False, "contrast", "light_contrast"),
        (True, "contrast", "light_contrast"),
        (True, "system", "light_contrast"),
        (False, "system", "light"),
        (True, "light", "light"),
        (True, "dark", "dark"),
    ],
)
def test_high_contrast_is_chosen_or_asked_for_by_the_system(
    look: QApplication,  # noqa: ARG001 - put back afterwards
    wants: bool,
    choice: str,
    name: str,
) -> None:
    made = Appearance(wants_contrast=lambda: wants)
    made.choose(choice)
    assert made.theme.name == name
    made.deleteLater()


@pytest.mark.parametrize(("name", "tick"), [("light_contrast", "tick_light"), ("dark_contrast", "tick_dark")])
def test_check_marks_can_be_seen_in_high_contrast(name: str, tick: str) -> None:
    theme = load_theme(name)
    assert f"{tick}.svg" in style_sheet(theme)
    assert theme.is_dark is (tick == "tick_dark")


class Hints:
    """What a system tells of the contrast it wants."""

    def __init__(self, preference: Qt.ContrastPreference) -> None:
        self.preference = preference

    def colorScheme(self) -> Qt.ColorScheme:
        return Qt.ColorScheme.Light

    def accessibility(self) -> "Hints":
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.preference


@pytest.mark.parametrize(
    ("kind", "preference", "answer"),
    [
        (Hints, Qt.ContrastPreference.HighContrast, True),
        (Hints, Qt.ContrastPreference.NoPreference, False),
        (object, Qt.ContrastPreference.HighContrast, False),  # Qt before 6.10
    ],
)
def test_the_system_is_asked_for_its_contrast_where_qt_can_tell(
    appearance: Appearance,
    monkeypatch: pytest.MonkeyPatch,
    kind: type,
    preference: Qt.ContrastPreference,
    answer: bool,
) -> None:
    monkeypatch.setattr(appearance_module, "QStyleHints", kind)
    monkeypatch.setattr(
        appearance_module, "QGuiApplication", SimpleNamespace(styleHints=lambda: Hints(preference))
    )
    appearance.choose("system")
    assert appearance.theme.name == ("light_contrast" if answer else "light")


@pytest.mark.parametrize("what", ["scheme", "contrast"])
def test_what_the_system_says_later_is_followed(look: QApplication, what: str) -> None:  # noqa: ARG001 - put back afterwards
    wants: list[bool] = []
    made = Appearance(wants_contrast=lambda: bool(wants))
    assert made.theme.name == "light"
    wants.append(True)
    hints = QGuiApplication.styleHints()
    if what == "scheme":
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    elif hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    else:
        pytest.skip("Qt before 6.10 does not tell")
    assert made.theme.name == "light_contrast"
    made.deleteLater()
