"""A sentence with what is read in it."""

import pytest

from reader.exercises.site import Read, SentenceSite, body_sites
from tests.builders import read_article
from tests.exercises.sites import site_of


@pytest.mark.parametrize(
    ("sentence", "language", "word", "is_quoted"),
    [
        ("“I left,” she said.", "en", "left", True),
        ("“I left,” she said.", "en", "said", False),
        ("„Ich ging“, sagte sie.", "de", "ging", True),
        ("„Ich ging“, sagte sie.", "de", "sagte", False),
        ("«I left», she said.", "en", "said", False),
        ("»Ich ging«, sagte sie.", "de", "ging", True),
        ("»Ich ging«, sagte sie.", "de", "sagte", False),
        ('"I left," she said.', "en", "left", True),
        ('"I left," she said.', "en", "said", False),
    ],
)
def test_what_stands_in_marks(sentence: str, language: str, word: str, is_quoted: bool) -> None:
    assert site_of(sentence, language).is_quoted(sentence.index(word)) is is_quoted


def test_marks_that_a_sentence_before_opened_are_still_open_but_not_in_the_next_paragraph() -> None:
    read = Read(read_article("News\n\n“It rained all night. We left.\n\nThe end came late.\n", language="en"))
    quoted = {site.text: site.is_quoted(1) for site in body_sites(read)}
    assert quoted == {"“It rained all night.": True, "We left.": True, "The end came late.": False}


def test_only_sentences_of_the_body_are_sites() -> None:
    read = Read(read_article("News from the valley\n\nIt rained all night.\n", language="en-GB"))
    assert [site.text for site in body_sites(read)] == ["It rained all night."]
    assert read.language == "en"


def test_a_sentence_knows_the_quotations_that_end_in_it_and_its_place() -> None:
    site = site_of("“It opens in May,” Karl Lindt said.")
    assert [site.of(found.quotation.span) for found in site.attributions] == ["It opens in May,"]
    assert SentenceSite(site.read, site.index - 1).attributions == []
    assert site.put(site.attributions[0].quotation.span, "No,") == "“No,” Karl Lindt said."
    assert site.read.mentions == ("Karl Lindt",)
    assert site.words("no such table") == {}


def test_speakers_are_known_by_their_names_alone() -> None:
    text = (
        "News\n\n“It opens in May, for all of us,” Karl Lindt said. "
        "“We have waited long enough for it,” he said. "
        "“Nobody asked the people of the valley,” the mayor, Ruth Amber, said.\n"
    )
    mentions = Read(read_article(text, language="en")).mentions
    assert "Karl Lindt" in mentions
    assert {"he", "He", "the mayor", "the mayor, Ruth Amber,"}.isdisjoint(mentions)
