"""Cases of `sources.toml`: what differs is told, and the same in other words is not."""

from typing import NamedTuple

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.checks.sources import check_sources
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.sides import Sides
from reader.text.span import Span
from tests.builders import article_of
from tests.comparison.checks.cases import Case, cases_in, named, told
from tests.comparison.pairs import evidence_of


@pytest.mark.parametrize("case", cases_in("sources"), ids=named)
def test_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


@pytest.mark.parametrize(
    ("speaker", "is_unnamed"),
    [
        ("neighbours", True), ("doctors", True), ("an official", True), ("an Ostsund official", False),
        ("minister", False), ("teacher", False),
    ],
)  # fmt: skip
def test_who_is_somebody_in_place_of_a_name(speaker: str, is_unnamed: bool) -> None:
    words = "The bridge will not open before May, {} said."
    kinds = {warning.kind for warning in told(words.format("Anna Berg"), words.format(speaker))}
    assert (WarningKind.SPEAKER_UNNAMED in kinds) is is_unnamed


class Given(NamedTuple):
    """A sentence with what it gives to whom: report, cue, mention, speaker."""

    text: str
    report: str = ""
    cue: str | None = None
    mention: str | None = None
    speaker: str | None = None
    kind: Kind = Kind.INDIRECT
    beside: str = ""


def _found(text: str, words: str | None) -> Span | None:
    return None if words is None else Span(text.index(words), text.index(words) + len(words))


def _quoted(given: Given) -> Attributions:
    span = _found(given.text, given.report or None)
    if span is None:
        return Attributions()
    quotation = Quotation(0, span, span, given.kind, 0, True, 0)
    cue, mention = _found(given.text, given.cue), _found(given.text, given.mention)
    return Attributions((Attribution(quotation, cue, mention, given.speaker),))


def warned(left: Given, right: Given, relation: Relation = Relation.EDITED) -> list[EditorialWarning]:
    """What is told of two linked sentences, each with one beside it perhaps."""
    articles = [
        article_of([side.text, side.beside] if side.beside else [side.text]) for side in (left, right)
    ]
    quotations = Sides(_quoted(left), _quoted(right))
    evidence = evidence_of(articles[0], articles[1], (0, 0), relation=relation, quotations=quotations)
    return list(check_sources(evidence))


PLAIN = Given("The tram costs far more.")
BOARD = Given(
    "The tram costs far more, the board said.", "The tram costs far more", "said", "the board", "the board"
)
HOLT = Given(
    "Ada Holt said the tram costs far more.", "the tram costs far more", "said", "Ada Holt", "Ada Holt"
)
LINDT = Given(
    "Ben Lindt said the tram costs far more.", "the tram costs far more", "said", "Ben Lindt", "Ben Lindt"
)
OFFICIAL = Given(
    "An official said the tram costs far more.",
    "the tram costs far more",
    "said",
    "An official",
    "an official",
)
CRITICS = Given(
    "Critics said the tram costs far more.", "the tram costs far more", "said", "Critics", "critics"
)
CLAIMED = Given(
    "Ada Holt claimed the tram costs far more.", "the tram costs far more", "claimed", "Ada Holt", "Ada Holt"
)
DIRECT = Given(
    "“The tram costs far more,” Ada Holt said.",
    "The tram costs far more",
    "said",
    "Ada Holt",
    "Ada Holt",
    Kind.DIRECT,
)

