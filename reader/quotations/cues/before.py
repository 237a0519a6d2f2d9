"""The speaker before a quotation: Ann said “…”; Ann, who …, called it “…”; adding that “…”."""

from collections.abc import Callable, Iterator
from enum import Enum, auto

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import according, inverted, is_according
from reader.quotations.cues.governing import link_at
from reader.quotations.cues.noun_cues import noun_cue
from reader.quotations.link import Link

WEAK = frozenset({"weak-cue", "weak-participle", "frame-before"})
"""Names of the rules that give way to a cue behind the quotation."""


_Answer = tuple[Link | None]
"""The end of a search; a tuple of None says that nobody is found."""


class Strength(Enum):
    """What stands at an item left of a quotation."""

    BARRIER = auto()
    """Another quotation: no search goes past it once something is found."""
    SOURCE = auto()
    """ "according to"."""
    NOUN = auto()
    """A noun that reports words: "her claim that"."""
    STRONG = auto()
    """A verb that reports words, here beyond doubt."""
    WEAK = auto()
    """A verb that may frame words: "supports", "fears"."""


def before(clauses: ClauseReader, q: int, floor: int) -> Link | None:
    """The speaker of the nearest cue left of item `q`, down to item `floor`.

    A weak cue right before gives way to a strong one further left that governs it ("said he felt “…”").
    """
    search = _Search(clauses, q, floor)
    for k, strength in _cues(clauses, q, floor):
        found = _STEPS[strength](search, k)
        if found is not None:
            return found[0]
    return search.kept


class _Search:
    """What a search to the left has met so far; a step answers a tuple when the search is over."""

    def __init__(self, clauses: ClauseReader, q: int, floor: int) -> None:
        self.clauses, self.q, self.floor = clauses, q, floor
        self.weak: Link | None = None
        self.dependent: Link | None = None

    @property
    def kept(self) -> Link | None:
        """What is left to answer when nothing better stands further left."""
        return self.dependent or self.weak

    def barrier(self, _: int) -> _Answer | None:
        """Another quotation ends the search once something is found."""
        return (self.kept,) if self.kept is not None else None

    def source(self, k: int) -> _Answer | None:
        """ "according to Ann": hers, whatever stands further left."""
        return (according(self.clauses, k),)

    def noun(self, k: int) -> _Answer | None:
        """ "her claim that": at once; "her claim of" counts as a weak cue."""
        found = noun_cue(self.clauses, k, self.floor)
        told = self.clauses.words.low(k + 1) in self.clauses.lexicon.complementizers | {":", ""}
        if found is not None and told:
            return (found,)
        self.weak = self.weak or found
        return None

    def weak_cue(self, k: int) -> _Answer | None:
        """Kept until a strong cue governs it."""
        self.weak = self.weak or link_at(self.clauses, k, self.q, self.floor, False)
        return None

    def strong_cue(self, k: int) -> _Answer | None:
        """The speaker of a strong cue, unless it hangs on another verb or tells what stands before it."""
        if self.weak is not None and self.weak.mention is not None and _tells_before(self.clauses, k):
            return (self.weak,)
        link = _outermost(self.clauses, k, self.q, self.floor)
        if link is None:
            return None
        if self.dependent is not None:
            return (link if self.clauses.words.low(k) in self.clauses.lexicon.speech else self.dependent,)
        if not _is_dependent(self.clauses, k):
            return (link,)
        self.dependent = link
        return None


_STEPS: dict[Strength, Callable[[_Search, int], _Answer | None]] = {
    Strength.BARRIER: _Search.barrier,
    Strength.SOURCE: _Search.source,
    Strength.NOUN: _Search.noun,
    Strength.WEAK: _Search.weak_cue,
    Strength.STRONG: _Search.strong_cue,
}
"""What a search does at each kind of place."""


def _cues(clauses: ClauseReader, q: int, floor: int) -> Iterator[tuple[int, Strength]]:
    """The places left of a quotation that matter, the nearest first, with what stands there."""
    row, lexicon = clauses.row, clauses.lexicon
    for k in clauses.words.marked_before(q, floor):
        if row[k].kind != "w":
            if row[k].kind != "q":
                return
            yield k, Strength.BARRIER
            continue
        if is_according(clauses, k) and clauses.words.low(k + 2) not in lexicon.own_words:
            yield k, Strength.SOURCE
        if row[k].low in lexicon.noun_cues:
            yield k, Strength.NOUN
        if _counts(clauses, k):
            yield k, Strength.STRONG if _is_strong(clauses, k, q) else Strength.WEAK


