"""Paragraphs as items: words, marks, quotations; where sentences end, short brackets left out."""

import pytest

from reader.quotations.items import (
    Item,
    _speech_follows,
    _tag_follows,
    items_of,
    sentences_of,
    without_brackets,
    word_count,
)
from reader.quotations.marks import find_marked
from reader.text.span import Span
from tests.quotations.parsed import ENGLISH


def items(text: str) -> list[Item]:
    whole = Span(0, len(text))
    return items_of(text, whole, find_marked(text, whole), 0, ENGLISH)


def joined(row: list[Item]) -> str:
    return " ".join(item.text for item in row)


@pytest.mark.parametrize(
    ("rule", "text", "sentences"),
    [
        ("a stop and a capital", "It fell. Ann left.", ["It fell .", "Ann left ."]),
        ("no capital", "It fell. and went", ["It fell . and went"]),
        ("an exclamation", "It fell! Ann left", ["It fell !", "Ann left"]),
        ("a figure opens", "It fell! 33 left", ["It fell !", "33 left"]),
        ("a quotation opens", "It fell. “No,” Ann said.", ["It fell .", "No, Ann said ."]),
        ("a bracket opens", "It fell. (Ann left", ["It fell .", "( Ann left"]),
        ("a mark goes on", "It fell.; and", ["It fell . ; and"]),
        ("a comma", "It fell, Ann left", ["It fell , Ann left"]),
        ("an abbreviation", "Mr. Roe left.", ["Mr . Roe left ."]),
        ("an initial", "Ann J. Lee left.", ["Ann J . Lee left ."]),
        ("a letter apart from its stop", "in group J . Lee left", ["in group J .", "Lee left"]),
        ("a closing bracket", "It fell (again.) Ann left", ["It fell ( again . ) Ann left"]),
        ("dots and a capital", "It fell... Ann left", ["It fell ...", "Ann left"]),
        ("dots and no capital", "It fell... 33 left", ["It fell ... 33 left"]),
        ("an ellipsis", "It fell… Ann left", ["It fell …", "Ann left"]),
        ("an ellipsis inside a word", "It fell…Ann left", ["It fell … Ann left"]),
        ("quoted, and told", "“It fell.” Ann said.", ["It fell. Ann said ."]),
        ("quoted, and more than told", "“It fell.” Ann said so.", ["It fell.", "Ann said so ."]),
        ("quoted, and not told", "“It fell.” Ann left.", ["It fell.", "Ann left ."]),
        ("quoted, the verb first", "“It fell.” Said Ann.", ["It fell.", "Said Ann ."]),
        ("quoted without an end", "“It fell” Ann left", ["It fell Ann left"]),
        ("quoted, no capital", "“It fell.” and left", ["It fell. and left"]),
        ("quoted twice", "“It fell.” “No.”", ["It fell.", "No."]),
        ("asked, and told", "“Is it?” Ann said.", ["Is it? Ann said ."]),
        ("asked, and not told", "“Is it?” Ann left. She said", ["Is it?", "Ann left .", "She said"]),
        ("asked, another verb first", "“Is it?” Ann was said to go", ["Is it?", "Ann was said to go"]),
        ("asked, an abbreviation", "“Is it?” Mr. Roe said.", ["Is it? Mr . Roe said ."]),
        ("dots, and told", "“It fell...” Ann said.", ["It fell... Ann said ."]),
    ],
)  # fmt: skip
def test_where_a_sentence_ends(rule: str, text: str, sentences: list[str]) -> None:
    assert [joined(row) for row in sentences_of(items(text), ENGLISH)] == sentences, rule


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ann (D-Wells) left", "Ann left"),
        ("Ann (no) and Bob (yes) left", "Ann and Bob left"),
        ("Ann (“no”) left", "Ann ( no ) left"),
        ("Ann (D-Wells left", "Ann ( D-Wells left"),
        (f"Ann ({'x ' * 23}) left", "Ann left"),
        (f"Ann ({'x ' * 24}) left", f"Ann ( {'x ' * 24}) left"),
        ("Ann left", "Ann left"),
    ],
)
def test_short_brackets_are_left_out(text: str, kept: str) -> None:
    assert joined(without_brackets(items(text))) == kept


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("he's", "he 's"),
        ("they’re", "they ’re"),
        ("well-known", "well-known"),
        ("6.5% of 1,200", "6.5% of 1,200"),
        ("U.S. A-B", "U.S. A-B"),
        ("owners' pier", "owners' pier"),
        ("a -- b", "a -- b"),
        ("so … it", "so … it"),
    ],
)
def test_words_and_marks(text: str, cut: str) -> None:
    assert joined(items(text)) == cut


def test_an_item_knows_its_place_and_its_quotation() -> None:
    text = "Ann said “no” to Bob’s pier"
    row = items(text)
    assert [text[item.start : item.end] for item in row] == ["Ann", "said", "“no”", "to", "Bob’s", "pier"]
    assert [item.quote for item in row] == [-1, -1, 0, -1, -1, -1]
    assert [item.is_capital for item in row] == [True, False, False, False, True, False]
    assert [item.is_possessive for item in row] == [False, False, False, False, True, False]
    assert [item.is_word for item in row] == [True, True, False, True, True, True]


@pytest.mark.parametrize(("words", "count"), [("one two", 2), ("", 0), ("陈立民说", 3), ("陈 立", 3)])
def test_two_chinese_characters_count_as_a_word(words: str, count: int) -> None:
    assert word_count(words) == count


FOLLOWS = {
    "a speaker and a cue": ("Ann Lee said so.", True),
    "a cue at once": ("said Ann Lee.", False),
    "a cue with a capital": ("Ann Lee Said so.", False),
    "another verb": ("Ann Lee had said so.", False),
    "an auxiliary with a capital": ("Ann Had said so.", True),
    "a mark before": ("Ann Lee; she said so.", False),
    "a stop behind a short form": ("Ann Lee of St. Ives said so.", True),
    "a comma": ("Ann Lee, the mayor, said so.", True),
    "twenty words": (f"{'Ann ' * 19}said so.", True),
    "more": (f"{'Ann ' * 20}said so.", False),
    "nothing": ("Ann Lee left", False),
}


@pytest.mark.parametrize(("text", "expected"), FOLLOWS.values(), ids=FOLLOWS)
def test_a_speaker_and_a_cue_follow(text: str, expected: bool) -> None:
    assert _speech_follows(items(text), 0, ENGLISH) is expected


TAGS = {
    "speaker and cue alone": ("Ann said.", True),
    "and more": ("Ann said so.", False),
    "the cue first": ("said Ann.", False),
    "four words before it": ("Ann of the Pier said.", True),
    "five words": ("Ann of the old Pier said.", False),
    "a comma": ("Ann, she said.", False),
    "no end": ("Ann said", False),
}


@pytest.mark.parametrize(("text", "expected"), TAGS.values(), ids=TAGS)
def test_no_more_than_speaker_and_cue_follow(text: str, expected: bool) -> None:
    assert _tag_follows(items(text), 0, ENGLISH) is expected
