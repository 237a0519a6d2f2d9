"""What is left when no cue stands beside a quotation: the sentence before it, or any verb."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import inverted
from reader.quotations.link import Link, can_speak, with_named
from reader.quotations.phrase_reader import Phrase


def introduction(clauses: ClauseReader) -> Link | None:
    """A sentence that leads up to a quotation behind it: "Ann disagreed." "Ann issued a statement:"."""
    words = clauses.words
    row = clauses.row
    end = len(row)
    verbs = [k for k in range(end) if words.is_verb(k) and not clauses.is_auxiliary_run(k)]
    cues = [k for k in verbs if clauses.lexicon.is_strong(row[k].low) and not words.is_participle(k)]
    cues = [k for k in cues if words.low(k - 1) not in clauses.lexicon.conditionals]
    for k in [*reversed(cues), *verbs]:
        subject = clauses.subject_of(k, 0) or _inverted_subject(clauses, k)
        if subject is not None and can_speak(clauses, subject):
            rule = "introduced" if k in cues or row[-1].text == ":" else "led"
            return with_named(clauses, Link(rule, (k, k + 1), subject))
    return None


def _inverted_subject(clauses: ClauseReader, k: int) -> Phrase | None:
    turned = inverted(clauses, k)
    return turned.mention if turned else None


def nearest_verb(clauses: ClauseReader, q: int, floor: int) -> Link | None:
    """The nearest verb of any kind to the left: Ann is mulling “…”, Ann campaigns as “…”."""
    words = clauses.words
    for k in words.marked_before(q, floor):
        if clauses.row[k].text == ";":
            break
        if words.is_verb(k) and not clauses.is_auxiliary_run(k):
            subject = clauses.subject_of(k, floor)
            if subject is not None and words.low(subject[0]) not in clauses.lexicon.thing_subjects:
                return Link("verb-before", (k, k + 1), subject)
    return None
