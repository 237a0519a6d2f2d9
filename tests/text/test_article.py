"""Articles as values: roles, words of a sentence, the sentence at a place."""

import pytest

from reader.text.article import Article, Role, line_and_column, with_details, with_role
from reader.text.details import Details
from tests.builders import article_of

MADE = article_of(["Gate fails", "By Jane Doe", "The gate failed."], gap=" ")


@pytest.mark.parametrize("role", list(Role))
def test_headline_and_body_are_collated(role: Role) -> None:
    assert role.is_collated is (role.value in ("headline", "body"))


def test_the_words_of_a_sentence() -> None:
    assert [MADE.text_of(at) for at in range(3)] == ["Gate fails", "By Jane Doe", "The gate failed."]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [(0, 0), (9, 0), (10, None), (11, 1), (21, 1), (22, None), (23, 2), (38, 2), (39, None), (500, None)],
)
def test_the_sentence_at_a_place(place: int, sentence: int | None) -> None:
    assert MADE.sentence_at(place) == sentence


def test_no_sentence_is_at_any_place_of_an_article_without() -> None:
    assert Article("", "made", Details(), (), ()).sentence_at(0) is None


def test_other_details_leave_the_rest() -> None:
    other = with_details(MADE, Details(language="de"))
    assert other.details.language == "de"
    assert (other.text, other.sentences) == (MADE.text, MADE.sentences)


def test_another_role_for_all_sentences_of_one_paragraph() -> None:
    other = with_role(MADE, 1, Role.BYLINE)
    assert [sentence.role for sentence in other.sentences] == [Role.BODY, Role.BYLINE, Role.BODY]
    assert [sentence.role for sentence in MADE.sentences] == [Role.BODY] * 3
    assert other.paragraphs == MADE.paragraphs


@pytest.mark.parametrize(
    ("position", "expected"), [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3))]
)
def test_lines_and_columns_count_from_one(position: int, expected: tuple[int, int]) -> None:
    assert line_and_column("ab\n\ncd", position) == expected
