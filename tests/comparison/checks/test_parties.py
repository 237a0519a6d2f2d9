"""Parties that changed places, and the one who did it who is left out."""

import pytest

from reader.comparison.editorial_warning import Grade, WarningKind
from tests.comparison.checks.cases import told

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
