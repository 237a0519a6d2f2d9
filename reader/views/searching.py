"""Search that takes no notice of case, accents and the shape of marks, with places in the text as it is."""

import re
import unicodedata

from reader.values import Struct
from reader.views.hits import Hits

_SHAPES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
    }
)


class Searchable(Struct, frozen=True):
    """A text in one case and without accents; `places[i]` is where its character `i` stands in the
    original, the last one where that ends; None where each place is `i`."""

    folded: str
    places: list[int] | None

    def find_all(self, words: str) -> Hits:
        """The places of `words` in the original, in order, none touching another's inside."""
        wanted = " ".join(searchable(words).folded.split())
        if not wanted:
            return Hits()
        starts = [found.start() for found in re.finditer(re.escape(wanted), self.folded)]
        return Hits(starts, len(wanted), self.places)


def searchable(text: str) -> Searchable:
    """Fold a text; combining marks are left out, every other character keeps its length."""
    letters = {ord(c): _plain(c) for c in sorted(set(text))}
    marks = {c for c in letters if unicodedata.category(chr(c)) == "Mn"}
    if not marks:
        return Searchable(text.translate(letters), None)
    places = [*(i for i, c in enumerate(text) if ord(c) not in marks), len(text)]
    return Searchable(text.translate({**letters, **dict.fromkeys(marks)}), places)


def _plain(character: str) -> str:
    if character.isspace():
        return " "
    decomposed = unicodedata.normalize("NFD", character)
    accents = all(unicodedata.category(mark) == "Mn" for mark in decomposed[1:])
    base = decomposed[0] if accents else character
    folded = base.translate(_SHAPES).casefold()
    return folded if len(folded) == 1 else base
