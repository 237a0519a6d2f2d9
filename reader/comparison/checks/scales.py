"""Words by degree: a step up or down on a scale, and hedges, limits and titles that came or went."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from operator import attrgetter

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.language.scales import Hit, Scale, Scales, load_scales, stands_in
from reader.sides import SIDES, Side, Sides, opposite

_MOST_NEW = 2
"""Words with meaning that may stand in the place of a term that went: more is another way to say it."""

_AUXILIARIES = 2
"""Words before a verb among which its auxiliaries stand."""

_DENIED_NEAR = 6
"""Words before a doubt among which "neither", "nor" deny it."""

_TURNING = (WarningKind.TURNED_SENSE, WarningKind.CUE_TURNED)
"""Kinds of which a step says the same where one side has a negation more."""

_LEVEL = attrgetter("level")

Found = dict[Scale, list[Hit]]


def check_scales(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The steps on scales of words, and lone terms of those that count when they come or go."""
    scales = load_scales(evidence.language or "")
    if scales is None:
        return
    for reading in evidence.readings:
        found = _found_in(scales, reading)
        for scale in dict.fromkeys((*found.left, *found.right)):
            is_told = bool(scale.lone) or (scale in found.left and scale in found.right)
            if is_told and (scale.reworded or reading.bead.relation is Relation.EDITED):
                yield from _on_scale(evidence, reading, scales, scale, found)


def _found_in(scales: Scales, reading: BeadReading) -> Sides[Found]:
    """The terms of both sides by scale."""
    left, right = (_terms(scales, *side) for side in zip(reading.words, reading.forms, strict=True))
    return Sides(_by_scale(left), _by_scale(right))


def _terms(scales: Scales, words: Sequence[Word], forms: Sequence[str]) -> list[Hit]:
    """The terms among some words, given in lower case too; those written as names are none."""
    hits = scales.find(forms)
    if scales.capital_nouns:
        return hits
    return [hit for hit in hits if not any(words[place].is_name for place in range(hit.start, hit.end))]


def _by_scale(hits: Iterable[Hit]) -> Found:
    found: Found = defaultdict(list)
    for hit in hits:
        found[hit.scale].append(hit)
    return dict(found)


def _on_scale(
    evidence: Evidence, reading: BeadReading, scales: Scales, scale: Scale, found: Sides[Found]
) -> Iterator[EditorialWarning]:
    ours, theirs = found.left.get(scale, []), found.right.get(scale, [])
    if sorted(map(_LEVEL, ours)) == sorted(map(_LEVEL, theirs)):
        return  # each has its answer
    ours, theirs = _uncancelled(reading, ours, theirs)
    kind, grade = WarningKind(scale.kind), Grade(scale.grade)
    step = next(((a, b) for a, b in product(ours, theirs) if _is_step(reading, scale, a, b)), None)
    if step is not None:
        yield warning_at(evidence, reading, kind, grade, _range(step[0]), _range(step[1]))
    elif bool(ours) != bool(theirs):
        side: Side = "left" if ours else "right"
        hit = _lost(reading, scales, found[side].get(scale, []), ours or theirs, side)
        if hit is not None and not _moved(evidence, reading, scales, scale, opposite(side)):
            sides = (_range(hit), None) if ours else (None, _range(hit))
            yield warning_at(evidence, reading, kind, grade, *sides)


def _lost(reading: BeadReading, scales: Scales, there: list[Hit], lone: list[Hit], side: Side) -> Hit | None:
    """The first term that one side alone has, of those that double none that both have."""
    kept = [hit for hit in there if hit not in lone]
    left = reading if side == "left" else reading.mirrored
    return _first_lone(left, scales, [hit for hit in lone if not _is_doubled(hit, kept)])


def _first_lone(reading: BeadReading, scales: Scales, hits: list[Hit]) -> Hit | None:
    return next((h for h in hits if h.level in h.scale.lone and _is_lone(reading, scales, h)), None)


def _is_doubled(hit: Hit, kept: list[Hit]) -> bool:
    """Whether a term beside one that both have says as much: "could probably" doubts no more than "could"."""
    levels = hit.scale.lone - hit.scale.past
    return any(other.level in levels and abs(other.start - hit.start) <= _AUXILIARIES for other in kept)


def _uncancelled(reading: BeadReading, ours: list[Hit], theirs: list[Hit]) -> tuple[list[Hit], list[Hit]]:
    """The terms that no term of the same level answers on the other side; all kept words are paired first."""
    left, right = list(ours), list(theirs)
    for mine in ours:
        kept = [yours for yours in right if yours.start == reading.exact.get(mine.start)]
        _cancel(mine, kept, left, right)
    for mine in tuple(left):
        _cancel(mine, right, left, right)
    return left, right


def _cancel(mine: Hit, among: list[Hit], left: list[Hit], right: list[Hit]) -> None:
    """Take a left term and the first of its level `among` those of the right off both lists."""
    yours = next((hit for hit in among if hit.level == mine.level), None)
    if yours is not None:
        left.remove(mine)
        right.remove(yours)


def _range(hit: Hit) -> range:
    return range(hit.start, hit.end)


