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


_BOTH, _EDITED, _NEVER = (True, True), (True, False), (False, False)
"""Whether an edited and a reworded sentence is told."""

EXCHANGED = {
    "persons": ("Here bakers beat millers.", "Here millers beat bakers.", _BOTH, "bakers beat millers"),
    "offices": (
        "Here the minister beat the judge.", "Here the judge beat the minister.", _BOTH,
        "minister beat the judge",
    ),
    "names": ("Here Marlow beat Hinton.", "Here Hinton beat Marlow.", _BOTH, "Marlow beat Hinton"),
    "things": ("Here stones beat woods.", "Here woods beat stones.", _EDITED, "stones beat woods"),
    "a person and a thing": (
        "Here bakers beat woods.", "Here woods beat bakers.", _EDITED, "bakers beat woods",
    ),
    "an order": (
        "Here bakers before millers.", "Here millers before bakers.", _BOTH, "bakers before millers",
    ),
    "an act of equals": ("Here bakers met millers.", "Here millers met bakers.", _NEVER, ""),
    "another act": ("Here bakers beat millers.", "Here millers saw bakers.", _NEVER, ""),
    "no act": ("Here bakers are millers.", "Here millers are bakers.", _NEVER, ""),
    "a comma between them": (
        "Here bakers, beat millers.", "Here millers, beat bakers.", _EDITED, "bakers, beat millers",
    ),
    "seven words between": (
        "Here bakers of all of these so they beat millers.",
        "Here millers of all of these so they beat bakers.",
        _BOTH, "bakers of all of these so they beat millers",
    ),
    "eight words between": (
        "Here bakers of all of all these so they beat millers.",
        "Here millers of all of all these so they beat bakers.",
        _EDITED, "bakers of all of all these so they beat millers",
    ),
    "behind a preposition": ("Of bakers beat millers.", "Millers beat of bakers.", _NEVER, ""),
    "a time between": ("Bakers yesterday beat millers.", "Millers beat bakers yesterday.", _NEVER, ""),
    "in the passive as they were": (
        "Here Marlow sued Hinton now.", "Here Marlow was sued by Hinton now.", _BOTH,
        "Here Marlow sued Hinton now.",
    ),
    "another act in the passive": (
        "Here Marlow sued Hinton now.", "Here Marlow was seen by Hinton now.", _NEVER, "",
    ),
    "not by the other": ("Here Marlow sued Hinton now.", "Here Marlow was sued with Hinton now.", _NEVER, ""),
    "not in the passive": ("Here Marlow sued Hinton now.", "Here Marlow has sued by Hinton now.", _NEVER, ""),
    "three words for one": (
        "Here Marlow then sued Hinton now.", "Here Marlow was then sued by Hinton now.", _NEVER, "",
    ),
    "behind two prepositions": (
        "They sail from Old Marlow to New Hinton.", "They sail from New Hinton to Old Marlow.",
        _EDITED, "Old Marlow to New Hinton",
    ),
    "one small word behind each": (
        "They sail from the Old Marlow to the New Hinton.",
        "They sail from the New Hinton to the Old Marlow.",
        _EDITED, "Old Marlow to the New Hinton",
    ),
    "two small words": (
        "They sail from all these Old Marlow to New Hinton.",
        "They sail from all these New Hinton to Old Marlow.",
        _NEVER, "",
    ),
    "one preposition twice": (
        "They sail to Old Marlow to New Hinton.", "They sail to New Hinton to Old Marlow.", _NEVER, "",
    ),
    "one preposition alone": (
        "They saw Old Marlow to New Hinton.", "They saw New Hinton to Old Marlow.", _NEVER, "",
    ),
    "two at the second": (
        "They sail from Old Marlow and on to New Hinton.", "They sail from New Hinton and on to Old Marlow.",
        _NEVER, "",
    ),
    "the prepositions went with them": (
        "They sail from Old Marlow to New Hinton.", "They sail to New Hinton from Old Marlow.", _NEVER, "",
    ),
    "another first preposition": (
        "They sail from Old Marlow to New Hinton.", "They sail by New Hinton to Old Marlow.", _NEVER, "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "is_told", "words"), EXCHANGED.values(), ids=EXCHANGED)
def test_parties_in_each_others_place(left: str, right: str, is_told: tuple[bool, bool], words: str) -> None:
    for relation, expected in zip((Relation.EDITED, Relation.REWORDED), is_told, strict=True):
        there = list(check_parties(evidence_of([left], [right], (0, 0), relation=relation)))
        back = list(check_parties(evidence_of([right], [left], (0, 0), relation=relation)))
        assert [warning.kind for warning in (*there, *back)] == [_SWAPPED] * (2 * expected)
        assert [warning.left_decisive for warning in there] == [words] * expected
        assert [warning.right_decisive for warning in back] == [words] * expected


LEFT_OUT = {
    "the one who did it": ("Boats were sunk by soldiers.", "Boats were sunk.", "by soldiers"),
    "with a word that tells how": ("Boats were sunk by armed soldiers.", "Boats were sunk.", "by armed"),
    "an adverb before the verb": (
        "Boats were soon sunk by soldiers.", "Boats were soon sunk.", "by soldiers",
    ),
    "two adverbs": ("Boats were then soon sunk by soldiers.", "Boats were then soon sunk.", ""),
    "an act": ("Boats were sunk by flooding.", "Boats were sunk.", ""),
    "a number": ("Boats were sunk by 30.", "Boats were sunk.", ""),
    "no passive on the other side": ("Boats were sunk by soldiers.", "Boats sunk.", ""),
    "a place in between": ("Boats were sunk at noon by soldiers.", "Boats were sunk at noon.", ""),
    "the subject": ("Soldiers closed the mill at noon.", "The mill was closed at noon.", "Soldiers closed"),
    "by another": ("Soldiers closed the mill at noon.", "The mill was closed by bakers at noon.", ""),
    "by another, seven words behind": (
        "Soldiers closed the mill at noon.", "The mill was closed here at noon on that Sunday by bakers.", "",
    ),
    "eight words behind": (
        "Soldiers closed the mill at noon.", "The mill was closed here at noon on that one Sunday by bakers.",
        "Soldiers closed",
    ),
    "by another, before": (
        "Soldiers closed the mill at noon.", "By bakers the mill was closed at noon.", "Soldiers closed",
    ),
    "it is kept": ("Soldiers closed the mill at noon.", "Soldiers: the mill was closed at noon.", ""),
    "what it was done to stands before": (
        "The mill soldiers closed at noon.", "The mill was closed at noon.", "",
    ),
    "in the passive on both sides": (
        "Soldiers were closed the mill at noon.", "The mill was closed at noon.", "",
    ),
    "behind another passive": (
        "Bread was baked, soldiers closed the mill.", "Bread was baked, the mill was closed.",
        "soldiers closed",
    ),
    "of several verbs the last": (
        "Bread is good, soldiers saw oats and closed the mill.",
        "Bread is good, oats and the mill was closed.", "",
    ),
    "it stands beside": ("Boats were sunk by soldiers.", "Boats were sunk.|A soldier came.", ""),
    "the subject stands beside": ("Soldiers closed the mill.", "The mill was closed.|A soldier came.", ""),
    "another stands beside": (
        "Soldiers closed the mill.", "The mill was closed.|A baker came.", "Soldiers closed",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "words"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_the_one_who_did_it_is_left_out(left: str, right: str, words: str) -> None:
    for relation, grade in ((Relation.EDITED, Grade.SERIOUS), (Relation.REWORDED, Grade.LOOK)):
        sides = left.split("|"), right.split("|")
        there = list(check_parties(evidence_of(*sides, (0, 0), relation=relation)))
        back = list(check_parties(evidence_of(sides[1], sides[0], (0, 0), relation=relation)))
        expected = [(_DROPPED, grade, words)] if words else []
        assert [(w.kind, w.grade, w.left_decisive) for w in there] == expected
        assert [(w.kind, w.grade, w.right_decisive) for w in back] == expected


def test_every_sentence_is_looked_at() -> None:
    pairs = (
        ["Marlow beat Hinton.", "Boats were sunk by soldiers."],
        ["Hinton beat Marlow.", "Boats were sunk."],
    )
    told = check_parties(evidence_of(*pairs, (0, 0), (1, 1), relation=Relation.EDITED))
    assert [warning.kind for warning in told] == [_SWAPPED, _DROPPED]


def test_without_words_for_it_nothing_is_told() -> None:
    pair = ["Marlow beat Hinton."], ["Hinton beat Marlow."]
    made = evidence_of(*pair, (0, 0), relation=Relation.EDITED, languages=("xx", "xx"))
    assert list(check_parties(made)) == []
