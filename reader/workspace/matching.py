"""The same utterance quoted in both articles: word for word, altered, or told without marks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.collation.bead import Edit, Tag
from reader.collation.collation import Collation
from reader.collation.wording import edits_between
from reader.quotes.quotation import Attribution, Attributions, Kind
from reader.text.article import Article
from reader.text.span import Span
from reader.workspace.quoted_words import Wording, is_excerpt, likeness, overlap, wording_of
from reader.workspace.speaker_identity import are_different_people

_LINKED = 0.22
"""Likeness that is enough when both quotations stand in linked sentences."""
_LINKED_ALONE = 0.12
"""The same when each is the only quotation, or at the same place, in its half of the bead."""
_SAME_GAP = 0.3
"""The same when neither sentence is linked but both stand between the same linked ones."""
_WIDEST_GAP = 8
"""Sentences of a gap in which place still says something."""
_ELSEWHERE = 0.55
"""Likeness that is needed when nothing else says that the two belong together."""
_ELSEWHERE_CONTENT = 2
"""Content words that must be shared when nothing else says that the two belong together."""
_RETOLD = 0.4
"""The share of content words that makes an indirect report the same utterance as a direct one."""
_RETOLD_CONTENT = 2
_SAME_WORDING = 0.85
"""From here on two wordings are one enough for different speakers to be a contradiction."""
_SURE_SPEAKER = 0.5
"""A speaker found with less confidence than this contradicts nobody."""
_COMMON = 40
"""A word in more quotations than this leads to no candidates."""
_RAREST = 6
_HALF = 0.75
"""The share of a half's content words that the whole must have beyond the first half."""


class MatchRelation(StrEnum):
    """How one utterance quoted in both articles differs."""

    SAME = "same"
    ALTERED = "altered"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True)
class QuotationMatch:
    """One utterance quoted in both articles.

    `left` and `right` are quotation indices. `edits` are word-level steps inside the marks, in article
    coordinates; empty for `same`. `same` also covers a verbatim excerpt of a longer quotation.
    `speakers_differ` marks the same wording given to different speakers. `paraphrased`: direct on one
    side, indirect on the other. A quotation that is broken in two on the other side is in two matches.
    """

    left: int
    right: int
    relation: MatchRelation
    score: float
    edits: tuple[Edit, ...] = ()
    speakers_differ: bool = False


@dataclass(frozen=True, slots=True)
class _Side:
    """One article's quotations with their words, the beads they stand in and the gap, if in none.

    A gap is named by the linked bead before it (-1 at the start), the same on both sides.
    """

    article: Article
    attributions: tuple[Attribution, ...]
    wordings: tuple[Wording, ...]
    beads: tuple[tuple[int, ...], ...]
    gaps: tuple[int | None, ...]

    def is_indirect(self, index: int) -> bool:
        return self.attributions[index].quotation.kind is Kind.INDIRECT

    def span(self, index: int) -> Span:
        return self.attributions[index].quotation.span


def match_quotations(
    left: Article, right: Article, collation: Collation, left_q: Attributions, right_q: Attributions
) -> tuple[QuotationMatch, ...]:
    """Pair the quotations of two articles that are one utterance, in the left article's order.

    Linked sentences are the first witness, the wording the second: quotations in linked sentences may
    be worded very differently and still be one utterance; elsewhere the wording alone must carry it.
    Linear in the number of quotations but for those that share rare words.
    """
    sides = (
        _side(left, left_q, collation.left_bead, collation),
        _side(right, right_q, collation.right_bead, collation),
    )
    found = _marked_matches(*sides)
    found += _other_halves(*sides, found)
    found += _retold_matches(*sides, found)
    matches = [
        _with_wording(*sides, pair, collation) if pair.relation is not MatchRelation.PARAPHRASED else pair
        for pair in found
    ]
    return tuple(sorted(matches, key=lambda match: (match.left, match.right)))


def _side(
    article: Article, quotations: Attributions, bead_of: Sequence[int | None], collation: Collation
) -> _Side:
    attributions = quotations.attributions
    language = article.details.language
    gaps = _gaps(bead_of, collation)
    return _Side(
        article,
        attributions,
        tuple(wording_of(a.quotation.span.of(article.text), language) for a in attributions),
        tuple(_beads_under(article, a, bead_of) for a in attributions),
        tuple(gaps[a.quotation.sentence] for a in attributions),
    )


