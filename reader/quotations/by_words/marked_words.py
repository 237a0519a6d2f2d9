"""Who says words in marks: the rules for one quotation of a sentence, the surest first."""

from collections.abc import Callable

from reader.quotations.by_words.names import heads_speaker, may_be_noun, name_place
from reader.quotations.by_words.phrases import apposition, phrase_at, subject_behind
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.sources import (
    find_source,
    said_inset,
    source_at,
    source_before,
    told_in,
)
from reader.quotations.by_words.subjects import main_subject, subject_of
from reader.quotations.link import Link, Phrase

_ENDED = ",!?…-–—，。！？"
_LONGEST_NAME = 12
"""Tokens of the phrase before a bracket with words in marks."""
_NEAR = 4
"""Tokens between words in marks and the verb of speech behind them."""


def find_link(row: TokenRow, q: int) -> Link | None:
    """How the quotation at token `q` hangs on its sentence; None when nothing in it tells."""
    for rule in RULES:
        link = rule(row, q)
        if link is not None and not (link.mention is not None and _is_nobody(row, link.mention)):
            return link
    return None


def _is_nobody(row: TokenRow, mention: Phrase) -> bool:
    return row.is_pronoun(mention[0]) and row.low(mention[0]) in row.words.nobody


def _after_colon(row: TokenRow, q: int) -> Link | None:
    """Ann sagte: “…” / heißt es: “…” / Ann: “…”"""
    if row.low(q - 1) != ":" and not (row.low(q - 1) == "," and row.is_cue(q - 2)):
        return None
    start = _start(row, q - 1)
    told = next((link for k in range(start, q - 1) if (link := told_in(row, k, start)) is not None), None)
    return told or _told_before(row, start, q) or _named_before(row, start, q - 1)


def _told_before(row: TokenRow, start: int, q: int) -> Link | None:
    """Ann sagte: “…”: the last verb of speech before the mark."""
    cue = next((k for k in range(q - 2, start - 1, -1) if row.is_cue(k)), None)
    if cue is None:
        return None
    mention = _speaker_of(row, cue, start)
    return Link("cue-before" if mention is not None else "cue-alone", (cue, cue + 1), mention, (start, q))


def _named_before(row: TokenRow, start: int, colon: int) -> Link | None:
    """Ann: “…”."""
    named = _before_colon(row, start, colon) if row.low(colon) == ":" else None
    return None if named is None else Link("name-colon", (colon, colon + 1), named)


def _speaker_of(row: TokenRow, k: int, start: int) -> Phrase | None:
    """The subject of a cue; of a verb that quotes somebody its object, which is the subject of a passive."""
    if row.low(k) not in row.words.quoting or any(row.low(j) in row.words.passives for j in range(start, k)):
        return subject_of(row, k, start)
    behind = phrase_at(row, k + 1)
    if behind is None:
        return None
    second = phrase_at(row, behind[1])
    return second if second is not None and not row.is_pronoun(second[0]) else behind


def _before_colon(row: TokenRow, start: int, colon: int) -> Phrase | None:
    """The phrase that ends at a colon and starts behind a mark or "and"."""
    for k in range(start, colon):
        opens = k == start or not row.is_word(k - 1) or row.low(k - 1) in row.words.and_words
        phrase = phrase_at(row, k) if opens and row.is_word(k) else None
        if phrase is not None and phrase[1] == colon:
            return phrase
    return None


def _start(row: TokenRow, stop: int) -> int:
    """Where the sentence that leads up to token `stop` starts: behind the last quotation or stop."""
    for k in range(stop - 1, -1, -1):
        if row.is_quote(k) and not row.is_word(k + 1):
            return k + 1
        if row.is_stop(k):
            return k + 1
    return 0


def _behind(row: TokenRow, q: int) -> Link | None:
    """“…”, sagte Ann / so Ann / wie Ann sagte / heißt es in / Ann sagte."""
    comma = row.is_comma(q + 1)
    if not comma and row.tokens[q].text[-1:] not in _ENDED and not _joins_on(row, q + 1):
        return None
    i = q + 1
    while row.is_comma(i) or row.low(i) == ".":
        i += 1
    source = source_at(row, i) or said_inset(row, i) or told_in(row, i, len(row))
    if source is not None:
        return source
    k = _verb_behind(row, i)
    if k is not None:
        return _inverted(row, q, k)
    alone = comma and (q == 0 or not row.is_word(q - 1))
    return _quoted(row, i) or _subject_ahead(row, i) or (_unknown_verb(row, i) if alone else None)


