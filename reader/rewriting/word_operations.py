"""The operations on single words of one linked bead."""

from collections.abc import Iterator, Mapping, Sequence

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.language.inflection import possible_bases
from reader.language.lexicon import Lexicon
from reader.language.synonyms import Synonyms
from reader.rewriting.operation import Operation, OperationFound
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct, field

_LONGEST_SYNONYM = 2
"""Words of a term in the list of synonyms."""
_NEAREST = 8
"""Words of the other side's change among which a word's partner is looked for."""


class WordOperations(Struct):
    """The words of a bead while each finds what was done to it; a word is told once.

    `verbs` are the verbs that tell something though they are as common as small words ("said"); `taken` the
    places of words of either side that another operation tells of already.
    """

    reading: BeadReading
    articles: Sides[Article]
    synonyms: Synonyms
    verbs: frozenset[str] = frozenset()
    taken: Sides[set[int]] = field(default_factory=lambda: Sides(set(), set()))

    def found(self) -> Iterator[OperationFound]:
        """All operations on words, each kind in the order of the words."""
        yield from self._inflected()
        for ours, theirs in self.reading.changes:
            yield from self._exchanged(ours, theirs)
        yield from self._reordered()
        yield from self._lone()

    def _inflected(self) -> Iterator[OperationFound]:
        """Words of one stem in two forms."""
        left, right = self.reading.words
        for i, j in sorted(self.reading.mates.left.items()):
            tells = any(
                self.reading.is_content(word) or word.form in self.verbs for word in (left[i], right[j])
            )
            if left[i].form != right[j].form and tells and self._are_free(i, j):
                yield self._told(Operation.INFLECTED, range(i, i + 1), range(j, j + 1))

    def _exchanged(self, ours: range, theirs: range) -> Iterator[OperationFound]:
        """Words of one change put for each other: by the list, then one for one."""
        for mine, yours in self._near(ours, theirs):
            is_form = not self._spelled("left", mine).isdisjoint(self._spelled("right", yours))
            yield self._told(Operation.INFLECTED if is_form else Operation.SYNONYM, mine, yours)
        left, right = self._open(ours, "left"), self._open(theirs, "right")
        if len(left) == len(right):
            for i, j in zip(left, right, strict=True):
                yield self._told(Operation.REPLACED, range(i, i + 1), range(j, j + 1))

    def _near(self, ours: range, theirs: range) -> Iterator[tuple[range, range]]:
        """Terms of both sides of a change that may stand for each other, the longest first."""
        for i in ours:
            for mine in self._terms(i, ours, "left"):
                behind = sorted(theirs, key=lambda j: abs((j - theirs.start) - (i - ours.start)))[:_NEAREST]
                yours = (term for j in behind for term in self._terms(j, theirs, "right"))
                match = next((term for term in yours if self._are_near(mine, term)), None)
                if match is not None:
                    yield mine, match
                    break

    def _terms(self, at: int, change: range, side: Side) -> Iterator[range]:
        """The terms that begin at a place of a change: of two words, of one; none that is told already."""
        words = self.reading.words[side]
        for size in range(_LONGEST_SYNONYM, 0, -1):
            term = range(at, min(at + size, change.stop))
            if len(term) == size and all(self._is_open(words, place, side) for place in term):
                yield term

    def _are_near(self, mine: range, yours: range) -> bool:
        return any(
            self.synonyms.are_near(one, other)
            for one in self._spelled("left", mine)
            for other in self._spelled("right", yours)
        )

    def _spelled(self, side: Side, term: range) -> frozenset[str]:
        return _spellings(self.reading.words[side][term.start : term.stop])

    def _reordered(self) -> Iterator[OperationFound]:
        """Runs of words that the edits do not keep and that stand on the other side in another place."""
        mates = self.reading.mates.left
        moved = [i for i, j in sorted(mates.items()) if i not in self.reading.exact and self._are_free(i, j)]
        for run in _runs(moved, mates):
            if any(self.reading.is_content(self.reading.words.left[i]) for i in run):
                start = mates[run.start]
                yield self._told(Operation.REORDERED, run, range(start, start + len(run)))

    def _lone(self) -> Iterator[OperationFound]:
        """Runs of words that one side has and the other has not."""
        for side, operation in zip(SIDES, (Operation.DROPPED, Operation.INSERTED), strict=True):
            words = self.reading.words[side]
            open_ones = [at for at in range(len(words)) if self._is_open(words, at, side, any_word=True)]
            for run in _runs(open_ones):
                if any(self.reading.is_content(words[at]) for at in run):
                    sides = (run, None) if side == "left" else (None, run)
                    yield self._told(operation, *sides)

    def _open(self, places: range, side: Side) -> list[int]:
        words = self.reading.words[side]
        return [at for at in places if self._is_open(words, at, side)]

    def _is_open(self, words: Sequence[Word], at: int, side: Side, *, any_word: bool = False) -> bool:
        """Whether a word with meaning (or any word) has no mate and is not told yet."""
        word = words[at]
        counts = word.is_word if any_word else self.reading.is_content(word) or word.form in self.verbs
        return counts and at not in self.taken[side] and at not in self.reading.mates[side]

    def _are_free(self, i: int, j: int) -> bool:
        words = self.reading.words.left
        return words[i].is_word and i not in self.taken.left and j not in self.taken.right

    def _told(self, operation: Operation, ours: range | None, theirs: range | None) -> OperationFound:
        """An operation on some words, which are told by it."""
        self.taken.left.update(ours or ())
        self.taken.right.update(theirs or ())
        left, right = _span(self.reading.words.left, ours), _span(self.reading.words.right, theirs)
        return OperationFound(
            operation,
            self.reading.bead.index,
            left,
            right,
            left.of(self.articles.left.text) if left else "",
            right.of(self.articles.right.text) if right else "",
        )


