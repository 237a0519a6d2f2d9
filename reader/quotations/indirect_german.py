"""German speech reported without marks: Ann sagte, die Mühle werde schließen; laut Ann schließt die Mühle."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.link import Link, Reported
from reader.quotations.phrase_reader import Phrase

_SUBJUNCTIVE = ("sei", "seien", "habe", "hätten", "hätte", "werde", "würde", "würden", "wäre", "wären")
_SHORTEST = 3


def find_reported_german(clauses: ClauseReader) -> list[Reported]:
    """The reported clauses of one sentence, at most one: behind a cue and a comma, or behind "laut Ann"."""
    words = clauses.words
    row = clauses.row
    end = len(row)
    while end and row[end - 1].kind == "p" and row[end - 1].text[0] in ".!?…":
        end -= 1
    if any(item.kind == "q" for item in row):
        return []
    source = _according(clauses, end)
    if source is not None:
        return [source]
    for k in range(1, end - _SHORTEST):
        if words.low(k) in clauses.lexicon.speech and words.low(k) not in clauses.lexicon.label:
            found = _behind(clauses, k, end) or _in_front(clauses, k, end)
            if found is not None:
                return [found]
    return []


def _behind(clauses: ClauseReader, k: int, end: int) -> Reported | None:
    """Cue, comma, then "dass" or a clause in the subjunctive."""
    words = clauses.words
    row = clauses.row
    comma = next((j for j in range(k + 1, min(end, k + 8)) if row[j].text == ","), None)
    subject = clauses.subject_of(k, 0) or clauses.phrases.phrase_after(k + 1)
    if comma is None or subject is None:
        return None
    start = comma + 2 if words.low(comma + 1) == "dass" else comma + 1
    lows = [words.low(j) for j in range(start, end)]
    verbal = any(low in _SUBJUNCTIVE for low in lows) or any(low.endswith("e") for low in lows[2:])
    if start == comma + 1 and not verbal:
        return None
    if len(lows) < _SHORTEST or words.low(start) in clauses.lexicon.relatives - {"der", "die", "das"}:
        return None
    return Reported((start, end), Link("reported", (k, k + 1), subject))


def _in_front(clauses: ClauseReader, k: int, end: int) -> Reported | None:
    """A main clause in the subjunctive, comma, cue, who says it: Sie sei ein Fehler, sagte Ann."""
    if k <= _SHORTEST or clauses.row[k - 1].text != ",":
        return None
    first = next((j for j in range(1, k) if clauses.row[j].text == ","), k - 1)
    subject = clauses.phrases.phrase_after(k + 1)
    if (
        subject is None
        or subject[1] < end
        or not any(clauses.words.low(j) in _SUBJUNCTIVE for j in range(first))
    ):
        return None
    return Reported((0, k - 1), Link("reported-trailing", (k, k + 1), subject))


def _according(clauses: ClauseReader, end: int) -> Reported | None:
    """ "Laut Ann leben dort …", "nach Angaben der Kommission meldete …": all that follows the source."""
    words = clauses.words
    low = words.low(0)
    if low == "laut":
        first = 1
    elif low == "nach" and words.low(1) in ("angaben", "aussage", "aussagen", "ansicht", "worten"):
        first = 3 if words.low(2) in ("von", "vom") else 2
    else:
        return None
    phrase = _source(clauses, first, end)
    if phrase is None or end - phrase[1] < _SHORTEST:
        return None
    return Reported((phrase[1], end), Link("according-to", (0, first), phrase))


def _source(clauses: ClauseReader, first: int, end: int) -> Phrase | None:
    """The capitals behind "laut", with an article before them: the verb in lower case ends them."""
    at = first
    while at < end and clauses.words.low(at) in clauses.lexicon.determiners:
        at += 1
    last = at
    while last < end and (clauses.row[last].is_capital or clauses.phrases.joins(last)):
        last += 1
    return (first, last) if last > at else None
