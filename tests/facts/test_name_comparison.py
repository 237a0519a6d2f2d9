import pytest

from reader.facts.name_comparison import _without_ending, core, is_shortened, names_agree
from reader.facts.named_entities import Name
from reader.language.name_forms import same_form
from reader.text.span import Span


def name(text: str) -> Name:
    return Name(Span(0, len(text)), same_form(text), "")


ONE = [
    ("Vladimir Orlov", "Orlov"),
    ("Donald J. Weller", "Donald Weller"),
    ("Donald John Weller", "John Weller"),
    ("Martin Holt Jr.", "Martin Holt"),
    ("Fort Norwick", "Ft. Norwick"),
    ("St. Albany", "Saint Albany"),
    ("Mt. Rowan", "Mount Rowan"),
    ("Norwick Harbour Board", "NHB"),
    ("Bureau of Inland Waters", "BIW"),
    ("Bureau of Inland Waters", "BoIW"),
    ("Beth-el", "Bethel"),
    ("Ilya Zelenov", "Ilia Zelyenov"),
    ("Norwick Harbour", "NH"),
    ("Norwick Upper Harbour Fort Guard Band", "NUHFGB"),
]
TWO = [
    ("Maria Holt", "Martha Holt"),
    ("Donald Weller", "Ronald Weller"),
    ("Fort Norwick", "Port Norwick"),
    ("Norwick Harbour Board", "NHC"),
    ("Norwick", "N"),
    ("The Norwick", "N"),
    ("Norwick Upper Harbour Old Fort Guard Band", "NUHOFGB"),
    ("Norwick Harbour Board", "Norwick Harbour Inn"),
    ("J. Weller", "D. Weller"),
    ("Anna", "Ana Maria"),
    ("Karl", "Karla Bode"),
    ("'", "Norwick"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_name_in_two_forms(left: str, right: str) -> None:
    assert names_agree(name(left), name(right), "en")
    assert names_agree(name(right), name(left), "en")


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_names(left: str, right: str) -> None:
    assert not names_agree(name(left), name(right), "en")
    assert not names_agree(name(right), name(left), "en")


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [("Орлова", "Орлов", "ru"), ("Orlovem", "Orlova", "cs"), ("Norwick", "Norwicks", "de")],
)
def test_an_ending_of_case_makes_no_other_name_in_a_language_that_has_cases(
    left: str, right: str, language: str
) -> None:
    assert names_agree(name(left), name(right), language)
    assert not names_agree(name(left), name(right), "en")


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("Bill Quill", "William Quill", True),
        ("B. Quill", "Bill Quill", True),
        ("Bill Quill", "William Marsh", False),
        ("Jan Quill", "Jane Quill", False),
        ("Bill", "William", False),
        ("Bill Owen Quill", "William Owen Quill", True),
        ("Bill Owen Quill", "William Hugh Quill", False),
    ],
)
def test_a_short_form_of_the_given_name_makes_no_other_person(left: str, right: str, agree: bool) -> None:
    assert names_agree(name(left), name(right), "en") is agree
    assert names_agree(name(right), name(left), "en") is agree


def test_the_core_of_a_name_keeps_first_and_last_initial() -> None:
    assert core(("j", "weller")) == ("j", "weller")
    assert core(("donald", "j", "weller", "jr")) == ("donald", "weller")
    assert core(("jr",)) == ("jr",)


@pytest.mark.parametrize(
    ("left", "right", "short"),
    [
        (("medway", "college"), ("medway",), True),
        (("j", "bell"), ("jane", "bell"), True),
        (("anna", "bell"), ("jane", "bell"), False),
        (("anna",), ("jane", "bell"), False),
    ],
)
def test_a_name_cut_short(left: tuple[str, ...], right: tuple[str, ...], short: bool) -> None:
    assert is_shortened(left, right) is short
    assert is_shortened(right, left) is short


@pytest.mark.parametrize(("word", "stem"), [("karls", "karl"), ("jans", "jans"), ("karl", "karl")])
def test_four_letters_of_a_name_stay_when_its_ending_goes(word: str, stem: str) -> None:
    assert _without_ending(word, ("s",)) == stem
