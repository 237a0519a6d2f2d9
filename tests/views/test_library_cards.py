"""Rows of the library's list."""

import time
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.library.listing import Contents, contents
from reader.library.rows import StoredArticle
from reader.library.samples import SampleArticle
from reader.library.search import Hit
from reader.library.similar import SimilarArticle
from reader.text.span import Span
from reader.views.card import Style
from reader.views.library_cards import (
    StoredItem,
    cards_of,
    day,
    drop_name,
    local_day,
    similar_cards,
    stored_id,
)
from reader.workers.library_jobs import ask
from tests.gui.library.shelves import BAKERY, FERRY, stock


def _contents(folder: Path, typed: str, tag: str | None = None) -> Contents:
    found = ask(folder, lambda library: contents(library, typed, tag, 300)).value
    assert isinstance(found, Contents)
    return found


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2025-06-02", "2 Jun 2025"),
        ("2025-12-31T10:00:00+02:00", "31 Dec 2025"),
        (None, ""),
        ("2025-13-01", "2025-13-01"),
        ("in spring", "in spring"),
    ],
)
def test_days(moment: str | None, shown: str) -> None:
    assert day(moment) == shown


def test_a_hit_shows_its_line_with_the_words_found_in_strong_type(tmp_path: Path) -> None:
    stock(tmp_path, FERRY, BAKERY)
    rows = cards_of(_contents(tmp_path, "rudder"))
    assert [row.lines[0].text for row in rows if stored_id(row) is not None] == ["Ferry sails again"]
    strong = [run.text for run in rows[0].lines[2].runs if run.style is Style.STRONG]
    assert strong == ["rudder"]
    assert rows[0].lines[2].text.replace("…", "") in " ".join(FERRY.split())


def test_tags_stand_in_the_row_and_choose(tmp_path: Path) -> None:
    ferry, _ = stock(tmp_path, FERRY, BAKERY)
    with Library(tmp_path) as library:
        library.tag(ferry, ["harbour"])
    rows = cards_of(_contents(tmp_path, "", "harbour"))
    assert [stored_id(row) for row in rows] == [ferry]
    assert rows[0].lines[-1].text.startswith("#harbour")
    assert stored_id(cards_of(_contents(tmp_path, "bakery", "harbour"))[0]) is None


def test_samples_are_a_shelf_below_and_no_stored_articles(tmp_path: Path) -> None:
    rows = cards_of(_contents(tmp_path, ""))
    assert "kept here" in rows[0].text
    assert rows[1].is_heading
    samples = rows[2:]
    assert samples
    assert all(stored_id(row) is None and Path(drop_name(row)).is_file() for row in samples)


def _stored(**other: object) -> StoredArticle:
    known: dict[str, object] = {
        "id": 7, "title": "Ferry  sails", "outlet": None, "byline": None, "published": None, "language": "en",
        "origin": "ferry.txt", "words": 1, "added": "", "opened": "2031-03-04T10:00:00+00:00", "tags": (),
    }  # fmt: skip
    return StoredArticle(**{**known, **other})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "lines"),
    [
        ({}, ["Ferry sails", "1 word", "opened 4 Mar 2031"]),
        ({"words": 1_200, "outlet": "Harbour Press", "published": "2031-03-02"},
         ["Ferry sails", "Harbour Press · 2 Mar 2031 · 1,200 words", "opened 4 Mar 2031"]),
        ({"tags": ("port", "sea")}, ["Ferry sails", "1 word", "#port  #sea  opened 4 Mar 2031"]),
        ({"title": " "}, ["ferry.txt", "1 word", "opened 4 Mar 2031"]),
    ],
)  # fmt: skip
def test_a_stored_article_says_what_is_known(other: dict[str, object], lines: list[str]) -> None:
    stored = _stored(**other)
    (card,) = cards_of(Contents((stored,), None, (), (), 1))
    assert [line.text for line in card.lines] == lines
    assert [line.most for line in card.lines] == [2, 1, 1]
    assert card.item == StoredItem(7, lines[0], tuple(stored.tags), stored.outlet or "")
    assert (stored_id(card), drop_name(card)) == (7, "library:7")


