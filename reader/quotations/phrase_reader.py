"""Noun phrases: where one starts and ends, and what a relative pronoun stands for."""

from reader.quotations.tagger import Tagger

Phrase = tuple[int, int]
"""Half-open range of items in a sentence."""


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
        words = self.words
        a = i
        while a - 1 >= floor:
            p = a - 1
            item = self.row[p]
            if item.kind == "q":
                break
            if item.kind == "p":
                if not self.joins(p):
                    break
            elif item.low in ("and", "&"):
                if p - 1 < floor or not self._pairs(p - 1, a):
                    break
            elif item.low in self.lexicon.often_conjunctions:
                break
            elif (
                words.is_noun_word(p)
                or (item.low in self.lexicon.prepositions and a > floor)
                or (words.is_verb(p) and self._is_reduced(p, a) and p > floor)
            ):
                pass
            else:
                break
            a = p
        return a

    def _pairs(self, i: int, j: int) -> bool:
        """Whether "and" between the two items joins nouns: "Ann and Bob", "marchers and spectators"."""
        words = self.words
        one, other = self.row[i], self.row[j]
        if one.is_capital and other.is_capital:
            return True
        return (
            words.is_noun_word(i)
            and words.is_noun_word(j)
            and one.low.endswith("s")
            and other.low.endswith("s")
        )

    def _is_reduced(self, p: int, a: int) -> bool:
        """A participle between noun and preposition: "the man accused of …", "people familiar with"."""
        words = self.words
        low = words.low(p)
        if low not in self.lexicon.past and low not in self.lexicon.participles and not low.endswith("ed"):
            return False
        follows = words.low(a) in self.lexicon.prepositions or words.low(a) in self.lexicon.time_words
        return follows and words.is_noun_word(p - 1) and not self.lexicon.is_strong(low)

    def phrase_before(self, i: int, floor: int) -> Phrase | None:
        """The noun phrase (with what hangs on it) that ends at item `i`."""
        words = self.words
        if not words.is_word(i) and not self.joins(i):
            return None
        word = words.low(i)
        if word in self.lexicon.subject_pronouns or word in (
            "that",
            "those",
            "these",
            "this",
            "him",
            "her",
            "them",
        ):
            return (i, i + 1)
        a = self.chain_start(i, floor)
        whole = self._relative_head(a, floor)
        return whole if whole is not None else self._trim(a, i + 1)

    def _relative_head(self, a: int, floor: int) -> Phrase | None:
        """The phrase before "who" when the chain belongs to its clause: "voters who wrote to her say"."""
        words = self.words
        k = a - 1
        if (
            k < floor
            or not (words.is_verb(k) or words.low(k) == "to")
            or words.low(k) in self.lexicon.takes_clause
        ):
            return None
        while k >= floor and self.row[k].kind == "w":
            if words.low(k) in ("who", "which") or (words.low(k) == "that" and words.is_verb(k + 1)):
                if k > floor and words.low(k - 1) in ("and", "or"):
                    k -= 1
                    continue
                return self.antecedent(k, floor)
            if words.low(k) in ("that", "when", "because", "if", "while", "as", "said", "says"):
                return None
            k -= 1
        return None

    def _trim(self, a: int, b: int) -> Phrase | None:
        words = self.words
        lexicon = self.lexicon
        if words.low(a) == "as" or (
            words.low(a) in lexicon.prepositions and words.low(a + 1) in lexicon.time_words
        ):
            a += 1
        elif words.low(a) in lexicon.prepositions:
            last = max(k for k in range(a, b) if words.low(k) in lexicon.prepositions)
            a = self._after_switch(last + 1, b)
        while a < b and (words.low(a) in lexicon.time_words or words.is_adverb(a) or not words.is_word(a)):
            a += 1
        while b > a and (words.low(b - 1) in lexicon.time_words or words.low(b - 1) in lexicon.prepositions):
            if words.low(b - 1) in ("may", "april", "june", "sun") and b - a < 3:
                break
            b -= 1
        if a >= b or not any(words.is_noun_word(k) for k in range(a, b)):
            return None
        return (a, b)

    def _after_switch(self, a: int, b: int) -> int:
        """In "In a statement Mr. Trump" the subject starts where capitals follow a lower-case noun."""
        k = b - 1
        while k > a and (self.row[k].is_capital or self.row[k].kind == "p"):
            k -= 1
        if a <= k < b - 1 and self.row[k].text[0].islower():
            low = self.words.low(k)
            if (
                low not in self.lexicon.titles
                and low not in self.lexicon.person_nouns
                and low not in self.lexicon.determiners
            ):
                return k + 1
        return a

    def _is_article(self, i: int) -> bool:
        """Whether a pronoun is the article of the noun behind it: German "die Schülerin"."""
        return (
            self.words.low(i) in self.lexicon.determiners
            and i + 1 < len(self.row)
            and self.row[i + 1].is_capital
        )

    def phrase_after(self, i: int) -> Phrase | None:
        """The noun phrase that starts at item `i`, with "of", "for", "at" and "with" phrases after it."""
        words = self.words
        if words.is_word(i) and words.low(i) in self.lexicon.subject_pronouns and not self._is_article(i):
            return (i, i + 1)
        b, size = i, len(self.row)
        while b < size:
            if words.is_noun_word(b) or (self.row[b].kind == "p" and self.joins(b)):
                b += 1
            elif (
                words.is_word(b)
                and b > i
                and words.low(b) in ("of", "for", "at", "with", "and", "from", "in", "to")
            ):
                if not (b + 1 < size and words.is_noun_word(b + 1)):
                    break
                if words.low(b) == "and" and not (self.row[b + 1].is_capital and self.row[b - 1].is_capital):
                    break
                if (
                    words.low(b) not in ("and", "of")
                    and self.row[b - 1].is_capital
                    and self.row[i].is_capital
                ):
                    break
                b += 1
            else:
                break
        return self._trim_after(i, b)

    def _trim_after(self, a: int, b: int) -> Phrase | None:
        words = self.words
        while b > a and (words.low(b - 1) in self.lexicon.time_words or not words.is_word(b - 1)):
            if (
                self.row[b - 1].text == "."
                and self.row[b - 1].kind == "p"
                and b - 2 > a
                and self.joins(b - 1)
            ):
                break
            b -= 1
        if b - a > 1 and self.row[b - 2].is_capital and words.low(b - 1) in self.lexicon.determiners:
            b -= 1
        return (a, b) if b > a else None

    def antecedent(self, relative: int, floor: int) -> Phrase | None:
        """What "who" or "which" at item `relative` stands for."""
        k = relative - 1
        while k >= floor and self.row[k].kind == "p" and not self.joins(k):
            k -= 1
        return self.phrase_before(k, floor) if k >= floor else None
