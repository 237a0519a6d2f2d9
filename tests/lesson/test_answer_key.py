"""The key beside two articles: found by their numbers, read either way round, and told when damaged."""

import json
from pathlib import Path

import pytest

from reader.exercises.exercise import Alteration, Exercise
from reader.lesson.answer_key import KEY_SUFFIX, AnswerKey, key_beside, key_of
from reader.lesson.slide import Answer
from reader.lesson.tour import TourStep
from reader.loading.open_file import load_file
from reader.resources import samples_path
from reader.sides import Sides
from reader.text.article import Article
from reader.text.making import make_article
from reader.text.span import Span
from reader.workers import exercise_requests
from tests.builders import article

LEFT = article("The old pier closes.", "“Nobody pays,” said Holt.", "It rained.", "The end.")
RIGHT = article("Nobody saw it.", "The pier is shut.", "“Nobody pays,” said Holt.")
PAIR = """
beads = [
  { left = [1], right = [2], relation = "reworded", moved = false },
  { left = [2], right = [3], relation = "same/edited", moved = false },
]
unclear = [ { left = [3], right = [1] } ]
"""
SENTENCES = {
    "01_wire": [[1, "body", "The old pier"], [2, "body", "Nobody pays, said"], [3, "body", "It rained"]],
    "02_post": [[1, "body", "Nobody saw"], [2, "body", "The pier"], [3, "body", "“Nobody"]],
}


def _write(folder: Path, pair: str = PAIR, name: str = "pair_01_02.toml") -> Sides[Path | None]:
    keys = folder / "keys"
    keys.mkdir()
    (keys / name).write_text(pair, "utf-8")
    for stem, sentences in SENTENCES.items():
        (keys / f"{stem}.toml").write_text(f"sentences = {sentences!r}", "utf-8")
    return Sides(folder / "01_wire.txt", folder / "02_post.md")


def _key(files: Sides[Path | None], left: Article = LEFT, right: Article = RIGHT) -> AnswerKey:
    found = key_beside(files, Sides(left, right))
    assert found is not None
    assert found.problem == ""
    return found


ANSWERS = [
    ((0,), (1,), {Answer.REWRITTEN}),
    ((1,), (2,), {Answer.COPIED, Answer.REWRITTEN}),
    ((2,), (0,), set()),
    ((0,), (2,), {Answer.INDEPENDENT}),
    ((0, 2), (1, 0), set()),
    ((0, 1), (1, 2), {Answer.REWRITTEN}),
    ((3,), (0,), None),
    ((0,), (7,), None),
]


@pytest.mark.parametrize(("left", "right", "answers"), ANSWERS)
def test_a_key_says_what_is_true_of_sentences_it_knows(
    left: tuple[int, ...], right: tuple[int, ...], answers: set[Answer] | None, tmp_path: Path
) -> None:
    assert _key(_write(tmp_path)).answers(TourStep(left, right)) == answers


@pytest.mark.parametrize(("left", "right", "answers"), ANSWERS)
def test_a_key_is_read_the_other_way_round(
    left: tuple[int, ...], right: tuple[int, ...], answers: set[Answer] | None, tmp_path: Path
) -> None:
    turned = _write(tmp_path).mirrored()
    assert _key(turned, RIGHT, LEFT).answers(TourStep(right, left)) == answers


@pytest.mark.parametrize(
    "names",
    [
        (None, "02_post.md"),
        ("01_wire.txt", None),
        ("wire.txt", "02_post.md"),
        ("01_wire.txt", "post.md"),
        ("01_wire.txt", "03_else.txt"),
        ("01_wire.txt", "elsewhere/02_post.md"),
    ],
)
def test_without_a_key_there_is_none(names: tuple[str | None, str | None], tmp_path: Path) -> None:
    _write(tmp_path)
    files = Sides(*(None if name is None else tmp_path / name for name in names))
    assert key_beside(files, Sides(LEFT, RIGHT)) is None


@pytest.mark.parametrize(
    "pair", ["beads = [", "beads = []", "beads = [3]\nunclear = []", 'beads = [{left = "1"}]\nunclear = []']
)
def test_a_damaged_key_says_so_and_answers_nothing(pair: str, tmp_path: Path) -> None:
    key = key_beside(_write(tmp_path, pair), Sides(LEFT, RIGHT))
    assert key is not None
    assert "“pair_01_02.toml” could not be read" in key.problem
    assert key.answers(TourStep((0,), (1,))) is None


def test_a_key_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    key = key_beside(_write(tmp_path, PAIR + "#" * 2_000_000), Sides(LEFT, RIGHT))
    assert key is not None
    assert key.problem


@pytest.mark.parametrize(
    ("left", "right"), [("01_landwire.txt", "03_tidewise.txt"), ("08_transcript.txt", "04_courier.txt")]
)
def test_the_samples_have_theirs(left: str, right: str) -> None:
    files: Sides[Path | None] = Sides(samples_path(left), samples_path(right))
    articles = files.map(lambda path: make_article(load_file(path)) if path else LEFT)
    key = _key(files, articles.left, articles.right)
    assert len(key.left) >= len(articles.left.sentences) - 2
    assert all(link.left and link.right for link in key.links)


EXERCISE = {
    "alterations": [
        {"kind": "figure", "alters": True, "sentence": 0, "left": {"start": 4, "end": 7},
         "right": {"start": 19, "end": 23}, "before": "old", "after": "pier"},
    ]
}  # fmt: skip


@pytest.mark.parametrize("turned", [False, True])
def test_the_key_of_an_exercise_lies_beside_its_copy_on_either_side(tmp_path: Path, turned: bool) -> None:
    (tmp_path / "copy.key.json").write_text(json.dumps(EXERCISE), "utf-8")
    files: Sides[Path | None] = Sides(None, tmp_path / "copy.txt")
    articles, step = Sides(LEFT, RIGHT), TourStep((0,), (1,))
    if turned:
        files, articles, step = files.mirrored(), articles.mirrored(), step.swapped()
    key = key_beside(files, articles)
    assert key is not None
    assert key.problem == ""
    assert key.answers(step) == frozenset({Answer.REWRITTEN})
    assert key.answers(TourStep((1,), (2,))) is None


@pytest.mark.parametrize("written", ["[]", "{}", '{"alterations": [{"kind": 3}]}', "{"])
def test_a_damaged_key_of_an_exercise_says_so(tmp_path: Path, written: str) -> None:
    (tmp_path / "copy.key.json").write_text(written, "utf-8")
    key = key_beside(Sides(tmp_path / "source.txt", tmp_path / "copy.txt"), Sides(LEFT, RIGHT))
    assert key is not None
    assert "“copy.key.json” could not be read" in key.problem


@pytest.mark.parametrize("turned", [False, True])
def test_an_exercise_made_here_is_its_own_key_where_its_copy_is_open(turned: bool) -> None:
    alteration = Alteration("figure", True, 0, Span(4, 7), Span(19, 23), "old", "pier")
    exercise = Exercise(LEFT, RIGHT.text, 1, 1, (alteration,))
    articles, step = Sides(LEFT, RIGHT), TourStep((0,), (1,))
    if turned:
        articles, step = articles.mirrored(), step.swapped()
    key = key_of(exercise, articles)
    assert key is not None
    assert key.answers(step) == frozenset({Answer.REWRITTEN})
    assert key_of(exercise, Sides(LEFT, LEFT)) is None


def test_the_name_of_the_key_is_that_of_the_window() -> None:
    assert KEY_SUFFIX == exercise_requests.KEY_SUFFIX