def _gaps(bead_of: Sequence[int | None], collation: Collation) -> list[int | None]:
    """For each sentence the gap it stands in; None where it is linked or its gap is too wide."""
    gaps: list[int | None] = [None] * len(bead_of)
    members: list[int] = []
    before = -1
    for sentence, bead in enumerate((*bead_of, None)):
        linked = bead is not None and collation.beads[bead].relation.is_shared
        in_line = linked and bead is not None and not collation.beads[bead].moved
        if in_line or sentence == len(bead_of):
            if len(members) <= _WIDEST_GAP:
                for member in members:
                    gaps[member] = before
            members = []
            before = before if bead is None else bead
        elif bead is not None and not linked:
            members.append(sentence)
    return gaps


def _beads_under(
    article: Article, attribution: Attribution, bead_of: Sequence[int | None]
) -> tuple[int, ...]:
    """The beads of all sentences that a quotation reaches into, in reading order."""
    found: list[int] = []
    end = attribution.quotation.span.end
    for index in range(attribution.quotation.sentence, len(article.sentences)):
        if index != attribution.quotation.sentence and article.sentences[index].span.start >= end:
            break
        bead = bead_of[index]
        if bead is not None and bead not in found:
            found.append(bead)
    return tuple(found)


def _marked_matches(left: _Side, right: _Side) -> list[QuotationMatch]:
    """Direct and mixed quotations paired one to one, the likeliest first."""
    ranks = _ranks(left), _ranks(right)
    scored: list[tuple[float, int, int, float]] = []
    for i, j in _candidates(left, right):
        if left.is_indirect(i) or right.is_indirect(j):
            continue
        alike = likeness(left.wordings[i], right.wordings[j])
        nearness = _nearness(left, right, i, j, not ranks[0][i].isdisjoint(ranks[1][j]))
        if _is_one_utterance(left, right, i, j, alike, nearness):
            scored.append((alike + nearness.bonus, i, j, alike))
    scored.sort(key=lambda s: (-s[0], abs(s[1] - s[2]), s[1], s[2]))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found: list[QuotationMatch] = []
    for _, i, j, alike in scored:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            found.append(QuotationMatch(i, j, MatchRelation.ALTERED, alike))
    return found


@dataclass(frozen=True, slots=True)
class _Nearness:
    """What the places of two quotations say: the likeness then needed, and a bonus in the ranking."""

    needed: float
    bonus: float


_FAR = _Nearness(_ELSEWHERE, 0.0)


def _nearness(left: _Side, right: _Side, i: int, j: int, same_rank: bool) -> _Nearness:
    if not set(left.beads[i]).isdisjoint(right.beads[j]):
        return _Nearness(_LINKED_ALONE, 0.45) if same_rank else _Nearness(_LINKED, 0.3)
    if left.gaps[i] is not None and left.gaps[i] == right.gaps[j]:
        return _Nearness(_SAME_GAP, 0.2)
    return _FAR


def _is_one_utterance(left: _Side, right: _Side, i: int, j: int, alike: float, nearness: _Nearness) -> bool:
    a, b = left.wordings[i], right.wordings[j]
    if alike < nearness.needed or set(a.words).isdisjoint(b.words):
        return False
    if nearness is _FAR:
        return (a.content & b.content).total() >= _ELSEWHERE_CONTENT
    return _speakers_allow(left, right, i, j, alike)


def _speakers_allow(left: _Side, right: _Side, i: int, j: int, alike: float) -> bool:
    """Two people who are known to be different do not share an utterance that is only half alike."""
    return alike >= _ELSEWHERE or not are_different_people(
        left.attributions[i].speaker, right.attributions[j].speaker
    )


def _ranks(side: _Side) -> list[set[tuple[int, int, int]]]:
    """For each quotation, (bead, place in the bead, quotations in the bead) of every bead it is in."""
    members: dict[int, list[int]] = defaultdict(list)
    for index, beads in enumerate(side.beads):
        if not side.is_indirect(index):
            for bead in beads:
                members[bead].append(index)
    ranks: list[set[tuple[int, int, int]]] = [set() for _ in side.attributions]
    for bead, indices in members.items():
        for place, index in enumerate(indices):
            ranks[index].add((bead, place, len(indices)))
    return ranks


