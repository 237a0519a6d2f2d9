"""Operators on quotations, their words and their speakers, found by the program's reader of quotations."""

import re
from collections.abc import Callable, Iterator, Mapping

from reader.exercises.site import SentenceSite, Twins
from reader.quotations.quotation import Attribution, Kind


def quotation_altered(site: SentenceSite) -> Iterator[Twins]:
    """One content word inside the marks becomes another; harmless: other marks."""
    yield from _inside(site, lambda words: _replaced(words, site.words("quotations")["other_words"]))


def quotation_negated(site: SentenceSite) -> Iterator[Twins]:
    """A "not" is put into the marks; harmless: other marks."""
    yield from _inside(site, lambda words: _replaced(words, site.words("quotations")["negated"]))


def quotation_cut(site: SentenceSite) -> Iterator[Twins]:
    """The limit at the end of the quotation is cut away; harmless: other marks."""
    limits = "|".join(site.words("quotations")["limits"])
    limit = re.compile(rf",? (?:{limits}) [^”“»«]*?([,.]?)$")
    yield from _inside(site, lambda words: limit.sub(r"\1", words))


def quotation_other_speaker(site: SentenceSite) -> Iterator[Twins]:
    """Somebody else of the article is said to have said it; harmless: the verb stands first."""
    for found, named in _named(site):
        last = named.split()[-1]
        others = (*site.read.mentions, *site.words("quotations")["others"])
        other = next(
            words for words in others if last not in words.split() and words.split()[-1] not in named
        )
        yield Twins(_with(site, found, other), _inverted(site, named))


def speaker_unnamed(site: SentenceSite) -> Iterator[Twins]:
    """The speaker becomes "an official"; harmless: the verb stands first."""
    for found, named in _named(site):
        yield Twins(_with(site, found, site.words("quotations")["unnamed"]), _inverted(site, named))


def quotation_invented(site: SentenceSite) -> Iterator[Twins]:
    """What was reported stands in marks as if said so; harmless: the report stands first."""
    words = site.words("quotations")
    match = re.match(words["report"], site.text)
    if match is not None and not re.search(r"[“”„»«\"]", site.text):
        told = match["told"][0].upper() + match["told"][1:]
        said = told
        for old, new in words["tenses"].items():
            said = said.replace(old, new, 1)
        harmless = words["reported"].format(told=told, who=match["who"])
        yield Twins(words["quoted"].format(said=said, who=match["who"]), harmless)


def _direct(site: SentenceSite) -> Iterator[Attribution]:
    return (found for found in site.attributions if found.quotation.kind is Kind.DIRECT)


def _named(site: SentenceSite) -> Iterator[tuple[Attribution, str]]:
    """The direct quotations whose speaker stands in the sentence by name, with that name."""
    for found in _direct(site):
        if found.mention is not None and site.span.contains(found.mention):
            named = site.of(found.mention)
            if re.fullmatch(r"(?:[^\W\d_a-z][\w’'.-]*)(?: [^\W\d_a-z][\w’'.-]*){0,2}", named):
                yield found, named


def _with(site: SentenceSite, found: Attribution, other: str) -> str:
    """The sentence with other words for who speaks, with a capital where it begins the sentence."""
    assert found.mention is not None
    is_first = found.mention.start == site.span.start
    return site.put(found.mention, other[0].upper() + other[1:] if is_first else other)


def _inside(site: SentenceSite, change: Callable[[str], str]) -> Iterator[Twins]:
    opening, closing = site.words("quotations")["other_marks"]
    for found in _direct(site):
        words = site.of(found.quotation.span)
        made = change(words)
        if made != words:
            marked = site.of(found.quotation.marked)
            harmless = site.put(found.quotation.marked, f"{opening}{marked[1:-1]}{closing}")
            yield Twins(site.put(found.quotation.span, made), harmless)


def _replaced(words: str, table: Mapping[str, str]) -> str:
    for old, new in table.items():
        if re.search(rf"\b{old}", words):
            return re.sub(rf"\b{old}(?!\w)" if not old.endswith(" ") else rf"\b{old}", new, words, count=1)
    return words


def _inverted(site: SentenceSite, named: str) -> str:
    """The sentence with the verb before who speaks, or "" where it stands otherwise."""
    made = site.text
    if made.startswith(named):
        return ""
    for straight, turned in site.words("quotations")["inverted"].items():
        made = made.replace(straight.format(who=named), turned.format(who=named))
    return made if made != site.text else ""
