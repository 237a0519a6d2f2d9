"""What a reader does in an article: choose a sentence or quotation, hover, copy, correct a role, zoom."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.gui.panes.article_canvas import ArticleCanvas
from reader.gui.widgets.theme import Theme
from reader.sides import Side
from reader.text.article import Article, Role
from reader.views.text_map import TextMap

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleText(ArticleCanvas):
    """An article that tells what the reader chooses in it.

    `sentence_chosen` and `sentence_hovered` carry a sentence's index (-1: none), `quotation_chosen` a
    quotation's, `role_changed` a paragraph and its wished role, `zoom_asked` a wished zoom.
    """

    sentence_chosen = Signal(int)
    quotation_chosen = Signal(int)
    sentence_hovered = Signal(int)
    role_changed = Signal(int, str)
    copy_with_source_requested = Signal(str)
    zoom_asked = Signal(float)
    focused = Signal(bool)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(side, theme, parent)
        self._pressed = QPoint()
        self._hovered_sentence = -1
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def show_article(self, article: Article | None, mapped: TextMap | None = None) -> None:
        """Replace the text."""
        self._hovered_sentence = -1
        super().show_article(article, mapped)

    def sentence_near(self, spot: QPoint) -> int:
        """The index of the sentence at a place in the viewport, -1 beside the text."""
        code_point = self.code_point_under(QPointF(spot))
        if code_point is None or self.article is None:
            return -1
        sentence = self.article.sentence_at(code_point)
        return -1 if sentence is None else sentence

    def quotation_near(self, spot: QPoint) -> int:
        """The index of the quotation whose bar or sign is at a place in the viewport, -1 for none."""
        marks = self.state.marks
        is_meant = self.margins().means_quotation(spot.x())
        if marks is None or not self.state.shown.quotations or not is_meant:
            return -1
        best, nearest = -1, 12.0
        for block, _ in self.visible_blocks(spot.y() - 2, spot.y() + 2):
            for attribution in filter(self.state.shown.has_quotation, marks.quotations_in(block)):
                top, bottom = self.extent(attribution.quotation.marked)
                away = max(top - spot.y(), spot.y() - bottom, 0.0)
                if away < nearest:
                    best, nearest = attribution.quotation.index, away
        return best

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection chooses the quotation or the sentence under it."""
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        moved = (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.button() != Qt.MouseButton.LeftButton or moved or self.textCursor().hasSelection():
            return
        quotation = self.quotation_near(spot)
        sentence = self.sentence_near(spot)
        if quotation >= 0:
            self.quotation_chosen.emit(quotation)
        elif sentence >= 0:
            self.sentence_chosen.emit(sentence)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which sentence is under the pointer."""
        super().mouseMoveEvent(event)
        spot = event.position().toPoint()
        shapes = Qt.CursorShape
        self.viewport().setCursor(
            shapes.PointingHandCursor if self.quotation_near(spot) >= 0 else shapes.IBeamCursor
        )
        self._hover(-1 if event.buttons() else self.sentence_near(spot))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, sentence: int) -> None:
        if sentence != self._hovered_sentence:
            self._hovered_sentence = sentence
            self.sentence_hovered.emit(sentence)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel ask for another zoom; Qt's own zooming would leave the other pane behind."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_asked.emit(self.zoom * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
            event.accept()
            return
        super().wheelEvent(event)

    # keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this side has the keyboard."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it has no longer."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the sentence under the caret; Alt with an arrow is left to the window."""
        if event.key() in _CHOOSE and self.article is not None:
            sentence = self.article.sentence_at(self.caret())
            if sentence is not None:
                self.sentence_chosen.emit(sentence)
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
            return
        super().keyPressEvent(event)

    def copy_selected(self) -> None:
        """Copy the selected words as plain text.

        As data made by Qt: what Python made and the clipboard holds at the end brings some platforms down.
        """
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self.selected_text())

    # menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, select, and set right what a paragraph is."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.cursorRect().center() if by_keyboard else event.pos()
        code_point = self.code_point_at(spot.y() + self.verticalScrollBar().value())
        menu = self.menu_at(code_point)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(spot))

    def menu_at(self, code_point: int) -> QMenu:
        """The menu for the paragraph at a code point."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        selected = self.selected_text()
        block = self.block_at(code_point)
        self._entry(menu, "copy", "&Copy", bool(selected), self.copy_selected)
        self._entry(
            menu,
            "copy_with_source",
            "Copy with &source",
            bool(selected),
            lambda: self.copy_with_source_requested.emit(selected),
        )
        self._entry(menu, "select_all", "Select &all", block is not None, self.selectAll)
        menu.addSeparator()
        for name, text, role in (
            ("as_furniture", "Leave this paragraph &out of the comparison", Role.FURNITURE),
            ("as_body", "Treat this paragraph as article &text", Role.BODY),
        ):
            paragraph = -1 if block is None or block.role is role else block.paragraph
            ask = partial(self.role_changed.emit, paragraph, role.value)
            self._entry(menu, name, text, paragraph >= 0, ask)
        return menu

    @staticmethod
    def _entry(menu: QMenu, name: str, text: str, enabled: bool, run: Callable[[], None]) -> None:
        action = menu.addAction(text)
        action.setObjectName(f"{menu.objectName()}.{name}")
        action.setEnabled(enabled)
        action.triggered.connect(lambda _=False: run())
