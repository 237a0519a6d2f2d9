"""Every linked bead with the operations that made it."""

from itertools import pairwise

import pytest

from reader.comparison.compare import compare
from reader.errors import Cancelled
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.rewriting import _place, rewriting_of
from reader.text.span import Span
from tests.builders import read_article
from tests.rewriting.cases import compared, told


def test_operations_come_by_bead_those_of_the_whole_first_then_in_reading_order() -> None:
    made = rewriting_of(
        compared(
            "The crew repaired the old engine, and the ferry left the pier.",
            "The crew fixed the engine. The ferry departed the old pier.",
        )
    )
    assert made.linked == 4
    assert [one.bead for one in made.operations] == sorted(one.bead for one in made.operations)
    changed = next(one.bead for one in made.operations if not one.is_of_bead)
    of_bead = made.of_bead(changed)
    assert of_bead[0].operation == "split"
    starts = [one.right.start for one in of_bead if one.right]
    assert all(a <= b for a, b in pairwise(starts))


def test_articles_of_two_languages_have_operations_of_whole_sentences_and_figures_only() -> None:
    left = read_article("One\n\nThe crew repaired 12 engines in Norwick.\n", language="en")
    right = read_article("One\n\nThe crew fixed 12 engines in Norwick.\n", language="de")
    found = rewriting_of(compare(left, right)).operations
    assert {one.operation.value for one in found} <= {"copied", "split", "merged", "moved", "figure"}


def test_it_stops_when_it_is_no_longer_wanted() -> None:
    with pytest.raises(Cancelled):
        rewriting_of(compared("A boat.", "A ship."), lambda: True)


@pytest.mark.parametrize(("beads", "looks"), [(1, 1), (16, 1), (17, 2), (33, 3)])
def test_every_sixteenth_bead_it_is_asked_whether_it_is_wanted(beads: int, looks: int) -> None:
    text = "\n\n".join(f"Boat {number} left the pier." for number in range(beads))
    asked: list[int] = []

    def is_cancelled() -> bool:
        asked.append(len(asked))
        return False

    comparison = compare(read_article(text, language="en"), read_article(text, language="en"))
    assert len(comparison.collation.beads) == beads
    rewriting_of(comparison, is_cancelled)
    assert len(asked) == looks


def test_operations_stand_by_the_right_and_what_is_not_there_before_all() -> None:
    first = OperationFound(Operation.DROPPED, 0, Span(4, 5), None)
    later = OperationFound(Operation.INSERTED, 0, None, Span(0, 2))
    last = OperationFound(Operation.REPLACED, 0, Span(0, 1), Span(0, 1))
    assert sorted((last, later, first), key=_place) == [first, later, last]


def test_a_language_without_synonyms_tells_of_other_words() -> None:
    found = told("El panadero compró una casa en mayo.", "El panadero adquirió una casa en mayo.", "es")
    assert found == [("replaced", "compró", "adquirió")]


def test_german_has_a_short_list_of_synonyms() -> None:
    found = told(
        "Der Bäcker kaufte im Mai ein großes Haus.", "Der Bäcker erwarb im Mai ein großes Haus.", "de"
    )
    assert found == [("synonym", "kaufte", "erwarb")]
