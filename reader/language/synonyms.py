"""Words that may stand for each other, from `resources/languages/<code>/synonyms.txt`.

The English file is WordNet 3.0 (Miller 1995), reduced by `.ci/reduce_synonyms.py`; its licence heads it.
The German one is short and the project's own.
"""

from collections.abc import Iterator
from functools import cache

from reader.resources import resource_path

_BAR = " | "


class Synonyms:
    """A list of lines of words that may stand for each other.

    Words behind the bar of a line are near to those before it, not to each other. A word is looked for in
    the text of the list when it is first asked for (a third of a millisecond), so that nothing is built.
    """

    def __init__(self, text: str = "") -> None:
        self._text = "".join(f" {line} \n" for line in text.splitlines() if not line.startswith("#"))
        self._known: dict[str, tuple[frozenset[int], frozenset[int]]] = {}

    def are_near(self, left: str, right: str) -> bool:
        """Whether two words in lower case (two parts joined by "_") may stand for each other."""
        (ours, our_near), (theirs, their_near) = self._lines(left), self._lines(right)
        if not (ours or our_near) or not (theirs or their_near):
            return False
        return not (ours.isdisjoint(theirs) and ours.isdisjoint(their_near) and theirs.isdisjoint(our_near))

    def words_for(self, word: str) -> tuple[str, ...]:
        """The words on the lines on which a word stands before the bar, in their order, each once."""
        starts, _ = self._lines(word)
        lines = (self._text[at : self._text.index("\n", at)].partition(_BAR)[0] for at in sorted(starts))
        return tuple(dict.fromkeys(other for line in lines for other in line.split() if other != word))

    def senses(self, word: str) -> int:
        """On how many lines a word stands before the bar: each is a sense of it."""
        return len(self._lines(word)[0])

    def _lines(self, word: str) -> tuple[frozenset[int], frozenset[int]]:
        """Where the lines begin on which a word stands before the bar, and behind it."""
        found = self._known.get(word)
        if found is None:
            own, near = set[int](), set[int]()
            for at in self._places(word):
                start = self._text.rfind("\n", 0, at) + 1
                (near if _BAR in self._text[start : at + 1] else own).add(start)
            found = self._known[word] = frozenset(own), frozenset(near)
        return found

    def _places(self, word: str) -> Iterator[int]:
        at = self._text.find(f" {word} ")
        while at >= 0:
            yield at
            at = self._text.find(f" {word} ", at + 1)


@cache
def load_synonyms(language: str) -> Synonyms:
    """The list of a language (ISO 639-1), an empty one where it has none; read once."""
    path = resource_path("languages", language, "synonyms.txt")
    return Synonyms(path.read_text("utf-8")) if path.is_file() else Synonyms()
