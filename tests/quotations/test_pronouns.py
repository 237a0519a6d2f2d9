"""Whom "he" and "she" mean: who spoke, who opens a sentence, who is named, in that order."""

import pytest

from reader.language.lexicon import load_lexicon
from reader.quotations.people import People, Person
from reader.quotations.pronouns import Spoke, antecedent

NEAR, FAR = 350, 600
ALDER, DALE, BIRCH = "Ruth Alder", "Anna Dale", "Tom Birch"
ENGLISH = load_lexicon("en")


def people(text: str) -> People:
    starts = [0, *(k + 2 for k, c in enumerate(text) if c == "." and text[k + 1 : k + 2] == " ")]
    return People(text, starts, ENGLISH)


def meant(text: str, gender: str, spoken: list[tuple[str, int]], at: int | None = None) -> str | None:
    known = people(text)
    by_name = {place.person.name: place.person for place in known.places}
    said = [Spoke(place, by_name.get(name) or Person(name)) for name, place in spoken]
    found = antecedent(known, said, gender, len(text) if at is None else at)
    return None if found is None else found.name


@pytest.mark.parametrize(
    ("text", "gender", "spoken", "name"),
    [
        ("Ruth Alder left. ", "f", [], ALDER),
        ("Ruth Alder left. ", "m", [], None),
        ("Ruth Alder left. Anna Dale came. ", "f", [], DALE),
        ("Ruth Alder left. They saw Anna Dale there. ", "f", [], ALDER),
        ("They saw Anna Dale there. ", "f", [], DALE),
        ("Ruth Alder left. Anna Dale came. ", "f", [(ALDER, 30)], ALDER),
        ("Ruth Alder left. Anna Dale came. ", "f", [(ALDER, 5)], DALE),
        ("Ruth Alder left. Tom Birch came. ", "f", [(BIRCH, 30)], ALDER),
        ("Quill Orrin left. ", "f", [], "Quill Orrin"),
        ("Ruth Alder left. Quill Orrin came. ", "f", [], "Quill Orrin"),
        ("Ruth Alder left. Quill Orrin came. ", "f", [(ALDER, 30)], ALDER),
    ],
)
def test_the_most_salient_one(
    text: str, gender: str, spoken: list[tuple[str, int]], name: str | None
) -> None:
    assert meant(text, gender, spoken) == name


def test_one_who_spoke_long_ago_yields_to_the_only_other_one_named_since() -> None:
    text = "Ruth Alder left. " + "it rained on and on " * 40 + "and they saw Anna Dale there. "
    spoken = [(ALDER, 5)]
    assert meant(text, "f", spoken) == DALE
    assert meant(text, "f", spoken, at=text.index("Anna") - 1) == ALDER
    near = "Ruth Alder left. They saw Anna Dale there. "
    assert meant(near, "f", spoken, at=5 + FAR) == ALDER
    assert meant(near, "f", spoken, at=6 + FAR) == DALE


def test_one_of_unknown_sex_is_meant_only_near_by() -> None:
    text = "Ruth Alder left. Quill Orrin came. " + "it rained on and on " * 40
    start = text.index("Quill")
    assert meant(text, "f", [], at=start + NEAR) == "Quill Orrin"
    assert meant(text, "f", [], at=start + NEAR + 1) == ALDER


def test_a_pronoun_tells_nothing_of_those_behind_it() -> None:
    assert meant("They left. Ruth Alder came. ", "f", [], at=5) is None


@pytest.mark.parametrize(("others", "name"), [(11, BIRCH), (12, "Max Roth")])
def test_who_spoke_is_remembered_while_few_have_spoken_since(others: int, name: str) -> None:
    text = "They saw Tom Birch there. Ruth Alder left. They saw Max Roth there. "
    spoken = [(BIRCH, 10), *((ALDER, 30 + number) for number in range(others))]
    assert meant(text, "m", spoken) == name
