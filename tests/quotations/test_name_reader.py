"""Names read out of capitals: titles, owners, suffixes, initials; spellings that meet."""

import pytest

from reader.quotations.name_reader import NameReader, _plain_words, fold_name, name_pattern, same_first_name
from tests.quotations.parsed import ENGLISH

READER = NameReader(ENGLISH)


@pytest.mark.parametrize(
    ("phrase", "name", "gender", "role"),
    [
        ("Ann Lee", ["Ann", "Lee"], "f", ""),
        ("Ann Lee.", ["Ann", "Lee"], "f", ""),
        ("Mr. Roe", ["Roe"], "m", "mr"),
        ("Lady Ann Lee", ["Ann", "Lee"], "f", "lady"),
        ("Wells Mayor Ann Lee", ["Ann", "Lee"], "f", "wells mayor"),
        ("Wells's Mayor Ann Lee", ["Ann", "Lee"], "f", "mayor"),
        ("Ann's Mayor", [], "", "mayor"),
        ("Bob’s Wells’s Mayor Ann Lee", ["Ann", "Lee"], "f", "mayor"),
        ("The Mayor Ann Lee", ["Ann", "Lee"], "f", "mayor"),
        ("Wells Harbour Mayor Zora Quill", ["Zora", "Quill"], "", "wells harbour mayor"),
        ("Vice-President Zora Quill", ["Zora", "Quill"], "", "vice-president"),
        ("Zora-Ann Quill", ["Zora-Ann", "Quill"], "", ""),
        ("Quill Vice-President", ["Quill", "Vice-President"], "", ""),
        ("President Quill", ["Quill"], "", "president"),
        ("The Senator", [], "", "senator"),
        ("De Vries", ["De Vries"], "", ""),
        ("John F. Roe Jr.", ["John", "F.", "Roe"], "m", ""),
        ("Ann’s", ["Ann"], "", ""),
        ("Ann\u00a0Lee", ["Ann", "Lee"], "f", ""),
        ("Jan Quill", ["Jan", "Quill"], "m", ""),
        ("Russian President", ["Russian", "President"], "", ""),
    ],
)
def test_what_capitals_name(phrase: str, name: list[str], gender: str, role: str) -> None:
    found, told, called = READER.read(phrase)
    assert (found, told, called.rstrip(".")) == (name, gender, role)


@pytest.mark.parametrize(
    ("name", "gender", "role", "personal"),
    [
        (["Ann", "Lee"], "", "", True),
        (["A", "B", "C", "D"], "", "", True),
        (["A", "B", "C", "D", "E"], "", "", False),
        (["Ann"], "", "", False),
        (["Ann"], "f", "", True),
        (["Ann"], "", "mayor", True),
        (["Port", "Board"], "", "", False),
        (["Daily", "News"], "", "", False),
        (["Port", "Board"], "", "mayor", True),
    ],
)
def test_what_looks_like_a_person(name: list[str], gender: str, role: str, personal: bool) -> None:
    assert READER.looks_personal(name, gender, role) is personal


@pytest.mark.parametrize(
    ("name", "gender"), [(["Ann", "Lee"], "f"), (["Bob", "Lee"], "m"), (["Ann"], ""), (["Zora", "Lee"], "")]
)
def test_what_a_first_name_tells(name: list[str], gender: str) -> None:
    assert READER.gender_of(name) == gender


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Zelenskyy", "zelensky"), ("Levii", "levy"), ("O’Hara's", "o'hara"), ("Roe.", "roe"), ("Shii", "shii")],
)
def test_spellings_of_a_surname_meet(word: str, folded: str) -> None:
    assert fold_name(word) == folded


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann", "ann", True), ("Don", "Donald", True), ("D.", "Donald", True), ("Donald", "D", True),
        ("Ann", "Amy", False), ("A", "Bob", False), ("Al", "Alan", False),
    ],
)  # fmt: skip
def test_forms_of_one_first_name(one: str, other: str, same: bool) -> None:
    assert same_first_name(one, other) is same


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("the mayor Ann Lee left", ["Ann Lee"]),
        ("Mr. Roe and J. P. Quill", ["Mr. Roe", "J. P. Quill"]),
        ("Ludwig van der Rohe left", ["Ludwig van der Rohe"]),
        ("Omar al-Sadr left", ["Omar al-Sadr"]),
        ("nobody left", []),
    ],
)
def test_runs_of_capitals(text: str, runs: list[str]) -> None:
    pattern = name_pattern(ENGLISH.short_titles, ENGLISH.particles)
    assert [match.group() for match in pattern.finditer(text)] == runs


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Mr. A. Lee Rev. Bob.", ["Mr.", "A.", "Lee", "Rev", "Bob"]),
        ("the city's Ann Lee's", ["Ann", "Lee"]),
        ("Ann\u00a0Lee", ["Ann", "Lee"]),
    ],
)
def test_words_of_three_letters_lose_their_full_stop(phrase: str, words: list[str]) -> None:
    assert _plain_words(phrase) == words
