"""Finding and pairing quotation marks, a paragraph at a time: a stray mark never shifts what follows."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable

from reader.late_pattern import late_pattern
from reader.text.span import Span
from reader.values import Struct

_MARK = late_pattern("''|``|[“”„‟«»\"＂「」『』]")
_SINGLE_OPEN = late_pattern(r"(?<![\w’'‘])['‘‚‹](?=[\w$\[«“¡¿])")
_SINGLE_CLOSE = late_pattern(r"(?<=[\w.,!?…\])%—–-])['’‘›](?![\w’'])")
_ELISION = late_pattern(
    r"['’‘](?:em|til|tis|twas|cause|n|s|t|re|ve|ll|d|m|bout|round|cuz|\d\ds?)\b", re.IGNORECASE
)
_FEET = late_pattern(r"\d['’′]\s?\d{1,2}\Z")
_WORD = late_pattern(r"\w")
_BEFORE_OPEN = "([{—–-/:'‘¿¡"
_SINGLE_LIMIT = 600
_REOPENING = "“„«"
_STOPS = (".", "!", "?", "…")

_OPENERS = ("“", "„", "«", "「", "『", "``", '"', "''")
"""Marks that may open a quotation inside another."""
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "」": "",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
    "``": "''",
    "''": "''",
    "”": "”",
}


class Marked(Struct, frozen=True):
    """One outermost stretch in quotation marks.

    `outer` takes the marks in, `inner` leaves them and white space beside them out. `closed` is False
    when the closing mark is missing; `open_ended` when the paragraph ends first.
    """

    outer: Span
    inner: Span
    style: str
    closed: bool
    open_ended: bool = False


class _Mark:
    __slots__ = ("closes", "end", "opens", "start", "text")

    def __init__(self, text: str, start: int, end: int, opens: bool, closes: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.opens = opens
        self.closes = closes


def _marks_in(text: str, paragraph: Span) -> list[_Mark]:
    found = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        if match.group() == "''" and _is_behind_apostrophe(text, start, end):
            start, end = start + 1, end + 1
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        figure = match.group() in ('"', "''") and before.isdigit()
        if not (figure and _is_inches(text, paragraph, start, after)):
            found.append(_mark(match.group(), Span(start, end), before, after))
    return found


def _is_behind_apostrophe(text: str, start: int, end: int) -> bool:
    """Whether the first of three typewriter's marks in a row belongs to the word before: "the owners'''"."""
    return text[end : end + 1] == "'" != text[end + 1 : end + 2] and not text[start - 1 : start].isspace()


def _mark(mark: str, span: Span, before: str, after: str) -> _Mark:
    """A mark, and what the characters beside it let it do; behind an apostrophe (l'«…) « only opens."""
    elided = mark == "«" and before in "'’"
    opens = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
    closes = not elided and not before.isspace() and not (after.isalnum() or after in "[$")
    return _Mark(mark, span.start, span.end, opens or elided, closes)


def _is_inches(text: str, paragraph: Span, at: int, after: str) -> bool:
    """Whether a mark after a figure stands for inches: `6'2"`, or `a 27" screen` (a letter follows)."""
    if _FEET.search(text, max(paragraph.start, at - 6), at):
        return True
    opened = text.count('"', max(paragraph.start, at - 400), at) % 2
    return not opened and after in " -" and text[at : at + 1] == '"'


def _is_wrong_twin(mark: _Mark, opener: str) -> bool:
    """Whether a mark of another kind, placed like a closing one, closes what `opener` began."""
    if mark.text in "”»" and opener in '“"«':
        return mark.closes or not mark.opens
    return mark.closes and not mark.opens and mark.text in ('"', "“", "''", "”", "„")


def _begins(mark: _Mark) -> bool:
    if mark.text in ("“", "„", "‟", "«", "「", "『", "``"):
        return mark.opens or not mark.closes or mark.text in "「『"
    if mark.text in ('"', "''", "＂"):
        return mark.opens or not mark.closes
    return mark.text in "”»" and mark.opens and not mark.closes


class _Pairing:
    """Walks over the double marks of one paragraph; `left` counts the closing marks still to come."""

    def __init__(self, text: str, marks: list[_Mark]) -> None:
        self.text = text
        self.found: list[Marked] = []
        self.opener: _Mark | None = None
        self.nested: str | None = None
        self.left = Counter(mark.text for mark in marks)

    def take(self, mark: _Mark) -> None:
        """Let one mark open, close, nest or pass."""
        self.left[mark.text] -= 1
        if self.opener is None:
            if _begins(mark):
                self.opener, self.nested = mark, None
            return
        if self.nested is not None:
            if mark.text in _CLOSERS[self.nested]:
                self.nested = None
                return
            if mark.text not in _CLOSERS[self.opener.text]:
                return
        verdict = "skip" if self._reopens(mark) else _verdict(self.opener, mark, self.left)
        if verdict == "close":
            self.found.append(_marked(self.text, self.opener, mark.start, mark.end, True))
            self.opener = None
        elif verdict == "restart":
            self.found.append(_marked(self.text, self.opener, mark.start, mark.start, False))
            self.opener, self.nested = mark, None
        elif verdict == "nest":
            self.nested = mark.text

    def _reopens(self, mark: _Mark) -> bool:
        """Whether a mark opens anew what stands open, behind a full stop: joined paragraphs of one speech."""
        if self.opener is None or mark.text != self.opener.text or mark.text not in _REOPENING:
            return False
        said = self.text[self.opener.end : mark.start].rstrip()
        return mark.opens and said[-1:] in _STOPS and self.left[_CLOSERS[mark.text][:1]] > 0


