"""Words, figures and punctuation of a text by Unicode rules, in one linear pass.

A word is a run of letters with their marks, apostrophes inside it (`don't`, `O’Brien`) and hyphens
between letters (`full-scale`, `F-16`) included; a dash never joins. A figure keeps its separators
(`1,000`, `6.3`), signs and ranges stand apart (`6.3` `%`, `24` `-` `48`). Chinese and Japanese characters
stand alone, as do the graphemes of scripts without spaces (Thai, Lao, Burmese, Khmer).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from reader.late_pattern import late_pattern
from reader.text.span import Span

IGNORED = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Zero-width characters and soft hyphens: part of a word but without meaning, as a regex class."""

_IDEOGRAPHS = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_HYPHENS = "\\-\u2010\u2011"
_APOSTROPHES = "'\u2019\u02bc"
# The scripts that need no marks are named, as all the others would take ten times as long to compile.
_UNMARKED = (("\0", "\u02ff"), ("\u2000", "\u20cf"), ("\u2100", "\u2bff"), ("\uff00", "\uffff"))

_QUOTE_MARKS = (
    "\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"
    "\u300c\u300d\u300e\u300f`\u00b4"
)
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_ALONE = dict.fromkeys(_QUOTE_MARKS, '"') | dict.fromkeys(_DASHES, "-") | {"\u2026": "\u2026"}
_INSIDE = str.maketrans(
    {
        "\u2019": "'",
        "\u02bc": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u0640": None,
    }
)
_DROPPED = late_pattern(f"[{IGNORED}]|\\s+")


def tokenise(text: str) -> list[Span]:
    """Spans of all tokens in reading order; every character that is not white space or zero-width is
    in exactly one. Linear in the length of `text`."""
    pattern = _pattern(marked=_has_marks(text))
    return [Span(match.start(), match.end()) for match in pattern.finditer(text)]


@lru_cache(maxsize=4)
def tokens_with_starts(text: str) -> tuple[tuple[str, int], ...]:
    """The tokens as they stand, and where each starts: quicker than spans, for a great many. Kept for who
    asks again at once: what reads a bead asks for the sentences of both sides twice."""
    found = tokenise_words(text)
    starts: list[int] = []
    at = 0
    for token in found:  # what stands between two tokens is part of none, so each is the next of its kind
        at = text.find(token, at)
        starts.append(at)
        at += len(token)
    return tuple(zip(found, starts, strict=True))


def tokenise_words(text: str) -> list[str]:
    """The tokens themselves, as they stand: quicker than slicing spans where places are not needed."""
    return _pattern(marked=_has_marks(text)).findall(text)


def _has_marks(text: str) -> bool:
    """Whether a text is in a script whose letters may bear marks of their own."""
    if text.isascii():
        return False
    return not all(any(low <= one <= high for low, high in _UNMARKED) for one in set(text))


def pieces(text: str) -> list[str]:
    """The text cut at spaces where no token reaches across one: the normal forms of the tokens of all
    pieces are those of the text. Most pieces come again and again, so that a caller can know them already."""
    reaches = ". ." in text or "\n " in text or "\n\t" in text
    return [text] if reaches else text.split(" ")


def each_word(text: str) -> Iterator[str]:
    """The tokens of `tokenise_words` one by one, for texts so long that the caller looks up in between."""
    for match in _pattern(marked=_has_marks(text)).finditer(text):
        yield match.group()


def normalise(token: str) -> str:
    """The form in which two tokens are equal whatever the style of marks, dashes, ellipses, spaces and
    the Unicode form (NFKC). Letter case is kept; see `fold`."""
    if token.isascii() and token.isalnum():
        return token
    alone = _alone(token)
    if alone is not None:
        return alone
    composed = token if token.isascii() else unicodedata.normalize("NFKC", token)
    folded = _DROPPED.sub("", composed).translate(_INSIDE)
    return _alone(folded) or folded


def _alone(token: str) -> str | None:
    """The normal form of a quotation mark, dash or ellipsis that is a token of its own."""
    if token in _ALONE:
        return _ALONE[token]
    first = token[:1]
    if first == "." and len(token) > 1 and not token.strip(". "):
        return "\u2026"
    if first in _ALONE and all(mark in _ALONE for mark in token):
        return _ALONE[first]
    return None


def fold(token: str) -> str:
    """`normalise` without letter case."""
    return normalise(token).casefold()


def is_word(token: str) -> bool:
    """Whether a token holds a letter or digit (and is not punctuation)."""
    return token[:1].isalnum() or any(character.isalnum() for character in token)


@cache
def _pattern(*, marked: bool) -> re.Pattern[str]:
    marks = _combining_marks() if marked else ""
    plain = f"[^\\W\\d_{_IDEOGRAPHS}{_UNSPACED}]" if marked else "[^\\W\\d_]"
    letter = f"(?:{plain}|[{marks}{IGNORED}])"
    start = f"{plain}+(?:[{marks}{IGNORED}]+{plain}*)*"
    any_mark = f"[{marks}{IGNORED}]*" if marked else ""
    alternatives = (
        "[A-Za-z][a-z]++(?=[ ,.;:!?\n])",  # most words by far, so that they need not try what follows
        f"[A-Z]{letter}{{0,6}}[{_HYPHENS}]\\d+(?![\\w.,]*\\d)",
        f"(?:[^\\W\\d_]\\.){{2,}}(?!{letter})",
        f"[{_IDEOGRAPHS}{_UNSPACED}]{any_mark}" if marked else None,
        f"{start}\\d*(?:(?:[{_APOSTROPHES}_·\u2219\u2027&]|[{_HYPHENS}](?:\\n[ \\t]*)?){start})*",
        f"\\d+(?:[.,\u2009\u202f\u00a0]\\d+)*(?:{start})?",
        r"\.(?: ?\.){1,}|''|``|-{2,}",
        f"[^\\s{IGNORED}]{any_mark}",
    )
    return re.compile("|".join(a for a in alternatives if a))


@cache
def _combining_marks() -> str:
    """All combining marks below U+1F000 as the inside of a regex class."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x1F000):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in ranges)
