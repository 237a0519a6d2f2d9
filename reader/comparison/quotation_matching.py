"""The same utterance quoted in both articles: word for word, altered, or told without marks."""

from reader.cancel import IsCancelled, never, raise_if
from reader.collation.bead import Edit, Tag
from reader.collation.collation import Collation
from reader.collation.wording import edits_between
from reader.comparison.excerpts import narrowed
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.quotation_states import with_states
from reader.comparison.quoted_sides import (
    QuotedSide,
    candidates,
    quoted_side,
    ranks_in_beads,
    siblings,
)
from reader.comparison.quoted_words import Wording, is_excerpt, likeness, overlap, wording_of
from reader.comparison.speaker_identity import are_different_people, is_named_in, with_exchanges
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from reader.values import Struct, replace

_LINKED = 0.22
"""Likeness that is enough when both quotations stand in linked sentences."""
_LINKED_ALONE = 0.12
"""The same when each is the only quotation, or at the same place, in its half of the bead."""
_SAME_GAP = 0.3
"""The same when neither sentence is linked but both stand between the same linked ones."""
_ELSEWHERE = 0.55
"""Likeness that is needed when nothing else says that the two belong together."""
_ELSEWHERE_CONTENT = 3
"""Content words that must then be shared, two when all words are; a common phrase has fewer."""
_ELSEWHERE_SHARE = 0.6
"""The share of the longer one's content words that must then be shared, unless the shorter is a run of it."""
_RETOLD = 0.4
"""The share of content words that makes an indirect report the same utterance as a direct one."""
_RETOLD_CONTENT = 2
_SAME_WORDING = 0.85
"""From here on two wordings are one enough for different speakers to be a contradiction."""
_OWN_WORDS = 5
"""Words that one person's quotation must have: two people use the same shorter phrase (judged on pairs of
two outlets); one less in linked sentences."""
_SURE_SPEAKER = 0.6
"""A speaker found with less confidence than this contradicts nobody."""
_HALF = 0.75
"""The share of a half's content words that the whole must have beyond the first half."""
_VERBATIM = 5
"""Words in a row that make a quotation of somebody else a half all the same."""


def match_quotations(
    left: Article,
    right: Article,
    collation: Collation,
    left_q: Attributions,
    right_q: Attributions,
    is_cancelled: IsCancelled = never,
) -> tuple[QuotationMatch, ...]:
    """Pair the quotations of two articles that are one utterance, in the left article's order.

    Linked sentences are the first witness, the wording the second: quotations in linked sentences may
    be worded very differently and still be one utterance; elsewhere the wording alone must carry it.
    Linear in the number of quotations but for those that share rare words. Raises `Cancelled` when
    `is_cancelled()` answers True.
    """
    sides = (
        quoted_side(left, left_q, collation.left_bead, collation),
        quoted_side(right, right_q, collation.right_bead, collation),
    )
    found = _marked_matches(*sides, is_cancelled)
    found += _other_halves(*sides, found)
    found += _retold_matches(*sides, found, is_cancelled)
    raise_if(is_cancelled)
    matches = [
        _with_wording(*sides, pair, collation) if pair.relation is not MatchRelation.PARAPHRASED else pair
        for pair in found
    ]
    matches.sort(key=lambda match: (match.left, match.right))
    return with_states(Sides(*sides), with_exchanges(*sides, matches))


def _marked_matches(left: QuotedSide, right: QuotedSide, is_cancelled: IsCancelled) -> list[QuotationMatch]:
    """Direct and mixed quotations paired one to one, the likeliest first."""
    ranks = ranks_in_beads(left), ranks_in_beads(right)
    scored: list[tuple[float, int, int, float]] = []
    for i, j in candidates(left, right):
        raise_if(is_cancelled)
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


class _Nearness(Struct, frozen=True):
    """What the places of two quotations say: the likeness then needed, and a bonus in the ranking."""

    needed: float
    bonus: float


_FAR = _Nearness(_ELSEWHERE, 0.0)


