"""The language of a text: by its script, else by counting the commonest words of fourteen languages."""

import re
import tomllib
from collections import Counter
from functools import cache

from reader.resources import resource_path

_SAMPLE = 20_000
_LEAST_SHARE = 0.06
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_SCRIPT_SHARE = 0.2


def language_of(text: str) -> str:
    """The language of `text` as an ISO 639-1 code; "en" when nothing tells."""
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > _SCRIPT_SHARE * max(letters, 1):
            return code
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    total = max(1, counts.total())
    scores = {
        code: sum(map(counts.__getitem__, words & counts.keys())) / total for code, words in _words().items()
    }
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _LEAST_SHARE else "en"


@cache
def _words() -> dict[str, frozenset[str]]:
    """The word lists, English first: it wins a tie."""
    with resource_path("cleaning", "stop_words.toml").open("rb") as file:
        return {code: frozenset(words.split()) for code, words in tomllib.load(file).items()}
