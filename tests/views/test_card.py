"""Words of a row: single spaces, marked where an edit changed them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.bead import Edit, Tag
from reader.text.span import Span
from reader.views.card import (
    Card,
    Line,
    Place,
    Row,
    Run,
    Style,
    add_piece,
    add_space,
    add_words,
    heading,
    isolated,
    marked_runs,
    one_line,
    ready,
)

TEXT = "The gate  failed\non Monday."
PLAIN, CHANGED = Style.PLAIN, Style.CHANGED


def _edit(left: tuple[int, int], right: tuple[int, int], tag: Tag = Tag.REPLACE) -> Edit:
    return Edit(tag, Span(*left), Span(*right))


def test_white_space_of_an_article_becomes_single_spaces() -> None:
    assert one_line(" a\n\tb  c ") == "a b c"


@pytest.mark.parametrize(
    ("edits", "runs"),
    [
        ((), [("The gate failed on Monday.", PLAIN)]),
        ((_edit((4, 8), (0, 1)),), [("The", PLAIN), (" ", PLAIN), ("gate", CHANGED), (" ", PLAIN),
                                    ("failed on Monday.", PLAIN)]),
        ((_edit((20, 26), (0, 1)),), [("The gate failed on", PLAIN), (" ", PLAIN), ("Monday", CHANGED),
                                      (".", PLAIN)]),
        ((_edit((4, 8), (0, 1), Tag.EQUAL),), [("The gate failed on Monday.", PLAIN)]),  # no change
        ((_edit((4, 4), (0, 1), Tag.INSERT),), [("The gate failed on Monday.", PLAIN)]),  # nothing here
        ((_edit((20, 40), (0, 1)),), [("The gate failed on Monday.", PLAIN)]),  # leaves the span
    ],
)  # fmt: skip
def test_changed_words_are_marked(edits: tuple[Edit, ...], runs: list[tuple[str, Style]]) -> None:
    made = marked_runs(TEXT, Span(0, len(TEXT)), edits, "left")
    assert [(run.text, run.style) for run in made] == runs


def test_an_edit_behind_a_later_one_is_left_out() -> None:
    late, early = _edit((9, 16), (0, 1)), _edit((4, 8), (0, 1))
    changed = [r.text for r in marked_runs(TEXT, Span(0, 27), (late, early), "left") if r.style is CHANGED]
    assert changed == ["failed"]


def test_each_side_reads_its_own_span_of_an_edit() -> None:
    edit = _edit((0, 3), (4, 8))
    for side, words in (("left", "The"), ("right", "gate")):
        made = marked_runs(TEXT, Span(0, 27), (edit,), "left" if side == "left" else "right")
        assert [run.text for run in made if run.style is CHANGED] == [words]


@pytest.mark.parametrize(
    ("before", "text", "around", "after"),
    [
        ([], "  a b ", "", ["a b", " "]),
        (["x"], "  a b", "", ["x", " ", "a b"]),
        (["x"], " a b", "", ["x", " ", "a b"]),
        (["x"], "a  ", "", ["x", "a", " "]),
        (["x"], "a b ", "", ["x", "a b", " "]),
        (["x "], "  a", "", ["x ", "a"]),
        (["x"], "a", "[]", ["x", "[a]"]),
        (["x"], "   ", "", ["x", " "]),
        ([], "   ", "", []),
        (["x"], "", "", ["x"]),
    ],
)
def test_words_are_added_with_one_space_between(
    before: list[str], text: str, around: str, after: list[str]
) -> None:
    runs = [Run(words) for words in before]
    add_words(runs, text, around=around)
    assert [run.text for run in runs] == after


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(4, 8), ["x", " ", "gate", " "]),  # stands apart on both sides
        (Span(0, 3), ["x", "The", " "]),  # begins the text
        (Span(26, 27), ["x", "."]),  # closes up to the word before it
        (Span(5, 5), ["x"]),  # nothing
    ],
)
def test_a_piece_stands_apart_where_it_does_in_the_article(span: Span, words: list[str]) -> None:
    runs = [Run("x")]
    add_piece(runs, TEXT, span)
    assert [run.text for run in runs] == words


def test_no_space_is_added_twice_or_at_the_beginning() -> None:
    runs: list[Run] = []
    add_space(runs)
    assert runs == []
    runs = [Run("a")]
    add_space(runs)
    add_space(runs)
    assert [run.text for run in runs] == ["a", " "]


def test_a_heading_names_and_counts_and_cannot_be_chosen() -> None:
    made = heading("k", "Agree", 3)
    assert (made.key, made.text, made.is_heading) == ("k", "Agree  3", True)
    assert [run.style for run in made.lines[0].runs] == [Style.STRONG, Style.MUTED]
    assert heading("k", "Agree").text == "Agree"


def test_two_lines_of_a_paragraph_are_shown_unless_more_are_asked_for() -> None:
    assert (Line((Run("a"),)).most, Line((Run("a"),), 3).most) == (2, 3)


def test_a_card_is_read_line_by_line() -> None:
    card = Card("k", (Line((Run("a"), Run("b"))), Line((Run("c"),))))
    assert card.text == "ab\nc"


def test_a_ready_row_says_what_its_card_says() -> None:
    card = Card("k", (), Place(3), is_warning=True)
    row = ready(card)
    assert isinstance(row, Row)
    assert (row.make(), row.place(), row.is_heading, row.is_warning) == (card, Place(3), False, True)


def test_a_place_has_a_span_for_each_side() -> None:
    place = Place(1, Span(0, 1), Span(2, 3))
    assert (place.span("left"), place.span("right")) == (Span(0, 1), Span(2, 3))


def test_edits_are_marked_and_white_space_is_single() -> None:
    text = "The  quick\nbrown fox"
    edits = (Edit(Tag.EQUAL, Span(0, 5), Span(0, 5)), Edit(Tag.REPLACE, Span(5, 10), Span(5, 9)))
    runs = marked_runs(text, Span(0, len(text)), edits, "left")
    assert "".join(run.text for run in runs) == "The quick brown fox"
    assert [run.text for run in runs if run.style is Style.CHANGED] == ["quick"]


@given(
    text=st.text(alphabet="ab \n“”é🙂", min_size=1, max_size=60),
    cuts=st.lists(st.integers(0, 60), min_size=2, max_size=8),
)
def test_marking_never_changes_the_words(text: str, cuts: list[int]) -> None:
    places = sorted({min(cut, len(text)) for cut in (0, *cuts, len(text))})
    edits = [
        Edit(Tag.REPLACE if number % 2 else Tag.EQUAL, Span(start, end), Span(0, 0))
        for number, (start, end) in enumerate(pairwise(places))
    ]
    shown = "".join(run.text for run in marked_runs(text, Span(0, len(text)), edits, "left"))
    assert "".join(shown.split()) == "".join(text.split())
    assert "  " not in shown


def test_a_line_is_read_aloud_whole() -> None:
    card = Card("k", (Line((Run("One "), Run("two", Style.CHANGED))), Line((Run("three"),))))
    assert card.text == "One two\nthree"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("40", "40"), ("two years", "two years"), ("", ""),
        ("40 ألف", "\u206840 ألف\u2069"), ("שבע", "\u2068שבע\u2069"), ("Ada אדה", "\u2068Ada אדה\u2069"),
    ],
)  # fmt: skip
def test_words_from_the_right_keep_their_order_to_themselves(words: str, shown: str) -> None:
    assert isolated(words) == shown
