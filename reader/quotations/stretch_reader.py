"""The subject among the stretches between commas: which of them brings it, which is an aside."""

from reader.language.lexicon import Lexicon
from reader.quotations.link import Phrase
from reader.quotations.phrase_reader import PhraseReader

_BREAKS = ",;:—–-()[]*•|"


class StretchReader:
    """One sentence as items, parted at commas and dashes and asked for the stretch with the subject."""

    def __init__(self, phrases: PhraseReader, lexicon: Lexicon) -> None:
        self.phrases = phrases
        self.words = phrases.words
        self.row = phrases.words.row
        self.lexicon = lexicon

    def heaviest(self, start: int, end: int) -> Phrase | None:
        """The subject that the stretches between commas from item `start` to item `end` bring."""
        candidate: Phrase | None = None
        a = start
        for k in range(start, end + 1):
            if k == end or self._is_break(k):
                candidate = self._weigh(a, k, candidate)
                a = k + 1
        return candidate

    def _is_break(self, k: int) -> bool:
        return self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self.phrases.joins(k)

    def _weigh(self, a: int, b: int, candidate: Phrase | None) -> Phrase | None:
        """One stretch between commas: does it bring the subject?"""
        words, lexicon = self.words, self.lexicon
        joined = words.low(a) in lexicon.joining
        while a < b and (words.low(a) in lexicon.leads_stretch or words.is_adverb(a)):
            a += 1
        if b - a == 1 and words.low(a) in lexicon.who and b < len(self.row):
            return (a, b)
        if a >= b or not words.is_word(a) or self._opens_with_participle(a):
            return candidate
        return self._tail_subject(a, b) or self._heavier(a, b, candidate, joined)

    def _opens_with_participle(self, a: int) -> bool:
        return a == self.words.first_word() and self.words.is_participle(a)

    def _whole_phrase(self, a: int, b: int) -> Phrase | None:
        """The noun phrase that takes the whole stretch from `a` to `b`."""
        phrase = self.phrases.phrase_after(a) if a < b else None
        return phrase if phrase is not None and phrase[1] == b else None

    def _heavier(self, a: int, b: int, candidate: Phrase | None, joined: bool) -> Phrase | None:
        """The phrase that opens a stretch, unless it is an aside or an apposition to the candidate."""
        phrase = None if self._is_aside(a) else self.phrases.phrase_after(a)
        if phrase is None or self._is_region(phrase):
            return candidate
        if candidate is None or joined or self._has_verb(phrase, b):
            return phrase
        return phrase if self._is_place(candidate) and self.row[phrase[0]].is_capital else candidate

    def _is_region(self, phrase: Phrase) -> bool:
        """The "OH" of "in Berea, OH, …"."""
        return (
            phrase[1] - phrase[0] == 1
            and len(self.row[phrase[0]].text) == 2
            and self.row[phrase[0]].text.isupper()
        )

    def _is_place(self, phrase: Phrase) -> bool:
        """The "Ohio" of "In Berea, Ohio, Ann Lee, who …": one word behind a place and a comma."""
        if phrase[1] - phrase[0] != 1 or phrase[0] < 3 or self.row[phrase[0] - 1].text != ",":
            return False
        before = self.phrases.chain_start(phrase[0] - 2, 0)
        return self.words.low(before) in self.lexicon.prepositions and self.row[phrase[0] - 2].is_capital

    def _is_aside(self, a: int) -> bool:
        """Whether a stretch that starts with this item cannot start with a subject."""
        words = self.words
        first, lexicon = words.low(a), self.lexicon
        if first in lexicon.prepositions or first in lexicon.relatives or first in lexicon.infinitive:
            return True
        return first in lexicon.conjunctions or words.is_verb(a)

    def _has_verb(self, phrase: Phrase, b: int) -> bool:
        """Whether a verb follows the phrase at once within its stretch."""
        words = self.words
        k = phrase[1]
        while k < b and words.is_adverb(k):
            k += 1
        if k >= b or self.row[phrase[0]].text[0].isdigit():
            return False
        return words.is_verb(k) and not words.is_participle(k)

    def _tail_subject(self, a: int, b: int) -> Phrase | None:
        """A phrase that ends the stretch right after "what", "that": "in what Ann Lee, a painter, called"."""
        words = self.words
        for k in range(b - 1, a - 1, -1):
            if words.is_verb(k) and not words.is_participle(k):
                return None
            if words.low(k) in self.lexicon.openers and k + 1 < b:
                return self._whole_phrase(k + 1, b)
        return None
