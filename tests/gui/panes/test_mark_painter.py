"""Three levels of mark, each painted so that it is not taken for another."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import Grade
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.mark_painter import PaintState
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
from reader.views.choice import NOTHING, bead_choice
from reader.views.pane_marks import Shown, quotation_marks
from tests.builders import article_of, quotations_of
from tests.gui.drawn import Stroke
from tests.gui.invented import colours_in, comparison, opened
from tests.gui.panes.marked import FIRST, SECOND, colour, is_behind, mark, pane, shapes, strokes

__all__ = ["pane"]


def _graded(grade: Grade) -> Comparison:
    compared = comparison()
    return replace(compared, warnings=tuple(replace(w, grade=grade) for w in compared.warnings))


def _said(state: WarningState) -> Comparison:
    compared = comparison()
    said = tuple(Judgement(identity_of(warning), state) for warning in compared.warnings)
    return replace(compared, judgements=said)


@pytest.mark.parametrize(
    ("compared", "painted"),
    [
        (_graded(Grade.GRAVE), True),
        (_graded(Grade.SERIOUS), True),
        (_graded(Grade.LOOK), False),
        (_said(WarningState.CHECKED), True),
        (_said(WarningState.WRONG), False),
    ],
)
def test_decisive_words_have_a_fill_and_a_line_of_their_own(
    qtbot: QtBot, compared: Comparison, painted: bool
) -> None:
    view, theme = opened(qtbot, compared), load_theme("light")
    for text in view.texts.values():
        assert (colours_in(text.viewport(), theme.colour("decisive_fill")) > 100) is painted
        assert (colours_in(text.viewport(), theme.colour("decisive_mark")) > 20) is painted


def test_changed_words_stay_visible_in_the_chosen_pair(qtbot: QtBot) -> None:
    compared, theme = comparison(), load_theme("light")
    view = opened(qtbot, compared)
    left = view.texts["left"]
    assert colours_in(left.viewport(), theme.colour("changed_strong")) == 0
    bead = next(b.index for b in compared.collation.beads if b.relation.value in ("edited", "reworded"))
    view.selection.choose(bead_choice(bead))
    assert colours_in(left.viewport(), theme.colour("changed_strong")) > 100


def bars(pane: ArticleText) -> list[Stroke]:
    return [stroke for stroke in strokes(pane) if stroke.kind == "line" and stroke.places[0] == 14]


@pytest.mark.parametrize(
    ("relation", "role", "width", "inset"),
    [
        (Relation.SAME, "same_mark", 5, 0.75),
        (Relation.EDITED, "changed_mark", 2, 0.75),
        (Relation.REWORDED, "changed_mark", 4, 0.75),
        (Relation.ONLY_LEFT, "only_mark", 4, 2.5),
    ],
)
@pytest.mark.parametrize("chosen", [False, True])
def test_a_bar_goes_from_the_top_of_its_lines_to_their_end_and_is_wider_for_the_chosen(
    pane: ArticleText, relation: Relation, role: str, width: float, inset: float, chosen: bool
) -> None:
    mark(pane, relation)
    pane.display.state.selection.choose(bead_choice(0) if chosen else NOTHING)
    (bar,), shape = bars(pane), shapes(pane)[0]
    top, bottom = shape.top, shape.top + shape.lines[0].y() + shape.lines[0].height()
    assert (bar.pen, bar.width) == (colour(role), 1.5 * width if chosen else width)
    assert bar.places == pytest.approx((14, top + inset, 14, bottom - inset), abs=0.01)


def test_a_bar_of_few_letters_is_2_pixels_high(pane: ArticleText) -> None:
    short = article_of(["O word " * 20])
    sentence = replace(short.sentences[0], span=Span(20, 22))
    pane.display.show_article(replace(short, sentences=(sentence,)))
    made = quotation_marks("left", short, quotations_of(short))
    bead = Bead(0, (0,), (0,), Relation.SAME, 0.7)
    article = replace(short, sentences=(sentence,))
    pane.display.set_marks(replace(made, article=article, beads=(bead,), bead_of=(0,)))
    ((_, top, _, bottom),) = (bar.places for bar in bars(pane))
    assert bottom - top == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize(
    ("choice", "hovered", "full", "fill", "frame"),
    [
        (None, None, False, "", ""),
        (0, None, False, "same_fill", "same_mark"),
        (None, 0, False, "same_fill/0.5", ""),
        (None, None, True, "same_fill", ""),
        (None, 0, True, "same_fill", "same_mark/0.5"),
        (0, 0, True, "same_fill", "same_mark"),
        (1, 1, False, "", ""),
    ],
)
def test_words_are_filled_where_chosen_pointed_at_or_in_full_colour(
    pane: ArticleText, choice: int | None, hovered: int | None, full: bool, fill: str, frame: str
) -> None:
    mark(pane, Relation.SAME)
    state = pane.display.state
    state.selection.choose(NOTHING if choice is None else bead_choice(choice))
    state.hovered, state.shown = hovered, Shown(full_colour=full)
    fills = [stroke for stroke in strokes(pane) if stroke.kind == "path"]
    told = [(stroke.fill, stroke.pen, stroke.width if stroke.pen else 1.4) for stroke in fills]
    wanted = [
        tuple(role and role.replace(role.split("/")[0], colour(role.split("/")[0])) for role in (fill, frame))
    ]
    assert told == ([(*wanted[0], 1.4)] if fill else [])
    assert all(is_behind(stroke, pane, FIRST) for stroke in fills)


@pytest.mark.parametrize(
    ("relations", "shown"), [(frozenset(Relation), True), (frozenset({Relation.SAME}), False)]
)
@pytest.mark.parametrize("choice", [None, 0])
def test_a_relation_that_is_not_shown_has_marks_for_the_chosen_pair_alone(
    pane: ArticleText, relations: frozenset[Relation], shown: bool, choice: int | None
) -> None:
    mark(pane, Relation.EDITED)
    pane.display.state.shown = Shown(relations)
    pane.display.state.selection.choose(NOTHING if choice is None else bead_choice(choice))
    assert len(bars(pane)) == (shown or choice is not None)
    dashed = [stroke for stroke in strokes(pane) if stroke.dashes]
    assert len(dashed) == shown


@pytest.mark.parametrize(("scale", "width"), [(0.5, 1.04), (0.8, 1.04), (1.0, 1.3), (2.0, 2.6)])
def test_changed_words_have_a_dashed_line_close_under_them(
    pane: ArticleText, scale: float, width: float
) -> None:
    mark(pane, Relation.EDITED)
    pane.display.state.scale = scale
    (line,) = (stroke for stroke in strokes(pane) if stroke.dashes)
    ((rect, baseline),) = shapes(pane)[0].strips(4, 7)
    y = baseline + (rect.bottom() - baseline) * 0.72
    assert line.places == pytest.approx((rect.left(), y, rect.right(), y), abs=0.01)
    assert line.pen == colour("changed_mark")
    assert line.width == pytest.approx(width)
    dash, gap = (float(part) / width for part in line.dashes.split(","))
    assert (dash, gap) == pytest.approx((3, 1.8), abs=0.01)


def test_changed_words_of_the_chosen_pair_are_filled_strongly(pane: ArticleText) -> None:
    mark(pane, Relation.EDITED, Relation.EDITED)
    pane.display.state.selection.choose(bead_choice(1))
    (strong,) = (stroke for stroke in strokes(pane) if stroke.fill == colour("changed_strong"))
    assert is_behind(strong, pane, Span(SECOND.start + 4, SECOND.start + 7))


@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("by_hand", [False, True])
@pytest.mark.parametrize("shown", [False, True])
def test_moved_words_have_arrows_if_wished_and_those_put_together_by_hand_a_ring(
    pane: ArticleText, moved: bool, by_hand: bool, shown: bool
) -> None:
    mark(pane, Relation.SAME, moved=moved, by_hand=by_hand)
    pane.display.state.shown = Shown(moved=shown)
    found = strokes(pane, 0)
    assert sum(stroke.pen == colour("moved_mark") for stroke in found) == 6 * (moved and shown)
    rings = [(ring.places, ring.pen, ring.fill) for ring in found if ring.kind == "circle"]
    top = round(shapes(pane)[0].top + 8, 2)
    assert rings == [((14, top, 4), colour("same_mark"), colour("paper"))] * by_hand


def test_at_first_a_pane_paints_everything_at_its_usual_size_and_nothing_is_chosen() -> None:
    state = PaintState("left", load_theme("light"))
    assert (state.scale, state.marks, state.hovered, state.current_hit) == (1.0, None, None, None)
    assert (state.current, state.chosen, state.shown) == (None, None, Shown())
