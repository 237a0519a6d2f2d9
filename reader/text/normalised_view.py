"""A text as the readers of meaning see it, whatever its typography, with a map back to the text as it stands.

Its characters are the usual ones (see `characters`). Inside a paragraph a line end is a blank, and a word
that was broken there is whole again; typewriter's quotation marks open or close, two hyphens are a dash and
a row of dots is an ellipsis. A text that is like this already is not copied.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from reader.late_pattern import late_pattern
from reader.text.article import Article
from reader.text.broken_words import BrokenWords
from reader.text.characters import BLANK, usual_characters
from reader.text.offsets import Offsets
from reader.text.rewriting import Rewriting, Rewritten, rewritten
from reader.text.span import Span
from reader.text.straight_marks import DOUBLE, TURNED, curly_marks
from reader.values import Struct, replace

_LETTER = r"[^\W\d_]"
_LINE_END = rf"[{BLANK}]*\n[{BLANK}\n]*"
_FLOWING = late_pattern(
    rf"(?=[{BLANK}\n\u00ad\u2010—\"'`‘“«”».…-])(?:"  # all that an alternative begins with: most is not
    rf"(?P<hyphen>(?<={_LETTER})[-\u2010]{_LINE_END}(?={_LETTER}))"
    rf"|(?P<soft>\u00ad{_LINE_END})"
    rf"|(?P<touching>(?<=\w)(?:[-\u2010]|\u2014|--){_LINE_END}(?=\w))"
    rf"|(?P<blanks>{_LINE_END})"
    rf"|(?P<mark>{DOUBLE}|['‘]|{TURNED})"
    r"|(?P<dots>(?:\.\.\.|…)[.…]*)"
    r"|(?P<dash>(?<!-)---?(?!-)))"
)
_NEEDS = late_pattern(f"[\n\"'‘\u00ad]|(?=[`“«”».…-])(?:``|--|\\.\\.\\.|….|{TURNED})")
_SIGNS = ("\n", '"', "'", "‘", "“", "«", "”", "»", "…", "``", "--", "..")
"""What is written anew has one of these: quicker to look for than `_NEEDS`."""
_WIDE_SCRIPT = late_pattern("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Chinese and Japanese characters and marks, between which a line end is nothing."""

_LOOK = 64
"""Paragraphs or sentences after which a caller may look whether the work is still wanted."""

_Value = TypeVar("_Value")


def _nothing() -> None:
    """Looks at nothing."""


class NormalisedView(Struct, frozen=True):
    """An article in its normal form: the same paragraphs, sentences and roles over another text.

    `offsets` lead from spans of `article` back to those of `loaded`, the article it was made from.
    """

    article: Article
    loaded: Article
    offsets: Offsets

    @property
    def is_same(self) -> bool:
        """Whether the article was in its normal form already."""
        return self.offsets.is_identity


def normalised_view(
    article: Article, beside: Article | None = None, look: Callable[[], None] = _nothing
) -> NormalisedView:
    """The article as the readers of meaning see it; `beside` is the one it is compared with, whose words tell
    how a word broken at a line end is written. `look` is called every few paragraphs; it may raise."""
    also = beside.text if beside is not None else ""
    normal = normal_text(article.text, article.paragraphs, article.details.language, also, look)
    if normal.offsets.is_identity:
        return NormalisedView(article, article, normal.offsets)
    inside = normal.offsets.span_in_result
    sentences = [replace(each, span=inside(each.span)) for each in _looking(article.sentences, look)]
    paragraphs = [inside(span) for span in _looking(article.paragraphs, look)]
    seen = replace(article, text=normal.text, paragraphs=tuple(paragraphs), sentences=tuple(sentences))
    return NormalisedView(seen, article, normal.offsets)


def normal_text(
    text: str,
    paragraphs: Sequence[Span],
    language: str = "en",
    also_written: str = "",
    look: Callable[[], None] = _nothing,
) -> Rewritten:
    """The normal form of a text whose paragraphs are known.

    Line ends outside `paragraphs` stay. `language` (ISO 639-1) and `also_written`, another text, help to tell
    a word broken at a line end from two words with a hyphen. Linear in the length.
    """
    usual = usual_characters(text)
    broken = BrokenWords(usual.text, language, also_written)
    flowing = rewritten(usual.text, _stretches(usual, _looking(paragraphs, look), language, broken))
    return Rewritten(flowing.text, flowing.offsets.after(usual.offsets))


def _stretches(
    usual: Rewritten, paragraphs: Iterable[Span], language: str, broken: BrokenWords
) -> Iterator[Rewriting]:
    is_same, text = usual.offsets.is_identity, usual.text
    signs = [sign for sign in _SIGNS if sign in text]
    for paragraph in paragraphs:
        span = paragraph if is_same else usual.offsets.span_in_result(paragraph)
        start, end = span.start, span.end
        if any(text.find(sign, start, end) >= 0 for sign in signs) and _NEEDS.search(text, start, end):
            yield Rewriting(start, end, _FLOWING, _Flow(text, span, language, broken))


def _looking(values: Iterable[_Value], look: Callable[[], None]) -> Iterator[_Value]:
    for number, value in enumerate(values):
        if number % _LOOK == 0:
            look()
        yield value


class _Flow:
    """What stands in the normal form of one paragraph for what `_FLOWING` finds."""

    def __init__(self, text: str, paragraph: Span, language: str, broken: BrokenWords) -> None:
        self._text = text
        self._broken = broken
        self._marks = curly_marks(text, paragraph.start, paragraph.end, language)

    def __call__(self, match: re.Match[str]) -> str:
        return _NEW[match.lastgroup or ""](self, match)

    def hyphen(self, match: re.Match[str]) -> str:
        """A hyphen between letters at a line end."""
        return self._broken.joint(*match.span())

    def blanks(self, match: re.Match[str]) -> str:
        """A line end."""
        between = self._text[match.start() - 1 : match.start()], self._text[match.end() : match.end() + 1]
        return "" if all(map(_WIDE_SCRIPT.match, between)) else " "

    def mark(self, match: re.Match[str]) -> str:
        """A quotation mark or apostrophe."""
        return self._marks.get(match.start(), match.group())


_NEW: dict[str, Callable[[_Flow, re.Match[str]], str]] = {
    "hyphen": _Flow.hyphen,
    "soft": lambda *_: "",
    "touching": lambda _, match: match.group().rstrip().replace("--", "—"),
    "blanks": _Flow.blanks,
    "mark": _Flow.mark,
    "dots": lambda *_: "…",
    "dash": lambda *_: "—",
}
"""By the names of the groups of `_FLOWING`."""
