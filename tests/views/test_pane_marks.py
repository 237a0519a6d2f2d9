"""What there is to mark on one side, by sentence and by place."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.quotations.quotation import Attributions, Kind
from reader.sides import Side
from reader.text.span import Span
from reader.views.pane_marks import ChangedWords, Shown, answering_quotation, pane_marks, quotation_marks
from reader.views.text_map import shown_blocks
from tests.builders import article, collation_of, quotations_of

LEFT = article("“A” said Ada.", "Two stood.", "“C” said Cy.", "Four sat.")
RIGHT = article("Uno fell.", "“A” said Ada.")
SAID = quotations_of(LEFT, ("A", "Ada"), ("C", "Cy"))
COMPARED = Comparison(
    LEFT, RIGHT, collation_of(LEFT, RIGHT, (0, 1)), SAID, quotations_of(RIGHT, ("A", "Ada")),
    (QuotationMatch(0, 0, MatchRelation.SAME, 1.0),), (),
)  # fmt: skip
NO_WORDS = ChangedWords(lambda _: ())


def _bead(relation: Relation, moved: bool = False) -> Bead:
    return Bead(0, (0,), (0,), relation, 0.5, moved)


@pytest.mark.parametrize(
    ("shown", "relation", "moved", "has", "connects"),
    [
        (Shown(), Relation.EDITED, False, True, True),
        (Shown(), Relation.EDITED, True, True, True),
        (Shown(moved=False), Relation.EDITED, True, True, False),
        (Shown(moved=False), Relation.EDITED, False, True, True),
        (Shown(relations=frozenset({Relation.SAME})), Relation.EDITED, False, False, False),
        (Shown(), Relation.ONLY_LEFT, False, True, False),
    ],
)
def test_what_is_shown_of_a_bead(
    shown: Shown, relation: Relation, moved: bool, has: bool, connects: bool
) -> None:
    assert shown.has(_bead(relation, moved)) is has
    assert shown.has_connector(_bead(relation, moved)) is connects


def test_quotations_are_shown_by_kind() -> None:
    direct = SAID.attributions[0]
    indirect = replace(direct, quotation=replace(direct.quotation, kind=Kind.INDIRECT))
    assert Shown().has_quotation(direct)
    assert not Shown().has_quotation(indirect)
    assert Shown(kinds=frozenset(Kind)).has_quotation(indirect)
    assert not Shown(quotations=False, kinds=frozenset(Kind)).has_quotation(direct)


@pytest.mark.parametrize("relation", list(Relation))
def test_only_edited_and_reworded_beads_have_changed_words(relation: Relation) -> None:
    edits = (
        Edit(Tag.EQUAL, Span(0, 1), Span(0, 1)),
        Edit(Tag.REPLACE, Span(1, 3), Span(1, 4)),
        Edit(Tag.INSERT, Span(3, 3), Span(4, 6)),
    )
    words = ChangedWords(lambda _: edits)
    changes = relation in (Relation.EDITED, Relation.REWORDED)
    assert words.spans(_bead(relation), "left") == ([Span(1, 3)] if changes else [])
    assert words.spans(_bead(relation), "right") == ([Span(1, 4), Span(4, 6)] if changes else [])


def test_the_latest_few_thousand_beads_are_kept() -> None:
    asked: list[int] = []

    def edits(bead: Bead) -> tuple[Edit, ...]:
        asked.append(bead.index)
        return ()

    words = ChangedWords(edits)
    for index in [*range(4_001), 4_000, 0]:
        words.spans(replace(_bead(Relation.EDITED), index=index), "left")
    assert asked == [*range(4_001), 0]  # the last is known still, the first is forgotten


def test_a_bead_covers_its_first_run_of_neighbours() -> None:
    marks = pane_marks(COMPARED, "left", NO_WORDS)
    spans = [sentence.span for sentence in LEFT.sentences]
    for sentences, last in (((1,), 1), ((1, 2), 2), ((0, 1, 3), 1), ((0, 3), 0)):
        bead = replace(_bead(Relation.EDITED), left=sentences)
        assert marks.span_of(bead) == Span(spans[sentences[0]].start, spans[last].end)
    assert marks.span_of(replace(_bead(Relation.EDITED), left=())) is None
    right = pane_marks(COMPARED, "right", NO_WORDS)
    assert right.sentences_of(replace(_bead(Relation.EDITED), right=(1,))) == (1,)


def test_beads_and_sentences_are_found_by_place() -> None:
    marks = pane_marks(COMPARED, "left", NO_WORDS)
    first, second, third, last = (sentence.span for sentence in LEFT.sentences)
    assert [marks.bead_at(span.start) for span in (first, second, third, last)] == list(marks.bead_of)
    assert marks.bead_at(first.end) is None  # between two sentences
    assert marks.sentences_in(Span(second.start, last.start)) == (1, 3)
    assert marks.sentences_in(Span(second.start + 1, last.start + 1)) == (2, 4)
    assert marks.beads_in(Span(second.end - 1, third.start + 1)) == [marks.bead_of[1], marks.bead_of[2]]
    assert marks.beads_in(Span(second.end, third.start)) == []


def test_quotations_are_found_by_block_and_number() -> None:
    marks = pane_marks(COMPARED, "left", NO_WORDS)
    blocks = shown_blocks(LEFT)
    found = [[a.quotation.index for a in marks.quotations_in(block)] for block in blocks]
    assert found == [[0], [], [1], []]
    assert marks.quotation_span(1).of(LEFT.text) == "C"
    with pytest.raises(StopIteration):
        marks.quotation_span(2)


def test_a_long_quotation_touches_every_block_it_runs_through() -> None:
    whole = SAID.attributions[0]
    span = Span(LEFT.sentences[0].span.start, LEFT.sentences[2].span.start)
    long = replace(whole, quotation=replace(whole.quotation, span=span, marked=span))
    marks = quotation_marks("left", LEFT, Attributions((long, SAID.attributions[1])))
    found = [[a.quotation.index for a in marks.quotations_in(block)] for block in shown_blocks(LEFT)]
    assert found == [[0], [0], [1], []]


def test_a_lone_article_has_quotations_and_no_beads() -> None:
    marks = quotation_marks("left", LEFT, SAID)
    assert marks.beads == ()
    assert set(marks.bead_of) == {None}
    assert len(marks.attributions) == 2
    assert not marks.compares_all


def test_a_quotation_is_answered_by_its_match() -> None:
    there = COMPARED.right_quotations.attributions[0].quotation.marked
    assert answering_quotation(COMPARED, "left", 0) == there
    assert answering_quotation(COMPARED, "right", 0) == SAID.attributions[0].quotation.marked
    assert answering_quotation(COMPARED, "left", 1) is None


@pytest.mark.parametrize(
    ("side", "number", "is_answered"),
    [("left", 0, True), ("right", 1, True), ("left", 1, False), ("right", 0, False)],
)
def test_each_side_has_its_own_answer(side: Side, number: int, is_answered: bool) -> None:
    left = quotations_of(LEFT, ("A", "Ada"), ("C", "Cy"))
    right = article("“B” said Bo.", "“A” said Ada.", "“C” said Cy.")
    said = quotations_of(right, ("B", "Bo"), ("A", "Ada"), ("C", "Cy"))
    matches = (QuotationMatch(0, 1, MatchRelation.SAME, 1.0),)
    compared = replace(
        COMPARED, right=right, left_quotations=left, right_quotations=said, quotation_matches=matches,
        collation=collation_of(LEFT, right),
    )  # fmt: skip
    span = answering_quotation(compared, side, number)
    found = (
        span.of(compared.article("right" if side == "left" else "left").text) if span is not None else None
    )
    assert found == ("A" if is_answered else None)


def test_each_side_has_its_own_beads() -> None:
    assert pane_marks(COMPARED, "left", NO_WORDS).bead_of == COMPARED.collation.left_bead
    assert pane_marks(COMPARED, "right", NO_WORDS).bead_of == COMPARED.collation.right_bead
    assert COMPARED.collation.left_bead != COMPARED.collation.right_bead


def test_without_quotations_none_is_longest() -> None:
    assert quotation_marks("left", LEFT, Attributions(())).longest_quotation == 0
