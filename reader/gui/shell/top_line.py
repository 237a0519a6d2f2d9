"""The one line above the pages: a message while there is one, else the verdict; and what is to check."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.comparison.judgement import still_to_check
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import FINGER

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.gui.compare.verdict_strip import VerdictStrip
    from reader.gui.shell.pages import Pages


_NARROW = 800
"""Pixels of the line below which what is to check is a number alone."""


class TopLine(QFrame):
    """Shows the message strip or the verdict of the articles, never both, and how many warnings nobody has
    looked at. `warnings_wanted` is asked for by hand only."""

    warnings_wanted = Signal()

    def __init__(self, theme: Theme, pages: "Pages", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self.setAutoFillBackground(True)
        self._pages = pages
        self._verdict: VerdictStrip | None = None
        self._total = self._to_check = 0
        self.strip = MessageStrip(theme, self)
        self._warnings = QToolButton(self)
        self._warnings.setObjectName("status.warnings")
        self._warnings.setToolTip(tr("Go to the next warning (F8)"))
        self._warnings.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._warnings.setMinimumHeight(FINGER)
        self._warnings.clicked.connect(self.warnings_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 2)
        row.setSpacing(0)
        row.addWidget(self.strip, 1)
        row.addWidget(self._warnings)
        self._row = row
        self.strip.shown_changed.connect(self._arrange)
        pages.currentChanged.connect(self._follow)
        self._follow()

    def above(self, page: QWidget) -> QWidget:
        """A widget that has this line above a page."""
        centre = QWidget(self.parentWidget())
        centre.setObjectName("centre")
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self)
        column.addWidget(page, 1)
        return centre

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of a theme."""
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("raised"))
        self.setPalette(palette)
        self._warnings.setIcon(theme.icon("warning", "warning"))
        self.strip.set_theme(theme)

    def show_warnings(self, comparison: "Comparison | None") -> None:
        """Say how many grave and serious warnings nobody has looked at."""
        self._total = len(comparison.warnings) if comparison is not None else 0
        self._to_check = (
            still_to_check(comparison.warnings, comparison.judgements) if comparison is not None else 0
        )
        self._tell()
        self._arrange()

    def _tell(self) -> None:
        """The number alone where the words of the verdict need the room."""
        count = self._to_check
        told = tr("{count} to check", count=count) if count else tr("All checked")
        is_narrow = self.width() < _NARROW
        self._warnings.setAccessibleName(told)
        self._warnings.setText((str(count) if count else "✓") if is_narrow else told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words in a narrow window."""
        super().resizeEvent(event)
        self._tell()

    def _follow(self) -> None:
        """Take the verdict of the page of the articles when there is one."""
        page = self._pages.made_articles
        if page is not None and self._verdict is None:
            self._verdict = page.view.verdict
            self._row.insertWidget(0, self._verdict, 1)
            self._verdict.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        page = self._pages.made_articles
        is_desk = page is not None and self._pages.currentWidget() is page
        has_message = not self.strip.isHidden()
        if self._verdict is not None:
            self._verdict.cover(has_message or not is_desk)
        has_verdict = self._verdict is not None and not self._verdict.isHidden()
        has_warnings = is_desk and self._total > 0
        self._warnings.setVisible(has_warnings)
        self.setVisible(has_message or has_verdict or has_warnings)
