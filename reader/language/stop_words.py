"""Words that carry grammar rather than content, one list a language (`stop_words.toml`)."""

from functools import cache
from typing import Any

from reader.language.data import language_data


@cache
def stop_words(language: str) -> frozenset[str]:
    """Stop words of a language (ISO 639-1, a region behind it does not matter), casefolded; an unknown
    language has none."""
    return frozenset(_data(language).get("words", "").split()) | elided_words(language)


@cache
def figure_words(language: str) -> dict[str, str]:
    """Words of figures that are matched as the figure: {"two": "2"}."""
    return dict(_data(language).get("figures", {}))


@cache
def elided_words(language: str) -> frozenset[str]:
    """Small words that an apostrophe joins to the next one: {"l'", "qu'"}; most languages have none."""
    return frozenset(_data(language).get("elided", "").split())


def _data(language: str) -> dict[str, Any]:
    return language_data(language.split("-")[0].lower(), "stop_words")
