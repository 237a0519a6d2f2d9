"""A quotation that no mark closes: one line for each article, and mixed marks that may close nothing."""

import pytest

from reader.comparison.compare import compare
from reader.comparison.editorial_warning import Grade, WarningKind
from tests.builders import read_article

_PLAIN = "The clock struck ten.\n\nNobody came to the green, Ann Lee said."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“We shall see the end of it,” Ann Lee said.", 0),
        ('“We shall see the end of it," Ann Lee said.', 0),
        ("“We shall see the end of it,’ Ann Lee said.", 1),
        ("“We shall see the end of it,« Ann Lee said.", 1),
        ("Ann Lee said: “We shall see the end of it.", 1),
        ("Ann Lee said: “We shall see the end.\n\nThe band played.\n\nBob Roe said: “So we shall.", 1),
        ("Ann Lee said that we shall see the end of it.", 0),
    ],
)
def test_quotations_that_nothing_closes(text: str, count: int) -> None:
    left, right = read_article(f"The clock struck ten.\n\n{text}"), read_article(_PLAIN)
    for pair, has in (((left, right), ("left", "right")), ((right, left), ("right", "left"))):
        warnings = [w for w in compare(*pair).warnings if w.kind is WarningKind.UNCLOSED_QUOTATION]
        assert [w.grade for w in warnings] == [Grade.LOOK] * count
        assert all(getattr(w, has[0]) is not None and getattr(w, has[1]) is None for w in warnings)


def test_the_first_open_quotation_is_shown() -> None:
    text = "Ann Lee said: “We shall see the end.\n\nThe band played.\n\nBob Roe said: “So we shall."
    warnings = compare(read_article(text), read_article(_PLAIN)).warnings
    (warning,) = (w for w in warnings if w.kind is WarningKind.UNCLOSED_QUOTATION)
    assert warning.left_words == "We shall see the end."
