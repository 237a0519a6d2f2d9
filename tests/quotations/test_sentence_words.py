"""A row of rules decides by the first that knows."""

import pytest

from reader.quotations.sentence_words import Rule, decide, is_certain
from tests.quotations.parsed import asked


def answering(verdict: bool | None) -> Rule:
    return lambda *_: verdict


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [((True, False), True), ((False, True), False), ((None, False), False), ((None,), True), ((), True)],
)
def test_the_first_that_knows_decides(answers: tuple[bool | None, ...], verdict: bool) -> None:
    assert decide([answering(one) for one in answers], *asked("Ann left", "left")) is verdict


@pytest.mark.parametrize(("word", "certain"), [("claims", False), ("argues", True)])
def test_a_form_that_is_never_a_noun(word: str, certain: bool) -> None:
    assert is_certain(*asked(f"Ann {word} it", word)) is certain
