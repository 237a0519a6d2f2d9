"""The speaker further behind a quotation: … “mixed” …, Ann said; … “mixed” …, according to Ann."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import according, after, inverted, is_according
from reader.quotations.link import Link
from reader.values import replace

_QUOTES_PASSED = 3
"""Further quotations of one sentence behind which its cue may stand."""
_REACH = 100
"""Items behind a quotation within which its cue is looked for."""


def trailing(clauses: ClauseReader, q: int) -> Link | None:
    """… “mixed” …, Ann said. / …, according to Ann."""
    row, words = clauses.row, clauses.words
    passed = 0
    for k in range(q + 1, min(len(row), q + _REACH)):
        if row[k].text == ";" and row[k].kind == "p":
            return None
        found: Link | None = None
        if row[k].kind == "q":
            passed += 1
            found = behind_next(clauses, k) if passed <= _QUOTES_PASSED else None
        elif is_according(clauses, k):
            return according(clauses, k)
        elif row[k].low in clauses.lexicon.speech and words.is_verb(k) and not words.is_participle(k):
            found = subject_and_cue(clauses, k, q) or cue_and_subject(clauses, k, q)
        if found is not None:
            return found
    return None


def behind_next(clauses: ClauseReader, q: int) -> Link | None:
    """“mixed” … “mixed,” Ann said: the cue behind a later quotation of the sentence."""
    behind = after(clauses, q)
    return None if behind is None else replace(behind, rule="cue-trailing")


def subject_and_cue(clauses: ClauseReader, k: int, q: int) -> Link | None:
    """… “mixed” …, Ann said; … “mixed” …, as Ann said."""
    row = clauses.row
    comma = next((j for j in range(k - 1, q, -1) if row[j].text == ","), None)
    start = q + 1 if comma is None else comma + 1
    subject = clauses.subject_of(k, start)
    if subject is None:
        return None
    led = clauses.words.low(start) in clauses.lexicon.as_words and subject[0] == start + 1
    parted = comma is not None or row[q].text.endswith(",")
    return Link("cue-trailing", (k, k + 1), subject) if led or (subject[0] == start and parted) else None


def cue_and_subject(clauses: ClauseReader, k: int, q: int) -> Link | None:
    """… “mixed” …, said Ann."""
    row = clauses.row
    parted = k - 1 > q and row[k - 1].text == ","
    return inverted(clauses, k) if parted or row[k - 1].kind == "q" else None
