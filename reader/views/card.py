"""What one row of the sidebar shows, as plain values: no HTML, nothing of Qt."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from unicodedata import bidirectional

from reader.collation.bead import Edit, Relation, Tag
from reader.messages import Messages
from reader.sides import Side
from reader.text.span import Span
from reader.values import Struct, field, replace

_FROM_RIGHT = ("R", "AL")
"""What Unicode calls letters that run from the right."""


class Style(StrEnum):
    """How words of a row are painted."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    CHANGED = "changed"
    DECISIVE = "decisive"
    WARNING = "warning"


class Run(Struct, frozen=True):
    """Words of one style."""

    text: str
    style: Style = Style.PLAIN


class Line(Struct, frozen=True):
    """One paragraph of a row; at most `most` lines of it are shown, then it is elided."""

    runs: tuple[Run, ...]
    most: int = 2

    @property
    def text(self) -> str:
        """The words without their styles."""
        return "".join(run.text for run in self.runs)


class Place(Struct, frozen=True):
    """Where a click leads: a bead, and a span of one or both articles."""

    bead: int | None = None
    left: Span | None = None
    right: Span | None = None

    def span(self, side: Side) -> Span | None:
        """The span on one side."""
        return self.left if side == "left" else self.right


class Card(Struct, frozen=True):
    """One row. `key` names it across rebuilds; a `heading` cannot be chosen; `bar` is the relation whose
    colour and dash the bar at the edge takes; `sides` are the articles it speaks of; `item` is what the row
    stands for, as a value of who made it."""

    key: str
    lines: tuple[Line, ...]
    place: Place = Place()
    bar: Relation | None = None
    is_quotation: bool = False
    is_heading: bool = False
    is_warning: bool = False
    sides: tuple[Side, ...] = field(default=())
    item: object = None

    @property
    def text(self) -> str:
        """All words of the row, a line each: what is read aloud and searched."""
        return "\n".join(line.text for line in self.lines)


def card_told(card: Card, messages: Messages) -> Card:
    """A row with its words as a language says them; words of articles stay as they are."""
    lines = tuple(
        replace(line, runs=tuple(replace(run, text=messages.tell(run.text)) for run in line.runs))
        for line in card.lines
    )
    return card if lines == card.lines else replace(card, lines=lines)


def heading(key: str, text: str, count: int | None = None) -> Card:
    """A row that names the rows below it."""
    runs = [Run(text, Style.STRONG)]
    if count is not None:
        runs.append(Run(f"  {count}", Style.MUTED))
    return Card(key, (Line(tuple(runs), 1),), is_heading=True)


def one_line(text: str) -> str:
    """Words of an article with every run of white space as one space."""
    return " ".join(text.split())


def isolated(words: str) -> str:
    """Words of an article that stand among words of the program: those that run from the right keep their
    order to themselves (Unicode's isolates)."""
    return f"\u2068{words}\u2069" if any(bidirectional(sign) in _FROM_RIGHT for sign in words) else words


def marked_runs(text: str, span: Span, edits: Sequence[Edit], side: Side) -> tuple[Run, ...]:
    """The words of `span` with what the edits change on this side marked.

    `edits` are in article coordinates and in order; white space becomes single spaces.
    """
    runs: list[Run] = []
    at = span.start
    for edit in edits:
        here = edit.left if side == "left" else edit.right
        if edit.tag is Tag.EQUAL or not here or not span.contains(here) or here.start < at:
            continue
        add_words(runs, text[at : here.start])
        add_words(runs, here.of(text), Style.CHANGED)
        at = here.end
    add_words(runs, text[at : span.end])
    return tuple(runs)


def add_piece(runs: list[Run], text: str, span: Span, style: Style = Style.PLAIN, around: str = "") -> None:
    """Append a span of an article, apart from what stands before and behind where it stands apart there."""
    if not span:
        return
    if span.start and text[span.start - 1].isspace():
        add_space(runs)
    add_words(runs, span.of(text), style, around)
    if text[span.end : span.end + 1].isspace():
        add_space(runs)


def add_words(runs: list[Run], text: str, style: Style = Style.PLAIN, around: str = "") -> None:
    """Append words of an article with single spaces between them; the spaces at their ends stay plain.

    `around` is an opening and a closing sign to put round the words.
    """
    words = one_line(text)
    if text[:1].isspace():
        add_space(runs)
    if words:
        runs.append(Run(f"{around[0]}{words}{around[1]}" if around else words, style))
        if text[-1:].isspace():
            add_space(runs)


def add_space(runs: list[Run]) -> None:
    """Append one space unless there is one, or nothing before it."""
    if runs and not runs[-1].text.endswith(" "):
        runs.append(Run(" "))


class Row(Struct, frozen=True):
    """One row that is made when it is first looked at: how to make its card, and where it leads."""

    make: Callable[[], Card]
    place: Callable[[], Place]
    is_heading: bool = False
    is_warning: bool = False


def ready(card: Card) -> Row:
    """The row of a card that is made already."""
    return Row(lambda: card, lambda: card.place, card.is_heading, card.is_warning)
