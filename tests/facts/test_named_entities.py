import pytest

from reader.facts import named_entities
from reader.facts.named_entities import _is_title_case, names_in
from reader.language.name_forms import is_people, is_place, plain_name, same_form
from reader.text.article import Role
from tests.builders import read_article as article

FERRY = (
    "Harbour Talks Stall Again\n\n"
    "The ferry company and the town met in Norwick on Monday. President Ada Brunner said that the talks "
    "would go on. Talks had failed twice, Brunner said, because Ukrainian crews and the White House "
    "had asked for more.\n\n"
    "“We wait,” Brunner told the Norwick Gazette."
)


def found(text: str) -> list[tuple[str, str]]:
    made = article(text)
    return [(name.span.of(made.text), name.title) for name in names_in(made)]


def test_names_without_titles_openings_and_peoples() -> None:
    assert found(FERRY) == [
        ("Norwick", ""),
        ("Ada Brunner", "president"),
        ("Brunner", ""),
        ("White House", ""),
        ("Brunner", ""),
        ("Norwick Gazette", ""),
    ]


def test_a_month_can_be_a_first_name() -> None:
    text = "They cleared team doctor Jan Sobel on Monday. Then they met April Jones, and in May Putin left."
    assert [name for name, _ in found(text)] == ["Jan Sobel", "April Jones", "Putin"]


def test_a_preposition_of_one_letter_opens_no_name() -> None:
    text = "Совет города обсудил ремонт старого моста и новые суда. В Северске прошло собрание жителей."
    assert [name for name, _ in found(text)] == ["Северске"]


def test_an_office_cuts_a_run() -> None:
    assert ("Ada Brunner", "president") in found("They saw that US President Ada Brunner was there.")


def test_a_name_over_a_broken_line_is_one() -> None:
    wrapped = (
        "They met with the mighty owner of the old ferries, whose name is Ada\n"
        "Brunner, in the town hall of Norwick, and so the day went on and on with\n"
        "talks about the boats, the pier and the weather of the last few weeks.\n"
    )
    assert "Ada\nBrunner" in [name for name, _ in found(wrapped)]


def test_german_nouns_are_no_names() -> None:
    text = "Die Verhandlungen der Parteien über den Hafen sind nach Angaben der Regierung in Moskau beendet."
    made = article(text)
    assert made.details.language == "de"
    assert [name.form for name in names_in(made)] in ([], ["moskau"])


def test_spellings_have_one_form() -> None:
    assert same_form("Kiev") == same_form("Kyiv’s") == "kyiv"
    assert same_form("Volodymyr Zelenskyy") == same_form("Volodymyr Zelensky")
    assert same_form("U.S.") == same_form("the United States")
    assert plain_name("Radosław’s") == "radoslaw"
    assert is_place("Kiev") and not is_place("Brunner")
    assert is_people("Ukrainians") and not is_people("Ukraine")


@pytest.mark.parametrize(("words", "is_name"), [(7, True), (8, False)])
def test_a_name_has_seven_words(words: int, is_name: bool) -> None:
    run = " ".join(["Anna", "Lindt", "Brunner", "Weston", "Norwick", "Orr", "Moe", "Holt"][:words])
    assert found(f"Then we saw {run} there.") == ([(run, "")] if is_name else [])


@pytest.mark.parametrize(
    ("inside", "opening", "names"), [("Hadad", "Haddad", ["Hadad", "Haddad"]), ("Adad", "Addad", ["Adad"])]
)
def test_a_letter_doubled_by_mistake_makes_no_other_name_of_five_letters(
    inside: str, opening: str, names: list[str]
) -> None:
    text = f"Then we saw {inside} there. {opening} left."
    assert found(text) == [(name, "") for name in names]


@pytest.mark.parametrize(("length", "tells_no_names"), [(250, True), (251, False)])
def test_a_line_of_capitals_has_250_letters(length: int, tells_no_names: bool) -> None:
    assert _is_title_case(("Alphas Betas " * 30)[: length - 1] + "x", Role.BODY) is tells_no_names


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("", False),
        ("He said: ", True),
        ("He left. [*(", True),
        ("the “", True),
        ("the\n", True),
        ("the (", False),
        ("the ", False),
        (". 1234567", False),
        (".       ", True),
        (".        ", False),
    ],
)
def test_what_a_name_can_open_behind(before: str, opens: bool) -> None:
    assert named_entities._opens_anew(f"{before}Holt", len(before)) is opens
