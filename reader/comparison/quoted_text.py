"""The words inside quotation marks with what an editor did there: brackets, ellipses, ends of sentences."""

import re
from collections.abc import Sequence

from reader.comparison.quoted_sides import QuotedSide
from reader.comparison.quoted_words import comparable
from reader.late_pattern import late_pattern
from reader.text.span import Span
from reader.text.tokens import fold, is_word, tokens_with_starts
from reader.values import Struct, replace

_BRACKETED = late_pattern(r"\[[^\[\]]{0,200}\]|\((?:sic|[a-z]{1,2})\)")
_STOP = frozenset(".!?")
_ELLIPSES = late_pattern(r"…|\.\s?\.\s?\.|\[\s*(?:…|\.\.\.)\s*\]")


class QuotedWord(Struct, frozen=True):
    """One word of a quotation: its comparable form and place.

    `added` says that it stands in brackets; `gap_before` and `gap_behind` that an ellipsis or a bracket
    stands there; `ends_sentence` that a full stop follows, `follows_stop` that one stands before it.
    """

    form: str
    span: Span
    added: bool
    gap_before: bool
    gap_behind: bool
    ends_sentence: bool
    follows_stop: bool


def quoted_words(side: QuotedSide, index: int) -> tuple[QuotedWord, ...]:
    """The words of a quotation of one side; a letter in brackets ("[w]e") belongs to its word."""
    span = side.span(index)
    text = span.of(side.article.text)
    brackets = [match.span() for match in _BRACKETED.finditer(text) if not _is_letter(text, match)]
    gaps = [*(match.span() for match in _ELLIPSES.finditer(text)), *brackets]
    found = [(t, start) for t, start in tokens_with_starts(_without_letter_brackets(text)) if is_word(t)]
    edges = [0, *(at for token, start in found for at in (start, start + len(token))), len(text)]
    words: list[QuotedWord] = []
    for place, (token, start) in enumerate(found):
        low, _, end, high = edges[2 * place : 2 * place + 4]
        whole = QuotedWord(
            "",
            Span(span.start + start, span.start + end),
            _starts_in(brackets, start),
            any(low <= a < start for a, _ in gaps),
            any(end <= a < high for a, _ in gaps),
            _has_stop(text[end:high]),
            _has_stop(text[low:start]),
        )
        words.extend(replace(whole, form=comparable(part)) for part in fold(token).split("-") if part)
    return _beside_brackets(words)


def _starts_in(ranges: Sequence[tuple[int, int]], at: int) -> bool:
    return any(low <= at < high for low, high in ranges)


def _has_stop(text: str) -> bool:
    """Whether a full stop, and not only an ellipsis, stands in some text between words."""
    return not _STOP.isdisjoint(text) and not _STOP.isdisjoint(_ELLIPSES.sub("", text))


def _beside_brackets(words: list[QuotedWord]) -> tuple[QuotedWord, ...]:
    """Words next to an editor's own are next to a gap."""
    if not any(word.added for word in words):
        return tuple(words)
    return tuple(
        replace(
            word,
            gap_before=word.gap_before or (place > 0 and words[place - 1].added),
            gap_behind=word.gap_behind or (place + 1 < len(words) and words[place + 1].added),
        )
        for place, word in enumerate(words)
    )


def _is_letter(text: str, match: re.Match[str]) -> bool:
    """Whether brackets hold a letter changed by an editor inside a word."""
    return match.end() < len(text) and text[match.end()].isalpha() and match.end() - match.start() <= 3


def _without_letter_brackets(text: str) -> str:
    """The text with the brackets of changed letters as zero-width characters, so that places stay."""
    return re.sub(r"\[([A-Za-zÀ-ÿ])\](?=[a-zà-ÿ])", "\u200b\\1\u200b", text)
