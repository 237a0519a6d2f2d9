"""Who did it to whom: parties that changed places, and one who did it and is left out."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.language.clauses import ClauseWords, load_clauses
from reader.language.lexicon import Lexicon, load_lexicon
from reader.language.scales import Scales, load_scales
from reader.sides import Side, opposite
from reader.values import Struct, replace

_NEAR = 3
"""Words between a verb and what stands at it."""
_FARTHEST = 7
"""Words between two parties."""
_BLOCKS = 3
"""Runs of kept words behind a party among which the other party is."""


def check_parties(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The linked beads in which two parties changed places or the one who did it is gone."""
    scales = load_scales(evidence.language or "")
    clauses = load_clauses(evidence.language or "")
    if scales is None or not clauses.agents:
        return
    lexicon = load_lexicon(evidence.language or "")
    for reading in evidence.readings:
        exchanged = _exchanged(reading, scales, clauses, lexicon) or _exchanged_words(reading, scales)
        if exchanged is not None:
            yield warning_at(evidence, reading, WarningKind.ROLES_SWAPPED, Grade.GRAVE, *exchanged)
            continue
        yield from _agents(evidence, reading, scales, clauses)


class _Block(Struct, frozen=True):
    """Words that stand together in the same order on both sides: `[start, stop)` on the left."""

    start: int
    stop: int
    mate: int

    @property
    def mate_stop(self) -> int:
        """Where it ends on the right."""
        return self.mate + self.stop - self.start


def _blocks(reading: BeadReading) -> list[_Block]:
    """The longest such runs that hold a word with meaning, in the left order."""
    blocks: list[_Block] = []
    for i, j in sorted(reading.mates.left.items()):
        last = blocks[-1] if blocks else None
        if last is not None and last.stop == i and last.mate_stop == j:
            blocks[-1] = replace(last, stop=i + 1)
        else:
            blocks.append(_Block(i, i + 1, j))
    left = reading.words.left
    return [b for b in blocks if any(map(reading.is_content, left[b.start : b.stop]))]


def _exchanged(
    reading: BeadReading, scales: Scales, clauses: ClauseWords, lexicon: Lexicon
) -> tuple[range, range] | None:
    """The words of both sides from one party to the other where they changed places."""
    blocks = _blocks(reading)
    for place, one in enumerate(blocks):
        for other in blocks[place + 1 : place + 1 + _BLOCKS]:
            crossed = one.mate > other.mate
            low, high = (other, one) if crossed else (one, other)
            between = (
                reading.words.left[one.stop : other.start],
                reading.words.right[low.mate_stop : high.mate],
            )
            if max(map(len, between)) > _FARTHEST:
                continue
            if not _may_act(reading, scales, one) or not _may_act(reading, scales, other):
                continue
            is_moved = crossed and any(_moves_freely(reading, scales, lexicon, b) for b in (one, other))
            turned = _turns(reading, scales, between, crossed) or (
                crossed and _is_between_roles(reading, lexicon, (one, other), between)
            )
            if (not is_moved and turned) or (not crossed and _is_passive_of(*between, clauses, lexicon)):
                return range(one.start, other.stop), range(low.mate, high.mate_stop)
    return None


def _exchanged_words(reading: BeadReading, scales: Scales) -> tuple[range, range] | None:
    """From one word to the other where two single words of an edited bead stand in each other's place:
    "Norwegian police, a Danish skipper"."""
    if reading.bead.relation is not Relation.EDITED:
        return None
    left, right = reading.words
    lone = (
        (_only(reading, left, a), _only(reading, right, b)) for a, b in reading.changes if len(a) == len(b)
    )
    single = [(i, j) for i, j in lone if i is not None and j is not None]
    for (i, j), (k, m) in combinations(single, 2):
        is_turned = left[i].stem == right[m].stem and left[k].stem == right[j].stem
        joined = any(word.form in scales.symmetric for word in left[i:k])
        if is_turned and left[i].stem != left[k].stem and not joined:
            return range(i, k + 1), range(j, m + 1)
    return None


def _only(reading: BeadReading, words: Sequence[Word], places: range) -> int | None:
    """The one word with meaning in some places, no figure; else None."""
    content = [at for at in places if reading.is_content(words[at])]
    return content[0] if len(content) == 1 and not words[content[0]].form[:1].isdigit() else None


def _may_act(reading: BeadReading, scales: Scales, block: _Block) -> bool:
    """Whether some words may be a party: in a reworded bead a name, or what persons are called."""
    if reading.bead.relation is Relation.EDITED:
        return True
    words = reading.words.left[block.start : block.stop]
    return any(
        word.is_name or word.form in scales.titles or word.form.endswith(scales.agent_endings)
        for word in words
    )


def _moves_freely(reading: BeadReading, scales: Scales, lexicon: Lexicon, block: _Block) -> bool:
    """Whether words may stand before or behind the verb and mean one thing: "in ten years", "yesterday".

    Where the language lets the object come first, that is so of all that has an article with it.
    """
    words = reading.words.left[block.start : block.stop]
    if words[0].form in lexicon.prepositions:
        return True
    if any(word.form in lexicon.time_words or word.form in lexicon.adverbs for word in words):
        return True
    both = (*words, *reading.words.right[block.mate : block.mate_stop])
    return scales.free_order and not all(word.text[:1].isupper() for word in both)


Between = tuple[Sequence[Word], Sequence[Word]]


