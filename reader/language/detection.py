"""The language of a text: by its script, else by counting the commonest words of fourteen languages."""

from collections import Counter
from functools import cache

from reader.language.data import language_data, languages_with
from reader.late_pattern import late_pattern

_SAMPLE = 20_000
_LEAST_SHARE = 0.06
_WORD = late_pattern(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
)
"""Languages known by their script: its first and last character."""
_SCRIPT_SHARE = 0.2


def language_of(text: str) -> str:
    """The language of `text` as an ISO 639-1 code; "en" when nothing tells."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    characters = Counter(sample)
    for code, first, last in _SCRIPTS:
        found = sum(count for character, count in characters.items() if first <= character <= last)
        if found > _SCRIPT_SHARE * max(letters, 1):
            return code
    counts = Counter(word.lower() for word in words)
    total = max(1, counts.total())
    scores = {
        code: sum(map(counts.__getitem__, known & counts.keys())) / total for code, known in _words().items()
    }
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _LEAST_SHARE else _by_letters(Counter(sample.lower()))


def _by_letters(characters: Counter[str]) -> str:
    """The language that most letters of one language alone tell; "en" where there are none."""
    counts = {code: sum(map(characters.__getitem__, letters)) for code, letters in _letters().items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else "en"


@cache
def _letters() -> dict[str, str]:
    tables = {code: language_data(code, "common_words") for code in languages_with("common_words")}
    return {code: table["letters"] for code, table in tables.items() if "letters" in table}


@cache
def _words() -> dict[str, frozenset[str]]:
    """The word lists, English first: it wins a tie."""
    codes = sorted(languages_with("common_words"), key=lambda code: (code != "en", code))
    return {code: frozenset(language_data(code, "common_words")["words"].split()) for code in codes}