def _is_strong(clauses: ClauseReader, k: int, q: int) -> bool:
    known = clauses.lexicon.is_strong(clauses.words.low(k)) or _takes_that(clauses, k)
    return (known or _leads_in(clauses, k, q)) and not _in_inset(clauses, k, q)


def _outermost(clauses: ClauseReader, k: int, q: int, floor: int) -> Link | None:
    """The link of the strong cue at item `k`, or of the one that tells that one told it."""
    link = link_at(clauses, k, q, floor, True)
    if link is None or _is_verbatim(clauses, k, q):
        return link
    outer = _outer_cue(clauses, link)
    return (None if outer is None else link_at(clauses, outer, q, floor, True)) or link


def _tells_before(clauses: ClauseReader, k: int) -> bool:
    """Whether a cue and its subject stand right behind the quotation that they tell: “…,” said Ann, who …"""
    return k > 0 and clauses.row[k - 1].kind == "q" and inverted(clauses, k) is not None


def _is_verbatim(clauses: ClauseReader, k: int, q: int) -> bool:
    """Whether the words are handed on as they fell: "he told an agent, “…”", "he said “…”"."""
    said = clauses.lexicon.speech.get(clauses.words.low(k), "") in clauses.lexicon.said_base
    return said or clauses.row[q - 1].text in (",", ":")


def _outer_cue(clauses: ClauseReader, link: Link) -> int | None:
    """The "said" of "Ann said (that) he called it": speech that one told of oneself."""
    words, lexicon = clauses.words, clauses.lexicon
    if link.mention is None or words.low(link.mention[0]) not in lexicon.personal:
        return None
    j = link.mention[0] - 1
    j -= words.low(j) in lexicon.complementizers
    return j if words.low(j) in lexicon.speech and words.is_cue(j) else None


def _is_dependent(clauses: ClauseReader, k: int) -> bool:
    """Whether a cue hangs on another verb: "said he would advise", "expects him to announce"."""
    words, lexicon = clauses.words, clauses.lexicon
    j = max(0, words.behind_adverbs(k - 1))
    if words.low(j) in lexicon.infinitive or words.low(j) in lexicon.modals:
        return True
    return words.is_participle(k) and words.low(j) in lexicon.be


def _leads_in(clauses: ClauseReader, k: int, q: int) -> bool:
    """Whether nothing but adverbs and a comma or colon stand between a verb of speech and the words."""
    if clauses.words.low(k) not in clauses.lexicon.speech or clauses.row[q - 1].text not in (",", ":"):
        return False
    return all(clauses.words.is_adverb(j) for j in range(k + 1, q - 1))


def _takes_that(clauses: ClauseReader, k: int) -> bool:
    """A verb before "that" reports words, whether a list knows it or not."""
    words, lexicon = clauses.words, clauses.lexicon
    if words.low(k + 1) not in lexicon.complementizers or words.low(k) in lexicon.not_clausal:
        return False
    return words.is_verb(k) and not words.is_auxiliary(k)


def _counts(clauses: ClauseReader, k: int) -> bool:
    """Whether the word is a cue here; not "including", nor the hearer's "when asked"."""
    words, lexicon = clauses.words, clauses.lexicon
    low = words.low(k)
    if low in lexicon.prepositions or not (words.is_cue(k) or _takes_that(clauses, k)):
        return False
    if low in lexicon.comparing and words.low(k + 1) in lexicon.compared_with:
        return False
    return words.low(k - 1) not in lexicon.conditionals or low not in lexicon.past


def _in_inset(clauses: ClauseReader, k: int, q: int) -> bool:
    """Whether a cue stands in a who-clause between commas that is over before the quotation."""
    row = clauses.row
    if not any(row[j].text == "," for j in range(k + 1, q)):
        return False
    for j in range(k - 1, 0, -1):
        if row[j].kind != "w":
            return False
        if row[j].low in clauses.lexicon.who:
            return row[j - 1].text == ","
    return False
