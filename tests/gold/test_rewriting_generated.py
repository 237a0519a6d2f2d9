"""The labels of rewrites that the program made itself, against their key."""

import pytest

import reader
from reader.exercises.exercise import ExerciseWish, make_exercise
from reader.exercises.kinds import tampering_kinds
from reader.resources import samples_path
from tests.gold.measure_rewriting import TAMPERED, Labels, measure_labels

FLOORS = {"01_landwire.txt": 0.95, "04_courier.txt": 0.97, "06_almanac.md": 0.93, "07_uferbote.txt": 0.95}
"""F1 by sample, over two seeds; it may only rise."""


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_the_labels_are_those_of_the_key(name: str, floor: float) -> None:
    article = reader.read(samples_path(name))
    known = tampering_kinds(article.details.language.split("-")[0])
    kinds = tuple(kind for kind in known if kind in TAMPERED)
    labels = Labels()
    for seed in (1, 2):
        measure_labels(make_exercise(article, ExerciseWish(kinds, 3, seed, is_rewritten=True)), labels)
    assert sum(labels.right.values()) > 10
    assert labels.f1() >= floor, labels.misses
