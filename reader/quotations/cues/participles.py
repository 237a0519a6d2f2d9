"""Whose "adding", "calling" it is: participles have no subject of their own."""

from collections.abc import Callable

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.after import inverted
from reader.quotations.link import Phrase

_REACH = 100
"""Items behind an opening participle within which the main clause starts."""


def participle_subject(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """The subject of the participle at item `k`: that of the main clause before or after it."""
    if _opens(clauses, k, floor):
        return _after_comma(clauses, k)
    return next((found for rule in RULES if (found := rule(clauses, k, floor)) is not None), None)


def _opens(clauses: ClauseReader, k: int, floor: int) -> bool:
    """Whether nothing but "and", "while", adverbs and marks stands before the participle."""
    words = clauses.words
    return all(
        clauses.row[j].kind == "p" or words.is_adverb(j) or words.low(j) in clauses.lexicon.participle_leads
        for j in range(floor, k)
    )


def with_phrase(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """ "…, with Ann calling it": the noun phrase behind "with"."""
    words, lexicon = clauses.words, clauses.lexicon
    at = k - 1
    while words.is_adverb(at) and words.low(at - 1) not in lexicon.prepositions:
        at -= 1
    if not words.is_noun_word(at):
        return None
    chain = clauses.phrases.chain_start(at, floor)
    return clauses.phrases.phrase_before(at, chain + 1) if words.low(chain) in lexicon.with_words else None


def own_noun(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """ "a sign saying", "and Ann Lee saying": a bearer of words or a name right before it."""
    row, words, lexicon = clauses.row, clauses.words, clauses.lexicon
    if not words.is_noun_word(k - 1):
        return None
    chain = clauses.phrases.chain_start(k - 1, floor)
    parted = row[chain - 1].kind == "p" or words.low(chain - 1) in lexicon.pairing | lexicon.with_words
    own = row[k - 1].is_capital and parted and chain > floor and row[chain].is_capital
    shown = words.low(k - 1) in lexicon.display_nouns
    return clauses.phrases.phrase_before(k - 1, chain) if own or shown else None


def nearest_clause(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """The subject of an inner clause that a participle goes on with: "when they broke in, shouting"."""
    words, lexicon = clauses.words, clauses.lexicon
    j = words.behind_adverbs(k - 1)
    if clauses.row[j].text != ",":
        return None
    for v in range(j - 1, floor, -1):
        if clauses.row[v].text in (";", ":") or clauses.row[v].kind == "q":
            return None
        finite = words.is_verb(v) and not words.is_participle(v) and not clauses.is_auxiliary_run(v)
        if not finite or words.low(v - 1) in lexicon.infinitive:
            continue
        subject = clauses.subject_of(v, floor)
        inner = subject is not None and words.low(subject[0] - 1) in lexicon.inner_openers
        return subject if inner else None
    return None


def main_clause(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """Ann left, calling it “…”."""
    return clauses.main_subject(k, floor)


def cue_before(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """The speaker of the cue before: “…,” said Ann, adding …"""
    for j in range(k - 1, floor - 1, -1):
        if not clauses.words.is_cue(j) or clauses.words.is_participle(j):
            continue
        link = inverted(clauses, j) if j == 0 or clauses.row[j - 1].kind == "q" else None
        found = (link.mention if link is not None else None) or clauses.subject_of(j, floor)
        if found is not None:
            return found
    return None


def any_verb(clauses: ClauseReader, k: int, floor: int) -> Phrase | None:
    """The subject of the nearest verb before it."""
    return clauses.earlier_subject(k, floor, 0)


RULES: tuple[Callable[[ClauseReader, int, int], Phrase | None], ...] = (
    with_phrase,
    own_noun,
    nearest_clause,
    main_clause,
    cue_before,
    any_verb,
)
"""Where the subject of a participle stands that does not open its sentence; the first that fits wins."""


def _after_comma(clauses: ClauseReader, k: int) -> Phrase | None:
    """Calling it “…,” Ann left: the noun phrase behind the comma."""
    words, row = clauses.words, clauses.row
    for j in range(k + 1, min(len(row) - 1, k + _REACH)):
        if row[j].text != "," and not (row[j].kind == "q" and row[j].text.endswith(",")):
            continue
        at = j + 1
        while words.is_adverb(at):
            at += 1
        nominal = words.is_noun_word(at) or words.low(at) in clauses.lexicon.subject_pronouns
        phrase = clauses.phrases.phrase_after(at) if words.is_word(at) and nominal else None
        if phrase is not None:
            return phrase
    return None
