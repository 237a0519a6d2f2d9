"""Candidates among articles in memory."""

import pytest

from reader.errors import Cancelled
from reader.many.word_index import WordIndex, words_of
from reader.text.article import Role
from tests.builders import article, article_of

ARTICLES = [
    article("Bells ring at noon here."),
    article("Bells ring at noon there."),
    article("Curlews nest at noon."),
    article("Nothing else."),
]


def test_the_rarer_word_in_common_counts_for_more() -> None:
    index = WordIndex(ARTICLES)
    assert index.like(article("Curlews hear bells."), 9) == [2, 0, 1]
    assert index.like(article("Curlews hear bells."), 1) == [2]
    assert index.like(article("Zyzzyva."), 9) == []


def test_an_article_of_the_set_is_no_candidate_of_itself() -> None:
    index = WordIndex(ARTICLES)
    assert index.like(ARTICLES[0], 9) == [1, 2]
    assert index.like(ARTICLES[3], 9) == []


def test_the_budget_cuts_the_commoner_words() -> None:
    index = WordIndex(ARTICLES, budget=1)
    assert index.like(article("Curlews at noon."), 9) == [2]


def test_a_set_of_copies_is_found_though_no_word_is_rare() -> None:
    copies = [article("Bells ring at noon.") for _ in range(5)]
    assert WordIndex(copies, budget=1).like(copies[2], 9) == [0, 1, 3, 4]


def test_words_are_those_of_compared_sentences_without_case() -> None:
    made = article_of(["Ada’s Bells, 14!", "Menu"], roles=[Role.BODY, Role.FURNITURE])
    assert words_of(made) == {"ada's", "bells", "14"}


def test_cancelling_ends_it() -> None:
    with pytest.raises(Cancelled):
        WordIndex(ARTICLES).like(ARTICLES[0], 9, lambda: True)
