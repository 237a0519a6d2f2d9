"""Paragraphs from lines, and whether a text's lines were broken at a width ("hard-wrapped").

A line broken at a width is *full*: the next line's first word would not have fitted. Lines that a writer
broke (one sentence a line, verse, lists) are of all lengths, so few of them are full.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil

from reader.late_pattern import late_pattern
from reader.text.span import Span
from reader.values import Struct

_LINE = late_pattern(r"[^\n]+")
_FIRST_WORD = late_pattern(r"\S+")
_STOPS = frozenset(".!?…:;。！？؟।")
_CLOSING = "\"“”«»‘’')]"
_ITEM = late_pattern(r"(?:[-*•·▪◦‣]|\(?\d{1,2}[.)])\s")
_BULLETS = ("-", "*", "•", "·", "▪", "◦", "‣")
_BULLET = late_pattern(r".[ \t\u00a0]+(?=\S)")

_NARROWEST, _LONG_LINE, _WIDEST = 20, 60, 160
_OPEN_SHARE = 0.2
_FULL_SHARE = 0.8
_RUNS_ON_SHARE = 0.35
_SMALL_LETTER_SHARE = 0.35
_FEW = 4
_SLACK = 0.15
"""The share of the width by which a line may fall short and still be full, where blank lines part the
paragraphs: soft hyphens, ligatures or second blanks that stood in it when it was broken are gone."""
_GROUPS_PARTED = 3
"""Runs of more than one line, each between blank lines, that say that blank lines part the paragraphs."""
_SURELY_SMALL = 0.5
"""The share of lines that run on in a small letter by which lines of uneven width were broken at one."""
_FEWEST_IN_BLOCK = 3
"""Lines that run on, all nearly full, that say that even a single paragraph was broken at a width."""


class _Line(Struct, frozen=True):
    """A line that is not blank: where its words are, how far they are indented, how far they reach."""

    span: Span
    indent: int
    text: str

    @property
    def reach(self) -> int:
        return self.indent + len(self.text)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does; a closing mark behind a word is no end."""
        return self.text.rstrip(_CLOSING)[-1:] in _STOPS

    @property
    def starts_small(self) -> bool:
        first = next((character for character in self.text if character.isalnum()), "A")
        return not first.isupper() and not first.isdigit()


def find_paragraphs(text: str, blocks: Sequence[Span] | None = None) -> list[Span]:
    """The paragraphs of `text` in order, without white space or a bullet at their ends.

    `blocks` are ranges known to hold whole paragraphs; without them blank lines part the text.
    """
    groups = _groups(text) if blocks is None else list(filter(None, (_lines_of(text, b) for b in blocks)))
    pairs = _pairs(groups)
    parted = sum(len(group) > 1 for group in groups)
    slack = _SLACK if parted >= _GROUPS_PARTED or _is_block(pairs) else 0.0
    wrapped_at = _wrapped_at(pairs) or _wrapped_unevenly(pairs, slack)
    found: list[Span] = []
    for group in groups:
        width = wrapped_at or (_wrapped_at(_pairs([group])) if len(group) > _FEW else None)
        found.extend(_without_bullet(text, span) for span in _joined(group, width, slack))
    return found


def _lines_of(text: str, within: Span) -> list[_Line]:
    lines = []
    for match in _LINE.finditer(text, within.start, within.end):
        raw = match.group()
        body = raw.strip()
        if body:
            indent = len(raw) - len(raw.lstrip())
            start = match.start() + indent
            lines.append(_Line(Span(start, start + len(body)), indent, body))
    return lines


def _groups(text: str) -> list[list[_Line]]:
    """Runs of lines with no blank line between them."""
    groups: list[list[_Line]] = []
    last_end = -1
    for line in _lines_of(text, Span(0, len(text))):
        if last_end >= 0 and text.count("\n", last_end, line.span.start) == 1:
            groups[-1].append(line)
        else:
            groups.append([line])
        last_end = line.span.end
    return groups


def _pairs(groups: Iterable[Sequence[_Line]]) -> list[tuple[_Line, _Line]]:
    return [pair for group in groups for pair in pairwise(group)]


