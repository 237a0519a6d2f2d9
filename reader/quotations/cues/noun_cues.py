"""Nouns that report words: "her claim that “…”", "the senator's description of it as “…”"."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.link import Link, Phrase

_REACH = 4
"""Items before the noun within which its owner stands: "her first and last claim"."""


def noun_cue(clauses: ClauseReader, k: int, floor: int) -> Link | None:
    """The one in the possessive before the noun at item `k`."""
    if not _reports(clauses, k):
        return None
    words, lexicon = clauses.words, clauses.lexicon
    quoting = words.low(k) in lexicon.words_nouns
    for j in range(k - 1, max(floor, k - _REACH), -1):
        if not words.is_word(j):
            return None
        if clauses.row[j].is_possessive:
            phrase = clauses.phrases.phrase_before(j, floor)
            inside = phrase is not None and words.low(phrase[0] - 1) in lexicon.inside_words
            if phrase is None or (inside and not quoting) or _is_topic(clauses, phrase):
                return None
            return Link("noun-cue", (k, k + 1), _holder(clauses, phrase))
        if words.low(j) in lexicon.owners and (quoting or words.low(j - 1) not in lexicon.inside_words):
            return Link("noun-cue", (k, k + 1), (j, j + 1))
    return None


def _reports(clauses: ClauseReader, k: int) -> bool:
    """Whether a noun cue is followed by what it reports."""
    words, lexicon = clauses.words, clauses.lexicon
    if words.low(k) not in lexicon.noun_cues or words.is_verb(k) or k + 1 >= len(clauses.row):
        return False
    follower = clauses.row[k + 1]
    quoting = follower.text == "," and words.low(k) in lexicon.words_nouns
    return quoting or follower.text == ":" or follower.low in lexicon.noun_links


def _is_topic(clauses: ClauseReader, phrase: Phrase) -> bool:
    """Whether a verb of speech tells of the noun: "said of Ann Lee's request: “…”"."""
    words = clauses.words
    hangs = words.low(phrase[0] - 1) in clauses.lexicon.genitive
    return hangs and words.low(phrase[0] - 2) in clauses.lexicon.speech


def _holder(clauses: ClauseReader, phrase: Phrase) -> Phrase:
    """The name in the possessive alone: in "no fault with Ann Lee's claim" it is Ann Lee's."""
    for j in range(phrase[1] - 1, phrase[0], -1):
        if clauses.words.low(j - 1) in clauses.lexicon.held_by and clauses.row[j].is_capital:
            return (j, phrase[1])
    return phrase
