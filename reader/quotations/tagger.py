"""What kind of word stands where in a sentence, as far as word lists and neighbours tell."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item
from reader.quotations.sentence_words import SHORTEST_FORM, decide
from reader.quotations.verb_rules import VERB_RULES

_SHORT_WORD = 3
"""Words of so many letters at most do not tell whether a line is set in capitals throughout."""


class Tagger:
    """One sentence as items, asked word by word. Item numbers outside the sentence answer no."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        self.row = row
        self._lows = [item.low for item in row]
        self._size = len(row)
        self.lexicon = lexicon
        words = [i for i in row if i.kind == "w" and len(i.text) > _SHORT_WORD]
        self.title_case = len(words) > _SHORT_WORD and all(
            i.text[0].isupper() or i.low in lexicon.prepositions for i in words
        )
        self._verbs: dict[int, bool] = {}
        self._marked: list[int] | None = None
        self._first = next((k for k, item in enumerate(row) if item.kind == "w"), -1)

    def marked_before(self, q: int, floor: int) -> Iterator[int]:
        """The items left of `q`, nearest first, at which a cue can stand or the search for one ends."""
        if self._marked is None:
            self._marked = [k for k, item in enumerate(self.row) if self._can_matter(k, item)]
        for at in range(bisect_left(self._marked, q) - 1, -1, -1):
            if self._marked[at] < floor:
                return
            yield self._marked[at]

    def _can_matter(self, k: int, item: Item) -> bool:
        if item.kind != "w":
            return item.kind == "q" or item.text == ";"
        return item.low in self.lexicon.attributing or item.low in self.lexicon.noun_cues or self.is_verb(k)

    def low(self, i: int) -> str:
        """The item in lower case, empty outside the sentence."""
        return self._lows[i] if 0 <= i < self._size else ""

    def is_word(self, i: int) -> bool:
        return 0 <= i < self._size and self.row[i].kind == "w"

    def is_adverb(self, i: int) -> bool:
        """Whether the item is a word that verbs and subjects are parted by."""
        low = self.low(i)
        if low in self.lexicon.adverbs:
            return True
        return (
            low.endswith(self.lexicon.adverb_endings)
            and len(low) > SHORTEST_FORM
            and low not in self.lexicon.not_adverbs
            and not self.row[i].text[0].isupper()
        )

    def is_auxiliary(self, i: int) -> bool:
        low = self.low(i)
        if low not in self.lexicon.auxiliaries:
            return False
        named = low in self.lexicon.small_names and i > 0 and self.row[i].is_capital
        return not named or self.title_case

    def is_participle(self, i: int) -> bool:
        """Whether the item is a verb form in -ing."""
        return self.low(i) in self.lexicon.participles

    def first_word(self) -> int:
        """The number of the first word, -1 without one."""
        return self._first

    def is_verb(self, i: int) -> bool:
        """Whether the item is used as a verb here, finite or not; auxiliaries count."""
        if i not in self._verbs:
            # Two neighbours may ask for one another: while one is decided it counts as no verb.
            self._verbs[i] = False
            self._verbs[i] = self.is_word(i) and decide(VERB_RULES, self, i)
        return self._verbs[i]

    def behind_adverbs(self, i: int) -> int:
        """The nearest item at `i` or left of it that is no adverb, -1 without one."""
        while i >= 0 and self.is_adverb(i):
            i -= 1
        return i

    def is_noun_word(self, i: int) -> bool:
        """Whether the item can stand inside a noun phrase."""
        if not self.is_word(i):
            return False
        low, lexicon = self.low(i), self.lexicon
        if low in lexicon.determiners and low not in lexicon.complementizers:
            return True
        if low in lexicon.never_nouns:
            return False
        if self.is_adverb(i) and not (i and self.low(i - 1) in lexicon.determiners):
            return False
        return not self.is_verb(i)

    def is_cue(self, i: int) -> bool:
        return self.lexicon.is_cue(self.low(i)) and self.is_verb(i)
