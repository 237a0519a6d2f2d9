"""The page of the sources of one article: each sentence in the colour of its likely source, and a legend."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.widgets.catalogue import messages_in_use, tell, tr
from reader.gui.widgets.theme import Theme
from reader.many.matrix.html_form import HUES
from reader.many.matrix.words import headings
from reader.views.many_cards import own_line, source_line, unread_said

if TYPE_CHECKING:
    from reader.many.matrix.source_map import SourceMap

_FILLS = {"light": (80, 86), "dark": (45, 24)}
"""Saturation and lightness (percent) of a source's fill, in high contrast too; dark text on light, light on
dark."""
_CHIP = 22
_LEGEND = 330
_READING = 12
_WIDEST = 900
"""Pixels of the text at most: longer lines are hard to read."""


class SourcePage(QWidget):
    """Decides nothing: says what is wanted, shows what it is given. `source_wanted(rank)` opens the article
    beside a source, by its place in the legend."""

    source_wanted = Signal(int)
    export_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.setAccessibleName(tr("Sources of an article"))
        self._theme = theme
        self._found: SourceMap | None = None
        self._title = self._label("title")
        self._title.setProperty("heading", True)
        likely = self._label("likely", muted=True)
        likely.setText(headings(messages_in_use().language)["likely"])
        self._unread = self._label("unread", muted=True)
        self._unread.setWordWrap(True)
        self.text, self.legend = self._made_text(), self._made_legend()
        self.legend.currentRowChanged.connect(self._go_to)
        self.legend.itemActivated.connect(lambda _item: self._open_source())
        self._unread.hide()
        self._open = self._button("open", tr("&Open beside it"), self._open_source)
        self._export = self._button("export", tr("&Export report…"), self.export_wanted.emit)
        self._back = self._button("back", tr("&Back"), self.back_wanted.emit)
        self._lay_out(likely)

    def _made_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self)
        text.setObjectName("sources.text")
        text.setAccessibleName(tr("The article, by sources"))
        text.setReadOnly(True)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        face = QFont("serif")
        face.setStyleHint(QFont.StyleHint.Serif)
        face.setPointSize(_READING)
        text.setFont(face)
        text.document().setDocumentMargin(18)
        text.setMaximumWidth(_WIDEST)
        return text

    def _made_legend(self) -> QListWidget:
        legend = QListWidget(self)
        legend.setObjectName("sources.legend")
        legend.setAccessibleName(tr("Likely sources by share"))
        legend.setFrameShape(QFrame.Shape.NoFrame)
        legend.setIconSize(QSize(_CHIP, _CHIP))
        legend.setSpacing(2)
        legend.setFixedWidth(_LEGEND)
        legend.setWordWrap(True)
        return legend

    def _label(self, name: str, *, muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"sources.{name}")
        label.setIndent(0)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("muted", muted)
        return label

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"sources.{name}")
        assert callable(act)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self, likely: QLabel) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for button in (self._export, self._back):
            head.addWidget(button)
        side = QVBoxLayout()
        side.addWidget(self.legend, 1)
        side.addWidget(self._open)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.text, 100)
        both.addLayout(side)
        both.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(likely)
        column.addWidget(self._unread)
        column.addLayout(both, 1)

    # what it shows

    @property
    def found(self) -> "SourceMap | None":
        """The map that is shown."""
        return self._found

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._paint()

    def show_map(self, found: "SourceMap") -> None:
        """Show the sources of an article."""
        self._found = found
        details = found.article.details
        self._title.setText(details.title or found.article.origin)
        self._unread.setText(tell(unread_said(found.unread)))
        self._unread.setVisible(bool(found.unread))
        self.text.setPlainText(found.article.text)
        self._paint()
        self.legend.setCurrentRow(0 if found.sources else -1)
        self._open.setEnabled(bool(found.sources))

    def fill(self, rank: int) -> QColor:
        """The colour of a source, by its place in the legend."""
        saturation, lightness = _FILLS["dark" if self._theme.is_dark else "light"]
        return QColor.fromHslF(HUES[rank % len(HUES)] / 360, saturation / 100, lightness / 100)

    def _paint(self) -> None:
        if self._found is None:
            return
        ranks = {source.source: rank for rank, source in enumerate(self._found.sources)}
        document = self.text.document()
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        plain = QTextCharFormat()
        plain.setForeground(self._theme.colour("text"))
        cursor.setCharFormat(plain)
        places = _Places(self._found.article.text)
        for each in self._found.sentences:
            if each.source is not None:
                span = self._found.article.sentences[each.sentence].span
                cursor.setPosition(places.of(span.start))
                cursor.setPosition(places.of(span.end), QTextCursor.MoveMode.KeepAnchor)
                marked = QTextCharFormat()
                marked.setBackground(self.fill(ranks[each.source]))
                marked.setToolTip(self._found.sources[ranks[each.source]].name)
                cursor.mergeCharFormat(marked)
        self._fill_legend(self._found)

    def _fill_legend(self, found: "SourceMap") -> None:
        row = self.legend.currentRow()
        self.legend.blockSignals(True)
        self.legend.clear()
        for rank in range(len(found.sources)):
            item = QListWidgetItem(self._chip(rank), source_line(found, rank))
            item.setToolTip(found.sources[rank].name)
            self.legend.addItem(item)
        own = QListWidgetItem(self._chip(None), tell(own_line(found)))
        own.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.legend.addItem(own)
        self.legend.setCurrentRow(row)
        self.legend.blockSignals(False)

    def _chip(self, rank: int | None) -> QIcon:
        """A field in the colour of a source with its number in it."""
        picture = QPixmap(_CHIP, _CHIP)
        picture.fill(self._theme.colour("paper") if rank is None else self.fill(rank))
        painter = QPainter(picture)
        painter.setPen(self._theme.colour("text" if rank is not None else "border"))
        if rank is None:
            painter.drawRect(0, 0, _CHIP - 1, _CHIP - 1)
        else:
            painter.drawText(picture.rect(), int(Qt.AlignmentFlag.AlignCenter), str(rank + 1))
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        return icon

    # what is wanted

    def _go_to(self, row: int) -> None:
        """Bring the first sentence of a source into sight."""
        if self._found is None or not 0 <= row < len(self._found.sources):
            return
        source = self._found.sources[row].source
        first = next(each for each in self._found.sentences if each.source == source)
        place = _Places(self._found.article.text).of(self._found.article.sentences[first.sentence].span.start)
        cursor = self.text.textCursor()
        cursor.setPosition(place)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def _open_source(self) -> None:
        row = self.legend.currentRow()
        if self._found is not None and 0 <= row < len(self._found.sources):
            self.source_wanted.emit(row)


class _Places:
    """Where code points of a text stand in Qt's document, which counts those beyond the first plane twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_plain = text.isascii() or max(map(ord, text), default=0) <= 0xFFFF

    def of(self, position: int) -> int:
        """The place of a code point."""
        if self._is_plain:
            return position
        return position + sum(ord(letter) > 0xFFFF for letter in self._text[:position])
