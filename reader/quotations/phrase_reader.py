"""Noun phrases: where one starts and ends, and what a relative pronoun stands for."""

from reader.quotations.link import Phrase
from reader.quotations.tagger import Tagger

_SHORT_NAME = 3
"""A phrase of fewer words than this may end in a month that is a name: "Theresa May"."""


class PhraseReader:
    """One sentence as items, asked for its noun phrases; `words` tells what kind of word stands where."""

    def __init__(self, words: Tagger) -> None:
        self.words = words
        self.row = words.row
        self.lexicon = words.lexicon

    def joins(self, p: int) -> bool:
        """Whether punctuation stands inside a name: "Mr.", "J.", "Johnson & Johnson"."""
        text = self.row[p].text
        if text in "&/#@%$’'+":
            return True
        before = self.row[p - 1] if p else None
        if text == "." and before is not None and before.end == self.row[p].start:
            return before.low in self.lexicon.abbreviations or (
                len(before.text) == 1 and before.text.isupper()
            )
        return False

    def chain_start(self, i: int, floor: int) -> int:
        """The first item of the chain of noun phrases and prepositions that ends at item `i`."""
        a = i
        while a - 1 >= floor and self._chains(a - 1, a, floor):
            a -= 1
        return a

    def _chains(self, p: int, a: int, floor: int) -> bool:
        """Whether item `p` belongs to the chain that starts at item `a` right behind it."""
        item, lexicon = self.row[p], self.lexicon
        if item.kind != "w":
            return item.kind == "p" and self.joins(p)
        if item.low in lexicon.pairing:
            return p > floor and self._pairs(p - 1, a)
        if item.low in lexicon.often_conjunctions:
            return False
        if self.words.is_noun_word(p) or item.low in lexicon.prepositions:
            return True
        return p > floor and self.words.is_verb(p) and self._is_reduced(p, a)

    def _pairs(self, i: int, j: int) -> bool:
        """Whether "and" between the two items joins nouns: "Ann and Bob", "marchers and spectators"."""
        one, other = self.row[i], self.row[j]
        if one.is_capital and other.is_capital:
            return True
        nouns = self.words.is_noun_word(i) and self.words.is_noun_word(j)
        plural = self.lexicon.regular_plurals
        return nouns and one.low.endswith(plural) and other.low.endswith(plural)

    def _is_reduced(self, p: int, a: int) -> bool:
        """A participle between noun and preposition: "the man accused of …", "people familiar with"."""
        low, lexicon = self.words.low(p), self.lexicon
        if (
            low not in lexicon.past
            and low not in lexicon.participles
            and not low.endswith(lexicon.past_endings)
        ):
            return False
        follows = self.words.low(a) in lexicon.prepositions or self.words.low(a) in lexicon.time_words
        return follows and self.words.is_noun_word(p - 1) and not lexicon.is_strong(low)

    def phrase_before(self, i: int, floor: int) -> Phrase | None:
        """The noun phrase (with what hangs on it) that ends at item `i`."""
        if not self.words.is_word(i) and not self.joins(i):
            return None
        word = self.words.low(i)
        if word in self.lexicon.subject_pronouns or word in self.lexicon.pointing:
            return (i, i + 1)
        a = self.chain_start(i, floor)
        whole = self._relative_head(a, floor)
        return whole if whole is not None else self._trim(a, i + 1)

    def _relative_head(self, a: int, floor: int) -> Phrase | None:
        """The phrase before "who" when the chain belongs to its clause: "voters who wrote to her say"."""
        words, lexicon = self.words, self.lexicon
        k = a - 1
        governed = k >= floor and (words.is_verb(k) or words.low(k) in lexicon.infinitive)
        if not governed or words.low(k) in lexicon.takes_clause:
            return None
        while k >= floor and self.row[k].kind == "w":
            if self._opens_relative(k):
                if k <= floor or words.low(k - 1) not in lexicon.plain_conjunctions:
                    return self.antecedent(k, floor)
                k -= 1
            elif words.low(k) in lexicon.clause_starts:
                return None
            k -= 1
        return None

    def _opens_relative(self, k: int) -> bool:
        """Whether "who", or "that" right before its verb, stands there."""
        low, lexicon = self.words.low(k), self.lexicon
        return low in lexicon.who or (low in lexicon.complementizers and self.words.is_verb(k + 1))

    def _trim(self, a: int, b: int) -> Phrase | None:
        """A chain without what stands before its noun phrase and the times at both ends of it."""
        words, lexicon = self.words, self.lexicon
        if self._is_quantity(a):
            return (a, b)
        a = self._behind_small(a, b)
        while a < b and (words.low(a) in lexicon.time_words or words.is_adverb(a) or not words.is_word(a)):
            a += 1
        while b > a and self._ends_late(b - 1) and not self._is_month_of_name(b - 1, b - a):
            b -= 1
        return (a, b) if any(words.is_noun_word(k) for k in range(a, b)) else None

    def _behind_small(self, a: int, b: int) -> int:
        """Behind the "as" or the prepositions that open a chain."""
        words, lexicon = self.words, self.lexicon
        opens = words.low(a) in lexicon.prepositions
        if words.low(a) in lexicon.as_words or (opens and words.low(a + 1) in lexicon.time_words):
            return a + 1
        if not opens:
            return a
        last = max(k for k in range(a, b) if words.low(k) in lexicon.prepositions)
        return self._after_switch(last + 1, b)

    def _ends_late(self, k: int) -> bool:
        """Whether a time or a preposition stands there, which no phrase ends with."""
        return self.words.low(k) in self.lexicon.time_words or self.words.low(k) in self.lexicon.prepositions

    def _is_month_of_name(self, k: int, size: int) -> bool:
        return self.words.low(k) in self.lexicon.name_months and size < _SHORT_NAME

    def _is_quantity(self, a: int) -> bool:
        """ "at least half of voters", "about four in 10 voters": a number with what stands before it."""
        words, lexicon = self.words, self.lexicon
        if words.low(a) not in lexicon.quantity_leads:
            return False
        after = words.low(a + 1)
        return after in lexicon.quantity_words or after in lexicon.numbers or after[:1].isdigit()

    def _after_switch(self, a: int, b: int) -> int:
        """In "In a statement Mr. Trump" the subject starts where capitals follow a lower-case noun."""
        k = b - 1
        while k > a and (self.row[k].is_capital or self.row[k].kind == "p"):
            k -= 1
        if not a <= k < b - 1 or not self.row[k].text[0].islower():
            return a
        low, lexicon = self.words.low(k), self.lexicon
        called = low in lexicon.titles or low in lexicon.person_nouns or low in lexicon.determiners
        return a if called else k + 1

    def _is_article(self, i: int) -> bool:
        """Whether a pronoun is the article of the noun behind it: German "die Schülerin"."""
        follows = i + 1 < len(self.row) and self.row[i + 1].is_capital
        return follows and self.words.low(i) in self.lexicon.determiners

    def phrase_after(self, i: int) -> Phrase | None:
        """The noun phrase that starts at item `i`, with "of", "for", "at" and "with" phrases after it."""
        words = self.words
        if words.is_word(i) and words.low(i) in self.lexicon.subject_pronouns and not self._is_article(i):
            return (i, i + 1)
        b, size = i, len(self.row)
        while b < size:
            inside = words.is_noun_word(b) or (self.row[b].kind == "p" and self.joins(b))
            if not inside and not self._hangs(b, i):
                break
            b += 1
        return self._trim_after(i, b)

    def _hangs(self, b: int, start: int) -> bool:
        """Whether the small word at item `b` goes on with the phrase that starts at item `start`."""
        words, lexicon = self.words, self.lexicon
        if b == start or words.low(b) not in lexicon.hanging or not words.is_noun_word(b + 1):
            return False
        named = self.row[b - 1].is_capital
        if words.low(b) in lexicon.pairing:
            return named and self.row[b + 1].is_capital
        return words.low(b) in lexicon.genitive or not (named and self.row[start].is_capital)

    def _trim_after(self, a: int, b: int) -> Phrase | None:
        words, lexicon = self.words, self.lexicon
        while b > a and (words.low(b - 1) in lexicon.time_words or not words.is_word(b - 1)):
            if self.row[b - 1].text == "." and b - 2 > a and self.joins(b - 1):
                break
            b -= 1
        if b - a > 1 and self.row[b - 2].is_capital and words.low(b - 1) in lexicon.determiners:
            b -= 1
        return (a, b) if b > a else None

    def antecedent(self, relative: int, floor: int) -> Phrase | None:
        """What "who" or "which" at item `relative` stands for."""
        k = relative - 1
        while k >= floor and self.row[k].kind == "p" and not self.joins(k):
            k -= 1
        return self.phrase_before(k, floor) if k >= floor else None
