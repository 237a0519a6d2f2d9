"""The blocks in which a costly pattern is tried."""

import pytest

from reader.facts.prefilter import likely_blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Gulls nest.\n\nThey lost 4 boats.", ["They lost 4 boats."]),
        ("Gulls nest.\n\nThey lost FIVE boats.", ["They lost FIVE boats."]),
        ("Line one\nline with five.\n\nNo more.", ["Line one\nline with five."]),
        ("Nine 9.\n \t\nfive", ["Nine 9.", "five"]),
        ("fivefold", []),
        ("", []),
        ("  \n\n  ", []),
    ],
)
def test_a_block_with_a_digit_or_a_known_word_is_likely(text: str, blocks: list[str]) -> None:
    assert [text[start:end] for start, end in likely_blocks(text, frozenset({"five"}))] == blocks
