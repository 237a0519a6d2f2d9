"""How sure a speaker is: about how often the rule that named it is right.

The estimates lie in `resources/languages/<code>/confidence.toml`; a language without them takes the
English ones. `tests/benchmarks/quotes_confidence.py` shows how well they hold.
"""

from functools import cache

from reader.language.data import language_data
from reader.language.lexicon import Lexicon

_ENGLISH = "en"
_NOBODY = "nobody"


@cache
def _rates(language: str) -> dict[str, float]:
    table = language_data(language, "confidence") or language_data(_ENGLISH, "confidence")
    rates: dict[str, float] = table["rates"]
    return rates


def form_of(mention: str | None, lexicon: Lexicon) -> str:
    """What names the speaker: "name", "pronoun", "noun", or "nobody"."""
    if not mention:
        return _NOBODY
    low = mention.lower()
    if low in lexicon.he | lexicon.she | lexicon.subject_pronouns | lexicon.nobody:
        return "pronoun"
    return "name" if any(word[0].isupper() for word in mention.split()[1:] or [mention]) else "noun"


def confidence_of(rule: str, form: str, kind: str, language: str) -> float:
    """About the share in which `rule` is right where `form` named the speaker of a quotation of `kind`.

    Falls back to the rule's own share, then to that of all rules. Nobody is named with confidence 0.
    """
    if form == _NOBODY:
        return 0.0
    rates = _rates(language)
    for key in (f"{rule} {form} {kind}", f"{rule} {form}", rule):
        if key in rates:
            return rates[key]
    return rates["all"]
