"""Which script a text is mostly written in."""

import unicodedata
from collections import Counter

from reader.messages import message

_SAMPLE = 4000
_NAMES = {
    "LATIN": message("Latin"),
    "CYRILLIC": message("Cyrillic"),
    "GREEK": message("Greek"),
    "ARABIC": message("Arabic"),
    "HEBREW": message("Hebrew"),
    "CJK": message("Chinese characters"),
    "HIRAGANA": message("Japanese"),
    "KATAKANA": message("Japanese"),
    "HANGUL": message("Korean"),
    "DEVANAGARI": message("Devanagari"),
    "THAI": message("Thai"),
    "ARMENIAN": message("Armenian"),
    "GEORGIAN": message("Georgian"),
}
_KIN = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}


def script_of(text: str) -> str:
    """The Unicode name of the script of most letters of a sample of `text`; empty without letters."""
    step = max(1, len(text) // _SAMPLE)
    counts: Counter[str] = Counter()
    for character, times in Counter(text[::step]).items():
        if character.isalpha():
            name = unicodedata.name(character, "").split(" ", 1)[0]
            counts[_KIN.get(name, name)] += times
    if not counts:
        return ""
    return min(counts, key=lambda name: (-counts[name], name))


def script_name(script: str) -> str:
    """The script's name in plain English."""
    return _NAMES.get(script, script.capitalize())
