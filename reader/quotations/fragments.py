"""Marked stretches that nobody says: titles, labels, nicknames, scare quotes."""

from reader.language.lexicon import Lexicon
from reader.late_pattern import late_pattern
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.items import word_count
from reader.quotations.link import Link

_WORD = late_pattern(r"[^\W\d_][\w’'-]*")
_ADJACENT = ("cue-after", "cue-after-inverted", "cue-before", "name-colon", "dash-name")
_LONG_LABEL = 5
_LONGEST_SCARE = 3
"""Words in marks beside a weak cue that are more often the writer's own."""
_SHORTEST_TITLE = 2
"""One word with a capital is as often a word that somebody said."""
_APPOSITION = 6
"""Words of a phrase that tells what a title in marks is: "the long-lost first novel"."""
_WEAK = ("weak-cue", "weak-participle", "verb-before", "none")


def is_title_case(words: str, lexicon: Lexicon) -> bool:
    """Whether all but the small words begin with a capital: "The Art of the Deal"."""
    found = _WORD.findall(words)
    large = [w for w in found if w.lower() not in lexicon.title_small]
    return bool(large) and all(w[0].isupper() for w in large)


def _is_work(clauses: ClauseReader, q: int) -> bool:
    """A title after "on", "'s", "the show", or in apposition: his memoir, “Tough Roads,”."""
    row = clauses.row
    words = row[q].text.rstrip(",.?!")
    if not q or words.isupper() or not is_title_case(words, clauses.lexicon):
        return False
    before = row[q - 1]
    if before.kind == "p":
        before = row[q - 2] if q > 1 else before
        return before.low in clauses.lexicon.label_words
    low = before.low
    if low in clauses.lexicon.label_words or before.is_possessive:
        return True
    if low in clauses.lexicon.determiners:
        return low not in clauses.lexicon.complementizers
    if low in clauses.lexicon.like_words and not _is_long(clauses, words, low):
        return False
    return low in clauses.lexicon.prepositions


def _is_told_behind(clauses: ClauseReader, q: int) -> bool:
    """A title that the words behind tell: “Harbour Lights” star Ann Lee; “Salt and Rope,” a book by her."""
    words, lexicon = clauses.words, clauses.lexicon
    title = clauses.row[q].text.rstrip(",.?!")
    if word_count(title) < _SHORTEST_TITLE or title.isupper() or not is_title_case(title, lexicon):
        return False
    if words.low(q + 1) in lexicon.work_followers:
        return True
    first = q + 1 + (words.low(q + 1) == ",")
    parted = first > q + 1 or clauses.row[q].text.endswith(",")
    if not parted or words.low(first) not in lexicon.determiners:
        return False
    group = range(first + 1, min(first + 1 + _APPOSITION, len(clauses.row)))
    head = next((k - 1 for k in group if not words.is_noun_word(k)), None)
    return head is not None and words.low(head) in lexicon.label_words


def _is_long(clauses: ClauseReader, words: str, low: str) -> bool:
    """Whether a title is too long for a name that someone is called by: an interview with “Harbour Talk”."""
    return low in clauses.lexicon.with_words and len(words.split()) > 1


def _is_programme(clauses: ClauseReader, q: int) -> bool:
    """Told “Morning Talk”: a title in the listener's place."""
    return clauses.words.low(q - 1) in clauses.lexicon.telling and is_title_case(
        clauses.row[q].text, clauses.lexicon
    )


def _is_called(clauses: ClauseReader, q: int, link: Link | None) -> bool:
    """Called the “King of Debt”, chants of “Feel the Sea”, and headlines, where all words have capitals."""
    words = clauses.words
    before = words.low(q - 1)
    lexicon = clauses.lexicon
    if words.title_case or (before in lexicon.genitive and words.low(q - 2) in lexicon.outcries):
        return True
    if before not in clauses.lexicon.determiners or link is None or link.cue is None:
        return False
    return words.low(link.cue[0]) in clauses.lexicon.label


def is_fragment(clauses: ClauseReader, q: int, link: Link | None) -> bool:
    """Whether the marked item `q` is a title, a label, a nickname or a scare quote."""
    words = word_count(clauses.row[q].text)
    if clauses.words.low(q - 1) in clauses.lexicon.so_called and words < _LONG_LABEL:
        return True
    if _is_told_behind(clauses, q):
        return True
    rule = link.rule if link is not None else "none"
    if rule == "cue-before":
        return _is_work(clauses, q) or _is_programme(clauses, q)
    if rule in _ADJACENT:
        return words > 1 and _is_work(clauses, q)
    if _is_work(clauses, q) and not _is_called(clauses, q, link):
        return True
    return rule in _WEAK and words <= _LONGEST_SCARE and _is_scare(clauses, q, link, words)


def _is_scare(clauses: ClauseReader, q: int, link: Link | None, words: int) -> bool:
    """Whether few words that hang on a weak cue are the writer's: nobody is named who may have said them."""
    if link is not None and link.rule == "verb-before" and words < _LONGEST_SCARE:
        return clauses.row[q - 1].text != ":" or not _names_someone(clauses, link)
    return not _names_someone(clauses, link)


def _names_someone(clauses: ClauseReader, link: Link | None) -> bool:
    """Whether a weak cue has a person or body as its subject, so that the words may well be theirs."""
    if link is None or link.mention is None:
        return False
    words = clauses.row[link.mention[0] : link.mention[1]]
    lexicon = clauses.lexicon
    if len(words) == 1 and words[0].low in lexicon.personal | lexicon.first_person | lexicon.who_person:
        return True
    last = words[-1]
    return last.is_capital or any(w.low in lexicon.person_nouns or w.low in lexicon.body_nouns for w in words)
