"""The subject of a verb: across appositives, who-clauses, insets and verbs that share it."""

from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item
from reader.quotations.phrase_reader import Phrase, PhraseReader
from reader.quotations.tagger import Tagger

_JOINING = ("and", "but", "or", "while", "yet", "so")
_BREAKS = ",;:—–-()[]*•|"


class ClauseReader:
    """One sentence as items, asked who does what; `words` and `phrases` answer for its parts."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        self.words = Tagger(row, lexicon)
        self.phrases = PhraseReader(self.words)
        self.row = row
        self.lexicon = lexicon
        self._subjects: dict[tuple[int, int], Phrase | None] = {}

    def subject_of(self, verb: int, floor: int, depth: int = 0) -> Phrase | None:
        """The subject of the verb at item `verb`, looked for to its left down to item `floor`."""
        key = (verb, floor)
        if key not in self._subjects:
            self._subjects[key] = None
            self._subjects[key] = self._find_subject(verb, floor, depth)
        return self._subjects[key]

    def _find_subject(self, verb: int, floor: int, depth: int) -> Phrase | None:
        words = self.words
        i = verb - 1
        while i >= floor and (words.is_adverb(i) or words.is_auxiliary(i) or words.low(i) in ("n't", "not")):
            i -= 1
        if i < floor or depth > 12:
            return None
        item = self.row[i]
        if item.low in self.lexicon.relatives and item.low != "where":
            return (i, i + 1)
        if item.low in ("and", "but", "then", "yet") and words.is_cue(verb):
            return self._coordinated(i, floor, verb, depth) or self.earlier_subject(i, floor, depth)
        if item.kind == "q" and item.text.endswith(","):
            return self._across(i, floor) or self.earlier_subject(i, floor, depth)
        if item.low in ("and", "or", "but", "then", "yet", "as", "to") or item.kind == "q":
            return self._made_to(i, floor) or self.earlier_subject(i, floor, depth)
        if item.kind == "p" and not self.phrases.joins(i):
            return self._across(i, floor)
        if item.low in self.lexicon.prepositions or words.is_verb(i):
            return self.earlier_subject(i + 1, floor, depth)
        if item.low in self.lexicon.object_pronouns and item.low not in ("it", "you"):
            return self.earlier_subject(i, floor, depth)
        start = self.phrases.chain_start(i, floor) if item.low in self.lexicon.adverbial_nouns else floor
        if start > floor and words.low(start) in self.lexicon.prepositions:
            return self._find_subject(start, floor, depth + 1)
        return self.phrases.phrase_before(i, floor)

    def earlier_subject(self, i: int, floor: int, depth: int) -> Phrase | None:
        """The subject of the nearest verb before item `i`: coordinated verbs and infinitives share it."""
        for k in range(i - 1, floor - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if self.words.is_verb(k) and not self.is_auxiliary_run(k) and not self._is_inner(k):
                found = self.subject_of(k, floor, depth + 1)
                if found is not None:
                    return found
        return None

    def _made_to(self, to: int, floor: int) -> Phrase | None:
        """Who is brought to do it: "prompted the mayor to declare", "led her to call it"."""
        words = self.words
        if words.low(to) != "to":
            return None
        end = to - (self.row[to - 1].text == ",")
        phrase = self.phrases.phrase_before(end - 1, floor) if end - 1 > floor else None
        if phrase is None or words.low(phrase[0] - 1) not in self.lexicon.causing:
            return None
        return phrase

    def _coordinated(self, i: int, floor: int, verb: int, depth: int) -> Phrase | None:
        """The subject that a cue after "and" shares with the strong cue before it."""
        words = self.words
        for k in range(i - 1, floor - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if words.low(k - 1) == "to" or words.is_participle(k):
                continue
            if self.lexicon.is_strong(words.low(k)) and words.is_verb(k):
                turned = k > floor and self.row[k - 1].kind == "q" and words.is_noun_word(k + 1)
                found = (
                    self.phrases.phrase_after(k + 1)
                    if turned
                    else self.subject_of(k, floor, max(6, depth + 1))
                )
                if found is not None and self._is_other_clause(found, k, verb):
                    continue
                return found
        return None

    def _is_other_clause(self, subject: Phrase, k: int, verb: int) -> bool:
        """Whether the verb at `k` has "who" for a subject and another tense: "… who reports, and called"."""
        words = self.words
        if words.low(subject[0]) not in self.lexicon.relatives:
            return False
        return (words.low(k) in self.lexicon.past) != (words.low(verb) in self.lexicon.past)

    def is_auxiliary_run(self, k: int) -> bool:
        """Whether an auxiliary is followed by its verb, which will be asked instead."""
        words = self.words
        return words.is_auxiliary(k) and k + 1 < len(self.row) and words.is_verb(k + 1)

    def _is_inner(self, k: int) -> bool:
        """Whether a verb belongs to an inner clause or is a bare participle after a noun."""
        words = self.words
        before = words.low(k - 1) if k else ""
        return before in ("who", "which", "whom", "where") or (
            words.is_participle(k) and before not in self.lexicon.auxiliaries
        )

    def _across(self, comma: int, floor: int) -> Phrase | None:
        """The subject when a comma or dash stands before the verb: the phrase that the inset interrupts."""
        start = floor
        for k in range(comma - 1, floor - 1, -1):
            if self.row[k].text in (";", ":"):
                start = k + 1
                break
        candidate: Phrase | None = None
        a = start
        for k in range(start, comma + 1):
            if k == comma or (
                self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self.phrases.joins(k)
            ):
                candidate = self._weigh(a, k, candidate)
                a = k + 1
        return candidate

    def _weigh(self, a: int, b: int, candidate: Phrase | None) -> Phrase | None:
        """One stretch between commas: does it bring the subject?"""
        words = self.words
        joined = words.low(a) in _JOINING
        while a < b and (
            words.low(a) in _JOINING or words.is_adverb(a) or words.low(a) in self.lexicon.time_words
        ):
            a += 1
        if b - a == 1 and words.low(a) in ("who", "which") and b < len(self.row):
            return (a, b)
        if a >= b or self.row[a].kind != "w" or (a == words.first_word() and words.is_participle(a)):
            return candidate
        if words.low(a) == "as" and candidate is None:
            phrase = self.phrases.phrase_after(a + 1) if a + 1 < b else None
            return phrase if phrase is not None and phrase[1] == b else None
        tail = self._tail_subject(a, b)
        if tail is not None:
            return tail
        phrase = None if self._is_aside(a) else self.phrases.phrase_after(a)
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
        before = self.phrases.chain_start(phrase[0] - 2, 0)
        return self.words.low(before) in self.lexicon.prepositions and self.row[phrase[0] - 2].is_capital

    def _is_aside(self, a: int) -> bool:
        """Whether a stretch that starts with this item cannot start with a subject."""
        words = self.words
        first, lexicon = words.low(a), self.lexicon
        if first in lexicon.prepositions or first in lexicon.relatives or first in ("to", "as", "though"):
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
                phrase = self.phrases.phrase_after(k + 1)
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
            if k == upto or (
                self.row[k].kind == "p" and self.row[k].text in _BREAKS and not self.phrases.joins(k)
            ):
                candidate = self._weigh(a, k, candidate)
                a = k + 1
        return candidate

    def _said_after(self, q: int, upto: int) -> bool:
        """Whether a quotation is followed by its own speaker and cue."""
        words = self.words
        ended = self.row[q].text[-1:] in ",?!" or self.row[q + 1].text == ","
        return ended and any(words.is_cue(k) and not words.is_participle(k) for k in range(q + 1, upto))
