"""Search without case and accents, with places in the text as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.views.searching import searchable


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A Résumé here", "resume", "Résumé"),
        ("A resume here", "RÉSUMÉ", "resume"),
        ("Re\u0301sume\u0301 and more", "resume", "Re\u0301sume\u0301"),
        ("the town’s own", "town's OWN", "town’s own"),
        ("one\ntwo", "one two", "one\ntwo"),
        ("Straße nach 東京", "東京", "東京"),
        ("İstanbul talks", "istanbul", "İstanbul"),
        ("😀 then Kyiv", "kyiv", "Kyiv"),
    ],
)
def test_finds_words_as_a_reader_would(text: str, words: str, found: str) -> None:
    assert [span.of(text) for span in searchable(text).find_all(words)] == [found]


def test_syllables_are_not_taken_apart() -> None:
    assert searchable("한국").find_all("하") == ()


def test_hits_do_not_overlap() -> None:
    assert len(searchable("aaaa").find_all("aa")) == 2


@pytest.mark.parametrize("words", ["", "   ", "\u0301"])
def test_nothing_is_found_for_nothing(words: str) -> None:
    assert searchable("some text").find_all(words) == ()


@given(st.text(max_size=40), st.data())
def test_any_slice_that_begins_and_ends_in_letters_is_found(text: str, data: st.DataObject) -> None:
    letters = [i for i, c in enumerate(text) if c.isascii() and c.isalpha()]
    if not letters:
        return
    start, end = sorted((data.draw(st.sampled_from(letters)), data.draw(st.sampled_from(letters))))
    words = text[start : end + 1]
    if "  " in searchable(words).folded:
        return
    assert any(span.start <= start and span.end >= end for span in searchable(text).find_all(words)) or (
        searchable(text).folded.count(searchable(words).folded) > 0
    )


@pytest.mark.parametrize(
    ("text", "words", "spans"),
    [
        ("Re\u0301sume\u0301", "resume", [(0, 8)]),
        ("e\u0301e\u0301", "e", [(0, 2), (2, 4)]),
        ("xe\u0301", "e", [(1, 3)]),
        ("xe\u0301 y", "x", [(0, 1)]),
        ("e\u0301\u0302 abc", "abc", [(4, 7)]),
        ("abc", "c", [(2, 3)]),
        ("e\u0301 abc", "c", [(5, 6)]),
    ],
)
def test_a_hit_takes_its_combining_marks_along_and_no_more(
    text: str, words: str, spans: list[tuple[int, int]]
) -> None:
    assert [(span.start, span.end) for span in searchable(text).find_all(words)] == spans


def test_places_are_kept_only_where_marks_were_left_out() -> None:
    assert searchable("Résumé").places is None
    assert searchable("e\u0301a").places == [0, 2, 3]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“A”‘b’„c“«d»–—‐‑−", '"a"\'b\'"c""d"-----'),
        ("Ǆ ß ﬁ", "ǆ ß ﬁ"),
        ("a\u00a0b\tc", "a b c"),
        ("한", "한"),
    ],
)
def test_marks_cases_and_spaces_are_folded_each_to_one_character(text: str, folded: str) -> None:
    assert searchable(text).folded == folded
