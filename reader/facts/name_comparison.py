"""Whether two names are one under the spellings and short forms that writers use."""

from collections.abc import Sequence
from functools import cache

from reader.facts.named_entities import Name
from reader.language.data import language_data
from reader.language.name_forms import name_abbreviations, sounds_of, words_for
from reader.language.short_names import may_be_one_given_name

_SHORTEST_STEM = 4
"""Letters of a name that stay when its case ending goes."""
_SHORTEST_ABBREVIATION, _LONGEST_ABBREVIATION = 2, 6


def names_agree(left: Name, right: Name, language: str) -> bool:
    """Whether two names can be one: equal, one within the other ("Putin", "Vladimir Putin"), or apart in a
    middle initial, "Jr.", "Ft." for "Fort", an ending of case in `language` (ISO 639-1), initials for the
    long form, a short form of the given name ("Bill Quill", "William Quill")."""
    if _solid(left.form) == _solid(right.form) or _is_abbreviation(left, right):
        return True
    ours, theirs = core(left.words), core(right.words)
    if len(ours) == len(theirs) > 1 and ours[1:] == theirs[1:] and may_be_one_given_name(ours[0], theirs[0]):
        return True
    shorter, longer = sorted((ours, theirs), key=len)
    if not shorter:
        return False
    forms = (str, sounds_of, lambda word: _without_ending(word, _endings(language)))
    return any(_is_within([form(w) for w in shorter], [form(w) for w in longer]) for form in forms)


def core(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without middle initials, "Jr" and the like, short words written out ("ft" is
    "fort"): never fewer than one."""
    inside = [
        word
        for place, word in enumerate(words)
        if word not in words_for("name_suffixes") and not (len(word) == 1 and 0 < place < len(words) - 1)
    ]
    long = name_abbreviations()
    return tuple(long.get(word, word) for word in inside or words)


def _is_within(few: list[str], many: list[str]) -> bool:
    size = len(few)
    return any(many[at : at + size] == few for at in range(len(many) - size + 1))


def _without_ending(word: str, endings: Sequence[str]) -> str:
    """A word without its ending of case, where it has one: "путина" is "путин"."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@cache
def _endings(language: str) -> tuple[str, ...]:
    """The endings of cases of a language, longest first."""
    endings: str = language_data(language, "names").get("case_endings", "")
    return tuple(sorted(endings.split(), key=lambda ending: (-len(ending), ending)))


def _is_abbreviation(left: Name, right: Name) -> bool:
    """Whether one name is the other's initials: "NHS", "National Health Service"."""
    short, long = sorted((left.words, right.words), key=len)
    if len(short) != 1 or not _SHORTEST_ABBREVIATION <= len(short[0]) <= _LONGEST_ABBREVIATION:
        return False
    small = words_for("small_in_names")
    with_all = "".join(word[0] for word in long)
    return len(long) > 1 and short[0] in (with_all, "".join(word[0] for word in long if word not in small))


def _solid(form: str) -> str:
    """A form without hyphens and spaces: "Beth-el" is "Bethel"."""
    return form.replace("-", "").replace(" ", "")


def is_shortened(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one of two names is the other cut short: "Medway College", "St" and "Street", "J. Bell"."""
    if len(left) != len(right) and not set(left).isdisjoint(right):
        return True
    pairs = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    return all(a.startswith(b) or b.startswith(a) for a, b in pairs)