def _candidates(left: _Side, right: _Side) -> Iterable[tuple[int, int]]:
    """Pairs of quotations worth comparing: in linked sentences, or with rare words in common."""
    by_bead: dict[int, list[int]] = defaultdict(list)
    by_gap: dict[int, list[int]] = defaultdict(list)
    by_word: dict[str, list[int]] = defaultdict(list)
    by_wording: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, beads in enumerate(right.beads):
        for bead in beads:
            by_bead[bead].append(j)
        gap = right.gaps[j]
        if gap is not None:
            by_gap[gap].append(j)
        for word in right.wordings[j].content:
            by_word[word].append(j)
        by_wording[right.wordings[j].words].append(j)
    for i, beads in enumerate(left.beads):
        near = {j for bead in beads for j in by_bead.get(bead, ())}
        gap = left.gaps[i]
        if gap is not None:
            near.update(by_gap.get(gap, ()))
        near.update(by_wording.get(left.wordings[i].words, ())[:_COMMON])
        words = [w for w in left.wordings[i].content if 0 < len(by_word.get(w, ())) <= _COMMON]
        for word in sorted(words, key=lambda w: (len(by_word[w]), w))[:_RAREST]:
            near.update(by_word[word])
        for j in sorted(near):
            yield i, j


def _other_halves(left: _Side, right: _Side, found: list[QuotationMatch]) -> list[QuotationMatch]:
    """Quotations left over that are the other half of an utterance which the other side keeps whole."""
    taken_left = {match.left for match in found}
    taken_right = {match.right for match in found}
    extra: list[QuotationMatch] = []
    for match in found:
        whole_left, whole_right = left.wordings[match.left], right.wordings[match.right]
        for half in _siblings(right, match.right, taken_right):
            if _is_other_half(right.wordings[half], whole_right, whole_left):
                taken_right.add(half)
                extra.append(replace(match, right=half))
        for half in _siblings(left, match.left, taken_left):
            if _is_other_half(left.wordings[half], whole_left, whole_right):
                taken_left.add(half)
                extra.append(replace(match, left=half))
    return extra


def _siblings(side: _Side, index: int, taken: set[int]) -> list[int]:
    """The free neighbours of a quotation that are parts of its utterance or of its speaker's speech."""
    own = side.attributions[index]
    found = []
    for other in (index - 2, index - 1, index + 1, index + 2):
        if not 0 <= other < len(side.attributions) or other in taken or side.is_indirect(other):
            continue
        part = side.attributions[other]
        joined = part.quotation.utterance == own.quotation.utterance
        if joined or (part.speaker is not None and part.speaker == own.speaker):
            found.append(other)
    return found


def _is_other_half(half: Wording, first: Wording, whole: Wording) -> bool:
    """Whether `half` says what the whole says beyond the first half."""
    rest = whole.content - first.content
    return rest.total() > 0 and (rest & half.content).total() >= _HALF * half.content.total() > 0


def _retold_matches(left: _Side, right: _Side, found: list[QuotationMatch]) -> list[QuotationMatch]:
    """Quotations left over whose utterance the other article reports without marks."""
    taken_left = {match.left for match in found}
    taken_right = {match.right for match in found}
    scored = []
    for i, j in _candidates(left, right):
        if i in taken_left or j in taken_right or left.is_indirect(i) == right.is_indirect(j):
            continue
        a, b = left.wordings[i], right.wordings[j]
        share = overlap(a, b)
        linked = not set(left.beads[i]).isdisjoint(right.beads[j])
        different = are_different_people(left.attributions[i].speaker, right.attributions[j].speaker)
        enough = (a.content & b.content).total() >= _RETOLD_CONTENT
        if linked and enough and share >= _RETOLD and not different:
            scored.append((-share, i, j))
    matches = []
    for negative, i, j in sorted(scored):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            matches.append(QuotationMatch(i, j, MatchRelation.PARAPHRASED, -negative))
    return matches


def _with_wording(left: _Side, right: _Side, pair: QuotationMatch, collation: Collation) -> QuotationMatch:
    """The pair with its relation, edits and whether two people are given the same words."""
    a, b = left.wordings[pair.left], right.wordings[pair.right]
    same = a.words == b.words or is_excerpt(a, b)
    alike = 1.0 if same else likeness(a, b)
    edits: tuple[Edit, ...] = ()
    if not same:
        edits = edits_between(
            left.article.text,
            left.span(pair.left),
            right.article.text,
            right.span(pair.right),
            collation.options,
        )
        same = all(edit.tag is Tag.EQUAL for edit in edits)
    return replace(
        pair,
        relation=MatchRelation.SAME if same else MatchRelation.ALTERED,
        score=alike,
        edits=() if same else edits,
        speakers_differ=alike >= _SAME_WORDING
        and _contradict(left.attributions[pair.left], right.attributions[pair.right]),
    )


def _contradict(left: Attribution, right: Attribution) -> bool:
    return min(left.confidence, right.confidence) >= _SURE_SPEAKER and are_different_people(
        left.speaker, right.speaker
    )
