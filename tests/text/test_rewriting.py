"""Stretches of a text written anew."""

import re

from reader.text.offsets import Offsets
from reader.text.rewriting import Rewriting, rewritten
from reader.text.span import Span

_DIGITS = re.compile(r"\d+")


def _doubled(match: re.Match[str]) -> str:
    return str(2 * int(match.group()))


def test_only_the_stretches_are_written_anew() -> None:
    found = rewritten(
        "5 a 5 b 50 c 7", [Rewriting(0, 3, _DIGITS, _doubled), Rewriting(6, 13, _DIGITS, _doubled)]
    )
    assert found.text == "10 a 5 b 100 c 7"
    assert found.offsets == Offsets((0, 8), (1, 10), (0, 9), (2, 12))
    assert found.offsets.span_in_source(Span(13, 16)) == Span(11, 14)


def test_what_comes_out_as_it_was_is_no_change() -> None:
    found = rewritten("1 0 2", [Rewriting(0, 5, _DIGITS, lambda match: match.group())])
    assert found.text == "1 0 2"
    assert found.offsets.is_identity


def test_a_stretch_that_grows_and_one_that_is_dropped() -> None:
    found = rewritten(
        "a1b2c", [Rewriting(0, 5, _DIGITS, lambda match: "" if match.group() == "1" else "xyz")]
    )
    assert found.text == "abxyzc"
    assert found.offsets == Offsets((1, 3), (2, 4), (1, 2), (1, 5))
