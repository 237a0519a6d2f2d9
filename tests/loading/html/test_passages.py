"""The HTML walk: words whole, spaces kept, passages in reading order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.html.passages import PassageKind, passages_of
from reader.loading.markup import parse_html


def _texts(markup: str) -> list[str]:
    return [passage.text for passage in passages_of(parse_html(markup)[0])]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>un<b>break</b>able <i>and</i> so on</p>", ["unbreakable and so on"]),
        ("<p>one<span> two</span>\n  three</p>", ["one two three"]),
        ("<p>super&shy;market and wor<wbr>d</p>", ["supermarket and word"]),
        ("<p>A long line that has no end yet, it was said<br>and goes on here.</p>",
         ["A long line that has no end yet, it was said and goes on here."]),
        ("<p>By Ann Lee<br>City News</p>", ["By Ann Lee", "City News"]),
        ("<div>First paragraph.<br><br>Second paragraph.</div>", ["First paragraph.", "Second paragraph."]),
        ("<ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul>", ["one", "two", "inner"]),
        ("<table><tr><th>Year</th><th>Days</th></tr><tr><td>2024</td><td>9</td></tr></table>",
         ["Year | Days", "2024 | 9"]),
        ("<blockquote><p>Said <q>so <q>then</q></q>.</p></blockquote>", ["Said “so ‘then’”."]),
        ("<p>Peace.<sup><a href='#n1'>[1]</a></sup> Then 10<sup>6</sup> m<sup>2</sup>.</p>"
         "<ol><li id='n1'>A note. <a href='#r1'>↩</a></li></ol>", ["Peace. Then 10⁶ m².", "A note."]),
        ("<p>before<script>x = 1</script><style>p{}</style> after</p>", ["before after"]),
        ("<p hidden>no</p><p style='display: none'>no</p><p aria-hidden='true'>no</p><p>yes</p>", ["yes"]),
        ("loose <div>inner</div> tail", ["loose", "inner", "tail"]),
        ("<pre>first line.\n\nsecond line.</pre>", ["first line.", "second line."]),
        ("<p>***</p><p>words</p>", ["words"]),
        ("<p>a&nbsp;b</p>", ["a\u00a0b"]),
    ],
)  # fmt: skip
def test_passages_read_as_a_browser_shows_them(markup: str, expected: list[str]) -> None:
    assert _texts(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p><a href='#'>one</a><a href='#'>two</a></p>", "one two"),
        ("<p><a href='#'>one</a>-<a href='#'>two</a></p>", "one-two"),
        ("<div><b>Jane</b><i>Doe</i></div>", "Jane Doe"),
        ("<div><b>Jane</b><i>9 May</i></div>", "Jane 9 May"),
        ("<div><b>Ann</b><i>Lee</i></div>", "Ann Lee"),
        ("<div><b>An</b><i>Lee</i></div>", "AnLee"),
        ("<div><b>Ann</b><i>Li</i></div>", "AnnLi"),
        ("<div><b>Jane</b><i>doe</i></div>", "Janedoe"),
        ("<div><b>Jane-</b><i>Doe</i></div>", "Jane-Doe"),
        ("<div><b>Jane</b>o<i>Doe</i></div>", "JaneoDoe"),
        ("<div><b>Jane</b><u>Doe</u></div>", "JaneDoe"),
        ("<div><u>Jane</u><b>Doe</b></div>", "JaneDoe"),
        ("<div>by <b>Jane</b><i>Doe</i></div>", "by JaneDoe"),
        ("<p><b>Jane</b><i>Doe</i></p>", "JaneDoe"),
    ],
)
def test_inline_elements_that_only_the_style_parts_are_apart(markup: str, expected: str) -> None:
    assert _texts(markup) == [expected]


def test_an_element_that_is_no_block_is_a_passage_too() -> None:
    element = parse_html("<p>one <b>two</b></p>")[0].find(".//b")
    assert element is not None
    assert [passage.text for passage in passages_of(element)] == ["two"]


def test_kinds_and_links_are_told_apart() -> None:
    root, _ = parse_html(
        "<h2>Head</h2><figure><figcaption>Photo</figcaption></figure>"
        "<ul><li><a href='/x'>Linked</a> not</li></ul>"
    )
    heading, caption, item = passages_of(root)
    assert (heading.kind, heading.level) == (PassageKind.HEADING, 2)
    assert caption.kind is PassageKind.CAPTION and caption.surroundings.caption
    assert item.kind is PassageKind.ITEM and item.linked == pytest.approx(6 / 9)


def test_a_page_nested_too_deeply_says_so() -> None:
    _, is_whole = parse_html("<p>words</p>" + "<div>" * 10_000)
    assert not is_whole


_NAMES = st.sampled_from(
    ("p", "div", "b", "a", "li", "ul", "td", "tr", "table", "br", "q", "sup", "h1", "span")
)
_WORDS = st.text(alphabet="abc é\u00ad\u200b.", max_size=8)
_MARKUP = st.lists(st.one_of(_WORDS, _NAMES.map("<{}>".format), _NAMES.map("</{}>".format)), max_size=30)


@given(_MARKUP)
def test_no_letter_is_lost_or_added_and_no_passage_is_blank(pieces: list[str]) -> None:
    markup = "x" + "".join(pieces)
    root, _ = parse_html(markup)
    passages = passages_of(root)
    shown = "".join(sign for passage in passages for sign in passage.text if sign.isalpha())
    there = "".join(sign for sign in "".join(root.itertext()) if sign.isalpha())
    assert sorted(shown) == sorted(there)
    assert all(
        passage.text.strip() == passage.text != "" and "  " not in passage.text for passage in passages
    )
