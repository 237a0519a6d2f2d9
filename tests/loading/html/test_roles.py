"""Which rule of the table gives a passage its role, row by row, and which heading is the headline."""

import pytest

from reader.loading.html.markup_context import Surroundings
from reader.loading.html.passages import Passage, PassageKind
from reader.loading.html.roles import RULES, Seen, role_of, roles_of
from reader.text.article import Role

_PLAIN = Surroundings()
_FURNITURE = Surroundings(furniture=True)


def _seen(
    text: str,
    place: Surroundings = _PLAIN,
    kind: PassageKind = PassageKind.PARAGRAPH,
    *,
    is_kept: bool = True,
    in_head: bool = False,
    linked: float = 0.0,
) -> Seen:
    return Seen(Passage(text, kind, place, linked=linked), is_kept, in_head)


def _rule(seen: Seen) -> str | None:
    return next((rule.name for rule in RULES if rule.holds(seen)), None)


_OWN = "caption of the article"
_OTHER = "caption of something else"
_MARKED = "date that the markup names"
_SIGN = "button or line of furniture"
_AUTHOR = "author that markup or words name"
_DATE = "date in the head"
_CREDITS = "credits of the article"
_SUMMARY = "summary under the headline"
_ROUND = "what stands round the article"
_PROSE = "long prose"

_DATED = Surroundings(dateline=True)
_SIGNED = Surroundings(byline=True)
_CAPTIONED = Surroundings(caption=True)


@pytest.mark.parametrize(
    ("seen", "rule"),
    [
        (_seen("The pier.", _CAPTIONED), _OWN),
        (_seen("The pier.", kind=PassageKind.CAPTION), _OWN),
        (_seen("The pier.", _CAPTIONED, is_kept=False, in_head=True), _OWN),
        (_seen("The pier.", Surroundings(caption=True, article=True), is_kept=False), _OWN),
        (_seen("The pier.", Surroundings(caption=True, furniture=True)), _OTHER),
        (_seen("The pier.", _CAPTIONED, is_kept=False), _OTHER),
        (_seen("2 May 2024", _DATED), _MARKED),
        (_seen("2 May 2024", _DATED, is_kept=False, in_head=True), _MARKED),
        (_seen("2" * 80, _DATED), _MARKED),
        (_seen("2" * 81, _DATED), None),
        (_seen("yesterday", _DATED), None),
        (_seen("2 May 2024", Surroundings(dateline=True, furniture=True), is_kept=False), _ROUND),
        (_seen("Share", _FURNITURE, in_head=True), _SIGN),
        (_seen("Share", in_head=True), None),
        (_seen("Share", _FURNITURE), None),
        (_seen("Shares fell", _FURNITURE, in_head=True), None),
        (_seen("Lea Sommer", _SIGNED), _AUTHOR),
        (_seen("L" * 160, _SIGNED), _AUTHOR),
        (_seen("L" * 161, _SIGNED), None),
        (_seen("Lea Sommer, May 2024", _SIGNED), None),
        (_seen("Lea Sommer", Surroundings(byline=True, furniture=True)), None),
        (_seen("Von Lea Sommer", in_head=True), _AUTHOR),
        (_seen("Von Lea Sommer"), None),
        (_seen("by the sea", in_head=True), None),
        (_seen("Pier shut on 2 May 2024", in_head=True), _DATE),
        (_seen("Pier shut on 2 May 2024"), None),
        (_seen("Pier shut on 2 May 2024" + " at once" * 9, in_head=True), None),
        (_seen("Monday, May 2, 2024 at 10:40 in the morning", in_head=True), _DATE),
        (_seen("The pier is shut, the harbour master said today.", is_kept=False, in_head=True), _SUMMARY),
        (_seen("Too short.", is_kept=False, in_head=True), _ROUND),
        (_seen("Too short.", Surroundings(standfirst=True), is_kept=False, in_head=True), _SUMMARY),
        (_seen("The pier is shut, the harbour master said today", is_kept=False, in_head=True), _ROUND),
        (_seen("P" * 399 + ".", is_kept=False, in_head=True), _SUMMARY),
        (_seen("P" * 400 + ".", is_kept=False, in_head=True), _ROUND),
        (_seen("P" * 44 + ".", is_kept=False, in_head=True), _SUMMARY),
        (_seen("P" * 43 + ".", is_kept=False, in_head=True), _ROUND),
        (_seen("P" * 50 + ".", is_kept=False, in_head=True, linked=0.1), _ROUND),
        (_seen("P" * 50 + ".", _FURNITURE, is_kept=False, in_head=True), _ROUND),
        (_seen("P" * 50 + ".", is_kept=False), _ROUND),
        (_seen("P" * 200), _PROSE),
        (_seen("P" * 199), None),
        (_seen("P" * 200, Surroundings(note=True)), None),
    ],
)
def test_the_first_rule_that_holds_gives_the_role(seen: Seen, rule: str | None) -> None:
    assert _rule(seen) == rule
    assert role_of(seen) == next((row.role for row in RULES if row.name == rule), None)


