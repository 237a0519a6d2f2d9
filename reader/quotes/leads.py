"""What is left when no cue stands beside a quotation: the sentence before it, or any verb."""

from reader.quotes.clauses import Clauses
from reader.quotes.cue_after import inverted
from reader.quotes.link import Link, can_speak, with_named
from reader.quotes.phrases import Phrase


def introduction(clauses: Clauses) -> Link | None:
    """A sentence that leads up to a quotation behind it: "Ann disagreed." "Ann issued a statement:"."""
    row = clauses.row
    end = len(row)
    verbs = [k for k in range(end) if clauses.is_verb(k) and not clauses.is_auxiliary_run(k)]
    cues = [k for k in verbs if clauses.lexicon.is_strong(row[k].low) and not clauses.is_participle(k)]
    cues = [k for k in cues if clauses.low(k - 1) not in ("when", "if", "once", "unless")]
    for k in [*reversed(cues), *verbs]:
        subject = clauses.subject_of(k, 0) or _inverted_subject(clauses, k)
        if subject is not None and can_speak(clauses, subject):
            rule = "introduced" if k in cues or row[-1].text == ":" else "led"
            return with_named(clauses, Link(rule, (k, k + 1), subject, 0.6))
    return None


def _inverted_subject(clauses: Clauses, k: int) -> Phrase | None:
    turned = inverted(clauses, k)
    return turned.mention if turned else None


def nearest_verb(clauses: Clauses, q: int, floor: int) -> Link | None:
    """The nearest verb of any kind to the left: Ann is mulling “…”, Ann campaigns as “…”."""
    for k in clauses.marked_before(q, floor):
        if clauses.row[k].text == ";":
            break
        if clauses.is_verb(k) and not clauses.is_auxiliary_run(k):
            subject = clauses.subject_of(k, floor)
            if subject is not None and clauses.low(subject[0]) not in (
                "that",
                "this",
                "it",
                "there",
                "which",
            ):
                return Link("verb-before", (k, k + 1), subject, 0.4)
    return None
