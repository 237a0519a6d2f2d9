"""The sentences of one paragraph as rows of tokens; what is quoted stays in one piece."""

from collections.abc import Sequence

from reader.language.speech_words import SpeechWords
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.tokens import Token

_LONGEST_TAG = 6
"""Tokens of a sentence behind a stop in marks that may still say who spoke: “…。”陈立民说。"""


def rows_of(tokens: Sequence[Token], starts: Sequence[int], words: SpeechWords) -> list[TokenRow]:
    """The tokens of a paragraph cut at the starts of its sentences (code points) that no quotation covers."""
    cuts = set(starts)
    rows: list[list[Token]] = []
    for token in tokens:
        if not rows or _opens_sentence(rows[-1][-1], token, cuts, words):
            rows.append([])
        rows[-1].append(token)
    merged: list[list[Token]] = []
    for row in rows:
        if merged and merged[-1][-1].kind == "q" and _tells_who(row, words):
            merged[-1] += row
        else:
            merged.append(row)
    return [TokenRow(row, words) for row in merged]


def _opens_sentence(before: Token, token: Token, cuts: set[int], words: SpeechWords) -> bool:
    """Whether a sentence starts at a token that is not the rest of one that was quoted."""
    if token.start in cuts:
        return not _is_tag(before, token, words)
    return token.kind != "q" and _is_passed(before, token, cuts)


def _is_passed(before: Token, token: Token, cuts: set[int]) -> bool:
    """Whether a sentence starts between two tokens, as at a mark that neither holds."""
    return any(start in cuts for start in range(before.end + 1, token.start))


def _is_tag(before: Token, token: Token, words: SpeechWords) -> bool:
    """Whether a small letter or a dash behind a quotation goes on with its sentence."""
    if before.kind != "q":
        return False
    return token.kind == "p" or (token.kind == "w" and not words.no_capitals and token.text[0].islower())


def _tells_who(row: Sequence[Token], words: SpeechWords) -> bool:
    """Whether a short sentence behind a quotation is no more than speaker and cue."""
    if not words.no_capitals or len(row) > _LONGEST_TAG or any(token.kind == "q" for token in row):
        return False
    known = [k for k, token in enumerate(row) if words.is_cue(token.low)]
    return bool(known) and all(token.kind == "p" for token in row[known[-1] + 1 :])
