"""What is left when no cue stands beside a quotation: the sentence before it, or any verb."""

from reader.quotations.appositions import can_speak, with_named
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import inverted
from reader.quotations.cues.name_beside import DASHES, announced
from reader.quotations.link import Link, Phrase

_LONGEST_SIGNATURE = 16
"""Items of a line that names who said what stands above it."""


def introduction(clauses: ClauseReader) -> Link | None:
    """A sentence that leads up to a quotation behind it: "Ann disagreed." "Ann issued a statement:"."""
    row = clauses.row
    verbs = [k for k in range(len(row)) if clauses.words.is_verb(k) and not clauses.is_auxiliary_run(k)]
    cues = [k for k in verbs if _tells(clauses, k)]
    for k in [*reversed(cues), *verbs]:
        subject = clauses.subject_of(k, 0) or _inverted_subject(clauses, k)
        if subject is not None and can_speak(clauses, subject):
            rule = "introduced" if k in cues or row[-1].text == ":" else "led"
            return with_named(clauses, Link(rule, (k, k + 1), subject))
    return None


def _tells(clauses: ClauseReader, k: int) -> bool:
    """Whether a verb reports words; not a participle, nor the hearer's "when asked"."""
    words, lexicon = clauses.words, clauses.lexicon
    strong = lexicon.is_strong(clauses.row[k].low) and not words.is_participle(k)
    return strong and words.low(k - 1) not in lexicon.conditionals


def announcement(clauses: ClauseReader) -> Link | None:
    """A line without a verb that ends in a colon and a name: "And from Ann Lee:", "Chairwoman Ann Lee:"."""
    row = clauses.row
    if row[-1].text != ":" or any(clauses.words.is_verb(k) for k in range(len(row))):
        return None
    phrase = announced(clauses, 0, len(row) - 1)
    if phrase is None and row[0].is_capital:
        named = clauses.phrases.phrase_before(len(row) - 2, 0)
        phrase = named if named is not None and named[0] == 0 and can_speak(clauses, named) else None
    return None if phrase is None else Link("name-colon", (len(row) - 1, len(row)), phrase)


def signature(clauses: ClauseReader, dashed: bool = False) -> Link | None:
    """A line behind a quotation that is but a dash and a name: "- Ann Lee, harbour master".

    `dashed` when the dash stands before the first item of the line, as that of a list does.
    """
    row = clauses.row
    first = 0 if dashed else 1
    signed = dashed or row[0].text in DASHES
    if not signed or not first < len(row) <= _LONGEST_SIGNATURE or not row[first].is_capital:
        return None
    phrase = clauses.phrases.phrase_after(first)
    if phrase is None or any(item.kind == "q" for item in row):
        return None
    parted = phrase[1] == len(row) or row[phrase[1]].kind == "p"
    return Link("dash-name", None, phrase) if parted else None


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
