"""One name in its many spellings: the form names are compared in, and what is a place or a people."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from reader.language.data import language_data, languages_with

_NOT_DECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)


_SOUNDS = (
    (r"(?:iy|yy|ii|ij|yi)\b", "y"),
    (r"[yij]([ae])", r"\1"),
    (r"[yij]u", "u"),
    (r"ou|oo", "u"),
    (r"[ij]", "y"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"g\b", "h"),
    (r"x", "ks"),
    (r"c(?=[aouklr])|ck|q", "k"),
    (r"w", "v"),
    (r"([aeiouys])\1+", r"\1"),
)
"""What one sound becomes in another's alphabet, in order."""


@cache
def _sounds() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), plain) for pattern, plain in _SOUNDS)


@lru_cache(maxsize=50_000)
def plain_name(name: str) -> str:
    """A name without case, accents, full stops, possessive ending, leading "the" and double spaces."""
    text = name.replace(".", "")
    if not name.isascii():
        text = text.replace("’", "'").replace("ʼ", "'").replace("‑", "-")
        text = unicodedata.normalize("NFKD", text.translate(_NOT_DECOMPOSED))
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = " ".join(text.casefold().split()).removeprefix("the ")
    return text.removesuffix("'s").removesuffix("'")


def same_form(name: str) -> str:
    """The form in which two spellings of one name are equal: the whole name, then word by word."""
    plain = plain_name(name)
    whole = _variants().get(plain)
    if whole is not None:
        return whole
    return " ".join(_variants().get(word, word) for word in plain.split())


@lru_cache(maxsize=50_000)
def sounds_of(form: str) -> str:
    """A comparable form without what transcription leaves open: Ilya is Ilia, Syrskyi is Sirsky."""
    text = form.replace("-", "").replace("'", "")
    for pattern, plain in _sounds():
        text = pattern.sub(plain, text)
    return text


def is_place(name: str) -> bool:
    """Whether a name is a country, a capital or another well-known place."""
    return same_form(name) in _places()


def is_country(name: str) -> bool:
    """Whether a name is that of a country."""
    return same_form(name) in _countries()


def is_town(name: str) -> bool:
    """Whether a name is that of a town which may stand for the government in it."""
    return same_form(name) in _towns()


@cache
def _towns() -> frozenset[str]:
    return frozenset(same_form(name) for name in _list("towns"))


@cache
def _countries() -> frozenset[str]:
    return frozenset(same_form(name) for name in _list("countries")) - _towns()


@lru_cache(maxsize=50_000)
def is_people(word: str) -> bool:
    """Whether a word is the adjective or name of a people, a faith or a party ("Ukrainians")."""
    plain = plain_name(word)
    return plain in _peoples() or plain.removesuffix("s") in _peoples()


@cache
def _variants() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in _tables("name_variants"):
        for rows in table.values():
            for standard, spellings in rows.items():
                for spelling in (standard, *spellings):
                    found.setdefault(plain_name(spelling), plain_name(standard))
    return found


def _tables(topic: str) -> list[dict[str, Any]]:
    """The tables of all languages on a topic: names travel between languages."""
    return [language_data(code, topic) for code in languages_with(topic)]


@cache
def words_for(what: str) -> frozenset[str]:
    """One list of `names.toml` ("bodies", "titles" …) of all languages together, in `plain_name` form."""
    return frozenset(word for table in _tables("names") for word in table.get(what, "").split())


@cache
def joining_words() -> tuple[str, ...]:
    """The small words inside names of all languages ("of the", "van der"), longest first."""
    found = {words for table in _tables("names") for words in table.get("joining", ())}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))


@cache
def name_abbreviations() -> dict[str, str]:
    """Short words of names -> the words they stand for, in `plain_name` form: "ft" is "fort"."""
    return {short: long for table in _tables("names") for short, long in table.get("short_words", {}).items()}


@cache
def nouns_have_capitals(language: str) -> bool:
    """Whether a language (ISO 639-1) writes every noun with a capital."""
    return bool(language_data(language, "names").get("nouns_have_capitals", False))


@cache
def _list(field: str) -> frozenset[str]:
    text = "|".join(table[field] for table in _tables("places"))
    return frozenset(plain_name(name) for name in text.split("|") if name.strip())


@cache
def _places() -> frozenset[str]:
    standard = [name for table in _tables("name_variants") for name in table["places"]]
    return frozenset(same_form(name) for name in _list("countries")) | {plain_name(n) for n in standard}


def _peoples() -> frozenset[str]:
    return _list("peoples")