def _nearness(left: QuotedSide, right: QuotedSide, i: int, j: int, same_rank: bool) -> _Nearness:
    if not set(left.beads[i]).isdisjoint(right.beads[j]):
        return _Nearness(_LINKED_ALONE, 0.45) if same_rank else _Nearness(_LINKED, 0.3)
    if left.gaps[i] is not None and left.gaps[i] == right.gaps[j]:
        return _Nearness(_SAME_GAP, 0.2)
    return _FAR


def _is_one_utterance(
    left: QuotedSide, right: QuotedSide, i: int, j: int, alike: float, nearness: _Nearness
) -> bool:
    a, b = left.wordings[i], right.wordings[j]
    if alike < nearness.needed or set(a.words).isdisjoint(b.words):
        return False
    if nearness is _FAR:
        return _is_found_by_words(a, b)
    return _speakers_allow(left, right, i, j, alike)


def _is_found_by_words(a: Wording, b: Wording) -> bool:
    shared = (a.content & b.content).total()
    if a.words == b.words:
        return shared >= _ELSEWHERE_CONTENT - 1
    if shared < _ELSEWHERE_CONTENT:
        return False
    return is_excerpt(a, b) or shared >= _ELSEWHERE_SHARE * max(a.content.total(), b.content.total())


def _speakers_allow(left: QuotedSide, right: QuotedSide, i: int, j: int, alike: float) -> bool:
    """Two people who are known to be different do not share an utterance that is only half alike."""
    return alike >= _ELSEWHERE or not are_different_people(
        left.attributions[i].speaker, right.attributions[j].speaker
    )


def _other_halves(left: QuotedSide, right: QuotedSide, found: list[QuotationMatch]) -> list[QuotationMatch]:
    """Quotations left over that are the other half of an utterance which the other side keeps whole."""
    taken_left = {match.left for match in found}
    taken_right = {match.right for match in found}
    extra: list[QuotationMatch] = []
    for match in found:
        whole_left, whole_right = left.wordings[match.left], right.wordings[match.right]
        for half in siblings(right, match.right, taken_right):
            if _is_other_half(right, match.right, half, whole_left):
                taken_right.add(half)
                extra.append(replace(match, right=half))
        for half in siblings(left, match.left, taken_left):
            if _is_other_half(left, match.left, half, whole_right):
                taken_left.add(half)
                extra.append(replace(match, left=half))
    return extra


def _is_other_half(side: QuotedSide, first: int, half: int, whole: Wording) -> bool:
    """Whether the quotation `half` says what the whole says beyond the first half.

    One that is given to another speaker must do so word for word.
    """
    words = side.wordings[half]
    if not side.is_one_speech(first, half):
        return len(words.words) >= _VERBATIM and is_excerpt(words, whole)
    rest = whole.content - side.wordings[first].content
    return rest.total() > 0 and (rest & words.content).total() >= _HALF * words.content.total() > 0


def _is_retold(left: QuotedSide, i: int, right: QuotedSide, j: int) -> bool:
    """Whether one of two quotations in linked sentences is in marks and the other reports the same."""
    if left.is_indirect(i) == right.is_indirect(j) or set(left.beads[i]).isdisjoint(right.beads[j]):
        return False
    a, b = left.wordings[i], right.wordings[j]
    if (a.content & b.content).total() < _RETOLD_CONTENT or overlap(a, b) < _RETOLD:
        return False
    return not are_different_people(left.attributions[i].speaker, right.attributions[j].speaker)


def _retold_matches(
    left: QuotedSide, right: QuotedSide, found: list[QuotationMatch], is_cancelled: IsCancelled
) -> list[QuotationMatch]:
    """Quotations left over whose utterance the other article reports without marks."""
    taken_left = {match.left for match in found}
    taken_right = {match.right for match in found}
    scored = []
    for i, j in candidates(left, right):
        raise_if(is_cancelled)
        if i not in taken_left and j not in taken_right and _is_retold(left, i, right, j):
            scored.append((-overlap(left.wordings[i], right.wordings[j]), i, j))
    matches = []
    for negative, i, j in sorted(scored):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            matches.append(QuotationMatch(i, j, MatchRelation.PARAPHRASED, -negative))
    return matches


