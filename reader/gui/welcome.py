"""The start page: two places to drop or open an article, sample pairs, recent pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.gui.plain import plain_tip
from reader.gui.theme import Theme
from reader.gui.wrapping import wrapped
from reader.workspace.settings import RecentPair

_WIDEST = 940
_MOST_RECENT = 8
_TEXT_LEFT, _NOTE_LINES = 40, 2


@dataclass(frozen=True, slots=True)
class PairEntry:
    """A pair that can be opened with one click."""

    title: str
    note: str
    left: Path
    right: Path


def recent_entry(pair: RecentPair) -> PairEntry:
    """A pair compared before, by the names of its files."""
    left, right = Path(pair.left), Path(pair.right)
    note = str(left.parent) if left.parent == right.parent else f"{left.parent} · {right.parent}"
    return PairEntry(f"{left.name} ↔ {right.name}", note, left, right)


class Welcome(QScrollArea):
    """`open_wanted(side)`, `paste_wanted(side)`, `paths_dropped(side, paths)`, `pair_wanted(left, right)`."""

    open_wanted = Signal(str)
    paste_wanted = Signal(str)
    paths_dropped = Signal(str, list)
    pair_wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAccessibleName("Start page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._page = QWidget(self)
        self._page.setObjectName("welcome.page")
        self._page.setAutoFillBackground(True)
        column = QWidget(self._page)
        column.setObjectName("welcome.column")
        column.setMaximumWidth(_WIDEST)
        title = QLabel("Two articles on the same event, side by side", column)
        title.setObjectName("welcome.title")
        title.setIndent(0)
        self._places = (DropPlace("left", theme, column), DropPlace("right", theme, column))
        places = QHBoxLayout()
        places.setSpacing(16)
        for place in self._places:
            place.open_wanted.connect(self.open_wanted)
            place.paste_wanted.connect(self.paste_wanted)
            place.paths_dropped.connect(self.paths_dropped)
            places.addWidget(place, 1)
        self._samples = PairList("samples", "Sample pairs", "", theme, column)
        self._recent = PairList(
            "recent", "Recent pairs", "The pairs you compare will be listed here.", theme, column
        )
        lists = QHBoxLayout()
        lists.setSpacing(16)
        for pairs in (self._samples, self._recent):
            pairs.pair_wanted.connect(self.pair_wanted)
            lists.addWidget(pairs, 1)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(24, 28, 24, 24)
        rows.setSpacing(18)
        rows.addWidget(title)
        rows.addLayout(places)
        rows.addLayout(lists)
        rows.addStretch(1)
        centre = QHBoxLayout(self._page)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addStretch(1)
        centre.addWidget(column, 100)
        centre.addStretch(1)
        self.setWidget(self._page)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        for place in self._places:
            place.set_theme(theme)
        for pairs in (self._samples, self._recent):
            pairs.set_theme(theme)

    def set_samples(self, entries: Sequence[PairEntry]) -> None:
        """Offer these sample pairs."""
        self._samples.set_entries(entries)

    def set_recent(self, entries: Sequence[PairEntry]) -> None:
        """Offer these pairs that were compared before, the latest first."""
        self._recent.set_entries(entries[:_MOST_RECENT])


class DropPlace(QFrame):
    """A place to drop an article on, with buttons to open or paste one."""

    open_wanted = Signal(str)
    paste_wanted = Signal(str)
    paths_dropped = Signal(str, list)

    def __init__(self, side: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._is_target = False
        self.setObjectName(f"welcome.{side}")
        self.setAccessibleName(f"Place for the {side} article")
        self.setAcceptDrops(True)
        self.setMinimumHeight(190)
        self._icon = QLabel(self)
        self._icon.setObjectName(f"welcome.{side}.icon")
        words = QLabel(f"Drop the {side} article here", self)
        words.setObjectName(f"welcome.{side}.words")
        words.setProperty("place", True)
        formats = QLabel("or two at once · text, Markdown, web page, Word, PDF …", self)
        formats.setObjectName(f"welcome.{side}.formats")
        formats.setProperty("muted", True)
        formats.setWordWrap(True)
        formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for name, text, signal in (
            ("open", "Open…", self.open_wanted),
            ("paste", "Paste", self.paste_wanted),
        ):
            button = QPushButton(text, self)
            button.setObjectName(f"welcome.{side}.{name}")
            button.setAccessibleName(f"{text.rstrip('…')} the {side} article")
            button.clicked.connect(lambda _=False, wanted=signal: wanted.emit(self._side))
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 20, 16, 20)
        rows.setSpacing(8)
        rows.addStretch(1)
        for label in (self._icon, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        rows.addWidget(formats)
        rows.addSpacing(4)
        rows.addLayout(buttons)
        rows.addStretch(1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._icon.setPixmap(theme.icon("article", "muted").pixmap(24, 24))
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No longer the target."""
        self._set_target(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """One or two local files."""
        self._set_target(False)
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(self._side, paths)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A sheet of paper with a dashed edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("accent" if self._is_target else "control"), 1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("selection" if self._is_target else "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()

    def _set_target(self, is_target: bool) -> None:
        self._is_target = is_target
        self.update()


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