def test_every_rule_has_a_role_and_a_name_of_its_own() -> None:
    assert [(rule.name, rule.role) for rule in RULES] == [
        (_OWN, Role.CAPTION),
        (_OTHER, Role.FURNITURE),
        (_MARKED, Role.DATELINE),
        (_SIGN, Role.FURNITURE),
        (_AUTHOR, Role.BYLINE),
        (_DATE, Role.DATELINE),
        (_CREDITS, Role.BYLINE),
        (_SUMMARY, None),
        (_ROUND, Role.FURNITURE),
        (_PROSE, Role.BODY),
    ]


def _heading(text: str, level: int = 1, place: Surroundings = _PLAIN) -> Passage:
    return Passage(text, PassageKind.HEADING, place, level=level)


_STORY = Passage(
    "The pier stays shut until May, the harbour master said. " * 3, PassageKind.PARAGRAPH, _PLAIN
)
_ARTICLE = Surroundings(article=True)


@pytest.mark.parametrize(
    ("headings", "kept", "title", "headline"),
    [
        ([_heading("Isle News"), _heading("Pier shut", 2)], [False, True], "Pier shut!", 1),
        ([_heading("Pier shut", 2), _heading("Pier shut", 1)], [True, True], "pier shut", 1),
        ([_heading("News: Pier stays shut until May")], [True], "Pier stays shut until May", 0),
        ([_heading("A long section name of its own: Pier stays shut until May"), _heading("x")],
         [True, True], "Pier stays shut until May", 0),
        ([_heading("Pier shut")], [False], "", 0),
        ([_heading("Isle News"), _heading("Pier shut")], [False, True], "", 1),
        ([_heading("Isle News"), _heading("Pier shut", place=_ARTICLE)], [False, False], "", 1),
        ([_heading("Isle News"), _heading("Pier shut")], [False, False], "", None),
        ([_heading("Pier shut", 2)], [True], "", None),
    ],
)  # fmt: skip
def test_the_headline_is_the_title_or_the_one_first_heading(
    headings: list[Passage], kept: list[bool], title: str, headline: int | None
) -> None:
    roles = roles_of([*headings, _STORY], [*kept, True], title)
    assert [index for index, role in enumerate(roles) if role is Role.HEADLINE] == (
        [] if headline is None else [headline]
    )


def test_a_heading_below_the_article_is_no_headline() -> None:
    assert Role.HEADLINE not in roles_of([_STORY, _heading("More")], [True, False], "")


def test_the_head_ends_where_prose_begins() -> None:
    credit = Passage("Von Lea Sommer", PassageKind.PARAGRAPH, _PLAIN)
    roles = roles_of([_heading("Pier shut"), credit, _STORY, credit], [True] * 4, "")
    assert roles == [Role.HEADLINE, Role.BYLINE, None, None]
