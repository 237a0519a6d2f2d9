"""An article read from start to end, with what parts its words."""

import pytest

from reader.reports.reading_order import END_OF_PARAGRAPH, ReadingOrder
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details
from reader.text.span import Span
from tests.builders import article_of

TEXT = "The mill  burned. Nobody was hurt.\n\nRain fell."


def made() -> Article:
    """Three sentences in two paragraphs."""
    sentences = tuple(
        Sentence(index, Span(start, end), paragraph, Role.BODY)
        for index, (start, end, paragraph) in enumerate(((0, 17, 0), (18, 34, 0), (36, 46, 1)))
    )
    return Article(TEXT, "made", Details(), (Span(0, 34), Span(36, 46)), sentences)


def test_white_space_is_a_blank_or_the_end_of_a_paragraph() -> None:
    order = ReadingOrder(made(), with_furniture=False)
    assert order.atoms(Span(0, 17)) == ["The", " ", "mill", " ", "burned."]
    assert order.atoms(Span(17, len(TEXT))) == [
        " ", "Nobody", " ", "was", " ", "hurt.", END_OF_PARAGRAPH, "Rain", " ", "fell.",
    ]  # fmt: skip


def test_what_lies_between_two_spans_parts_them_and_nothing_where_they_touch() -> None:
    order = ReadingOrder(made(), with_furniture=False)
    assert order.atoms(Span(0, 3)) == ["The"]
    assert order.atoms(Span(5, 5)) == []
    assert order.atoms(Span(4, 6)) == [" ", "mi"]
    assert order.atoms(Span(6, 8)) == ["ll"]
    assert order.atoms(Span(36, 40)) == [END_OF_PARAGRAPH, "Rain"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [((0, 1), range(2)), ((1,), range(1, 2)), ((0, 2), None), ((2,), range(2, 3)), ((9,), None), ((), None)],
)
def test_sentences_that_follow_each_other_are_a_range(wanted: tuple[int, ...], found: range | None) -> None:
    order = ReadingOrder(made(), with_furniture=False)
    assert order.range_of(wanted) == found


@pytest.mark.parametrize(("with_furniture", "units"), [(False, [0, 2]), (True, [0, 1, 2])])
def test_furniture_takes_part_only_when_it_is_asked_for(with_furniture: bool, units: list[int]) -> None:
    roles = [Role.HEADLINE, Role.FURNITURE, Role.BODY]
    order = ReadingOrder(article_of(["Mill", "Read more", "It \n burned."], roles=roles), with_furniture)
    assert order.units == units
    last = len(units) - 1
    assert order.words(last) == "It burned."
    assert [order.is_headline(0), order.is_headline(last)] == [True, False]
    assert order.range_of((0, 2)) == (None if with_furniture else range(2))


def test_the_first_sentence_of_a_paragraph_opens_it() -> None:
    order = ReadingOrder(made(), with_furniture=False)
    assert [order.opens_paragraph(place) for place in range(3)] == [True, False, True]
