"""Light or dark: as the system says, or by choice; applies palette and style sheet to the whole program."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.widgets.theme import Theme, load_theme, style_sheet


class Appearance(QObject):
    """Holds the theme in force; `changed(theme)` when it becomes another.

    Where the system does not tell (plain Linux), "system" means light.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Without this a style sheet keeps the palettes that widgets set from reaching their children.
        QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._choice = "system"
        self._theme = load_theme(self._wanted())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def choose(self, choice: str) -> None:
        """`system`, `light` or `dark`."""
        self._choice = choice
        self._renew()

    def _wanted(self) -> str:
        if self._choice in ("light", "dark"):
            return self._choice
        is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if is_dark else "light"

    def _on_system(self, _scheme: Qt.ColorScheme) -> None:
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
        application.setStyleSheet(style_sheet(self._theme))
