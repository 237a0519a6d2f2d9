"""Speech reported without marks: Ann said it would close; it will close, Ann said; according to Ann, …"""

from dataclasses import dataclass

from reader.quotes.clauses import Clauses
from reader.quotes.cue_after import according, inverted
from reader.quotes.cue_before import participle_subject
from reader.quotes.link import Link, can_speak
from reader.quotes.phrases import Phrase

_ENDS = ".!?…"
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Reported:
    """The items of the reported clause, and how it hangs on its sentence."""

    content: Phrase
    link: Link


def find_reported(clauses: Clauses) -> list[Reported]:
    """All clauses of one sentence that report speech without marks, in order; they do not overlap."""
    row = clauses.row
    end = len(row)
    while end and row[end - 1].kind == "p" and row[end - 1].text[0] in _ENDS:
        end -= 1
    found: list[Reported] = []
    free = 0
    for k in range(end):
        if k < free:
            continue
        one = _at(clauses, k, end, free)
        if one is None or one.content[0] < free or one.content[1] - one.content[0] < 3:
            continue
        found.append(one)
        free = max(one.content[1], k + 1)
    return found


def _at(clauses: Clauses, k: int, end: int, floor: int) -> Reported | None:
    low = clauses.low(k)
    if low == "according" and clauses.low(k + 1) == "to":
        return _according(clauses, k, end, floor)
    if low not in clauses.lexicon.clausal or not clauses.is_verb(k):
        return None
    if low in ("written", "shown") and clauses.low(k - 1) not in ("has", "have", "had"):
        return None
    if clauses.is_participle(k) and not clauses.is_auxiliary(k - 1):
        subject = participle_subject(clauses, k, floor) if clauses.low(k + 1) == "that" else None
    else:
        subject = clauses.subject_of(k, floor)
    trailing = _trailing(clauses, k, subject, end, floor)
    if trailing is not None:
        return trailing
    if subject is None or not _speaks(clauses, subject):
        return None
    start = _complement(clauses, k, end)
    return None if start is None else Reported((start, end), Link("reported", (k, k + 1), subject, 0.7))


def _speaks(clauses: Clauses, subject: Phrase) -> bool:
    lows = {item.low for item in clauses.row[subject[0] : subject[1]]}
    return can_speak(clauses, subject) or not lows.isdisjoint(clauses.lexicon.body_nouns)


def _complement(clauses: Clauses, k: int, end: int) -> int | None:
    """Where the reported clause starts: behind "that", at a noun phrase with its verb, at "X to do"."""
    addressed = not clauses.is_noun_word(k + 1) or clauses.low(k) in clauses.lexicon.addressing
    for j in range(k + 1, min(end, k + _NEAR)):
        if clauses.low(j) == "that" and (addressed or j == k + 1):
            return j + 1
        if clauses.is_verb(j) or clauses.row[j].kind != "w":
            break
    j = k + 1
    while j < end and (clauses.is_adverb(j) or clauses.low(j) in clauses.lexicon.time_words):
        j += 1
    directs = clauses.low(k) in clauses.lexicon.directing
    for to in range(j, min(end, j + 8)):
        if directs and clauses.low(to) == "to" and not clauses.row[to + 1].is_capital:
            return j
        if clauses.is_verb(to) or clauses.row[to].kind != "w":
            break
    if directs or j >= end or not _starts_clause(clauses, j):
        return None
    for v in range(j + 1, min(end, j + _NEAR)):
        if clauses.low(v) in clauses.lexicon.relatives:
            return None
        if clauses.is_verb(v):
            return j
    return None


def _starts_clause(clauses: Clauses, j: int) -> bool:
    return clauses.is_noun_word(j) or clauses.low(j) in clauses.lexicon.subject_pronouns


def _trailing(clauses: Clauses, k: int, subject: Phrase | None, end: int, floor: int) -> Reported | None:
    """The mill will close, Ann said on Monday."""
    row = clauses.row
    cue = (k, k + 1)
    if subject is not None and subject[0] - 1 > floor and row[subject[0] - 1].text == ",":
        comma = subject[0] - 1
    else:
        turned = inverted(clauses, k) if k > floor and row[k - 1].text == "," else None
        if turned is None or turned.mention is None:
            return None
        subject, comma = turned.mention, k - 1
    ahead = [j for j in range(max(k, subject[1] - 1) + 1, end) if clauses.is_verb(j)]
    clause = any(clauses.is_verb(j) for j in range(floor, comma))
    if (
        ahead
        or not clause
        or clauses.low(floor) in clauses.lexicon.often_conjunctions
        or not _speaks(clauses, subject)
    ):
        return None
    return Reported((floor, comma), Link("reported-trailing", cue, subject, 0.7))


def _according(clauses: Clauses, k: int, end: int, floor: int) -> Reported | None:
    link = according(clauses, k)
    if link is None or link.mention is None:
        return None
    if k <= floor + 1:
        comma = next((j for j in range(link.mention[1], end) if clauses.row[j].text == ","), None)
        return None if comma is None else Reported((comma + 1, end), link)
    stop = k - 1 if clauses.row[k - 1].text == "," else k
    return Reported((floor, stop), link)
