"""Speech without marks: Ann sagte, dass …; laut Ann …; …, sagte Ann; and the moods that show a report."""

from reader.quotations.by_words.phrases import is_name_in_marks, subject_behind
from reader.quotations.by_words.row import TokenRow, word_size
from reader.quotations.by_words.sources import find_source, told_in
from reader.quotations.by_words.subjects import subject_of
from reader.quotations.link import Link, Phrase
from reader.values import Struct

_SHORTEST = 3
"""Tokens of a clause that is worth being told."""
_FEWEST = 2
"""Tokens of a clause behind "that"."""
_LONGEST = 400
"""Sentences of more tokens are lists or tables and not searched."""
_HEARER = 14
"""Tokens of hearer, time and place between a cue and the clause that it reports."""


class ReportedWords(Struct, frozen=True):
    """The tokens of reported words and how they hang on the sentence; `link` None goes on with the last."""

    parts: tuple[Phrase, ...]
    link: Link | None


def find_reported(row: TokenRow) -> list[ReportedWords]:
    """The clauses of one sentence that report speech without marks, in order; they do not overlap."""
    end = _end(row)
    if word_size(row, 0, end) < _SHORTEST or end > _LONGEST:
        return []
    source = find_source(row, 0, end)
    if source is not None:
        return _kept([ReportedWords(_around(row, source, end), source)])
    return _kept(_by_cues(row, end)) or _kept(_by_mood(row, end))


def _by_cues(row: TokenRow, end: int) -> list[ReportedWords]:
    """What the verbs of speech of a sentence report, from left to right."""
    found: list[ReportedWords] = []
    free = 0
    for k in range(end):
        tells = row.is_cue(k) or row.phrase_at(k, row.words.said_itself)
        if k < free or not tells or row.is_quote(k + 1):
            continue
        one = _told(row, k, end) or _behind_cue(row, k, end) or _in_front(row, k, end, free)
        if one is not None:
            found.append(one)
            free = max(one.parts[-1][1], k + 1)
    return found


def _kept(found: list[ReportedWords]) -> list[ReportedWords]:
    return [one for one in found if one.parts]


def _end(row: TokenRow) -> int:
    end = len(row)
    while end and row.kind(end - 1) == "p" and row.low(end - 1)[0] in ".!?…。":
        end -= 1
    return end


def _around(row: TokenRow, link: Link, end: int) -> tuple[Phrase, ...]:
    """What stands before and behind the source; the part that is no clause of its own is left out.

    Of a clause that nothing parts from its source both sides are kept, however short: "Er sei laut Ann fort".
    """
    stop, last = link.place
    begin = _inner_clause(row, stop)
    if begin:
        end = next((k for k in range(last + 1, end) if row.is_comma(k)), end)
    while last < end and row.kind(last) == "p":
        last += 1
    while stop and row.kind(stop - 1) == "p":
        stop -= 1
    parts = ((begin, stop), (last, end))
    if begin < stop == link.place[0] and link.place[1] == last < end:
        return parts[_opens_only(row, parts[0]) :]
    return _of_size(row, parts, _SHORTEST) or _of_size(row, parts, _FEWEST)


def _opens_only(row: TokenRow, part: Phrase) -> bool:
    """Whether a part is but the word that opens a clause: "…, das laut Ann …"."""
    return part[1] - part[0] == 1 and (row.is_relative(part[0]) or row.is_conjunction(part[0]))


def _of_size(row: TokenRow, parts: tuple[Phrase, ...], least: int) -> tuple[Phrase, ...]:
    return tuple(part for part in parts if word_size(row, *part) >= least)


def _inner_clause(row: TokenRow, i: int) -> int:
    """Where the inner clause starts that holds token `i`: "…, der laut Ann …"; 0 for the main clause."""
    for k in range(i - 1, 0, -1):
        if row.is_stop(k):
            return k + 1
        if row.is_comma(k):
            return k + 1 if row.is_relative(k + 1) or row.is_conjunction(k + 1) else 0
    return 0


def _told(row: TokenRow, k: int, end: int) -> ReportedWords | None:
    """In dem Bericht heißt es, …: all that follows."""
    link = told_in(row, k, 0)
    if link is None or link.cue is None:
        return None
    start = next((j for j in range(link.cue[1], end) if row.is_comma(j) or row.is_stop(j)), end) + 1
    if end - start < _SHORTEST or row.is_stop(start - 1):
        return None
    return ReportedWords(((start + (row.low(start) in row.words.that_words), end),), link)


def _behind_cue(row: TokenRow, k: int, end: int) -> ReportedWords | None:
    """Ann sagte, dass …: behind the word that opens the clause, or a comma and a reported mood."""
    start = _clause_behind(row, k, end)
    if start is None or word_size(row, start, end) < _FEWEST:
        return None
    mention = subject_of(row, k)
    rule = "reported" if mention is not None else "cue-alone"
    return ReportedWords(((start, _stop(row, start, end)),), Link(rule, (k, k + 1), mention))


