"""What the tests of this folder share: one sentence of one language as a row."""

from reader.language.speech_words import load_speech_words
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.tokens import Tokenizer
from reader.quotations.link import Phrase
from reader.quotations.marks import find_marked
from reader.text.span import Span


def row_of(text: str, language: str) -> TokenRow:
    """One sentence as a row."""
    words = load_speech_words(language)
    whole = Span(0, len(text))
    return TokenRow(Tokenizer(words).with_quotations(text, whole, find_marked(text, whole)), words)


def at(row: TokenRow, word: str) -> int:
    """The number of the first token of these letters."""
    return next(k for k, token in enumerate(row.tokens) if token.text == word)


def quote(row: TokenRow) -> int:
    """The number of the first quotation."""
    return next(k for k, token in enumerate(row.tokens) if token.kind == "q")


def told(text: str, row: TokenRow, phrase: Phrase | None) -> str | None:
    """The letters of some tokens."""
    return None if phrase is None else row.span(phrase).of(text)
