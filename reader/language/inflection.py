"""The forms of English verbs, so that a word list need hold base forms only."""

from collections.abc import Collection, Iterator, Mapping

_VOWELS = "aeiou"
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("ier", "y"), ("er", ""), ("er", "e"), ("iest", "y"), ("est", ""), ("est", "e"),
)  # fmt: skip
"""Regular endings, and what stood in their place before."""


def third_person(base: str) -> str:
    """say → says, cry → cries, go → goes."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def regular_past(base: str, doubling: Collection[str]) -> str:
    """add → added, cry → cried, quip → quipped when it is among `doubling`."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if base in doubling else "") + "ed"


def present_participle(base: str, doubling: Collection[str]) -> str:
    """say → saying, lie → lying, quip → quipping when it is among `doubling`."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if base in doubling else "") + "ing"


def past_forms(base: str, irregular: Mapping[str, list[str]], doubling: Collection[str]) -> list[str]:
    """Past and past participle."""
    return irregular.get(base) or [regular_past(base, doubling)]


def all_forms(base: str, irregular: Mapping[str, list[str]], doubling: Collection[str]) -> list[str]:
    """Every form of a verb, its base first."""
    past = past_forms(base, irregular, doubling)
    return [base, third_person(base), present_participle(base, doubling), *past]


def possible_bases(form: str) -> Iterator[str]:
    """What a word may be without a regular ending, whether or not there is such a word: "stopped" may be
    "stopp", "stop" or "stoppe"."""
    for ending, before in _ENDINGS:
        rest = form.removesuffix(ending)
        if rest == form or len(rest) < 2:
            continue
        yield rest + before
        if not before and rest[-1] == rest[-2]:
            yield rest[:-1]
