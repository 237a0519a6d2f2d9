"""Lays a long text out in small steps, so that the window stays quick meanwhile."""

from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QTimerEvent
from PySide6.QtGui import QTextDocument

_STEP = 0.001
"""Seconds that one step may take; both panes take theirs one after the other, and may do so twice before
anything else has its turn."""
_PIECE = 250
"""Document positions laid out between two looks at the clock."""


class Pacing(QObject):
    """Takes the place of Qt's own steps, which double until each is 200,000 characters long: half a second.

    Qt lays a text out whenever its layout's timer fires. That timer's events are answered here instead, by
    asking for the place of a block a little further on. The layout's other timer tells that the size has
    changed; it stops at its first event and must be let through. A timer that fires again although it told
    of no size is the one that lays out.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._at = 0
        self._laying_out: int | None = None
        self._passed: set[int] = set()
        self._last = -1

    def watch(self, document: QTextDocument) -> None:
        """Pace the layout of this document from now on."""
        self._document = document
        self.restart()
        layout = document.documentLayout()
        layout.installEventFilter(self)
        layout.documentSizeChanged.connect(self._on_size)

    @property
    def is_under_way(self) -> bool:
        """Whether the end of the document has yet to be laid out."""
        return self._document is not None and 0 < self._at < self._document.characterCount()

    def restart(self) -> None:
        """The document is about to be laid out from its beginning."""
        self._at = 0
        self._laying_out = None
        self._passed.clear()

    def _on_size(self) -> None:
        self._passed.discard(self._last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the event of the timer that lays out."""
        document = self._document
        if (
            event.type() != QEvent.Type.Timer
            or not isinstance(event, QTimerEvent)
            or document is None
            or watched is not document.documentLayout()
            or self._at >= document.characterCount()
        ):
            return False
        timer = event.timerId()
        if timer in self._passed:
            self._laying_out = timer
        if timer != self._laying_out:
            self._passed.add(timer)
            self._last = timer
            return False
        self._step(document)
        return True

    def _step(self, document: QTextDocument) -> None:
        layout, until = document.documentLayout(), perf_counter() + _STEP
        while self._at < document.characterCount() and perf_counter() < until:
            self._at += _PIECE
            layout.blockBoundingRect(document.findBlock(min(self._at, document.characterCount() - 1)))
