"""Speaker and cue told within the marks: « …, a-t-il dit, … », «…, — добавил он, — …»."""

from reader.language.speech_words import SpeechWords
from reader.late_pattern import late_pattern
from reader.quotations.by_words.phrases import phrase_at
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.tokens import Tokenizer
from reader.quotations.link import Link, Phrase
from reader.text.span import Span

_COMMAS = late_pattern(r"(?<=[,!?…])\s(?=([^,.;:!?«»“”—–]{4,70})(?:[,.;:]|\s*$))")
_DASHES = late_pattern(r"(?:(?<=[,!?….])\s?|\s)[—–-]{1,2}\s?(?=([^«»“”—–]{4,70}?)[,.]?\s?[—–-])")
_INSETS = {"commas": _COMMAS, "dashes": _DASHES}
_AHEAD = 4
"""Words before the verb of an inset: "a-t-il", "nous a-t-elle"."""


def told_inside(text: str, inner: Span, words: SpeechWords) -> tuple[TokenRow, Link] | None:
    """The inset, as a row, and the link that interrupts the words in marks; None where nothing does."""
    pattern = _INSETS.get(words.inset)
    if pattern is None:
        return None
    tokenizer = Tokenizer(words)
    for match in pattern.finditer(text, inner.start, inner.end):
        row = TokenRow(list(tokenizer.tokens(text, Span(*match.span(1)))), words)
        link = read_inset(row)
        if link is not None:
            return row, link
    return None


def read_inset(row: TokenRow) -> Link | None:
    """Cue and speaker of a stretch that holds nothing else: "a-t-il dit", "сказала Анна Белова"."""
    cue = next((k for k in range(min(_AHEAD, len(row))) if row.is_cue(k)), None)
    if cue is None or not all(_is_ahead(row, k) for k in range(cue)):
        return None
    ahead = next((k for k in range(cue - 1, -1, -1) if row.is_pronoun(k) and not row.is_adverb(k)), None)
    mention = (ahead, ahead + 1) if ahead is not None else _behind(row, cue + 1)
    return None if mention is None else Link("cue-inside", (cue, cue + 1), mention)


def _is_ahead(row: TokenRow, k: int) -> bool:
    return row.is_auxiliary(k) or row.is_pronoun(k) or row.is_adverb(k)


def _behind(row: TokenRow, k: int) -> Phrase | None:
    while row.is_adverb(k) or row.is_auxiliary(k):
        k += 1
    return phrase_at(row, k)
