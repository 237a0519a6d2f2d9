"""The subject of a verb: across appositives, who-clauses, insets and verbs that share it."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.quotes.phrases import Phrase, Phrases
from reader.quotes.stream import Item

_JOINING = ("and", "but", "or", "while", "yet", "so")
_BREAKS = ",;:—–-()[]*•|"


class Clauses(Phrases):
    """One sentence as items, asked who does what."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        super().__init__(row, lexicon)
        self._subjects: dict[tuple[int, int], Phrase | None] = {}

    def subject_of(self, verb: int, low: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at item `verb`, looked for to its left down to item `low`."""
        key = (verb, low)
        if key not in self._subjects:
            self._subjects[key] = None
            self._subjects[key] = self._find_subject(verb, low, depth)
        return self._subjects[key]

    def _find_subject(self, verb: int, low: int, depth: int) -> Phrase | None:
        i = verb - 1
        while i >= low and (self.is_adverb(i) or self.is_auxiliary(i) or self.low(i) in ("n't", "not")):
            i -= 1
        if i < low or depth > 12:
            return None
        item = self.row[i]
        if item.low in self.lexicon.relatives and item.low != "where":
            return (i, i + 1)
        if item.low in ("and", "but", "then", "yet") and self.is_cue(verb):
            return self._coordinated(i, low, verb, depth) or self.earlier_subject(i, low, depth)
        if item.kind == "q" and item.text.endswith(","):
            return self._across(i, low) or self.earlier_subject(i, low, depth)
        if item.low in ("and", "or", "but", "then", "yet", "as", "to") or item.kind == "q":
            return self._made_to(i, low) or self.earlier_subject(i, low, depth)
        if item.kind == "p" and not self.joins(i):
            return self._across(i, low)
        if item.low in self.lexicon.prepositions or self.is_verb(i):
            return self.earlier_subject(i + 1, low, depth)
        if item.low in self.lexicon.object_pronouns and item.low not in ("it", "you"):
            return self.earlier_subject(i, low, depth)
        start = self.chain_start(i, low) if item.low in self.lexicon.adverbial_nouns else low
        if start > low and self.low(start) in self.lexicon.prepositions:
            return self._find_subject(start, low, depth + 1)
        return self.phrase_before(i, low)

    def earlier_subject(self, i: int, low: int, depth: int) -> Phrase | None:
        """The subject of the nearest verb before item `i`: coordinated verbs and infinitives share it."""
        for k in range(i - 1, low - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if self.is_verb(k) and not self.is_auxiliary_run(k) and not self._is_inner(k):
                found = self.subject_of(k, low, depth + 1)
                if found is not None:
                    return found
        return None

    def _made_to(self, to: int, low: int) -> Phrase | None:
        """Who is brought to do it: "prompted the mayor to declare", "led her to call it"."""
        if self.low(to) != "to":
            return None
        end = to - (self.row[to - 1].text == ",")
        phrase = self.phrase_before(end - 1, low) if end - 1 > low else None
        if phrase is None or self.low(phrase[0] - 1) not in self.lexicon.causing:
            return None
        return phrase

    def _coordinated(self, i: int, low: int, verb: int, depth: int) -> Phrase | None:
        """The subject that a cue after "and" shares with the strong cue before it."""
        for k in range(i - 1, low - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if self.low(k - 1) == "to" or self.is_participle(k):
                continue
            if self.lexicon.is_strong(self.low(k)) and self.is_verb(k):
                turned = k > low and self.row[k - 1].kind == "q" and self.is_noun_word(k + 1)
                found = self.phrase_after(k + 1) if turned else self.subject_of(k, low, max(6, depth + 1))
                if found is not None and self._is_other_clause(found, k, verb):
                    continue
                return found
        return None

    def _is_other_clause(self, subject: Phrase, k: int, verb: int) -> bool:
        """Whether the verb at `k` has "who" for a subject and another tense: "… who reports, and called"."""
        if self.low(subject[0]) not in self.lexicon.relatives:
            return False
        return (self.low(k) in self.lexicon.past) != (self.low(verb) in self.lexicon.past)

    def is_auxiliary_run(self, k: int) -> bool:
        """Whether an auxiliary is followed by its verb, which will be asked instead."""
        return self.is_auxiliary(k) and k + 1 < len(self.row) and self.is_verb(k + 1)

    def _is_inner(self, k: int) -> bool:
        """Whether a verb belongs to an inner clause or is a bare participle after a noun."""
        before = self.low(k - 1) if k else ""
        return before in ("who", "which", "whom", "where") or (
            self.is_participle(k) and before not in self.lexicon.auxiliaries
        )

    def _across(self, comma: int, low: int) -> Phrase | None:
        """The subject when a comma or dash stands before the verb: the phrase that the inset interrupts."""
        start = low
        for k in range(comma - 1, low - 1, -1):
            if self.row[k].text in (";", ":"):
                start = k + 1
                break
        candidate: Phrase | None = None
        a = start
        for k in range(start, comma + 1):
            if k == comma or (self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self.joins(k)):
                candidate = self._weigh(a, k, candidate)
                a = k + 1
        return candidate

    def _weigh(self, a: int, b: int, candidate: Phrase | None) -> Phrase | None:
        """One stretch between commas: does it bring the subject?"""
        joined = self.low(a) in _JOINING
        while a < b and (
            self.low(a) in _JOINING or self.is_adverb(a) or self.low(a) in self.lexicon.time_words
        ):
            a += 1
        if b - a == 1 and self.low(a) in ("who", "which") and b < len(self.row):
            return (a, b)
        if a >= b or self.row[a].kind != "w" or (a == self.first_word() and self.is_participle(a)):
            return candidate
        if self.low(a) == "as" and candidate is None:
            phrase = self.phrase_after(a + 1) if a + 1 < b else None
            return phrase if phrase is not None and phrase[1] == b else None
        tail = self._tail_subject(a, b)
        if tail is not None:
            return tail
        phrase = None if self._is_aside(a) else self.phrase_after(a)
        if phrase is None or self._is_region(phrase):
            return candidate
        if candidate is not None and self._is_place(candidate) and self.row[phrase[0]].is_capital:
            return phrase
        return phrase if candidate is None or joined or self._has_verb(phrase, b) else candidate

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
        before = self.chain_start(phrase[0] - 2, 0)
        return self.low(before) in self.lexicon.prepositions and self.row[phrase[0] - 2].is_capital

    def _is_aside(self, a: int) -> bool:
        """Whether a stretch that starts with this item cannot start with a subject."""
        first, lexicon = self.low(a), self.lexicon
        if first in lexicon.prepositions or first in lexicon.relatives or first in ("to", "as", "though"):
            return True
        return first in lexicon.conjunctions or self.is_verb(a)

    def _has_verb(self, phrase: Phrase, b: int) -> bool:
        """Whether a verb follows the phrase at once within its stretch."""
        k = phrase[1]
        while k < b and self.is_adverb(k):
            k += 1
        if k >= b or self.row[phrase[0]].text[0].isdigit():
            return False
        return self.is_verb(k) and not self.is_participle(k)

    def _tail_subject(self, a: int, b: int) -> Phrase | None:
        """A phrase that ends the stretch right after "what", "that": "in what Ann Lee, a painter, called"."""
        for k in range(b - 1, a - 1, -1):
            if self.is_verb(k) and not self.is_participle(k):
                return None
            if self.low(k) in self.lexicon.openers and k + 1 < b:
                phrase = self.phrase_after(k + 1)
                return phrase if phrase is not None and phrase[1] == b else None
        return None

    def main_subject(self, upto: int, floor: int) -> Phrase | None:
        """The subject of the main clause before item `upto`, down to item `floor`."""
        start = floor
        for k in range(upto - 1, floor - 1, -1):
            if self.row[k].text in (";", ":") or (self.row[k].kind == "q" and self._said_after(k, upto)):
                start = k + 1
                break
        candidate: Phrase | None = None
        a = start
        for k in range(start, upto + 1):
            if k == upto or (self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self.joins(k)):
                candidate = self._weigh(a, k, candidate)
                a = k + 1
        return candidate

    def _said_after(self, q: int, upto: int) -> bool:
        """Whether a quotation is followed by its own speaker and cue."""
        ended = self.row[q].text[-1:] in ",?!" or self.row[q + 1].text == ","
        return ended and any(self.is_cue(k) and not self.is_participle(k) for k in range(q + 1, upto))
