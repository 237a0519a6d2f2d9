"""The rules of what is kept, as the menu of the library's panel shows and sets them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.library.keep_rules import KeepRules
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.views.library_cards import StoredItem

if TYPE_CHECKING:
    from reader.gui.library.panel import LibraryPanel

_OUTLETS = message("Outlets whose articles the library never keeps, with commas between them:")


class PanelRules(QObject):
    """Joins the rules to one panel; `dialogs` ask for the outlets."""

    def __init__(self, panel: "LibraryPanel", rules: KeepRules, dialogs: FileDialogs) -> None:
        super().__init__(panel)
        self._panel, self._rules, self._dialogs = panel, rules, dialogs
        menu = panel.menu
        menu.aboutToShow.connect(self._show)
        menu.keep_wanted.connect(rules.switch)
        menu.outlet_wanted.connect(lambda is_never: rules.name(self._outlet(), is_never=is_never))
        menu.outlets_wanted.connect(self._ask)
        rules.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        self._panel.keeps = self._rules.is_on

    def _outlet(self) -> str:
        """The outlet of the chosen row, "" for none."""
        card = self._panel.list.current_card()
        return card.item.outlet if card is not None and isinstance(card.item, StoredItem) else ""

    def _show(self) -> None:
        """Say in the menu what is kept, and of the chosen row's outlet."""
        outlet, rules = self._outlet(), self._rules
        self._panel.menu.show_rules(
            is_on=rules.is_on, is_private=rules.is_private, outlet=outlet, is_never=rules.is_named(outlet)
        )

    def _ask(self) -> None:
        before = ", ".join(self._rules.outlets)
        said = self._dialogs.to_type(self._panel.window(), tr("Never kept"), tell(_OUTLETS), before)
        if said is not None:
            self._rules.set_outlets(said)
