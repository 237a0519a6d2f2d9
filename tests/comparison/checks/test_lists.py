"""A list that lost an item, and marks of doubt about words that the other side has without."""

import pytest

from reader.comparison.compare import compare
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from tests.builders import read_article
from tests.comparison.checks.cases import told


def of_kind(kind: WarningKind, warnings: tuple[EditorialWarning, ...]) -> list[EditorialWarning]:
    return [warning for warning in warnings if warning.kind is kind]


@pytest.mark.parametrize(
    ("left", "right", "lost"),
    [
        (
            "Prizes went to Ann Lee, Bob Roe and Cleo Day of Wells.",
            "Prizes went to Ann Lee and Cleo Day of Wells.",
            Grade.SERIOUS,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow barley and flax in the valley of the Ost.",
            Grade.LOOK,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow barley, oats and flax in that valley of the Ost.",
            None,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow flax, oats and barley in the valley of the Ost.",
            None,
        ),
        (
            "They grow barley, oats and flax in the valley of the Ost.",
            "They grow barley, rye and flax in the valley of the Ost.",
            None,
        ),
    ],
)
def test_an_item_that_one_list_lacks(left: str, right: str, lost: Grade | None) -> None:
    for one, other in ((left, right), (right, left)):
        assert [w.grade for w in of_kind(WarningKind.LIST_ITEM, told(one, other))] == ([lost] if lost else [])


def test_the_lost_item_is_shown_on_its_own_side() -> None:
    pair = ("They grow barley, oats and flax in the valley.", "They grow barley and flax in the valley.")
    (ours,) = of_kind(WarningKind.LIST_ITEM, told(*pair))
    (theirs,) = of_kind(WarningKind.LIST_ITEM, told(*reversed(pair)))
    assert (ours.left_decisive, ours.right) == ("oats", None)
    assert (theirs.right_decisive, theirs.left) == ("oats", None)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The council presented its rescue plan to the angry farmers on Monday.",
            "The council presented its “rescue” plan to the angry farmers on Monday.",
            ["“rescue”"],
        ),
        (
            "The council presented its Rescue plan to the angry farmers on Monday.",
            "The council presented its “Rescue” plan to the angry farmers on Monday.",
            [],
        ),
        (
            "The council presented its “rescue” plan to the angry farmers on Monday.",
            "The council presented its “rescue” plan to all angry farmers on Monday.",
            [],
        ),
    ],
)
def test_marks_of_doubt(left: str, right: str, found: list[str]) -> None:
    shown = [w.right_decisive for w in of_kind(WarningKind.IRONY_MARKS, told(left, right))]
    assert shown == [words.strip("“”") for words in found]


def test_marks_of_doubt_in_the_first_sentence_of_all() -> None:
    left = read_article("The council presented its rescue plan to the angry farmers on Monday.")
    right = read_article("The council presented its “rescue” plan to the angry farmers on Monday.")
    (warning,) = of_kind(WarningKind.IRONY_MARKS, compare(left, right).warnings)
    assert (warning.bead, warning.right_decisive) == (0, "rescue")
