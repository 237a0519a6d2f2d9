"""Regular expressions that are compiled when they are first used.

A run uses half of the program's patterns; compiling the others takes a twentieth of a short comparison.
"""

import re
from typing import Any, AnyStr, cast


def late_pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled at the first use of a method: `re.error` is raised there too."""
    return cast("re.Pattern[AnyStr]", _Late(source, flags))


class _Late:
    """Stands for a pattern. What was once asked for is kept, so later uses take no longer than the
    pattern's own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._made: Any = None
        self._asked = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if self._made is None:
            self._made = re.compile(*self._asked)
        value = getattr(self._made, name)
        setattr(self, name, value)
        return value
