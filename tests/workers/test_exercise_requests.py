"""Pieces of work on exercises."""

from pathlib import Path

import pytest

from reader.cancel import never, silent
from reader.errors import Cancelled, ReportError
from reader.exercises.exercise import Exercise
from reader.exercises.key import alterations_in
from reader.messages import ENGLISH, messages_for
from reader.workers import exercise_requests as requests
from tests.builders import read_article

ARTICLE = read_article("News\n\nThe council met on Monday in a small hall.\n", language="en")


def made(number: int = 1) -> Exercise:
    return requests.making(ARTICLE, requests.wish(("weekday", "rank"), number, 1, False))(silent, never)


def test_an_article_comes_with_its_places() -> None:
    article, offers = requests.offering(requests.at_hand(ARTICLE))(silent, never)
    assert article is ARTICLE
    assert (offers["weekday"], offers["rank"]) == (1, 0)


def test_counting_and_making_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        requests.offering(requests.at_hand(ARTICLE))(silent, lambda: True)
    with pytest.raises(Cancelled):
        requests.making(ARTICLE, requests.wish(("weekday",), 1, 1, False))(silent, lambda: True)


def test_copy_and_key_lie_beside_each_other(tmp_path: Path) -> None:
    exercise = made()
    key = requests.writing(tmp_path / "copy.txt", exercise)(silent, never)
    assert key == tmp_path / "copy.key.json"
    assert (tmp_path / "copy.txt").read_text("utf-8") == exercise.copy
    assert alterations_in(key.read_text("utf-8")) == exercise.alterations
    with pytest.raises(ReportError):
        requests.writing(tmp_path / "lost" / "copy.txt", exercise)(silent, never)


def test_what_is_said_of_it_is_told_in_a_language() -> None:
    german = messages_for("de")
    assert "Answers" in requests.paper(made(), ENGLISH)
    drawn: list[tuple[str, object, object]] = []
    requests.printing(made(), lambda *given: drawn.append(given), ENGLISH)(silent, never)
    assert drawn == [(requests.paper(made(), ENGLISH), silent, never)]
    assert "Lösungen" in requests.paper(made(), german)
    assert "Wochentag: „Monday“ → „Wednesday“" in requests.answers(made(), german)
    assert requests.shortfall(made(4), german) == (
        "Keine Stelle in diesem Artikel für: Rang. Nur 1 Stelle wurde gefunden."
    )
