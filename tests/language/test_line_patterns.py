"""Patterns of whole lines, told apart by how a line begins."""

import re

import pytest
from hypothesis import given, strategies

from reader.language.data import language_data, languages_with
from reader.language.line_patterns import LinePatterns, openings
from reader.text.furniture import line_rules


@pytest.mark.parametrize(
    ("rule", "pattern", "expected"),
    [
        ("four letters", "about us", ["abou"]),
        ("in lower case", "ABOUT", ["abou"]),
        ("one letter", "a", ["a"]),
        ("alternatives of a group", "(?:see|read) more", ["read", "see "]),
        ("a group that may be left out", "(?:now )?more", ["more", "now "]),
        ("a group in a group", "(?:(?:log|sign) in|help)", ["help", "log ", "sign"]),
        ("a short alternative takes in what follows", "(?:a|an) end", ["a en", "an e"]),
        ("a bar outside all groups", "top|bottom", ["bott", "top"]),
        ("a bar in a class is no bar", "x[|]y", ["x"]),
        ("a bracket that is escaped is none", r"\(a|b", ["(", "b"]),
        ("an escaped sign that may be left out", r"\(?a", [""]),
        ("an escaped sign behind a letter", r"a\.b", ["a."]),
        ("an escaped sign behind a letter that may be left out", r"a\.?b", ["a"]),
        ("a letter that stands for many", r"\w of", [""]),
        ("a group that minds the case", "(?-i:WATCH|READ) it", ["read", "watc"]),
        ("a letter that may be left out", "x?yz", [""]),
        ("a second letter that may be left out", "xy?z", ["x"]),
        ("a third letter that may be left out", "abc?d", ["ab"]),
        ("a fourth letter that may be left out", "abcd?e", ["abc"]),
        ("a letter that is counted", "x{0,2}yz", [""]),
        ("a letter that may come again", "xy*z", ["x"]),
        ("a letter that comes once at least", "x+y", ["x"]),
        ("a group that comes again", "(?:ab)+c", [""]),
        ("a class", "[ab]c", [""]),
        ("any character", ".{2,60} ago", [""]),
        ("a digit", r"\d of", [r"\d"]),
        ("digits", r"\d{1,3} of", [r"\d"]),
        ("a digit behind a letter", r"a\d of", ["a"]),
        ("digits that may be left out", r"\d*a|\d?b|\d{0,2}c|\d{,2}d", [""]),
        ("what only looks ahead", "(?!x)about", [""]),
        ("a group behind a letter", "d(?:o|id) you", ["d"]),
        ("nothing", "", [""]),
    ],
)
def test_what_a_match_begins_with(rule: str, pattern: str, expected: list[str]) -> None:
    assert sorted(set(openings(pattern))) == expected, rule


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        ("read more", True),
        ("Read More:", True),
        ("see more", True),
        ("12 of 13", True),
        ("about us", True),
        ("about us all", False),
        ("read mor", False),
        ("more", False),
        ("", False),
    ],
)
def test_one_pattern_fits_the_whole_line(line: str, fits: bool) -> None:
    assert LinePatterns(["(?:read|see) more", r"\d+ of \d+", "about us"], ":?").has(line) is fits


def test_a_pattern_of_many_beginnings_is_tried_on_every_line() -> None:
    rules = LinePatterns([".* ago", "never"])
    assert rules.has("a day ago")
    assert rules.has("never ago")
    assert rules.has("never")
    assert rules.has(" ago")


def test_a_pattern_for_what_a_line_must_hold_is_tried_on_lines_that_do() -> None:
    rules = LinePatterns(["never"], ":?", {"ago|since": [".{2,9} ago", ".{2,9} since"], "#": ["#+"]})
    assert rules.has("a day ago:")
    assert rules.has("A DAY AGO")
    assert rules.has("a day \u017fince")
    assert rules.has("##")
    assert rules.has("never")
    assert not rules.has("a day before")
    assert not rules.has("ago")
    assert rules.patterns == ("never", ".{2,9} ago", ".{2,9} since", "#+")
    assert not LinePatterns([], "", {"since": [".{2,9} ago"]}).has("a day ago")


@pytest.mark.parametrize("line", ["3 of 4", "\u0663 of \u0664"])
def test_a_digit_of_any_script_is_one(line: str) -> None:
    assert LinePatterns([r"\d of \d"]).has(line)


HELD = [
    (signs, pattern)
    for code in languages_with("lines")
    for groups in language_data(code, "lines").get("holding", {}).values()
    for signs, patterns in groups.items()
    for pattern in patterns
]


@pytest.mark.parametrize(("signs", "pattern"), HELD)
@given(data=strategies.data())
def test_what_a_pattern_matches_holds_what_the_table_says(
    signs: str, pattern: str, data: strategies.DataObject
) -> None:
    line = data.draw(strategies.from_regex(re.compile(pattern, re.IGNORECASE), fullmatch=True))
    assert any(sign in line.lower() for sign in signs.split("|"))


@pytest.mark.parametrize("name", ["label", "line", "edge", "caption", "labelled", "unnamed_authors"])
def test_lines_that_begin_otherwise_are_missed_by_no_rule(name: str) -> None:
    rules: LinePatterns = getattr(line_rules(), name)
    whole = re.compile(f"(?:{'|'.join(rules.patterns)}){rules.end}", re.IGNORECASE)
    for line in LINES:
        assert rules.has(line) is (whole.fullmatch(line) is not None), line


LINES = (
    "Read also:",
    "RELATED ARTICLES",
    "Related: Strike",
    "Watch video: The gate",
    "Advertisement",
    "3 min read",
    "© 2025 The Ledger",
    "(c) The Ledger. All rights reserved.",
    "The Ledger. All rights reserved",
    "Photo: Jane Doe",
    "[1/3] A gate in the north",
    "(Photo by Jane Doe)",
    "Lesen Sie auch",
    "Это статья",
    "A gate fell in the night.",
    "1/2",
    "https://example.org",
    "Published 3 hours ago",
    "(opens in a new tab)",
    "AFP -",
    "12 Comments",
    "Page 3 of 4",
    "Weather: Subscribe now",
    "The Ledger is not responsible for the content of external sites",
    "##",
    "WATCH: A gate in the north",
    "The gate fell. Photo: Jane Doe",
    "The gate fell. Photos by Jane Doe",
    "The gate fell. Courtesy of Jane Doe",
    "The gate fell. © Jane Doe",
    "The gate fell. Jane Doe for The Ledger",
    "The gate fell. JANE DOE",
    "Additional reporting by Jane Doe",
    "Averle newsroom",
)
