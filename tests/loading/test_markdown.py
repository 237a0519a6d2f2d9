"""Markdown becomes words, with what its mark-up tells about roles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.loading.markdown import is_markdown, resolve
from reader.loading.open_file import load_text
from reader.text.article import Role
from reader.text.details import Provenance
from reader.text.loaded import LoadedText


def _words(source: str) -> str:
    return resolve(LoadedText(source, "a.md")).text


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("By [AFP](#)", "By AFP"),
        ("It cost \\$5 & more &amp; \\*all\\*.", "It cost $5 & more & *all*."),
        ("Helena Vosk. **Sam Okell / TASS**", "Helena Vosk. Sam Okell / TASS"),
        ("# The gate\n\nIt *failed* in `March`.", "The gate\n\nIt failed in March."),
        ("<https://www.ledger.example/a>", "https://www.ledger.example/a"),
        ("one line\nanother line", "one line\nanother line"),
        ("1. first\n2. second", "1. first\n2. second"),
        ("- first\n- second", "first\nsecond"),
        ("> He said.", "He said."),
        ("@Averle_ledger_news and 5 * 3 * 2", "@Averle_ledger_news and 5 * 3 * 2"),
        ("    Latest", "Latest"),
        ("one\n\n---\n\ntwo", "one\n\ntwo"),
        ("<b>raw</b>", "<b>raw</b>"),
    ],
)
def test_words_of(source: str, words: str) -> None:
    assert _words(source) == words


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 = 30",
        "1. one\n2. two",
        "snake_case_name",
        "# 1 in the charts",
        "a ** b ** c",
        "[1] and [2]",
        "x [sic] (y)",
    ],
)
def test_plain_text_is_left_alone(text: str) -> None:
    assert not is_markdown(text, "a.txt")


def test_roles_of_pictures_headings_and_link_lists() -> None:
    source = "# The gate\n\n![A man stands](x.jpg)\n\nIt failed.\n\n- [One link](#)\n- [Two links](#)"
    loaded = resolve(LoadedText(source, "a.md"))
    assert loaded.blocks is not None
    assert [(block.span.of(loaded.text), block.role) for block in loaded.blocks] == [
        ("The gate", Role.HEADLINE),
        ("A man stands", Role.CAPTION),
        ("It failed.", None),
        ("One link", Role.FURNITURE),
        ("Two links", Role.FURNITURE),
    ]


def test_front_matter_and_the_address_behind_a_link() -> None:
    front = '---\ntitle: "The gate"\nauthor: Nora Feldt\ndate: 2025-10-09\ntags: [a]\n---\n'
    source = front + "It failed.\n\nSource: [here](https://a.example/b)"
    loaded = resolve(LoadedText(source, "a.md"))
    details = loaded.details
    assert (details.title, details.byline, details.published) == ("The gate", "Nora Feldt", "2025-10-09")
    assert details.found_in("title") is Provenance.METADATA
    assert details.address == "https://a.example/b"
    assert loaded.text.startswith("It failed.")


def test_brackets_that_never_close_are_left_as_they_stand() -> None:
    loaded = load_text("![[](" * 30_000 + "[a](#)", "clipboard")
    assert loaded.notes == ("The Markdown is too long: its marks are left as they stand.",)


@settings(max_examples=100)
@given(st.text(alphabet="ab*_[]()#`>-!\\<&;1. \n", max_size=60))
def test_blocks_lie_in_order_inside_the_text(source: str) -> None:
    loaded = resolve(LoadedText(source, "a.md"))
    at = 0
    for block in loaded.blocks or ():
        assert at <= block.span.start <= block.span.end <= len(loaded.text)
        at = block.span.end


@pytest.mark.parametrize(
    ("label", "is_origin"),
    [
        ("Source: ", True), ("ORIGINAL ARTICLE ", True), ("canonical url:", True),
        ("Original  link : ", True),
        ("See the source: ", False), ("Sources: ", False),
    ],
)  # fmt: skip
def test_a_label_before_a_link_names_the_articles_own_address(label: str, is_origin: bool) -> None:
    text = f"# Pier shut\n\nThe pier is shut.\n\n{label}[here](https://isle.example/pier)\n"
    address = load_text(text, "a.md").details.address
    assert address == ("https://isle.example/pier" if is_origin else None)


@pytest.mark.parametrize(
    ("words", "is_list"),
    [
        ("[one](#) [two](#)", True),
        ("[one](#) | [two](#)", True),
        ("[one](#) and [two](#)", False),
        ("[one](#) `x` [two](#)", False),
        ("[one](#) ![x](y.jpg) [two](#)", False),
        ("[one](#)", False),
    ],
)
def test_links_in_a_row_are_a_list_where_nothing_else_is_said(words: str, is_list: bool) -> None:
    loaded = load_text(f"# Pier shut\n\nThe pier is shut.\n\n{words}\n", "a.md")
    assert loaded.blocks is not None
    assert (loaded.blocks[-1].role is Role.FURNITURE) is is_list


def test_bare_addresses_in_a_row_are_no_list_of_links() -> None:
    bare = "<https://isle.example/one> <https://isle.example/two>"
    linked = "[one](https://isle.example/one) [two](https://isle.example/two)"
    for words, role in ((bare, None), (linked, Role.FURNITURE)):
        loaded = load_text(f"# Pier shut\n\nThe pier is shut.\n\n{words}\n", "a.md")
        assert loaded.blocks is not None
        assert loaded.blocks[-1].role is role
