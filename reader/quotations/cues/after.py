"""The speaker behind a quotation: “…,” said Ann; “…,” Ann, who …, told us; “…” …, according to Ann."""

import re
from dataclasses import replace

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.items import word_count
from reader.quotations.link import Link
from reader.quotations.phrase_reader import Phrase

_QUOTES_PASSED = 3
_WHEN = ("when", "while", "after", "although", "though", "if", "even", "as")
_OPEN_END = re.compile(r"[,?!—–…-]['’)\]]*$|\.\.\.$")


def after(clauses: ClauseReader, q: int) -> Link | None:
    """“…,” said Ann / “…,” Ann said / “…,” Ann, who …, told us."""
    words = clauses.words
    row = clauses.row
    i = q + 1
    comma = i < len(row) and row[i].text in (",", "—", "–", "-", "--")
    if comma and row[i].text != "," and q and row[q - 1].text == row[i].text:
        return None
    if not comma and not _ends_open(row[q].text) and (q or word_count(row[q].text) < 3):
        return None
    i += comma
    i += comma and i < len(row) and row[i].text in ("—", "–")
    while clauses.lexicon.language != "en" and words.is_auxiliary(i):
        i += 1
    while words.is_adverb(i) and i < q + 4:
        i += 1
    if not words.is_word(i):
        return None
    if words.low(i) in ("according", "per"):
        return according(clauses, i)
    told = _it_says(clauses, i)
    if told is not None:
        return told
    turned = inverted(clauses, i) or (_unknown_verb(clauses, i) if comma or _ends_open(row[q].text) else None)
    if turned is not None:
        return turned
    if comma and clauses.lexicon.language != "en" and _stands_alone(clauses, i):
        return Link("cue-alone", (i, i + 1), None, 0.5)
    found = _subject_then_cue(clauses, i)
    if found is None or found.cue is None:
        return None
    follower = row[found.cue[1]].text if found.cue[1] < len(row) else "."
    if follower == ":" and q:
        return None
    governed = words.is_cue(q - 1) or words.low(q - 1) == "that" or words.low(words.first_word()) in _WHEN
    governed = governed and q > 0 and row[q].text[:1].islower()
    return found if not governed or follower in (",", ".") else None


def _ends_open(words: str) -> bool:
    return _OPEN_END.search(words) is not None


def _unknown_verb(clauses: ClauseReader, i: int) -> Link | None:
    """Where the verb follows the words, any word before a name is one: «…», lamentó Inés Cobo."""
    words = clauses.words
    lexicon, low = clauses.lexicon, words.low(i)
    if lexicon.language == "en" or clauses.row[i].text[0].isupper() or low in lexicon.small_words:
        return None
    if low in lexicon.relatives or low in lexicon.subject_pronouns:
        return None
    k = i + 1
    while words.is_adverb(k):
        k += 1
    if not words.is_word(k) or not (clauses.row[k].is_capital or low in lexicon.he | lexicon.she):
        return None
    phrase = clauses.phrases.phrase_after(k)
    return None if phrase is None else Link("cue-after-inverted", (i, i + 1), phrase, 0.8)


def _it_says(clauses: ClauseReader, i: int) -> Link | None:
    """German "heißt es in seiner Aussage", "hieß es im Bericht": whose it is, else the paper."""
    words = clauses.words
    if words.low(i) not in ("heißt", "hieß") or words.low(i + 1) != "es":
        return None
    if words.low(i + 2) not in clauses.lexicon.prepositions:
        return None
    k = i + 3
    own = words.low(k) in clauses.lexicon.he | clauses.lexicon.she
    phrase = (k, k + 1) if own else clauses.phrases.phrase_after(k)
    return None if phrase is None else Link("cue-after", (i, i + 1), phrase, 0.8)


def _stands_alone(clauses: ClauseReader, i: int) -> bool:
    """A cue without a subject, which is that of the speech before: «…», añadió."""
    ends = i + 1 >= len(clauses.row) or clauses.row[i + 1].text in (".", ";", "—")
    return ends and clauses.words.low(i) in clauses.lexicon.speech


def _behind_hearer(clauses: ClauseReader, k: int) -> int:
    """Where the subject starts behind the hearer: «…», a déclaré à la presse le ministre."""
    words = clauses.words
    lexicon = clauses.lexicon
    if lexicon.language == "en" or words.low(k) not in lexicon.prepositions:
        return k
    for j in range(k + 2, k + 5):
        if words.low(j) in lexicon.determiners and words.is_noun_word(j - 1):
            return j if words.low(j - 1) not in lexicon.determiners else k
    return k


