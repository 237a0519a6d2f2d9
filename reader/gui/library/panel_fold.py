"""The library's panel in a window of any width: beside the pages where there is room, else over them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

WIDTH = 320
"""Pixels that the panel takes of its own accord."""
NEEDED = 660
"""Pixels that the pages need beside it."""


class PanelFold(QObject):
    """Keeps one panel docked in its window, or over the page's beginning."""

    def __init__(self, window: QMainWindow, page: QWidget, panel: QDockWidget) -> None:
        """`page` is what fills the window beside the panel."""
        super().__init__(panel)
        self._window, self._panel, self._page = window, panel, page
        panel.setAutoFillBackground(True)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel)
        window.resizeDocks([panel], [WIDTH], Qt.Orientation.Horizontal)
        window.installEventFilter(self)
        page.installEventFilter(self)
        self.fit()

    @property
    def is_over(self) -> bool:
        """Whether the panel lies over the pages."""
        return self._panel.parentWidget() is self._page

    def fit(self) -> None:
        """Put the panel where it belongs in a window of this width."""
        has_room = self._window.width() >= NEEDED + WIDTH
        if self._panel.isFloating():
            return
        if has_room and self.is_over:
            is_shown = not self._panel.isHidden()
            self._look(is_over=False)
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self._panel)
            self._window.resizeDocks([self._panel], [WIDTH], Qt.Orientation.Horizontal)
            self._panel.setVisible(is_shown)
        elif not has_room and not self.is_over:
            is_shown = not self._panel.isHidden()
            self._window.removeDockWidget(self._panel)
            self._panel.setParent(self._page)
            self._look(is_over=True)
            self._panel.setVisible(is_shown)
        if self.is_over:
            self._place()

    def _look(self, *, is_over: bool) -> None:
        """Over the pages it can be closed, but neither moved nor floated."""
        features = QDockWidget.DockWidgetFeature
        movable = features.DockWidgetMovable | features.DockWidgetFloatable
        self._panel.setProperty("over", is_over)
        inside = self._panel.widget()
        for widget in (self._panel, inside):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._panel.setFeatures(
            features.DockWidgetClosable if is_over else features.DockWidgetClosable | movable
        )

    def _place(self) -> None:
        page = self._page
        wide = min(WIDTH, page.width())
        is_mirrored = page.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._panel.setGeometry(page.width() - wide if is_mirrored else 0, 0, wide, page.height())
        self._panel.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window or its page has another size."""
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
