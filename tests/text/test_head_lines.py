"""The lines around the headline, one rule a table."""

import pytest

from reader.text.article import Role
from reader.text.head_lines import is_author_line, is_place_line, is_prose, mark_about_authors, mark_head

_HEAD = "Weir inquiry finds that every warning was filed"
_BODY = "The inquiry found on Monday that every warning was filed and that nobody read them."


@pytest.mark.parametrize(
    ("line", "is_author"),
    [
        ("Clara Nyberg", True),
        ("Clara van Nyberg", True),
        ("Clara M. Nyberg", True),
        ("Clara Nyberg and Jonas Ferrer", True),
        ("Clara Nyberg, Jonas Ferrer and Ruth Ansel", True),
        ("Clara Nyberg / Landwire", True),
        ("Clara Nyberg, The Northbank Courier", True),
        ("Clara Nyberg | Tidewise", True),
        ("Clara Nyberg in Averle", True),
        ("Clara Nyberg for the Ledger", True),
        ("Clara Nyberg, Jonas Ferrer", True),
        ("Clara Nyberg & Jonas Ferrer", True),
        ("Clara Nyberg and the sea", False),
        ("Clara Nyberg and Averle Weir", True),
        ("Clara", False),
        ("Averle Weir", False),
        ("Averle Weir and Clara Nyberg", False),
        ("Clara Nyberg walks out", False),
        ("Clara Nyberg.", False),
        ("Clara Nyberg?", False),
        ("clara nyberg", False),
        ("", False),
    ],
)
def test_names_alone(line: str, is_author: bool) -> None:
    assert is_author_line(line) is is_author


@pytest.mark.parametrize(
    ("line", "is_place"),
    [
        ("OSTSUND, Nov 5 (Landwire)", True),
        ("OSTSUND (Landwire)", True),
        ("PORT AVERLE, Nov. 5", True),
        ("Karlstrand, 2 September 2025", True),
        ("OSTSUND", False),
        ("PLEDGED DELEGATES.", False),
        ("OSTSUND, they say", False),
        ("Karlstrand, in September", False),
        ("Karlstrand, 2 September 2025 and after", False),
        ("Karlstrand", False),
        ("Karlstrand, on 2 September 2025", False),
        ("OSTSUND, they say (Landwire)", False),
    ],
)
def test_places_with_dates(line: str, is_place: bool) -> None:
    assert is_place_line(line) is is_place


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        (_BODY, True),
        (_BODY.rstrip("."), False),
        ("Nine words are not enough to be prose here.", False),
        ("With ten words it is prose as of the body.", True),
    ],
)
def test_prose(text: str, prose: bool) -> None:
    assert is_prose(text) is prose


def _marked(*texts: str) -> list[Role | None]:
    roles: list[Role | None] = [None] * len(texts)
    mark_head(texts, roles)
    return roles


