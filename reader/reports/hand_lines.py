"""What a person made by hand, as reports tell it: notes, and sentences put together or apart."""

from reader.collation.bead import Bead
from reader.comparison.comparison import Comparison
from reader.comparison.note import ABOUT_NAMES, NoteAbout, PlacedNote
from reader.comparison.warning_labels import SIDE_LABELS
from reader.messages import composed, joined, message
from reader.reports.columns import one_line
from reader.sides import SIDES, Side
from reader.text.span import Span
from reader.values import Struct

BY_HAND = message("by hand")
_GONE = message("words that are gone")
_WHOLE = (NoteAbout.PAIR, NoteAbout.SENTENCE)
_MOST_LETTERS = 120


class NoteLine(Struct, frozen=True):
    """One note: its number in the report (from 1), what it is on, its text, the words it is on, and the index
    of the bead in which they stand, None for none."""

    number: int
    about: NoteAbout
    text: str
    words: str
    bead: int | None
    is_orphan: bool

    @property
    def label(self) -> str:
        """What it is on, as a word."""
        return ABOUT_NAMES[self.about]

    @property
    def is_on_words(self) -> bool:
        """Whether it is on some of the words of its sentences only, or has lost them."""
        return self.is_orphan or self.bead is None or self.about not in _WHOLE


def note_lines(comparison: Comparison) -> list[NoteLine]:
    """The notes in the order of the comparison."""
    return [_line(comparison, number, placed) for number, placed in enumerate(comparison.notes, 1)]


def notes_by_bead(comparison: Comparison) -> dict[int | None, list[NoteLine]]:
    """The notes of each bead; None has those on words in no bead, or that are gone."""
    found: dict[int | None, list[NoteLine]] = {}
    for line in note_lines(comparison):
        found.setdefault(line.bead, []).append(line)
    return found


def notes_on(comparison: Comparison, about: NoteAbout, side: Side, span: Span) -> str:
    """The texts of the notes that were written on a quotation or a fact there, on one line."""
    texts = (
        placed.note.text
        for placed in comparison.notes
        if placed.note.about is about and (place := placed.places[side]) is not None and place.overlaps(span)
    )
    return " / ".join(one_line(text) for text in texts)


def pairs_by_hand(comparison: Comparison) -> list[Bead]:
    """The beads that a person put together, or apart."""
    return [bead for bead in comparison.collation.beads if bead.by_hand]


def _line(comparison: Comparison, number: int, placed: PlacedNote) -> NoteLine:
    anchors = ((side, placed.note.anchor(side)) for side in SIDES)
    words = joined(
        " / ",
        [
            composed("{side}: “{words}”", side=SIDE_LABELS[side], words=_short(anchor.words))
            for side, anchor in anchors
            if anchor is not None
        ],
    )
    gone = composed("{gone}, {words}", gone=_GONE, words=words) if placed.is_orphan else words
    note = placed.note
    return NoteLine(number, note.about, note.text, gone, _bead(comparison, placed), placed.is_orphan)


def _short(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _MOST_LETTERS else f"{line[: _MOST_LETTERS - 1].rstrip()}…"


def _bead(comparison: Comparison, placed: PlacedNote) -> int | None:
    collation = comparison.collation
    for side in SIDES:
        place, sentences = placed.places[side], comparison.article(side).sentences
        beads = collation.left_bead if side == "left" else collation.right_bead
        touched = () if place is None else (beads[s.index] for s in sentences if s.span.overlaps(place))
        found = next((bead for bead in touched if bead is not None), None)
        if found is not None:
            return found
    return None
