"""When a broken line goes on in the next one."""

import pytest

from reader.loading.html.line_breaks import lines_of

_LONG = "A line that is longer than forty letters here"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one  two\t three ", ["one two three"]),
        ("  ", []),
        ("***", []),
        ("By Ann Lee\nCity News", ["By Ann Lee", "City News"]),
        ("By Ann Lee\nof City News", ["By Ann Lee of City News"]),
        (f"{_LONG}\nGoes on", [f"{_LONG} Goes on"]),
        (f"{'x' * 39}\nGoes", ["x" * 39, "Goes"]),
        (f"{'x' * 40}\nGoes", ["x" * 40 + " Goes"]),
        (f"{_LONG}.\nGoes on", [f"{_LONG}.", "Goes on"]),
        (f"{_LONG}:\nand on", [f"{_LONG}:", "and on"]),
        (f"{_LONG}\n\nand on", [_LONG, "and on"]),
        (f"{_LONG}\n \nand on", [_LONG, "and on"]),
        ("one.\n***\n\ntwo", ["one.", "two"]),
        ("a\u00a0b", ["a\u00a0b"]),
        ("a\u2028b", ["a b"]),
    ],
)
def test_lines_flow_where_nothing_ends_them(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines
