"""Why a bead was linked, or why a sentence was not."""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain

from reader.cancel import never, silent
from reader.collation.bead import Bead
from reader.collation.blocks.matching import WORK, Budget, matching_blocks
from reader.collation.collation import Collation
from reader.collation.features import share
from reader.collation.preparation import Prepared, Witnesses, prepare
from reader.collation.watch import Watch
from reader.messages import message
from reader.text.article import Article
from reader.values import Struct

_SHOWN = 8
"""Words and facts shown at most: what a card has room for."""
_STRONG, _FAIR = 0.55, 0.3
"""A link is strong, or fair, where the other side has this share of the poorer side's content, …"""
_ALIKE, _NEAR = 0.75, 0.4
"""… or such a likeness; fair only if its neighbours are linked. Round numbers for three steps on a card."""


class Why(Struct, frozen=True):
    """What speaks for a bead.

    `shared_words` are the rarest common content words as they stand on the left, `shared_facts` the
    common figures and names, `longest_run` the longest common run of words, `position` how near the
    bead lies to where order would put it (1 on the spot), `neighbours` whether the collated sentences
    before or behind it on either side are linked to each other, `stands_beside` whether there are such
    sentences at all, before it on both sides or behind it on both sides. `strength` is 1 to 3 (0 for a
    sentence on one side only). For such a sentence `nearest` is the likest sentence of the other side
    and `refusal` says why it was refused. `by_hand`: a person put the sentences together, or apart.
    """

    shared_words: tuple[str, ...]
    shared_facts: tuple[str, ...]
    longest_run: str
    position: float
    neighbours: bool
    strength: int
    nearest: int | None
    refusal: str
    stands_beside: bool = False
    by_hand: bool = False


def explain(left: Article, right: Article, collation: Collation, bead: int) -> Why:
    """Why `collation.beads[bead]` is what it is. Takes time linear in both articles."""
    witnesses = prepare(left, right, collation.options, Watch(silent, never))
    return Explainer(witnesses, collation).of(bead)


class Explainer:
    """Explains the beads of one collation; what is shared between them is prepared once."""

    def __init__(self, witnesses: Witnesses, collation: Collation) -> None:
        self.witnesses = witnesses
        self.collation = collation
        self._lefts = dict(zip(witnesses.left.numbers, witnesses.left.sentences, strict=True))
        self._rights = dict(zip(witnesses.right.numbers, witnesses.right.sentences, strict=True))
        self._left_places = {number: place for place, number in enumerate(witnesses.left.numbers)}
        self._right_places = {number: place for place, number in enumerate(witnesses.right.numbers)}

    @cached_property
    def _left_nearest(self) -> "_Nearest":
        return _Nearest(self._lefts, self.witnesses)

    @cached_property
    def _right_nearest(self) -> "_Nearest":
        return _Nearest(self._rights, self.witnesses)

    def of(self, index: int) -> Why:
        """The reasons of one bead."""
        bead = self.collation.beads[index]
        if not bead.left or not bead.right:
            return self._refused(bead)
        left = [self._lefts[i] for i in bead.left]
        right = [self._rights[j] for j in bead.right]
        words, facts = self._shared(left, right)
        beside = self._linked_beside(bead)
        strength = self._strength(bead, left, right, neighbours=any(beside))
        run, position = self._run(left, right), self._position(bead)
        return Why(words, facts, run, position, any(beside), strength, None, "", bool(beside), bead.by_hand)

    def _shared(self, left: list[Prepared], right: list[Prepared]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        vocabulary = self.witnesses.vocabulary
        common = _terms(left) & _terms(right)
        special = frozenset().union(*(s.figures | s.names for s in chain(left, right)))
        words: dict[int, str] = {}
        for sentence in left:
            for word in sentence.words:
                term = vocabulary.term[word]
                if term in common:
                    words.setdefault(term, vocabulary.words[word])
        ranked = sorted(words, key=lambda term: (-self.witnesses.weight[term], words[term]))
        return (
            tuple(words[t] for t in ranked if t not in special)[:_SHOWN],
            tuple(words[t] for t in ranked if t in special)[:_SHOWN],
        )

    def _run(self, left: list[Prepared], right: list[Prepared]) -> str:
        a, b = [w for s in left for w in s.words], [w for s in right for w in s.words]
        blocks = matching_blocks(a, b, Budget(WORK))
        if not blocks:
            return ""
        start, _, size = max(blocks, key=lambda block: (block[2], -block[0]))
        return " ".join(self.witnesses.vocabulary.words[w] for w in a[start : start + size])

    def _position(self, bead: Bead) -> float:
        place_left = self._left_places[bead.left[0]] / len(self._lefts)
        place_right = self._right_places[bead.right[0]] / len(self._rights)
        return round(1 - abs(place_left - place_right), 3)

    def _linked_beside(self, bead: Bead) -> list[bool]:
        """Of the sentences before a bead, and of those behind it, whether they are linked to each other;
        nothing where either side has none. Sentences that take no part are passed over."""
        collation, (left, right) = self.collation, (self.witnesses.left, self.witnesses.right)
        out = []
        for step, a, b in ((-1, bead.left[0], bead.right[0]), (1, bead.left[-1], bead.right[-1])):
            i, j = self._left_places[a] + step, self._right_places[b] + step
            if 0 <= i < len(left) and 0 <= j < len(right):
                out.append(collation.left_bead[left.numbers[i]] == collation.right_bead[right.numbers[j]])
        return out

    def _strength(self, bead: Bead, left: list[Prepared], right: list[Prepared], *, neighbours: bool) -> int:
        terms = _terms(left), _terms(right)
        covered = share(self._mass(terms[0] & terms[1]), min(map(self._mass, terms)))
        if covered >= _STRONG or bead.score >= _ALIKE:
            return 3
        return 2 if covered >= _FAIR or (neighbours and bead.score >= _NEAR) else 1

    def _mass(self, terms: frozenset[int]) -> int:
        return sum(map(self.witnesses.weight.__getitem__, terms))

    def _refused(self, bead: Bead) -> Why:
        if bead.by_hand:
            return Why(
                (), (), "", 0.0, False, 0, None, message("A person set this sentence apart."), by_hand=True
            )
        from_left = bool(bead.left)
        number = (bead.left or bead.right)[0]
        mine = self._lefts[number] if from_left else self._rights[number]
        nearest = (self._right_nearest if from_left else self._left_nearest).to(mine)
        if nearest is None:
            return Why(
                (),
                (),
                "",
                0.0,
                False,
                0,
                None,
                message("No sentence of the other article shares a content word."),
            )
        other = self._rights[nearest] if from_left else self._lefts[nearest]
        left, right = ([mine], [other]) if from_left else ([other], [mine])
        words, facts = self._shared(left, right)
        where = self.collation.right_bead[nearest] if from_left else self.collation.left_bead[nearest]
        taken = where is not None and self.collation.beads[where].relation.is_shared
        reason = (
            message("The nearest sentence fits another one better.")
            if taken
            else message(
                "The nearest sentence shares only {listed}, too little for a link.",
                listed=_listed(words + facts),
            )
        )
        return Why(words, facts, self._run(left, right), 0.0, False, 0, nearest, reason)


class _Nearest:
    """The sentences of one side by their terms: the likest one to a sentence of the other side."""

    def __init__(self, sentences: Mapping[int, Prepared], witnesses: Witnesses) -> None:
        self._weight = witnesses.weight
        self._sentences = sentences
        self._holders: dict[int, list[int]] = {}
        for number, sentence in sentences.items():
            for term in sentence.terms:
                self._holders.setdefault(term, []).append(number)

    def to(self, sentence: Prepared) -> int | None:
        """The number of the sentence whose common terms weigh most, the first of equals; None where no
        term is common.

        Terms are asked from the rarest on. A sentence that has not been met yet shares only what is
        left; once that weighs less than the best one met, the common terms bring nobody new in, and
        only those who can still become the best are looked at again.
        """
        weight, holders = self._weight, self._holders
        terms = sorted(
            (t for t in sentence.terms if t in holders and weight[t]), key=lambda t: (len(holders[t]), t)
        )
        left = sum(weight[t] for t in terms)
        common: dict[int, int] = {}
        best = 0
        for place, term in enumerate(terms):
            if left < best:
                return self._settled(common, frozenset(terms[place:]), left, best)
            gain = weight[term]
            left -= gain
            for number in holders[term]:
                mass = common[number] = common.get(number, 0) + gain
                if mass > best:
                    best = mass
        return min(common, key=lambda number: (-common[number], number), default=None)

    def _settled(self, common: Mapping[int, int], terms: frozenset[int], left: int, best: int) -> int:
        """The best of those met, once what `terms` add, `left` at most, is known for whom it matters."""
        masses = {
            number: mass + sum(self._weight[t] for t in terms.intersection(self._sentences[number].terms))
            for number, mass in common.items()
            if mass + left >= best
        }
        return min(masses, key=lambda number: (-masses[number], number))


def _terms(sentences: list[Prepared]) -> frozenset[int]:
    return frozenset().union(*(s.terms for s in sentences))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words[:4])
