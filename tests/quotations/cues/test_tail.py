"""What stands right behind a quotation."""

import pytest

from reader.quotations.cues.tail import ends_open, read_tail
from tests.quotations.parsed import parsed, quote


@pytest.mark.parametrize(
    ("words", "open_end"),
    [
        ("No,", True),
        ("No?", True),
        ("No!", True),
        ("No…", True),
        ("No...", True),
        ("No —", True),
        ("No,’", True),
        ("No", False),
        ("No.", False),
    ],
)
def test_words_that_end_open(words: str, open_end: bool) -> None:
    assert ends_open(words) is open_end


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("“No,” Ann said.", "Ann"),
        ("“No”, Ann said.", "Ann"),
        ("“No” — Ann said.", "Ann"),
        ("“No,” — Ann said.", "Ann"),
        ("“No,” then Ann said.", "Ann"),
        ("“No,” then then then Ann said.", "Ann"),
        ("“No,” then then then then Ann said.", "then"),
        ("“No.” Ann said.", None),
        ("“No, no.” Ann said.", None),
        ("“No, no, no.” Ann said.", "Ann"),
        ("Then “no” Ann said.", None),
        ("It was — “no” — Ann said.", None),
        ("It was, “no”, Ann said.", "Ann"),
        ("“No,”", None),
        ("“No,” (Ann said)", None),
    ],
)
def test_the_first_word_behind(sentence: str, first: str | None) -> None:
    clauses = parsed(sentence)
    tail = read_tail(clauses, quote(clauses))
    assert (None if tail is None else clauses.row[tail.start].text) == first


def test_what_a_tail_tells() -> None:
    tail = read_tail(parsed("“No,” Ann said."), 0)
    assert tail is not None and tail.open_end and not tail.parted
    tail = read_tail(parsed("“No”, Ann said."), 0)
    assert tail is not None and tail.parted and not tail.open_end
