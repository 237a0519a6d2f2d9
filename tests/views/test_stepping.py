"""Which place comes next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison, EditorialWarning, WarningKind
from reader.comparison.editorial_warning import Grade
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice
from reader.views.stepping import differences, position, step, warning_choice
from tests.builders import article, collation_of, quotations_of
from tests.gui.invented import comparison

places_of = st.lists(st.integers(0, 50), unique=True).map(sorted)


@given(places_of, st.none() | st.integers(0, 50))
def test_a_step_leads_to_a_place_and_back(places: list[int], current: int | None) -> None:
    there = step(places, current, False)
    if not places:
        assert there is None
        return
    assert there in places
    if current in places and len(places) > 1:
        assert step(places, there, True) == current


@given(places_of.filter(bool))
def test_stepping_visits_every_place_in_order(places: list[int]) -> None:
    seen: list[int] = []
    current: int | None = None
    for _ in places:
        current = step(places, current, False)
        assert current is not None
        seen.append(current)
    assert seen == places


def test_positions_in_words() -> None:
    assert position([2, 5, 9], 5) == "2 of 3"
    assert position([2, 5, 9], 4) == "3 differences"
    assert position([2], None) == "1 difference"
    assert position([], None) == "No differences"


def test_what_is_the_same_and_in_place_is_no_difference() -> None:
    compared = comparison()
    beads = compared.collation.beads
    found = differences(compared, frozenset(Relation), True)
    assert found == [b.index for b in beads if b.moved or b.relation is not Relation.SAME]
    assert all(beads[i].moved for i in differences(compared, frozenset(), True))


@pytest.mark.parametrize(
    ("rule", "relations", "moved", "found"),
    [
        ("what has moved", (), True, [1]),
        ("nothing", (), False, []),
        ("the same in its place is no difference", (Relation.SAME,), False, []),
        ("what is edited, moved or not", (Relation.EDITED,), False, [2]),
        ("either", (Relation.EDITED,), True, [1, 2]),
    ],
)
def test_what_is_shown_is_stepped_through(
    rule: str, relations: tuple[Relation, ...], moved: bool, found: list[int]
) -> None:
    compared = comparison()
    beads = (
        Bead(0, (0,), (0,), Relation.SAME, 1.0),
        Bead(1, (1,), (2,), Relation.SAME, 1.0, moved=True),
        Bead(2, (2,), (1,), Relation.EDITED, 0.9),
    )
    made = replace(compared, collation=replace(compared.collation, beads=beads))
    assert differences(made, frozenset(relations), moved) == found, rule


LEFT = article("Vosk said five ferries sank.", "It's a “storm” again.")
RIGHT = article("Vosc said four ferries sank.")


def _span(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


def _warned(*warnings: EditorialWarning) -> Comparison:
    said = quotations_of(LEFT, ("storm", None))
    pair = FactPair(
        0, FactKind.NUMBER, Fact(FactKind.NUMBER, _span(LEFT, "five"), "5"),
        Fact(FactKind.NUMBER, _span(RIGHT, "four"), "4"), FactStanding.DISAGREES,
    )  # fmt: skip
    slip = Slip(FactKind.NAME, (_span(RIGHT, "Vosc"), _span(RIGHT, "ferries sank")), "Two ways.")
    collation = collation_of(LEFT, RIGHT, (0, 0))
    return Comparison(LEFT, RIGHT, collation, said, Attributions(), (), (pair,), (), (slip,), tuple(warnings))


@pytest.mark.parametrize("sides", [("left", "right"), ("left",), ("right",), ()])
def test_a_warning_leads_to_its_bead_and_its_words(sides: tuple[str, ...]) -> None:
    left = _span(LEFT, "five") if "left" in sides else None
    right = _span(RIGHT, "four") if "right" in sides else None
    warning = EditorialWarning(WarningKind.DISAGREEING_FACT, Grade.GRAVE, 0, left, right)
    other = EditorialWarning(WarningKind.SLIP, Grade.LOOK)
    choice = warning_choice(_warned(other, warning), 1)
    assert choice == Choice(Place(0, left, right), warning=1)
