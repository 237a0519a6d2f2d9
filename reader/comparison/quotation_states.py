"""The ledger of quotations: what became of each utterance, with all its partners on the other side."""

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from reader.comparison.quotation_match import MatchRelation, QuotationMatch, QuotationState
from reader.comparison.quoted_sides import QuotedSide
from reader.comparison.quoted_text import QuotedWord, quoted_words
from reader.comparison.quoted_words import Wording
from reader.language.clauses import load_clauses
from reader.language.senses import load_senses
from reader.sides import Side, Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct, replace

_LIMIT_NEAR = 3
"""Words behind a cut among which a limit must stand."""
_DENIED_NEAR = 5
"""Words before what is kept among which a negation denies it: "we do not believe that"."""
_FEWEST_KEPT = 2
"""Words with meaning that a quotation must have for its limits to count: less is a label."""
_KEPT_CUT = 0.5
"""The share of the words of a cut that, told outside the marks, makes it no cut."""
_FULL = 1.2
"""The words of the parts of a stitched quotation are at most so many times its own."""
_SHORTEST_INVENTED = 5
"""Words in marks that must be found in the other article's plain text."""
_SAME_WORDS = 0.7
"""The share of them that must be found there, in order."""


def with_states(sides: Sides[QuotedSide], matches: Sequence[QuotationMatch]) -> tuple[QuotationMatch, ...]:
    """The matches with their states. Linear in the matches and the words of their quotations."""
    partners: Sides[dict[int, list[int]]] = Sides(defaultdict(list), defaultdict(list))
    for match in matches:
        if match.relation is not MatchRelation.PARAPHRASED:
            partners.left[match.left].append(match.right)
            partners.right[match.right].append(match.left)
    return tuple(_with_state(sides, match, partners) for match in matches)


def _with_state(
    sides: Sides[QuotedSide], match: QuotationMatch, partners: Sides[dict[int, list[int]]]
) -> QuotationMatch:
    if match.relation is MatchRelation.PARAPHRASED:
        return replace(match, state=_reported(sides, match))
    if sides.left.wordings[match.left].words == sides.right.wordings[match.right].words:
        return match
    ours, theirs = partners.right[match.right], partners.left[match.left]
    if _is_stitched(sides.left, ours, sides.right.wordings[match.right]):
        return replace(match, state=QuotationState.STITCHED)
    if _is_stitched(sides.right, theirs, sides.left.wordings[match.left]):
        return replace(match, state=QuotationState.STITCHED)
    alone = _compared(sides, match, [match.left], [match.right])
    if alone.state in (QuotationState.ALTERED, QuotationState.CUT_AT_LIMIT) and len(ours) + len(theirs) > 2:
        whole = _compared(sides, match, ours, theirs)
        return alone if whole.state is QuotationState.ALTERED else whole
    return alone


def _reported(sides: Sides[QuotedSide], match: QuotationMatch) -> QuotationState:
    """In marks on one side, reported on the other: invented where the later side has the marks."""
    right_is_marked = not sides.right.is_indirect(match.right)
    if right_is_marked != right_is_source(sides.map(lambda side: side.article)) and _is_told_in_words(
        sides, match
    ):
        return QuotationState.INVENTED
    return QuotationState.REPORTED_ONLY


def right_is_source(articles: Sides[Article]) -> bool:
    """Whether the right article is the older one; where the dates do not tell, the left is the source."""
    left, right = (article.details.published for article in articles)
    return bool(left and right and right < left)


def _is_told_in_words(sides: Sides[QuotedSide], match: QuotationMatch) -> bool:
    """Whether the report has the words of the quotation, its tense aside."""
    ours, theirs = sides.left.wordings[match.left].words, sides.right.wordings[match.right].words
    marked, told = (theirs, ours) if sides.left.is_indirect(match.left) else (ours, theirs)
    own = load_clauses(sides.left.article.details.language.split("-")[0]).first_person
    if any(word in own for word in told) or _is_bare_speech(sides, match):
        return False  # speech without marks, not a report
    return len(marked) >= _SHORTEST_INVENTED and share_in_order(marked, told) >= _SAME_WORDS


