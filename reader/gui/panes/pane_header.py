"""The head of a pane: what article this is, and the way to open another or to set right what was read."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.elided import ElidedLabel
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.sides import Side
from reader.text.article import Article
from reader.text.details import Details, Provenance
from reader.views.article_summary import summary_of, title_of
from reader.views.plain_tip import plain_tip

_NOTHING, _READING = message("Nothing opened yet"), message("Reading …")


def _read_as(article: Article) -> str:
    """Where an article came from, its encoding, and what was noted while it was read."""
    encoding = tr("Encoding {encoding}", encoding=article.encoding) if article.encoding else ""
    return "\n".join(
        line
        for line in (tr("Read from {origin}", origin=article.origin), encoding, *map(tell, article.notes))
        if line
    )


class PaneHeader(QFrame):
    """Title, outlet, byline, date and size; buttons to open and to correct."""

    open_requested = Signal()
    detail_corrected = Signal(str, str)
    detail_reset = Signal(str)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side: Side = side
        self._article: Article | None = None
        self.as_read: Callable[[], Details | None] = lambda: None
        name = f"pane.{side}.header"
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._title = ElidedLabel(f"{name}.title", self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._summary = ElidedLabel(f"{name}.summary", self, muted=True)
        self._note = ElidedLabel(f"{name}.note", self, muted=True)
        self._by_hand = QLabel("✎", self)
        self._by_hand.setObjectName(f"{name}.by_hand")
        self._more = self._menu_button(f"{name}.more")
        menu = QMenu(self._more)
        menu.setObjectName(f"{name}.menu")
        self._edit = self._entry(menu, f"{name}.edit", tr("&Details…"), self.edit_details)
        self._open = self._entry(
            menu, f"{name}.open", tr("&Open an article on the {side}…", side=SIDE_LABELS[side]), self._ask
        )
        self._more.setMenu(menu)
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 4, 8, 8)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(self._by_hand, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._more, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._summary, self._note), start=1):
            layout.addWidget(label, row, 0, 1, 2 if row == 1 else 3)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.show_article(None)

    def _menu_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText("⋯")
        button.setToolTip(tr("Details of this article, open another"))
        button.setAccessibleName(tr("What can be done with the {side} article", side=SIDE_LABELS[self._side]))
        button.setProperty("quiet", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @staticmethod
    def _entry(menu: QMenu, name: str, text: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(lambda _=False: act())
        return action

    def _ask(self) -> None:
        self.open_requested.emit()

    def minimumSizeHint(self) -> QSize:
        """A narrow pane hides words, never its buttons."""
        return QSize(self._more.sizeHint().width() + 80, super().minimumSizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self.setPalette(theme.palette())

    def show_article(self, article: Article | None, summary: str = "", title: str = "") -> None:
        """Show an article's details, or that there is none; `summary` is its line and `title` its title where
        that is known."""
        if article is not None and article is self._article:
            return
        self._article = article
        side = tr("Left article") if self._side == "left" else tr("Right article")
        self._title.set_text(side if article is None else title or title_of(article))
        said = _NOTHING if article is None else summary or summary_of(article)
        self._summary.set_text(tell(said))
        self._show_by_hand(article)
        note = " ".join(map(tell, article.notes)) if article is not None else ""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._edit.setEnabled(article is not None)
        self.setToolTip(plain_tip(_read_as(article)) if article is not None else "")
        self.setAccessibleName(f"{side}: {self._title.text()}")

    def _show_by_hand(self, article: Article | None) -> None:
        """Mark what a person has set."""
        provenance = article.details.provenance if article is not None else ()
        by_hand = {field for field, found in provenance if found is Provenance.HAND}
        if not by_hand:
            self._by_hand.hide()
            return
        from reader.gui.dialogs.details_form import FIELDS  # noqa: PLC0415 - brings the form in: not before it is used

        fields = [tell(label).replace("&", "") for field, label in FIELDS if field in by_hand]
        self._by_hand.setVisible(bool(fields))
        said = tr("Set by hand: {fields}", fields=", ".join(fields))
        self._by_hand.setToolTip(plain_tip(said))
        self._by_hand.setAccessibleName(said)

    def show_reading(self, is_reading: bool) -> None:
        """Say of an empty pane whether an article is on its way."""
        if self._article is None:
            self._summary.set_text(tell(_READING if is_reading else _NOTHING))

    def edit_details(self) -> None:
        """Open the form."""
        if self._article is None:
            return
        from reader.gui.dialogs.details_form import DetailsForm  # noqa: PLC0415 - as above

        form = DetailsForm(self._side, self._article.details, self.as_read(), self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.corrected.connect(self.detail_corrected)
        form.reset.connect(self.detail_reset)
        form.open()
