"""Speech behind a dash at the start of a paragraph: —Aquí el tiempo no pasa —dice Ramón—."""

import re
from collections.abc import Sequence

from reader.language.lexicon import Lexicon
from reader.quotations.inside import read_inset
from reader.quotations.marks import Marked
from reader.text.span import Span

_LANGUAGES = frozenset({"es", "fr", "ru"})
_OPENS = re.compile(r"\s*[—–]\s?(?=[^\s—–])")
_DASH = re.compile(r"(?<=[\s.,!?…])[—–]\s?|[—–](?=[\s.,;:!?]|$)")
_WORD = re.compile(r"\w")
_LEADING = re.compile(r"[\s.,;:]*")


def find_dialogue(text: str, paragraphs: Sequence[Span], lexicon: Lexicon) -> dict[int, list[Marked]]:
    """For the paragraphs that are turns of a dialogue, what is said in each.

    A run of paragraphs that open with a dash is a dialogue when one of them names a speaker between
    dashes; else it is a list.
    """
    if lexicon.language not in _LANGUAGES:
        return {}
    found: dict[int, list[Marked]] = {}
    run: dict[int, list[Marked]] = {}
    told = False
    for number, span in enumerate(paragraphs):
        opening = _OPENS.match(text, span.start, span.end)
        if opening is None:
            found |= run if told else {}
            run, told = {}, False
            continue
        said, names_one = _turn(text, Span(opening.end(), span.end), opening.start(), lexicon)
        run[number] = said
        told = told or names_one
    return found | (run if told else {})


def _turn(text: str, span: Span, start: int, lexicon: Lexicon) -> tuple[list[Marked], bool]:
    """The stretches of one paragraph that are said, and whether a speaker stands between them."""
    cuts = [*_DASH.finditer(text, span.start, span.end)]
    stretches: list[tuple[int, int, int]] = []
    outer, begin, names_one = start, span.start, False
    k = 0
    while k < len(cuts):
        end = cuts[k + 1].start() if k + 1 < len(cuts) else span.end
        inset = Span(cuts[k].end(), end)
        if not inset.start < inset.end or read_inset(text, inset, lexicon) is None:
            k += 1
            continue
        names_one = True
        stretches.append((outer, begin, cuts[k].start()))
        if k + 1 >= len(cuts):
            begin = outer = span.end
            break
        begin = cuts[k + 1].end()
        outer = cuts[k + 1].start() if text[cuts[k + 1].start() - 1].isspace() else begin
        k += 2
    stretches.append((outer, begin, span.end))
    marked = (_marked(text, *stretch) for stretch in stretches)
    return [one for one in marked if one is not None], names_one


def _marked(text: str, outer: int, start: int, end: int) -> Marked | None:
    lead = _LEADING.match(text, start, end)
    first = lead.end() if lead is not None else start
    while end > first and text[end - 1].isspace():
        end -= 1
    if _WORD.search(text, first, end) is None:
        return None
    return Marked(Span(outer if outer < start else first, end), Span(first, end), "—", True)
