"""One change made by hand, as the undo stack keeps it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from reader.messages import message

if TYPE_CHECKING:
    from reader.session.hand_made import HandMade


class Step(QUndoCommand):
    """Leads from what was made by hand before to what is made now, and back; the rest stays as it is."""

    def __init__(
        self, text: str, before: "HandMade", after: "HandMade", go: "Callable[[HandMade, HandMade], None]"
    ) -> None:
        super().__init__(text)
        self.before, self.after, self._go = before, after, go
        self.is_done = False

    def redo(self) -> None:
        """Do it, for the first time or again."""
        self.is_done = True
        self._go(self.before, self.after)

    def undo(self) -> None:
        """Take it back."""
        self.is_done = False
        self._go(self.after, self.before)


class Turn(QUndoCommand):
    """Left and right change places, which is taken back by doing it once more."""

    def __init__(self, swap: Callable[[], None]) -> None:
        super().__init__(message("swap of the sides"))
        self._swap = swap

    def redo(self) -> None:
        """Swap."""
        self._swap()

    def undo(self) -> None:
        """Swap back."""
        self._swap()
