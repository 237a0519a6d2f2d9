"""Pairs that can be opened with one click: the samples, and those compared before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.widgets.theme import Theme
from reader.gui.widgets.wrapping import wrapped
from reader.loading.article_file import ArticleFile, file_spelled
from reader.session.settings import RecentPair
from reader.views.plain_tip import plain_tip

_TEXT_LEFT, _NOTE_LINES = 40, 2


@dataclass(frozen=True, slots=True)
class PairEntry:
    """A pair that can be opened with one click."""

    title: str
    note: str
    left: ArticleFile
    right: ArticleFile


def recent_entry(pair: RecentPair) -> PairEntry:
    """A pair compared before, by the names of its files."""
    left, right = file_spelled(pair.left), file_spelled(pair.right)
    note = " · ".join(dict.fromkeys(str(file.path.parent) for file in (left, right)))
    return PairEntry(f"{left.name} ↔ {right.name}", note, left, right)


class PairList(QWidget):
    """A heading and one button for each pair."""

    pair_wanted = Signal(object, object)

    def __init__(
        self, name: str, heading: str, nothing: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = theme
        self.setObjectName(f"welcome.{name}")
        self._buttons: list[PairButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(2, 0, 0, 0)
        self._rows.setSpacing(2)
        label = QLabel(heading, self)
        label.setObjectName(f"welcome.{name}.heading")
        label.setProperty("heading", True)
        label.setIndent(0)
        self._rows.addWidget(label)
        self._nothing = QLabel(nothing, self)
        self._nothing.setObjectName(f"welcome.{name}.nothing")
        self._nothing.setProperty("muted", True)
        self._nothing.setWordWrap(True)
        self._rows.addWidget(self._nothing)
        self._rows.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        for button in self._buttons:
            button.set_theme(theme)

    def set_entries(self, entries: Sequence[PairEntry]) -> None:
        """Offer these pairs."""
        for button in self._buttons:
            self._rows.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self._nothing.setVisible(not entries)
        for number, entry in enumerate(entries):
            button = PairButton(f"welcome.{self._name}.{number}", entry, self._theme, self)
            button.clicked.connect(lambda _=False, e=entry: self.pair_wanted.emit(e.left, e.right))
            self._rows.insertWidget(2 + number, button)
            self._buttons.append(button)


class PairButton(QAbstractButton):
    """A pair as a title and up to two lines of what there is to see."""

    def __init__(self, name: str, entry: PairEntry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.note)
        self.setToolTip(plain_tip(f"{entry.note}\n{entry.left.name}\n{entry.right.name}".strip()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._note = entry.note
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._icon = theme.icon("pair", "accent")
        self.update()

    def sizeHint(self) -> QSize:
        """One line of title and up to two of note."""
        return QSize(260, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """A narrow button needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of title and note."""
        _, height = wrapped(self._note, self.font(), width - _TEXT_LEFT - 10, _NOTE_LINES)
        return round(self.fontMetrics().height() + height) + 16

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Title and note, each elided to one line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.underMouse() or self.isDown() or self.hasFocus():
            ground = "selection" if self.isDown() else "hover"
            painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else ground), 1.5))
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(area, 6, 6)
        self._icon.paint(painter, 10, 9, 18, 18)
        x, width = _TEXT_LEFT, self.width() - _TEXT_LEFT - 10
        height = self.fontMetrics().height()
        font = painter.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(x, 7, width, height), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(self._theme.colour("muted"))
        note, _ = wrapped(self._note, self.font(), width, _NOTE_LINES)
        note.draw(painter, QPointF(x, 8 + height))
        painter.end()
