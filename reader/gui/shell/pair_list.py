"""Pairs that can be opened with one click: the samples, and those compared before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.widgets.theme import Theme
from reader.gui.widgets.wrapping import wrapped
from reader.loading.article_file import ArticleFile, file_spelled
from reader.session.settings import KEPT, RecentPair
from reader.values import Struct
from reader.views.plain_tip import plain_tip

_TEXT_LEFT, _NOTE_LINES = 40, 2
_TITLE = 30
"""Letters of each headline, so that both are seen."""


class PairEntry(Struct, frozen=True):
    """A pair that can be opened with one click."""

    title: str
    note: str
    left: ArticleFile
    right: ArticleFile
    recent: RecentPair | None = None

    @property
    def tip(self) -> str:
        """All that is known of it, a line each."""
        named = (self.recent.session,) if self.recent is not None and self.recent.session else ()
        files = (file.name for file in (self.left, self.right) if not str(file).startswith(KEPT))
        return "\n".join(line for line in (self.note, *(named or files)) if line)


def recent_entry(pair: RecentPair) -> PairEntry:
    """A pair compared before, by its headlines, outlets and days; by the names of its files where no headline
    was kept."""
    left, right = file_spelled(pair.left), file_spelled(pair.right)
    if not all(pair.titles):
        note = " · ".join(dict.fromkeys(str(file.path.parent) for file in (left, right)))
        return PairEntry(f"{left.name} ↔ {right.name}", note, left, right, pair)
    about = [", ".join(filter(None, said)) for said in zip(pair.outlets, pair.days, strict=True)]
    session = Path(pair.session).name if pair.session else ""
    note = " · ".join(filter(None, (" ↔ ".join(filter(None, about)), session)))
    return PairEntry(" ↔ ".join(map(_short, pair.titles)), note, left, right, pair)


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _TITLE else f"{line[:_TITLE].rstrip()}…"


class PairList(QWidget):
    """A heading and one button for each pair. `pair_wanted(left, right)`, or `recent_wanted(pair)` for one
    that was compared before."""

    pair_wanted = Signal(object, object)
    recent_wanted = Signal(object)

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
            button.clicked.connect(lambda _=False, e=entry: self._want(e))
            self._rows.insertWidget(2 + number, button)
            self._buttons.append(button)

    def _want(self, entry: PairEntry) -> None:
        if entry.recent is not None:
            self.recent_wanted.emit(entry.recent)
        else:
            self.pair_wanted.emit(entry.left, entry.right)


class PairButton(QAbstractButton):
    """A pair as a title and up to two lines of what there is to see."""

    def __init__(self, name: str, entry: PairEntry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.note)
        self.setToolTip(plain_tip(entry.tip))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._note = entry.note
        self._heights: dict[tuple[int, str], int] = {}
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
        """The height of title and note; worked out once, as a layout asks again and again."""
        asked = width, self.font().key()
        if asked not in self._heights:
            _, height = wrapped(self._note, self.font(), width - _TEXT_LEFT - 10, _NOTE_LINES)
            self._heights[asked] = round(self.fontMetrics().height() + height) + 16
        return self._heights[asked]

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