def _is_bare_speech(sides: Sides[QuotedSide], match: QuotationMatch) -> bool:
    """Whether a report has the quotation's first word behind a comma with a capital: "unto Moses, There"."""
    left_reports = sides.left.is_indirect(match.left)
    report, index = (sides.left, match.left) if left_reports else (sides.right, match.right)
    marked, other = (sides.right, match.right) if left_reports else (sides.left, match.left)
    first = marked.span(other).of(marked.article.text).split()[:1]
    told = report.span(index)
    from_comma = report.article.text[max(0, told.start - len(", ")) : told.end]
    return bool(first) and f", {first[0]}" in from_comma


def share_in_order(short: Sequence[str], long: Sequence[str]) -> float:
    """The share (0 to 1) of some words that stand in others in the same order, by difflib's blocks."""
    if not short:
        return 0.0
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(short)


def _is_stitched(side: QuotedSide, parts: Sequence[int], whole: Wording) -> bool:
    """Whether several quotations of a side, one on the other, were apart: a sentence stands between."""
    ordered = sorted(parts)
    if sum(len(side.wordings[part].words) for part in parts) > _FULL * len(whole.words):
        return False  # one utterance quoted twice
    return any(_has_sentence_between(side, first, second) for first, second in pairwise(ordered))


def _has_sentence_between(side: QuotedSide, first: int, second: int) -> bool:
    """Whether a sentence without a word of either quotation stands between them."""
    end, start = (
        side.attributions[first].quotation.marked.end,
        side.attributions[second].quotation.marked.start,
    )
    low, high = side.attributions[first].quotation.sentence, side.attributions[second].quotation.sentence
    sentences = side.article.sentences[low : high + 1]
    return any(end <= sentence.span.start and sentence.span.end <= start for sentence in sentences)


class _Difference(Struct, frozen=True):
    """Words of one side that the other lacks, and the words before and behind them that it has."""

    side: Side
    words: tuple[QuotedWord, ...]
    at_start: bool
    at_end: bool


def _compared(
    sides: Sides[QuotedSide], match: QuotationMatch, left: Sequence[int], right: Sequence[int]
) -> QuotationMatch:
    ours, theirs = _words_of(sides.left, left), _words_of(sides.right, right)
    plain = _said(ours), _said(theirs)
    lost = _lost(*plain) if all(plain) else None
    if lost is None:
        return replace(match, state=QuotationState.ALTERED)
    if not lost:
        is_whole = len(plain[0]) == len(ours) and len(plain[1]) == len(theirs)
        return _rendered(match, QuotationState.SAME if is_whole else QuotationState.EDITORS_WORDS)
    limited = next((difference for difference in lost if _is_limit(sides, match, difference)), None)
    if limited is None:
        return _rendered(match, QuotationState.TRIMMED)
    cut = Span(limited.words[0].span.start, limited.words[-1].span.end)
    made = _rendered(match, QuotationState.CUT_AT_LIMIT)
    return replace(made, left_cut=cut) if limited.side == "left" else replace(made, right_cut=cut)


def _words_of(side: QuotedSide, parts: Sequence[int]) -> list[QuotedWord]:
    """The words of some quotations in reading order."""
    return [word for index in sorted(parts) for word in quoted_words(side, index)]


def _said(words: Sequence[QuotedWord]) -> list[QuotedWord]:
    """The words without those that an editor put in."""
    return [word for word in words if not word.added]


def _rendered(match: QuotationMatch, state: QuotationState) -> QuotationMatch:
    """A match whose words are all in the other's: nothing of them was altered."""
    return replace(match, state=state, relation=MatchRelation.SAME, edits=())


