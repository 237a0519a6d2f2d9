"""The subject of a verb: across appositives, who-clauses, insets and verbs that share it."""

from collections.abc import Callable, Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item
from reader.quotations.link import Phrase
from reader.quotations.phrase_reader import PhraseReader
from reader.quotations.stretch_reader import StretchReader
from reader.quotations.tagger import Tagger
from reader.values import Struct

_DEEPEST = 12
"""Verbs that share one subject are followed so far: no sentence of the annotated articles needs more."""


class _Before(Struct, frozen=True):
    """Item `i` stands before the verb at item `verb` and its adverbs; nothing left of `floor` is looked at.

    `depth` counts the verbs that were followed to come here.
    """

    i: int
    floor: int
    verb: int
    depth: int


class ClauseReader:
    """One sentence as items, asked who does what; `words`, `phrases` and `stretches` answer for its parts."""

    def __init__(self, row: Sequence[Item], lexicon: Lexicon) -> None:
        self.words = Tagger(row, lexicon)
        self.phrases = PhraseReader(self.words)
        self.stretches = StretchReader(self.phrases, lexicon)
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
        while i >= floor and (words.is_adverb(i) or words.is_auxiliary(i)):
            i -= 1
        if i < floor or depth > _DEEPEST:
            return None
        return _SUBJECT_BY_KIND[self._kind_before(i, verb)](self, _Before(i, floor, verb, depth))

    def _kind_before(self, i: int, verb: int) -> str:
        """What stands at item `i` before a verb and its adverbs; it tells where the subject is."""
        item = self.row[i]
        if item.kind == "q":
            return "inset" if item.text.endswith(",") else "shared"
        if item.kind == "p":
            return "noun" if self.phrases.joins(i) else "mark"
        return self._kind_of_word(i, verb)

    def _kind_of_word(self, i: int, verb: int) -> str:
        low, words, lexicon = self.row[i].low, self.words, self.lexicon
        if low in lexicon.relatives and low not in lexicon.place_relatives:
            return "relative"
        if low in lexicon.coordinators:
            return "coordinated" if words.is_cue(verb) else "shared"
        if low in lexicon.shares_subject:
            return "shared"
        if low in lexicon.prepositions or words.is_verb(i):
            return "governed"
        return "object" if low in lexicon.object_pronouns and low not in lexicon.also_subjects else "noun"

    def _relative(self, at: _Before) -> Phrase | None:
        return (at.i, at.i + 1)

    def _noun(self, at: _Before) -> Phrase | None:
        """The noun phrase right before; a phrase of time or manner at its end is passed."""
        adverbial = self.row[at.i].low in self.lexicon.adverbial_nouns
        start = self.phrases.chain_start(at.i, at.floor) if adverbial else at.floor
        if start > at.floor and self.words.low(start) in self.lexicon.prepositions:
            return self._find_subject(start, at.floor, at.depth + 1)
        return self.phrases.phrase_before(at.i, at.floor)

    def _joint(self, at: _Before) -> Phrase | None:
        return self._coordinated(at) or self.earlier_subject(at.i, at.floor, at.depth)

    def _behind_inset(self, at: _Before) -> Phrase | None:
        return self._across(at.i, at.floor) or self.earlier_subject(at.i, at.floor, at.depth)

    def _shared(self, at: _Before) -> Phrase | None:
        return self._made_to(at.i, at.floor) or self.earlier_subject(at.i, at.floor, at.depth)

    def _behind_mark(self, at: _Before) -> Phrase | None:
        return self._across(at.i, at.floor)

    def _governed(self, at: _Before) -> Phrase | None:
        return self.earlier_subject(at.i + 1, at.floor, at.depth)

    def _object(self, at: _Before) -> Phrase | None:
        return self.earlier_subject(at.i, at.floor, at.depth)

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
        if words.low(to) not in self.lexicon.infinitive:
            return None
        end = to - (self.row[to - 1].text == ",")
        phrase = self.phrases.phrase_before(end - 1, floor) if end - 1 > floor else None
        if phrase is None or words.low(phrase[0] - 1) not in self.lexicon.causing:
            return None
        return phrase

    def _coordinated(self, at: _Before) -> Phrase | None:
        """The subject that a cue after "and" shares with the strong cue before it."""
        words = self.words
        for k in range(at.i - 1, at.floor - 1, -1):
            if self.row[k].text in (";", ":"):
                return None
            if words.low(k - 1) in self.lexicon.infinitive or words.is_participle(k):
                continue
            if self.lexicon.is_strong(words.low(k)) and words.is_verb(k):
                turned = k > at.floor and self.row[k - 1].kind == "q" and words.is_noun_word(k + 1)
                deep = max(_DEEPEST // 2, at.depth + 1)
                found = self.phrases.phrase_after(k + 1) if turned else self.subject_of(k, at.floor, deep)
                if found is not None and self._is_other_clause(found, k, at.verb):
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
        return self.words.is_auxiliary(k) and self.words.is_verb(k + 1)

    def _is_inner(self, k: int) -> bool:
        """Whether a verb belongs to an inner clause or is a bare participle after a noun."""
        words = self.words
        before = words.low(k - 1) if k else ""
        return before in self.lexicon.inner_relatives or (
            words.is_participle(k) and before not in self.lexicon.auxiliaries
        )

    def _across(self, comma: int, floor: int) -> Phrase | None:
        """The subject when a comma or dash stands before the verb: the phrase that the inset interrupts."""
        parted = (k for k in range(comma - 1, floor - 1, -1) if self.row[k].text in (";", ":"))
        return self.stretches.heaviest(next(parted, floor - 1) + 1, comma)

    def main_subject(self, upto: int, floor: int) -> Phrase | None:
        """The subject of the main clause before item `upto`, down to item `floor`."""
        row = self.row
        parted = (
            k
            for k in range(upto - 1, floor - 1, -1)
            if row[k].text in (";", ":") or (row[k].kind == "q" and self._said_after(k, upto))
        )
        return self.stretches.heaviest(next(parted, floor - 1) + 1, upto)

    def _said_after(self, q: int, upto: int) -> bool:
        """Whether a quotation is followed by its own speaker and cue."""
        words = self.words
        ended = self.row[q].text[-1:] in ",?!" or self.row[q + 1].text == ","
        return ended and any(words.is_cue(k) and not words.is_participle(k) for k in range(q + 1, upto))


_SUBJECT_BY_KIND: dict[str, Callable[[ClauseReader, _Before], Phrase | None]] = {
    "relative": ClauseReader._relative,
    "coordinated": ClauseReader._joint,
    "inset": ClauseReader._behind_inset,
    "shared": ClauseReader._shared,
    "mark": ClauseReader._behind_mark,
    "governed": ClauseReader._governed,
    "object": ClauseReader._object,
    "noun": ClauseReader._noun,
}
"""Where the subject of a verb is looked for, by what stands right before the verb."""
