"""Notes stay with their words."""

import pytest
from msgspec.structs import replace

from reader.comparison.note import ABOUT_NAMES, Note, NoteAbout, PlacedNote, new_note, placed, with_note
from reader.sides import Sides
from reader.text.span import Span

LEFT = "The bridge is shut. Ferries run every hour. The mayor said no."
RIGHT = "Ferries run every two hours. The bridge is closed."
TEXTS = Sides(LEFT, RIGHT)


def note(left: Span | None, right: Span | None, text: str = "Look.", notes: tuple[Note, ...] = ()) -> Note:
    return new_note(notes, NoteAbout.PAIR, text, TEXTS, Sides(left, right))


def test_a_note_holds_on_to_words_of_the_sides_it_is_on() -> None:
    made = note(Span(4, 10), None, "  Which one?\n")
    assert (made.number, made.about, made.text) == (1, NoteAbout.PAIR, "Which one?")
    assert made.left is not None
    assert (made.left.words, made.right) == ("bridge", None)
    assert made.anchor("left") == made.left
    assert made.anchor("right") is None
    assert note(None, Span(0, 7)).anchor("right") == note(None, Span(0, 7)).right


def test_a_new_note_has_a_number_of_its_own() -> None:
    first = replace(note(Span(4, 10), None), number=7)
    assert note(Span(0, 3), None, notes=(first,)).number == 8


def test_notes_are_added_changed_and_taken_away() -> None:
    one = note(Span(0, 3), None)
    two = note(None, Span(0, 7), notes=(one,))
    both = with_note(with_note((), one), two)
    assert both == (one, two)
    changed = replace(one, text="Better.")
    assert with_note(both, changed) == (changed, two)
    assert with_note(both, replace(one, text="")) == (two,)
    assert with_note(both, replace(two, number=9, text="")) == both


def test_a_note_is_swapped_with_its_sides() -> None:
    one = note(Span(0, 3), Span(0, 7))
    assert (one.swapped().left, one.swapped().right) == (one.right, one.left)


@pytest.mark.parametrize(
    ("left", "right", "places", "is_orphan"),
    [
        (Span(4, 10), None, Sides(Span(4, 10), None), False),
        (None, Span(0, 7), Sides(None, Span(0, 7)), False),
        (Span(4, 10), Span(0, 7), Sides(Span(4, 10), Span(0, 7)), False),
    ],
)
def test_where_a_note_stands(
    left: Span | None, right: Span | None, places: Sides[Span | None], is_orphan: bool
) -> None:
    (found,) = placed([note(left, right)], TEXTS)
    assert found.places == places
    assert found.is_orphan is is_orphan


def test_a_note_whose_words_are_gone_is_an_orphan() -> None:
    (found,) = placed([note(Span(4, 10), Span(0, 7))], Sides(LEFT.replace("bridge", "tunnel"), RIGHT))
    assert found.places == Sides(None, Span(0, 7))
    assert found.is_orphan
    assert PlacedNote(found.note, Sides(Span(0, 1), None)).is_orphan


def test_notes_stand_in_the_order_of_the_texts_and_orphans_last() -> None:
    gone = Note(1, NoteAbout.SELECTION, "gone", note(Span(4, 10), None).left, None)
    late = replace(note(Span(44, 47), None), number=2)
    early = replace(note(Span(20, 27), Span(29, 32)), number=3)
    right = replace(note(None, Span(0, 7)), number=4)
    texts = Sides(LEFT.replace("bridge", "tunnel"), RIGHT)
    assert [found.note.number for found in placed([gone, late, right, early], texts)] == [3, 2, 4, 1]


def test_every_kind_of_note_has_a_name_of_its_own() -> None:
    assert set(ABOUT_NAMES) == set(NoteAbout)
    assert len(set(ABOUT_NAMES.values())) == len(NoteAbout)