def _lost(ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> list[_Difference] | None:
    """What either side lacks where that is legitimate: at an end, or where an ellipsis or a bracket
    stands; None where words inside differ."""
    matcher = SequenceMatcher(None, [w.form for w in ours], [w.form for w in theirs], autojunk=False)
    steps = matcher.get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    if len(changed) == len(steps) or not all(_is_legitimate(step, ours, theirs) for step in changed):
        return None
    return [_difference(step, ours, theirs) for step in changed]


_Step = tuple[str, int, int, int, int]
"""A step of difflib: its tag, the words `[i1, i2)` of the left and `[j1, j2)` of the right."""


def _is_legitimate(step: _Step, ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> bool:
    tag, i1, i2, j1, j2 = step
    if tag == "replace":
        return False
    at_end = (i1 == 0 and j1 == 0) or (i2 == len(ours) and j2 == len(theirs))
    return at_end or (_is_gapped(theirs, j1) if tag == "delete" else _is_gapped(ours, i1))


def _difference(step: _Step, ours: Sequence[QuotedWord], theirs: Sequence[QuotedWord]) -> _Difference:
    tag, i1, i2, j1, j2 = step
    at_start, at_end = i1 == 0 and j1 == 0, i2 == len(ours) and j2 == len(theirs)
    if tag == "delete":
        return _Difference("left", tuple(ours[i1:i2]), at_start, at_end)
    return _Difference("right", tuple(theirs[j1:j2]), at_start, at_end)


def _is_gapped(words: Sequence[QuotedWord], at: int) -> bool:
    """Whether an ellipsis or an editor's bracket stands before the word at a place."""
    return (at > 0 and words[at - 1].gap_behind) or (at < len(words) and words[at].gap_before)


def _is_limit(sides: Sides[QuotedSide], match: QuotationMatch, lost: _Difference) -> bool:
    """Whether what one side lacks sets a limit to what it has, and is not told outside the marks."""
    other, index = (sides.right, match.right) if lost.side == "left" else (sides.left, match.left)
    if len(other.wordings[index].content) < _FEWEST_KEPT:
        return False
    near = _in_sentence(lost)
    hits = _limits_in(sides[lost.side].article.details.language.split("-")[0], lost, near)
    told = other.told_around(index) | frozenset(other.wordings[index].words)
    kept = sum(word.form in told for word in near)
    return bool(hits) and not (kept >= _KEPT_CUT * len(near) and any(hit.form in told for hit in hits))


def _limits_in(language: str, lost: _Difference, near: Sequence[QuotedWord]) -> list[QuotedWord]:
    """The words of a cut that limit what is kept: behind it, the first ones; before it, one that opens the
    sentence, or a negation."""
    clauses, senses = load_clauses(language), load_senses(language)
    forms = [word.form for word in near]
    phrases = [near[hit.start] for hit in clauses.limit_phrases.find(forms)]
    if not lost.at_start:
        behind = near[:_LIMIT_NEAR] if lost.at_end else near
        return [word for word in behind if word.form in clauses.limits or word in phrases]
    if range(len(near)) in clauses.doubting.find(forms):
        return [near[0]]
    denied = [word for word in near[-_DENIED_NEAR:] if senses is not None and senses.negates(word.form)]
    return [word for word in near[:1] if word.form in clauses.limits or word in phrases] + denied


def _in_sentence(lost: _Difference) -> tuple[QuotedWord, ...]:
    """The lost words that stand in one sentence with what is kept."""
    words = lost.words
    if not lost.at_start and not lost.at_end:
        return words
    if lost.at_start:
        ends = [place for place, word in enumerate(words) if word.ends_sentence]
        return words[ends[-1] + 1 :] if ends else words
    ends = [place for place, word in enumerate(words) if word.ends_sentence]
    if not lost.words[0].follows_stop:
        return words[: ends[0] + 1] if ends else words
    return ()
