"""Operators that put words for words, from the tables `swaps_LANGUAGE.toml`."""

import re
from collections.abc import Iterator

from tests.fidelity.sentence import Edit, SentenceSite, table


def swap_kinds(language: str) -> list[str]:
    """The kinds of change that the table of a language has."""
    return list(table(f"swaps_{language}"))


def swapped(site: SentenceSite, kind: str) -> Iterator[Edit]:
    """The sentence with the words of one row changed, and with the harmless words of the row."""
    for words, (change, harmless) in table(f"swaps_{site.read.language}").get(kind, {}).items():
        for match in re.finditer(_pattern(words), site.text, re.IGNORECASE):
            if not _is_quoted(site.text, match.start()):
                yield Edit(_put(site.text, match, change), _put(site.text, match, harmless))


def _pattern(words: str) -> str:
    before = "" if words[0].isspace() else r"\b"
    after = "" if words[-1].isspace() else r"\b"
    return before + re.escape(words) + after


def _put(text: str, match: re.Match[str], words: str) -> str:
    if match[0][:1].isupper() and words:
        words = words[0].upper() + words[1:]
    made = text[: match.start()] + words + text[match.end() :]
    return made if words or match.start() else made[:1].upper() + made[1:]


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands inside quotation marks: what is quoted has operators of its own."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count("„") > before.count("“")
