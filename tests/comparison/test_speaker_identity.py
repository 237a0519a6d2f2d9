import pytest

from reader.comparison.speaker_identity import are_different_people, is_named_in


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ada Brunner", "Karl Lindt"),
        ("Brunner", "Lindt"),
        ("Harbour master Ada Brunner", "Karl Lindt"),
        ("Ada Brunner", "Karl Brunner"),
        ("President Ada Brunner", "Lindt"),
        ("Ada Brunner", "Karl von der Lindt"),
        ("mayor Ada Brunner", "spokesman Karl Lindt"),
        ("X", "Lindt"),
        ("A. Brunner", "Karl Brunner"),
        ("K. Brunner", "Ada Brunner"),
    ],
)
def test_two_people(left: str, right: str) -> None:
    assert are_different_people(left, right)
    assert are_different_people(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (None, "Ada Brunner"),
        ("Ada Brunner", None),
        ("Ada Brunner", "Brunner"),
        ("Ada Brunner", "A. Brunner"),
        ("Ada Brunner", "Harbour Master Ada Brunner"),
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("Sergei Ivanov", "Sergey Ivanov"),
        ("Tomas Ardley", "Ardly"),
        ("Ada Brunner", "the harbour master"),
        ("Ada Brunner", "she"),
        ("the Kremlin", "Dmitry Peskov"),
        ("Russia", "Vladimir Putin"),
        ("Moscow", "Kremlin"),
        ("NATO", "Mark Rutte"),
        ("Harbour Board", "Ada Brunner"),
        ("", "Ada Brunner"),
        ("Ada Brunner", "Ad Brunner"),
        ("Ada Maria Brunner", "Maria Brunner"),
        ("Ada von der Lindt", "A. von der Lindt"),
        ("Ada Brunner", "The Brunners"),
        ("LINDT", "Ada Brunner"),
        ("Ada Brunner", "Germans"),
    ],
)
def test_unknown_bodies_and_one_person_in_two_spellings_differ_from_nobody(
    left: str | None, right: str | None
) -> None:
    assert not are_different_people(left, right)
    assert not are_different_people(right, left)


def test_one_of_two_who_speak_together_contradicts_neither() -> None:
    assert not are_different_people("Ruth Alder and Tom Birch", "Ruth Alder")
    assert not are_different_people("Tom Birch", "Ruth Alder and Tom Birch")
    assert are_different_people("Ruth Alder and Tom Birch", "Ann Lee")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Ada Brunner", "Then Brunner left.", True),
        ("Ada Brunner", "Then Ada left.", False),
        ("Ada Brunner", "The Brunners left.", False),
        ("Ada Brunner", "Then brunner left.", False),
        ("", "Then Brunner left.", False),
        (None, "Then Brunner left.", False),
    ],
)
def test_a_speaker_is_named_by_the_last_name(name: str | None, text: str, expected: bool) -> None:
    assert is_named_in(name, text) is expected


@pytest.mark.parametrize("joint", ["Ruth Alder & Tom Birch", "Ruth Alder and Tom Birch"])
def test_those_who_speak_together_are_told_apart(joint: str) -> None:
    assert not are_different_people(joint, "Tom Birch")
    assert are_different_people(joint, "Ann Lee")
