"""The blocks in which a costly pattern is tried."""

import re

import pytest

from reader.facts.prefilter import likely_blocks, matches_at, openings_of


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("May 3, March 14, mayor, 20", ["May 3", "March 14", "20"]),
        ("7 May 7", ["7", "May 7"]),
        ("Ma 5", ["5"]),
        ("MarMay 6", ["May 6"]),
        ("on 12 and 1", ["12", "1"]),
        ("", []),
    ],
)
def test_a_pattern_is_tried_where_its_matches_can_begin(text: str, found: list[str]) -> None:
    pattern = re.compile(r"(?:May|March) \d+|\d+")
    openings = openings_of(["May", "March"])
    matches = list(matches_at(openings, pattern, text, 0, len(text)))
    assert [match.group() for match in matches] == found
    assert [match.span() for match in matches] == [match.span() for match in pattern.finditer(text)]


def test_what_stands_outside_the_stretch_is_not_read() -> None:
    text, pattern = "1 22 333 4", re.compile(r"\d+")
    assert [m.group() for m in matches_at(openings_of([]), pattern, text, 2, 7)] == ["22", "33"]


def test_heads_of_words_are_letters_not_patterns() -> None:
    assert openings_of(["a.m.", "a.m", "noon"]).findall("a.m. and aqm, no noon 5") == ["a.m", "noo", "5"]
