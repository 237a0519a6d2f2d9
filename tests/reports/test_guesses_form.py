"""A row for each answer that an audience gave."""

import csv
import io

from reader.lesson.guess import Guess, Vote
from reader.lesson.slide import QuestionKind
from reader.reports.guesses_form import guesses_csv

HEADER = ["number", "question", "left", "right", "true", "judged by", "answer", "voices", "right answer"]


def _rows(*guesses: Guess) -> list[list[str]]:
    return list(csv.reader(io.StringIO(guesses_csv(guesses), newline="")))


def test_every_answer_has_its_row() -> None:
    first = Guess(
        (1,), (2,), QuestionKind.ORIGIN, "A, b.", "=C", "copied", True,
        (Vote("copied", 3, True), Vote("rewritten", 1, False)),
    )  # fmt: skip
    second = Guess((3,), (4,), QuestionKind.WORD, "D", "E", "", False, (Vote("word", 2, False),))
    assert _rows(first, second) == [
        HEADER,
        ["1", "origin", "A, b.", "'=C", "copied", "answer key", "copied", "3", "yes"],
        ["1", "origin", "A, b.", "'=C", "copied", "answer key", "rewritten", "1", "no"],
        ["2", "word", "D", "E", "", "comparison", "word", "2", "open"],
    ]


def test_without_guesses_there_is_a_header_alone() -> None:
    assert _rows() == [HEADER]
