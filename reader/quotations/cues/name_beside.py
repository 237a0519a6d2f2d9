"""Speakers named beside a quotation without a verb: `Ann: “…”`, `“…” — Ann`, Ann's “…”."""

from reader.quotations.clause_reader import ClauseReader
from reader.quotations.items import word_count
from reader.quotations.link import Link, Phrase

DASHES = ("—", "–", "-", "--")


def colon_name(clauses: ClauseReader, q: int, floor: int) -> Link | None:
    """`Ann Smith: “…”`: a name and a colon right before the words, nothing but a dash before the name."""
    words = clauses.words
    row = clauses.row
    if q - floor < 2 or row[q - 1].text != ":" or row[q - 1].kind != "p":
        return None
    phrase = clauses.phrases.phrase_before(q - 2, floor) if words.is_noun_word(q - 2) else None
    phrase = announced(clauses, floor, q - 1) or phrase
    if phrase is None or (
        not row[phrase[0]].is_capital and words.low(phrase[1] - 1) not in clauses.lexicon.body_nouns
    ):
        return None
    opens = phrase[0] == floor or row[phrase[0] - 1].text in (*DASHES, "|", "*", "•")
    if not opens and any(words.is_verb(k) for k in range(floor, q)):
        return None
    return Link("name-colon", (q - 1, q), phrase)


def announced(clauses: ClauseReader, floor: int, colon: int) -> Phrase | None:
    """The one behind "from" in a line that announces him: "And from Ann Lee:", "More from Ann Lee:"."""
    words = clauses.words
    if any(words.is_verb(k) for k in range(floor, colon)):
        return None
    for k in range(colon - 1, floor - 1, -1):
        if words.low(k) in clauses.lexicon.announcing:
            return (k + 1, colon) if clauses.row[k + 1].is_capital else None
    return None


def headline_colon(clauses: ClauseReader, q: int) -> Link | None:
    """`Ann Smith: Town Hall Is a ‘Wreck’`: a name and a colon that open the line."""
    row = clauses.row
    colon = next((k for k in range(min(q, 7)) if row[k].text == ":"), None)
    if not colon or row[colon - 1].low in clauses.lexicon.no_names:
        return None
    if not all(item.is_capital or clauses.phrases.joins(k) for k, item in enumerate(row[:colon])):
        return None
    verb = next((k for k in range(1, colon) if row[k].low in clauses.lexicon.thirds), colon)
    return Link("headline-colon", (colon, colon + 1), (0, verb))


def possessive(clauses: ClauseReader, q: int) -> Link | None:
    """The senator's “no means no” promise: the one in the possessive right before the words."""
    row = clauses.row
    if not q or not row[q - 1].is_possessive or word_count(row[q].text) < 3:
        return None
    phrase = clauses.phrases.phrase_before(q - 1, 0)
    return None if phrase is None or not row[phrase[0]].is_word else Link("possessive", None, phrase)


def dash_name(clauses: ClauseReader, q: int) -> Link | None:
    """`“…” — Ann Smith` or `“…” (Ann Smith)`: a name after a dash, no verb behind it."""
    row = clauses.row
    if q + 2 >= len(row) or row[q + 1].text not in DASHES:
        return None
    phrase = clauses.phrases.phrase_after(q + 2)
    if phrase is None or not row[phrase[0]].is_capital or len(row) - phrase[1] > 14:
        return None
    if any(clauses.words.is_verb(k) for k in range(phrase[1], len(row))):
        return None
    return Link("dash-name", None, phrase)
