"""Speech behind a dash at the start of a paragraph: —Aquí el tiempo no pasa —dice Ramón—."""

import re
from collections.abc import Iterator, Sequence

from reader.language.speech_words import SpeechWords
from reader.late_pattern import late_pattern
from reader.quotations.by_words.inside import read_inset
from reader.quotations.by_words.row import TokenRow
from reader.quotations.by_words.tokens import Tokenizer
from reader.quotations.marks import Marked
from reader.text.span import Span

_DASHES = late_pattern(r"(?<=[\s.,!?…])(?:[—–]|--?)(?=[\s\w])\s?|(?:[—–]|--)(?=[\s.,;:!?]|$)")
_COMMA = late_pattern(r"(?<=\w)[\s\u00a0]?[,!?…]\s(?=[^\W\d_A-Z])")
_END = late_pattern(r"[.!?…](?:\s|$)")
_WORD = late_pattern(r"\w")
_LEADING = late_pattern(r"[\s.,;:]*")


def find_turns(
    text: str, paragraphs: Sequence[Span], tokenizer: Tokenizer, words: SpeechWords
) -> dict[int, list[Marked]]:
    """For the paragraphs that are turns of a dialogue, what is said in each.

    A run of paragraphs that open with a dash is a dialogue when one of them names a speaker in an inset; else
    it is a list.
    """
    if not words.dash_speech:
        return {}
    opens = re.compile(rf"\s*(?:{'|'.join(map(re.escape, words.dash_speech.split()))})\s?(?=[^\s—–-])")
    found: dict[int, list[Marked]] = {}
    run: dict[int, list[Marked]] = {}
    told = False
    for number, span in enumerate(paragraphs):
        opening = opens.match(text, span.start, span.end)
        if opening is None:
            found |= run if told else {}
            run, told = {}, False
            continue
        insets = list(_insets(text, Span(opening.end(), span.end), tokenizer, words))
        run[number] = _said(text, opening.start(), Span(opening.end(), span.end), insets)
        told = told or bool(insets)
    return found | (run if told else {})


def _insets(text: str, span: Span, tokenizer: Tokenizer, words: SpeechWords) -> Iterator[Span]:
    """The stretches that tell who speaks, between dashes or behind a comma, with their marks."""
    cuts = [*_DASHES.finditer(text, span.start, span.end)]
    free = span.start
    for k, cut in enumerate(cuts):
        end = cuts[k + 1].start() if k + 1 < len(cuts) else span.end
        if cut.start() < free or not _is_inset(text, Span(cut.end(), end), tokenizer, words):
            continue
        free = cuts[k + 1].end() if k + 1 < len(cuts) else span.end
        yield Span(cut.start(), free)
    if free == span.start:
        yield from _behind_comma(text, span, tokenizer, words)


def _behind_comma(text: str, span: Span, tokenizer: Tokenizer, words: SpeechWords) -> Iterator[Span]:
    """« — Le port est fermé, répond Anna. »: up to the end of the sentence."""
    for comma in _COMMA.finditer(text, span.start, span.end):
        end = _END.search(text, comma.end(), span.end)
        stop = end.start() if end is not None else span.end
        if _is_inset(text, Span(comma.end(), stop), tokenizer, words):
            yield Span(comma.end(), stop)
            return


def _is_inset(text: str, span: Span, tokenizer: Tokenizer, words: SpeechWords) -> bool:
    return read_inset(TokenRow(list(tokenizer.tokens(text, span)), words)) is not None


def _said(text: str, outer: int, span: Span, insets: Sequence[Span]) -> list[Marked]:
    """What lies between the insets; the dashes belong to neither."""
    starts = [span.start, *(inset.end for inset in insets)]
    ends = [*(inset.start for inset in insets), span.end]
    found = []
    for k, (start, end) in enumerate(zip(starts, ends, strict=True)):
        marked = _marked(text, outer if k == 0 else start, start, end)
        if marked is not None:
            found.append(marked)
    return found


def _marked(text: str, outer: int, start: int, end: int) -> Marked | None:
    lead = _LEADING.match(text, start, end)
    first = lead.end() if lead is not None else start
    while end > first and text[end - 1].isspace():
        end -= 1
    if _WORD.search(text, first, end) is None:
        return None
    return Marked(Span(outer if outer < start else first, end), Span(first, end), "—", True)
