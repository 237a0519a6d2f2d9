"""Speech reported without marks: Ann said it would close; it will close, Ann said; according to Ann, …"""

from reader.quotations.appositions import can_speak
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.complements import complement
from reader.quotations.cues.after import according, inverted, is_according
from reader.quotations.cues.participles import participle_subject
from reader.quotations.link import Link, Phrase
from reader.values import Struct

_ENDS = ".!?…"


class ReportedClause(Struct, frozen=True):
    """The items of a clause that reports speech without marks, and how it hangs on its sentence."""

    content: Phrase
    link: Link


def find_reported(clauses: ClauseReader) -> list[ReportedClause]:
    """All clauses of one sentence that report speech without marks, in order; they do not overlap."""
    row = clauses.row
    end = len(row)
    while end and row[end - 1].kind == "p" and row[end - 1].text[0] in _ENDS:
        end -= 1
    found: list[ReportedClause] = []
    free = 0
    for k in range(end):
        if k < free or not clauses.lexicon.may_report(row[k].low):
            continue
        one = _at(clauses, k, end, free)
        if one is None or one.content[0] < free or one.content[1] - one.content[0] < 3:
            continue
        found.append(one)
        free = max(one.content[1], k + 1)
    return found


def _at(clauses: ClauseReader, k: int, end: int, floor: int) -> ReportedClause | None:
    """What is reported by the source or the verb of speech at item `k`."""
    if is_according(clauses, k):
        return _according(clauses, k, end, floor)
    tells = clauses.words.low(k) in clauses.lexicon.clausal and clauses.words.is_verb(k)
    if not tells or _reports_nothing(clauses, k):
        return None
    inset = _inset(clauses, k, end, floor)
    if inset is not None:
        return inset
    subject = _teller(clauses, k, floor)
    return _trailing(clauses, k, subject, end, floor) or _governed(clauses, k, subject, end)


