"""Operators on who does what, on conditions, lists, attributions and words in marks."""

import re
from collections.abc import Iterator

from tests.fidelity.sentence import Edit, SentenceSite, table

_PASSIVE = {"sued": "sued", "beat": "beaten", "accused": "accused", "succeeded": "succeeded"}
_CONDITION = re.compile(r",? (if|unless|provided that) ([^.]+)\.$")
_LIST = re.compile(r"(\w+), (\w+) and (\w+)")
_MARKABLE = {"safe": "secure", "expert": "specialist", "generous": "liberal"}
_ACCORDING = re.compile(r"^According to ([^,]+), (.+)\.$")
_SAID_AFTER = re.compile(r"^(.+), ([^,]+) said\.$")


def roles_swapped(site: SentenceSite) -> Iterator[Edit]:
    """Subject and object change places; harmless: the passive voice."""
    people = "|".join(map(re.escape, table("fillings")[site.read.language]["person"]))
    for match in re.finditer(rf"({people}) ({'|'.join(_PASSIVE)}) ({people})", site.text):
        left, verb, right = match.groups()
        made = site.text[: match.start()], site.text[match.end() :]
        passive = f"{right} was {_PASSIVE[verb]} by {left}"
        yield Edit(f"{right} {verb} {left}".join(made), passive.join(made))


def condition_dropped(site: SentenceSite) -> Iterator[Edit]:
    """The condition goes; harmless: it stands first."""
    match = _CONDITION.search(site.text)
    if match is not None:
        rest = site.text[: match.start()]
        moved = f"{match[1].capitalize()} {match[2]}, {_lowered(rest)}."
        yield Edit(f"{rest}.", moved)


def item_dropped(site: SentenceSite) -> Iterator[Edit]:
    """One item of a list goes; harmless: two change places."""
    for match in _LIST.finditer(site.text):
        made = site.text[: match.start()], site.text[match.end() :]
        yield Edit(
            f"{match[1]} and {match[2]}".join(made), f"{match[2]}, {match[1]} and {match[3]}".join(made)
        )


def irony_added(site: SentenceSite) -> Iterator[Edit]:
    """Marks round a word that nobody said; harmless: a synonym."""
    for word, harmless in _MARKABLE.items():
        match = re.search(rf"\b{word}\b", site.text)
        if match is not None:
            made = site.text[: match.start()], site.text[match.end() :]
            yield Edit(f"“{word}”".join(made), harmless.join(made))


def attribution_dropped(site: SentenceSite) -> Iterator[Edit]:
    """The source goes; harmless: it stands at the other end."""
    ahead, behind = _ACCORDING.match(site.text), _SAID_AFTER.match(site.text)
    if ahead is not None:
        said = ahead[2][0].upper() + ahead[2][1:]
        yield Edit(f"{said}.", f"{said}, {ahead[1]} said.")
    elif behind is not None and "“" not in site.text:
        yield Edit(f"{behind[1]}.", f"According to {behind[2]}, {_lowered(behind[1])}.")


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith(("The ", "A ", "No ")) else text