def word_operations(
    reading: BeadReading,
    articles: Sides[Article],
    synonyms: Synonyms,
    lexicon: Lexicon,
    told: Sides[tuple[Span, ...]],
) -> tuple[OperationFound, ...]:
    """The operations on the words of a bead, those left out that some spans of either side tell already."""
    if reading.bead.relation not in (Relation.EDITED, Relation.REWORDED):
        return ()
    taken = Sides(*(_places(reading.words[side], told[side]) for side in SIDES))
    verbs = lexicon.verbs - lexicon.be - lexicon.auxiliaries
    return tuple(WordOperations(reading, articles, synonyms, verbs, taken).found())


def _places(words: Sequence[Word], spans: Sequence[Span]) -> set[int]:
    """The words that lie in some spans."""
    return {at for at, word in enumerate(words) if any(span.overlaps(word.span) for span in spans)}


def _spellings(words: Sequence[Word]) -> frozenset[str]:
    """The forms under which a term may be in a list: each word as it stands, or one word in a base form
    ("taken place" is "take_place")."""
    plain = [word.form for word in words]
    found = {"_".join(plain)}
    for place, word in enumerate(words):
        for base in (word.base or word.form, *possible_bases(word.form)):
            found.add("_".join((*plain[:place], base, *plain[place + 1 :])))
    return frozenset(found)


def _runs(places: Sequence[int], mates: Mapping[int, int] | None = None) -> Iterator[range]:
    """Places in order, as runs of neighbours; with mates, of those whose mates are neighbours too."""
    start = end = -1
    for at in places:
        if at != end or (mates is not None and mates[at] != mates[at - 1] + 1):
            if start >= 0:
                yield range(start, end)
            start = at
        end = at + 1
    if start >= 0:
        yield range(start, end)


def _span(words: Sequence[Word], places: range | None) -> Span | None:
    if not places:
        return None
    return Span(words[places.start].start, words[places.stop - 1].span.end)
