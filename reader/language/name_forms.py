"""One name in its many spellings: the form names are compared in, and what is a place or a people."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache

from reader.resources import resource_path

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
    text = name.replace("’", "'").replace("ʼ", "'").replace("‑", "-").replace(".", "")
    text = unicodedata.normalize("NFKD", text.translate(_NOT_DECOMPOSED))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = " ".join(text.split()).removeprefix("the ")
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


@cache
def _countries() -> frozenset[str]:
    towns = frozenset(same_form(name) for name in _list("towns"))
    return frozenset(same_form(name) for name in _list("countries")) - towns


@lru_cache(maxsize=50_000)
def is_people(word: str) -> bool:
    """Whether a word is the adjective or name of a people, a faith or a party ("Ukrainians")."""
    plain = plain_name(word)
    return plain in _peoples() or plain.removesuffix("s") in _peoples()


@cache
def _variants() -> dict[str, str]:
    with resource_path("facts", "variants.toml").open("rb") as file:
        tables = tomllib.load(file)
    found: dict[str, str] = {}
    for table in tables.values():
        for standard, spellings in table.items():
            for spelling in (standard, *spellings):
                found.setdefault(plain_name(spelling), plain_name(standard))
    return found


@cache
def words_for(what: str) -> frozenset[str]:
    """One list of `resources/facts/words.toml` ("bodies", "titles" …), in `plain_name` form."""
    with resource_path("facts", "words.toml").open("rb") as file:
        return frozenset(tomllib.load(file)[what].split())


@cache
def _list(field: str) -> frozenset[str]:
    with resource_path("facts", "places.toml").open("rb") as file:
        text: str = tomllib.load(file)[field]
    return frozenset(plain_name(name) for name in text.split("|") if name.strip())


@cache
def _places() -> frozenset[str]:
    with resource_path("facts", "variants.toml").open("rb") as file:
        standard = tomllib.load(file)["places"]
    return frozenset(same_form(name) for name in _list("countries")) | {plain_name(n) for n in standard}


def _peoples() -> frozenset[str]:
    return _list("peoples")
