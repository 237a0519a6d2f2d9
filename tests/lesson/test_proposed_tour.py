"""The proposed tour: altered quotations, other changes of meaning, the closest rewordings, decoys."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.lesson.proposed_tour import proposed_tour
from reader.lesson.tour import StepReason
from reader.text.span import Span
from tests.builders import article, collation_of, quotations_of
from tests.lesson.made import made_pair, step_of


def test_a_pair_is_toured_from_its_quotation_to_its_decoys() -> None:
    assert [(step.reason, step.place) for step in proposed_tour(made_pair())] == [
        (StepReason.QUOTATION, step_of("pay more", "pay twice").place),
        (StepReason.MEANING, step_of("400 euros", "900 euros").place),
        (StepReason.REWORDED, step_of("The crew", "the crew").place),
        (StepReason.DECOY, step_of("The old pier", "The old pier").place),
        (StepReason.DECOY, step_of("The old pier", "900 euros").place),
    ]


WORDS = [f"Sentence number {n} tells of a boat and of a pier." for n in range(20)]
MANY = article(*WORDS)


def _comparison(
    relation: Relation, *warnings: EditorialWarning, scores: tuple[float, ...] = ()
) -> Comparison:
    collation = collation_of(MANY, MANY, *((n, n) for n in range(20)))
    beads = tuple(
        replace(bead, relation=relation, score=scores[bead.index] if scores else 0.5)
        for bead in collation.beads
    )
    none = quotations_of(MANY)
    return Comparison(MANY, MANY, replace(collation, beads=beads), none, none, (), (), warnings=warnings)


def _warning(kind: WarningKind, grade: Grade, bead: int | None) -> EditorialWarning:
    return EditorialWarning(kind, grade, bead, left_words=f"words {bead}")


def _reasons(comparison: Comparison) -> dict[int, StepReason]:
    return {step.left[0]: step.reason for step in proposed_tour(comparison)}


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (WarningKind.ALTERED_QUOTATION, StepReason.QUOTATION),
        (WarningKind.INVENTED_QUOTATION, StepReason.QUOTATION),
        (WarningKind.STITCHED_QUOTATION, StepReason.QUOTATION),
        (WarningKind.CUT_QUOTATION, StepReason.QUOTATION),
        (WarningKind.OTHER_SPEAKER, StepReason.QUOTATION),
        (WarningKind.HEDGE, StepReason.MEANING),
        (WarningKind.DISAGREEING_FACT, StepReason.MEANING),
    ],
)
def test_what_was_done_to_words_in_marks_comes_as_quotation(kind: WarningKind, reason: StepReason) -> None:
    found = proposed_tour(_comparison(Relation.EDITED, _warning(kind, Grade.GRAVE, 7)))
    assert (found[0].left, found[0].reason) == ((7,), reason)


def test_grave_warnings_come_before_serious_ones_each_in_reading_order() -> None:
    comparison = _comparison(
        Relation.SAME,
        _warning(WarningKind.HEDGE, Grade.SERIOUS, 2),
        _warning(WarningKind.HEDGE, Grade.GRAVE, 9),
        _warning(WarningKind.RANK, Grade.GRAVE, 5),
        _warning(WarningKind.RANK, Grade.GRAVE, 5),
    )
    assert [step.left[0] for step in proposed_tour(comparison)][:3] == [5, 9, 2]


def test_a_pair_is_toured_once_for_the_first_of_its_reasons() -> None:
    comparison = _comparison(
        Relation.REWORDED,
        _warning(WarningKind.RANK, Grade.GRAVE, 5),
        _warning(WarningKind.ALTERED_QUOTATION, Grade.SERIOUS, 5),
    )
    assert _reasons(comparison)[5] is StepReason.QUOTATION


@pytest.mark.parametrize(
    "warning",
    [
        _warning(WarningKind.RANK, Grade.LOOK, 5),
        _warning(WarningKind.RANK, Grade.GRAVE, None),
    ],
)
def test_small_matters_and_warnings_of_no_pair_are_not_toured(warning: EditorialWarning) -> None:
    assert StepReason.MEANING not in _reasons(_comparison(Relation.SAME, warning)).values()


@pytest.mark.parametrize(("state", "is_toured"), [(WarningState.WRONG, False), (WarningState.CHECKED, True)])
def test_a_warning_that_somebody_called_wrong_is_not_toured(state: WarningState, is_toured: bool) -> None:
    warning = _warning(WarningKind.RANK, Grade.GRAVE, 5)
    said = Judgement(identity_of(warning), state)
    comparison = replace(_comparison(Relation.SAME, warning), judgements=(said,))
    assert (StepReason.MEANING in _reasons(comparison).values()) is is_toured


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (None, (5,)),
        (Span(MANY.sentences[5].span.start, MANY.sentences[5].span.end), (5,)),
        (Span(MANY.sentences[5].span.start, MANY.sentences[6].span.start), (5,)),
        (Span(MANY.sentences[5].span.start, MANY.sentences[6].span.start + 1), (5, 6)),
        (Span(MANY.sentences[4].span.end - 1, MANY.sentences[6].span.start + 1), (4, 5, 6)),
        (Span(MANY.sentences[4].span.end - 1, MANY.sentences[7].span.start + 1), (5,)),
    ],
)
def test_a_quotation_is_shown_whole_unless_it_is_very_long(words: Span | None, left: tuple[int, ...]) -> None:
    warning = replace(_warning(WarningKind.ALTERED_QUOTATION, Grade.GRAVE, 5), left=words, right=words)
    comparison = _comparison(Relation.REWORDED, warning)
    found = proposed_tour(comparison)
    assert (found[0].left, found[0].right) == (left, left)
    rest = [step.left for step in found if step.reason is StepReason.REWORDED]
    assert not {(number,) for number in left} & set(rest)


def test_a_warning_of_one_side_alone_is_not_toured() -> None:
    comparison = _comparison(Relation.SAME, _warning(WarningKind.DENIAL, Grade.GRAVE, 5))
    beads = list(comparison.collation.beads)
    beads[5] = Bead(5, (5,), (), Relation.ONLY_LEFT, 0.0)
    alone = replace(comparison, collation=replace(comparison.collation, beads=tuple(beads)))
    assert StepReason.MEANING not in _reasons(alone).values()


def test_the_likest_rewordings_come_first() -> None:
    scores = tuple(0.9 if n == 11 else 0.7 if n == 3 else 0.5 for n in range(20))
    found = proposed_tour(_comparison(Relation.REWORDED, scores=scores))
    assert [step.left[0] for step in found[:3]] == [11, 3, 0]
    assert found[0].reason is StepReason.REWORDED


def test_edited_pairs_stand_in_where_nothing_was_said_anew() -> None:
    assert StepReason.REWORDED in _reasons(_comparison(Relation.EDITED)).values()
    assert StepReason.REWORDED not in _reasons(_comparison(Relation.SAME)).values()


def test_more_than_a_lesson_has_time_for_is_listed_but_hidden() -> None:
    warnings = [_warning(WarningKind.ALTERED_QUOTATION, Grade.GRAVE, n) for n in range(14)]
    warnings += [_warning(WarningKind.RANK, Grade.GRAVE, n) for n in range(14, 20)]
    found = proposed_tour(_comparison(Relation.REWORDED, *warnings))
    shown = {
        reason: (
            sum(s.reason is reason for s in found),
            sum(s.reason is reason and not s.hidden for s in found),
        )
        for reason in (StepReason.QUOTATION, StepReason.MEANING, StepReason.REWORDED)
    }
    assert shown[StepReason.QUOTATION] == (12, 4)
    assert shown[StepReason.MEANING] == (6, 4)
    assert shown[StepReason.REWORDED] == (2, 2)
    assert [s.hidden for s in found if s.reason is StepReason.QUOTATION] == [False] * 4 + [True] * 8
