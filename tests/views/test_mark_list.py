"""The marks of a pane as a list: each kind, and when it counts as painted."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.quotations.quotation import Kind
from reader.text.span import Span
from reader.views.mark_list import Mark, marks_of, spans_as, told_at
from reader.views.pane_marks import ChangedWords, PaneMarks, Shown, pane_marks
from tests.views.test_pane_marks import COMPARED, LEFT, NO_WORDS

SAME, EDITED, LONE = Relation.SAME, Relation.EDITED, Relation.ONLY_LEFT
ALL = Shown()
SPANS = [sentence.span for sentence in LEFT.sentences]


def everywhere(_code_point: int) -> bool:
    return True


def listed(
    marks: PaneMarks,
    shown: Shown = ALL,
    forced: frozenset[int | None] = frozenset(),
    shows: Callable[[int], bool] = everywhere,
) -> set[tuple[int, str, bool]]:
    """Where each mark starts, its kind, whether it is shown."""
    return {(mark.start, mark.kind, mark.shown) for mark in marks_of(marks, shown, forced, shows)}


def of_beads(*beads: Bead) -> PaneMarks:
    """Marks of the first sentences, one bead each, without quotations."""
    numbers = tuple(range(len(beads))) + (None,) * (len(SPANS) - len(beads))
    words = ChangedWords(lambda _: (Edit(Tag.REPLACE, Span(SPANS[0].start, SPANS[0].start + 2), Span(0, 2)),))
    return replace(
        pane_marks(COMPARED, "left", words), beads=beads, bead_of=numbers, attributions=(), decisive=()
    )


def bead(index: int, relation: Relation, moved: bool = False) -> Bead:
    return Bead(index, (index,), (), relation, 0.5, moved)


def test_a_mark_spans_its_sentence_and_they_come_in_order() -> None:
    found = marks_of(of_beads(bead(0, SAME), bead(1, LONE)), Shown(), frozenset(), everywhere)
    assert found == [
        Mark(SPANS[0].start, SPANS[0].end, "same", True),
        Mark(SPANS[1].start, SPANS[1].end, "only_left", True),
    ]


def test_sentences_without_a_bead_have_no_mark() -> None:
    assert {start for start, *_ in listed(of_beads(bead(0, SAME)))} == {SPANS[0].start}


@pytest.mark.parametrize(
    ("shown", "forced", "is_shown"),
    [
        (Shown(), frozenset(), True),
        (Shown(relations=frozenset({LONE})), frozenset(), False),
        (Shown(relations=frozenset({LONE})), frozenset({0}), True),
        (Shown(relations=frozenset({LONE})), frozenset({1}), False),
    ],
)
def test_a_filter_hides_a_relation_unless_it_is_chosen(
    shown: Shown, forced: frozenset[int | None], is_shown: bool
) -> None:
    assert listed(of_beads(bead(0, SAME)), shown, forced) == {(SPANS[0].start, "same", is_shown)}


@pytest.mark.parametrize(
    ("shown", "is_shown"),
    [(Shown(), True), (Shown(moved=False), False), (Shown(relations=frozenset({LONE})), False)],
)
def test_what_moved_is_a_mark_of_its_own(shown: Shown, is_shown: bool) -> None:
    found = listed(of_beads(bead(0, SAME, moved=True)), shown)
    assert (SPANS[0].start, "moved", is_shown) in found
    assert len(found) == 2


@pytest.mark.parametrize("is_shown", [True, False])
def test_changed_words_follow_their_sentence(is_shown: bool) -> None:
    shown = Shown(relations=frozenset({EDITED if is_shown else SAME}))
    found = marks_of(of_beads(bead(0, EDITED)), shown, frozenset(), everywhere)
    assert Mark(SPANS[0].start, SPANS[0].start + 2, "changed", is_shown) in found


def test_decisive_words_are_shown_whatever_the_filters_say() -> None:
    marks = replace(of_beads(), decisive=(Span(1, 3),))
    assert listed(marks, Shown(relations=frozenset())) == {(1, "decisive", True)}


@pytest.mark.parametrize(
    ("shown", "is_shown"),
    [(Shown(), True), (Shown(quotations=False), False), (Shown(kinds=frozenset({Kind.MIXED})), False)],
)
def test_quotations_tell_their_kind(shown: Shown, is_shown: bool) -> None:
    marks = pane_marks(COMPARED, "left", NO_WORDS)
    first = marks.attributions[0].quotation
    found = marks_of(marks, shown, frozenset(), everywhere)
    assert Mark(first.marked.start, first.marked.end, f"quotation_{first.kind.value}", is_shown) in found


def test_nothing_is_shown_in_a_hidden_paragraph() -> None:
    marks = of_beads(bead(0, SAME), bead(1, LONE))
    found = listed(marks, shows=lambda code_point: code_point >= SPANS[1].start)
    assert found == {(SPANS[0].start, "same", False), (SPANS[1].start, "only_left", True)}


def test_what_was_found_is_hidden_only_with_its_paragraph() -> None:
    spans = (Span(0, 3), Span(7, 9))
    assert spans_as("found", spans, lambda at: at > 3) == [
        Mark(0, 3, "found", False),
        Mark(7, 9, "found", True),
    ]


@pytest.mark.parametrize(
    ("code_point", "told"),
    [(0, "These words were changed."), (1, "These words alter the meaning."), (3, ""), (2, "")],
)
def test_a_screen_reader_is_told_what_the_words_are(code_point: int, told: str) -> None:
    edited = bead(0, EDITED)
    marks = replace(of_beads(edited), decisive=(Span(1, 2),))
    assert SPANS[0].start == 0
    assert told_at(marks, edited, code_point) == told
    assert told_at(marks, bead(0, SAME), 0) == ""
