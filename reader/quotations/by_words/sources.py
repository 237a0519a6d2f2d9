"""Who is relied on: "laut Ann", "nach Angaben von Ann", "Ann zufolge", "so Ann", "wie Ann mitteilte"."""

from reader.quotations.by_words.phrases import apposition, bare_phrase, phrase_at
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.subjects import subject_of
from reader.quotations.link import Link, Phrase

_LONGEST_INSET = 30
"""Tokens of "wie Ann … mitteilte"; what is longer is a comparison."""
_FARTHEST_OPINION = 7
"""Tokens between "nach" and the opinion that it governs."""
_FARTHEST_BEHIND = 12
"""Tokens between a source and the word behind it that makes it one."""


def source_at(row: TokenRow, i: int) -> Link | None:
    """The source that starts at token `i`: a word or two, and the phrase behind it."""
    size = row.phrase_at(i, row.words.sources)
    if not size and (row.is_comma(i - 1) or row.is_quote(i - 1)):
        size = row.phrase_at(i, row.words.sources_apart)
    if not size:
        return _opinion_at(row, i)
    start = i + size
    while row.low(start) in row.words.joiners and not row.is_determiner(start):
        start += 1
    mention = _relied_on(row, start)
    if mention is None or row.low(start) in row.words.nobody:
        return None
    return Link("according-to", (i, i + size), _holder(row, mention), (i, _end(row, mention)))


def _relied_on(row: TokenRow, start: int) -> Phrase | None:
    """The pronoun or phrase behind a word of source; there even a bare noun is one."""
    words = row.words
    phrase = _without_verb(row, phrase_at(row, start))
    if row.low(start) in words.his | words.her and (phrase is None or phrase[1] == start + 1):
        return (start, start + 1)
    bare = row.is_word(start) and not row.is_conjunction(start)
    return phrase or (bare_phrase(row, start) if bare else None)


def _without_verb(row: TokenRow, phrase: Phrase | None) -> Phrase | None:
    """Where the verb stands second it follows a source at once: a small last word is it, if none follows."""
    words = row.words
    if phrase is None or not words.verb_second or words.nouns_capitalised or phrase[1] - phrase[0] < 2:
        return phrase
    last, after = phrase[1] - 1, phrase[1]
    if row.is_capital(last) or row.kind(last) != "w" or row.kind(after) != "w":
        return phrase
    return phrase if row.is_auxiliary(after) or row.is_cue(after) else (phrase[0], last)


def _end(row: TokenRow, mention: Phrase) -> int:
    """Where a source ends: behind the comma that closes what is said about it."""
    other = apposition(row, mention)
    return other[1] if other is not None and row.low(other[1]) == "," else mention[1]


def _opinion_at(row: TokenRow, i: int) -> Link | None:
    """ "nach übereinstimmenden Angaben der Polizei", "seiner Meinung nach" from token `i` on."""
    words = row.words
    if not row.is_in(i, words.opinion_prepositions):
        return None
    for k in range(i + 1, min(len(row), i + _FARTHEST_OPINION)):
        if not row.is_word(k) or row.is_preposition(k) or row.is_cue(k):
            return None
        if words.is_opinion(row.low(k)):
            mention = _whole(row, i + 1, k)
            return Link("according-to", (i, k + 1), _holder(row, mention), (i, _end(row, mention)))
    return None


def _whole(row: TokenRow, start: int, noun: int) -> Phrase:
    """An opinion with whose it is, from `start` on."""
    words, behind = row.words, noun + 1
    if row.low(behind) in words.his | words.her and not row.is_determiner(behind):
        return (start, behind + 1)
    while row.is_preposition(behind) and row.low(behind) in words.genitives:
        behind += 1
    owner = phrase_at(row, behind) if behind > noun + 1 or row.low(behind) in words.genitives else None
    owner = owner or (phrase_at(row, behind) if row.is_capital(behind) and words.nouns_capitalised else None)
    return (start, noun + 1 if owner is None else owner[1])


def _holder(row: TokenRow, phrase: Phrase) -> Phrase:
    """Whose a statement is: the pronoun or the phrase that hangs on an opinion, else all of it."""
    words = row.words
    noun = next((k for k in range(*phrase) if words.is_opinion(row.low(k))), None)
    if noun is None:
        return phrase
    owner = next((k for k in range(*phrase) if row.low(k) in words.his | words.her), None)
    if owner is not None and owner <= noun + 1:
        return (owner, owner + 1)
    start = noun + 1
    while start < phrase[1] and row.is_preposition(start):
        start += 1
    return (start, phrase[1]) if start < phrase[1] else phrase


def source_before(row: TokenRow, i: int, floor: int) -> Link | None:
    """The source that ends with the word at token `i`: "der Polizei zufolge", "seiner Ansicht nach"."""
    words = row.words
    after_opinion = row.low(i) in words.opinion_prepositions and words.is_opinion(row.low(i - 1))
    if row.low(i) not in words.sources_behind and not (after_opinion and not row.is_capital(i + 1)):
        return None
    for start in range(max(floor, i - _FARTHEST_BEHIND), i):
        if start > floor and row.is_word(start - 1) and not row.is_determiner(start):
            continue
        mention = phrase_at(row, start)
        if mention is not None and mention[1] == i:
            return Link("according-to", (i, i + 1), _holder(row, mention), (start, i + 1))
    return None


def said_inset(row: TokenRow, i: int) -> Link | None:
    """ "wie Ann gestern mitteilte", "comme l'a dit Ann": at token `i`."""
    size = row.phrase_at(i, row.words.as_words)
    if not size:
        return None
    for k in range(i + size, min(len(row), i + _LONGEST_INSET)):
        if row.is_stop(k) or row.is_quote(k):
            return None
        if row.is_cue(k):
            mention = subject_of(row, k, i)
            end = max(k + 1, mention[1] if mention else 0)
            while end < len(row) and row.is_word(end):
                end += 1
            return None if mention is None else Link("as-told", (k, k + 1), mention, (i, end))
    return None


def find_source(row: TokenRow, start: int, stop: int) -> Link | None:
    """The first source between two tokens."""
    for i in range(start, stop):
        found = source_at(row, i) or source_before(row, i, start) or said_inset(row, i)
        if found is not None:
            return found
    return None


def told_in(row: TokenRow, k: int, start: int) -> Link | None:
    """ "in einem Bericht heißt es" from `start` on, and "heißt es in einem Bericht" at token `k`.

    Without a place that tells whose words they are the mention is None.
    """
    size = row.phrase_at(k, row.words.said_itself)
    if not size:
        return None
    at = k + size
    while row.is_adverb(at):
        at += 1
    mention = _behind_prepositions(row, start) if start < k else None
    mention = mention or _behind_prepositions(row, at)
    rule = "told-in" if mention is not None else "cue-alone"
    mention = None if mention is None else _holder(row, mention)
    return Link(rule, (k, k + size), mention, (k, max(at, mention[1]) if mention else at))


def _behind_prepositions(row: TokenRow, i: int) -> Phrase | None:
    start = i
    while row.is_preposition(start):
        start += 1
    return phrase_at(row, start) or bare_phrase(row, start) if start > i else None
