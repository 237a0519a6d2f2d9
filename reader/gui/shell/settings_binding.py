"""The settings in force: what switches, groups and preferences change, put into force everywhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup

from reader.collation.options import CollationOptions, Strictness
from reader.gui.session.controller import Controller
from reader.gui.shell.actions import Actions
from reader.gui.shell.appearance import Appearance
from reader.gui.widgets.theme import Theme
from reader.session.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings
from reader.session.settings import Appearance as AppearanceChoice
from reader.values import replace
from reader.views.switches import SWITCHES, is_on, switched

if TYPE_CHECKING:
    from reader.gui.compare.drawer import Drawer


class SettingsBinding(QObject):
    """Holds the settings; `applied(settings)` when others have come into force, `accepted(settings)` when the
    reader has said OK to them and they are to be kept at once."""

    applied = Signal(object)
    accepted = Signal(object)

    def __init__(
        self,
        settings: Settings,
        actions: Actions,
        appearance: Appearance,
        controller: Controller,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._actions, self._appearance, self._controller = actions, appearance, controller
        for name in SWITCHES:
            actions[name].toggled.connect(partial(self._on_switch, name))
        self._themes = self._group(
            {f"theme_{c.value}": c for c in AppearanceChoice}, lambda s, c: replace(s, appearance=c)
        )
        self._links = self._group(
            {c.value: c for c in Strictness},
            lambda s, c: replace(s, options=replace(s.options, strictness=c)),
        )
        controller.options_changed.connect(self._on_options)

    def _group(self, values: dict[str, object], change: Callable[..., Settings]) -> dict[object, QAction]:
        group = QActionGroup(self)
        for name, value in values.items():
            action = self._actions[name]
            group.addAction(action)
            action.triggered.connect(lambda _=False, v=value: self.apply(change(self.settings, v)))
        return {value: self._actions[name] for name, value in values.items()}

    def apply(self, settings: Settings) -> None:
        """Put settings into force everywhere."""
        self.settings = settings
        for name in SWITCHES:
            with QSignalBlocker(self._actions[name]):
                self._actions[name].setChecked(is_on(settings, name))
        self._themes[settings.appearance].setChecked(True)
        self._links[settings.options.strictness].setChecked(True)
        self._actions.set_keys(dict(settings.keys))
        self._appearance.choose(settings.appearance.value)
        self._controller.set_options(settings.options)
        self.applied.emit(settings)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._appearance.theme

    def follow_sidebar(self, drawer: "Drawer") -> None:
        """Let the sidebar's switch tell whether it is there, and bring a folded one out when it is thrown."""
        switch = self._actions["show_sidebar"]
        switch.toggled.connect(lambda is_on: drawer.unfold() if is_on else None)
        drawer.shown_changed.connect(partial(self._actions.show_checked, "show_sidebar"))

    def accept(self, settings: Settings) -> None:
        """Put settings into force that the reader has said OK to."""
        self.apply(settings)
        self.accepted.emit(self.settings)

    def hide(self, relations: tuple[str, ...]) -> None:
        """Show all relations but these."""
        if relations != self.settings.hidden_relations:
            self.apply(replace(self.settings, hidden_relations=relations))

    def zoom_to(self, zoom: float) -> None:
        """Set the size of the type, within its bounds."""
        kept = min(max(round(zoom, 2), SMALLEST_ZOOM), LARGEST_ZOOM)
        if kept != self.settings.zoom:
            self.apply(replace(self.settings, zoom=kept))

    def _on_switch(self, name: str, on: bool) -> None:
        self.apply(switched(self.settings, name, on))

    def _on_options(self, options: CollationOptions) -> None:
        if options != self.settings.options:
            self.apply(replace(self.settings, options=options))