def _clause_behind(row: TokenRow, k: int, end: int) -> int | None:
    """Where the clause starts that the cue at token `k` reports, None when it reports none."""
    words = row.words
    if words.no_spaces and k + 1 < end:
        return k + 1 + row.is_comma(k + 1) if row.is_word(k + 1 + row.is_comma(k + 1)) else None
    for j in range(k + 1, min(end, k + _HEARER)):
        spoken = row.is_quote(j) and not is_name_in_marks(row, j)
        if row.is_stop(j) or spoken or (row.is_cue(j) and not words.verb_second):
            return None
        start = _opened_at(row, j, end)
        if start is not None or (row.low(j) == "," and not words.reported_moods):
            return start
    return None


def _opened_at(row: TokenRow, j: int, end: int) -> int | None:
    """Where a clause starts that "that", a word of question or a comma at token `j` opens."""
    if row.low(j) in row.words.that_words:
        return j + 1
    if row.low(j) in row.words.question_words:
        return j
    return _behind_comma(row, j, end) if row.low(j) == "," else None


def _behind_comma(row: TokenRow, comma: int, end: int) -> int | None:
    """Where a reported clause starts behind a comma; a relative clause is none."""
    if row.is_relative(comma + 1) or not _is_reported(row, comma + 1, end):
        return None
    return comma + 1 + (row.low(comma + 1) in row.words.that_words)


def _is_reported(row: TokenRow, start: int, end: int) -> bool:
    """Whether a clause shows by its first word, its mood or an infinitive that it is what somebody says."""
    words = row.words
    if row.low(start) in words.that_words or row.low(start) in words.question_words:
        return True
    return any(_is_mood(row, k) or _may_be_mood(row, k) or _is_infinitive(row, k) for k in range(start, end))


def _is_mood(row: TokenRow, k: int) -> bool:
    return row.is_plain(k) and row.low(k) in row.words.reported_moods


def _may_be_mood(row: TokenRow, k: int) -> bool:
    return row.is_plain(k) and row.low(k) in row.words.other_moods


def _is_infinitive(row: TokenRow, k: int) -> bool:
    """ "zu zwingen" and "vorzugehen" before the end of a clause."""
    words = row.words
    if not words.infinitive or not row.is_plain(k):
        return False
    low = row.low(k)
    if low in words.infinitive:
        return row.is_plain(k + 1) and not row.is_word(k + 2) and not row.is_small(k + 1)
    inner = any(mark in low[2:-3] for mark in words.infinitive)
    return inner and low.endswith(words.infinitive_ending) and not row.is_word(k + 1)


def _stop(row: TokenRow, start: int, end: int) -> int:
    """Where a reported clause ends: before another one's speech ("…, während Bob sagte"), else at the end."""
    for k in range(start + _SHORTEST, end):
        if row.is_stop(k) and row.low(k) != ":":
            return k
        joins = row.is_comma(k) and (row.is_conjunction(k + 1) or row.low(k + 1) in row.words.and_words)
        if joins and _is_other_speech(row, k + 1, end):
            return k
    return end


def _is_other_speech(row: TokenRow, i: int, end: int) -> bool:
    """Whether a clause that starts at `i` has a verb of speech whose subject stands in it."""
    for k in range(i + 1, end):
        if row.is_comma(k) or row.is_stop(k):
            return False
        if row.is_cue(k) and row.low(k) in row.words.speech:
            mention = subject_of(row, k, i + 1)
            return mention is not None and row.low(i) not in row.words.that_words
    return False


def _in_front(row: TokenRow, k: int, end: int, floor: int) -> ReportedWords | None:
    """Die Mühle schließe, sagte Ann: cue and speaker behind a comma end the sentence."""
    if not row.is_comma(k - 1) or k - 1 - floor < _SHORTEST or not row.is_strong(k):
        return None
    mention = subject_behind(row, k + 1)
    if mention is None or any(row.is_quote(j) for j in range(k + 1, end)):
        return None
    behind = any(row.is_comma(j) and _is_reported(row, j + 1, end) for j in range(mention[1], end))
    if behind or row.is_relative(floor):
        return None
    return ReportedWords(((floor, k - 1),), Link("reported-trailing", (k, k + 1), mention))


def _by_mood(row: TokenRow, end: int) -> list[ReportedWords]:
    """A sentence in the mood of reports goes on with whoever spoke last; so does "demnach …"."""
    words, first = row.words, row.first_word
    for k in range(first, end):
        if row.low(k) in words.thereby and (k == first or row.is_comma(k - 1)):
            return [ReportedWords(((k + 1, end),), None)]
    stop = next((k for k in range(first, end) if row.is_comma(k)), end)
    told = any(_is_mood(row, k) for k in range(first, stop)) and not _is_of_writer(row, end)
    return [ReportedWords(((0, end),), None)] if told else []


def _is_of_writer(row: TokenRow, end: int) -> bool:
    """Whether "I" or "we" stands in a sentence."""
    return any(row.low(k) in row.words.first_person for k in range(end))
