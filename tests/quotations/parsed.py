"""A sentence as the rules of this room read it."""

from reader.language.lexicon import load_lexicon
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.items import items_of
from reader.quotations.link import Link, Phrase
from reader.quotations.marks import find_marked
from reader.quotations.tagger import Tagger
from reader.text.span import Span

ENGLISH = load_lexicon("en")


def parsed(sentence: str) -> ClauseReader:
    """The readers of one English sentence; its quotations are one item each."""
    whole = Span(0, len(sentence))
    return ClauseReader(items_of(sentence, whole, find_marked(sentence, whole), 0, ENGLISH), ENGLISH)


def place(clauses: ClauseReader, word: str) -> int:
    """The number of the first item that reads `word`."""
    return next(k for k, item in enumerate(clauses.row) if item.text == word)


def asked(sentence: str, word: str) -> tuple[Tagger, int]:
    """The words of a sentence, and the number of the item that reads `word`."""
    clauses = parsed(sentence)
    return clauses.words, place(clauses, word)


def quote(clauses: ClauseReader, number: int = 0) -> int:
    """The number of the item that is a quotation, the first one by default."""
    return [k for k, item in enumerate(clauses.row) if item.kind == "q"][number]


def words(clauses: ClauseReader, phrase: Phrase | None) -> str | None:
    """The words of a range of items, None for None."""
    return None if phrase is None else " ".join(item.text for item in clauses.row[phrase[0] : phrase[1]])


def told(clauses: ClauseReader, link: Link | None) -> tuple[str, str | None, str | None] | None:
    """Rule, cue and mention of a link."""
    return None if link is None else (link.rule, words(clauses, link.cue), words(clauses, link.mention))
