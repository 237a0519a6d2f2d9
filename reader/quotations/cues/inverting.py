"""What languages add in which the verb follows the quoted words as a rule: «…», lamentó Inés Cobo.

A language takes part by the traits in its `speech.toml`.
"""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.tail import Tail
from reader.quotations.link import Link

_HEARER = 5
"""Items behind a cue within which the hearer ends: «…», a déclaré à la presse le ministre."""


def open_verb(tail: Tail) -> Link | None:
    """Where the verb follows the words, any word before a name is one."""
    clauses, words, i = tail.clauses, tail.clauses.words, tail.start
    lexicon, low = clauses.lexicon, words.low(i)
    if "open-verbs" not in lexicon.traits or not (tail.parted or tail.open_end):
        return None
    if clauses.row[i].text[0].isupper() or low in lexicon.small_words:
        return None
    if low in lexicon.relatives or low in lexicon.subject_pronouns:
        return None
    k = i + 1
    while words.is_adverb(k):
        k += 1
    if not words.is_word(k) or not (clauses.row[k].is_capital or low in lexicon.he | lexicon.she):
        return None
    phrase = clauses.phrases.phrase_after(k)
    return None if phrase is None else Link("cue-after-inverted", (i, i + 1), phrase)


def cue_alone(tail: Tail) -> Link | None:
    """A cue without a subject, which is that of the speech before: «…», añadió."""
    clauses, i = tail.clauses, tail.start
    if "cue-alone" not in clauses.lexicon.traits or not tail.parted:
        return None
    ends = i + 1 >= len(clauses.row) or clauses.row[i + 1].text in (".", ";", "—")
    stands = ends and clauses.words.low(i) in clauses.lexicon.speech
    return Link("cue-alone", (i, i + 1), None) if stands else None


def behind_hearer(clauses: ClauseReader, k: int) -> int:
    """Where the subject starts behind the hearer: «…», a déclaré à la presse le ministre."""
    words, lexicon = clauses.words, clauses.lexicon
    if "hearer-first" not in lexicon.traits or words.low(k) not in lexicon.prepositions:
        return k
    for j in range(k + 2, k + _HEARER):
        if words.low(j) in lexicon.determiners and words.is_noun_word(j - 1):
            return j if words.low(j - 1) not in lexicon.determiners else k
    return k
