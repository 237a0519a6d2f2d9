"""What a person writes beside words of one or both articles. It stays with the words, or is shown without."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from reader.comparison.anchor import Anchor, anchor_at, found_again
from reader.messages import message
from reader.sides import Side, Sides
from reader.text.span import Span
from reader.values import Struct, replace


class NoteAbout(StrEnum):
    """What a note was written on."""

    SENTENCE = "sentence"
    PAIR = "pair"
    QUOTATION = "quotation"
    FACT = "fact"
    WARNING = "warning"
    SELECTION = "selection"


ABOUT_NAMES = {
    NoteAbout.SENTENCE: message("Sentence"),
    NoteAbout.PAIR: message("Pair"),
    NoteAbout.QUOTATION: message("Quotation"),
    NoteAbout.FACT: message("Fact"),
    NoteAbout.WARNING: message("Warning"),
    NoteAbout.SELECTION: message("Words"),
}
"""What notes are written on, in words; keys of the message catalogue."""


class Note(Struct, frozen=True):
    """A note in plain text. `number` names it in its session; it holds on to words of the left article, of
    the right one, or of both."""

    number: int
    about: NoteAbout
    text: str
    left: Anchor | None = None
    right: Anchor | None = None

    def anchor(self, side: Side) -> Anchor | None:
        """The words it holds on to on one side."""
        return self.left if side == "left" else self.right

    def swapped(self) -> "Note":
        """The note after left and right have changed places."""
        return replace(self, left=self.right, right=self.left)


class PlacedNote(Struct, frozen=True):
    """A note, and where its words stand now: None where it has none on that side, or where they are gone."""

    note: Note
    places: Sides[Span | None]

    @property
    def is_orphan(self) -> bool:
        """Whether words it was written on are gone from an article."""
        anchors = (self.note.left, self.note.right)
        return any(a is not None and place is None for a, place in zip(anchors, self.places, strict=True))


def new_note(
    notes: Iterable[Note], about: NoteAbout, text: str, texts: Sides[str], spans: Sides[Span | None]
) -> Note:
    """A note on spans of two texts, with a number that none of `notes` has."""
    number = max((note.number for note in notes), default=0) + 1
    left, right = (
        anchor_at(words, span) if span is not None else None for words, span in zip(texts, spans, strict=True)
    )
    return Note(number, about, text.strip(), left, right)


def with_note(notes: Sequence[Note], new: Note) -> tuple[Note, ...]:
    """The notes with one more, or with another text of one of them; a note without text goes."""
    if all(note.number != new.number for note in notes):
        return (*notes, new) if new.text else tuple(notes)
    return tuple(new if note.number == new.number else note for note in notes if _stays(note, new))


def placed(notes: Iterable[Note], texts: Sides[str]) -> tuple[PlacedNote, ...]:
    """The notes with where their words stand, in the order of the left text, then of the right; those whose
    words are gone come last."""
    found = [
        PlacedNote(note, Sides(_place(note.left, texts.left), _place(note.right, texts.right)))
        for note in notes
    ]
    return tuple(sorted(found, key=_order))


def _stays(note: Note, new: Note) -> bool:
    return note.number != new.number or bool(new.text)


def _place(anchor: Anchor | None, text: str) -> Span | None:
    return None if anchor is None else found_again(anchor, text)


def _order(placed_note: PlacedNote) -> tuple[int, int, int]:
    left, right = placed_note.places
    if left is not None:
        return 0, left.start, placed_note.note.number
    return (2, 0, placed_note.note.number) if right is None else (1, right.start, placed_note.note.number)
