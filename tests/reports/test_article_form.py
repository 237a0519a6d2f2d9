"""The public form of one article and its quotations: fields, rounding, nulls, slices."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.program import NAME, VERSION
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.reports.article_form import (
    FORMAT,
    article_form,
    json_text,
    program_form,
    quotes_form,
    quotes_json,
    word_count,
)
from reader.text.article import Article, Role
from reader.text.details import Details
from reader.text.span import Span
from tests.builders import article, article_of, quotations_of, read_article

MADE = article("A mast fell.", "“We wait,” Ada Brunner told the Wire.")


def made(paragraphs: list[str]) -> Article:
    return read_article("\n\n".join(paragraphs))


def quotation(**changes: Any) -> dict[str, Any]:
    quotations = quotations_of(MADE, ("We wait,", "Ada Brunner"))
    changed = (replace(quotations.attributions[0], **changes),)
    (form,) = article_form(MADE, Attributions(changed))["quotations"]
    return dict(form)


def place(words: str) -> Span:
    return Span(MADE.text.index(words), MADE.text.index(words) + len(words))


def test_the_form_tells_its_number_and_its_program() -> None:
    form = quotes_form(MADE, Attributions(()))
    assert (form["format"], FORMAT) == (1, 1)
    assert form["program"] == program_form() == {"name": NAME, "version": VERSION}
    assert json.loads(quotes_json(MADE, Attributions(()))) == form


def test_every_detail_stands_under_its_name() -> None:
    details = Details("Mast", "Wire", "Ada", "Landwire", "2024-05-03", "2024-05-04", "https://a.example/1")
    named = replace(MADE, details=details, notes=("A note.",), encoding="utf-8", format="html")
    form = article_form(named, Attributions(()))
    assert {name: value for name, value in form.items() if not isinstance(value, list)} == {
        "title": "Mast",
        "outlet": "Wire",
        "byline": "Ada",
        "agency": "Landwire",
        "published": "2024-05-03",
        "updated": "2024-05-04",
        "address": "https://a.example/1",
        "origin": MADE.origin,
        "language": "en",
        "words": 10,
        "file_format": "html",
        "encoding": "utf-8",
        "text": MADE.text,
    }
    assert form["notes"] == ["A note."]


def test_sentences_have_their_place_paragraph_and_role() -> None:
    form = article_form(article_of(["One.", "Two."], roles=[Role.HEADLINE, Role.BODY]), Attributions(()))
    assert form["sentences"] == [
        {"index": 0, "start": 0, "end": 4, "text": "One.", "paragraph": 0, "role": "headline"},
        {"index": 1, "start": 6, "end": 10, "text": "Two.", "paragraph": 1, "role": "body"},
    ]


def test_a_quotation_has_what_was_found_and_null_for_what_was_not() -> None:
    form = quotation(cue=place("told"), confidence=0.123456)
    assert form["cue"] == {"start": place("told").start, "end": place("told").end, "text": "told"}
    assert (form["mention"], form["via"]) == (None, None)
    assert (form["text"], form["kind"], form["sentence"], form["closed"]) == ("We wait,", "direct", 1, True)
    assert (form["speaker"], form["confidence"], form["utterance"]) == ("Ada Brunner", 0.1235, 0)
    other = quotation(speaker=None, mention=place("Ada Brunner"), via=place("the Wire"), rule="cue-after")
    assert (other["speaker"], other["cue"], other["rule"]) == (None, None, "cue-after")
    assert (other["mention"]["text"], other["via"]["text"]) == ("Ada Brunner", "the Wire")


def test_fragments_stand_apart_from_quotations() -> None:
    article = made(["The so-called “boat war” is over.", "“We need new boats,” Ada Brunner said."])
    form = json.loads(quotes_json(article, attribute(article)))["article"]
    assert [fragment["text"] for fragment in form["fragments"]] == ["boat war"]
    assert [quotation["text"] for quotation in form["quotations"]] == ["We need new boats,"]
    assert "speaker" not in form["fragments"][0]


def test_characters_stand_as_they_are() -> None:
    article = made(["“Größe 🛳,” Ada Brunner said."])
    assert "Größe 🛳" in quotes_json(article, attribute(article))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The board’s 1,000 boats left — at last.", 7),
        ("a.b", 1),
        ("U.S. dollars", 2),
        ("well-known", 1),
        ("don't stop", 2),
        ("…", 0),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert word_count(article(text)) == words


@pytest.mark.parametrize(("role", "counts"), [(role, role in (Role.HEADLINE, Role.BODY)) for role in Role])
def test_words_of_headline_and_body_count_alone(role: Role, counts: bool) -> None:
    assert word_count(article_of(["Two words."], roles=[role])) == (2 if counts else 0)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=50)
@given(st.dictionaries(st.text(max_size=4), values, max_size=4))
def test_the_text_of_a_form_is_json_with_a_line_for_each_field(form: dict[str, Any]) -> None:
    text = json_text(form)
    assert json.loads(text) == form
    assert list(json.loads(text)) == list(form)
    assert text.count("\n") == max(0, len(form) - 1)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("“We go,” Ada Holt said.", "“We go,”"),
        ('"We go," Ada Holt said.', '"We go,"'),
        ("«We go», Ada Holt said.", "«We go»"),
    ],
)
def test_a_quotation_has_its_marked_span(text: str, marked: str) -> None:
    article = read_article(f"News\n\n{text}\n")
    (form,) = quotes_form(article, attribute(article))["article"]["quotations"]
    assert article.text[form["marked_start"] : form["marked_end"]] == marked
    assert article.text[form["start"] : form["end"]] in marked[1:-1] + ","


def test_reported_words_have_no_marks() -> None:
    article = read_article("News\n\nAda Holt said that the mill would close in May.\n")
    (form,) = quotes_form(article, attribute(article))["article"]["quotations"]
    assert (form["marked_start"], form["marked_end"]) == (form["start"], form["end"])


def test_paragraphs_are_told_by_their_places() -> None:
    article = read_article("News\n\nIt rains.\n\nIt snows.\n")
    form = quotes_form(article, attribute(article))["article"]
    assert [article.text[start:end] for start, end in form["paragraphs"]] == [
        "News",
        "It rains.",
        "It snows.",
    ]
