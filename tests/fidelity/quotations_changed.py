"""Operators on quotations, their words and their speakers, found by the program's reader of quotations."""

import re
from collections.abc import Callable, Iterator

from reader.quotations.quotation import Attribution, Kind
from tests.fidelity.sentence import Edit, SentenceSite, table

_OTHER_WORDS = {
    "spring": "autumn", "every": "no", "tired": "fond", "next": "last", "winter": "summer", "noise": "smell"
}  # fmt: skip
_NEGATED = {"will ": "will not ", "has ": "has not ", "is ": "is not "}
_LIMIT = re.compile(r"(,? (?:unless|but only if|except for) [^”]*?)(,?)$")
_REPORT = re.compile(r"^(\w+ \w+) said that (.+)\.$")
_TENSES = {" had ": " have ", " would ": " will "}


def quotation_altered(site: SentenceSite) -> Iterator[Edit]:
    """One content word inside the marks becomes another; harmless: other marks."""
    yield from _inside(site, lambda words: _replaced(words, _OTHER_WORDS))


def quotation_negated(site: SentenceSite) -> Iterator[Edit]:
    """A "not" is put into the marks; harmless: other marks."""
    yield from _inside(site, lambda words: _replaced(words, _NEGATED))


def quotation_cut(site: SentenceSite) -> Iterator[Edit]:
    """The limit at the end of the quotation is cut away; harmless: other marks."""
    yield from _inside(site, lambda words: _LIMIT.sub(r"\2", words))


def quotation_other_speaker(site: SentenceSite) -> Iterator[Edit]:
    """Somebody else is said to have said it; harmless: the verb stands first."""
    people = table("fillings")[site.read.language]["person"]
    for found in _direct(site):
        if found.mention is not None and site.of(found.mention) in people:
            named = site.of(found.mention)
            other = next(person for person in people if person.split()[1] != named.split()[1])
            yield Edit(site.put(found.mention, other), _inverted(site.text, named))


def speaker_unnamed(site: SentenceSite) -> Iterator[Edit]:
    """The speaker becomes "an official"; harmless: the verb stands first."""
    for found in _direct(site):
        if found.mention is not None and found.speaker is not None:
            yield Edit(site.put(found.mention, "an official"), _inverted(site.text, site.of(found.mention)))


def quotation_invented(site: SentenceSite) -> Iterator[Edit]:
    """What was reported stands in marks as if said so; harmless: the report stands first."""
    match = _REPORT.match(site.text)
    if match is not None:
        told = match[2][0].upper() + match[2][1:]
        said = told
        for old, new in _TENSES.items():
            said = said.replace(old, new, 1)
        yield Edit(f"“{said},” {match[1]} said.", f"{told}, {match[1]} said.")


def _direct(site: SentenceSite) -> Iterator[Attribution]:
    return (found for found in site.attributions if found.quotation.kind is Kind.DIRECT)


def _inside(site: SentenceSite, change: Callable[[str], str]) -> Iterator[Edit]:
    for found in _direct(site):
        words = site.of(found.quotation.span)
        made = change(words)
        if made != words:
            marked = site.of(found.quotation.marked)
            yield Edit(
                site.put(found.quotation.span, made),
                site.put(found.quotation.marked, f"«{marked[1:-1]}»"),
            )


def _replaced(words: str, table_: dict[str, str]) -> str:
    for old, new in table_.items():
        if re.search(rf"\b{old}", words):
            return re.sub(rf"\b{old}(?!\w)" if not old.endswith(" ") else rf"\b{old}", new, words, count=1)
    return words


def _inverted(text: str, named: str) -> str:
    inverted = text.replace(f"{named} said", f"said {named}")
    return inverted.replace(f"{named} told reporters", f"{named} said to reporters")