def _turns(reading: BeadReading, scales: Scales, between: Between, crossed: bool) -> bool:
    """Whether the same act stands between two parties that are exchanged: a word with meaning, and none
    that joins two equals."""
    left, right = ([word.form for word in words] for words in between)
    if not crossed or left != right or not scales.symmetric.isdisjoint(left):
        return False
    is_order = any(hit.scale.relates for hit in scales.find(left))
    return all(word.is_word for word in between[0]) and (is_order or any(map(reading.is_content, between[0])))


def _is_between_roles(
    reading: BeadReading, lexicon: Lexicon, exchanged: tuple[_Block, _Block], between: Between
) -> bool:
    """Whether two crossed blocks stand behind two prepositions that kept their places: "from A to B", "from
    B to A"."""
    if reading.bead.relation is not Relation.EDITED:
        return False
    left, right = ([word.form for word in words] for words in between)
    second = [form for form in left if form in lexicon.prepositions]
    if left != right or len(second) != 1 or any(map(reading.is_content, between[0])):
        return False
    one, other = exchanged
    first = _preposition_before(reading.words.left, one.start, lexicon)
    return first not in (None, second[0]) and first == _preposition_before(
        reading.words.right, other.mate, lexicon
    )


def _preposition_before(words: Sequence[Word], at: int, lexicon: Lexicon) -> str | None:
    """The preposition before a place, one small word between them at most."""
    before = [word.form for word in words[max(0, at - 2) : at]]
    return next((form for form in reversed(before) if form in lexicon.prepositions), None)


def _is_passive_of(
    left: Sequence[Word], right: Sequence[Word], clauses: ClauseWords, lexicon: Lexicon
) -> bool:
    """Whether one run of words is the other in the passive with the parties as they were: "shelled",
    "was shelled by"."""
    active, passive = sorted(([word.form for word in left], [word.form for word in right]), key=len)
    if len(active) != 1 or len(passive) != len(active) + 2:
        return False
    return passive[0] in lexicon.be and passive[1] == active[0] and passive[2] in clauses.agents


def _agents(
    evidence: Evidence, reading: BeadReading, scales: Scales, clauses: ClauseWords
) -> Iterator[EditorialWarning]:
    """Those who did it on one side and are not there on the other."""
    sides: tuple[Side, Side] = ("left", "right")
    for side, mirror in zip(sides, (reading, reading.mirrored), strict=True):
        agent = _passive_agent(mirror, scales, clauses) or _active_agent(mirror, scales, clauses)
        if agent is None or _stands_beside(evidence, reading, agent[1], side):
            continue
        here = agent[0]
        places = (here, None) if side == "left" else (None, here)
        grade = Grade.SERIOUS if reading.bead.relation is Relation.EDITED else Grade.LOOK
        yield warning_at(evidence, reading, WarningKind.AGENT_DROPPED, grade, *places)
        return


def _passive_agent(reading: BeadReading, scales: Scales, clauses: ClauseWords) -> tuple[range, Word] | None:
    """The "by police" behind a passive of the left whose verb the right has without it."""
    if clauses.agents.isdisjoint(reading.forms.left):
        return None
    left, mates = reading.words.left, reading.mates.left
    for at, word in enumerate(left):
        if word.form not in clauses.agents or at in mates:
            continue
        verb = reading.previous_content(left, at)
        agent = reading.next_content(left, at + 1)
        if verb is None or agent is None or not _is_in_passive(left, verb, scales):
            continue
        if (
            _is_agent(reading, agent, scales)
            and verb in mates
            and _is_in_passive(reading.words.right, mates[verb], scales)
        ):
            return range(at, agent + 1), left[agent]
    return None


def _active_agent(reading: BeadReading, scales: Scales, clauses: ClauseWords) -> tuple[range, Word] | None:
    """The subject of a left verb that stands on the right in the passive, without it."""
    if scales.passive.isdisjoint(reading.forms.right):
        return None
    right = reading.words.right
    for j, i in sorted(reading.mates.right.items()):
        word = reading.words.left[i]
        if not reading.is_content(word) or not _is_in_passive(right, j, scales):
            continue
        if _is_in_passive(reading.words.left, i, scales) or _has_agent(right, j, clauses):
            continue
        subject = reading.previous_content(reading.words.left, i)
        done_to = reading.previous_content(right, j)
        if subject is None or done_to is None or not _is_agent(reading, subject, scales):
            continue
        if reading.mates.right.get(done_to, -1) > i:
            return range(subject, i + 1), reading.words.left[subject]
    return None


def _is_in_passive(words: Sequence[Word], verb: int, scales: Scales) -> bool:
    """Whether a form of "be" stands right before a verb, an adverb between them at most."""
    before = [word.form for word in words[max(0, verb - 2) : verb]]
    form = words[verb].form
    return not scales.passive.isdisjoint(before) and not form.endswith(scales.ongoing_endings)


def _has_agent(words: Sequence[Word], verb: int, clauses: ClauseWords) -> bool:
    behind = words[verb + 1 : verb + 2 + 2 * _NEAR]
    return any(word.form in clauses.agents for word in behind)


def _is_agent(reading: BeadReading, at: int, scales: Scales) -> bool:
    """Whether a left word may be one who does something, and the right has not got it."""
    word = reading.words.left[at]
    is_act = word.form.endswith(scales.ongoing_endings) or word.form[:1].isdigit()
    return at not in reading.mates.left and not is_act


def _stands_beside(evidence: Evidence, reading: BeadReading, agent: Word, side: Side) -> bool:
    """Whether the other side names the agent in the sentences beside."""
    other = opposite(side)
    near = evidence.words_beside(other, reading.bead.sentences(other))
    return any(word.stem == agent.stem for word in near)
