"""Marks of notes are left out, figures set high or low are kept."""

import pytest

from reader.loading.html.note_marks import is_backlink, is_note_mark, shifted
from reader.loading.markup import parse_html


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<sup><a href='#n1'>1</a></sup>", True),
        ("<sup><a href='#n1'>[12]</a></sup>", True),
        ("<sup><a href='#n'>†</a></sup>", True),
        ("<sup><a href='#n'>a</a></sup>", True),
        ("<a href='#n1'><sup>1</sup></a>", True),
        ("<sup>1</sup>", False),
        ("<sup><a href='https://isle.example'>1</a></sup>", False),
        ("<sup><a href='#n1'>1234</a></sup>", False),
        ("<sup><a href='#n1'>see below</a></sup>", False),
    ],
)
def test_a_mark_is_a_sign_that_links_into_the_page(markup: str, expected: bool) -> None:
    root, _ = parse_html(f"<p>Words {markup}</p>")
    assert is_note_mark(root.find(".//sup")) is expected


@pytest.mark.parametrize(
    ("markup", "letters"),
    [
        ("<sup>2</sup>", "²"),
        ("<sub>2</sub>", "₂"),
        ("<sup>-(10+3)</sup>", "⁻⁽¹⁰⁺³⁾"),
        ("<sup>th</sup>", None),
        ("<sup><b>2</b></sup>", None),
    ],
)
def test_figures_have_letters_of_their_own(markup: str, letters: str | None) -> None:
    root, _ = parse_html(f"<p>Words {markup}</p>")
    assert shifted(next(root.iter("sup", "sub"))) == letters


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a href='#r1'>↩</a>", True),
        ("<a href='#r1'> ^ </a>", True),
        ("<a href='#r1' role='doc-backlink'>1</a>", False),
        ("<a href='#r1' role='doc-noteref'>1</a>", True),
        ("<a href='#r1'>1</a>", False),
        ("<a href='https://isle.example'>↩</a>", False),
        ("<a>↩</a>", False),
    ],
)
def test_a_backlink_is_an_arrow_into_the_page(markup: str, expected: bool) -> None:
    root, _ = parse_html(f"<p>Words {markup}</p>")
    assert is_backlink(root.find(".//a")) is expected
