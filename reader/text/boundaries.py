"""Whether a sentence ends at a place where one could: abbreviations, initials, list numbers, cues."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from reader.language.data import language_data
from reader.late_pattern import late_pattern
from reader.values import Struct

OPENING = frozenset("“„«‹‘‚‟「『《〈([{")
"""Marks that open; `"`, `'`, `»`, `”` open only after white space and right before a word."""
AMBIGUOUS = frozenset("\"'»›”’“_*")
CLOSING = frozenset("”’»›“\"'」』》〉«‹_*")
"""Marks that can stand behind the last stop of a sentence and belong to it."""

_LAST_WORD = late_pattern(r"([^\W_](?:[\w.’'-]|(?<=\.) (?=\w\.))*)\.$")
_FIRST_WORD = late_pattern(r"[^\w]*([\w’'-]+)")
_LIST_NUMBER = late_pattern(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]$")
_CANNOT_BEGIN = frozenset(",;:!?.%)]}…")
_SHORT = 4
_TITLED_CUE = r"(?:(?:[A-Z][\w.’'-]*{small}),?\s+){{1,7}}(?:{cues})\b(?!\s+(?:{objects})\b)"
_NEVER = "(?!)"
_MISSED = r"[.…!?][)\]]? +(?=[(\[]?(?:{starters})\b)|\b(?:{whole})\. +(?=[A-Z])"


class Rules(Struct, frozen=True):
    """One language's lists, as `resources/languages/<code>/sentences.toml` describes them."""

    before_name: frozenset[str]
    before_figure: frozenset[str]
    may_end: frozenset[str]
    small_ends: frozenset[str]
    ordinals: bool
    times: frozenset[str]
    after_times: frozenset[str]
    starters: frozenset[str]
    never_ends: tuple[str, ...]
    cue: re.Pattern[str]
    missed: re.Pattern[str]


@cache
def rules_for(language: str) -> Rules:
    """The rules of a language (ISO 639-1); one without lists gets those without words."""
    lists = language_data(language, "sentences")
    return Rules(
        before_name=frozenset(lists.get("before_name", [])),
        before_figure=frozenset(lists.get("before_figure", [])),
        may_end=frozenset(lists.get("may_end", [])),
        small_ends=frozenset(lists.get("small_ends", [])),
        ordinals=bool(lists.get("ordinals")),
        times=frozenset(lists.get("times", [])),
        after_times=frozenset(lists.get("after_times", [])),
        starters=frozenset(lists.get("starters", [])),
        never_ends=tuple(lists.get("never_ends", [])),
        cue=_cue_pattern(lists),
        missed=_missed_pattern(lists),
    )


def _cue_pattern(lists: dict[str, Any]) -> re.Pattern[str]:
    """A name with its titles and a cue, and no word behind it that makes the cue another sentence's verb."""
    cues = lists.get("cues", [])
    if not cues:
        return re.compile(_NEVER)
    small = "".join(f"|{word}" for word in lists.get("name_words", []))
    objects = "|".join(lists.get("cue_objects", [])) or _NEVER
    return re.compile(_TITLED_CUE.format(small=small, cues="|".join(cues), objects=objects))


def _missed_pattern(lists: dict[str, Any]) -> re.Pattern[str]:
    """Where a sentence may begin that the library does not see: before a starter, behind a whole word."""
    starters = sorted(lists.get("starters", []), key=lambda word: (-len(word), word))
    if not starters:
        return re.compile(_NEVER)
    whole = "|".join(lists.get("whole_words", [])) or _NEVER
    return re.compile(_MISSED.format(starters="|".join(map(re.escape, starters)), whole=whole))


def ends_here(before: str, after: str, rules: Rules) -> bool:
    """Whether a sentence ends between `before`, the sentence so far, and `after`, what follows.

    `before` has its closing marks but no white space at its end; `after` starts with its opening marks.
    """
    if _goes_on(before, after):
        return False
    bare = before.rstrip("".join(CLOSING) + ")]}")
    is_quoted = bare != before and before[len(bare)] in CLOSING
    if is_quoted and _is_cue(bare, after, rules):
        return False
    word = _FIRST_WORD.match(after)
    follower = word.group(1) if word else ""
    if follower[:1].islower():
        return not is_quoted and _ends_before_small_letter(bare)
    if bare.endswith(rules.never_ends) and rules.never_ends:
        return follower in rules.starters
    return is_quoted or not bare.endswith(".") or _stop_ends(bare, follower, rules)


def _goes_on(before: str, after: str) -> bool:
    """Whether marks say that nothing ends: one that cannot begin a sentence follows, or a dash with a small
    letter, or all so far is the number of an item."""
    if after[0] in _CANNOT_BEGIN or _LIST_NUMBER.match(before):
        return True
    return after[0] in "—–-" and after[1:].lstrip()[:1].islower()


def _is_cue(bare: str, after: str, rules: Rules) -> bool:
    if after[0].islower():
        return True
    return not bare.endswith(".") and rules.cue.match(after) is not None


def _last_word(bare: str) -> re.Match[str] | None:
    """The word before the full stop that `bare` ends with; with those before it where all are initials."""
    tail = bare[-40:]
    alone = tail[tail.rfind(" ") + 1 :]
    return _LAST_WORD.search(tail if alone[1:2] == "." else alone)


def _ends_before_small_letter(bare: str) -> bool:
    last = _last_word(bare)
    return last is not None and len(last.group(1)) > _SHORT and "." not in last.group(1)


def _stop_ends(bare: str, follower: str, rules: Rules) -> bool:
    """Whether the full stop at the end of `bare` ends a sentence before the capital or figure `follower`."""
    last = _last_word(bare)
    if last is None:
        return True
    word = last.group(1)
    if rules.ordinals and word.isdigit() and len(word) < _SHORT:
        return follower in rules.starters
    if follower[:1].isdigit():
        return word.lower() not in rules.before_figure | rules.before_name
    part = word if word.lower() in rules.before_name else word.rsplit("-", 1)[-1]
    for holds, ends in _SHORT_FORMS:
        if holds(part, follower, rules):
            return ends(follower, rules)
    return True


def _is_before_name(word: str, follower: str, rules: Rules) -> bool:
    """Whether a word is written before names; a small letter alone is not, before what begins a sentence."""
    return word.lower() in rules.before_name and not (
        word == word.lower() and len(word) == 1 and follower in rules.starters
    )


def _is_time(word: str, _: str, rules: Rules) -> bool:
    return word.lower() in rules.times


def _may_end(word: str, _: str, rules: Rules) -> bool:
    """Whether a short form that may end a sentence is written as short forms are."""
    key = word.lower()
    return key in rules.may_end and (word[0].isupper() or "." in word or key in rules.small_ends)


def _is_initials(word: str) -> bool:
    """Whether `word`, written without its last stop, is one capital letter or several with stops ("U.S")."""
    return all(len(part) == 1 and part.isupper() for part in word.replace(" ", "").split("."))


_SHORT_FORMS: tuple[tuple[Callable[[str, str, Rules], bool], Callable[[str, Rules], bool]], ...] = (
    (_is_before_name, lambda _, __: False),
    (_is_time, lambda follower, rules: follower not in rules.after_times),
    (_may_end, lambda follower, rules: follower in rules.starters),
    (lambda word, _, __: _is_initials(word), lambda follower, rules: follower in rules.starters),
)
"""What a word before a full stop is, the first that holds, and whether a sentence ends there then."""
