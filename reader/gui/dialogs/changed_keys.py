"""The keys of all actions while they are being changed: no key ever belongs to two."""

import re
from collections.abc import Mapping

from reader.gui.shell.actions import ACTIONS, spec_of

_USABLE = re.compile(r"(?:.*\+)?F\d+|.*(?:Ctrl|Alt|Meta)\+.+")


class ChangedKeys:
    """`changed` are keys by action, those that differ from a first start; an action may have none."""

    def __init__(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        known = {spec.id for spec in ACTIONS}
        self._changed = {action: tuple(keys) for action, keys in changed.items() if action in known}

    def of(self, action: str) -> tuple[str, ...]:
        """The keys of an action, the one that is shown first."""
        return self._changed.get(action, spec_of(action).keys)

    def changed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What differs from a first start, in the order of the actions' ids."""
        return tuple(sorted((a, keys) for a, keys in self._changed.items() if keys != spec_of(a).keys))

    def is_changed(self, action: str) -> bool:
        """Whether an action has other keys than at a first start."""
        return self.of(action) != spec_of(action).keys

    def holder(self, key: str, but: str = "") -> str:
        """The action that has a key, "" for none; `but` is left out."""
        return next((s.id for s in ACTIONS if s.id != but and key in self.of(s.id)), "")

    @staticmethod
    def is_usable(key: str) -> bool:
        """Whether a key may be an action's: one that types a letter may not."""
        return _USABLE.fullmatch(key) is not None

    def set_key(self, action: str, key: str) -> None:
        """Put a key in the first place; an action's further keys stay."""
        self._changed[action] = (key, *(other for other in self.of(action)[1:] if other != key))

    def drop(self, action: str, key: str) -> None:
        """Take one key from an action."""
        self._changed[action] = tuple(other for other in self.of(action) if other != key)

    def clear(self, action: str) -> None:
        """Take all keys from an action."""
        self._changed[action] = ()

    def reset(self, action: str) -> None:
        """The keys of a first start; whoever has one of them loses it."""
        for key in spec_of(action).keys:
            holder = self.holder(key, action)
            if holder:
                self.drop(holder, key)
        self._changed.pop(action, None)
