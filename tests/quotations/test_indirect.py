"""Speech reported without marks."""

import pytest

from reader.quotations.attribution import attribute
from reader.quotations.indirect import (
    _is_alike,
    _is_clause,
    _is_lead_in,
    _leads_to_words,
    _next_cue,
    _reports_nothing,
    _resumes,
    find_reported,
)
from reader.quotations.quotation import Kind
from tests.quotations.conftest import MakeArticle
from tests.quotations.parsed import parsed, place, words


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


@pytest.mark.parametrize(
    ("rule", "sentence", "resumes"),
    [
        ("a verb", "it will close, left the room", True),
        ("an adverb and a verb", "it will close, then left the room", True),
        ("a participle", "it will close, leaving the room", False),
        ("no comma", "it will close left the room", False),
        ("a dash", "it will close - left the room", False),
        ("a noun", "it will close, the room", False),
        ("an adverb and a noun", "it will close, then the room", False),
    ],
)
def test_a_main_verb_behind_a_comma(rule: str, sentence: str, resumes: bool) -> None:
    clauses = parsed(sentence)
    assert _resumes(clauses, place(clauses, "close") + 1) is resumes, rule


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("said", "claimed", True),
        ("said", "claims", False),
        ("says", "claims", True),
        ("saying", "claiming", True),
        ("saying", "claimed", False),
        ("saying", "claims", False),
    ],
)
def test_verbs_of_one_form(one: str, other: str, alike: bool) -> None:
    clauses = parsed(f"Ann {one} it but {other} it")
    assert _is_alike(clauses, place(clauses, one), place(clauses, other)) is alike


@pytest.mark.parametrize(
    ("rule", "behind", "clause"),
    [
        ("a cue of the same form", "the pier fell but claimed it stood", "the pier fell"),
        ("behind a comma", "the pier fell, but claimed it stood", "the pier fell"),
        ("of another form", "the pier fell but claims it stood", "the pier fell but claims it stood"),
        (
            "that makes another do it",
            "the pier fell but claimed to stand",
            "the pier fell but claimed to stand",
        ),
        ("no cue", "the pier fell but closed it", "the pier fell but closed it"),
        ("behind two words", "it fell but claimed it stood", "it fell but claimed it stood"),
        ("a participle", "the pier fell, noting that it stood", "the pier fell"),
        ("a participle without a comma", "the pier fell noting it stood", "the pier fell noting it stood"),
        ("another participle", "the pier fell, leaving it there", "the pier fell , leaving it there"),
        ("somebody else", "the pier fell, Bob says it stood", "the pier fell"),
        ("behind while", "the pier fell, while Bob said it stood", "the pier fell"),
        ("without a comma", "the pier fell while Bob said it stood", "the pier fell while Bob said it stood"),
        ("behind a semicolon", "the pier fell; Bob said it stood", "the pier fell"),
        ("a thing", "the pier fell, the pier said it stood", "the pier fell , the pier said it stood"),
    ],
)
def test_where_another_cue_ends_a_clause(rule: str, behind: str, clause: str) -> None:
    clauses = parsed(f"Ann said {behind}")
    end = _next_cue(clauses, 1, 2, len(clauses.row))
    assert words(clauses, (2, end)) == clause, rule


@pytest.mark.parametrize(
    ("text", "is_clause"),
    [
        ("it the pier fell", True),
        ("it the pier who fell", False),
        ("it the pier, who fell, closed", True),
        ("it the pier, who fell and closed", False),
        ("it the pier, falling", False),
        ("it the pier", False),
    ],
)
def test_a_clause_has_a_verb_of_its_own(text: str, is_clause: bool) -> None:
    clauses = parsed(text)
    assert _is_clause(clauses, 0, len(clauses.row)) is is_clause


@pytest.mark.parametrize(
    ("rule", "sentence", "clauses"),
    [
        ("a main verb ends it", "Ann, who said the pier will close, left the room.", ["the pier will close"]),
        ("an adverb too", "Ann, who said the pier will close, then left it.", ["the pier will close"]),
        ("an inset", "The storms of the winter, Ann said, broke it.", ["The storms of the winter"]),
        ("an inset without a verb behind", "The storms of the winter, Ann said, in May.", []),
        ("an inset before words in marks", "The storms of the winter, Ann said, a “bad” day broke it.", []),
        ("an inset behind words in marks", "The “bad” storms of the past, Ann said, broke it in May.", []),
    ],
)
def test_reported_clauses_of_one_sentence(rule: str, sentence: str, clauses: list[str]) -> None:
    reader = parsed(sentence)
    assert [words(reader, one.content) for one in find_reported(reader)] == clauses, rule


@pytest.mark.parametrize(
    ("sentence", "is_lead_in"),
    [
        ("While it stood idle, Ann said", True),
        ("Only while it stood idle, Ann said", True),
        ("— while it stood idle, Ann said", True),
        ("But even while it stood idle, Ann said", True),
        ("Even when it fell, it stood, Ann said", False),
        ("It stood idle, Ann said", False),
        ("That it fell, Ann said", False),
        ("Asked why it fell, Ann said", True),
        ("Asked why it fell, it stood, Ann said", False),
        ("asked why it fell, Ann said", False),
    ],
)
def test_what_leads_in_is_no_main_clause(sentence: str, is_lead_in: bool) -> None:
    clauses = parsed(sentence)
    assert _is_lead_in(clauses, 0, place(clauses, "Ann") - 1) is is_lead_in


@pytest.mark.parametrize(
    ("sentence", "is_none"),
    [
        ("Ann had asked to leave", True),
        ("Ann, who asked to leave", True),
        ("Ann asked to leave", False),
        ("Ann had asked whether it closed", False),
        ("Ann asked not to leave", True),
        ("Ann, if asked whether it closed", True),
    ],
)
def test_what_somebody_asked_for_is_no_report(sentence: str, is_none: bool) -> None:
    clauses = parsed(sentence)
    verb = next(k for k, item in enumerate(clauses.row) if item.low == "asked")
    assert _reports_nothing(clauses, verb) is is_none


@pytest.mark.parametrize(("more", "count"), [(195, 1), (196, 0)])
def test_a_sentence_of_more_than_400_items_is_not_searched(
    article: MakeArticle, more: int, count: int
) -> None:
    made = article("Ruth Alder said that the mill was closed" + " and old" * more + ".")
    assert len(attribute(made).attributions) == count