def _quoted(row: TokenRow, i: int) -> Link | None:
    """“…”, wird Ann Berg zitiert: the subject between a passive and the verb that quotes."""
    if row.low(i) not in row.words.passives:
        return None
    cue = next((k for k in range(i + 1, len(row)) if row.low(k) in row.words.quoting), None)
    mention = None if cue is None else subject_behind(row, i + 1)
    return None if cue is None or mention is None else Link("cue-after", (cue, cue + 1), mention)


def _verb_behind(row: TokenRow, i: int) -> int | None:
    """The verb of speech at `i` or behind a few small words there, None when something else stands first."""
    for k in range(i, min(len(row), i + _NEAR)):
        if row.is_cue(k):
            return k
        small = row.is_adverb(k) or row.is_auxiliary(k) or row.is_pronoun(k)
        if not small and not (k == i and row.is_conjunction(k)):
            return None
    return None


def _joins_on(row: TokenRow, i: int) -> bool:
    return row.is_cue(i) or row.is_auxiliary(i) or row.phrase_at(i, row.words.sources) > 0


def _inverted(row: TokenRow, q: int, k: int) -> Link | None:
    """The subject behind the verb, or a pronoun between the words and it ("a-t-il dit")."""
    ahead = next((j for j in range(q + 1, k) if row.is_pronoun(j) and not row.is_adverb(j)), None)
    mention = (ahead, ahead + 1) if ahead is not None else subject_behind(row, k + 1)
    if mention is not None:
        return Link("cue-after", (k, k + 1), mention, (q + 1, max(k + 1, mention[1])))
    alone = row.words.drops_subject and (k + 1 >= len(row) or not row.is_conjunction(k + 1))
    return Link("cue-alone", (k, k + 1), None, (q + 1, k + 1)) if alone else None


def _subject_ahead(row: TokenRow, i: int) -> Link | None:
    """“…”, Ann sagte: a phrase and the verb right behind it."""
    phrase = phrase_at(row, i)
    if phrase is None:
        return None
    other = apposition(row, phrase)
    k = other[1] + (row.low(other[1]) == ",") if other is not None else phrase[1]
    while row.is_auxiliary(k) or row.is_adverb(k):
        k += 1
    if not row.is_cue(k) or row.low(k) not in row.words.speech:
        return None
    return Link("cue-after", (k, k + 1), phrase, (i, k + 1))


def _unknown_verb(row: TokenRow, i: int) -> Link | None:
    """“…”, lamentierte Ann: where the verb stands first, any word right before a name is one."""
    words = row.words
    if not row.is_word(i) or row.is_capital(i) or not _may_be_verb(row, i):
        return None
    if not (row.is_capital(i + 1) or row.is_determiner(i + 1) or row.low(i + 1) in words.he | words.she):
        return None
    phrase = phrase_at(row, i + 1)
    return None if phrase is None else Link("cue-after", (i, i + 1), phrase, (i, phrase[1]))


def _may_be_verb(row: TokenRow, i: int) -> bool:
    known = row.is_small(i) or row.is_adverb(i) or row.is_pronoun(i) or row.words.is_role(row.low(i))
    return not known


def _passive(row: TokenRow, q: int) -> Link | None:
    """Wurde von Ann als “…” bezeichnet."""
    words, start = row.words, _start(row, q)
    if words.passives.isdisjoint(row.low(k) for k in range(start, len(row))):
        return None
    cue = next((k for k in (*range(q - 1, start, -1), *range(q + 1, len(row))) if row.is_cue(k)), None)
    return None if cue is None else _doer(row, cue, range(start, min(len(row) - 1, max(q, cue) + _NEAR)))


def _doer(row: TokenRow, cue: int, places: range) -> Link | None:
    """The one behind "by" at one of the places."""
    for k in places:
        if row.is_in(k, row.words.agents):
            mention = phrase_at(row, k + 1)
            if mention is not None and not row.is_stop(mention[1]):
                return Link("passive", (cue, cue + 1), mention)
    return None


