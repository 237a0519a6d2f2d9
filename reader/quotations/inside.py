"""Speaker and cue told within the marks: « …, a-t-il dit, … », «…, — добавил он, — …»."""

import re

from reader.language.lexicon import Lexicon
from reader.quotations.items import Item, items_of
from reader.text.span import Span

_LONGEST = 70
_COMMAS = re.compile(r"(?<=[,!?…])\s(?=([^,.;:!?«»“”—–]{4,70})(?:[,.;:]|\s*$))")
_DASHES = re.compile(r"(?<=[,!?….])\s?[—–]\s?(?=([^«»“”—–]{4,70}?)[,.]?\s?[—–])")
_INSETS = {"fr": (_COMMAS,), "es": (_DASHES,), "ru": (_DASHES,)}


def told_inside(text: str, inner: Span, lexicon: Lexicon) -> tuple[Span, Span] | None:
    """Cue and mention that interrupt the words in marks, None where nothing does.

    French puts them between commas, Spanish and Russian between dashes; English and German close the
    marks instead.
    """
    for pattern in _INSETS.get(lexicon.language, ()):
        for match in pattern.finditer(text, inner.start, inner.end):
            found = read_inset(text, Span(*match.span(1)), lexicon)
            if found is not None:
                return found
    return None


def read_inset(text: str, span: Span, lexicon: Lexicon) -> tuple[Span, Span] | None:
    """Cue and mention of a stretch that holds nothing else: "a-t-il dit", "сказала Анна Белова"."""
    items = items_of(text, span, [], 0, lexicon)
    cue = next((k for k, item in enumerate(items[:4]) if item.low in lexicon.speech), None)
    if cue is None:
        return None
    pronouns = lexicon.he | lexicon.she | lexicon.subject_pronouns
    ahead = [item for item in items[:cue] if item.low not in lexicon.auxiliaries]
    if any(item.low not in pronouns for item in ahead):
        return None
    mention = Span(ahead[-1].start, ahead[-1].end) if ahead else _behind(items[cue + 1 :], pronouns, lexicon)
    return None if mention is None else (Span(items[cue].start, items[cue].end), mention)


def _behind(items: list[Item], pronouns: frozenset[str], lexicon: Lexicon) -> Span | None:
    """The pronoun or noun phrase behind the cue, up to the first word that hangs on it."""
    if not items or items[0].kind != "w":
        return None
    if items[0].low in pronouns and items[0].low not in lexicon.determiners:
        return Span(items[0].start, items[0].end)
    if not items[0].is_capital and items[0].low not in lexicon.determiners and lexicon.language != "ru":
        return None
    last = items[0]
    for item in items[1:]:
        if item.kind != "w" or item.low in lexicon.prepositions or item.low in lexicon.adverbs:
            break
        last = item
    return Span(items[0].start, last.end)
