"""Operations on whole sentences, and those that warnings and facts tell of."""

import pytest

from reader.collation.bead import Bead, Relation
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.rewriting.bead_operations import bead_operations, warned_operations
from reader.rewriting.operation import Operation
from reader.sides import Sides
from reader.text.span import Span
from tests.builders import article
from tests.rewriting.cases import told


@pytest.mark.parametrize(
    ("left", "right", "relation", "moved", "expected"),
    [
        ((0,), (0,), Relation.SAME, False, [Operation.COPIED]),
        ((0,), (0,), Relation.SAME, True, [Operation.COPIED, Operation.MOVED]),
        ((0,), (0,), Relation.EDITED, False, []),
        ((0,), (0, 1), Relation.REWORDED, False, [Operation.SPLIT]),
        ((0, 1), (0,), Relation.REWORDED, True, [Operation.MERGED, Operation.MOVED]),
        ((0, 1), (0, 1), Relation.SAME, False, [Operation.COPIED]),
    ],
)
def test_whole_sentences_are_copied_split_merged_and_moved(
    left: tuple[int, ...],
    right: tuple[int, ...],
    relation: Relation,
    moved: bool,
    expected: list[Operation],
) -> None:
    bead = Bead(4, left, right, relation, 0.5, moved)
    found = list(bead_operations(bead))
    assert [one.operation for one in found] == expected
    assert all(one.bead == 4 and one.is_of_bead for one in found)


@pytest.mark.parametrize(
    ("kind", "operation"),
    [
        (WarningKind.ALTERED_QUOTATION, Operation.QUOTATION),
        (WarningKind.CUT_QUOTATION, Operation.QUOTATION),
        (WarningKind.HEDGE, Operation.HEDGE),
        (WarningKind.QUANTIFIER, Operation.HEDGE),
        (WarningKind.ATTRIBUTION, Operation.SOURCE),
        (WarningKind.CUE_TURNED, Operation.SOURCE),
        (WarningKind.DISAGREEING_FACT, None),
        (WarningKind.SLIP, None),
    ],
)
def test_warnings_tell_of_operations_by_their_kind(kind: WarningKind, operation: Operation | None) -> None:
    warning = EditorialWarning(kind, Grade.LOOK, 2, Span(1, 3), None, "a whole line", "", "may")
    found = [(one.operation, one.bead, one.left, one.left_words) for one in warned_operations([warning])]
    assert found == ([(operation, 2, Span(1, 3), "may")] if operation else [])


TEXTS = Sides(article("“It rained,” Holt said."), article("“It rained,” Lindt said."))
QUOTED, LEFT_NAME, RIGHT_NAME = Span(1, 11), Span(13, 17), Span(13, 18)


@pytest.mark.parametrize(
    ("kind", "left", "right", "expected"),
    [
        (WarningKind.OTHER_SPEAKER, {QUOTED: LEFT_NAME}, {QUOTED: RIGHT_NAME}, (LEFT_NAME, RIGHT_NAME)),
        (WarningKind.OTHER_SPEAKER, {}, {QUOTED: RIGHT_NAME}, (QUOTED, QUOTED)),
        (WarningKind.OTHER_SPEAKER, {QUOTED: LEFT_NAME}, {}, (QUOTED, QUOTED)),
        (WarningKind.CUE_TURNED, {QUOTED: LEFT_NAME}, {QUOTED: RIGHT_NAME}, (QUOTED, QUOTED)),
    ],
)
def test_another_speaker_is_told_of_the_names_not_of_all_that_is_quoted(
    kind: WarningKind, left: dict[Span, Span], right: dict[Span, Span], expected: tuple[Span, Span]
) -> None:
    warning = EditorialWarning(kind, Grade.GRAVE, 0, QUOTED, QUOTED, "It rained", "It rained")
    (found,) = warned_operations([warning], Sides(left, right), TEXTS)
    assert (found.operation, found.left, found.right) == (Operation.SOURCE, *expected)
    assert (found.left_words == "Holt") is (expected[0] == LEFT_NAME)


@pytest.mark.parametrize(
    ("bead", "left"), [(None, Span(1, 3)), (2, None)], ids=["without a bead", "without words"]
)
def test_a_warning_without_a_place_tells_of_none(bead: int | None, left: Span | None) -> None:
    assert list(warned_operations([EditorialWarning(WarningKind.HEDGE, Grade.LOOK, bead, left)])) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Twelve boats left the harbour at dawn.",
            "12 boats left the harbour at dawn.",
            [("figure", "Twelve", "12")],
        ),
        (
            "Some 2,300 boats left the harbour at dawn.",
            "Some 2,400 boats left the harbour at dawn.",
            [("figure", "2,300", "2,400")],
        ),
        ("Twelve boats left at dawn for Norwick.", "Twelve boats left at dawn for Norwick.", []),
    ],
)
def test_figures_are_told_when_they_are_written_or_given_in_another_way(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "voice"),
    [
        (
            "The storm destroyed the pier on Sunday.",
            "The pier was destroyed by the storm on Sunday.",
            ("voice", "destroyed", "was destroyed"),
        ),
        (
            "The pier was destroyed by the storm on Sunday.",
            "The storm destroyed the pier on Sunday.",
            ("voice", "was destroyed", "destroyed"),
        ),
        (
            "A storm destroyed the old pier in the night.",
            "The old pier was completely destroyed by a storm in the night.",
            ("voice", "destroyed", "was completely destroyed"),
        ),
    ],
)
def test_a_verb_in_the_passive_on_one_side_only_is_told(
    left: str, right: str, voice: tuple[str, str, str]
) -> None:
    assert voice in told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mill was building a ship for Norwick.", "The mill built a ship for Norwick."),
        ("The ship was ready in May at Norwick.", "The ship had been ready in May at Norwick."),
    ],
)
def test_what_goes_on_and_what_is_no_participle_is_no_passive(left: str, right: str) -> None:
    assert "voice" not in [kind for kind, _, _ in told(left, right)]
