"""The sidebar in a window of any width: beside the articles where there is room, else a drawer over them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

WIDTH = 340
"""Pixels that the sidebar takes of its own accord."""


class Drawer(QObject):
    """Keeps a sidebar beside `main` in a splitter, or over its right end.

    In a narrow window it is folded at first; `shown_changed(is_shown)` tells whenever it comes or goes.
    """

    shown_changed = Signal(bool)

    def __init__(self, splitter: QSplitter, main: QWidget, side: QWidget, needed: int) -> None:
        """`needed` are the pixels that the articles need beside it."""
        super().__init__(splitter)
        self._splitter, self._main, self._side, self._needed = splitter, main, side, needed
        side.setAutoFillBackground(True)
        self._edge = QFrame(main)
        self._edge.setObjectName("sidebar.edge")
        self._edge.setFrameShape(QFrame.Shape.VLine)
        self._edge.hide()
        self._is_wanted = True
        self._is_folded = False
        self._beside = WIDTH

    @property
    def is_over(self) -> bool:
        """Whether the sidebar lies over the articles."""
        return self._side.parentWidget() is self._main

    @property
    def taken(self) -> int:
        """The pixels that it takes from the articles."""
        return self._side.minimumWidth() if not self.is_over and not self._side.isHidden() else 0

    def want(self, is_wanted: bool) -> None:
        """Show the sidebar, or not; a folded one stays folded."""
        self._is_wanted = is_wanted
        self._show()

    def unfold(self) -> None:
        """Bring a folded sidebar out: somebody asks for it."""
        self._is_folded = False
        self._show()

    def fit(self, width: int) -> None:
        """Lay the sidebar out in a splitter of a width: over the articles where they would get too narrow."""
        has_room = width >= self._needed + self._side.minimumWidth()
        if has_room and self.is_over:
            self._splitter.addWidget(self._side)
            self._splitter.setStretchFactor(1, 0)
            self._splitter.setSizes([max(width - self._beside, 1), self._beside])
            self._is_folded = False
            self._show()
        elif not has_room and not self.is_over:
            self._side.setParent(self._main)
            self._is_folded = True
            self._show()
        if self.is_over:
            self._place(width)
        elif not self._side.isHidden():
            self._beside = self._side.width()

    def _place(self, width: int) -> None:
        wide = min(WIDTH, width)
        self._side.setGeometry(width - wide, 0, wide, self._main.height())
        self._side.raise_()
        self._edge.setGeometry(width - wide - 1, 0, 1, self._main.height())
        self._edge.raise_()

    def _show(self) -> None:
        shown = self._is_wanted and not self._is_folded
        if self._side.isHidden() is shown:
            self._side.setVisible(shown)
        self._edge.setVisible(shown and self.is_over)
        self.shown_changed.emit(shown)
