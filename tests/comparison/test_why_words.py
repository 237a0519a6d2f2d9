"""What speaks for a bead, in rows of words."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.collation.why import Why
from reader.comparison.why_words import STRENGTHS, why_rows

LINKED = Bead(0, (0,), (0,), Relation.REWORDED, 0.6)
ALONE = Bead(1, (1,), (), Relation.ONLY_LEFT, 0.0)
WHY = Why(("bridge", "storm"), ("anselm",), "port anselm will", 0.9, True, 2, None, "", True)


def test_words_have_the_capitals_of_the_article() -> None:
    rows = dict(why_rows(LINKED, WHY, "Port Anselm  will shut its bridge after the Storm."))
    assert rows == {
        "Shared words": "bridge, Storm",
        "Figures, names": "Anselm",
        "Longest run": "“Port Anselm will”",
        "Place": "In the same order as the rest; a pair beside it is linked too.",
    }


def test_what_is_not_shared_has_no_row() -> None:
    assert list(dict(why_rows(LINKED, Why((), (), "", 1.0, False, 1, None, ""), ""))) == ["Place"]


@pytest.mark.parametrize(
    ("neighbours", "stands_beside", "moved", "said"),
    [
        (True, True, False, "In the same order as the rest; a pair beside it is linked too."),
        (True, True, True, "In another order than the rest; a pair beside it is linked too."),
        (False, True, False,
         "In the same order as the rest; the sentences beside it are not linked to each other."),
        (False, False, False, "In the same order as the rest."),
    ],
)  # fmt: skip
def test_the_place_speaks_of_sentences_beside_only_where_there_are_some(
    neighbours: bool, stands_beside: bool, moved: bool, said: str
) -> None:
    why = replace(WHY, neighbours=neighbours, stands_beside=stands_beside)
    assert dict(why_rows(replace(LINKED, moved=moved), why, ""))["Place"] == said


def test_a_sentence_alone_gives_the_reason_it_was_refused() -> None:
    why = Why((), (), "", 0.0, False, 0, 4, "The nearest sentence shares two words.")
    assert why_rows(ALONE, why, "") == [("Why alone", "The nearest sentence shares two words.")]
    assert why_rows(ALONE, replace(why, refusal=""), "") == []


def test_a_pair_made_by_hand_says_so_and_no_more() -> None:
    rows = why_rows(replace(LINKED, by_hand=True), WHY, "Port Anselm")
    assert rows == [("Why linked", "A person put these sentences together.")]


@pytest.mark.parametrize(("length", "is_cut"), [(160, False), (161, True)])
def test_a_long_run_is_cut(length: int, is_cut: bool) -> None:
    run = ("word " * 60)[:length].strip().ljust(length, "x")
    words = dict(why_rows(LINKED, replace(WHY, longest_run=run), ""))["Longest run"]
    assert words.endswith("…”") is is_cut
    assert len(words) <= 160 + len("“…”")


def test_each_strength_of_a_link_has_a_name_but_none_for_a_sentence_alone() -> None:
    assert [STRENGTHS.get(strength) for strength in range(5)] == [
        None, "weak link", "fair link", "strong link", None,
    ]  # fmt: skip
