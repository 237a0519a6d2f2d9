"""The rows of the Changes tab, each rule by itself."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.comparison.comparison import Comparison
from reader.quotations.quotation import Attributions
from reader.text.span import Span
from reader.views.card import Place, Run, Style
from reader.views.change_cards import (
    ChangeFilter,
    _join,
    change_card,
    differing_beads,
    paragraph_at,
    place_of_bead,
    side_span,
)
from tests.builders import article, collation_of
from tests.gui.invented import comparison as invented

LEFT = article("The gate failed.", "Ferries run.", "Nobody knows.", "Rain fell.")
RIGHT = article("The old gate broke.", "Ferries run.", "More follows.")
MADE = collation_of(LEFT, RIGHT)
BEADS = (
    Bead(0, (0,), (0,), Relation.EDITED, 0.8),
    Bead(1, (1,), (1,), Relation.SAME, 1.0),
    Bead(2, (2, 3), (2,), Relation.REWORDED, 0.5, True),
    Bead(3, (3,), (), Relation.ONLY_LEFT, 0.0),
    Bead(4, (), (2,), Relation.ONLY_RIGHT, 0.0),
    Bead(5, (1,), (1,), Relation.SAME, 1.0, True),
)
COMPARED = Comparison(
    LEFT, RIGHT, replace(MADE, beads=BEADS), Attributions(), Attributions(), (), ()
)  # fmt: skip
EDITS = (
    Edit(Tag.EQUAL, Span(0, 4), Span(0, 4)),
    Edit(Tag.INSERT, Span(4, 4), Span(4, 8)),
    Edit(Tag.EQUAL, Span(4, 9), Span(8, 13)),
    Edit(Tag.REPLACE, Span(9, 15), Span(13, 18)),
    Edit(Tag.EQUAL, Span(15, 16), Span(18, 19)),
)


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (ChangeFilter(), [0, 2, 3, 4, 5]),  # what is the same differs where it moved
        (ChangeFilter(frozenset({Relation.EDITED})), [0, 5]),
        (ChangeFilter(frozenset(Relation)), [0, 1, 2, 3, 4, 5]),
        (ChangeFilter(moved_only=True), [2, 5]),
        (ChangeFilter(words="FERRIES"), [5]),
        (ChangeFilter(words="broke"), [0]),  # words of the right
        (ChangeFilter(words="rain fell"), [2, 3]),
        (ChangeFilter(words="zebra"), []),
    ],
)
def test_a_filter_leaves(wanted: ChangeFilter, listed: list[int]) -> None:
    assert [bead.index for bead in differing_beads(COMPARED, wanted)] == listed


@pytest.mark.parametrize(
    ("bead", "title"),
    [
        (BEADS[0], "Edited  ¶\u00a01 → ¶\u00a01"),
        (BEADS[1], "Same  ¶\u00a02 → ¶\u00a02"),
        (BEADS[2], "Reworded ⇅ moved · merged  ¶\u00a03 → ¶\u00a03"),
        (replace(BEADS[0], right=(0, 1)), "Edited · split  ¶\u00a01 → ¶\u00a01"),
        (BEADS[3], "Only on the left  ¶\u00a04"),
        (BEADS[4], "Only on the right  ¶\u00a03"),
        (replace(BEADS[3], left=(2, 3)), "Only on the left  ¶\u00a03"),
        (replace(BEADS[4], right=(1, 2)), "Only on the right  ¶\u00a02"),
    ],
)
def test_a_title_says_relation_and_paragraphs(bead: Bead, title: str) -> None:
    assert change_card(COMPARED, bead, lambda _: ()).lines[0].text == title


def test_an_edited_sentence_stands_once_with_what_the_left_has_in_brackets() -> None:
    card = change_card(COMPARED, BEADS[0], lambda _: EDITS)
    assert [line.text.rstrip() for line in card.lines[1:]] == ["The old gate [failed] broke."]
    styles = {run.style: run.text for run in card.lines[1].runs if run.style is not Style.PLAIN}
    assert styles == {Style.CHANGED: "broke", Style.MUTED: "[failed]"}


def test_no_space_stands_before_new_punctuation() -> None:
    left, right = article("It fell, they say."), article("It fell; they say.")
    edits = (
        Edit(Tag.EQUAL, Span(0, 7), Span(0, 7)),
        Edit(Tag.REPLACE, Span(7, 8), Span(7, 8)),
        Edit(Tag.EQUAL, Span(8, 18), Span(8, 18)),
    )
    card = change_card(replace(COMPARED, left=left, right=right), BEADS[0], lambda _: edits)
    assert card.lines[1].text == "It fell[,]; they say."


def test_a_reworded_pair_shows_both_wordings() -> None:
    asked: list[Bead] = []

    def edits(bead: Bead) -> tuple[Edit, ...]:
        asked.append(bead)
        return ()

    card = change_card(COMPARED, BEADS[2], edits)
    assert [line.text for line in card.lines[1:]] == ["Nobody knows. Rain fell.", "More follows."]
    assert (card.bar, card.sides, card.key) == (Relation.REWORDED, ("left", "right"), "bead 2")
    assert asked == [BEADS[2]]


@pytest.mark.parametrize(
    ("bead", "words", "sides"),
    [
        (BEADS[3], ["Rain fell."], ("left",)),
        (BEADS[4], ["More follows."], ("right",)),
        (BEADS[5], ["Ferries run."], ("left", "right")),  # one wording is enough
    ],
)
def test_what_is_the_same_or_alone_shows_one_wording_and_asks_for_no_edits(
    bead: Bead, words: list[str], sides: tuple[str, ...]
) -> None:
    def edits(_bead: Bead) -> tuple[Edit, ...]:
        raise AssertionError("nothing to compare")

    card = change_card(COMPARED, bead, edits)
    assert [line.text for line in card.lines[1:]] == words
    assert card.sides == sides


def test_a_bead_spans_all_its_sentences() -> None:
    spans = [sentence.span for sentence in LEFT.sentences]
    assert side_span(COMPARED, BEADS[2], "left") == Span(spans[2].start, spans[3].end)
    assert side_span(COMPARED, BEADS[3], "right") is None
    turned = replace(BEADS[2], left=(3, 1))
    assert side_span(COMPARED, turned, "left") == Span(spans[1].start, spans[3].end)
    assert place_of_bead(COMPARED, BEADS[3]) == Place(3, spans[3], None)


def test_a_place_between_paragraphs_belongs_to_the_one_before() -> None:
    starts = [paragraph.start for paragraph in LEFT.paragraphs]
    assert [paragraph_at(LEFT, start) for start in starts] == [1, 2, 3, 4]
    assert paragraph_at(LEFT, starts[1] - 1) == 1
    assert paragraph_at(replace(LEFT, paragraphs=(Span(5, 9),)), 0) == 1


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("It fell.", "It suddenly fell.", "It suddenly fell."),  # only new words: nothing to join
        ("It suddenly fell.", "It fell.", "It [suddenly] fell."),  # only what is gone
        ("It sank.", "It fell.", "It [sank] fell."),
    ],
)
def test_what_is_new_gone_or_changed_stands_apart_by_one_space(left: str, right: str, shown: str) -> None:
    def words(text: str) -> Span:
        return Span(3, len(text) - 5 if text.endswith("fell.") and len(text) > 8 else len(text) - 1)

    gone, new = ("suddenly " in left), ("suddenly " in right)
    if gone or new:
        here = Span(3, 12 if gone else 3), Span(3, 12 if new else 3)
        edits = (
            Edit(Tag.EQUAL, Span(0, 3), Span(0, 3)),
            Edit(Tag.DELETE if gone else Tag.INSERT, *here),
            Edit(Tag.EQUAL, Span(here[0].end, len(left)), Span(here[1].end, len(right))),
        )
    else:
        edits = (
            Edit(Tag.EQUAL, Span(0, 3), Span(0, 3)),
            Edit(Tag.REPLACE, words(left), words(right)),
            Edit(Tag.EQUAL, Span(7, 8), Span(7, 8)),
        )
    compared = replace(COMPARED, left=article(left), right=article(right))
    assert change_card(compared, BEADS[0], lambda _: edits).lines[1].text == shown


def test_changes_leave_out_what_is_the_same() -> None:
    comparison = invented()
    beads = differing_beads(comparison, ChangeFilter())
    assert all(bead.moved or bead.relation is not Relation.SAME for bead in beads)
    assert differing_beads(comparison, ChangeFilter(frozenset(Relation), moved_only=True)) == [
        bead for bead in comparison.collation.beads if bead.moved
    ]


@pytest.mark.parametrize(
    ("before", "following", "joined"),
    [
        ("word", "more", "word "),
        ("word ", "more", "word "),
        ("word", "7 men", "word "),
        ("word", ", and", "word"),
        ("word ", ", and", "word "),
        ("word", " more", "word "),
        ("word", "“more”", "word"),
    ],
)
def test_words_that_follow_stand_apart_and_marks_do_not(before: str, following: str, joined: str) -> None:
    runs = [Run(before)]
    _join(runs, following)
    assert "".join(run.text for run in runs) == joined


def test_a_space_of_its_own_goes_before_a_mark_and_nothing_begins_with_one() -> None:
    runs = [Run("word"), Run(" ")]
    _join(runs, ".")
    assert [run.text for run in runs] == ["word"]
    nothing: list[Run] = []
    _join(nothing, ".")
    assert nothing == []
