"""A text as the readers of meaning see it, whatever its typography, with a map back to the text as it stands.

Characters are composed (Unicode normalisation form C), ligatures, full-width letters and figures and Arabic
presentation forms are written in their usual characters, characters without meaning (soft hyphens,
zero-width ones, variation selectors: Unicode's Default_Ignorable_Code_Point) are gone, and every run of
blanks is one blank. Inside a paragraph a line end is a blank too, and a word that was broken there is whole
again, typewriter's quotation marks open or close, two hyphens are a dash and a row of dots is an ellipsis.
A text that is like this already is not copied.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.text.article import Article
from reader.text.broken_words import BrokenWords
from reader.text.offsets import Offsets
from reader.text.span import Span
from reader.text.straight_marks import DOUBLE, curly_marks

_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_BLANK = " \t\v\f\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_OTHER_FORMS = (
    "\u0132\u0133\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f"
)
_MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u093c\u09bc\u09be\u09d7\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf"
    "\u0ddf\u102e\u1161-\u11ff\u1ab0-\u1aff\u1b35\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f\uff9e\uff9f"
)
"""What can be one character with the one before it."""
_SINGLETONS = (
    "\u0340\u0341\u0374\u037e\u0387\u1f71-\u1fff\u2000\u2001\u2126\u212a\u212b\u2329\u232a\uf900-\ufaff"
)
_LETTER = r"[^\W\d_]"

_STRANGE = f"[{_IGNORABLE}]+|[{_OTHER_FORMS}]+(?![{_IGNORABLE}]*[{_MARKS}])"
_COMPOSED = f"[^\\s{_MARKS}{_IGNORABLE}][{_IGNORABLE}]*[{_MARKS}][{_MARKS}{_IGNORABLE}]*|[{_SINGLETONS}]+"
_LINE_END = (
    rf"(?P<hyphen>(?<={_LETTER})[-\u2010](?:[{_BLANK}]*\n[{_BLANK}\n]*)(?={_LETTER}))"
    rf"|(?P<soft>\u00ad[{_IGNORABLE}]*[{_BLANK}]*\n[{_BLANK}\n]*(?={_LETTER}))"
    rf"|(?P<touching>(?<=\w)(?:[-\u2010](?=[{_BLANK}]*\n[{_BLANK}\n]*\w)|\u2014|--)[{_BLANK}]*\n[{_BLANK}\n]*(?=\w))"
)
_ASCII = rf"(?P<mark>{DOUBLE}|['‘])|(?P<dots>(?:\.\.\.|…)[.…]*)|(?P<dash>(?<!-)---?(?!-))"
_BLANKS = f"(?P<blanks>(?: [{_BLANK}\n{_IGNORABLE}]|[{_BLANK[1:]}\n])[{_BLANK}\n{_IGNORABLE}]*)"
"""Runs of blanks but for one plain blank alone."""

_NEEDS = re.compile(f"[^\\S \n]|  |\n | \n|\"|'|``|\\w‘|--|\\.\\.\\.|….|[{_IGNORABLE}{_OTHER_FORMS}]")
_HAS_MARKS = re.compile(f"[{_MARKS}]")
_THOUSANDS = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\d.,]*\d)")
_NO_BREAK = "\u00a0\u202f\u2009"
_WIDE_SCRIPT = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Chinese and Japanese characters and marks, between which a line end is nothing."""


def _pattern(*, composes: bool) -> re.Pattern[str]:
    parts = (
        (_LINE_END, _BLANKS, _ASCII, _COMPOSED, _STRANGE)
        if composes
        else (_LINE_END, _BLANKS, _ASCII, _STRANGE)
    )
    return re.compile("|".join(parts))


