"""The people of an article: who is one, who is another, who leads a sentence."""

import re
from string import ascii_lowercase, ascii_uppercase

import pytest

from reader.quotations.people import People
from reader.text.span import Span
from tests.quotations.parsed import ENGLISH

TWICE = ["Ann Roe", "Ann Roe"]


def people_of(text: str, quoted: tuple[Span, ...] = (), headlines: tuple[Span, ...] = ()) -> People:
    starts = [0, *(match.end() for match in re.finditer(r"\. ", text))]
    return People(text, starts, ENGLISH, quoted, headlines)


@pytest.mark.parametrize(
    ("rule", "text", "names"),
    [
        ("a surname alone", "Ann Lee left. Lee came.", ["Ann Lee", "Ann Lee"]),
        ("a known first name alone", "Donald Roe left. Donald came.", ["Donald Roe"] * 2),
        ("a title tells namesakes apart", "Bob Roe and Ann Roe left. Mrs. Roe came.", ["Bob Roe", *TWICE]),
        ("the one named more often", "Bob Roe and Ann Roe. Ann Roe. Roe.", ["Bob Roe", *TWICE, "Ann Roe"]),
        ("an initial is no other", "Bob Roe left. B. Roe came.", ["Bob Roe", "Bob Roe"]),
        ("spellings meet", "Ivo Zelenskyy left. Zelensky came.", ["Ivo Zelenskyy"] * 2),
        ("a letter too few", "Anna Brodie left. Brodi came.", ["Anna Brodie"] * 2),
        ("another letter", "Anna Brodie left. Brodia came.", ["Anna Brodie"]),
        ("a name of four letters is not misspelt", "Anna Brodo left. Brod came.", ["Anna Brodo"]),
        ("an article in a surname", "Omar al-Sadr left. Sadr came. The al-Sadr pier.", ["Omar al-Sadr"] * 3),
        ("kin by a first name", "Her daughter, Molly, left.", ["Molly"]),
        ("kin by a name that is no first name", "Her daughter, Zork, left.", []),
        ("no kin", "The pier, Molly, left.", []),
        ("a body", "The Port Board left.", []),
    ],
)  # fmt: skip
def test_who_is_named(rule: str, text: str, names: list[str]) -> None:
    assert [place.person.name for place in people_of(text).places] == names, rule


@pytest.mark.parametrize(
    ("rule", "text", "leads"),
    [
        ("opens the sentence", "Ann Lee left.", True),
        ("behind a title", "The mayor Ann Lee left.", True),
        ("behind a short phrase", "In Wells, Ann Lee left.", True),
        ("89 code points of a phrase", f"In {'o' * 84}, Ann Lee left.", True),
        ("90 code points", f"In {'o' * 85}, Ann Lee left.", False),
        ("a short phrase without a comma", "In Wells we saw Ann Lee.", False),
        ("behind a verb", "We saw Ann Lee there.", False),
        ("behind a semicolon", "We left; Ann Lee came.", True),
        ("behind a comma and but", "We left, but Ann Lee came.", True),
        ("behind but alone", "We saw all but Ann Lee there.", False),
    ],
)  # fmt: skip
def test_whose_name_leads_a_sentence(rule: str, text: str, leads: bool) -> None:
    assert people_of(text).places[-1].leads is leads, rule


def test_whom_a_quotation_names_is_no_place() -> None:
    text = "Ann Lee said Bob Roe left."
    assert [p.person.name for p in people_of(text, quoted=(Span(13, 26),)).places] == ["Ann Lee"]
    assert [p.person.name for p in people_of(text, quoted=(Span(13, 13),)).places] == ["Ann Lee", "Bob Roe"]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Harbour Lee Says No. ", ["Ann Lee", "Ann Lee"]),
        ("Ann Lee Says No. ", ["Ann Lee", "Ann Lee"]),
        ("Lee Says No. ", ["Ann Lee", "Ann Lee"]),
        ("Bob Roe Says No. ", ["Bob Roe", "Ann Lee"]),
    ],
)
def test_a_headline_names_whom_the_article_knows(headline: str, names: list[str]) -> None:
    people = people_of(f"{headline}Ann Lee left.", headlines=(Span(0, len(headline)),))
    assert [place.person.name for place in people.places] == names


def test_roles_and_who_holds_them() -> None:
    people = people_of("Wells Mayor Ann Lee left. Bob Roe came. Eve Roe, a nurse, left.")
    assert list(people.roles()) == [("Ann Lee", "wells mayor"), ("Bob Roe", ""), ("Eve Roe", "nurse")]
    assert [person.name for person in people.in_role("the mayor")] == ["Ann Lee"]
    assert people.in_role("senator") == []


def test_who_is_named_before_a_place() -> None:
    people = people_of("Ann Lee left. Bob Roe came. It rained.")
    assert [place.person.name for place in people.before(20)] == ["Bob Roe", "Ann Lee"]
    assert [place.person.name for place in people.before(20, limit=1)] == ["Bob Roe"]
    assert people.before(0) == []
    assert (people.sentence_start(13), people.sentence_start(14), people.sentence_start(20)) == (0, 14, 14)


def test_the_same_people_outside_some_stretches() -> None:
    people = people_of("Ann Lee said Bob Roe left. Bob Roe came.")
    outside = people.outside((Span(13, 26),))
    assert [place.start for place in outside.places] == [0, 27]
    assert [place.person.name for place in outside.before(20)] == ["Ann Lee"]
    assert [place.start for place in people.places] == [0, 13, 27]


@pytest.mark.parametrize(
    ("word", "names"),
    [("Omar", ["Omar van Dyke"]), ("van Dyke", ["Omar van Dyke"]), ("the", []), ("Dyke", [])],
)
def test_who_bears_a_first_name_or_the_end_of_a_surname(word: str, names: list[str]) -> None:
    assert [person.name for person in people_of("Omar van Dyke left.")._by_first(word)] == names


@pytest.mark.parametrize(("starts", "leads"), [([0], True), ([8], False), ([], False)])
def test_a_name_before_all_sentences_leads_none(starts: list[int], leads: bool) -> None:
    (place,) = People("Ann Lee left.", starts, ENGLISH, (), ()).places
    assert place.leads is leads


@pytest.mark.parametrize(("count", "is_known"), [(300, True), (301, False)])
def test_a_slip_of_the_pen_is_looked_for_among_300_surnames(count: int, is_known: bool) -> None:
    others = [f"Anna {one}{other}oden left." for one in ascii_uppercase for other in ascii_lowercase]
    known = people_of(" ".join(["Anna Brodie left.", *others[: count - 1]]))
    assert (known.by_single("Brodi", "") is not None) is is_known
