"""Spelling schools of a language: British and American forms of one word are no difference."""

import re
from functools import cache, lru_cache

from reader.language.data import language_data, languages_with

_SHORTEST = 6
"""Letters of a word whose ending is looked at: "four" is no "for"."""


@lru_cache(65_536)
def one_spelling(word: str) -> str:
    """A word in lower case in the one spelling that all schools of its language share here."""
    words, endings = _schools()
    if word in words or len(word) < _SHORTEST:
        return words.get(word, word)
    for pattern, form in endings:
        match = pattern.fullmatch(word)
        if match:
            return match.expand(form)
    return word


def one_possessive(word: str) -> str:
    """A word in lower case with the possessive that all schools share: "james's" is "james"."""
    ending = next((ending for ending in _possessives() if word.endswith(ending)), "")
    return word.removesuffix(ending) + _possessives().get(ending, "")


@cache
def _possessives() -> dict[str, str]:
    """The endings of possessives of all languages that have schools, and what stands for them."""
    tables = (language_data(language, "spelling") for language in languages_with("spelling"))
    return {ending: form for table in tables for ending, form in table.get("possessives", {}).items()}


@cache
def _schools() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    """The words and endings of all languages that have schools."""
    tables = [language_data(language, "spelling") for language in languages_with("spelling")]
    words = {word: form for table in tables for word, form in table["words"].items()}
    return words, tuple((re.compile(pattern), form) for table in tables for pattern, form in table["endings"])
