"""The head of a pane: what article this is, and the way to open another or to set right what was read."""

from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QToolButton, QWidget

from reader.gui.details_form import DetailsForm
from reader.gui.elided import ElidedLabel
from reader.gui.plain import plain_tip
from reader.gui.theme import Theme
from reader.text.article import Article, Role
from reader.workspace.comparison import Side


def word_count(article: Article) -> int:
    """The words of an article's headline and body, parted by white space."""
    return sum(len(article.text_of(s.index).split()) for s in article.sentences if s.role.is_collated)


def title_of(article: Article) -> str:
    """The title, else the headline, else where the article came from."""
    headline = next((article.text_of(s.index) for s in article.sentences if s.role is Role.HEADLINE), "")
    return article.details.title or headline or PurePath(article.origin).name or article.origin


def summary_of(article: Article) -> str:
    """Outlet, byline, date and size in one line."""
    details = article.details
    collated = {s.paragraph for s in article.sentences if s.role.is_collated}
    words = word_count(article)
    parts = [
        details.outlet,
        details.byline,
        (details.published or "")[:10],
        f"{len(collated):,} paragraph{'' if len(collated) == 1 else 's'}",
        f"{words:,} word{'' if words == 1 else 's'}",
    ]
    return " · ".join(part for part in parts if part)


class PaneHeader(QFrame):
    """Title, outlet, byline, date and size; buttons to open and to correct."""

    open_requested = Signal()
    detail_corrected = Signal(str, str)

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side: Side = side
        self._article: Article | None = None
        name = f"pane.{side}.header"
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._title = ElidedLabel(f"{name}.title", self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._summary = ElidedLabel(f"{name}.summary", self, muted=True)
        self._note = ElidedLabel(f"{name}.note", self, muted=True)
        self._edit = self._button(f"{name}.edit", "Details…", "Title, outlet, byline, date and address")
        self._edit.clicked.connect(self.edit_details)
        self._open = self._button(f"{name}.open", "Open…", f"Open an article on the {side}")
        self._open.clicked.connect(self.open_requested)
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 5, 8, 7)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(0, 1)
        for column, widget in enumerate((self._title, self._edit, self._open)):
            layout.addWidget(widget, 0, column)
        for row, label in enumerate((self._summary, self._note), start=1):
            layout.addWidget(label, row, 0, 1, 3)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.show_article(None)

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def minimumSizeHint(self) -> QSize:
        """A narrow pane hides words, never its buttons."""
        return QSize(self._open.sizeHint().width() + 80, super().minimumSizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("window"))
        self.setPalette(palette)

    def show_article(self, article: Article | None) -> None:
        """Show an article's details, or that there is none."""
        if article is not None and article is self._article:
            return
        self._article = article
        side = "Left article" if self._side == "left" else "Right article"
        self._title.set_text(title_of(article) if article is not None else side)
        self._summary.set_text(summary_of(article) if article is not None else "Nothing opened yet")
        note = " ".join(article.notes) if article is not None else ""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._edit.setVisible(article is not None)
        self.setToolTip(plain_tip(f"Read from {article.origin}") if article is not None else "")
        self.setAccessibleName(f"{side}: {self._title.text()}")

    def edit_details(self) -> None:
        """Open the form."""
        if self._article is None:
            return
        form = DetailsForm(self._side, self._article.details, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.corrected.connect(self.detail_corrected)
        form.open()
