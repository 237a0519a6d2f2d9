"""The rows of the Notes tab: what was written, on which words; notes whose words are gone come last."""

from collections.abc import Iterable, Iterator

from reader.comparison.note import ABOUT_NAMES, PlacedNote
from reader.comparison.warning_labels import SIDE_LABELS
from reader.messages import composed, joined, message
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article
from reader.values import Struct
from reader.views.card import Card, Line, Place, Run, Style, heading, one_line

_GONE = message("Words that are gone")
_NO_LONGER: dict[Side, str] = {
    "left": message("no longer on the left"),
    "right": message("no longer on the right"),
}
_LINES, _QUOTED_LINES = 12, 2


class NoteItem(Struct, frozen=True):
    """The note that a row stands for, by its number, and its text."""

    number: int
    text: str


def note_cards(notes: Iterable[PlacedNote], articles: Sides[Article | None], words: str = "") -> list[Card]:
    """The notes that hold some words, in the order of the texts."""
    wanted = words.casefold()
    found = [each for each in notes if wanted in _all_words(each).casefold()]
    gone = [each for each in found if each.is_orphan]
    cards = [_card(each, articles) for each in found if not each.is_orphan]
    if gone:
        cards.append(heading("gone", _GONE, len(gone)))
        cards.extend(_card(each, articles) for each in gone)
    return cards


def _card(placed: PlacedNote, articles: Sides[Article | None]) -> Card:
    note = placed.note
    title = [Run(ABOUT_NAMES[note.about], Style.STRONG)]
    sides: tuple[Side, ...] = tuple(side for side in SIDES if note.anchor(side) is not None)
    where = joined(" ↔ ", [_where(placed, side, articles[side]) for side in sides])
    title.append(Run(composed("  {where}", where=where), Style.WARNING if placed.is_orphan else Style.MUTED))
    lines = [Line(tuple(title), 1), Line((Run(note.text),), _LINES)]
    lines.extend(
        Line((Run(f"“{one_line(anchor.words)}”", Style.MUTED),), _QUOTED_LINES)
        for side in SIDES
        if (anchor := note.anchor(side)) is not None
    )
    place = Place(None, placed.places.left, placed.places.right)
    return Card(
        f"note {note.number}",
        tuple(lines),
        place,
        is_warning=placed.is_orphan,
        sides=sides,
        item=NoteItem(note.number, note.text),
    )


def _where(placed: PlacedNote, side: Side, article: Article | None) -> str:
    place = placed.places[side]
    if place is None or article is None:
        return _NO_LONGER[side]
    number = next((n for n, span in enumerate(article.paragraphs, 1) if place.start < span.end), 1)
    return message("{side} ¶\u00a0{number}", side=SIDE_LABELS[side], number=number)


def _all_words(placed: PlacedNote) -> str:
    return " ".join(_texts(placed))


def _texts(placed: PlacedNote) -> Iterator[str]:
    yield placed.note.text
    for side in SIDES:
        anchor = placed.note.anchor(side)
        if anchor is not None:
            yield one_line(anchor.words)
