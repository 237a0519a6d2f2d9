"""The search field: words, phrases and beginnings, in any script, and no syntax to get wrong."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.rows import StoredArticle
from reader.library.search import hit_of, match_expression
from reader.text.making import with_details
from tests.builders import article
from tests.builders import read_article as kept_article
from tests.library.kept import EELS, FERRY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened


def test_finds_words_phrases_and_beginnings(library: Library) -> None:
    ferry, eels = library.add(kept_article(FERRY)), library.add(kept_article(EELS))
    assert sorted(hit.stored.id for hit in library.search("third")) == [ferry, eels]
    assert [hit.stored.id for hit in library.search("spare cust")] == [ferry]
    assert [hit.stored.id for hit in library.search("“young eels”")] == [eels]
    assert library.search("“eels young”") == ()
    assert library.search("  ") == ()


def test_a_hit_marks_the_found_words_in_its_line(library: Library) -> None:
    library.add(kept_article(FERRY))
    (hit,) = library.search("customs")
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["customs"]


def test_finds_chinese_words_and_words_without_their_accents(library: Library) -> None:
    chinese = library.add(kept_article("大坝调查报告公布\n\n调查人员周四说，水闸的故障早已为人所知。\n"))
    czech = library.add(kept_article("Přívoz nepluje\n\nPřívoz na ostrov nepluje už třetí týden.\n"))
    (hit,) = library.search("水闸")
    assert hit.stored.id == chinese
    assert " " not in hit.snippet
    assert [hit.stored.id for hit in library.search("privoz")] == [czech]


TYPED = ['"', '"a', "a OR", "NEAR(", "title:x", "-", "* ^", "a'b", "(", "\x00", "“”"]


@pytest.mark.parametrize("typed", TYPED)
def test_whatever_is_typed_is_no_syntax_error(library: Library, typed: str) -> None:
    library.add(kept_article(FERRY))
    assert isinstance(library.search(typed), tuple)


@given(st.text(max_size=60))
def test_no_text_makes_a_question_that_the_index_refuses(typed: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE search USING fts5 (body)")
    expression = match_expression(typed)
    if expression:
        assert connection.execute("SELECT * FROM search WHERE search MATCH ?", (expression,)).fetchall() == []
    connection.close()


@given(st.lists(st.tuples(st.text("ab大 ", max_size=4), st.booleans()), max_size=8))
def test_the_marks_of_a_hit_lie_in_its_line(pieces: list[tuple[str, bool]]) -> None:
    line = "".join(f"\ue000{text}\ue001" if marked else text for text, marked in pieces)
    hit = hit_of(StoredArticle(1, "", None, None, None, "en", 0, "", "", ""), line)
    assert all(mark.end <= len(hit.snippet) for mark in hit.marks)
    assert "\ue000" not in hit.snippet
    assert len(hit.marks) == sum(marked for _, marked in pieces)


def test_the_last_word_typed_is_a_beginning_until_a_space_follows() -> None:
    assert match_expression("spare cust") == '"spare" "cust"*'
    assert match_expression("spare cust ") == '"spare" "cust"'
    assert match_expression('"spare part" held') == '"spare part" "held"*'


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", ""),
        (" \t", ""),
        ("“”", ""),
        ("- … !", ""),
        ("mast", '"mast"*'),
        ("mast ", '"mast"'),
        ("tall mast", '"tall" "mast"*'),
        ("“tall mast”", '"tall mast"'),
        ("«tall mast» fell", '"tall mast" "fell"*'),
        ("„tall mast“", '"tall mast"'),
        ("tall “mast", '"tall" "mast"*'),
        ("mast …", '"mast"'),
        ("well-known", '"well-known"*'),
        ("水闸", '"水 闸"*'),
    ],
)
def test_the_question_for_what_was_typed(typed: str, asked: str) -> None:
    assert match_expression(typed) == asked


NONE = StoredArticle(1, "", None, None, None, "en", 0, "", "", "")
OPEN, CLOSE = "\ue000", "\ue001"


@pytest.mark.parametrize(
    ("line", "snippet", "marked"),
    [
        ("a mast fell", "a mast fell", []),
        (f"a {OPEN}mast{CLOSE} fell", "a mast fell", ["mast"]),
        (f"{OPEN}a{CLOSE} {OPEN}b{CLOSE}", "a b", ["a", "b"]),
        (f"one\n  {OPEN}two{CLOSE}", "one two", ["two"]),
        (f"水 {OPEN}闸{CLOSE} 的", "水闸的", ["闸"]),
        (f"{OPEN}水{CLOSE} mast 闸", "水 mast 闸", ["水"]),
        ("", "", []),
    ],
)
def test_the_line_of_a_hit(line: str, snippet: str, marked: list[str]) -> None:
    hit = hit_of(NONE, line)
    assert (hit.snippet, [mark.of(hit.snippet) for mark in hit.marks]) == (snippet, marked)


def test_a_word_in_the_title_counts_more_than_one_in_the_text(library: Library) -> None:
    in_text = library.add(article("Curlews nest on the upper Averle.", title="Birds of the river"))
    in_title = library.add(article("Birds nest on the upper Averle.", title="Curlews of the river"))
    assert [hit.stored.id for hit in library.search("curlews")] == [in_title, in_text]


@pytest.mark.parametrize("field", ["outlet", "byline"])
def test_outlet_and_byline_are_searched(library: Library, field: str) -> None:
    made = article("Birds nest on the upper Averle.")
    kept = library.add(with_details(made, made.details.corrected(field, "Gazette")))
    (hit,) = library.search("gazette")
    assert (hit.stored.id, hit.marks) == (kept, ())


def test_the_line_of_a_hit_has_sixteen_words(library: Library) -> None:
    words = [f"word{number}" for number in range(60)]
    library.add(article(" ".join([*words[:30], "curlew", *words[30:]]) + "."))
    (hit,) = library.search("curlew")
    assert len(hit.snippet.replace("…", "").split()) == 16
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
