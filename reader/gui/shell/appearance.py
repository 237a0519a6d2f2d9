"""Light or dark, in high contrast or not: as the system says, or by choice; applies palette and style sheet
to the whole program."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from reader.gui.widgets.theme import Theme, load_theme, style_sheet


class Appearance(QObject):
    """Holds the theme in force; `changed(theme)` when it becomes another.

    Where the system does not tell (plain Linux), "system" means light. `wants_contrast` tells whether the
    system asks for high contrast.
    """

    changed = Signal(object)

    def __init__(
        self, parent: QObject | None = None, wants_contrast: Callable[[], bool] | None = None
    ) -> None:
        super().__init__(parent)
        self._wants_contrast = wants_contrast if wants_contrast is not None else _system_wants_contrast
        # Without this a style sheet keeps the palettes that widgets set from reaching their children.
        QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._choice = "system"
        self._theme = load_theme(self._wanted())
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system)
        if hasattr(QStyleHints, "accessibility"):  # Qt 6.10
            self._hints.accessibility().contrastPreferenceChanged.connect(self._on_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def choose(self, choice: str) -> None:
        """`system`, `light`, `dark`, or `contrast`: high contrast, light or dark as the system says."""
        self._choice = choice
        self._renew()

    def _wanted(self) -> str:
        if self._choice in ("light", "dark"):
            return self._choice
        is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        scheme = "dark" if is_dark else "light"
        is_high = self._choice == "contrast" or self._wants_contrast()
        return f"{scheme}_contrast" if is_high else scheme

    def _on_system(self, _said: object) -> None:
        self._renew()

    def _renew(self) -> None:
        name = self._wanted()
        if name != self._theme.name:
            self._theme = load_theme(name)
            self._apply()
            self.changed.emit(self._theme)

    def _apply(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self._theme.palette())
        sheet = style_sheet(self._theme, application.font().pointSizeF())
        if sheet != application.styleSheet():  # else one more window looks like those there are
            application.setStyleSheet(sheet)


def _system_wants_contrast() -> bool:
    """Whether the system asks for high contrast; from Qt 6.10 on it is told."""
    if not hasattr(QStyleHints, "accessibility"):
        return False
    hints = QGuiApplication.styleHints()  # held: what it is asked for goes with it
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
