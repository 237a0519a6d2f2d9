"""The row of the sidebar's tabs: words where there is room, else signs with the words of the chosen one."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabBar, QTabWidget

from reader.gui.widgets.theme import Theme

_ICON = 18
_AROUND = 16
"""Pixels of a tab beside its words (see `QTabBar::tab` of the style sheet)."""
_SPARE = 6
_DOTS = "…"


class TabRow:
    """Keeps the tabs of a widget in one row, whatever its width; the tip and the name that is read out are
    always the words."""

    def __init__(self, tabs: QTabWidget) -> None:
        self._tabs = tabs
        self._words: list[str] = []
        self._icons: list[str] = []
        self._coming: set[int] = set()
        self._theme: Theme | None = None
        self._fitted: tuple[object, ...] = ()
        self._shown: dict[int, tuple[object, ...]] = {}
        tabs.setIconSize(QSize(_ICON, _ICON))
        tabs.currentChanged.connect(self.fit)

    def add(self, words: str, icon: str) -> None:
        """The words and the sign of the next tab."""
        number = len(self._words)
        self._words.append(words)
        self._icons.append(icon)
        self._tabs.setTabToolTip(number, words)
        self._bar.setAccessibleTabName(number, words)

    def tell(self, number: int, missing: str, *, is_coming: bool) -> None:
        """Say in the tip of a tab what its list lacks ("": nothing); dots stand behind its words while that
        is coming, where there is room for them: `fit` shows them."""
        words = self._words[number]
        self._tabs.setTabToolTip(number, f"{words} – {missing}" if missing else words)
        (self._coming.add if missing and is_coming else self._coming.discard)(number)

    @property
    def _bar(self) -> QTabBar:
        return self._tabs.tabBar()

    @property
    def needed(self) -> int:
        """The pixels that all words take in one row."""
        metrics = self._bar.fontMetrics()
        return _SPARE + sum(metrics.horizontalAdvance(words) + _AROUND for words in self._words)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of a theme."""
        self._theme = theme
        self.fit()

    def fit(self, *_told: object) -> None:
        """Show words or signs in the width there is; where nothing of it changed, nothing is set anew."""
        tabs = self._tabs
        asked = (tabs.width(), self.needed, tabs.currentIndex(), frozenset(self._coming), self._theme)
        if asked == self._fitted:
            return
        self._fitted = asked
        is_narrow = self._tabs.width() < self.needed
        dots = self._bar.fontMetrics().horizontalAdvance(_DOTS) * len(self._coming)
        has_dots = self._tabs.width() >= self.needed + dots
        if self._bar.property("signs") is not is_narrow:
            self._bar.setProperty("signs", is_narrow)
            self._bar.style().unpolish(self._bar)
            self._bar.style().polish(self._bar)
        for number, (words, icon) in enumerate(zip(self._words, self._icons, strict=True)):
            is_sign = is_narrow and number != self._tabs.currentIndex() and self._theme is not None
            shown = "" if is_sign else f"{words}{_DOTS}" if has_dots and number in self._coming else words
            if self._tabs.tabText(number) != shown:
                self._tabs.setTabText(number, shown)
            self._show_icon(number, icon if is_sign else "")

    def _show_icon(self, number: int, name: str) -> None:
        """Show a sign, unless it is shown: Qt lays the row out and paints it anew for each."""
        shown = (name, self._theme) if name else ()
        if self._shown.get(number, ()) != shown:
            self._shown[number] = shown
            icon = self._theme.icon(name, "muted") if name and self._theme is not None else QIcon()
            self._tabs.setTabIcon(number, icon)
