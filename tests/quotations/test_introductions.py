"""Sentences and lines that lead up to words in marks, and the verb that is left when nothing else tells."""

import pytest

from reader.quotations.introductions import announcement, introduction, nearest_verb, signature
from tests.quotations.parsed import parsed, quote, told


@pytest.mark.parametrize(
    ("sentence", "link"),
    [
        ("Ann replied.", ("introduced", "replied", "Ann")),
        ("Ann issued a statement:", ("introduced", "issued", "Ann")),
        ("Ann issued a statement.", ("led", "issued", "Ann")),
        ("When asked, Bob left.", ("led", "left", "Bob")),
        ("Ann replied when she could.", ("introduced", "replied", "Ann")),
        ("Saying no, Ann left.", ("led", "left", "Ann")),
        ("Ann left and Bob said no.", ("introduced", "said", "Bob")),
        ("Ann said no and Bob left.", ("introduced", "said", "Ann")),
        ("Then came Ann.", None),
    ],
)
def test_a_sentence_introduces_who_speaks(sentence: str, link: tuple[str, str, str] | None) -> None:
    clauses = parsed(sentence)
    assert told(clauses, introduction(clauses)) == link


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("And from Ann Lee:", "Ann Lee"),
        ("Chairwoman Ann Lee:", "Chairwoman Ann Lee"),
        ("the mayor:", None),
        ("And from them:", None),
        ("Ann Lee said:", None),
        ("Ann Lee", None),
    ],
)
def test_a_line_with_a_colon_announces_who_speaks(line: str, speaker: str | None) -> None:
    clauses = parsed(line)
    link = ("name-colon", ":", speaker)
    assert told(clauses, announcement(clauses)) == (link if speaker is not None else None)


@pytest.mark.parametrize(
    ("line", "dashed", "speaker"),
    [
        ("- Ann Lee", False, "Ann Lee"),
        ("- Ann Lee, mayor", False, "Ann Lee"),
        ("— Ann Lee (Wells)", False, "Ann Lee"),
        ("Ann Lee", True, "Ann Lee"),
        ("Ann Lee", False, None),
        ("- the mayor", False, None),
        ("- Ann Lee spoke", False, None),
        ("- Ann Lee, “no”", False, None),
        ("-", False, None),
        ("- Ann Lee, a b c d e f g h i j k", False, "Ann Lee"),
        ("- Ann Lee, a b c d e f g h i j k l m", False, None),
    ],
)
def test_a_line_behind_a_quotation_signs_it(line: str, dashed: bool, speaker: str | None) -> None:
    clauses = parsed(line)
    link = ("dash-name", None, speaker)
    assert told(clauses, signature(clauses, dashed)) == (link if speaker is not None else None)


@pytest.mark.parametrize(
    ("sentence", "link"),
    [
        ("Ann is mulling “a run for it”", ("verb-before", "mulling", "Ann")),
        ("Ann campaigns as “Mother”", ("verb-before", "campaigns", "Ann")),
        ("Ann has “a run”", ("verb-before", "has", "Ann")),
        ("There is “a run”", None),
        ("Ann left; the “run”", None),
    ],
)
def test_the_nearest_verb_of_any_kind(sentence: str, link: tuple[str, str, str] | None) -> None:
    clauses = parsed(sentence)
    assert told(clauses, nearest_verb(clauses, quote(clauses), 0)) == link


def test_no_verb_left_of_the_floor_counts() -> None:
    clauses = parsed("Ann campaigns as “Mother”")
    assert nearest_verb(clauses, quote(clauses), 2) is None


@pytest.mark.parametrize(("words", "is_signed"), [(12, True), (13, False)])
def test_a_signature_has_sixteen_items_at_most(words: int, is_signed: bool) -> None:
    clauses = parsed("- Ann Lee," + " old" * words)
    assert (signature(clauses) is not None) is is_signed


def test_a_subject_behind_its_verb_introduces_too() -> None:
    clauses = parsed("Then said Ann Lee:")
    assert told(clauses, introduction(clauses)) == ("introduced", "said", "Ann Lee")
