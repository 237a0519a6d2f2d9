"""Tells when the text of a pane stands there whole and has been painted."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTextBrowser

from reader.gui.panes.article_setting import ArticleSetting

_PATIENCE = 1000
"""Milliseconds after which a whole text counts as painted: some systems paint no window that is covered."""


class Appearing(QObject):
    """`expected()` when a text is being set, then once `shown()`, however often it was set anew meanwhile.

    What nobody can see (another page is in front, the window is hidden or minimised) is not painted: it
    counts as shown when it is whole.
    """

    expected = Signal()
    shown = Signal()

    def __init__(self, browser: QTextBrowser, setting: ArticleSetting) -> None:
        super().__init__(browser)
        self._browser, self._setting = browser, setting
        self._is_expected = False
        self._is_painted = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.painted)
        setting.began.connect(self.expect)
        setting.whole.connect(self._wait_for_paint)

    def expect(self) -> None:
        """A text has come, or the one there is set anew."""
        self._is_painted = False
        if not self._is_expected:
            self._is_expected = True
            self.expected.emit()
        if self._setting.is_whole:
            self._wait_for_paint()

    def painted(self) -> None:
        """What stands in the pane has been painted."""
        if self._is_expected and self._setting.is_whole and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell)  # not while a painter is at work

    def _wait_for_paint(self) -> None:
        if self._is_expected:
            self._browser.viewport().update()
            self._patience.start()
            QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        """Wait no longer for a paint that will not come."""
        if not self._can_be_seen():
            self.painted()

    def _can_be_seen(self) -> bool:
        viewport, window = self._browser.viewport(), self._browser.window().windowHandle()
        return window is not None and window.isExposed() and not viewport.visibleRegion().isEmpty()

    def _tell(self) -> None:
        if self._is_expected and self._is_painted:
            self._is_expected = False
            self._patience.stop()
            self.shown.emit()