def inverted(clauses: ClauseReader, i: int) -> Link | None:
    words = clauses.words
    low = words.low(i)
    if low not in clauses.lexicon.speech or low in clauses.lexicon.not_inverted or words.is_participle(i):
        return None
    if clauses.row[i].is_capital and i != words.first_word():
        return None
    if low in ("asked", "asks") and not (
        clauses.row[i - 1].kind == "q" and clauses.row[i - 1].text.rstrip("'’").endswith("?")
    ):
        return None
    k = i + 1
    while words.is_adverb(k) or words.low(k) in clauses.lexicon.time_words:
        k += 1
    k = _behind_hearer(clauses, k)
    if not words.is_noun_word(k) and words.low(k) not in clauses.lexicon.subject_pronouns:
        return None
    if words.low(k) in ("it", "you"):
        return None
    phrase = clauses.phrases.phrase_after(k)
    if phrase is None:
        return None
    phrase = _before_hearer(clauses, phrase)
    return Link("cue-after-inverted", (i, i + 1), phrase, 0.95, _relay(clauses, phrase[1] - 1))


def _before_hearer(clauses: ClauseReader, phrase: Phrase) -> Phrase:
    """Russian has the hearer in the dative right behind the speaker: сказала Белова журналистам."""
    start, end = phrase
    while clauses.lexicon.language == "ru" and end - start > 1 and clauses.row[end - 2].is_capital:
        last = clauses.row[end - 1]
        if last.is_capital or not last.low.endswith(("ам", "ям", "у", "ю")):
            break
        end -= 1
    return (start, end)


def _relay(clauses: ClauseReader, k: int) -> Phrase | None:
    """The agency or newspaper of "…, Ann said, according to the AFP"."""
    row = clauses.row
    for j in range(k + 1, min(len(row), k + 40)):
        if row[j].kind == "q" or row[j].text == ";":
            return None
        if row[j].low == "according" and clauses.words.low(j + 1) == "to":
            return clauses.phrases.phrase_after(j + 2)
    return None


def _subject_then_cue(clauses: ClauseReader, i: int) -> Link | None:
    words = clauses.words
    row = clauses.row
    low = words.low(i)
    if (
        low in clauses.lexicon.conjunctions
        or low in clauses.lexicon.prepositions
        or low in clauses.lexicon.relatives
    ):
        return None
    for k in range(i, min(len(row), i + 45)):
        if (row[k].kind == "q" and k > i + 12) or row[k].text in (";", ":"):
            return None
        if row[k].kind == "q":
            continue
        if clauses.lexicon.is_cue(row[k].low) and words.is_verb(k) and not words.is_participle(k):
            if row[k].low not in clauses.lexicon.speech and row[k].low not in clauses.lexicon.label:
                continue
            subject = clauses.subject_of(k, i)
            if subject is None or subject[0] != i:
                continue
            return Link("cue-after", (k, k + 1), subject, 0.95, _relay(clauses, k))
    return None


def according(clauses: ClauseReader, i: int) -> Link | None:
    """ "according to Ann": the phrase after "to"."""
    k = i + 2 if clauses.words.low(i + 1) == "to" else i + 1
    phrase = clauses.phrases.phrase_after(k)
    if phrase is None:
        return None
    return Link("according-to", (i, k), phrase, 0.9)


def trailing(clauses: ClauseReader, q: int) -> Link | None:
    """… “mixed” …, Ann said. / …, according to Ann."""
    words = clauses.words
    row = clauses.row
    passed = 0
    for k in range(q + 1, min(len(row), q + 100)):
        if row[k].kind != "w":
            if row[k].text == ";":
                return None
            passed += row[k].kind == "q"
            behind = after(clauses, k) if row[k].kind == "q" and passed <= _QUOTES_PASSED else None
            if behind is not None:
                return replace(behind, rule="cue-trailing", confidence=0.7)
            continue
        if row[k].low == "according" and words.low(k + 1) == "to":
            return according(clauses, k)
        if row[k].low in clauses.lexicon.speech and words.is_verb(k) and not words.is_participle(k):
            comma = next((j for j in range(k - 1, q, -1) if row[j].text == ","), None)
            ended = row[k - 1].kind == "q"
            low = (comma + 1) if comma is not None else q + 1
            subject = clauses.subject_of(k, low)
            if subject is not None and words.low(low) == "as" and subject[0] == low + 1:
                return Link("cue-trailing", (k, k + 1), subject, 0.7)
            if subject is not None and subject[0] == low and (comma is not None or row[q].text.endswith(",")):
                return Link("cue-trailing", (k, k + 1), subject, 0.8)
            turned = inverted(clauses, k) if comma == k - 1 or ended else None
            if turned is not None:
                return turned
    return None
