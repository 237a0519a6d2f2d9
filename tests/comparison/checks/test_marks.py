"""A quotation that no mark closes: one line for each article, and mixed marks that may close nothing."""

import pytest
from msgspec.structs import replace

from reader.comparison.checks.marks import check_marks
from reader.comparison.compare import compare
from reader.comparison.editorial_warning import Grade, WarningKind
from reader.quotations.quotation import Attributions, Kind
from reader.sides import Sides
from tests.builders import article_of, quotations_of, read_article
from tests.comparison.pairs import evidence_of

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


CLOSING = {
    "a closing mark": (True, Kind.DIRECT, "“So it is”, he said.", False),
    "none": (True, Kind.DIRECT, "So it is, he said.", False),
    "not told to be closed": (False, Kind.DIRECT, "So it is, he said.", True),
    "indirect": (False, Kind.INDIRECT, "So it is, he said.", False),
    "a mark right behind": (False, Kind.DIRECT, "So it is” he said.", False),
    "two marks behind": (False, Kind.DIRECT, "So it is.,” he said.", False),
    "three marks behind": (False, Kind.DIRECT, "So it is.,,” he said.", True),
    "behind a space": (False, Kind.DIRECT, "So it is ” he said.", True),
    "behind a line end": (False, Kind.DIRECT, "So it is\n” he said.", True),
}


@pytest.mark.parametrize(("closed", "kind", "text", "is_told"), CLOSING.values(), ids=CLOSING)
def test_what_closes_a_quotation(closed: bool, kind: Kind, text: str, is_told: bool) -> None:
    article = article_of([text])
    made = quotations_of(article, ("So it is", None)).attributions[0]
    one = replace(made, quotation=replace(made.quotation, closed=closed, kind=kind))
    quotations = Sides(Attributions((one,)), Attributions())
    told = list(check_marks(evidence_of(article, article_of(["Rain fell."]), quotations=quotations)))
    assert [warning.left_words for warning in told] == ["So it is"] * is_told
