"""One side of the reading view: header, problem strip, and the article or the place to drop one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.drop_place import DropPlace, DropVeil
from reader.gui.panes.pane_header import PaneHeader
from reader.gui.session.dropped import STORED_FORMAT, dropped_in, is_readable, pasted
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.sides import Side
from reader.text.article import Article
from reader.views.display_data import ArticleGround


class ProblemStrip(QFrame):
    """A sentence on what went wrong and what to do; the article below stays as it was."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"pane.{side}.problem"
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._sign = QLabel(self)
        self._sign.setObjectName(f"{name}.sign")
        self._words = QLabel(self)
        self._words.setObjectName(f"{name}.words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setObjectName(f"{name}.close")
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(tr("Close the message"))
        self._close.setToolTip(tr("Close the message"))
        self._close.clicked.connect(lambda: self.say(""))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("raised"))
        self._edge = theme.colour("border")
        self.setPalette(palette)
        self._sign.setPixmap(theme.icon("error", "error").pixmap(18))
        self._close.setIcon(theme.icon("close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line parts the strip from the article."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._edge)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    @property
    def sentence(self) -> str:
        """What is said; "" for nothing."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Show a sentence; "" closes the strip."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


NARROWEST = 280
"""Pixels that a pane has at least."""


class ArticlePane(QWidget):
    """A pane named `pane.left` or `pane.right`; its text is `text`."""

    open_requested = Signal()
    dropped = Signal(object)
    text_dropped = Signal(str)
    html_dropped = Signal(str, str)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"pane.{side}")
        self.setAccessibleName(tr("Left pane") if side == "left" else tr("Right pane"))
        self.setAcceptDrops(True)
        self.setMinimumWidth(NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.header = PaneHeader(side, theme, self)
        self.problem = ProblemStrip(side, theme, self)
        self.text = ArticleText(side, theme, self)
        self.empty = DropPlace(side, theme, self)
        self._line = QFrame(self)
        self._line.setObjectName(f"pane.{side}.line")
        self._line.setFixedHeight(2)
        self._line.setAutoFillBackground(True)
        self._veil = DropVeil(side, theme, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self._line, self.problem):
            layout.addWidget(widget)
        layout.addLayout(self._stack, 1)
        self.header.open_requested.connect(self.open_requested)
        self.empty.open_requested.connect(self.open_requested)
        self.empty.paste_requested.connect(self.paste)
        self.text.focused.connect(self._colour_line)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        for part in (self.header, self.problem, self.text.display, self.empty):
            part.set_theme(theme)
        self._veil.theme = theme
        self._theme = theme
        self._colour_line(self.text.hasFocus())

    def _colour_line(self, has_focus: bool) -> None:
        """The line under the header shows which pane has the keyboard."""
        palette = self._line.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.colour("accent" if has_focus else "border"))
        self._line.setPalette(palette)

    def show_article(
        self, article: Article | None, message: str = "", ground: ArticleGround | None = None
    ) -> None:
        """Show an article, or an empty pane that says why. The same text with other details stays put.

        `ground` is what is known of this very article already.
        """
        shown = self.text.article
        known = (ground.summary, ground.title) if ground is not None else ("", "")
        self.header.show_article(article, *known)
        if article is not None:  # in front first: it has its size then, and what is behind it is not laid out
            self._stack.setCurrentWidget(self.text)
        self.empty.set_message(message)
        self.empty.set_reading(False)
        if article is None or shown is None or not _same_text(shown, article):
            self.text.display.show_article(article, ground.mapped if ground is not None else None)
        if article is None:
            self._stack.setCurrentWidget(self.empty)
        else:
            self.text.display.appearing.expect()
        self.problem.say("")

    def show_reading(self, is_reading: bool) -> None:
        """Say in an empty pane whether an article is being read; an article that stands there stays."""
        self.empty.set_reading(is_reading)
        self.header.show_reading(is_reading)

    def paste(self) -> None:
        """Take what is on the clipboard as this side's article."""
        data = pasted()
        found = dropped_in(data)
        if found:
            self.dropped.emit(found)
        elif data.hasHtml():
            self.html_dropped.emit(data.html(), data.text())
        elif data.hasText() and data.text().strip():
            self.text_dropped.emit(data.text())
        else:
            self.empty.set_message(
                tr("The clipboard holds no text. Copy an article first, then paste it here.")
            )

    # drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, links and text from elsewhere are welcome; a selection of this window is not an article."""
        is_ours = event.mimeData().hasFormat(STORED_FORMAT)
        if is_ours or (event.source() is None and is_readable(event.mimeData())):
            self._veil.setGeometry(self.rect())
            self._veil.raise_()
            self._veil.show()
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The pane is as before."""
        self._veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self._veil.hide()
        found = dropped_in(event.mimeData())
        if found:
            self.dropped.emit(found)
        elif event.mimeData().hasHtml():
            self.html_dropped.emit(event.mimeData().html(), event.mimeData().text())
        else:
            self.text_dropped.emit(event.mimeData().text())
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The veil covers the whole pane."""
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())


def _same_text(one: Article, other: Article) -> bool:
    if one is other:
        return True
    return one.text == other.text and one.paragraphs == other.paragraphs and one.sentences == other.sentences
