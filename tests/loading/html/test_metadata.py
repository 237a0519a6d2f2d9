"""Details declared by pages, and moments."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.html import metadata
from reader.loading.html.metadata import details_of_page
from reader.loading.iso_time import iso_moment
from reader.loading.markup import parse_html
from reader.text.details import Provenance


def _page(head: str, body: str = "<p>words</p>", language: str = "en") -> str:
    return f"<!doctype html><html lang='{language}'><head>{head}</head><body>{body}</body></html>"


def _linked(data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_json_ld_with_a_graph_and_references() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "name": "no"},
            {"@type": ["NewsArticle"], "headline": "Ferry sails",
             "author": [{"@id": "#p"}, {"name": "Jo Ek"}],
             "publisher": {"@id": "#o"}, "datePublished": "2024-05-02T08:30:00+02:00",
             "dateModified": "2024-05-03T07:00:00Z", "mainEntityOfPage": {"@id": "https://isle.example/ferry"}},
            {"@type": "Person", "@id": "#p", "name": "Lea Sommer"},
            {"@type": "NewsMediaOrganization", "@id": "#o", "name": "Isle News"},
        ]
    }  # fmt: skip
    details = details_of_page(parse_html(_page(_linked(graph), language="de-AT"))[0])
    assert details.title == "Ferry sails"
    assert details.byline == "Lea Sommer, Jo Ek"
    assert details.outlet == "Isle News"
    assert details.published == "2024-05-02T08:30:00+02:00"
    assert details.updated == "2024-05-03T07:00:00+00:00"
    assert details.address == "https://isle.example/ferry"
    assert details.language == "de"
    assert {source for _, source in details.provenance} == {Provenance.METADATA}


def test_open_graph_and_meta_elements() -> None:
    head = (
        "<title>Ferry sails | Isle News</title><meta property='og:title' content='Ferry sails - Isle News'>"
        "<meta property='og:site_name' content='Isle News'><meta name='author' content='By Lea Sommer'>"
        "<meta property='article:published_time' content='2024-05-02T08:30:00.000Z'>"
        "<link rel='canonical' href='https://isle.example/ferry'>"
    )
    details = details_of_page(parse_html(_page(head))[0])
    assert (details.title, details.outlet, details.byline) == ("Ferry sails", "Isle News", "Lea Sommer")
    assert details.published == "2024-05-02T08:30:00+00:00"
    assert details.address == "https://isle.example/ferry"


def test_time_elements_and_the_heading() -> None:
    body = (
        "<h1>Ferry sails</h1><span class='updated'><time datetime='2024-05-03'>3 May</time></span>"
        "<time datetime='2024-05-02T08:30+02:00'>2 May</time>"
    )
    details = details_of_page(parse_html(_page("", body))[0])
    assert (details.title, details.published, details.updated) == (
        "Ferry sails", "2024-05-02T08:30:00+02:00", "2024-05-03",
    )  # fmt: skip


def test_profile_addresses_are_no_byline_and_lies_are_left_out() -> None:
    head = (
        "<meta property='article:author' content='https://social.example/lea'>"
        "<meta name='date' content='yesterday'><link rel='canonical' href='javascript:alert(1)'>"
    )
    details = details_of_page(parse_html(_page(head))[0])
    assert (details.byline, details.published, details.address) == (None, None, None)


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 5_000, '{"@type":"NewsArticle","headline":7,"author":{"name":{}}}', "null", '"x"'],
)
def test_broken_json_ld_is_stepped_over(script: str) -> None:
    head = f"<title>Ferry</title><script type='application/ld+json'>{script}</script>"
    assert details_of_page(parse_html(_page(head))[0]).title == "Ferry"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2025-06-27", "2025-06-27"),
        ("2025/6/7", "2025-06-07"),
        ("2025-06-27T10:00:00Z", "2025-06-27T10:00:00+00:00"),
        ("2025-06-27T10:00:00.123+0200", "2025-06-27T10:00:00+02:00"),
        ("2025-06-27 10:00 -0400", "2025-06-27T10:00:00-04:00"),
        ("2025-06-27T10:00", "2025-06-27T10:00:00"),
        ("Fri, 27 Jun 2025 10:00:00 +0200", "2025-06-27T10:00:00+02:00"),
        ("2025-13-45", None),
        ("soon", None),
        ("", None),
    ],
)
def test_moments_become_iso(said: str, expected: str | None) -> None:
    assert iso_moment(said) == expected


@given(st.text(max_size=40))
def test_any_words_are_a_moment_or_none(said: str) -> None:
    moment = iso_moment(said)
    assert moment is None or iso_moment(moment) == moment


@pytest.mark.parametrize(
    ("more", "language"),
    [
        ({}, "en"),
        ({"inLanguage": "fr-CA"}, "fr"),
        ({"inLanguage": ["de", "fr"]}, "de"),
        ({"inLanguage": 3}, "en"),
    ],
)
def test_the_language_that_an_article_declares(more: dict[str, object], language: str) -> None:
    page = _page(_linked({"@type": "NewsArticle", "headline": "Ferry sails", **more}))
    assert details_of_page(parse_html(page)[0]).language == language


@pytest.mark.parametrize(("spare", "is_read"), [(0, True), (-1, False)])
def test_declared_data_that_is_empty_or_too_long_is_not_read(
    spare: int, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    declared = _linked({"@type": "NewsArticle", "headline": "Ferry sails"})
    size = len(declared) - len(_linked("")) + len('""')
    monkeypatch.setattr(metadata, "_JSON_LIMIT", size + spare)
    empty = "<script type='application/ld+json'></script>"
    assert (details_of_page(parse_html(_page(empty + declared))[0]).title == "Ferry sails") is is_read
