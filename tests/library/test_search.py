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
