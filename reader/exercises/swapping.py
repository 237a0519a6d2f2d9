"""Operators that put words for words, from the tables `swaps` of a language's words for exercises."""

import re
from collections.abc import Iterator

from reader.exercises.site import SentenceSite, Twins, exercise_words


def swap_kinds(language: str) -> list[str]:
    """The kinds of change that the tables of a language have."""
    return list(exercise_words(language).get("swaps", ()))


def swapped(site: SentenceSite, kind: str) -> Iterator[Twins]:
    """The sentence with the words of one row changed, and with the harmless words of the row; what is quoted
    has operators of its own."""
    for words, (change, harmless) in site.words("swaps").get(kind, {}).items():
        for match in re.finditer(_pattern(words), site.text, re.IGNORECASE):
            if not site.is_quoted(match.start()):
                yield Twins(_put(site.text, match, change), _put(site.text, match, harmless))


def _pattern(words: str) -> str:
    before = "" if words[0].isspace() else r"\b"
    after = "" if words[-1].isspace() else r"\b"
    return before + re.escape(words) + after


def _put(text: str, match: re.Match[str], words: str) -> str:
    if match[0][:1].isupper() and words:
        words = words[0].upper() + words[1:]
    made = text[: match.start()] + words + text[match.end() :]
    return made if words or match.start() else made[:1].upper() + made[1:]
