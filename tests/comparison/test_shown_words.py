"""What a warning shows of the text: one line, cut between words."""

import pytest

from reader.comparison.shown_words import around, shown
from reader.text.span import Span
from tests.builders import read_article

AROUND = 45
LONGEST = 160


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\n words;", "two words"),
        ("a" * LONGEST, "a" * LONGEST),
        ("b " * (LONGEST // 2) + "bc", "b " * (LONGEST // 2 - 1) + "b …"),
    ],
)
def test_a_quotation_is_shown_on_one_line(text: str, expected: str) -> None:
    assert shown(read_article(text), Span(0, len(text))) == expected


def test_little_is_shown_about_the_decisive_words() -> None:
    text = f"Here {'is a tale ' * 10}of a wolf {'in the wood ' * 10}today."
    start = text.index("wolf")
    line = around(read_article(text), (0,), Span(start, start + 4))
    before, _, behind = line.partition("wolf")
    assert before.startswith("… ") and behind.endswith(" …")
    assert AROUND - 15 < len(before) <= AROUND + 2 and AROUND - 15 < len(behind) <= AROUND + 2


def test_at_most_so_much_is_shown_on_either_side() -> None:
    text = f"{'a' * AROUND}wolf{'b' * AROUND}."
    assert around(read_article(text), (0,), Span(AROUND, AROUND + 4)) == text[:-1]
    longer = f"of {'a' * (AROUND - 2)} wolf {'b' * (AROUND - 2)} in."
    start = longer.index("wolf")
    assert around(read_article(longer), (0,), Span(start, start + 4)) == f"… {longer[3:-4]} …"


def test_a_short_sentence_is_shown_whole_without_its_full_stop() -> None:
    assert around(read_article("A wolf  slept."), (0,), Span(2, 6)) == "A wolf slept"


def test_words_outside_the_sentences_are_shown_alone() -> None:
    assert around(read_article("It rained.\n\nA wolf slept."), (0,), Span(14, 18)) == "wolf"
