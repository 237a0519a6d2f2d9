"""What is chosen now: one object that panes, map, sidebar and toolbar all listen to."""

from PySide6.QtCore import QObject, Signal

from reader.sides import Side
from reader.text.span import Span
from reader.views.choice import NOTHING, Choice


class Selection(QObject):
    """The only place of the choice. `changed(choice)` each time that something is chosen or forgotten, also
    when it is chosen once more. Whoever shows it reads it from here and keeps no copy."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = NOTHING

    @property
    def choice(self) -> Choice:
        """What was chosen last, `NOTHING` before the first time."""
        return self._choice

    @property
    def bead(self) -> int | None:
        """The chosen bead."""
        return self._choice.bead

    def span(self, side: Side) -> Span | None:
        """What is framed on one side."""
        return self._choice.place.span(side)

    def choose(self, choice: Choice) -> None:
        """Lead everything there."""
        self._choice = choice
        self.changed.emit(choice)

    def forget(self) -> None:
        """Nothing is chosen any more; another article or comparison is shown."""
        if self._choice is not NOTHING:
            self.choose(NOTHING)