_CHANGES, _CHANGES_COMPOSING = _pattern(composes=False), _pattern(composes=True)


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in its normal form; `offsets` lead from it back to the text it was made from."""

    text: str
    offsets: Offsets


@dataclass(frozen=True, slots=True)
class NormalisedView:
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


def normalised_view(article: Article, beside: Article | None = None) -> NormalisedView:
    """The article as the readers of meaning see it; `beside` is the one it is compared with, whose words tell
    how a word broken at a line end is written."""
    also = beside.text if beside is not None else ""
    normal = normal_text(article.text, article.paragraphs, article.details.language, also)
    if normal.offsets.is_identity:
        return NormalisedView(article, article, normal.offsets)
    inside = normal.offsets.span_in_result
    seen = replace(
        article,
        text=normal.text,
        paragraphs=tuple(map(inside, article.paragraphs)),
        sentences=tuple([replace(each, span=inside(each.span)) for each in article.sentences]),
    )
    return NormalisedView(seen, article, normal.offsets)


def normal_text(
    text: str, paragraphs: Sequence[Span] = (), language: str = "en", also_written: str = ""
) -> NormalText:
    """The normal form of a text.

    Line ends stay, but for those inside `paragraphs`. `language` (ISO 639-1) and `also_written`, another
    text, help to tell a word broken at a line end from two words with a hyphen. Linear in the length.
    """
    is_composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    if is_composed and not _needs_change(text, paragraphs):
        return NormalText(text, Offsets())
    composes = not is_composed or _HAS_MARKS.search(text) is not None
    writer = _Writer(text, language, BrokenWords(text, language, also_written), composes=composes)
    at = 0
    for paragraph in paragraphs:
        writer.write(at, paragraph.start, flows=False)
        writer.write(paragraph.start, paragraph.end, flows=True)
        at = paragraph.end
    writer.write(at, len(text), flows=False)
    return writer.result()


def _needs_change(text: str, paragraphs: Sequence[Span]) -> bool:
    if _NEEDS.search(text) is not None:
        return True
    return any(text.find("\n", span.start, span.end) >= 0 for span in paragraphs)


class _Writer:
    """Writes a text anew, stretch by stretch, and keeps where it differs."""

    def __init__(self, text: str, language: str, broken: BrokenWords, *, composes: bool) -> None:
        self._text = text
        self._language = language
        self._pattern = _CHANGES_COMPOSING if composes else _CHANGES
        self._broken = broken
        self._pieces: list[str] = []
        self._borders: tuple[list[int], ...] = ([], [], [], [])
        self._written = 0
        self._marks: dict[int, str] = {}
        self._thousands = _blanks_in_figures(text)

    def write(self, start: int, end: int, *, flows: bool) -> None:
        """Write `text[start:end]`; where it `flows`, line ends are blanks."""
        at = start
        self._marks = curly_marks(self._text, start, end, self._language) if flows else {}
        for match, new in self._rewritten(start, end, flows=flows):
            self._copy(at, match.start())
            borders = (*match.span(), self._written, self._written + len(new))
            for known, border in zip(self._borders, borders, strict=True):
                known.append(border)
            self._add(new)
            at = match.end()
        self._copy(at, end)

    def result(self) -> NormalText:
        """All that was written."""
        if not self._borders[0]:
            return NormalText(self._text, Offsets())
        return NormalText("".join(self._pieces), Offsets(*map(tuple, self._borders)))

    def _copy(self, start: int, end: int) -> None:
        self._add(self._text[start:end])

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._written += len(piece)

    def _rewritten(self, start: int, end: int, *, flows: bool) -> Iterator[tuple[re.Match[str], str]]:
        at = start
        while match := self._pattern.search(self._text, at, end):
            new = self._new(match, flows=flows)
            if new != match.group():
                yield match, new
            at = match.end()

    def _new(self, match: re.Match[str], *, flows: bool) -> str:
        found = match.group()
        if match["mark"] is not None:
            return self._marks.get(match.start(), found)
        if match["dots"] is not None:
            return "…" if flows else found
        if match["dash"] is not None:
            return "—" if flows else found
        if match["blanks"] is not None:
            return self._blanks(match, flows=flows)
        if match["hyphen"] is not None:
            return self._broken.joint(*match.span()) if flows else found
        if match["soft"] is not None:
            return "" if flows else "\n" * found.count("\n")
        if match["touching"] is not None:
            return found.rstrip() if flows else found
        return unicodedata.normalize("NFC", _usual(_without_ignorable(found)))

    def _blanks(self, match: re.Match[str], *, flows: bool) -> str:
        start, end = match.span()
        found = match.group()
        if "\n" not in found:
            return found if start in self._thousands and len(found) == 1 else " "
        if not flows:
            return _without_ignorable(found)
        between = self._text[start - 1 : start], self._text[end : end + 1]
        return "" if all(map(_WIDE_SCRIPT.match, between)) else " "


def _usual(found: str) -> str:
    """Ligatures and other forms of characters as they are written else."""
    return re.sub(f"[{_OTHER_FORMS}]+", lambda match: unicodedata.normalize("NFKC", match.group()), found)


def _without_ignorable(found: str) -> str:
    return re.sub(f"[{_IGNORABLE}]+", "", found)


def _blanks_in_figures(text: str) -> frozenset[int]:
    """Places of no-break blanks that part the thousands of figures ("1 000 000").

    Where a text has no-break blanks for most of its blanks they part nothing.
    """
    if not any(blank in text for blank in _NO_BREAK):
        return frozenset()
    if sum(map(text.count, _NO_BREAK)) > text.count(" "):
        return frozenset()
    return frozenset(
        match.start() + place
        for match in _THOUSANDS.finditer(text)
        for place, character in enumerate(match.group())
        if character in _NO_BREAK
    )
