"""What is set right by the words it stands at, and what cannot be."""

from typing import Any

import pytest

from reader.testing.bench import Bench
from reader.testing.page import Page

LEFT = "Mill closes\n\n“We close it in May,” said its owner, Ada Holt.\n\nFerries run every hour."
RIGHT = "Mill closes\n\n“We close it in June,” said its owner, Ada Holt.\n\nFerries run every hour."


@pytest.fixture
def page(reader_window: Bench) -> Page:
    return reader_window.compared(LEFT, RIGHT)


def test_details_a_speaker_and_a_paragraph_are_set_right(page: Page) -> None:
    page.correct("left", title="The mill", outlet="Landwire")
    assert page.words("pane.left.header.title") == "The mill"
    assert "Landwire" in page.words("pane.left.header.summary")
    page.correct("right", quotation="We close it", speaker="Bela Crane")
    comparison = page.window.controller.comparison
    assert comparison is not None
    assert [each.speaker for each in comparison.right_quotations.attributions] == ["Bela Crane"]
    assert [each.speaker for each in comparison.left_quotations.attributions] == ["Ada Holt"]
    page.correct("right", paragraph="Ferries run", role="furniture")
    assert page.marks("left", "only_left")
    page.correct("right", paragraph=2, role="body")
    assert not page.marks("left", "only_left")


_WRONG: tuple[tuple[dict[str, Any], type[Exception], str], ...] = (
    ({}, TypeError, "not nothing"),
    ({"titel": "x"}, TypeError, "what can be set right: title, outlet"),
    ({"speaker": "x"}, TypeError, "not speaker"),
    ({"title": "x", "speaker": "y"}, TypeError, "not speaker, title"),
    (
        {"quotation": "We closed", "speaker": "x"},
        LookupError,
        "nobody is quoted on the left with 'We closed'",
    ),
    ({"paragraph": "No such", "role": "body"}, LookupError, "no paragraph on the left says 'No such'"),
    ({"paragraph": 3, "role": "body"}, LookupError, "says 3"),
    ({"paragraph": -1, "role": "body"}, LookupError, "says -1"),
    ({"paragraph": 0, "role": "title"}, ValueError, "a role is one of headline"),
)


def test_what_cannot_be_set_right_is_told(page: Page) -> None:
    for what, kind, words in _WRONG:
        with pytest.raises(kind, match=words):
            page.correct("left", **what)
        assert not page.window.isWindowModified(), what


def test_an_empty_side_quotes_nobody(reader_window: Bench) -> None:
    page = reader_window.open()
    with pytest.raises(LookupError, match="nothing is open on the left"):
        page.correct("left", quotation="x", speaker="y")
    with pytest.raises(LookupError, match="no paragraph"):
        page.correct("left", paragraph=0, role="body")
