"""What is painted of quotations, notes, decisive words, words that are found and words that are chosen."""

import pytest
from msgspec.structs import replace

from reader.gui.panes.article_text import ArticleText
from reader.gui.session.selection import Selection
from reader.quotations.quotation import Kind
from reader.text.span import Span
from reader.views.choice import NOTHING
from reader.views.hits import Hits
from reader.views.pane_marks import Shown, quotation_marks
from tests.builders import quotations_of
from tests.gui.panes.marked import (
    ADVERTISEMENT,
    ARTICLE,
    SECOND,
    colour,
    is_behind,
    mark,
    pane,
    shapes,
    strokes,
)

__all__ = ["pane"]


@pytest.mark.parametrize(("scale", "width"), [(0.5, 2.4), (1.0, 3.0), (2.0, 6.0)])
def test_decisive_words_have_a_fill_a_thick_line_and_a_sign(
    pane: ArticleText, scale: float, width: float
) -> None:
    mark(pane)
    state, words = pane.display.state, Span(4, 7)
    assert state.marks is not None
    state.marks, state.scale = replace(state.marks, decisive=(words,)), scale
    fill, line, sign = strokes(pane)
    assert fill.fill == colour("decisive_fill")
    assert is_behind(fill, pane, words)
    ((rect, baseline),) = shapes(pane)[0].strips(4, 7)
    y = baseline + (rect.bottom() - baseline) * 0.72
    assert line.places == pytest.approx((rect.left(), y, rect.right(), y), abs=0.01)
    assert line.pen == colour("decisive_mark")
    assert line.width == pytest.approx(width)
    assert sign.fill == colour("decisive_mark")
    assert sign.box.center().x() > 800


QUOTED = Span(ARTICLE.text.index("“"), ARTICLE.text.index("”") + 1)


@pytest.mark.parametrize(
    ("kind", "shown", "bar", "has_sign"),
    [
        (Kind.DIRECT, Shown(), (2.0, False), True),
        (Kind.DIRECT, Shown(quotations=False), None, False),
        (Kind.DIRECT, Shown(kinds=frozenset()), None, False),
        (Kind.INDIRECT, Shown(), None, False),
        (Kind.INDIRECT, Shown(kinds=frozenset({Kind.INDIRECT})), (1.4, True), False),
    ],
)
def test_a_quotation_has_a_second_bar_and_in_marks_a_sign(
    pane: ArticleText, kind: Kind, shown: Shown, bar: tuple[float, bool] | None, has_sign: bool
) -> None:
    words = ARTICLE.text[QUOTED.start : QUOTED.end]
    indirect = (words,) if kind is Kind.INDIRECT else ()
    pane.display.set_marks(
        quotation_marks("left", ARTICLE, quotations_of(ARTICLE, (words, None), indirect=indirect))
    )
    pane.display.state.shown = shown
    found = strokes(pane)
    told = [(stroke.width, bool(stroke.dashes)) for stroke in found if stroke.kind == "line"]
    assert told == ([bar] if bar else [])
    signs = [stroke for stroke in found if stroke.kind == "path"]
    assert len(signs) == has_sign
    if bar:
        shape = shapes(pane)[0]
        top, bottom = shape.eye(QUOTED.start), shape.eye(QUOTED.end)
        places = (23, top, 23, max(bottom, top + 4))
        assert found[0].places == pytest.approx(places, abs=0.01)
        assert found[0].pen == colour("quotation_mark")


@pytest.mark.parametrize(
    ("current", "fill", "frame"), [(False, "search_fill", ""), (True, "search_current", "text")]
)
def test_what_is_found_is_filled_and_framed_where_it_is_the_current(
    pane: ArticleText, current: bool, fill: str, frame: str
) -> None:
    hit = Span(4, 7)
    pane.display.set_hits(Hits((hit.start,), len(hit)), hit if current else None)
    (found,) = strokes(pane)
    assert (found.fill, found.pen) == (colour(fill), frame and colour(frame))
    assert is_behind(found, pane, hit)


@pytest.mark.parametrize(("current", "frame"), [(False, "search_current"), (True, "text")])
def test_pale_words_that_are_found_have_a_frame_only(pane: ArticleText, current: bool, frame: str) -> None:
    pane.display.show_article(ADVERTISEMENT)
    hit = Span(4, 7)
    pane.display.set_hits(Hits((hit.start,), len(hit)), hit if current else None)
    (found,) = strokes(pane)
    assert (found.fill, found.pen, found.width) == ("", colour(frame), 1.4)


def test_a_note_has_a_sheet_where_its_words_begin(pane: ArticleText) -> None:
    notes = Span(4, 7), Span(SECOND.start, SECOND.end)
    pane.display.set_notes(notes)
    assert [len(strokes(pane, block)) for block in (0, 1)] == [3, 3]
    for number, note in enumerate(notes):
        ((spot, told),) = pane.display.state.note_signs[number]
        assert told == note
        assert (spot.left(), spot.top()) == (pane.display.margins().sign(0), 0)
    pane.display.set_notes((Span(SECOND.start - 1, SECOND.start + 3),))
    assert strokes(pane) == []


def test_what_is_chosen_is_framed_on_its_side(pane: ArticleText) -> None:
    selection = Selection()
    pane.display.state.selection = selection
    selection.choose(replace(NOTHING, place=replace(NOTHING.place, left=Span(4, 7))))
    (frame,) = strokes(pane)
    assert (frame.fill, frame.pen, frame.width) == ("", colour("accent"), 1.4)
    assert is_behind(frame, pane, Span(4, 7))
