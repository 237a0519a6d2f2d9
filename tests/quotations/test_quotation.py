"""When a speaker is shown as unsure."""

import pytest

from reader.quotations.quotation import Attribution, Kind, Quotation
from reader.text.span import Span

UNSURE_BELOW = 0.75
"""As the module has it: a limit that moves is noticed."""

WORDS = Quotation(0, Span(1, 5), Span(0, 6), Kind.DIRECT, 0, True, 0)


@pytest.mark.parametrize(
    ("mention", "confidence", "is_unsure"),
    [
        (Span(7, 10), UNSURE_BELOW - 0.01, True),
        (Span(7, 10), UNSURE_BELOW, False),
        (None, 0.0, False),
    ],
)
def test_who_is_unsure(mention: Span | None, confidence: float, is_unsure: bool) -> None:
    assert Attribution(WORDS, mention=mention, confidence=confidence).is_unsure is is_unsure
