"""The key as JSON."""

import json

import pytest

from reader.exercises.exercise import ExerciseWish, make_exercise
from reader.exercises.key import alterations_in, key_json
from tests.builders import read_article

ARTICLE = read_article("News\n\nThe council met on Monday in a small hall.\n", "story.txt", "en")


def test_a_key_says_what_was_changed_where() -> None:
    exercise = make_exercise(ARTICLE, ExerciseWish(("weekday", "rank"), 1, 7))
    key = json.loads(key_json(exercise))
    assert (key["format"], key["source"], key["language"]) == (1, "story.txt", "en")
    assert (key["seed"], key["number"], key["without_place"]) == (7, 1, ["rank"])
    (entry,) = key["alterations"]
    assert (entry["kind"], entry["alters"], entry["before"], entry["after"]) == (
        "weekday", True, "Monday", "Wednesday"
    )  # fmt: skip
    assert entry["sentence_before"] == "The council met on Monday in a small hall."
    assert exercise.copy[entry["right"]["start"] : entry["right"]["end"]] == "Wednesday"


def test_a_key_is_read_as_it_was_written() -> None:
    exercise = make_exercise(ARTICLE, ExerciseWish(("weekday",), 1, 7, is_rewritten=True))
    assert alterations_in(key_json(exercise)) == exercise.alterations


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"alterations": [{}]}', '{"alterations": 3}'])
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        alterations_in(text)
