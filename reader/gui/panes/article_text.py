"""One article on the screen: what a reader does in it. Choose a sentence or quotation, hover, copy, zoom."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QTextBrowser, QToolTip, QWidget

from reader.gui.panes.article_display import ArticleDisplay
from reader.gui.panes.article_menu import ArticleMenu
from reader.gui.panes.mark_painter import paint_block
from reader.gui.panes.pointed_at import PointedAt
from reader.gui.panes.text_caret import TextCaret
from reader.gui.panes.text_places import TextPlaces
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.known_viewport import known_viewport
from reader.gui.widgets.theme import Theme
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.views.plain_tip import plain_tip

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleText(QTextBrowser):
    """An article that can be read, selected and copied but not changed, and tells what the reader chooses.

    `display` says what is shown, `places` where it stands, `caret` what is selected, `pointed` what is at a
    place in the viewport, `menu` what can be done there, `tip_at` what is told of a code
    point that the pointer rests on.
    `sentence_chosen` and `sentence_hovered` carry a sentence's index (-1: none), `quotation_chosen` a
    quotation's, `note_chosen` the words of a note (`note_told` says what it says), `role_changed` a
    paragraph and its wished role, `zoom_asked` a wished zoom.
    """

    sentence_chosen = Signal(int)
    quotation_chosen = Signal(int)
    note_chosen = Signal(object)
    sentence_hovered = Signal(int)
    role_changed = Signal(int, str)
    copy_with_source_requested = Signal(str)
    zoom_asked = Signal(float)
    focused = Signal(bool)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = known_viewport(self)
        self.places = TextPlaces(self)
        self.caret = TextCaret(self, self.places)
        self.display = ArticleDisplay(self, side, theme, self.places, self.caret)
        self.pointed = PointedAt(self.places, self.display)
        self.menu = ArticleMenu(self, self.places, self.caret)
        self.menu.role_changed.connect(self.role_changed)
        self.menu.copy_with_source_requested.connect(self.copy_with_source_requested)
        self.note_told: Callable[[Span], str] = lambda _note: ""
        self._pressed = QPoint()
        self._hovered_sentence = -1
        self.tip_at: Callable[[int], str] = lambda _code_point: ""
        self._set_up(side)
        self.display.set_theme(theme)

    def _set_up(self, side: Side) -> None:
        self.setObjectName(f"pane.{side}.text")
        self.setAccessibleName(tr("Left article") if side == "left" else tr("Right article"))
        self.viewport().setObjectName(f"pane.{side}.text.viewport")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    @property
    def article(self) -> Article | None:
        """The article in the pane."""
        return self.display.article

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged is plain text, without our sizes and colours."""
        data = QMimeData()
        data.setText(self.caret.selected_text())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:  # noqa: ARG002 - Qt's signature
        """Nothing named in an article is ever read or fetched.

        The answer is empty, not None: after None the document reads local files by itself.
        """
        return QByteArray()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks first, text over them."""
        if self.places.mapped.blocks:
            painter = QPainter(self.viewport())
            try:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setFont(self.font())
                margins = self.display.margins()
                for block, shape in self.places.visible_blocks(event.rect().top(), event.rect().bottom()):
                    paint_block(painter, self.display.state, self.places.mapped, block, shape, margins)
            finally:
                painter.end()  # a painter left open would take the process down
        super().paintEvent(event)
        self.display.appearing.painted()

    def event(self, event: QEvent) -> bool:
        """On a change of size the line that was at the top stays there, and the text is laid out once."""
        if event.type() == QEvent.Type.Wheel:  # over the margins; Qt would let it go by
            return self.viewportEvent(event)
        if event.type() != QEvent.Type.Resize:
            return super().event(event)
        if not self.places.mapped.blocks:
            self.display.fit_column()
            return super().event(event)
        with self.places.keeping_place():
            self.display.fit_column()
            return super().event(event)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a selection chooses the note, the quotation or the sentence under it."""
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        moved = (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.button() != Qt.MouseButton.LeftButton or moved or self.textCursor().hasSelection():
            return
        note = self.pointed.note(spot)
        quotation = self.pointed.quotation(spot)
        sentence = self.pointed.sentence(spot)
        if note is not None:
            self.note_chosen.emit(note)
        elif quotation >= 0:
            self.quotation_chosen.emit(quotation)
        elif sentence >= 0:
            self.sentence_chosen.emit(sentence)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which sentence is under the pointer."""
        super().mouseMoveEvent(event)
        spot = event.position().toPoint()
        shapes = Qt.CursorShape
        note = self.pointed.note(spot)
        leads = note is not None or self.pointed.quotation(spot) >= 0
        self.viewport().setCursor(shapes.PointingHandCursor if leads else shapes.IBeamCursor)
        self._hover(-1 if event.buttons() else self.pointed.sentence(spot))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what the note says, or what was done to the word, that the pointer rests on."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        code_point = self.places.code_point_under(QPointF(event.pos()))
        note = self.pointed.note(event.pos())
        tip = "" if code_point is None else self.tip_at(code_point)
        tip = self.note_told(note) if note is not None else tip
        QToolTip.showText(event.globalPos(), plain_tip(tip), self.viewport())
        return True

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
                self.zoom_asked.emit(self.display.zoom * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
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
            sentence = self.article.sentence_at(self.caret.at())
            if sentence is not None:
                self.sentence_chosen.emit(sentence)
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.menu.copy_selected()
            return
        super().keyPressEvent(event)

    # menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, select, and set right what a paragraph is."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.cursorRect().center() if by_keyboard else event.pos()
        code_point = self.places.code_point_at(spot.y() + self.verticalScrollBar().value())
        under = self.places.code_point_under(QPointF(spot))
        if not by_keyboard and under is not None:
            self.caret.point_at(under)
        menu = self.menu.of(code_point)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(spot))
