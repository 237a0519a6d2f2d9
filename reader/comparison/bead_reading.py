"""One linked bead word by word: which words of either side are the same, and what stands in one slot."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, lru_cache

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.vocabulary import stem
from reader.collation.wording import Wording
from reader.language.senses import Senses
from reader.language.spelling import one_spelling
from reader.language.stop_words import elided_words
from reader.language.verb_forms import irregular_bases, undoubled
from reader.late_pattern import late_pattern
from reader.sides import Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.text.tokens import fold, is_word, tokens_with_starts
from reader.values import Struct

_NEAR = 4
"""Words between a term and the nearest word that the other side has too."""
_WIDE = 7
"""Words of the other side between the neighbours of a term that came or went."""
_CLOSE = 0.5
"""The share of kept words from which on a reworded bead is read word by word: below it, two sentences on
one topic were linked (judged on 420 pairs of two outlets)."""
_SHORTEST_STEMMED = 4
_HYPHEN = late_pattern(r"[-‐‑]")


class Word(Struct, frozen=True):
    """A word or mark: in lower case, as it stands, where; `opens` says that it opens a sentence. `base` is
    the base form of an irregular verb form, else ""; `is_word` that it is no punctuation."""

    form: str
    text: str
    start: int
    opens: bool
    base: str = ""
    is_word: bool = True

    @property
    def span(self) -> Span:
        """Its place in code points of the article."""
        return Span(self.start, self.start + len(self.text))

    @property
    def stem(self) -> str:
        """Its stem, by which forms of one word are equal."""
        return _stem(self.base or self.form)

    @property
    def is_name(self) -> bool:
        """Whether it is written with a capital inside a sentence."""
        return self.text[:1].isupper() and not self.opens


def words_of(article: Article, sentences: Sequence[int]) -> tuple[Word, ...]:
    """The words and marks of some sentences (indices) in order."""
    words: list[Word] = []
    language = article.details.language.split("-")[0].lower()
    base_of, elided = irregular_bases(language).get, elided_words(language)
    for number in sentences:
        span = article.sentences[number].span
        first, opens = span.start, True
        for token, start in tokens_with_starts(span.of(article.text)):
            if token.isascii() and token.isalnum():
                form = token.lower()
                words.append(Word(form, token, first + start, opens, base_of(form, "")))
                opens = False
                continue
            for part, offset, form, tells in _told_parts(token, elided):
                words.append(Word(form, part, first + start + offset, opens, base_of(form, ""), tells))
                opens = opens and not tells
    return tuple(words)


@lru_cache(4096)
def _told_parts(token: str, elided: frozenset[str]) -> tuple[tuple[str, int, str, bool], ...]:
    """The parts of a token with their offsets in it, in their normal forms, and whether each is a word."""
    return tuple([(part, offset, fold(part), is_word(part)) for part, offset in _parts(token, elided)])


def _parts(token: str, elided: frozenset[str]) -> list[tuple[str, int]]:
    """A token, a compound of words at its hyphens: "second-largest" is two words; "F-16" stays one. A small
    word that is joined to the next is one of its own: "l'ancien"."""
    head, mark, rest = token.partition("'") if "'" in token else token.partition("’")
    if rest and fold(head + mark) in elided:
        behind = len(head) + len(mark)
        return [(head + mark, 0), *((part, behind + at) for part, at in _parts(rest, elided))]
    pieces = _HYPHEN.split(token)
    if len(pieces) == 1 or not all(piece.isalpha() for piece in pieces):
        return [(token, 0)]
    starts = [0, *(match.end() for match in _HYPHEN.finditer(token))]
    return list(zip(pieces, starts, strict=True))


class BeadReading:
    """A linked bead: the words of both sides, and `mates`, for each left word its right word.

    Mates are the words that the edits keep, and beyond them words of one stem that stand in changed
    places, the nearest with the nearest.
    """

    def __init__(
        self,
        bead: Bead,
        words: Sides[tuple[Word, ...]],
        wording: Wording,
        stop: frozenset[str],
        senses: Senses | None = None,
    ) -> None:
        self.bead = bead
        self.words = words
        self.wording = wording
        self.stop = stop
        self.senses = senses

    @cached_property
    def _edits(self) -> tuple[Edit, ...]:
        return self.wording.edits_of(self.bead)

    @cached_property
    def forms(self) -> Sides[list[str]]:
        """The words of both sides in lower case."""
        return self.words.map(lambda words: [word.form for word in words])

    @cached_property
    def exact(self) -> dict[int, int]:
        """Left word -> right word, as the edits keep them."""
        left, right = self.words
        starts = [word.start for word in left], [word.start for word in right]
        mates: dict[int, int] = {}
        for edit in self._edits:
            if edit.tag is not Tag.EQUAL:
                continue
            ours = _range(starts[0], edit.left)
            theirs = _range(starts[1], edit.right)
            mates.update(zip(ours, theirs, strict=False))
        return mates

    @cached_property
    def mates(self) -> Sides[dict[int, int]]:
        """Left word -> right word and the other way round, exact ones and those of one stem."""
        mates = dict(self.exact)
        free: dict[str, list[int]] = defaultdict(list)
        taken = set(mates.values())
        for j, word in enumerate(self.words.right):
            if j not in taken and word.is_word:
                free[word.stem].append(j)
        for i, word in enumerate(self.words.left):
            near = free.get(word.stem) if i not in mates and word.is_word else None
            if near:
                j = min(near, key=lambda place: abs(place - i))
                near.remove(j)
                mates[i] = j
        return Sides(mates, {j: i for i, j in mates.items()})

    @cached_property
    def is_close(self) -> bool:
        """Whether the two sides say one thing: an edited bead, or one whose shorter side has at least half
        of its words with meaning on the other."""
        if self.bead.relation is Relation.EDITED:
            return True
        stop = self.stop
        counts = [sum([w.is_word and w.form not in stop for w in words]) for words in self.words]
        kept = sum(self.is_content(self.words.left[i]) for i in self.mates.left)
        return kept >= _CLOSE * min(counts)

    @cached_property
    def changes(self) -> tuple[tuple[range, range], ...]:
        """The ranges of left and right words that each edit exchanges."""
        starts = [w.start for w in self.words.left], [w.start for w in self.words.right]
        return tuple(
            (_range(starts[0], edit.left), _range(starts[1], edit.right))
            for edit in self._edits
            if edit.tag is not Tag.EQUAL
        )

    @cached_property
    def mirrored(self) -> "BeadReading":
        """The same bead read from the right to the left; shares what is known of the words."""
        other = BeadReading(self.bead, self.words.mirrored(), self.wording, self.stop, self.senses)
        other.__dict__["forms"] = self.forms.mirrored()
        other.__dict__["mates"] = self.mates.mirrored()
        other.__dict__["exact"] = {j: i for i, j in self.exact.items()}
        other.__dict__["is_close"] = self.is_close
        other.__dict__["changes"] = tuple((b, a) for a, b in self.changes)
        return other

    def is_content(self, word: Word) -> bool:
        """Whether a word carries meaning."""
        return word.is_word and word.form not in self.stop

    def slot_of(self, term: range) -> tuple[int, int] | None:
        """The right words `[low, high)` that stand where a left term stands: between the mates of its
        nearest kept neighbours. None where the neighbours are far, or do not follow each other there."""
        mates = self.mates.left
        before = next((i for i in range(term.start - 1, term.start - 2 - _NEAR, -1) if i in mates), None)
        after = next((i for i in range(term.stop, term.stop + 1 + _NEAR) if i in mates), None)
        is_far = (before is None and term.start > _NEAR) or (
            after is None and term.stop + _NEAR < len(self.words.left)
        )
        low = 0 if before is None else mates[before] + 1
        high = len(self.words.right) if after is None else mates[after]
        return None if is_far or not low <= high <= low + _WIDE + len(term) else (low, high)

    def is_one_slot(self, ours: range, theirs: range, is_edited: bool) -> bool:
        """Whether a left and a right term stand in one place: at the same neighbour with meaning, or,
        in an edited bead, where the other's place is."""
        if self._next_to_one(ours, theirs):
            return True
        slot = self.slot_of(ours) if is_edited else None
        return slot is not None and slot[0] - 1 <= theirs.start and theirs.stop <= slot[1] + 1

    def _next_to_one(self, ours: range, theirs: range) -> bool:
        left, right = self.words
        behind = self.next_content(left, ours.stop), self.next_content(right, theirs.stop)
        before = self.previous_content(left, ours.start), self.previous_content(right, theirs.start)
        return any(a is not None and self.mates.left.get(a, -1) == b for a, b in (behind, before))

    def is_exchanged(self, mine: int, yours: int) -> bool:
        """Whether the nearest word with meaning before a left word stands behind it on the right, or words
        with meaning near it have changed sides both ways: "wages rose faster than prices"."""
        mates, left = self.mates.left, self.words.left
        kept = [i for i in mates if self.is_content(left[i])]
        before = max((i for i in kept if i < mine), default=None)
        if before is not None and mates[before] > yours:
            return True
        near = [i for i in kept if abs(i - mine) <= _NEAR]
        return any(i < mine and mates[i] > yours for i in near) and any(
            i > mine and mates[i] < yours for i in near
        )

    def new_content(self, places: range) -> int:
        """How many right words with meaning in some places have no mate."""
        right = self.words.right
        return sum(self.is_content(right[j]) and j not in self.mates.right for j in places)

    def next_content(self, words: Sequence[Word], at: int) -> int | None:
        """The next word that carries meaning from a place on, at most four words on and before any stop."""
        for place in range(at, min(at + _NEAR, len(words))):
            if not words[place].is_word and words[place].form != '"':
                return None
            if self.is_content(words[place]):
                return place
        return None

    def previous_content(self, words: Sequence[Word], at: int) -> int | None:
        """The word that carries meaning before a place, at most four words off and behind any stop."""
        for place in range(at - 1, max(at - 1 - _NEAR, -1), -1):
            if not words[place].is_word and words[place].form != '"':
                return None
            if self.is_content(words[place]):
                return place
        return None


def _range(starts: Sequence[int], span: Span) -> range:
    low = bisect_left(starts, span.start)
    return range(low, bisect_left(starts, span.end, lo=low))


def stems_of(text: str, language: str, stop: frozenset[str]) -> frozenset[str]:
    """The stems of the words with meaning of a text, as those of a reading are."""
    bases, elided = irregular_bases(language.split("-")[0].lower()), elided_words(language)
    tokens = (token for token, _ in tokens_with_starts(text) if is_word(token))
    forms = (fold(part) for token in tokens for part, _ in _parts(token, elided))
    return frozenset(_stem(bases.get(form, form)) for form in forms if form not in stop)


@lru_cache(16_384)
def _stem(form: str) -> str:
    form = one_spelling(form)
    return undoubled(stem(form)) if len(form) >= _SHORTEST_STEMMED else form
