"""Lines of furniture, captions and bylines, each judged by itself."""

import re

import pytest
from msgspec.structs import asdict

from reader.language.line_patterns import LinePatterns
from reader.text import furniture
from reader.text.furniture import (
    Words,
    ends_with_stop,
    is_agency,
    is_byline,
    is_caption,
    is_credits,
    is_edge_line,
    is_furniture_line,
    is_label,
    is_link_counter,
    is_masthead,
    is_navigation,
    is_teaser_label,
    line_rules,
    masthead_name,
)
from tests.loading.cpu_time import at_most
from tests.loading.worst_prefixes import worst_prefixes


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("a row of stars", "* * *"),
        ("dashes", "———"),
        ("a whole line", "Skip to main content"),
        ("a whole line with marks", "Advertisement:"),
        ("a label with content", "Read also: Gate fails in the night"),
        ("a menu with bars", "Home | News | World"),
        ("a trail", "Home › News › The gate in the north"),
        ("a menu of which half is known", "Home | News | Ketterby | Corrin"),
        ("copyright", "© 2025 The Harbour Post. All rights reserved."),
        ("four hundred characters", "Read also: " + "g" * 389),
        ("a menu of two hundred characters", " | ".join(["Home"] * 28) + " | wxyz"),
        ("three parts of which two are known", "Home | News | Ketterby"),
    ],
)
def test_furniture_whatever_stands_round_it(kind: str, line: str) -> None:
    assert is_furniture_line(line), kind


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("a sentence", "The advertisement was seen by the mayor on Monday."),
        ("a word of a menu alone", "News"),
        ("two parts of which one is unknown", "News | Ketterby"),
        ("a menu of which less than half is known", "Home | Ketterby | Corrin | Averle"),
        ("a sentence with bars", "Home | News | World."),
        ("a menu too long to be one", " | ".join(["Home"] * 40)),
        ("a line too long to be furniture", "Read also: " + "gate " * 90),
        ("401 characters", "Read also: " + "g" * 390),
        ("a menu of 201 characters", " | ".join(["Home"] * 28) + " | vwxyz"),
        ("one part", "Home |"),
    ],
)
def test_what_is_no_furniture_by_itself(kind: str, line: str) -> None:
    assert not is_furniture_line(line), kind


@pytest.mark.parametrize(
    ("line", "label", "teasers"),
    [
        ("Read also:", True, False),
        ("Related stories", True, False),
        ("Related stories »", True, False),
        ("You may also like", True, True),
        ("Related stories were told at the gate.", False, False),
        ("More from " + "a" * 80, False, False),
        ("Read also" + " " * 71, True, False),
        ("Read also" + " " * 72, False, False),
        ("You may also like" + " " * 63, True, True),
        ("You may also like" + " " * 64, False, False),
    ],
)
def test_labels_above_links(line: str, label: bool, teasers: bool) -> None:
    assert is_label(line) is label
    assert is_teaser_label(line) is teasers


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("list 2 of 4", True),
        ("list of 4 items", True),
        ("list 4 items", True),
        ("list of gates", False),
        ("list 2 of 4 gates", False),
        ("list 2 of 4" + "4" * 69, True),
        ("list 2 of 4" + "4" * 70, False),
    ],
)
def test_counters_of_links(line: str, expected: bool) -> None:
    assert is_link_counter(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("News", True),
        ("COMMENTS (12)", True),
        ("Comments 12", True),
        ("World »", True),
        ("Menu +", True),
        ("Menu" + " " * 26, True),
        ("Menu" + " " * 27, False),
        ("The gate", False),
        ("News of the gate in the north and the east", False),
    ],
)
def test_words_of_a_menu(line: str, expected: bool) -> None:
    assert is_navigation(line) is expected


def test_lines_that_count_only_at_the_edge() -> None:
    line = "This article was first published in The Harbour Post"
    assert is_edge_line(line)
    assert not is_furniture_line(line)
    assert not is_edge_line("This article of the treaty is old.")
    assert not is_edge_line(line + " again" * 80)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The Harbour Post", True),
        ("The Harbour Post | World", True),
        ("The Harbour Post - World", True),
        ("Post", False),
        ("The Harbour", False),
        ("The harbour Post", False),
        ("The Post of the Old Town and Harbour", False),
        ("The Harbour Post.", False),
        ("News > The Post", False),
        ("The Post of Old Town", True),
        ("The Post of the Old Town", False),
        ("The Harbour Post | " + "W" * 41, True),
        ("The Harbour Post | " + "W" * 42, False),
        ("News Today | Home", True),
        ("Home | News", False),
    ],
)
def test_names_of_newspapers(line: str, expected: bool) -> None:
    assert is_masthead(line) is expected


