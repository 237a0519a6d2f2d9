"""Where the clause that a verb of speech governs starts: behind "that", at its subject, at "whether"."""

from reader.quotes.clauses import Clauses

_NEAR = 12
_QUESTIONS = ("whether", "if", "why", "how", "what", "who", "whom", "which", "when", "where")
_SUBORDINATE = (
    "because",
    "as",
    "when",
    "while",
    "if",
    "after",
    "since",
    "until",
    "although",
    "though",
    "where",
)
_ASKING = ("ask", "wonder", "inquire", "enquire")


def complement(clauses: Clauses, k: int, end: int) -> int | None:
    """The item at which the clause governed by the verb at item `k` starts, None where it governs none."""
    if k + 3 < end and clauses.row[k + 1].text == "," and clauses.is_adverb(k + 2):
        k += 3 if clauses.row[k + 3].text == "," else 0
    start = _behind_that(clauses, k, end)
    if start is not None:
        return start
    j = k + 1
    while j < end and clauses.low(j) != "there" and _is_passed(clauses, j):
        j += 1
    if clauses.low(k) in clauses.lexicon.directing:
        return _request(clauses, k, j, end)
    if clauses.low(k) in clauses.lexicon.addressing:
        j = _behind_hearer(clauses, j, end)
    return _bare_clause(clauses, j, end)


def _behind_that(clauses: Clauses, k: int, end: int) -> int | None:
    """ "said on Monday that …": behind "that", a hearer or a time between."""
    lexicon = clauses.lexicon
    timed = clauses.low(k + 1) in lexicon.time_words or (
        clauses.low(k + 1) in lexicon.determiners and clauses.low(k + 2) in lexicon.time_words
    )
    addressed = timed or not clauses.is_noun_word(k + 1) or clauses.low(k) in lexicon.addressing
    for j in range(k + 1, min(end, k + _NEAR)):
        if clauses.low(j) == "that" and (addressed or j == k + 1):
            return _behind(clauses, j)
        if clauses.is_verb(j) or clauses.row[j].kind != "w":
            return None
    return None


def _behind(clauses: Clauses, that: int) -> int | None:
    """The item behind "that"; "that" itself in "that's", None in "that same day"."""
    following = clauses.low(that + 1)
    if following in ("same", "day", "night", "morning", "evening", "week", "month", "year"):
        return None
    return that if following.startswith("'") else that + 1


def _is_passed(clauses: Clauses, j: int) -> bool:
    return clauses.is_adverb(j) or clauses.low(j) in clauses.lexicon.time_words


def _request(clauses: Clauses, k: int, first: int, end: int) -> int | None:
    """ "urged Ann to come": at the one who is urged; "asked Ann whether …": at the question."""
    asks = clauses.lexicon.speech.get(clauses.low(k)) in _ASKING
    for j in range(first, min(end, first + 8)):
        if asks and clauses.low(j) in _QUESTIONS:
            return j
        if clauses.low(j) == "to" and _is_infinitive(clauses, j + 1):
            return first + (clauses.low(first) in ("on", "upon"))
        if clauses.is_verb(j) or clauses.row[j].kind != "w":
            return None
    return None


def _is_infinitive(clauses: Clauses, k: int) -> bool:
    if k >= len(clauses.row) or clauses.row[k].is_capital:
        return False
    return clauses.low(k) not in clauses.lexicon.determiners | clauses.lexicon.prepositions


def _behind_hearer(clauses: Clauses, first: int, end: int) -> int:
    """ "told Congress the mill would close": where a second noun phrase or a pronoun follows the hearer."""
    lexicon = clauses.lexicon
    if clauses.low(first) in lexicon.subject_pronouns:
        return first
    for j in range(first + 1, min(end, first + _NEAR)):
        low = clauses.low(j)
        opens = low in lexicon.subject_pronouns or low in lexicon.determiners or low == "there"
        if opens and low not in lexicon.relatives and clauses.low(j - 1) not in lexicon.small_words:
            return j
        if not clauses.is_noun_word(j) and low not in lexicon.prepositions:
            break
    return end


def _bare_clause(clauses: Clauses, j: int, end: int) -> int | None:
    """ "said the mill would close": at a noun phrase that is followed by its verb."""
    if j >= end or not (clauses.low(j) == "there" or _starts_clause(clauses, j)):
        return None
    for v in range(j + 1, min(end, j + _NEAR)):
        if clauses.low(v) in clauses.lexicon.relatives or clauses.row[v].kind == "q":
            return None
        if clauses.low(v) in _SUBORDINATE and clauses.row[v - 1].kind == "w":
            return None
        if clauses.low(v - 1) == "to":
            continue
        if clauses.is_verb(v) and not _is_reduced(clauses, j, v):
            return None if clauses.low(v - 1) in ("and", "or") else j
    return None


def _is_reduced(clauses: Clauses, j: int, v: int) -> bool:
    """Whether a verb is but a participle behind its noun: "claimed victory in a video posted online"."""
    lexicon = clauses.lexicon
    if clauses.low(v) not in lexicon.past or clauses.low(v) in lexicon.auxiliaries:
        return False
    inside = any(clauses.low(k) in lexicon.prepositions and clauses.low(k) != "of" for k in range(j + 1, v))
    return inside and (clauses.low(v + 1) in lexicon.prepositions or clauses.is_adverb(v + 1))


def _starts_clause(clauses: Clauses, j: int) -> bool:
    return clauses.is_noun_word(j) or clauses.low(j) in clauses.lexicon.subject_pronouns
