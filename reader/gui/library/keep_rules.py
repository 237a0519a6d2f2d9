"""What the library is told to keep: all that is opened, or nothing, or not what certain outlets publish."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.session.settings import Settings
from reader.values import replace

if TYPE_CHECKING:
    from reader.gui.session.controller import Controller
    from reader.gui.shell.settings_binding import SettingsBinding
    from reader.text.article import Article


class KeepRules(QObject):
    """The rules of one window, among its settings. All windows have the same; a private window keeps nothing.
    `changed` when a rule is set otherwise."""

    changed = Signal()

    def __init__(
        self,
        bindings: "Mapping[Controller, SettingsBinding]",
        own: "SettingsBinding",
        save: "Callable[[Settings], None]",
        parent: QObject,
        *,
        is_private: bool = False,
    ) -> None:
        """`bindings` are the settings of all windows, `own` those of this one, which `save` keeps."""
        super().__init__(parent)
        self._bindings, self._own, self._save = bindings, own, save
        self.is_private = is_private

    @property
    def is_on(self) -> bool:
        """Whether what is opened is kept at all."""
        return self._own.settings.keeps_articles and not self.is_private

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets whose articles are never kept."""
        return self._own.settings.outlets_not_kept

    def keeps(self, article: "Article") -> bool:
        """Whether an article is kept when it is opened."""
        return self.is_on and not self.is_named(article.details.outlet or "")

    def is_named(self, outlet: str) -> bool:
        """Whether an outlet is one whose articles are never kept, whatever the letter case."""
        return bool(outlet) and _plain(outlet) in map(_plain, self.outlets)

    def switch(self, is_on: bool) -> None:
        """Keep what is opened, or nothing from now on."""
        self._set(keeps_articles=is_on)

    def name(self, outlet: str, *, is_never: bool) -> None:
        """Never keep an outlet's articles, or keep them again."""
        others = tuple(known for known in self.outlets if _plain(known) != _plain(outlet))
        self._set(outlets_not_kept=(*others, outlet) if is_never else others)

    def set_outlets(self, typed: str) -> None:
        """Never keep articles of these outlets, given with commas between them."""
        named = {_plain(outlet): " ".join(outlet.split()) for outlet in typed.split(",")}
        self._set(outlets_not_kept=tuple(outlet for outlet in named.values() if outlet))

    def _set(self, **values: object) -> None:
        for binding in {id(each): each for each in (*self._bindings.values(), self._own)}.values():
            binding.settings = replace(binding.settings, **values)
        self._save(self._own.settings)
        self.changed.emit()


def _plain(outlet: str) -> str:
    return " ".join(outlet.split()).casefold()
