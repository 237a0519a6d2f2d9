"""Details declared by pages, and moments."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.html import metadata
from reader.loading.html.metadata import details_of_page
from reader.loading.iso_time import iso_moment
from reader.loading.markup import parse_html
from reader.text.details import Details, Provenance


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
             "dateModified": "2024-05-03T07:00:00Z",
             "mainEntityOfPage": {"@id": "https://isle.example/ferry"}},
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


def _article(**more: object) -> str:
    return _linked({"@type": "NewsArticle", "headline": "Ferry sails", **more})


def _meta(name: str, content: str) -> str:
    return f"<meta name='{name}' content='{content}'>"


_H1 = "<h1>Ferry sails</h1>"

DETAILS = {
    "several kinds, one an article's": (
        _linked({"@type": ["Thing", "NewsArticle"], "headline": "So"}), "", {"title": "So"},
    ),
    "no article's kind": (_linked({"@type": ["Thing"], "headline": "So"}), "", {"title": ""}),
    "a name for a headline": (_linked({"@type": "NewsArticle", "name": "So"}), "", {"title": "So"}),
    "in a comment of old": (
        _article().replace(">{", "><!--{").replace("}<", "}--><"), "", {"title": "Ferry sails"},
    ),
    "with a stop of scripts behind": (_article().replace("}<", "};\n<"), "", {"title": "Ferry sails"}),
    "no such script": (_article().replace("ld+json", "json"), "", {"title": ""}),
    "authors each once": (
        _article(author=[{"name": "Lea Sommer"}, "Jo Ek", "Jo Ek"]), "", {"byline": "Lea Sommer, Jo Ek"},
    ),
    "the creator for an author": (_article(creator="Jo Ek"), "", {"byline": "Jo Ek"}),
    "an organisation for a publisher": (
        _article(sourceOrganization={"name": "Isle News"}), "", {"outlet": "Isle News"},
    ),
    "the page of an article": (
        _article(mainEntityOfPage="https://isle.example/a", url="https://isle.example/b"), "",
        {"address": "https://isle.example/a"},
    ),
    "the address of an article": (
        _article(mainEntityOfPage={"@type": "WebPage"}, url="https://isle.example/b"), "",
        {"address": "https://isle.example/b"},
    ),
    "an address with a blank": (_article(url="https://isle.example/b c"), "", {"address": None}),
    "the outlet as an author": (_article(author="Isle News", publisher="isle news"), "", {"byline": None}),
    "a named object is itself": (
        _linked([{"@type": "NewsArticle", "headline": "So", "author": {"@id": "#p", "name": "Jo Ek"}},
        {"@id": "#p", "name": "No"}]), "", {"byline": "Jo Ek"},
    ),
    "the first of a name": (
        _meta("author", "Jo Ek") + _meta("author", "Lea Sommer"), "", {"byline": "Jo Ek"},
    ),
    "an empty one is none": (
        _meta("author", "") + _meta("author", "Lea Sommer"), "", {"byline": "Lea Sommer"},
    ),
    "names in any case": (_meta("DC.Creator ", "Jo Ek"), "", {"byline": "Jo Ek"}),
    "spaces folded": (_meta("headline", "So  it\n is"), "", {"title": "So it is"}),
    "the canonical link": (
        "<link rel='x Canonical' href='https://isle.example/c'>" + _meta("og:url", "https://isle.example/u"),
        "", {"address": "https://isle.example/c"},
    ),
    "another link": (
        "<link rel='next' href='https://isle.example/c'>" + _meta("og:url", "https://isle.example/u"), "",
        {"address": "https://isle.example/u"},
    ),
    "an item property": (
        "", "<span itemprop='author'>Jo Ek</span><b itemprop='headline'>So</b>", {"byline": "Jo Ek",
        "title": "So"},
    ),
    "a property with its content": (
        "", "<span itemprop='author' content='Jo Ek'>by us</span>", {"byline": "Jo Ek"},
    ),
    "a moment's own form": (
        "", "<b itemprop='dateModified' datetime='2024-05-03' content='2024-05-04'>x</b>",
        {"updated": "2024-05-03"},
    ),
    "a link to the author": ("", "<a rel='nofollow author' href='/jo'>Jo Ek</a>", {"byline": "Jo Ek"}),
    "another link's words": ("", "<a rel='nofollow' href='/jo'>Jo Ek</a>", {"byline": None}),
    "an author's name in no link": ("", "<b rel='author'>Jo Ek</b>", {"byline": None}),
    "a time of a change": (
        "", "<time class='modified' datetime='2024-05-03'></time>", {"updated": "2024-05-03",
        "published": None},
    ),
    "two headings": ("<title>Ferry</title>", _H1 + "<h1>Isle</h1>", {"title": "Ferry"}),
    "the outlet behind the heading": (
        "<title>Ferry sails | Isle News</title>", _H1, {"title": "Ferry sails", "outlet": "Isle News"},
    ),
    "before it": ("<title>Isle News: Ferry sails</title>", _H1, {"outlet": "Isle News"}),
    "the last of several parts": (
        "<title>Ferry sails - Travel - Isle News</title>", _H1, {"outlet": "Isle News"},
    ),
    "a day behind": ("<title>Ferry sails - Isle News, 2.5.2024</title>", _H1, {"outlet": "Isle News"}),
    "five words": (
        "<title>Ferry sails | News of the Isle Far</title>", _H1, {"outlet": "News of the Isle Far"},
    ),
    "six words": ("<title>Ferry sails - News of the Isle Far Out</title>", _H1, {"outlet": None}),
    "another heading": ("<title>Ship sails - Isle News</title>", _H1, {"outlet": None}),
    "the last part of a title": (
        "<title>The ferry sails | Isle News</title>", "", {"outlet": "Isle News", "title": "The ferry sails"},
    ),
    "a last part behind two words": ("<title>Ferry sails | Isle News</title>", "", {"outlet": None}),
    "a last part in small letters": ("<title>The ferry sails | isle news</title>", "", {"outlet": None}),
    "a last part of six words": (
        "<title>The ferry sails | News of the Isle Far Out</title>", "", {"outlet": None},
    ),
    "the outlet cut off a heading": (
        _meta("og:site_name", "Isle News"), "<h1>Ferry sails – Isle News </h1>", {"title": "Ferry sails"},
    ),
    "nothing but the outlet": (
        _meta("og:site_name", "Isle News"), "<h1>| Isle News</h1>", {"title": "| Isle News"},
    ),
    "the post of a blog": (
        "<title>Isle Blog: Ferry sails</title>",
        "<h1>Isle Blog</h1><h2 class='x entry-title'>Ferry sails</h2>", {"title": "Ferry sails",
        "outlet": "Isle Blog"},
    ),
    "no title of a post": (
        "<title>Isle Blog: Ferry sails</title>", "<h1>Isle Blog</h1><h2>Ferry sails</h2>",
        {"title": "Isle Blog"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "body", "expected"), DETAILS.values(), ids=DETAILS)
def test_what_a_page_declares(head: str, body: str, expected: dict[str, str | None]) -> None:
    details = details_of_page(parse_html(_page(head, body or "<p>words</p>"))[0])
    assert {name: getattr(details, name) for name in expected} == expected


@pytest.mark.parametrize(("declared", "byline"), [("", "Lea Sommer"), ("Jo Ek", "Jo Ek")])
def test_what_is_known_stands_where_the_page_declares_nothing(declared: str, byline: str) -> None:
    known = Details(byline="Lea Sommer", title="Not said", provenance=(("byline", Provenance.METADATA),))
    details = details_of_page(parse_html(_page(_meta("author", declared)))[0], known)
    assert (details.byline, details.title) == (byline, "")


def test_of_twenty_authors_each_is_named_of_more_none() -> None:
    names = [f"Jo {chr(65 + number)}a" for number in range(22)]
    byline = details_of_page(parse_html(_page(_article(author=names)))[0]).byline or ""
    assert byline.split(", ") == names[:20]