def test_the_name_in_a_masthead() -> None:
    assert masthead_name("The Harbour Post – World") == "The Harbour Post"
    assert masthead_name("The Harbour-Post") == "The Harbour-Post"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Photo: Jane Doe", True),
        ("The gate on Monday (AP Photo/Jane Doe)", True),
        ("The gate was shut on Monday.", False),
        ("Photo: " + "a" * 400, False),
        ("Photo: " + "a" * 393, True),
        ("Photo: " + "a" * 394, False),
    ],
)
def test_captions(line: str, expected: bool) -> None:
    assert is_caption(line) is expected


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("by", "By Jane Doe"),
        ("by and", "By Jane Doe and John Roe"),
        ("by, with a post", "By Jane Doe, Political Editor"),
        ("an agency alone", "Reuters"),
        ("a name and agencies", "Jane Doe and agencies"),
        ("no name", "By our own correspondent"),
        ("a kind of work", "Words: Jane Doe"),
        ("two kinds of work", "Words: Jane Doe; Photos: John Roe"),
        ("a kind of work and a date", "Posted by Jane Doe on June 27, 2025"),
        ("a name with its post", "Jane Doe, Kyiv correspondent"),
        ("a name with its newspaper", "Jane Doe | The Harbour Post"),
        ("a name with its agency", "Jane Doe - Reuters"),
        ("a name with small words", "Jan van der Doe, Staff Writer"),
        ("a name with an initial", "Jane Q. Doe, Staff Writer"),
        ("fourteen words", "By " + ", ".join(["Jane Doe"] * 7)),
        ("an initial at the end", "By Jane D."),
        ("160 characters", "By Jane " + "D" * 152),
    ],
)
def test_lines_of_authors(kind: str, line: str) -> None:
    assert is_byline(line), kind


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("by something", "By the old gate the water rose"),
        ("a question", "By Jane Doe?"),
        ("a title", "By Jane Doe:"),
        ("a sentence", "By Jane Doe the water rose."),
        ("a name with its town", "Jane Doe, Ketterby"),
        ("a kind of work and words", "Words: the gate was old"),
        ("two kinds of work of which one names nobody", "Words: Jane Doe; Photos: of the gate"),
        ("too many", "By " + ", ".join(["Jane Doe"] * 8)),
        ("too long", "By Jane Doe " + "Roe " * 40),
        ("161 characters", "By Jane " + "D" * 153),
        ("an exclamation", "By Jane Doe!"),
        ("nobody", "By the"),
    ],
)
def test_what_names_no_author(kind: str, line: str) -> None:
    assert not is_byline(line), kind


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Reporting by Jane Doe; editing by John Roe", True),
        ("(Reporting by Jane Doe)", True),
        ("Jane Doe contributed to this report.", True),
        ("(REUTERS)", True),
        ("(Reuters said so)", False),
        ("Reporting by Jane Doe " + "and others " * 40, False),
        ("Reporting by Jane " + "D" * 280, True),
        ("With material from Jane" + ")" * 400, False),
    ],
)
def test_credits_at_the_foot(line: str, expected: bool) -> None:
    assert is_credits(line) is expected


def test_agencies_are_named_alone() -> None:
    assert is_agency("AFP")
    assert not is_agency("AFP said")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It failed.", True),
        ("It failed!”", True),
        ("It failed.)", True),
        ("它坏了。", True),
        ("It failed", False),
        ("It failed:", False),
        ("It failed. Why", False),
    ],
)
def test_stops(line: str, expected: bool) -> None:
    assert ends_with_stop(line) is expected


_ASKED = (
    is_furniture_line,
    is_edge_line,
    is_link_counter,
    is_label,
    is_teaser_label,
    is_navigation,
    is_masthead,
    masthead_name,
    is_caption,
    is_byline,
    is_agency,
    is_credits,
    ends_with_stop,
)


def _line_patterns() -> dict[str, re.Pattern[str]]:
    rules = line_rules()
    kept = asdict(rules) | vars(furniture)
    rows = {name: rule.others if isinstance(rule, Words) else rule for name, rule in kept.items()}
    patterns = {name: _whole(rule) if isinstance(rule, LinePatterns) else rule for name, rule in rows.items()}
    return {name: pattern for name, pattern in patterns.items() if isinstance(pattern, re.Pattern)}


def _whole(rule: LinePatterns) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(rule.patterns)}){rule.end}", re.IGNORECASE)


@pytest.mark.parametrize("size", [400, 30_000])
@pytest.mark.parametrize("pattern", _line_patterns().values(), ids=_line_patterns())
def test_no_line_takes_long_however_it_begins(pattern: re.Pattern[str], size: int) -> None:
    for text in worst_prefixes(pattern, size):
        with at_most(0.5):
            for asked in _ASKED:
                asked(str(text))