def _pair_doubles(text: str, paragraph: Span) -> list[Marked]:
    marks = _marks_in(text, paragraph)
    pairing = _Pairing(text, marks)
    for mark in marks:
        pairing.take(mark)
    if pairing.opener is not None:
        pairing.found.append(_marked(text, pairing.opener, paragraph.end, paragraph.end, False, True))
    return pairing.found


def _verdict(opener: _Mark, mark: _Mark, left: Counter[str]) -> str:
    """What a mark does while another is open: close (of whatever kind it is), nest, restart or skip."""
    closers = _CLOSERS[opener.text]
    if mark.text in closers:
        return _verdict_on_closer(opener, mark, left)
    if _is_wrong_twin(mark, opener.text):
        return "close"
    if not mark.opens or mark.text not in _OPENERS:
        return "skip"
    if mark.text == opener.text:
        return "nest" if left[closers[:1]] >= 2 else "restart"
    return "nest" if left[closers[:1]] >= 1 else "skip"


def _verdict_on_closer(opener: _Mark, mark: _Mark, left: Counter[str]) -> str:
    """A mark that closes what is open, unless it stands like an opening one."""
    if not mark.opens or mark.closes:
        return "close"
    if mark.text in ('"', "''") and left[mark.text] % 2 == 1:
        return "restart"
    return "nest" if opener.text == "„" and mark.text == "“" else "close"


def _marked(text: str, opener: _Mark, stop: int, end: int, closed: bool, open_ended: bool = False) -> Marked:
    start, last = opener.end, stop
    while start < last and text[start].isspace():
        start += 1
    while last > start and text[last - 1].isspace():
        last -= 1
    return Marked(Span(opener.start, max(end, last)), Span(start, last), opener.text, closed, open_ended)


def _pair_singles(text: str, paragraph: Span, taken: list[Marked]) -> list[Marked]:
    is_free = _free_of(taken)
    closing = _SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end)
    closes = [match.start() for match in closing if is_free(match.start())]
    found: list[Marked] = []
    free_from = paragraph.start
    for match in _SINGLE_OPEN.finditer(text, paragraph.start, paragraph.end):
        at = match.start()
        if at < free_from or not is_free(at) or _ELISION.match(text, at):
            continue
        close = _closing_single(text, at, closes)
        if close is not None:
            opener = _Mark(match.group(), at, at + 1, True, False)
            found.append(_marked(text, opener, close, close + 1, True))
            free_from = close + 1
    return found


def _free_of(taken: list[Marked]) -> Callable[[int], bool]:
    """Tells whether none of the stretches, which stand in order, holds a code point."""
    starts = [marked.outer.start for marked in taken]

    def is_free(at: int) -> bool:
        k = bisect_right(starts, at) - 1
        return k < 0 or at >= taken[k].outer.end

    return is_free


def _closing_single(text: str, at: int, closes: list[int]) -> int | None:
    """The mark that closes the one at code point `at`; a possessive before the next one does not."""
    k = bisect_left(closes, at + 1)
    if k + 1 < len(closes) and _is_possessive(text, closes[k]) and closes[k + 1] - at < _SINGLE_LIMIT:
        k += _SINGLE_OPEN.search(text, closes[k], closes[k + 1]) is None
    return closes[k] if k < len(closes) and closes[k] - at < _SINGLE_LIMIT else None


def _is_possessive(text: str, at: int) -> bool:
    return text[at] in "'’" and text[at - 1 : at] == "s" and text[at + 1 : at + 2] == " "


def find_marked(text: str, paragraph: Span) -> list[Marked]:
    """The outermost marked stretches of one paragraph in order, those without a word left out.

    Linear in the length of the paragraph.
    """
    doubles = _pair_doubles(text, paragraph)
    singles = _pair_singles(text, paragraph, doubles)
    if not singles:
        return [m for m in doubles if _WORD.search(text, m.inner.start, m.inner.end)]
    both = sorted([*doubles, *singles], key=lambda m: (m.outer.start, -m.outer.end))
    kept: list[Marked] = []
    for marked in both:
        if kept and marked.outer.start < kept[-1].outer.end:
            continue
        if _WORD.search(text, marked.inner.start, marked.inner.end):
            kept.append(marked)
    return kept