def _cue_to_the_left(row: TokenRow, q: int) -> Link | None:
    """Ann nannte es “…”: the nearest source or verb of speech before the words, with its subject."""
    for k in range(q - 1, -1, -1):
        if row.is_stop(k):
            break
        found = source_at(row, k) or source_before(row, k, 0) or told_in(row, k, 0) or _cue_at(row, k, q)
        if found is not None:
            return found
    return None


def _cue_at(row: TokenRow, k: int, q: int) -> Link | None:
    """The verb of speech at token `k` left of the words at `q`; a weak one only near, of one who speaks."""
    if not row.is_cue(k) or not (row.is_strong(k) or q - k < _NEAR):
        return None
    mention = subject_behind(row, k + 1) if _breaks_in(row, k) else _speaker_of(row, k, 0)
    if mention is None or mention[1] > q or not (row.is_strong(k) or _speaks(row, mention)):
        return None
    return Link("cue-before", (k, k + 1), mention)


def _breaks_in(row: TokenRow, k: int) -> bool:
    """Whether a cue stands right behind other words in marks: “…”, sagte Ann, “…”."""
    before = k - 1
    while row.is_auxiliary(before) or row.is_adverb(before):
        before -= 1
    return row.is_quote(before) or (row.is_comma(before) and row.is_quote(before - 1))


def _source_to_the_right(row: TokenRow, q: int) -> Link | None:
    """… “…” …, so Ann."""
    found = find_source(row, q + 1, len(row))
    if found is None:
        links = (told_in(row, k, len(row)) for k in range(q + 1, len(row)))
        found = next((link for link in links if link is not None), None)
    return None if found is None else Link("cue-trailing", found.cue, found.mention, found.place)


def _cue_to_the_right(row: TokenRow, q: int) -> Link | None:
    """… “…” …, sagte Ann / die Ann “…” nannte."""
    for k in range(q + 1, len(row)):
        if row.is_stop(k):
            return None
        if not row.is_cue(k):
            continue
        inverted = row.is_comma(k - 1)
        if not inverted and any(row.is_comma(j) for j in range(q + 1, k)):
            return None
        mention = subject_behind(row, k + 1) if inverted else subject_of(row, k)
        if mention is not None:
            return Link("cue-trailing", (k, k + 1), mention)
    return None


def _bracketed(row: TokenRow, q: int) -> Link | None:
    """Ann Berg (“…”): a name right before a bracket that holds the words."""
    if row.low(q - 1) != "(":
        return None
    for k in range(max(0, q - _LONGEST_NAME), q - 1):
        phrase = phrase_at(row, k) if k == 0 or not row.is_word(k - 1) or row.is_determiner(k) else None
        if phrase is not None and phrase[1] == q - 1:
            return Link("name-bracket", None, phrase)
    return None


def _by_mood(row: TokenRow, q: int) -> Link | None:
    """Die Lage sei “…”: a sentence in the mood of reports goes on with whoever spoke last."""
    words = row.words
    if not any(row.is_plain(k) and row.low(k) in words.reported_moods for k in range(len(row))):
        return None
    for k in range(q - 1, -1, -1):
        mention = subject_of(row, k) if row.is_strong(k) else None
        if mention is not None and not _is_nobody(row, mention):
            return Link("cue-before", (k, k + 1), mention)
    return Link("cue-alone", None, None)


def _any_verb(row: TokenRow, q: int) -> Link | None:
    """Ann hält es für “…”: the subject of the sentence, whatever its verb."""
    mention = main_subject(row, q)
    if mention is None or mention[1] == q or not _speaks(row, mention):
        return None
    return Link("verb-before", None, mention)


def _speaks(row: TokenRow, mention: Phrase) -> bool:
    """Whether a phrase is a pronoun for somebody, an office, a body or a name."""
    words, start = row.words, mention[0]
    if row.is_pronoun(start):
        return row.low(start) not in words.nobody
    if name_place(row, mention) is not None and not may_be_noun(row, mention):
        return True
    return heads_speaker(row, mention)


RULES: tuple[Callable[[TokenRow, int], Link | None], ...] = (
    _after_colon,
    _behind,
    _bracketed,
    _passive,
    _cue_to_the_left,
    _source_to_the_right,
    _cue_to_the_right,
    _by_mood,
    _any_verb,
)
"""The rules in order; the first that fits wins."""
