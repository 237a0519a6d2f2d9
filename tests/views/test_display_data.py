"""Where both panes stand level: linked sentences, rising on both sides."""

import gc

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.collation.wording import edits_of
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.quotations.quotation import Attributions
from reader.views import display_data
from reader.views.display_data import anchors, ground_of_article, ground_of_comparison
from reader.views.utterances import Quoted, Utterance
from tests.builders import article, article_of, collation_of, quotations_of, read_article, stages_of

LEFT = article("One fell.", "Two stood.", "Three ran.", "Four sat.")
RIGHT = article("Uno fell.", "Dos stood.", "Tres ran.")
NOBODY = Attributions()


def _compared(*links: tuple[int, int]) -> Comparison:
    return Comparison(LEFT, RIGHT, collation_of(LEFT, RIGHT, *links), NOBODY, NOBODY, (), ())


def _starts(*pairs: tuple[int, int]) -> list[tuple[int, int]]:
    return [(LEFT.sentences[a].span.start, RIGHT.sentences[b].span.start) for a, b in pairs]


def test_linked_sentences_are_anchors_and_lone_ones_are_not() -> None:
    assert anchors(_compared((0, 0), (3, 2))) == _starts((0, 0), (3, 2))
    assert anchors(_compared()) == []


def test_the_words_that_differ_are_found_once_for_all_that_becomes_known() -> None:
    compared = _compared((0, 0), (3, 2))
    first, *_, last = stages_of(compared)
    ground = ground_of_comparison(first)
    for bead in compared.collation.beads:
        assert ground.edits_of(bead) == edits_of(LEFT, RIGHT, bead, compared.collation.options)
    assert ground_of_comparison(last, ground).edits_of is ground.edits_of


def test_the_words_that_differ_where_the_panes_begin_are_known_before_they_are_painted() -> None:
    left, right = (
        read_article(" ".join(f"The bridge number {n} opened on {day}." for n in range(60)))
        for day in ("Monday", "Friday")
    )
    compared = compare(left, right)
    words = ground_of_comparison(compared).marks.left.words
    assert [bead.relation for bead in compared.collation.beads] == [Relation.EDITED] * 60
    assert sorted(words._kept) == list(range(40))


def test_the_marks_of_both_panes_come_with_what_is_known_and_with_what_an_editor_said() -> None:
    left, right = read_article("The bridge opened on Monday."), read_article("The bridge opened on Friday.")
    compared = compare(left, right)
    first, *_, last = stages_of(compared)
    begun = ground_of_comparison(first)
    ground = ground_of_comparison(last, begun)
    marks = ground.marks
    assert [made.side for made in marks] == ["left", "right"]
    assert [[span.of(made.article.text) for span in made.decisive] for made in marks] == [
        ["Monday"],
        ["Friday"],
    ]
    assert [made.decisive for made in begun.marks] == [(), ()]
    assert marks.left.words is marks.right.words is begun.marks.left.words
    assert ground.marks_of(compared) is marks
    wrong = tuple(Judgement(identity_of(each), WarningState.WRONG) for each in compared.warnings)
    judged = ground.marks_of(replace(compared, judgements=wrong))
    assert [(made.decisive, made.words is marks.left.words) for made in judged] == [((), True), ((), True)]


def test_moved_beads_are_no_anchors() -> None:
    assert anchors(_compared((0, 1), (2, 0), (3, 2))) == _starts((0, 1), (3, 2))


def test_anchors_rise_on_both_sides_whatever_the_beads_say() -> None:
    compared = _compared((0, 1), (1, 0), (2, 2))
    beads = tuple(replace(bead, moved=False) for bead in compared.collation.beads)
    unmarked = replace(compared, collation=replace(compared.collation, beads=beads))
    assert anchors(unmarked) == _starts((0, 1), (2, 2))


def test_what_is_worked_out_belongs_to_its_article_and_comparison() -> None:
    ground = ground_of_article(LEFT)
    assert ground.article is LEFT
    assert ground.summary == "4 paragraphs · 8 words"
    assert [block.span for block in ground.mapped.blocks] == list(LEFT.paragraphs)
    said = quotations_of(LEFT, ("Two stood.", "Ada Byron"))
    compared = replace(_compared((0, 0)), left_quotations=said)
    told = ground_of_comparison(compared)
    assert told.comparison is compared
    assert list(told.anchors) == _starts((0, 0))
    assert [u.left for u in told.utterances] == [said.attributions]
    assert told.speakers == {"Ada Byron": "Ada Byron"}
    assert told.quoted.left is LEFT


@pytest.mark.parametrize(
    ("left", "right", "rests"), [(6, 5, True), (6, 4, False), (4, 6, False), (4, 7, True), (11, 0, True)]
)
def test_the_collector_rests_while_long_texts_are_worked_on(
    monkeypatch: pytest.MonkeyPatch, left: int, right: int, rests: bool
) -> None:
    seen: list[bool] = []

    def look(quoted: Quoted) -> tuple[Utterance, ...]:  # noqa: ARG001 - looked at, not used
        seen.append(not gc.isenabled())
        return ()

    monkeypatch.setattr(display_data, "LONG", 10)
    monkeypatch.setattr(display_data, "utterances_of", look)
    one, two = article_of(["a" * left]), article_of(["b" * right])
    ground_of_comparison(Comparison(one, two, collation_of(one, two), NOBODY, NOBODY, (), ()))
    assert seen == [rests]
    assert gc.isenabled()


def test_two_links_never_begin_at_one_place() -> None:
    compared = _compared((0, 0), (1, 1))
    beads = tuple(
        replace(bead, left=(0,), right=(bead.index,)) if bead.index == 1 else bead
        for bead in compared.collation.beads
    )
    twice = replace(compared, collation=replace(compared.collation, beads=beads))
    assert anchors(twice) == _starts((0, 0))
    beads = tuple(
        replace(bead, left=(bead.index,), right=(0,)) if bead.index == 1 else bead
        for bead in compared.collation.beads
    )
    twice = replace(compared, collation=replace(compared.collation, beads=beads))
    assert anchors(twice) == _starts((0, 0))


def test_what_is_known_of_a_comparison_is_not_worked_out_again_when_more_of_it_lands() -> None:
    said = quotations_of(LEFT, ("Two stood.", "Ada Byron"))
    whole = replace(_compared((0, 0)), left_quotations=said)
    first = second = None
    for number, landed in enumerate(stages_of(whole)):
        ground = ground_of_comparison(landed, second if number else None)
        assert ground.comparison is landed
        if number == 0:
            first = ground
            assert ground.utterances == ()
        elif number == 1:
            assert first is not None
            assert ground.anchors is first.anchors
            assert [u.left for u in ground.utterances] == [said.attributions]
        else:
            assert second is not None
            assert ground.quoted is second.quoted
            assert ground.utterances is second.utterances
        second = ground
    assert second is not None
    at_once = ground_of_comparison(whole)
    assert second == replace(at_once, edits_of=second.edits_of, marks=second.marks)
    assert [marks.decisive for marks in second.marks] == [marks.decisive for marks in at_once.marks]