@pytest.mark.parametrize(
    ("rule", "lines", "roles"),
    [
        ("sections above, names below", ("Nature", _HEAD, "Clara Nyberg", _BODY), "f-y-"),
        ("a section of three words", ("The Northbank Courier", _HEAD, "Clara Nyberg", _BODY), "f-y-"),
        ("four words above may be the headline", ("A gate of iron", _HEAD, "Clara Nyberg", _BODY), "--y-"),
        ("a section with a stop stays", ("It fell.", _HEAD, "Clara Nyberg", _BODY), "--y-"),
        ("names of four words above stay", ("Clara Nyberg, Jonas Ferrer", _HEAD, "July 2025", _BODY), "--d-"),
        ("without byline or dateline all stay", ("Nature", _HEAD, _BODY), "---"),
        ("without prose all stay", ("Nature", _HEAD, "Clara Nyberg"), "---"),
        ("a name above the headline stays", ("Clara Nyberg", _HEAD, _BODY), "---"),
        ("a name behind the first prose stays", (_HEAD, _BODY, "Clara Nyberg", _BODY), "----"),
        ("a post beside a name", (_HEAD, "Clara Nyberg", "Transport editor", _BODY), "-yy-"),
        ("a post above a name", (_HEAD, "Transport editor", "Clara Nyberg", _BODY), "-yy-"),
        ("a post beside nobody", (_HEAD, "Transport editor", "A line of its own", _BODY), "----"),
        ("a handle beside a name", (_HEAD, "Clara Nyberg", "@nyberg", "Transport editor", _BODY), "-yyy-"),
        ("a handle beside nobody", (_HEAD, "@nyberg", _BODY), "---"),
        ("an agency below a date", (_HEAD, "2 September 2025", "Landwire", _BODY), "-dy-"),
        ("two agencies below a date", (_HEAD, "2 September 2025", "Landwire/Ostsund Press", _BODY), "-dy-"),
        ("a button below a date", (_HEAD, "2 September 2025", "Share", _BODY), "-d--"),
        ("a word beside a name is no agency", (_HEAD, "Clara Nyberg", "Landwire", _BODY), "-y--"),
        ("a place in capitals above an agency", (_HEAD, "OSTSUND", "Landwire", _BODY), "-dy-"),
        ("a place in capitals alone", (_HEAD, "OSTSUND", "A line of its own", _BODY), "----"),
        ("a month with its year", (_HEAD, "July / August 2025", _BODY), "-d-"),
        ("a time of change", (_HEAD, "Updated 10:40 BST", _BODY), "-d-"),
        ("a headline of four words", ("Nature", "A gate of iron", "Clara Nyberg", _BODY), "f-y-"),
        ("a line of ninety characters", (_HEAD, "Clara " + "N" * 84, _BODY), "-y-"),
        ("a line of more", (_HEAD, "Clara " + "N" * 85, _BODY), "---"),
        ("a post of four words", (_HEAD, "Clara Nyberg", "Our old transport editor", _BODY), "-yy-"),
        ("a post of five words", (_HEAD, "Clara Nyberg", "Our very old transport editor", _BODY), "-y--"),
        ("a post in small letters", (_HEAD, "Clara Nyberg", "transport editor", _BODY), "-y--"),
        ("a post with a stop", (_HEAD, "Clara Nyberg", "Transport editor.", _BODY), "-y--"),
        ("a post beside a date", (_HEAD, "2 September 2025", "Transport editor", _BODY), "-dy-"),
        ("a post two lines off", (_HEAD, "Clara Nyberg", "A line", "Transport editor", _BODY), "-y---"),
        ("a handle beside a date", (_HEAD, "2 September 2025", "@nyberg", _BODY), "-d--"),
        ("an agency in brackets", (_HEAD, "2 September 2025", "(LW)", _BODY), "-dy-"),
        ("a place of three words", (_HEAD, "PORT OF AVERLE", "Landwire", _BODY), "-dy-"),
        ("a place of four words", (_HEAD, "OLD PORT OF AVERLE", "Landwire", _BODY), "----"),
        ("a place with a stop", (_HEAD, "OSTSUND.", "Landwire", _BODY), "----"),
        ("a place in small letters", (_HEAD, "Ostsund", "Landwire", _BODY), "----"),
    ],
)
def test_roles_of_the_head(rule: str, lines: tuple[str, ...], roles: str) -> None:
    letters = {Role.FURNITURE: "f", Role.BYLINE: "y", Role.DATELINE: "d", None: "-"}
    assert "".join(letters[role] for role in _marked(*lines)) == roles, rule


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Clara Nyberg writes about the sea for the Ledger.", Role.FURNITURE),
        ("Clara Nyberg is a columnist for the Ledger", Role.FURNITURE),
        ("CLARA NYBERG covers the courts.", Role.FURNITURE),
        ("Clara Nyberg is the mother of two drowned men.", None),
        ("Ruth Ansel writes about the sea for the Ledger.", None),
        ("Clara Nyberg walked home.", None),
    ],
)
def test_what_an_author_is(line: str, role: Role | None) -> None:
    texts = [_HEAD, "By Clara Nyberg", _BODY, line]
    roles: list[Role | None] = [None, Role.BYLINE, None, None]
    mark_about_authors(texts, roles)
    assert roles == [None, Role.BYLINE, None, role]


def test_in_the_middle_of_a_long_article_an_author_may_be_spoken_of() -> None:
    texts = ["By Clara Nyberg", *[_BODY] * 9, "Clara Nyberg covers the courts.", *[_BODY] * 9]
    roles: list[Role | None] = [Role.BYLINE, *[None] * 19]
    mark_about_authors(texts, roles)
    assert roles[10] is None


@pytest.mark.parametrize(
    ("before", "behind", "role"), [(7, 9, True), (8, 9, False), (9, 7, True), (9, 8, False)]
)
def test_an_author_is_told_of_among_the_first_and_last_eight(before: int, behind: int, role: bool) -> None:
    line = "Clara Nyberg covers the courts."
    texts = ["By Clara Nyberg", *[_BODY] * (before - 1), line, *[_BODY] * behind]
    roles: list[Role | None] = [Role.BYLINE, *[None] * (before + behind)]
    mark_about_authors(texts, roles)
    assert roles[before] is (Role.FURNITURE if role else None)


def test_a_role_that_is_known_stays() -> None:
    texts = ["By Clara Nyberg", "Clara Nyberg covers the courts."]
    roles: list[Role | None] = [Role.BYLINE, Role.CAPTION]
    mark_about_authors(texts, roles)
    assert roles == [Role.BYLINE, Role.CAPTION]


def test_a_headline_that_is_marked_is_the_headline() -> None:
    texts = [_HEAD, "Fell", "Clara Nyberg", _BODY]
    roles: list[Role | None] = [None, Role.HEADLINE, None, None]
    mark_head(texts, roles)
    assert roles == [None, Role.HEADLINE, Role.BYLINE, None]
