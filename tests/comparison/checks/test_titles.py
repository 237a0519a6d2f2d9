"""Another field of an office, or another office in its place."""

import pytest

from reader.comparison.editorial_warning import Grade, WarningKind
from tests.comparison.checks.cases import told


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("The finance minister, Ann Lee, arrived late.", "The defence minister, Ann Lee, arrived late.", 1),
        (
            "The minister of finance, Ann Lee, arrived late.",
            "The minister of defence, Ann Lee, arrived late.",
            1,
        ),
        ("The finance minister, Ann Lee, arrived late.", "The finance minister, Ann Lee, arrived early.", 0),
        ("The defence minister, Ann Lee, arrived late.", "The defense minister, Ann Lee, arrived late.", 0),
        ("The finance office, near Wells, opened late.", "The heating office, near Wells, opened late.", 0),
        ("The minister, Ann Lee, arrived very late.", "The defence minister, Ann Lee, arrived very late.", 0),
    ],
)
def test_offices(left: str, right: str, words: int) -> None:
    for pair in ((left, right), (right, left)):
        assert sum(w.kind is WarningKind.TITLE for w in told(*pair)) == words


def test_the_field_is_pointed_at() -> None:
    pair = "The finance minister, Ann Lee, arrived late.", "The defence minister, Ann Lee, arrived late."
    (warning,) = (warning for warning in told(*pair) if warning.kind is WarningKind.TITLE)
    assert (warning.left_decisive, warning.right_decisive) == ("finance", "defence")
    assert warning.grade is Grade.SERIOUS