def _teller(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """The subject of the verb of speech at item `k`."""
    words = clauses.words
    if words.is_participle(k) and not words.is_auxiliary(k - 1):
        return participle_subject(clauses, k, 0) if _governs(clauses, k) else None
    shared = words.low(k - 1) in clauses.lexicon.contrasting
    return clauses.subject_of(k, 0 if shared else floor)


def _governed(clauses: ClauseReader, k: int, subject: Phrase | None, end: int) -> ReportedClause | None:
    """Ann said (that) the mill would close: the clause behind the verb at item `k`."""
    words = clauses.words
    if subject is None or not (_speaks(clauses, subject) or _stands_for_one(clauses, subject)):
        return None
    start = None if _finds_a_thing(clauses, k) else complement(clauses, k, end)
    if start is None:
        return None
    stop = _next_cue(clauses, k, start, end)
    if words.low(subject[0]) in clauses.lexicon.relatives:
        stop = next((j for j in range(start + 2, stop) if _resumes(clauses, j)), stop)
    if stop < end and not any(words.is_verb(j) for j in range(start, stop)):
        return None
    return ReportedClause((start, stop), Link("reported", (k, k + 1), subject))


def _finds_a_thing(clauses: ClauseReader, k: int) -> bool:
    """Whether "found" stands without "that": "found the letter was gone" reports nothing."""
    words, lexicon = clauses.words, clauses.lexicon
    return words.low(k) in lexicon.finding and words.low(k + 1) not in lexicon.complementizers


def _governs(clauses: ClauseReader, k: int) -> bool:
    """Whether a participle has a clause behind it: "saying that …", ", saying the mill would close"."""
    words = clauses.words
    return words.low(k + 1) in clauses.lexicon.complementizers or (
        clauses.row[k - 1].text == "," and words.low(k) in clauses.lexicon.saying and k + 1 < len(clauses.row)
    )


def _reports_nothing(clauses: ClauseReader, k: int) -> bool:
    """Whether a verb tells what is not said, what somebody was asked, or what a thing shows."""
    words, lexicon, low = clauses.words, clauses.lexicon, clauses.words.low(k)
    j = k - 1
    while words.is_adverb(j) and words.low(j) not in lexicon.negations:
        j -= 1
    before = words.low(j)
    if low in lexicon.asked_past and _asks_for_oneself(clauses, k, before):
        return True
    if low in lexicon.passive_forms:
        return (before not in lexicon.perfect and low in lexicon.shown_forms) or before in lexicon.be
    return (before in lexicon.negations and low not in lexicon.denying) or _leads_to_words(clauses, k)


def _leads_to_words(clauses: ClauseReader, k: int) -> bool:
    """Whether what the verb at item `k` reports stands in marks, or behind a colon."""
    after = clauses.row[k + 1] if k + 1 < len(clauses.row) else None
    if after is None:
        return False
    quoted = after.kind == "q" and clauses.words.low(k) not in clauses.lexicon.plain_saying
    return quoted or after.text == ":"


def _asks_for_oneself(clauses: ClauseReader, k: int, before: str) -> bool:
    """Whether "asked" is what was asked of somebody, or what somebody asked to be or not to be."""
    words, lexicon = clauses.words, clauses.lexicon
    if before in lexicon.conditionals or words.low(k + 1) in lexicon.negations:
        return True
    return words.low(k + 1) in lexicon.infinitive and before in lexicon.perfect | lexicon.who_person


def _inset(clauses: ClauseReader, k: int, end: int, floor: int) -> ReportedClause | None:
    """The years since, he said, brought a change: speaker and cue between two commas."""
    words, row = clauses.words, clauses.row
    parted = k + 1 < end and row[k + 1].text == "," and k - 2 > floor
    if not parted or words.low(k) not in clauses.lexicon.inset_cues:
        return None
    subject = clauses.subject_of(k, floor)
    if subject is None or subject[1] != k or not _opens_inset(clauses, subject, floor):
        return None
    if not _is_plain_clause(clauses, floor, k + 2, end):
        return None
    first, second = (floor, subject[0] - 1), (k + 2, end)
    longer = second if end - k - 2 >= subject[0] - 1 - floor else first
    return (
        None
        if _is_relative(clauses, longer[0])
        else ReportedClause(longer, Link("reported-inset", (k, k + 1), subject))
    )


def _is_plain_clause(clauses: ClauseReader, floor: int, start: int, end: int) -> bool:
    """Whether a verb follows from `start` on, and nothing from `floor` on stands in marks."""
    follows = any(clauses.words.is_verb(j) for j in range(start, end))
    return follows and all(item.kind != "q" for item in clauses.row[floor:end])


def _is_relative(clauses: ClauseReader, k: int) -> bool:
    return clauses.words.low(k) in clauses.lexicon.relatives


def _opens_inset(clauses: ClauseReader, subject: Phrase, floor: int) -> bool:
    """Whether a subject that can speak stands behind a comma and words of the sentence."""
    comma = subject[0] - 1
    return comma > floor and clauses.row[comma].text == "," and _speaks(clauses, subject)


def _speaks(clauses: ClauseReader, subject: Phrase) -> bool:
    lows = {item.low for item in clauses.row[subject[0] : subject[1]]}
    return can_speak(clauses, subject) or not lows.isdisjoint(clauses.lexicon.body_nouns)


def _stands_for_one(clauses: ClauseReader, subject: Phrase) -> bool:
    """Whether the subject is "it", or "who" behind a comma: "Ann Lee, who says the mill will close"."""
    words = clauses.words
    low = words.low(subject[0])
    if subject[1] - subject[0] != 1:
        return False
    return low in clauses.lexicon.it or (low in clauses.lexicon.who and words.low(subject[0] - 1) == ",")


def _resumes(clauses: ClauseReader, comma: int) -> bool:
    """Whether the main verb follows a comma: "who says the mill will close, left the room"."""
    words = clauses.words
    j = comma + 1
    while words.is_adverb(j):
        j += 1
    return clauses.row[comma].text == "," and words.is_verb(j) and not words.is_participle(j)


def _next_cue(clauses: ClauseReader, k: int, start: int, end: int) -> int:
    """Where a second cue of the same speaker ends the clause: "… but claimed that", "…, noting that"."""
    words, lexicon = clauses.words, clauses.lexicon
    for j in range(start + 3, end - 1):
        if words.low(j + 1) not in lexicon.clausal or words.low(j + 2) in lexicon.infinitive:
            continue
        if words.low(j) in lexicon.contrasting and words.is_verb(j + 1) and _is_alike(clauses, j + 1, k):
            return j - (clauses.row[j - 1].text == ",")
        if clauses.row[j].text == "," and words.is_participle(j + 1) and _governs(clauses, j + 1):
            return j
        stop = _other_report(clauses, j + 1, start)
        if stop is not None:
            return stop
    return end


def _is_alike(clauses: ClauseReader, one: int, other: int) -> bool:
    """Whether two verbs have the same form: both participles or none, both in the past or none."""
    words, past = clauses.words, clauses.lexicon.past
    same_kind = words.is_participle(one) == words.is_participle(other)
    return same_kind and (words.low(one) in past) == (words.low(other) in past)


def _other_report(clauses: ClauseReader, v: int, start: int) -> int | None:
    """Where the clause ends because at item `v` somebody else speaks: "…, while Bob said", "…, Ann says"."""
    words = clauses.words
    if words.low(v) not in clauses.lexicon.clausal or not words.is_verb(v) or words.is_participle(v):
        return None
    subject = clauses.subject_of(v, start)
    if subject is None or subject[0] <= start + 2 or not _speaks(clauses, subject):
        return None
    before = subject[0] - 1
    if words.low(before) in clauses.lexicon.opposing:
        before -= 1
    return before if clauses.row[before].text in (",", ";", "-", "–", "—") else None


def _trailing(
    clauses: ClauseReader, k: int, subject: Phrase | None, end: int, floor: int
) -> ReportedClause | None:
    """The mill will close, Ann said on Monday."""
    told = _told_behind(clauses, k, subject, floor)
    if told is None:
        return None
    teller, comma = told
    if _has_verb_ahead(clauses, max(k, teller[1] - 1) + 1, end) or not _speaks(clauses, teller):
        return None
    if not _is_clause(clauses, floor, comma) or _is_lead_in(clauses, floor, comma):
        return None
    return ReportedClause((floor, comma), Link("reported-trailing", (k, k + 1), teller))


def _told_behind(
    clauses: ClauseReader, k: int, subject: Phrase | None, floor: int
) -> tuple[Phrase, int] | None:
    """Who tells behind a comma, before the verb at item `k` or after it, and the comma's item."""
    row = clauses.row
    if subject is not None and subject[0] - 1 > floor and row[subject[0] - 1].text == ",":
        return subject, subject[0] - 1
    turned = inverted(clauses, k) if k > floor and row[k - 1].text == "," else None
    return None if turned is None or turned.mention is None else (turned.mention, k - 1)


def _has_verb_ahead(clauses: ClauseReader, start: int, end: int) -> bool:
    """Whether a verb follows from item `start` on that is not one of a who-clause."""
    words = clauses.words
    relative = next((j for j in range(start, end) if words.low(j) in clauses.lexicon.who), end)
    return any(words.is_verb(j) for j in range(start, relative))


def _is_clause(clauses: ClauseReader, start: int, stop: int) -> bool:
    """Whether a stretch has a verb of its own: not one of a who-clause, nor a participle behind a comma."""
    words = clauses.words
    resumes = start
    for j in range(start + 1, stop):
        if words.low(j) in clauses.lexicon.who_forms:
            resumes = next((k for k in range(j, stop) if clauses.row[k].text == ","), stop) + 1
        if j < resumes:
            continue
        inset = clauses.row[j - 1].text == "," and not words.is_auxiliary(j) and j != resumes
        if words.is_verb(j) and not words.is_participle(j) and not inset:
            return True
    return False


def _is_lead_in(clauses: ClauseReader, floor: int, comma: int) -> bool:
    """Whether what stands before speaker and cue is no main clause: "While it stood idle, Ann …"."""
    words = clauses.words
    first = floor
    while words.low(first) in clauses.lexicon.focusing or clauses.row[first].kind == "p":
        first += 1
    opens = (
        words.low(first) in clauses.lexicon.conjunctions
        and words.low(first) not in clauses.lexicon.complementizers
    )
    asked = words.low(first) in clauses.lexicon.past and clauses.row[first].is_capital
    if not opens and not asked:
        return False
    ended = next((j for j in range(first, comma) if clauses.row[j].text == ","), comma)
    return not any(words.is_verb(j) and not words.is_participle(j) for j in range(ended + 1, comma))


def _according(clauses: ClauseReader, k: int, end: int, floor: int) -> ReportedClause | None:
    link = according(clauses, k)
    if link is None or link.mention is None:
        return None
    if k <= floor + 1:
        comma = next((j for j in range(link.mention[1], end) if clauses.row[j].text == ","), None)
        return None if comma is None else ReportedClause((comma + 1, end), link)
    stop = k - 1 if clauses.row[k - 1].text == "," else k
    return ReportedClause((floor, stop), link)
