"""A news agency that one article credits and the other, which took its text over, does not."""

import pytest

from reader.comparison.compare import compare
from reader.comparison.editorial_warning import Grade, WarningKind
from tests.builders import read_article

_BODY = (
    "The old clock in the market square struck ten.\n\n"
    "Three farmers rested by the wall of the mill all day.\n\n"
    "A band played on the green while the dogs slept."
)
_CREDITED = f"{_BODY}\n\nThe mayor told Reuters so on Monday."
_OTHER = (
    "Rain fell over the northern hills for a week.\n\n"
    "The council voted for a wider road through the wood.\n\n"
    "Nobody had expected so many swans on the lake."
)


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (_CREDITED, _BODY, ["Reuters"]),
        (
            _CREDITED,
            f"{_BODY}\n\nReuters was told so on Monday.",
            [],
        ),
        (_CREDITED, _OTHER, []),
        (f"{_BODY}\n\nThe mayor told Reuterson so on Monday.", _BODY, []),
        (_BODY, _BODY, []),
    ],
)
def test_credits(left: str, right: str, told: list[str]) -> None:
    for ours, theirs, side in ((left, right, "left"), (right, left, "right")):
        warnings = compare(read_article(ours), read_article(theirs)).warnings
        found = [w for w in warnings if w.kind is WarningKind.CREDIT_DROPPED]
        assert [getattr(w, f"{side}_decisive") for w in found] == told
        assert all(w.grade is Grade.SERIOUS for w in found)
