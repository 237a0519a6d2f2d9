"""Authors out of the lines that name them, in the shapes that newspapers use."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.open_file import load_text
from reader.text.bylines import (
    Byline,
    byline_data,
    dates_begin,
    is_post,
    read_byline,
    without_by,
    without_posts,
)
from reader.text.furniture import is_byline, is_credits, line_rules
from reader.text.making import make_article

_BODY = "\n\nThe gate failed to open in Port Averle, an inquiry found.\n\nNobody in the town was awake then."
_AGENCIES = line_rules().agencies


def _names(line: str, text: str = _BODY) -> str:
    return read_byline(line, text, _AGENCIES).names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        # places
        ("By Nora Feldt in Kyiv", "Nora Feldt"),
        ("By Nora Feldt, in Kyiv", "Nora Feldt"),
        ("By Nora Feldt, Kyiv", "Nora Feldt"),
        ("By Nora Feldt, Port Averle", "Nora Feldt"),
        ("By Nora Feldt, New York", "Nora Feldt"),
        ("By Nora Feldt, Washington, D.C.", "Nora Feldt"),
        ("By Nora Feldt/Kyiv", "Nora Feldt"),
        ("By Nora Feldt in Kyiv and Sam Okell in Warsaw", "Nora Feldt and Sam Okell"),
        ("By Nora Feldt in Kyiv, Sam Okell in Warsaw and Ida Brandt", "Nora Feldt, Sam Okell and Ida Brandt"),
        # posts
        ("Nora Feldt, Kyiv correspondent", "Nora Feldt"),
        ("By Nora Feldt, Senior Political Correspondent", "Nora Feldt"),
        ("By Nora Feldt Political Editor", "Nora Feldt"),
        ("By Nora Feldt, Political Editor, and Sam Okell", "Nora Feldt and Sam Okell"),
        ("By NORA FELDT, Staff Writer", "Nora Feldt"),
        ("Par Marie Dubost, envoyée spéciale à Lviv", "Marie Dubost"),
        ("Por Ana Lópes, corresponsal en Bruselas", "Ana Lópes"),
        ("Di Luca Bianco, nostro inviato a Roma", "Luca Bianco"),
        ("Von Jutta Ohlsen, Redakteurin", "Jutta Ohlsen"),
        # several, and how they are joined
        ("By NORA FELDT and SAM OKELL", "Nora Feldt and Sam Okell"),
        ("BY NORA FELDT AND SAM OKELL", "Nora Feldt and Sam Okell"),
        ("By Nora Feldt, Sam Okell and Ida Brandt", "Nora Feldt, Sam Okell and Ida Brandt"),
        ("Von Jutta Ohlsen und Peter Maus, Brüssel", "Jutta Ohlsen und Peter Maus"),
        ("Por Ana Lópes y Luis Prado", "Ana Lópes y Luis Prado"),
        ("By Nora Feldt and agencies", "Nora Feldt"),
        ("By Nora Feldt and wire services", "Nora Feldt"),
        ("By Nora Feldt, News Agencies", "Nora Feldt"),
        ("By Nora Feldt with additional reporting by Sam Okell", "Nora Feldt"),
        # letters of names
        ("By SEÁN O’NEIL-SMYTHE and IAN MCDUFF", "Seán O’Neil-Smythe and Ian McDuff"),
        ("By LUDWIG VAN DER BERG", "Ludwig van der Berg"),
        ("By J.R. Feldt", "J.R. Feldt"),
        # addresses, handles, dates, outlets
        ("By Nora Feldt nora.feldt@ledger.example", "Nora Feldt"),
        ("By Nora Feldt (@norafeldt)", "Nora Feldt"),
        ("By Nora Feldt, follow her @norafeldt", "Nora Feldt"),
        ("By Nora Feldt Updated June 3, 2025 at 4:05 p.m. EDT", "Nora Feldt"),
        ("By Nora Feldt • 2 June 2025, 14:05 CEST", "Nora Feldt"),
        ("2 June 2025 | By Nora Feldt", "Nora Feldt"),
        ("Nora Feldt | The Averle Ledger", "Nora Feldt"),
        ("By Nora Feldt for The Averle Ledger", "Nora Feldt"),
        # one letter is an initial, neither "at" nor "and"
        ("By Nora A Feldt", "Nora A Feldt"),
        ("By Nora Y Feldt", "Nora Y Feldt"),
        ("BY NORA Y FELDT", "Nora Y Feldt"),
        # what is left out behind the first author
        ("By Nora Feldt, Okell", "Nora Feldt"),
        ("By Nora, Okell", "Nora, Okell"),
        ("By Nora Feldt, OKELL", "Nora Feldt, OKELL"),
        ("By Nora Feldt, New Van Der Berg", "Nora Feldt, New Van Der Berg"),
        ("By Nora Feldt, New Port Avel", "Nora Feldt"),
        ("By Nora Feldt, Averle Springs", "Nora Feldt"),
        ("By Nora Feldt, newsroom", "Nora Feldt"),
        ("By Nora F.G., Sam Okell", "Nora F.G., Sam Okell"),
        ("By Nora Feldt.", "Nora Feldt"),
        # the comma before the last of two goes, of three it stays
        ("By Nora Feldt, and Sam Okell", "Nora Feldt and Sam Okell"),
        ("By Nora Feldt, Sam Okell, and Ida Brandt", "Nora Feldt, Sam Okell, and Ida Brandt"),
        # capitals
        ("By FELDT", "FELDT"),
        ("By ANNE D’ARCY", "Anne D’Arcy"),
        ("By ANNE O’N", "Anne O’N"),
        ("By J.R. FELDT", "J.R. Feldt"),
        ("By Nora FELDT", "Nora FELDT"),
        # nothing but a post
        ("By Political Editor", "Political Editor"),
        # agencies stay, and so does what is no person
        ("By Nora Feldt and Sam Okell, Reuters", "Nora Feldt and Sam Okell, Reuters"),
        ("By Nora Feldt (AFP)", "Nora Feldt"),
        ("(By Nora Feldt)", "Nora Feldt"),
        ("By Reuters", "Reuters"),
        ("By Our Correspondent", "Our Correspondent"),
    ],
)  # fmt: skip
def test_names(line: str, names: str) -> None:
    assert _names(line) == names


@pytest.mark.parametrize(
    ("line", "outlet", "agency"),
    [
        ("Nora Feldt | The Averle Ledger", "The Averle Ledger", None),
        ("By Nora Feldt, Harbour News", "Harbour News", None),
        ("By Nora Feldt | Associated Press", None, "Associated Press"),
        ("By Nora Feldt (AFP)", None, "AFP"),
        ("By Nora Feldt, Kyiv", None, None),
    ],
)
def test_for_whom_they_write(line: str, outlet: str | None, agency: str | None) -> None:
    found = read_byline(line, _BODY, _AGENCIES)
    assert (found.names, found.outlet, found.agency) == ("Nora Feldt", outlet, agency)


def test_a_second_author_of_a_rare_name_is_no_place_unless_the_text_says_so() -> None:
    line = "By Nora Feldt, Mont Avel"
    assert _names(line) == "Nora Feldt, Mont Avel"
    assert _names(line, "The gate failed to open in Mont Avel, an inquiry found.") == "Nora Feldt"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("By Nora Feldt, Kyiv correspondent", True),
        ("Nora Feldt, Kyiv correspondent", True),
        ("Nora Feldt | The Averle Ledger", True),
        ("Nora Feldt, Reuters", True),
        ("By Nora Feldt in Kyiv and Sam Okell in Warsaw", True),
        ("By Nora Feldt Updated June 3, 2025", True),
        ("Nora Feldt, the harbour master", False),
        ("Harbour master Nora Feldt, Kyiv", False),
        ("By the time the gate opened the street was gone.", False),
    ],
)
def test_lines_that_name_authors_are_known(line: str, is_one: bool) -> None:
    assert is_byline(line) is is_one


def test_dates_beside_the_author_are_told_apart() -> None:
    line = "By Nora Feldt Published June 2, 2025 at 9:12 a.m. EDT Updated June 3, 2025 at 4:05 p.m. EDT"
    details = make_article(load_text(f"Flood inquiry blames repairs\n\n{line}{_BODY}", "a.txt")).details
    assert (details.byline, details.published) == ("Nora Feldt", "2025-06-02T09:12:00-04:00")
    assert details.updated == "2025-06-03T16:05:00-04:00"
    line = "By Nora Feldt | Updated 3 June 2025 16:05 BST"
    details = make_article(load_text(f"Flood inquiry blames repairs\n\n{line}{_BODY}", "a.txt")).details
    assert (details.byline, details.published) == ("Nora Feldt", None)
    assert details.updated == "2025-06-03T16:05:00+01:00"


_NAME = st.builds(
    "{} {}".format,
    st.sampled_from(["Nora", "Sam", "Ida", "Joao", "Zoë"]),
    st.sampled_from(["Feldt", "Okell", "Quist"]),
)
_PLACES = st.sampled_from(
    ["", " in Kyiv", ", Kyiv correspondent", " (Kyiv)", " a.b@c.example", " | 2 June 2025"]
)


@given(
    st.lists(_NAME, min_size=1, max_size=3, unique=True),
    st.sampled_from(["By ", "Von ", "Par ", ""]),
    _PLACES,
)
def test_names_come_out_whole_whatever_stands_round_them(names: list[str], by: str, behind: str) -> None:
    said = ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]
    assert _names(f"{by}{said}{behind}") == said
    assert _names(f"{by}{said.upper()}{behind}").lower() == said.lower()


@given(st.text(max_size=120))
def test_any_line_is_read_and_reading_the_names_again_changes_nothing(line: str) -> None:
    found = read_byline(line, _BODY, _AGENCIES)
    assert isinstance(found, Byline)
    assert len(found.names) <= len(line) + 1
    assert without_by(without_by(line)) in without_by(line)


@pytest.mark.parametrize(
    ("line", "date", "begins"),
    [
        ("Nora Feldt Updated June 3", "June", " Updated"),
        ("Nora Feldt (last updated: June 3)", "June", " (last"),
        ("Nora Feldt June 3", "June", "June"),
        ("Nora Feldt June 3 Updated", "June", "June"),
    ],
    ids=["behind a label", "in brackets", "without one", "the label behind the date"],
)
def test_where_dates_begin(line: str, date: str, begins: str) -> None:
    assert dates_begin(line, line.index(date)) == line.index(begins)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Nora Feldt", "Nora Feldt"),
        ("Nora Feldt, Political Editor, a@b.example", "Nora Feldt"),
        ("Nora Feldt Published June 2", "Nora Feldt"),
        ("Nora Feldt, Kyiv", "Nora Feldt Kyiv"),
        ("Political Editor", ""),
        ("Nora Feldt Chief Political Editor", "Nora Feldt"),
        ("Nora Feldt harbour correspondent", "Nora Feldt"),
        ("Nora Feldt Harbour Correspondent", "Nora Feldt Harbour"),
        ("Nora Feldt correspondent", "Nora Feldt"),
        ("Feldt Correspondent", ""),
    ],
)
def test_authors_without_posts(said: str, left: str) -> None:
    assert without_posts(said) == left


@pytest.mark.parametrize(
    ("words", "expected"), [("Kyiv correspondent", True), ("Staff Writer", True), ("Nora Feldt", False)]
)
def test_a_post_names_nobody(words: str, expected: bool) -> None:
    assert is_post(words) is expected


HELD = [(name, pattern) for name in ("credits", "and_agencies") for pattern in byline_data()[name]]


@pytest.mark.parametrize(("name", "pattern"), HELD)
@given(data=st.data())
def test_names_hold_what_the_table_says(name: str, pattern: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(re.compile(pattern), fullmatch=True))
    assert any(sign in line for sign in byline_data()[f"{name}_hold"])


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Jane Doe and agencies", True),
        ("Jane Doe and Others", False),
        ("(AFP)", True),
    ],
)
def test_agencies_behind_names_or_in_brackets(line: str, is_one: bool) -> None:
    assert (is_byline(line) or is_credits(line)) is is_one
