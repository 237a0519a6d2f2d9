"""Plain text for a terminal: headings, wrapped lines, titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.reports.columns import heading, one_line, title_of, words_of, wrapped
from reader.text.span import Span
from tests.builders import article_of, read_article

WIDTH = 88
"""As the module has it: a limit that moves is noticed."""

WORD = "abcdefghi"
"""Nine letters: with a space behind each, eight of them and eight more letters fill a line."""


@pytest.mark.parametrize(("length", "line"), [(1, 1), (10, 10), (88, 88), (89, 88), (200, 88)])
def test_a_heading_is_underlined_as_far_as_the_page_goes(length: int, line: int) -> None:
    assert heading("h" * length) == "h" * length + "\n" + "─" * line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (" ".join([WORD] * 8) + " 12345678", 1),
        (" ".join([WORD] * 8) + " 123456789", 2),
        ("x" * 120, 1),
        ("a-b-" * 30, 1),
        ("one\n\ttwo  three", 1),
        ("", 0),
    ],
)
def test_lines_are_broken_between_words_alone(text: str, lines: int) -> None:
    made = wrapped(text).splitlines()
    assert len(made) == lines
    assert " ".join(made) == " ".join(text.split())


@pytest.mark.parametrize(
    ("first", "later", "begins"),
    [
        ("", None, ("ab", "ab")),
        ("  ! ", None, ("  ! ab", "    ab")),
        ("  — ", "      ", ("  — ab", "      ab")),
        ("  — ", "", ("  — ab", "ab")),
    ],
)
def test_the_first_line_and_the_others_have_their_own_beginnings(
    first: str, later: str | None, begins: tuple[str, str]
) -> None:
    one, other = wrapped(" ".join([WORD] * 9), first, later).splitlines()
    assert one.startswith(begins[0])
    assert other.startswith(begins[1])


@given(st.text("ab -\n\u00a0", max_size=300), st.sampled_from(["", "  ", "    < "]))
def test_no_line_is_wider_than_the_page_and_no_word_is_lost(text: str, first: str) -> None:
    made = wrapped(text, first)
    longest = max((len(word) for word in text.split()), default=0)
    assert all(len(line) <= max(WIDTH, len(first) + longest) for line in made.splitlines())
    assert made.removeprefix(first).split() == text.split()


def test_white_space_of_any_kind_is_one_space() -> None:
    assert one_line(" a\n\tb\u00a0 c ") == "a b c"
    assert words_of(article_of(["One\ntwo three."]), Span(0, 9)) == "One two t"


@pytest.mark.parametrize(
    ("title", "origin", "shown"),
    [
        ("Ferry \n talks", "/home/ada/wire.txt", "Ferry talks"),
        ("", "/home/ada/wire.txt", "wire.txt"),
        ("", "C:\\Users\\ada\\wire.txt", "wire.txt"),
        ("", "https://wire.example/news/ferry/", "ferry"),
        ("", "clipboard", "clipboard"),
    ],
)
def test_an_article_is_called_by_its_title_or_the_end_of_its_origin(
    title: str, origin: str, shown: str
) -> None:

    made = read_article("Some words.", origin)
    assert title_of(replace(made, details=replace(made.details, title=title))) == shown
