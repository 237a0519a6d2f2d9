"""The status bar: what the comparison says in one line, what is ignored, work under way, zoom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QSlider, QStatusBar, QToolButton, QWidget

from reader.collation.options import CollationOptions, Strictness
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.elided import ElidedLabel
from reader.messages import message
from reader.session.settings import LARGEST_ZOOM, SMALLEST_ZOOM

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison

_IGNORES = (
    ("ignore_case", message("letter case")),
    ("ignore_punctuation", message("punctuation")),
    ("ignore_figure_spelling", message("spelling of figures")),
)

_STRICTNESS = {
    Strictness.AUTO: message("Auto links"),
    Strictness.STRICT: message("Strict links"),
    Strictness.NORMAL: message("Normal links"),
    Strictness.LOOSE: message("Loose links"),
}


def summary_of(comparison: "Comparison") -> str:
    """The counts of a comparison in one line."""
    verdict = comparison.collation.verdict
    counts = (
        (verdict.same, tr("same")),
        (verdict.edited, tr("edited")),
        (verdict.reworded, tr("reworded")),
        (verdict.moved, tr("moved")),
        (verdict.only_left, tr("only left")),
        (verdict.only_right, tr("only right")),
    )
    shares = tr(
        "{left} % of the left is in the right, {right} % of the right is in the left",
        left=f"{100 * verdict.left_linked:.0f}",
        right=f"{100 * verdict.right_linked:.0f}",
    )
    return " · ".join([shares, *(f"{count} {name}" for count, name in counts if count)])


def ignored_by(options: CollationOptions, in_force: Strictness | None = None) -> str:
    """What does not count as a difference, beyond what never does, and how strict links are: `in_force` is
    what the comparison shown went by. "" when there is nothing to say."""
    parts = [tell(words) for field, words in _IGNORES if getattr(options, field)]
    said = [tr("Ignoring {what}", what=", ".join(parts))] if parts else []
    strictness = in_force if options.strictness is Strictness.AUTO else options.strictness
    if strictness is not None:
        said.append(tell(_STRICTNESS[strictness]))
    if options.include_furniture:
        said.append(tr("Captions and navigation compared"))
    return " · ".join(said)


class StatusBar(QStatusBar):
    """`cancel_wanted` and `zoom_wanted(factor)` are asked for by hand only."""

    cancel_wanted = Signal()
    zoom_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self._summary = ElidedLabel("status.summary", self)
        self._summary.setAccessibleName(tr("Summary of the comparison"))
        self._ignored = QLabel(self)
        self._ignored.setObjectName("status.ignored")
        self._doing = QLabel(self)
        self._doing.setObjectName("status.doing")
        self._progress = self._progress_bar()
        self._cancel = self._button("status.cancel", tr("Stop what is being done"))
        self._cancel.setText(tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self._zoom_words = QLabel("100 %", self)
        self._zoom_words.setObjectName("status.zoom_words")
        self._zoom_words.setMinimumWidth(self.fontMetrics().horizontalAdvance("400 %") + 10)
        self._zoom_words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._zoom = self._zoom_slider()
        self.addWidget(self._summary, 1)
        for widget in (
            self._ignored,
            self._doing,
            self._progress,
            self._cancel,
            self._zoom_words,
            self._zoom,
        ):
            self.addPermanentWidget(widget)
        self.show_idle()
        self.show_comparison(None)
        self.show_options(CollationOptions())

    def _progress_bar(self) -> QProgressBar:
        bar = QProgressBar(self)
        bar.setObjectName("status.progress")
        bar.setAccessibleName(tr("Progress"))
        bar.setRange(0, 100)
        bar.setTextVisible(False)
        bar.setFixedWidth(120)
        return bar

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _zoom_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setObjectName("status.zoom")
        slider.setAccessibleName(tr("Zoom"))
        slider.setRange(round(SMALLEST_ZOOM * 100), round(LARGEST_ZOOM * 100))
        slider.setSingleStep(10)
        slider.setPageStep(25)
        slider.setValue(100)
        slider.setFixedWidth(110)
        slider.valueChanged.connect(lambda value: self.zoom_wanted.emit(value / 100))
        return slider

    def show_comparison(self, comparison: "Comparison | None") -> None:
        """Sum a comparison up, or nothing."""
        self._summary.set_text(summary_of(comparison) if comparison is not None else "")
        if comparison is not None:
            self.show_options(comparison.collation.options, comparison.collation.strictness)

    def show_options(self, options: CollationOptions, in_force: Strictness | None = None) -> None:
        """Say what is being ignored, and how strict links are."""
        words = ignored_by(options, in_force)
        self._ignored.setText(words)
        self._ignored.setVisible(bool(words))

    def show_progress(self, share: float, doing: str) -> None:
        """Show how far the work is, with a way to stop it."""
        self._doing.setText(doing)
        self._progress.setUpdatesEnabled(False)  # else it has the whole window painted on the spot
        self._progress.setValue(round(100 * share))
        self._progress.setUpdatesEnabled(True)
        for widget in (self._doing, self._progress, self._cancel):
            widget.setVisible(True)

    def show_idle(self) -> None:
        """Nothing is being done."""
        for widget in (self._doing, self._progress, self._cancel):
            widget.setVisible(False)

    def show_zoom(self, factor: float) -> None:
        """Show a zoom that was set elsewhere; asks for nothing."""
        with QSignalBlocker(self._zoom):
            self._zoom.setValue(round(100 * factor))
        self._zoom_words.setText(f"{round(100 * factor)} %")
