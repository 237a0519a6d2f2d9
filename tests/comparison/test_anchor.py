"""Words are found again, or given up: never taken for other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.anchor import anchor_at, found_again, moved_span
from reader.text.span import Span

TEXT = "The bridge is shut. Ferries run. The mayor said no. Ferries run. Nobody saw the category of it."
LONG = "Ferries carry commuters across the river."


def span_of(text: str, words: str, which: int = 0) -> Span:
    at = -1
    for _ in range(which + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


MAYOR, RAIN = span_of(TEXT, "mayor"), "It rained. A mayor said no."
FERRIES = span_of(TEXT, "Ferries run.", 1)

TWICE = "Ferry crews say the old pier is shut for all ships."

CASES: list[tuple[str, str, Span, str, Span | None]] = [
    ("where it was", TEXT, MAYOR, TEXT, MAYOR),
    ("the second of two alike", TEXT, FERRIES, TEXT, FERRIES),
    ("moved down by a new beginning", TEXT, MAYOR, "New. " * 9 + TEXT,
     span_of("New. " * 9 + TEXT, "mayor")),
    ("changed behind it", RAIN, Span(13, 18), "It rained. A mayor said yes.", Span(13, 18)),
    ("changed before it", RAIN, Span(13, 18), "It snowed. A mayor said no.", Span(13, 18)),
    ("changed on both sides of a word", RAIN, Span(13, 18), "The mayor went.", None),
    ("changed on both sides of a sentence", f"It rained. {LONG} So it is.", Span(11, 11 + len(LONG)),
     f"Snow. {LONG} Fine.", Span(6, 6 + len(LONG))),
    ("a sentence twice, with nothing to tell", f"It rained. {LONG} So it is.", Span(11, 11 + len(LONG)),
     f"Snow. {LONG} Fine. {LONG} Good.", None),
    ("of two with the same words beside them the one with more of what was around", f"Rain. {TWICE}",
     Span(30, 34), f"{TWICE} Snow. {TWICE.replace('Ferry crews', 'Boat crews')}", Span(24, 28)),
    ("gone", TEXT, MAYOR, TEXT.replace("mayor", "major"), None),
    ("only inside another word", "A cat sat.", Span(2, 5), "A category sat.", None),
    ("only at the end of another word", "A cat sat.", Span(2, 5), "A bobcat sat.", None),
    ("part of a word stays part of it", "A category sat.", Span(2, 5), "A category sat.", Span(2, 5)),
    ("no words", TEXT, Span(3, 3), TEXT, None),
    ("an empty text", TEXT, MAYOR, "", None),
]  # fmt: skip


@pytest.mark.parametrize(("said", "before", "span", "after", "found"), CASES, ids=[case[0] for case in CASES])
def test_where_words_are_found_again(
    said: str,  # noqa: ARG001 - the name of the case
    before: str,
    span: Span,
    after: str,
    found: Span | None,
) -> None:
    assert moved_span(before, after, span) == found


def test_both_sides_speak_before_one_does() -> None:
    ahead, behind = "The council of Marlow meets today ", " and its mayor opens the old bridge"
    made = anchor_at(f"{ahead}word{behind}", Span(len(ahead), len(ahead) + 4))
    halves = f"{ahead}word. Or: a word{behind}"
    assert found_again(made, halves) is None
    whole = f"{halves}. {ahead}word{behind}"
    assert found_again(made, whole) == Span(len(halves) + 2 + len(ahead), len(halves) + 6 + len(ahead))


def test_the_words_around_are_kept_within_bounds() -> None:
    text = "a" * 50 + " word " + "b" * 50
    anchor = anchor_at(text, Span(51, 55))
    assert (anchor.words, anchor.before, anchor.behind) == ("word", "a" * 31 + " ", " " + "b" * 31)


@pytest.mark.parametrize(("touching", "is_found"), [(7, False), (8, True)])
def test_eight_code_points_must_touch_the_words(touching: int, is_found: bool) -> None:
    ahead, behind = "0123456789 ", " abcdefghij"
    before, span = f"{ahead}word{behind}", Span(11, 15)
    changed_behind = f"new {ahead[-touching:]}word other"
    changed_ahead = f"other word{behind[:touching]} new"
    for after in (changed_behind, changed_ahead):
        assert (moved_span(before, after, span) is not None) is is_found


@pytest.mark.parametrize(("length", "is_found"), [(29, False), (30, True)])
def test_long_words_speak_for_themselves(length: int, is_found: bool) -> None:
    words = "w" * length
    assert (moved_span(f"x {words} y", f"new {words} other", Span(2, 2 + length)) is not None) is is_found


@given(st.text("ab c.", max_size=40), st.text("ab c.", max_size=40), st.data())
def test_what_is_found_has_the_same_words(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    span = Span(start, data.draw(st.integers(start, len(before))))
    found = moved_span(before, after, span)
    assert found is None or found.of(after) == span.of(before)


@given(st.text("ab c.", max_size=30), st.text("ab c.", max_size=20), st.data())
def test_a_new_beginning_moves_what_is_told_apart(text: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = moved_span(text, new + text, span)
    assert found in (None, Span(span.start + len(new), span.end + len(new))) or found.of(
        new + text
    ) == span.of(text)
