"""Conditions and denials that came or went."""

from collections.abc import Iterator, Sequence

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading, Word
from reader.comparison.checks.warning_at import warning_at, warning_on
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import around
from reader.language.clauses import Phrases, load_clauses
from reader.language.lexicon import load_lexicon
from reader.language.senses import load_senses
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span
from reader.values import Struct

_NOTHING = Phrases()
_KEPT = 0.7
"""The share of the words with meaning outside the clause that the other side must have."""
_CLAUSE_END = frozenset(",;:.!?—–)")


class _Asked(Struct, frozen=True):
    """A kind of clause: the phrases that open it, those that only look like one, and the verbs of which it
    must have one (none: any)."""

    kind: WarningKind
    phrases: Phrases
    excepted: Phrases = _NOTHING
    finite: frozenset[str] = frozenset()


def check_clauses(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The edited beads in which one side alone has a condition, or a denial."""
    clauses = load_clauses(evidence.language or "")
    kinds = (
        _Asked(WarningKind.CONDITION, clauses.conditions, clauses.no_conditions),
        _Asked(WarningKind.CONDITION, clauses.time_conditions, clauses.no_conditions, clauses.finite),
        _Asked(WarningKind.DENIAL, clauses.denials),
    )
    for reading in evidence.readings:
        for asked in kinds:
            yield from _lost(evidence, reading, asked)


def check_denials(evidence: Evidence) -> Iterator[EditorialWarning]:
    """Sentences with a denial that stand on one side only, beside a sentence that both have, where the
    other side denies nothing at all."""
    phrases = load_clauses(evidence.language or "").denials
    yield from _lost_sentences(evidence, "left", Relation.ONLY_LEFT, phrases)
    yield from _lost_sentences(evidence, "right", Relation.ONLY_RIGHT, phrases)


def _lost_sentences(
    evidence: Evidence, side: Side, relation: Relation, phrases: Phrases
) -> Iterator[EditorialWarning]:
    denies: bool | None = None
    for bead in evidence.collation.beads:
        if bead.relation is not relation:
            continue
        (number,) = bead.sentences(side)
        denial = _denial_in(evidence, side, number, phrases)
        if denial is None or not _follows_kept(evidence, side, number):
            continue
        if denies is None:
            denies = _denies(evidence, opposite(side), phrases)
        if denies:
            return
        words = around(evidence.articles[side], (number,), denial)
        decisive = denial.of(evidence.articles[side].text)
        yield warning_on(side, WarningKind.DENIAL, Grade.SERIOUS, bead.index, denial, words, decisive)


def _denial_in(evidence: Evidence, side: Side, number: int, phrases: Phrases) -> Span | None:
    """The first denial of a sentence."""
    words = evidence.words(side, number)
    hits = phrases.find([word.form for word in words])
    first = next((hit for hit in hits if not _is_undone(evidence, words, hit)), None)
    return None if first is None else Span(words[first.start].start, words[first.stop - 1].span.end)


def _is_undone(evidence: Evidence, words: Sequence[Word], hit: range) -> bool:
    """Whether a denial is none: "bail was denied", "never denied"."""
    language = evidence.language or ""
    senses, be = load_senses(language), load_lexicon(language).be
    before = [word.form for word in words[max(0, hit.start - 2) : hit.start]]
    return any(word in be or (senses is not None and senses.negates(word)) for word in before)


def _follows_kept(evidence: Evidence, side: Side, sentence: int) -> bool:
    """Whether the sentence before is on both sides, word for word or nearly so."""
    bead = evidence.bead_of(side, sentence - 1) if sentence else None
    close = (Relation.SAME, Relation.EDITED)
    return bead is not None and evidence.collation.beads[bead].relation in close


def _denies(evidence: Evidence, side: Side, phrases: Phrases) -> bool:
    """Whether an article denies anything."""
    numbers = range(len(evidence.articles[side].sentences))
    all_words = ([word.form for word in evidence.words(side, number)] for number in numbers)
    return any(phrases.find(words) for words in all_words)


def _lost(evidence: Evidence, reading: BeadReading, asked: _Asked) -> Iterator[EditorialWarning]:
    found = reading.forms.map(lambda forms: _places(forms, asked))
    if bool(found.left) == bool(found.right):
        return
    side: Side = "left" if found.left else "right"
    mirror = reading if side == "left" else reading.mirrored
    phrase = found[side][0]
    if phrase.start in mirror.mates.left or (
        asked.kind is WarningKind.DENIAL
        and (_is_undone(evidence, mirror.words.left, phrase) or _says_not(mirror))
    ):
        return
    clause = _clause(mirror, phrase)
    if not _is_gone(mirror, asked, clause) or _stands_beside(evidence, reading, asked.phrases, side):
        return
    grade = Grade.SERIOUS if reading.bead.relation is Relation.EDITED else Grade.LOOK
    places = (clause, None) if side == "left" else (None, clause)
    yield warning_at(evidence, reading, asked.kind, grade, *places)


def _is_gone(reading: BeadReading, asked: _Asked, clause: range) -> bool:
    """Whether a left clause is one that is asked for, and the right has the rest without it."""
    if asked.finite and not any(reading.words.left[at].form in asked.finite for at in clause):
        return False
    is_kept = asked.kind is WarningKind.CONDITION and _is_kept(reading, clause)
    return _rest_is_kept(reading, clause) and not is_kept


def _says_not(reading: BeadReading) -> bool:
    """Whether the right says with a negation what the left denies: "denied it", "said it had not"."""
    senses = reading.senses
    if senses is None:
        return False
    left, right = (sum(senses.negates(word.form) for word in words) for words in reading.words)
    return right > left


def _places(forms: Sequence[str], asked: _Asked) -> list[range]:
    """Where the phrases stand among some words, those inside an excepted one left out."""
    hits = asked.phrases.find(forms)
    masked = {place for hit in asked.excepted.find(forms) for place in hit} if hits else set[int]()
    return [hit for hit in hits if masked.isdisjoint(hit)]


def _clause(reading: BeadReading, phrase: range) -> range:
    """From the left words that open a clause to the mark that ends it; where the sentence goes on without a
    mark, to the last word that the right has not got: "only if both agree | will it take effect"."""
    words = reading.words.left
    ends = (at for at in range(phrase.stop, len(words)) if words[at].form in _CLAUSE_END)
    end = next(ends, len(words))
    lost = [at for at in range(phrase.start, end) if words[at].is_word and at not in reading.mates.left]
    return range(phrase.start, lost[-1] + 1 if lost and phrase.start == 0 else end)


def _is_kept(reading: BeadReading, clause: range) -> bool:
    """Whether the right side has most of what a left clause says: "once the audit is done", "after the
    audit"."""
    content = [at for at in clause if reading.is_content(reading.words.left[at])]
    return 2 * sum(at in reading.mates.left for at in content) >= len(content)


def _rest_is_kept(reading: BeadReading, clause: range) -> bool:
    """Whether the right side has what the left one says outside the clause."""
    words = reading.words.left
    rest = [at for at, word in enumerate(words) if at not in clause and reading.is_content(word)]
    kept = sum(at in reading.mates.left for at in rest)
    return bool(rest) and kept >= _KEPT * len(rest)


def _stands_beside(evidence: Evidence, reading: BeadReading, phrases: Phrases, side: Side) -> bool:
    """Whether the side that lacks it has more of the kind in the sentences beside than the other."""
    counts = {}
    for one in SIDES:
        near = [
            [w.form for w in evidence.words(one, n)]
            for n in evidence.beside(one, reading.bead.sentences(one))
        ]
        counts[one] = sum(len(phrases.find(words)) for words in near)
    return counts[opposite(side)] > counts[side]
