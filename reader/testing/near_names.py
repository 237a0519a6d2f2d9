"""Says which names there are that look like one that is not."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_MOST = 5
_ALIKE = 0.5


def near(name: str, known: Iterable[str]) -> str:
    """Like "; near it: 'find.text', 'find.next'", or "" when nothing is like it.

    Those that hold the wanted one, or are held by it, and those spelled alike; the likest first.
    """
    names = sorted(set(known))
    holding = [each for each in names if each and (name in each or each in name)]
    alike = get_close_matches(name, names, _MOST, _ALIKE)
    found = sorted({*holding, *alike}, key=lambda each: (-SequenceMatcher(None, name, each).ratio(), each))[
        :_MOST
    ]
    return f"; near it: {', '.join(map(repr, found))}" if found else ""
