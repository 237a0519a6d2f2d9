"""Parties that changed places, and the one who did it who is left out."""

import pytest

from reader.collation.bead import Relation
from reader.comparison.checks.parties import check_parties
from reader.comparison.editorial_warning import Grade, WarningKind
from tests.comparison.checks.cases import told
from tests.comparison.pairs import evidence_of

_SWAPPED, _DROPPED = WarningKind.ROLES_SWAPPED, WarningKind.AGENT_DROPPED


def found(left: str, right: str) -> list[WarningKind]:
    return [w.kind for w in told(left, right) if w.kind in (_SWAPPED, _DROPPED)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Marlow beat Hinton in the final on Sunday afternoon.",
            "Hinton beat Marlow in the final on Sunday afternoon.",
            [_SWAPPED],
        ),
        (
            "Marlow met Hinton in the final on Sunday afternoon.",
            "Hinton met Marlow in the final on Sunday afternoon.",
            [],
        ),
        (
            "Marlow and Hinton played in the final on Sunday afternoon.",
            "Hinton and Marlow played in the final on Sunday afternoon.",
            [],
        ),
        (
            "Marlow sued Hinton over the mill on Sunday afternoon.",
            "Marlow was sued by Hinton over the mill on Sunday afternoon.",
            [_SWAPPED],
        ),
        (
            "Marlow sued Hinton over the mill on Sunday afternoon.",
            "Hinton was sued by Marlow over the mill on Sunday afternoon.",
            [],
        ),
        (
            "Three farmers were beaten by soldiers in the yard on Sunday.",
            "Three farmers were beaten in the yard on Sunday.",
            [_DROPPED],
        ),
        (
            "Three farmers were beaten by soldiers in the yard on Sunday.",
            "Three farmers were beaten by soldiers in a yard on Sunday.",
            [],
        ),
        (
            "Three farmers were resting by walls in the yard on Sunday.",
            "Three farmers were resting in the yard on Sunday.",
            [],
        ),
        (
            "The bridge was closed by flooding in the valley on Sunday.",
            "The bridge was closed in the valley on Sunday.",
            [],
        ),
    ],
)
def test_who_did_it_to_whom(left: str, right: str, expected: list[WarningKind]) -> None:
    assert found(left, right) == expected
    assert found(right, left) == expected


@pytest.mark.parametrize(
    ("language", "left", "right", "is_swapped"),
    [
        (
            "de",
            "Marlow schlug Hinton am Sonntag im Endspiel.",
            "Hinton schlug Marlow am Sonntag im Endspiel.",
            True,
        ),
        ("de", "Der Hund biss den Mann im Hof.", "Der Mann biss den Hund im Hof.", True),
        ("de", "Der Hund biss den Mann im Hof.", "Den Mann biss der Hund im Hof.", False),
        ("de", "Die Katze jagt die Maus im Hof.", "Die Maus jagt die Katze im Hof.", True),
        (
            "de",
            "Die Löhne stiegen in zehn Jahren um ein Drittel.",
            "In zehn Jahren stiegen die Löhne um ein Drittel.",
            False,
        ),
        ("de", "Gestern sank der Preis um ein Drittel.", "Der Preis sank gestern um ein Drittel.", False),
        ("de", "Jeden Tag fahren dreißig Züge ins Tal.", "Dreißig Züge fahren jeden Tag ins Tal.", False),
        ("es", "Los precios subieron en julio un tercio.", "En julio subieron los precios un tercio.", False),
        ("es", "Ayer llegó el alcalde a la plaza.", "El alcalde llegó ayer a la plaza.", False),
        ("fr", "En juillet arriva le maire de Lille.", "Le maire de Lille arriva en juillet.", False),
        ("en", "In the square stood a tower of stone.", "A tower of stone stood in the square.", False),
    ],
)
def test_words_that_may_stand_first(language: str, left: str, right: str, is_swapped: bool) -> None:
    for pair in ((left, right), (right, left)):
        assert any(w.kind is _SWAPPED for w in told(*pair, language)) is is_swapped


def test_an_agent_named_in_the_sentence_beside_is_not_dropped() -> None:
    left = "Three farmers were beaten by soldiers in the yard on Sunday."
    right = "The soldiers came late. Three farmers were beaten in the yard on Sunday."
    assert found(left, right) == []


def test_parties_that_changed_places_are_grave() -> None:
    left, right = "Marlow beat Hinton in the final on Sunday.", "Hinton beat Marlow in the final on Sunday."
    (warning,) = (w for w in told(left, right) if w.kind is _SWAPPED)
    assert (warning.grade, warning.left_decisive, warning.right_decisive) == (
        Grade.GRAVE,
        "Marlow beat Hinton",
        "Hinton beat Marlow",
    )


@pytest.mark.parametrize(
    ("left", "right", "swapped"),
    [
        ("Old police chased a young skipper here.", "Young police chased an old skipper here.", True),
        ("Old police chased a young skipper here.", "Young police chased an odd skipper here.", False),
        ("Old police chased a young skipper here.", "Young police chased a young skipper here.", False),
        ("Old police met a young skipper here.", "Young police met an old skipper here.", False),
        ("Old they chased a young skipper here.", "The young they chased an old skipper here.", False),
        ("We met old and young people here.", "We met young and old people here.", False),
        ("Room 4 held boats, room 9 held nets.", "Room 9 held boats, room 4 held nets.", False),
    ],
)
@pytest.mark.parametrize("relation", [Relation.EDITED, Relation.REWORDED])
def test_single_words_in_each_others_place(left: str, right: str, swapped: bool, relation: Relation) -> None:
    evidence = evidence_of([left], [right], (0, 0), relation=relation)
    found = [warning.kind for warning in check_parties(evidence)]
    assert (found == [_SWAPPED]) is (swapped and relation is Relation.EDITED)
