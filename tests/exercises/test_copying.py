"""The text of a copy."""

from reader.exercises.copying import Piece, copied
from reader.text.span import Span
from tests.builders import article

MADE = article("It rained.", "We left early.", "All was well.")


def piece(words: str, by: str, inside: Span | None = None) -> Piece:
    start = MADE.text.index(words)
    at = Span(start, start + len(words))
    return Piece(0, at, by, "synonym", False, at, inside or Span(0, len(by)))


def test_words_are_put_for_words_and_each_knows_where_it_stands() -> None:
    copy = copied(MADE, [piece("rained", "snowed hard"), piece("early", "")], [0, 1, 2])
    assert copy.text == "It snowed hard.\n\nWe left .\n\nAll was well."
    assert [span.of(copy.text) for _, span in copy.placed] == ["snowed hard", ""]
    assert [span.of(copy.text) for span in copy.paragraphs] == [
        "It snowed hard.", "We left .", "All was well."
    ]  # fmt: skip


def test_only_some_of_the_new_words_may_be_meant() -> None:
    copy = copied(MADE, [piece("rained", "had snowed", Span(4, 10))], [0, 1, 2])
    assert [span.of(copy.text) for _, span in copy.placed] == ["snowed"]


def test_paragraphs_change_places_with_their_pieces_and_what_stands_between_stays() -> None:
    copy = copied(MADE, [piece("early", "late")], [0, 2, 1])
    assert copy.text == "It rained.\n\nAll was well.\n\nWe left late."
    assert [span.of(copy.text) for _, span in copy.placed] == ["late"]
    assert copy.paragraphs[1].of(copy.text) == "We left late."


def test_without_pieces_the_copy_is_the_text() -> None:
    assert copied(MADE, [], [0, 1, 2]).text == MADE.text


def test_a_wrapped_paragraph_is_one_line_in_the_copy() -> None:
    wrapped = article("It rained\nall day.", "We left\nearly.")
    start = wrapped.text.index("early")
    at = Span(start, start + 5)
    copy = copied(wrapped, [Piece(1, at, "late", "synonym", False, at, Span(0, 4))], [0, 1])
    assert copy.text == "It rained all day.\n\nWe left late."
