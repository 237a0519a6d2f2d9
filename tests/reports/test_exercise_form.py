"""An exercise on paper and its answers as text."""

import re

import pytest

from reader.exercises.exercise import Exercise, ExerciseWish, make_exercise
from reader.messages import messages_for
from reader.reports.exercise_form import answers_text, exercise_paper, shortfall_line
from tests.builders import read_article

TEXT = (
    "News <b>from</b> the valley\n\nThe council met on Monday & nobody came. Rents rose by 14 percent.\n\n"
    "All was quiet in the small hall of the old town by the river near the sea that evening.\n"
)


def exercise(*kinds: str, number: int = 1, rewritten: bool = False) -> Exercise:
    return make_exercise(read_article(TEXT, language="en"), ExerciseWish(kinds, number, 1, rewritten))


def test_the_handout_has_the_copy_and_the_answers_on_a_page_of_their_own() -> None:
    paper = exercise_paper(exercise("weekday"))
    copy, answers = paper.split("page-break-before: always")
    assert "In 1 place this article says something else" in copy
    assert "met on Wednesday &amp; nobody" in copy
    assert "Weekday" not in copy
    assert "Weekday: “Monday” → “Wednesday”" in answers
    assert "<b>Wednesday</b>" in answers
    assert "News &lt;b&gt;from" in copy


def test_the_handout_is_told_in_german() -> None:
    paper = exercise_paper(exercise("weekday"), messages_for("de"))
    assert "An 1 Stelle sagt dieser Artikel" in paper
    assert ">Lösungen<" in paper


def test_the_answers_show_the_words_around() -> None:
    text = answers_text(exercise("weekday", "number", number=2))
    assert "1. Weekday: “Monday” → “Wednesday”\n   The council met on [Wednesday] & nobody came." in text
    assert "2. Figure: “14” → “41”" in text
    assert "Seed 1" in text


def test_long_stretches_are_cut_at_both_ends() -> None:
    line = answers_text(exercise("number")).splitlines()[-1].strip()
    assert line.startswith("The council met")
    around = re.sub(r"\[.*\]", "", line)
    assert len(around) <= 2 * 60 + 2


def test_words_around_are_whole() -> None:
    line = answers_text(exercise("number")).splitlines()[-1].strip()
    before = line.partition("[")[0].removeprefix("… ")
    assert f" {before.strip()} " in f" {TEXT} ".replace("\n", " ")
    long = (
        "News\n\n"
        + "Many words stand before it and more. " * 4
        + "It cost 14 euros, they told us. "
        + ("And many more words follow it here. " * 4)
    )
    made = make_exercise(read_article(long, language="en"), ExerciseWish(("number",), 1, 1))
    around = answers_text(made).splitlines()[-1].strip()
    assert around.startswith("… ") and around.endswith(" …")
    words = around.strip("… ").replace("[41]", "14")
    assert f" {words} " in f" {long} "


def test_navigation_is_left_out_of_the_handout_and_the_headline_stands_out() -> None:
    page = "Home | News | Sport | Weather\n\nBridge closed for repairs\n\n"
    page += "It cost 14 euros to cross, they said.\n"
    article = read_article(page, language="en")
    paper = exercise_paper(make_exercise(article, ExerciseWish(("number",), 1, 1)))
    assert "Sport | Weather" not in paper
    assert "<h1>Bridge closed for repairs</h1>" in paper
    assert "<p>It cost 41 euros to cross, they said.</p>" in paper


def test_a_copy_in_other_words_alone_asks_for_those() -> None:
    made = exercise(number=0, rewritten=True)
    assert "says the same as its source in other words" in exercise_paper(made)
    assert "synonym" in answers_text(made)


@pytest.mark.parametrize(
    ("kinds", "number", "line"),
    [
        (("weekday",), 1, ""),
        (("weekday", "rank"), 1, "No place in this article for: Rank."),
        (("weekday",), 3, "Only 1 place was found."),
        (("rank", "weekday", "currency", "number"), 9,
         "No place in this article for: Rank, Currency. Only 2 places were found."),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told(kinds: tuple[str, ...], number: int, line: str) -> None:
    made = exercise(*kinds, number=number)
    assert shortfall_line(made) == line
