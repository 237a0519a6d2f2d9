"""Answers and truths in words."""

import pytest

from reader.gui.present.answer_words import truth_words, vote_words
from reader.lesson.guess import Guess
from reader.lesson.slide import QuestionKind


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("copied", "copied word for word"),
        ("rewritten", "rewritten"),
        ("independent", "independent"),
        ("quay", "“quay”"),
    ],
)
def test_answers_are_said_in_words(answer: str, words: str) -> None:
    assert vote_words(answer) == words


@pytest.mark.parametrize(
    ("truth", "words"),
    [("copied/rewritten", "copied word for word / rewritten"), ("quay", "“quay”"), ("", "open")],
)
def test_what_is_true_is_said_in_words(truth: str, words: str) -> None:
    assert truth_words(Guess((1,), (2,), QuestionKind.ORIGIN, "A", "B", truth, False, ())) == words
