"""The rows of the library's list, as cards: stored articles, hits with their line, similar ones, samples."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.messages import counted, joined, message
from reader.values import Struct
from reader.views.card import Card, Line, Run, Style, heading, one_line

if TYPE_CHECKING:
    from reader.library.listing import Contents, Similar
    from reader.library.rows import StoredArticle
    from reader.library.search import Hit
    from reader.library.similar import SimilarArticle

_MONTHS = (
    message("Jan"),
    message("Feb"),
    message("Mar"),
    message("Apr"),
    message("May"),
    message("Jun"),
    message("Jul"),
    message("Aug"),
    message("Sep"),
    message("Oct"),
    message("Nov"),
    message("Dec"),
)
_NONE_YET = message("Every article you open is kept here. A whole folder of articles can be imported below.")
_NOT_KEPT = message("What you open is not kept here. A whole folder of articles can be imported below.")
_NOT_FOUND = message("Nothing found in the library. All typed words must stand in an article.")
_LIKE: dict[str, str] = {
    "left": message("Like the left article"),
    "right": message("Like the right article"),
}

STORED_PREFIX = "library:"
"""Before the id of a stored article, where it stands among paths and addresses."""


class StoredItem(Struct, frozen=True):
    """A stored article that a row stands for."""

    id: int
    title: str
    tags: tuple[str, ...] = ()
    outlet: str = ""


class SampleItem(Struct, frozen=True):
    """A sample article that a row stands for."""

    path: Path


def stored_id(card: Card | None) -> int | None:
    """The id of the stored article a row speaks of; None for a sample, a heading or no row."""
    return card.item.id if card is not None and isinstance(card.item, StoredItem) else None


def drop_name(card: Card) -> str:
    """What a row is called when it is dragged: a stored article by its id, a sample by its path."""
    stored = stored_id(card)
    return card.key if stored is None else f"{STORED_PREFIX}{stored}"


def day(moment: str | None) -> str:
    """The day of an ISO 8601 moment as "2 Jun 2026"; "" for none, what stands there if it is no date."""
    if not moment:
        return ""
    parts = moment[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return moment[:10]
    month = _MONTHS[int(parts[1]) - 1]
    return message("{day} {month} {year}", day=int(parts[2]), month=month, year=parts[0])


def local_day(moment: str) -> str:
    """The day here at an ISO 8601 moment elsewhere, as `day` says it."""
    try:
        return day(datetime.fromisoformat(moment).astimezone().date().isoformat())
    except (ValueError, OverflowError):
        return day(moment)


def cards_of(contents: "Contents", keeps: bool = True) -> list[Card]:
    """Stored articles or hits first, the samples that come with the program below. `keeps` says whether what
    is opened is kept."""
    cards = [_card(stored) for stored in contents.stored]
    cards += [_hit(hit) for hit in contents.hits or ()]
    if not cards:
        none_yet = _NONE_YET if keeps else _NOT_KEPT
        cards.append(_note("nothing", none_yet if contents.hits is None else _NOT_FOUND))
    if contents.samples:
        cards.append(heading("samples", message("Samples · read-only"), len(contents.samples)))
        cards += [_sample(sample.title, sample.path) for sample in contents.samples]
    return cards


def similar_cards(similar: "Similar") -> list[Card]:
    """For each open article the stored ones that are like it."""
    cards: list[Card] = []
    for side, found in similar:
        cards.append(heading(f"similar.{side}", _LIKE[side], len(found)))
        if not found:
            cards.append(
                _note(f"similar.{side}.none", message("Nothing in the library shares text with it."))
            )
        cards += [_similar(side, one) for one in found]
    return cards


def _note(key: str, words: str) -> Card:
    """A sentence among the rows, not to be chosen."""
    return Card(key, (Line((Run(words, Style.MUTED),), 3),), is_heading=True)


def _card(stored: "StoredArticle", *extra: Line, key: str = "") -> Card:
    title = one_line(stored.title) or stored.origin
    lines = [Line((Run(title, Style.STRONG),), 2)]
    words = counted("{n:,} word", "{n:,} words", stored.words)
    about = [stored.outlet or "", day(stored.published), words]
    lines.append(Line((Run(joined(" · ", about), Style.MUTED),), 1))
    lines.extend(extra)
    last = [*(f"#{tag}" for tag in stored.tags), message("opened {day}", day=local_day(stored.opened))]
    lines.append(Line((Run(joined("  ", last), Style.MUTED),), 1))
    item = StoredItem(stored.id, title, tuple(stored.tags), stored.outlet or "")
    return Card(f"{key}{STORED_PREFIX}{stored.id}", tuple(lines), item=item)


def _hit(hit: "Hit") -> Card:
    runs: list[Run] = []
    at = 0
    for mark in hit.marks:
        runs += [Run(hit.snippet[at : mark.start]), Run(mark.of(hit.snippet), Style.STRONG)]
        at = mark.end
    runs.append(Run(hit.snippet[at:]))
    return _card(hit.stored, Line(tuple(run for run in runs if run.text), 2))


def _similar(side: str, one: "SimilarArticle") -> Card:
    alike = message("{share} % alike", share=round(100 * one.likeness))
    said = alike if one.sentence else message("Too long to be judged at once")
    return _card(one.stored, Line((Run(said),), 1), key=f"{side}.")


def _sample(title: str, path: Path) -> Card:
    lines = (Line((Run(title, Style.STRONG),), 2), Line((Run(path.name, Style.MUTED),), 1))
    return Card(str(path), lines, item=SampleItem(path))
