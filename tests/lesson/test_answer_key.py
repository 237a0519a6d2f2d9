"""The key beside two articles: found by their numbers, read either way round, and told when damaged."""

from pathlib import Path

import pytest

from reader.lesson.answer_key import AnswerKey, key_beside
from reader.lesson.slide import Answer
from reader.lesson.tour import TourStep
from reader.loading.open_file import load_file
from reader.resources import samples_path
from reader.sides import Sides
from reader.text.article import Article
from reader.text.making import make_article
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