@pytest.mark.parametrize(
    ("sentence", "said"), [("They share much.", "42 % alike"), ("", "Too long to be judged at once")]
)
def test_a_similar_article_says_how_alike_it_is(sentence: str, said: str) -> None:
    one = SimilarArticle(_stored(), 0.42, 0.42, 0.42, 0.42, sentence)
    heading, card = similar_cards((("left", (one,)),))
    assert heading.text == "Like the left article  1"
    assert [(line.text, line.most) for line in card.lines][2] == (said, 1)
    assert (card.key, stored_id(card)) == ("left.library:7", 7)


def test_no_similar_article_is_said() -> None:
    rows = similar_cards((("left", ()),))
    assert [row.is_heading for row in rows] == [True, True]
    assert "Nothing" in rows[1].text


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2025-01-31", "31 Jan 2025"),
        ("2025-00-31", "2025-00-31"),
        ("2025-6", "2025-6"),
        ("2025-xx-02", "2025-xx-02"),
        ("2025-13-01T10:00:00", "2025-13-01"),
    ],
)
def test_what_is_no_day_is_shown_as_it_stands(moment: str, shown: str) -> None:
    assert day(moment) == shown


def test_a_hit_shows_its_words_once_with_every_mark_strong() -> None:
    hit = Hit(_stored(), "One bridge, two bridges.", (Span(4, 10), Span(16, 22)))
    (card,) = cards_of(Contents((), (hit,), (), (), 1))
    runs = [(run.text, run.style is Style.STRONG) for run in card.lines[2].runs]
    assert runs == [("One ", False), ("bridge", True), (", two ", False), ("bridge", True), ("s.", False)]
    assert card.lines[2].most == 2
    assert card.key == "library:7"


def test_a_hit_that_is_all_mark_has_no_empty_words() -> None:
    hit = Hit(_stored(), "bridge", (Span(0, 6),))
    (card,) = cards_of(Contents((), (hit,), (), (), 1))
    assert [run.text for run in card.lines[2].runs] == ["bridge"]


@pytest.mark.parametrize(("hits", "words"), [(None, "kept here"), ((), "Nothing found")])
def test_an_empty_list_says_whether_anything_was_looked_for(hits: tuple[Hit, ...] | None, words: str) -> None:
    (note,) = cards_of(Contents((), hits, (), (), 0))
    assert words in note.text
    assert note.is_heading
    assert note.lines[0].most == 3


def test_a_sample_is_a_title_and_the_name_of_its_file() -> None:
    sample = SampleArticle("Bridge shut", Path("/samples/a.txt"))
    rows = cards_of(Contents((_stored(),), None, (), (sample,), 1))
    assert [row.text.split("\n")[0] for row in rows[1:]] == ["Samples · read-only  1", "Bridge shut"]
    assert [(line.text, line.most) for line in rows[2].lines] == [("Bridge shut", 2), ("a.txt", 1)]
    assert drop_name(rows[2]) == "/samples/a.txt"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [("UTC", "4 Mar 2031"), ("Pacific/Auckland", "5 Mar 2031"), ("America/Lima", "4 Mar 2031")],
)
def test_the_day_something_was_opened_is_the_day_here(
    monkeypatch: pytest.MonkeyPatch, zone: str, shown: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert local_day("2031-03-04T20:00:00+00:00") == shown
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_is_no_moment_is_shown_as_it_stands() -> None:
    assert (local_day("spring"), local_day("")) == ("spring", "")


def test_an_empty_library_says_what_it_is_told_to_keep() -> None:
    empty = Contents((), None, (), (), 0)
    assert [cards_of(empty, keeps)[0].text for keeps in (True, False)] == [
        "Every article you open is kept here. A whole folder of articles can be imported below.",
        "What you open is not kept here. A whole folder of articles can be imported below.",
    ]