def _with_wording(
    left: QuotedSide, right: QuotedSide, pair: QuotationMatch, collation: Collation
) -> QuotationMatch:
    """The pair with its relation, edits and whether two people are given the same words."""
    a, b = left.wordings[pair.left], right.wordings[pair.right]
    same = a.words == b.words or is_excerpt(a, b)
    alike = 1.0 if same else likeness(a, b)
    edits: tuple[Edit, ...] = ()
    if not same:
        texts = left.article.text, right.article.text
        ours, theirs = narrowed(texts[0], left.span(pair.left), texts[1], right.span(pair.right))
        edits = edits_between(
            texts[0],
            ours,
            texts[1],
            theirs,
            collation.options,
            (left.article.details.language, right.article.details.language),
        )
        edits = tuple(_settled(edit, texts, left.article.details.language) for edit in edits)
        same = all(edit.tag is Tag.EQUAL for edit in edits)
        same = same or _is_overrun(edits, left.is_closed(pair.left), right.is_closed(pair.right))
    return replace(
        pair,
        relation=MatchRelation.SAME if same else MatchRelation.ALTERED,
        score=alike,
        edits=() if same else edits,
        speakers_differ=alike >= _SAME_WORDING and _contradict(left, pair.left, right, pair.right),
    )


def _settled(edit: Edit, texts: tuple[str, str], language: str) -> Edit:
    """An edit, equal where it only puts another spelling school or another mark in place of one."""
    if edit.tag is not Tag.REPLACE:
        return edit
    ours, theirs = wording_of(edit.left.of(texts[0]), language), wording_of(edit.right.of(texts[1]), language)
    return replace(edit, tag=Tag.EQUAL) if ours.words == theirs.words else edit


def _is_overrun(edits: tuple[Edit, ...], left_closed: bool, right_closed: bool) -> bool:
    """Whether all that differs is text behind the words that an unclosed mark takes in."""
    changed = [edit for edit in edits if edit.tag is not Tag.EQUAL]
    return (
        len(changed) == 1
        and changed[0] in edits[-2:]
        and (
            (changed[0].tag is Tag.DELETE and not left_closed)
            or (changed[0].tag is Tag.INSERT and not right_closed)
        )
    )


def _contradict(left: QuotedSide, i: int, right: QuotedSide, j: int) -> bool:
    """Whether two people are surely given the same words.

    A pronoun may have been given to the wrong one of two people: it contradicts the other side only
    when the other speaker is not named in its article at all, or is of the other sex.
    """
    ours, theirs = left.attributions[i], right.attributions[j]
    is_linked = not set(left.beads[i]).isdisjoint(right.beads[j])
    if min(len(left.wordings[i].words), len(right.wordings[j].words)) < _OWN_WORDS - is_linked:
        return False
    if min(ours.confidence, theirs.confidence) < _SURE_SPEAKER:
        return False
    if not are_different_people(ours.speaker, theirs.speaker):
        return False
    genders = left.gender(i), right.gender(j)
    sexes = left.sex(i), right.sex(j)
    if None not in sexes and sexes[0] != sexes[1]:
        return True
    return not (
        (genders[0] is not None and _may_mean(left, i, theirs.speaker))
        or (genders[1] is not None and _may_mean(right, j, ours.speaker))
    )


def _may_mean(side: QuotedSide, index: int, other: str | None) -> bool:
    """Whether the pronoun that names the speaker may stand for the other side's speaker.

    It may where that one is named in the article, unless the speaker alone is named in the paragraph
    before the words.
    """
    if not is_named_in(other, side.article.text):
        return False
    before = side.before(index)
    return is_named_in(other, before) or not is_named_in(side.attributions[index].speaker, before)
