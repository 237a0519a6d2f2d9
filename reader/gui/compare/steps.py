"""Goes from difference to difference, quotation to quotation, warning to warning."""

from PySide6.QtCore import QObject, Signal

from reader.gui.session.controller import Controller
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.widgets.catalogue import tell
from reader.session.settings import Settings
from reader.sides import Side
from reader.views.choice import NOTHING, Choice, bead_choice
from reader.views.stepping import differences, position, step, warning_choice
from reader.views.switches import shown_relations
from reader.views.utterances import Utterance, place_of


class Steps(QObject):
    """Chooses the next place of a kind. `position_changed("3 of 14", 3, 14)` tells which of the
    differences is chosen, 0 for none. Where it was last among quotations and warnings is kept while something
    else is chosen."""

    position_changed = Signal(str, int, int)

    def __init__(self, controller: Controller, sidebar: Sidebar, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._controller, self._sidebar, self._settings = controller, sidebar, settings
        self._last_quotation: tuple[Side, int] | None = None
        self._last_warning: int | None = None
        controller.selection.changed.connect(self._on_choice)

    def set_settings(self, settings: Settings) -> None:
        """Step through what these settings show."""
        self._settings = settings
        self.tell_position()

    def begin_anew(self) -> None:
        """Another comparison, or none."""
        self._last_quotation = self._last_warning = None
        self.tell_position()

    def difference(self, backwards: bool) -> None:
        """Choose the next difference that is shown, or the one before."""
        bead = step(self._differences(), self._controller.selection.bead, backwards)
        if bead is not None:
            self._controller.selection.choose(bead_choice(bead))

    def quotation(self, backwards: bool) -> None:
        """Go to the next quotation of the kinds that are listed, or the one before."""
        listed = self._sidebar.quotations
        if listed.quoted is None:
            return
        kinds = listed.kinds()
        spoken = [u for u in listed.utterances if any(part.quotation.kind in kinds for part in u.all_parts)]
        here = next((n for n, u in enumerate(spoken) if _holds(u, self._last_quotation)), None)
        wanted = step(range(len(spoken)), here, backwards)
        if wanted is not None:
            side, attribution = spoken[wanted].first
            place = place_of(listed.quoted, spoken[wanted])
            self._controller.selection.choose(Choice(place, quotation=(side, attribution.quotation.index)))

    def warning(self, backwards: bool) -> None:
        """Go to the next warning as they are listed, or the one before."""
        comparison = self._controller.comparison
        listed = self._sidebar.warnings.order()
        if comparison is not None and listed:
            here = listed.index(self._last_warning) if self._last_warning in listed else None
            wanted = step(range(len(listed)), here, backwards)
            if wanted is not None:
                self._controller.selection.choose(warning_choice(comparison, listed[wanted]))

    def _differences(self) -> list[int]:
        comparison = self._controller.comparison
        if comparison is None:
            return []
        return differences(
            comparison, shown_relations(self._settings), "moved" not in self._settings.hidden_relations
        )

    def tell_position(self) -> None:
        """Tell which of the differences is chosen."""
        if self._controller.comparison is None:
            self.position_changed.emit("", 0, 0)
            return
        places, bead = self._differences(), self._controller.selection.bead
        at = places.index(bead) + 1 if bead is not None and bead in places else 0
        self.position_changed.emit(tell(position(places, bead)), at, len(places))

    def _on_choice(self, choice: Choice) -> None:
        if choice.quotation is not None:
            self._last_quotation = choice.quotation
        if choice.warning is not None:
            self._last_warning = choice.warning
        if choice is not NOTHING:
            self.tell_position()


def _holds(utterance: Utterance, quotation: tuple[Side, int] | None) -> bool:
    return quotation is not None and any(
        part.quotation.index == quotation[1] for part in utterance.parts(quotation[0])
    )
