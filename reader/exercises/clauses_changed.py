"""Operators on who does what, on conditions, lists, attributions and words in marks."""

import re
from collections.abc import Iterator

from reader.exercises.site import SentenceSite, Twins

_NAME = r"[^\W\d_a-z][\w’'-]+ [^\W\d_a-z][\w’'-]+"
"""Two words with capitals."""
_LONGEST_CONDITION = 14
"""Words of a condition that can go without being missed."""
_MARKS = re.compile(r"[“”„»«\"]")


def roles_swapped(site: SentenceSite) -> Iterator[Twins]:
    """Subject and object change places; harmless: the passive voice."""
    passive = site.words("clauses")["passive"]
    for match in re.finditer(rf"({_NAME}) ({'|'.join(passive)}) ({_NAME})", site.text):
        left, verb, right = match.groups()
        made = site.text[: match.start()], site.text[match.end() :]
        told = site.words("clauses")["was"].format(right=right, verb=passive[verb], left=left)
        yield Twins(f"{right} {verb} {left}".join(made), told.join(made))


def condition_dropped(site: SentenceSite) -> Iterator[Twins]:
    """The condition goes; harmless: it stands first."""
    conditions = "|".join(site.words("clauses")["conditions"])
    match = re.search(rf",? ({conditions}) ([^.“”„»«\"]+)\.$", site.text)
    is_short = match is not None and len(match[2].split()) <= _LONGEST_CONDITION
    if match is not None and is_short and not site.is_quoted(match.start()):
        rest = site.text[: match.start()]
        is_plain = site.words("clauses")["condition_may_lead"] and not _MARKS.search(rest)
        moved = f"{match[1].capitalize()} {match[2]}, {lowered(site, rest)}." if is_plain else ""
        yield Twins(f"{rest}.", moved)


def item_dropped(site: SentenceSite) -> Iterator[Twins]:
    """One item of a list goes; harmless: two change places."""
    word = site.words("clauses")["and"]
    for match in re.finditer(rf"(\w+), (\w+) {word} (\w+)", site.text):
        if site.is_quoted(match.start()):
            continue
        made = site.text[: match.start()], site.text[match.end() :]
        yield Twins(
            f"{match[1]} {word} {match[2]}".join(made),
            f"{match[2]}, {match[1]} {word} {match[3]}".join(made),
        )


def irony_added(site: SentenceSite) -> Iterator[Twins]:
    """Marks round a word that nobody said; harmless: a synonym."""
    opening, closing = site.words("clauses")["marks"]
    for word, harmless in site.words("clauses")["markable"].items():
        match = re.search(rf"\b{word}\b", site.text)
        if match is not None and not site.is_quoted(match.start()):
            made = site.text[: match.start()], site.text[match.end() :]
            yield Twins(f"{opening}{word}{closing}".join(made), harmless.join(made))


def attribution_dropped(site: SentenceSite) -> Iterator[Twins]:
    """The source goes; harmless: it stands at the other end."""
    words = site.words("clauses")
    if _MARKS.search(site.text):
        return
    for pattern, other in words["sources"].items():
        match = re.match(pattern, site.text)
        if match is not None:
            said = match["said"][0].upper() + match["said"][1:]
            told = other.format(said=said, lowered=lowered(site, match["said"]), who=match["who"])
            yield Twins(f"{said}.", told)
            return


def lowered(site: SentenceSite, text: str) -> str:
    """A sentence that goes on in another: with a small first letter where its first word is no name."""
    first = tuple(f"{word} " for word in site.words("clauses")["first_words"])
    return text[0].lower() + text[1:] if text.startswith(first) else text