def _is_step(reading: BeadReading, scale: Scale, mine: Hit, yours: Hit) -> bool:
    """Whether two terms are levels apart and stand in one place of the sentence."""
    if abs(mine.level - yours.level) < scale.step:
        return False
    if not reading.is_one_slot(_range(mine), _range(yours), reading.bead.relation is Relation.EDITED):
        return False
    if scale.kind in _TURNING and _is_negated_once(reading):
        return False  # "did not accept" says the same as "refused", "said it had not" as "denied"
    return not (scale.relates and reading.is_exchanged(mine.start, yours.start))


def _is_negated_once(reading: BeadReading) -> bool:
    """Whether one side has a negation more than the other."""
    senses = reading.senses
    if senses is None:
        return False
    left, right = (sum(senses.negates(word.form) for word in words) for words in reading.words)
    return (left - right) % 2 == 1


def _is_lone(reading: BeadReading, scales: Scales, hit: Hit) -> bool:
    """Whether a left term went and what it stood at is still there."""
    scale, slot = hit.scale, reading.slot_of(_range(hit))
    if slot is None or reading.new_content(range(*slot)) > _MOST_NEW:
        return False
    if _is_answered(reading, hit, slot) or _is_denied(reading, hit) or _is_elsewhere(reading, hit):
        return False
    at = reading.next_content(reading.words.left, _behind(reading, hit))
    if not _stands_well(reading, scales, scale, hit):
        return False
    mate = reading.mates.left.get(at) if at is not None else None
    if mate is None:
        at = reading.previous_content(reading.words.left, hit.start)
        is_bound = bool(scale.before) or scale.at_title or hit.level in scale.past
        return at in reading.mates.left and not is_bound
    if hit.level in scale.past:
        return at is not None and _is_done(reading, scales, at, mate)
    return True


def _behind(reading: BeadReading, hit: Hit) -> int:
    """The place behind a left term, and behind the comma that closes it where it is set off: ", perhaps,"."""
    left = reading.words.left
    opens = hit.start == 0 or left[hit.start - 1].form == ","
    return hit.end + (opens and hit.end < len(left) and left[hit.end].form == ",")


def _is_answered(reading: BeadReading, hit: Hit, slot: tuple[int, int]) -> bool:
    """Whether a word that a left term may stand for is in its place on the right."""
    there = [word.form for word in reading.words.right[slot[0] : slot[1]]]
    return any(stands_in(term, there) for term in hit.scale.answered)


def _is_elsewhere(reading: BeadReading, hit: Hit) -> bool:
    """Whether the right has a left term's word with meaning in another place: "the castle's tower"."""
    left, mates = reading.words.left, reading.mates.left
    return any(at in mates and reading.is_content(left[at]) for at in _range(hit))


def _is_denied(reading: BeadReading, hit: Hit) -> bool:
    """Whether a hedge stands under a negation: "neither could be blamed" is no doubt."""
    if hit.scale.kind != WarningKind.HEDGE or reading.senses is None:
        return False
    before = [word.form for word in reading.words.left[max(0, hit.start - _DENIED_NEAR) : hit.start]]
    is_right_before = any(reading.senses.negates(form) for form in before[-_AUXILIARIES:])
    return is_right_before or not reading.senses.carrying.isdisjoint(before)


def _stands_well(reading: BeadReading, scales: Scales, scale: Scale, hit: Hit) -> bool:
    """Whether the words beside a lone term are such as the scale asks for."""
    if scale.owner and not _is_owned(reading, scale, hit):
        return False
    at = hit.end
    word = reading.words.left[at] if at < len(reading.words.left) else None
    if scale.before:
        return word is not None and word.form.endswith(scale.before)
    is_title = word is not None and (word.is_name or word.form in scales.titles)
    return is_title or not scale.at_title


def _is_owned(reading: BeadReading, scale: Scale, hit: Hit) -> bool:
    """Whether a lone term has several words ("adviser to"), or the word before it ends as an owner does."""
    before = reading.words.left[hit.start - 1].form if hit.start else ""
    return hit.end - hit.start > 1 or before.endswith(scale.owner)


def _is_done(reading: BeadReading, scales: Scales, verb: int, mate: int) -> bool:
    """Whether a left verb is told on the right as done: in the past form, or behind "has"."""
    told = reading.words.right[mate]
    before = {word.form for word in reading.words.right[max(0, mate - _AUXILIARIES) : mate]}
    if not before.isdisjoint(scales.coming):
        return False
    is_past = told.form != reading.words.left[verb].form and (
        bool(told.base) or told.form.endswith(scales.past_endings)
    )
    return is_past or not before.isdisjoint(scales.done)


def _moved(evidence: Evidence, reading: BeadReading, scales: Scales, scale: Scale, lost_on: Side) -> bool:
    """Whether the side that lost a term has more of the scale in the sentences beside than the other."""
    counts = Sides(*(_count_beside(evidence, reading, scales, scale, side) for side in SIDES))
    return counts[lost_on] > counts[opposite(lost_on)]


def _count_beside(evidence: Evidence, reading: BeadReading, scales: Scales, scale: Scale, side: Side) -> int:
    near = evidence.beside(side, reading.bead.sentences(side))
    beside = (evidence.words(side, number) for number in near)
    hits = (hit for words in beside for hit in _terms(scales, words, [word.form for word in words]))
    return sum(hit.scale is scale for hit in hits)