def _wrapped_at(
    pairs: Sequence[tuple[_Line, _Line]], slack: float = 0.0, small_share: float = _SMALL_LETTER_SHARE
) -> int | None:
    """The width at which lines were broken, or None when a writer broke them."""
    width = _width(pairs)
    if width is None or not _tally(pairs, width * (1 - slack)).says_wrapped(small_share):
        return None
    return width


def _width(pairs: Sequence[tuple[_Line, _Line]]) -> int | None:
    """How far nearly all lines that another follows reach; None where no text is set so narrow or wide."""
    if not pairs:
        return None
    reaches = sorted(line.reach for line, _ in pairs)
    width = reaches[ceil(0.95 * (len(reaches) - 1))]
    return width if _NARROWEST <= width <= _WIDEST else None


class _Tally(Struct, frozen=True):
    """Of the lines that another follows: how many there are, are full, are open, are both (they run on), and
    run on in a small letter."""

    lines: int
    full: int
    open: int
    run_on: int
    small: int

    def says_wrapped(self, small_share: float) -> bool:
        """Whether lines were broken at the width."""
        if self.lines < _FEW:
            return self.run_on == self.open > 0 and self.small * self.lines >= self.open
        return (
            self.open >= _OPEN_SHARE * self.lines
            and self.run_on >= max(_FULL_SHARE * self.open, _RUNS_ON_SHARE * self.full)
            and self.small >= small_share * self.run_on
        )


def _tally(pairs: Sequence[tuple[_Line, _Line]], least: float) -> _Tally:
    is_full = [_is_full(line, after, least) for line, after in pairs]
    is_open = [not line.ends or after.starts_small for line, after in pairs]
    runs_on = [after for (_, after), runs, full in zip(pairs, is_open, is_full, strict=True) if runs and full]
    small = sum(after.starts_small for after in runs_on)
    return _Tally(len(pairs), sum(is_full), sum(is_open), len(runs_on), small)


def _wrapped_unevenly(pairs: Sequence[tuple[_Line, _Line]], slack: float) -> int | None:
    """The width of lines that are only nearly full, where blank lines part the paragraphs."""
    if not slack or len(pairs) < _FEW:
        return None
    is_wide = max(line.reach for line, _ in pairs) >= _LONG_LINE
    return _wrapped_at(pairs, slack, _SMALL_LETTER_SHARE if is_wide else _SURELY_SMALL)


def _is_block(pairs: Sequence[tuple[_Line, _Line]]) -> bool:
    """Whether lines that another follows are all long and nearly of one width, and none of them ends."""
    reaches = [line.reach for line, _ in pairs]
    return (
        len(reaches) >= _FEWEST_IN_BLOCK
        and min(reaches) >= max(_LONG_LINE, (1 - _SLACK) * max(reaches))
        and not any(line.ends for line, _ in pairs)
    )


def _is_full(line: _Line, after: _Line, width: float) -> bool:
    word = _FIRST_WORD.match(after.text)
    return line.reach + 1 + (word.end() if word else 0) > width


def _joined(group: Sequence[_Line], width: int | None, slack: float) -> list[Span]:
    """One span a paragraph: lines that run on are taken together.

    Where nothing says that the text is wrapped, only a long line runs on, before a small letter, and only
    among few: one sentence a line is written in long columns of lines.
    """
    found = [group[0].span]
    for line, after in pairwise(group):
        is_long = len(group) <= _FEW and _LONG_LINE <= line.reach <= _WIDEST
        if _runs_on(line, after, width, slack) if width else is_long and not line.ends and after.starts_small:
            found[-1] = Span(found[-1].start, after.span.end)
        else:
            found.append(after.span)
    return found


def _runs_on(line: _Line, after: _Line, width: int, slack: float) -> bool:
    is_full = _is_full(line, after, width * (1 - slack))
    if _ITEM.match(after.text) and (_ITEM.match(line.text) or (line.ends and not is_full)):
        return False
    if after.indent > line.indent + 1 and line.ends:
        return False
    if is_full:
        return True
    return not line.ends and after.starts_small


def _without_bullet(text: str, span: Span) -> Span:
    has_one = text.startswith(_BULLETS, span.start, span.end)
    bullet = _BULLET.match(text, span.start, span.end) if has_one else None
    return Span(bullet.end(), span.end) if bullet else span
