"""Which script a text is mostly written in."""

import unicodedata
from collections import Counter

_SAMPLE = 4000
_NAMES = {
    "LATIN": "Latin", "CYRILLIC": "Cyrillic", "GREEK": "Greek", "ARABIC": "Arabic", "HEBREW": "Hebrew",
    "CJK": "Chinese characters", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean",
    "DEVANAGARI": "Devanagari", "THAI": "Thai", "ARMENIAN": "Armenian", "GEORGIAN": "Georgian",
}  # fmt: skip
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
