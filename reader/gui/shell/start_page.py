"""The start page: two places to drop or open an article, sample pairs, recent pairs."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.session.dropped import dropped_in
from reader.gui.shell.pair_list import PairEntry, PairList, recent_entry
from reader.gui.shell.start_offers import StartOffers
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.sides_row import sides_row
from reader.gui.widgets.theme import Theme
from reader.library.samples import SamplePair
from reader.loading.article_file import ArticleFile
from reader.session.settings import RecentPair

_WIDEST = 940
_MOST_RECENT = 8


class Welcome(QScrollArea):
    """`open_wanted(side)`, `paste_wanted(side)`, `dropped(side, a Dropped)`, `pair_wanted(left, right)`,
    `recent_wanted(pair)`, `action_wanted(id)`."""

    open_wanted = Signal(str)
    paste_wanted = Signal(str)
    dropped = Signal(str, object)
    pair_wanted = Signal(object, object)
    recent_wanted = Signal(object)
    back_wanted = Signal()
    action_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAccessibleName(tr("Start page"))
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
        self._back = QPushButton(tr("Back to the articles"), column)
        self._back.setObjectName("welcome.back")
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        self._places = (DropPlace("left", theme, column), DropPlace("right", theme, column))
        for place in self._places:
            place.open_wanted.connect(self.open_wanted)
            place.paste_wanted.connect(self.paste_wanted)
            place.dropped.connect(self.dropped)
        self._offers = StartOffers(column)
        self._offers.wanted.connect(self.action_wanted)
        self._samples = PairList("samples", tr("Sample pairs"), "", theme, column)
        self._recent = PairList(
            "recent", tr("Recent pairs"), tr("The pairs you compare will be listed here."), theme, column
        )
        for pairs in (self._samples, self._recent):
            pairs.pair_wanted.connect(self.pair_wanted)
            pairs.recent_wanted.connect(self.recent_wanted)
        self._lay_out(column)

    def _lay_out(self, column: QWidget) -> None:
        title = QLabel(tr("Two articles on the same event, side by side"), column)
        title.setObjectName("welcome.title")
        title.setIndent(0)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._back)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(16)
        rows.addLayout(head)
        for pair in (self._places, (self._samples, self._recent)):
            row = sides_row() if pair is self._places else QHBoxLayout()
            row.setSpacing(16)
            for widget in pair:
                row.addWidget(widget, 1)
            rows.addLayout(row)
            if pair is self._places:
                rows.addWidget(self._offers)
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

    def set_back(self, possible: bool) -> None:
        """Whether there are articles to go back to."""
        self._back.setVisible(possible)

    def set_samples(self, pairs: Sequence[SamplePair]) -> None:
        """Offer these sample pairs."""
        self._samples.set_entries(
            [PairEntry(tell(p.title), tell(p.note), ArticleFile(p.left), ArticleFile(p.right)) for p in pairs]
        )

    def set_recent(self, pairs: Sequence[RecentPair]) -> None:
        """Offer these pairs that were compared before, the latest first."""
        self._recent.set_entries([recent_entry(pair) for pair in pairs[:_MOST_RECENT]])


_SIDES: dict[str, str] = {"left": SIDE_LABELS["left"], "right": SIDE_LABELS["right"]}


class DropPlace(QFrame):
    """A place to drop an article on, with buttons to open or paste one."""

    open_wanted = Signal(str)
    paste_wanted = Signal(str)
    dropped = Signal(str, object)

    def __init__(self, side: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._is_target = False
        self.setObjectName(f"welcome.{side}")
        self.setAccessibleName(tr("Place for the {side} article", side=_SIDES[side]))
        self.setAcceptDrops(True)
        self.setMinimumHeight(190)
        self._icon = QLabel(self)
        self._icon.setObjectName(f"welcome.{side}.icon")
        words = QLabel(tr("Drop the {side} article here", side=_SIDES[side]), self)
        words.setObjectName(f"welcome.{side}.words")
        words.setProperty("place", True)
        formats = QLabel(tr("or two at once · text, Markdown, web page, Word, PDF …"), self)
        formats.setObjectName(f"welcome.{side}.formats")
        formats.setProperty("muted", True)
        formats.setWordWrap(True)
        self._lay_out((words, formats), self._buttons())
        self.set_theme(theme)

    def _buttons(self) -> QHBoxLayout:
        side = self._side
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for name, text, told, signal in (
            ("open", tr("Open…"), tr("Open the {side} article", side=_SIDES[side]), self.open_wanted),
            ("paste", tr("Paste"), tr("Paste the {side} article", side=_SIDES[side]), self.paste_wanted),
        ):
            button = QPushButton(text, self)
            button.setObjectName(f"welcome.{side}.{name}")
            button.setAccessibleName(told)
            button.clicked.connect(lambda _=False, wanted=signal: wanted.emit(self._side))
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _lay_out(self, labels: tuple[QLabel, ...], buttons: QHBoxLayout) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(8)
        rows.addStretch(1)
        for label in (self._icon, *labels):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label)
        rows.addSpacing(4)
        rows.addLayout(buttons)
        rows.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._icon.setPixmap(theme.icon("article", "muted").pixmap(24))
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_in(event.mimeData()):
            event.acceptProposedAction()
            self._set_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No longer the target."""
        self._set_target(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """One or two files, a link, or a row of the library."""
        self._set_target(False)
        found = dropped_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.dropped.emit(self._side, found)

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
