"""Saved pages and fragments: the article found, the rest kept as furniture in document order."""

import pytest

from reader.errors import Cancelled, LoadError
from reader.loading.html.page import read_page
from reader.loading.markup import decode_page
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from reader.text.details import Provenance
from reader.text.loaded import LoadedText
from tests.loading.exporting import PARAGRAPHS, TITLE, html


def _by_role(loaded: LoadedText, role: Role) -> list[str]:
    assert loaded.blocks is not None
    return [block.span.of(loaded.text) for block in loaded.blocks if block.role is role]


def _kept(loaded: LoadedText) -> list[str]:
    assert loaded.blocks is not None
    apart = (Role.FURNITURE, Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.CAPTION)
    return [block.span.of(loaded.text) for block in loaded.blocks if block.role not in apart]


def test_the_article_stands_apart_from_navigation_and_foot() -> None:
    loaded = load_bytes(html(PARAGRAPHS), "page.html")
    assert _by_role(loaded, Role.HEADLINE) == [TITLE]
    assert _kept(loaded) == list(PARAGRAPHS)
    assert _by_role(loaded, Role.FURNITURE) == ["Home", "Isles", "© 2024 Isle News. Terms"]
    assert (loaded.format, loaded.encoding, loaded.details.outlet) == ("html", "UTF-8", "Isle News")


def test_blocks_cover_the_text_in_order() -> None:
    loaded = load_bytes(html(PARAGRAPHS), "page.html")
    assert loaded.blocks is not None
    ends = [0]
    for block in loaded.blocks:
        assert loaded.text[ends[-1] : block.span.start].strip() == ""
        assert block.span.start >= ends[-1]
        ends.append(block.span.end)
    assert ends[-1] == len(loaded.text)


def test_a_fragment_from_the_clipboard_is_read_whole() -> None:
    fragment = (
        "<meta charset='utf-8'><p>One <b>sentence</b>.</p><p>And <a href='https://a.example'>another</a>.</p>"
    )
    loaded = load_bytes(fragment.encode(), "clipboard.html")
    assert _kept(loaded) == ["One sentence.", "And another."]


def test_marked_parts_of_the_article_get_their_roles() -> None:
    page = html(PARAGRAPHS).decode()
    head = "<p class='byline'>By Lea Sommer</p><p><time datetime='2024-05-02'>2 May 2024</time></p>"
    figure = "<figure><img src='x.png'><figcaption>The ferry in dock. Photo: K. Falk</figcaption></figure>"
    related = (
        "<div class='related-links'><h3>Read more</h3><ul><li><a href='/a'>Yard sold</a></li></ul></div>"
    )
    page = page.replace("</h1>", f"</h1>{head}{figure}").replace("winter like", "winter like")
    page = page.replace("<p>Three of", f"{related}<p>Three of")
    loaded = load_bytes(page.encode(), "page.html")
    assert _by_role(loaded, Role.BYLINE) == ["By Lea Sommer"]
    assert _by_role(loaded, Role.DATELINE) == ["2 May 2024"]
    assert _by_role(loaded, Role.CAPTION) == ["The ferry in dock. Photo: K. Falk"]
    assert {"Read more", "Yard sold"} <= set(_by_role(loaded, Role.FURNITURE))
    assert _kept(loaded) == list(PARAGRAPHS)
    assert loaded.details.published == "2024-05-02"
    assert loaded.details.found_in("published") is Provenance.METADATA


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("<h1>Before you continue</h1><p>We use cookies.</p><button>Accept all</button>", "consent"),
        ("<h1>One moment</h1><p>Verify you are human by completing the action below.</p>", "robots"),
        ("<h1>Ferry sails</h1><p>It sails again.</p><p>Subscribe to continue.</p>", "subscription"),
    ],
)  # fmt: skip
def test_pages_that_are_not_the_article_say_so(said: str, hint: str) -> None:
    loaded = load_bytes(f"<!doctype html><html><body><main>{said}</main></body></html>".encode(), "page.html")
    assert any(hint in note for note in loaded.notes)


def test_an_article_has_no_such_note() -> None:
    assert load_bytes(html(PARAGRAPHS), "page.html").notes == ()


def test_letters_declared_as_latin_are_read_as_browsers_do() -> None:
    page = (
        "<!doctype html><html><head><meta charset=iso-8859-1></head><body><p>“Café” – naïve</p></body></html>"
    )
    loaded = load_bytes(page.encode("cp1252"), "page.html")
    assert "“Café” – naïve" in loaded.text
    assert loaded.encoding == "Windows-1252"


def test_cancelling_ends_the_reading() -> None:
    with pytest.raises(Cancelled):
        load_bytes(html(PARAGRAPHS), "page.html", is_cancelled=lambda: True)


def test_a_page_without_words_says_what_it_holds() -> None:
    with pytest.raises(LoadError, match="only images"):
        load_bytes(b"<!doctype html><body><img src=x></body>", "page.html")


@pytest.mark.parametrize(
    "wrapped", ["<html><body><!--StartFragment-->{}<!--EndFragment--></body></html>", "{}"]
)
def test_what_was_selected_is_wanted_whole(wrapped: str) -> None:
    selected = (
        "<h2>Ferry sails</h2><p class=MsoNormal>Short.<o:p></o:p></p>"
        "<b style='font-weight:normal'><p dir=ltr><span>Nobody wants another winter.</span></p></b>"
        "<ul><li>Seat: 39</li><li>Berth: 79</li></ul>"
    )
    loaded = load_bytes(wrapped.format(selected).encode(), "selection.html")
    assert loaded.text.split("\n\n") == [
        "Ferry sails", "Short.", "Nobody wants another winter.", "Seat: 39", "Berth: 79",
    ]  # fmt: skip
    assert Role.FURNITURE not in [block.role for block in loaded.blocks or ()]


def test_a_page_may_leave_out_head_and_body() -> None:
    words = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<!doctype html><title>{TITLE}</title><article><h1>{TITLE}</h1>{words}</article>"
    loaded = load_bytes(page.encode(), "page.html")
    assert _by_role(loaded, Role.HEADLINE) == [TITLE]
    assert _kept(loaded) == list(PARAGRAPHS)


@pytest.mark.parametrize("step", range(3))
def test_reading_stops_before_the_step_at_which_it_is_cancelled(step: int) -> None:
    looks: list[int] = []

    def is_cancelled() -> bool:
        looks.append(len(looks))
        return looks[-1] == step

    with pytest.raises(Cancelled):
        read_page(decode_page(html(PARAGRAPHS), "page.html", None), "page.html", is_cancelled)
    assert looks[-1] == step
