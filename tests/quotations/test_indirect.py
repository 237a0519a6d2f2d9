"""Speech reported without marks."""

import pytest

from reader.quotations.attribution import attribute
from reader.quotations.indirect import _leads_to_words
from reader.quotations.quotation import Kind
from tests.quotations.conftest import MakeArticle
from tests.quotations.parsed import parsed, place


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Ruth Alder said the pier would close in May.", "the pier would close in May", "Ruth Alder"),
        ("Ruth Alder said that the pier would close.", "the pier would close", "Ruth Alder"),
        ("Ruth Alder warned on Monday that the pier would close.", "the pier would close", "Ruth Alder"),
        ("Ruth Alder told reporters that the pier would close.", "the pier would close", "Ruth Alder"),
        ("Ruth Alder urged the owners to close the pier.", "the owners to close the pier", "Ruth Alder"),
        ("The pier would close in May, Ruth Alder said.", "The pier would close in May", "Ruth Alder"),
        ("The pier would close in May, said Ruth Alder.", "The pier would close in May", "Ruth Alder"),
        ("According to Ruth Alder, the pier would close.", "the pier would close", "Ruth Alder"),
        (
            "The pier would close in May, according to Ruth Alder.",
            "The pier would close in May",
            "Ruth Alder",
        ),
        (
            "Ruth Alder shook her head, saying the pier would close.",
            "the pier would close",
            "Ruth Alder",
        ),
        (
            "The storms of the past winter, Ruth Alder said, broke it.",
            "The storms of the past winter",
            "Ruth Alder",
        ),
        (
            "The pier would close in May, says Ruth Alder, who owns it.",
            "The pier would close in May",
            "Ruth Alder",
        ),
        (
            "The chair of the inquiry, Ruth Alder, stated that the pier would close.",
            "the pier would close",
            "Ruth Alder",
        ),
    ],
)
def test_reported_clauses(article: MakeArticle, text: str, content: str, speaker: str) -> None:
    made = article(text)
    (found,) = [a for a in attribute(made).attributions if a.quotation.kind is Kind.INDIRECT]
    assert found.quotation.span.of(made.text) == content
    assert found.quotation.marked == found.quotation.span
    assert found.speaker == speaker
    assert found.cue is not None


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Alder walked along the pier for an hour.",
        "Ruth Alder has never said that the pier would close.",
        "Ruth Alder was asked about the pier on Monday.",
        "The pier that closed in May is open again.",
        "Ruth Alder said “the pier must close before the winter.”",
    ],
)
def test_what_reports_nothing(article: MakeArticle, text: str) -> None:
    assert [a for a in attribute(article(text)).attributions if a.quotation.kind is Kind.INDIRECT] == []


def test_a_second_cue_ends_the_clause(article: MakeArticle) -> None:
    made = article(
        "Ruth Alder said the pier was rotten but claimed the owners would mend it, noting that it was old."
    )
    found = [a for a in attribute(made).attributions if a.quotation.kind is Kind.INDIRECT]
    contents = [a.quotation.span.of(made.text) for a in found]
    assert contents == ["the pier was rotten", "the owners would mend it", "it was old"]
    assert {a.speaker for a in found} == {"Ruth Alder"}


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Ann Lee denied “no.”", "denied", True),
        ("Ann Lee said: it fell.", "said", True),
        ("Ann Lee said “no.”", "said", False),
        ("Ann Lee denied it fell.", "denied", False),
        ("Ann Lee denied", "denied", False),
    ],
)
def test_a_verb_leads_to_words_in_marks_or_behind_a_colon(sentence: str, verb: str, expected: bool) -> None:
    clauses = parsed(sentence)
    assert _leads_to_words(clauses, place(clauses, verb)) is expected