SOURCES: dict[str, tuple[Given, Given, list[WarningKind]]] = {
    "nothing given to anybody": (PLAIN, PLAIN, []),
    "the same source": (BOARD, BOARD, []),
    "a source that is gone": (BOARD, PLAIN, [WarningKind.ATTRIBUTION]),
    "in marks": (DIRECT, PLAIN, []),
    "by a cue that is none": (BOARD._replace(cue="far"), PLAIN, []),
    "by nobody": (BOARD._replace(mention=None), PLAIN, []),
    "one word of meaning": (
        Given("Far, the board said.", "Far", "said", "the board", "the board"), Given("Far."), [],
    ),
    "the source stands beside": (BOARD, PLAIN._replace(beside="The board met."), []),
    "another stands there": (BOARD, PLAIN._replace(beside="The court met."), [WarningKind.ATTRIBUTION]),
    "the other side says little of it": (BOARD, Given("The tram was late in the rain, far later."), []),
    "the other side says much more": (
        BOARD, Given("The tram costs far more, as bread, milk, rent, coal, salt, fish and shoes do."), [],
    ),
    "a name on one side": (HOLT, OFFICIAL, [WarningKind.SPEAKER_UNNAMED]),
    "a name that is not written there": (OFFICIAL, HOLT._replace(mention=None), []),
    "the name stands beside": (HOLT, OFFICIAL._replace(beside="Holt left."), []),
    "nobody named on either": (OFFICIAL, OFFICIAL, []),
    "an office on one side": (BOARD, OFFICIAL, []),
    "anybody on one side": (BOARD, CRITICS, [WarningKind.ATTRIBUTION]),
    "anybody, by a cue that is none": (BOARD, CRITICS._replace(cue="far"), []),
    "anybody, beside a cue that is none": (BOARD._replace(cue="far"), CRITICS, []),
    "two people": (HOLT, LINDT, [WarningKind.OTHER_SPEAKER]),
    "two people in marks": (DIRECT, LINDT, []),
    "a pronoun": (HOLT, LINDT._replace(text="Then he said the tram costs far more.", mention="he"), []),
    "another cue": (HOLT, CLAIMED, [WarningKind.CUE_TURNED]),
    "another cue of one class": (
        HOLT, HOLT._replace(text="Ada Holt added the tram costs far more.", cue="added"), [],
    ),
    "the last word of a cue tells its class": (
        HOLT,
        HOLT._replace(text="Ada Holt claimed and said the tram costs far more.", cue="claimed and said"),
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "kinds"), SOURCES.values(), ids=SOURCES)
def test_who_is_said_to_say_it(left: Given, right: Given, kinds: list[WarningKind]) -> None:
    assert [warning.kind for warning in warned(left, right)] == kinds
    assert [warning.kind for warning in warned(right, left)] == kinds


def test_in_reworded_sentences_a_source_that_is_gone_is_looked_at_and_two_people_are_not_told() -> None:
    assert [warning.grade for warning in warned(BOARD, PLAIN)] == [Grade.SERIOUS]
    assert [warning.grade for warning in warned(BOARD, PLAIN, Relation.REWORDED)] == [Grade.LOOK]
    assert warned(HOLT, LINDT, Relation.REWORDED) == []


def test_a_source_that_is_gone_is_shown_on_both_sides() -> None:
    (there,), (back,) = warned(BOARD, PLAIN), warned(PLAIN, BOARD)
    assert (there.left_decisive, there.right_decisive, there.right) == ("the board said", "", None)
    assert (there.left_words, there.right_words) == (BOARD.text.rstrip("."), PLAIN.text.rstrip("."))
    assert (back.right_decisive, back.left_decisive, back.left) == ("the board said", "", None)
    assert (back.left_words, back.right_words) == (PLAIN.text.rstrip("."), BOARD.text.rstrip("."))


def test_two_people_are_told_with_the_report() -> None:
    (warning,) = warned(HOLT, LINDT)
    assert (warning.left_who, warning.right_who) == ("Ada Holt", "Ben Lindt")
    assert warning.left_words == warning.right_words == "the tram costs far more"
    assert warning.grade is Grade.GRAVE


def test_another_cue_is_pointed_at() -> None:
    (warning,) = warned(HOLT, CLAIMED)
    assert (warning.left_decisive, warning.right_decisive) == ("said", "claimed")


def test_two_people_of_whom_a_fact_tells_are_not_told_again() -> None:
    articles = [article_of([side.text]) for side in (HOLT, LINDT)]
    quotations = Sides(_quoted(HOLT), _quoted(LINDT))
    evidence = evidence_of(articles[0], articles[1], (0, 0), relation=Relation.EDITED, quotations=quotations)
    names = [Fact(FactKind.NAME, Span(0, 8), name) for name in ("Ada Holt", "Ben Lindt")]
    pair = FactPair(0, FactKind.NAME, names[0], names[1], FactStanding.DISAGREES)
    assert list(check_sources(replace(evidence, pairs=(pair,)))) == []
    for other in ({"bead": 1}, {"kind": FactKind.DATE}, {"standing": FactStanding.AGREES}):
        changed = replace(evidence, pairs=(replace(pair, **other),))
        assert len(list(check_sources(changed))) == 1


OWN = {
    "what it did itself": ("they had shut the mill", "They had shut the mill.", True),
    "told by somebody": ("they had shut the mill", "They had shut the mill, it is claimed.", False),
    "what others did": ("the mill they shut", "The mill they shut.", False),
    "what it will do": ("they will shut the mill", "They will shut the mill.", False),
}  # fmt: skip


@pytest.mark.parametrize(("report", "other", "is_told"), OWN.values(), ids=OWN)
def test_what_a_source_tells_of_its_own_deeds(report: str, other: str, is_told: bool) -> None:
    given = Given(f"Smugglers said {report}.", report, "said", "Smugglers", "smugglers")
    beside = Given(other, beside="Smugglers met.")
    assert bool(warned(given, beside)) is is_told
