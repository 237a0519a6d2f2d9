"""Speakers named beside a quotation without a verb."""

import pytest

from reader.quotations.cues.name_beside import colon_name, dash_name, headline_colon, possessive
from tests.quotations.parsed import parsed, quote, words


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Ann Lee: “No.”", "Ann Lee"),
        ("More from Ann Lee: “No.”", "Ann Lee"),
        ("And from the pier: “No.”", None),
        ("The report: “No.”", "The report"),
        ("The pier: “No.”", "The pier"),
        ("old piers: “No.”", None),
        ("He left - Ann Lee: “No.”", "Ann Lee"),
        ("He left Ann Lee: “No.”", None),
        ("Ann Lee, “No.”", None),
        ("Ann Lee also: “No.”", None),
    ],
)
def test_a_name_and_a_colon(sentence: str, mention: str | None) -> None:
    clauses = parsed(sentence)
    link = colon_name(clauses, quote(clauses), 0)
    assert (None if link is None else words(clauses, link.mention)) == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Ann Lee: Pier Is A ‘Wreck’", "Ann Lee"),
        ("Ann Lee Says: Pier Is A ‘Wreck’", "Ann Lee"),
        ("Watch: Pier Is A ‘Wreck’", None),
        ("Ann lee: Pier Is A ‘Wreck’", None),
        ("Pier Is A ‘Wreck’", None),
        ("Lee Warns: It Is a ‘Wreck’", "Lee"),
    ],
)
def test_a_headline_with_a_colon(sentence: str, mention: str | None) -> None:
    clauses = parsed(sentence)
    link = headline_colon(clauses, quote(clauses))
    assert (None if link is None else words(clauses, link.mention)) == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("Ann Lee's “no means no” vow", "Ann Lee's"),
        ("Ann Lee's “no no” vow", None),
        ("Ann Lee “no means no” vow", None),
        ("“no means no” vow", None),
    ],
)
def test_the_one_in_the_possessive(sentence: str, mention: str | None) -> None:
    clauses = parsed(sentence)
    link = possessive(clauses, quote(clauses))
    assert (None if link is None else words(clauses, link.mention)) == mention


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        ("“No.” — Ann Lee", "Ann Lee"),
        ("“No.” - Ann Lee, mayor", "Ann Lee"),
        ("“No.” — the mayor", None),
        ("“No.” — Ann Lee left", None),
        ("“No.” Ann Lee", None),
    ],
)
def test_a_dash_and_a_name(sentence: str, mention: str | None) -> None:
    clauses = parsed(sentence)
    link = dash_name(clauses, quote(clauses))
    assert (None if link is None else words(clauses, link.mention)) == mention
