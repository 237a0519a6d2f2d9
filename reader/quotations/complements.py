"""Where the clause that a verb of speech governs starts: behind "that", at its subject, at "whether"."""

from reader.quotations.clause_reader import ClauseReader

_NEAR = 12


def complement(clauses: ClauseReader, k: int, end: int) -> int | None:
    """The item at which the clause governed by the verb at item `k` starts, None where it governs none."""
    words = clauses.words
    if k + 3 < end and clauses.row[k + 1].text == "," and words.is_adverb(k + 2):
        k += 3 if clauses.row[k + 3].text == "," else 0
    start = _behind_that(clauses, k, end)
    if start is not None:
        return start
    j = k + 1
    while j < end and words.low(j) not in clauses.lexicon.existential and _is_passed(clauses, j):
        j += 1
    if words.low(k) in clauses.lexicon.directing:
        return _request(clauses, k, j, end)
    if words.low(k) in clauses.lexicon.addressing:
        j = _behind_hearer(clauses, j, end)
    return _bare_clause(clauses, j, end)


def _behind_that(clauses: ClauseReader, k: int, end: int) -> int | None:
    """ "said on Monday that …": behind "that", a hearer or a time between."""
    words = clauses.words
    lexicon = clauses.lexicon
    timed = words.low(k + 1) in lexicon.time_words or (
        words.low(k + 1) in lexicon.determiners and words.low(k + 2) in lexicon.time_words
    )
    addressed = timed or not words.is_noun_word(k + 1) or words.low(k) in lexicon.addressing
    for j in range(k + 1, min(end, k + _NEAR)):
        if words.low(j) in lexicon.complementizers and (addressed or j == k + 1):
            return _behind(clauses, j)
        if words.is_verb(j) or clauses.row[j].kind != "w":
            return None
    return None


def _behind(clauses: ClauseReader, that: int) -> int | None:
    """The item behind "that"; "that" itself in "that's", None in "that same day"."""
    following = clauses.words.low(that + 1)
    if following in clauses.lexicon.pointed_times:
        return None
    return that if following.startswith("'") else that + 1


def _is_passed(clauses: ClauseReader, j: int) -> bool:
    words = clauses.words
    return words.is_adverb(j) or words.low(j) in clauses.lexicon.time_words


def _request(clauses: ClauseReader, k: int, first: int, end: int) -> int | None:
    """ "urged Ann to come": at the one who is urged; "asked Ann whether …": at the question."""
    words = clauses.words
    asks = clauses.lexicon.speech.get(words.low(k), "") in clauses.lexicon.asking
    for j in range(first, min(end, first + 8)):
        if asks and words.low(j) in clauses.lexicon.questions:
            return j
        if words.low(j) in clauses.lexicon.infinitive and _is_infinitive(clauses, j + 1):
            return first + (words.low(first) in clauses.lexicon.upon)
        if words.is_verb(j) or clauses.row[j].kind != "w":
            return None
    return None


def _is_infinitive(clauses: ClauseReader, k: int) -> bool:
    if k >= len(clauses.row) or clauses.row[k].is_capital:
        return False
    low = clauses.row[k].low
    return low not in clauses.lexicon.determiners and low not in clauses.lexicon.prepositions


def _behind_hearer(clauses: ClauseReader, first: int, end: int) -> int:
    """ "told Congress the mill would close": where a second noun phrase or a pronoun follows the hearer."""
    words = clauses.words
    lexicon = clauses.lexicon
    if words.low(first) in lexicon.subject_pronouns:
        return first
    for j in range(first + 1, min(end, first + _NEAR)):
        low = words.low(j)
        opens = low in lexicon.subject_pronouns or low in lexicon.determiners or low in lexicon.existential
        if opens and low not in lexicon.relatives and words.low(j - 1) not in lexicon.small_words:
            return j
        if not words.is_noun_word(j) and low not in lexicon.prepositions:
            break
    return end


def _bare_clause(clauses: ClauseReader, j: int, end: int) -> int | None:
    """ "said the mill would close": at a noun phrase that is followed by its verb."""
    words = clauses.words
    if j >= end or not (words.low(j) in clauses.lexicon.existential or _starts_clause(clauses, j)):
        return None
    for v in range(j + 1, min(end, j + _NEAR)):
        if words.low(v) in clauses.lexicon.relatives or clauses.row[v].kind == "q":
            return None
        if words.low(v) in clauses.lexicon.subordinators and clauses.row[v - 1].kind == "w":
            return None
        if words.low(v - 1) in clauses.lexicon.infinitive:
            continue
        if words.is_verb(v) and not _is_reduced(clauses, j, v):
            return None if words.low(v - 1) in clauses.lexicon.plain_conjunctions else j
    return None


def _is_reduced(clauses: ClauseReader, j: int, v: int) -> bool:
    """Whether a verb is but a participle behind its noun: "claimed victory in a video posted online"."""
    words = clauses.words
    lexicon = clauses.lexicon
    if words.low(v) not in lexicon.past or words.low(v) in lexicon.auxiliaries:
        return False
    inside = any(words.low(k) in lexicon.prepositions - lexicon.genitive for k in range(j + 1, v))
    return inside and (words.low(v + 1) in lexicon.prepositions or words.is_adverb(v + 1))


def _starts_clause(clauses: ClauseReader, j: int) -> bool:
    words = clauses.words
    return words.is_noun_word(j) or words.low(j) in clauses.lexicon.subject_pronouns
