"""The speaker right behind a quotation: “…,” said Ann; “…,” Ann, who …, told us; “…,” according to Ann."""

from collections.abc import Callable

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.cues.tail import Tail, read_tail
from reader.quotations.link import Link, Phrase

_RELAY_REACH = 40
"""Items behind a speaker within which "according to" names who relays the words."""
_REACH = 45
"""Items behind a quotation within which the cue of a speaker named there must come."""
_NEXT_QUOTE = 12
"""A further quotation nearer than this may stand between speaker and cue."""


def after(clauses: ClauseReader, q: int) -> Link | None:
    """The first rule that finds cue and speaker right behind the quotation at item `q`."""
    tail = read_tail(clauses, q)
    if tail is None:
        return None
    return next((link for rule in RULES if (link := rule(tail)) is not None), None)


def according_behind(tail: Tail) -> Link | None:
    """“…,” according to Ann."""
    lexicon = tail.clauses.lexicon
    known = tail.clauses.words.low(tail.start) in lexicon.attributing | lexicon.attributing_bare
    return according(tail.clauses, tail.start) if known else None


def inverted_behind(tail: Tail) -> Link | None:
    """“…,” said Ann."""
    return inverted(tail.clauses, tail.start)


def subject_then_cue(tail: Tail) -> Link | None:
    """“…,” Ann, who …, told us; not He said that “…” Ann believes: those words are governed before."""
    row = tail.clauses.row
    found = _subject_then_cue(tail.clauses, tail.start)
    if found is None or found.cue is None:
        return None
    follower = row[found.cue[1]].text if found.cue[1] < len(row) else "."
    if follower == ":" and tail.q:
        return None
    governed = follower not in (",", ".") and _is_governed(tail.clauses, tail.q)
    return None if governed or _is_led_in(tail.clauses, tail.q) else found


def _is_governed(clauses: ClauseReader, q: int) -> bool:
    """Whether words that begin small belong to a verb, "that" or a clause of time before them."""
    words, lexicon = clauses.words, clauses.lexicon
    if not q or not clauses.row[q].text[:1].islower():
        return False
    opens = words.low(words.first_word()) in lexicon.time_openers
    return opens or words.is_cue(q - 1) or words.low(q - 1) in lexicon.complementizers


def _is_led_in(clauses: ClauseReader, q: int) -> bool:
    """Whether a verb of speech and a comma stand right before: Bob shouted, “…,” Ann joked."""
    words = clauses.words
    if q < 2 or clauses.row[q - 1].text not in (",", ":"):
        return False
    return words.low(q - 2) in clauses.lexicon.speech and words.is_verb(q - 2)


RULES: tuple[Callable[[Tail], Link | None], ...] = (
    according_behind,
    inverted_behind,
    subject_then_cue,
)
"""The rules in order; the first that finds a speaker wins."""


def inverted(clauses: ClauseReader, i: int) -> Link | None:
    """ "said Ann": a cue at item `i` and its subject behind it."""
    words, lexicon = clauses.words, clauses.lexicon
    if not _may_invert(clauses, i):
        return None
    k = i + 1
    while words.is_adverb(k) or words.low(k) in lexicon.time_words:
        k += 1
    if not words.is_noun_word(k) and words.low(k) not in lexicon.subject_pronouns:
        return None
    phrase = clauses.phrases.phrase_after(k)
    if phrase is None or words.low(k) in lexicon.also_subjects:
        return None
    return Link("cue-after-inverted", (i, i + 1), phrase, via=_relay(clauses, phrase[1] - 1))


def _may_invert(clauses: ClauseReader, i: int) -> bool:
    """Whether the word is a cue that may stand before its subject: not "told"; "asked" behind a question."""
    lexicon, low = clauses.lexicon, clauses.words.low(i)
    if low not in lexicon.speech or low in lexicon.not_inverted or clauses.words.is_participle(i):
        return False
    if clauses.row[i].is_capital and i != clauses.words.first_word():
        return False
    if low not in lexicon.asked_forms:
        return True
    before = clauses.row[i - 1]
    return before.kind == "q" and before.text.rstrip("'’").endswith("?")


def _relay(clauses: ClauseReader, k: int) -> Phrase | None:
    """The agency or newspaper of "…, Ann said, according to the AFP"."""
    row = clauses.row
    for j in range(k + 1, min(len(row), k + _RELAY_REACH)):
        if row[j].kind == "q" or row[j].text == ";":
            return None
        if is_according(clauses, j):
            return clauses.phrases.phrase_after(j + 2)
    return None


def _subject_then_cue(clauses: ClauseReader, i: int) -> Link | None:
    row, words, lexicon = clauses.row, clauses.words, clauses.lexicon
    low = words.low(i)
    if any(low in group for group in (lexicon.conjunctions, lexicon.prepositions, lexicon.relatives)):
        return None
    for k in range(i, min(len(row), i + _REACH)):
        if row[k].text in (";", ":") or (row[k].kind == "q" and k > i + _NEXT_QUOTE):
            return None
        subject = clauses.subject_of(k, i) if _tells(clauses, k) else None
        if subject is not None and subject[0] == i:
            return Link("cue-after", (k, k + 1), subject, via=_relay(clauses, k))
    return None


def _tells(clauses: ClauseReader, k: int) -> bool:
    """Whether a finite verb of speech or of calling stands there."""
    words, low = clauses.words, clauses.row[k].low
    told = low in clauses.lexicon.speech or low in clauses.lexicon.label
    return told and words.is_verb(k) and not words.is_participle(k)


def is_according(clauses: ClauseReader, k: int) -> bool:
    """Whether "according to" stands at item `k`."""
    lexicon, words = clauses.lexicon, clauses.words
    return words.low(k) in lexicon.attributing and words.low(k + 1) in lexicon.infinitive


def according(clauses: ClauseReader, i: int) -> Link | None:
    """ "according to Ann", "per Ann": the phrase behind."""
    k = i + 2 if clauses.words.low(i + 1) in clauses.lexicon.infinitive else i + 1
    phrase = clauses.phrases.phrase_after(k)
    return None if phrase is None else Link("according-to", (i, k), phrase)
