"""Facts that disagree, and what an article writes in two ways, as warnings."""

import pytest
from msgspec.structs import replace

from reader.comparison.checks.facts import check_facts, check_slips
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.sides import Sides
from reader.text.span import Span
from tests.comparison.pairs import evidence_of


def pair_of(
    left: tuple[str, str] | None,
    right: tuple[str, str] | None,
    standing: FactStanding = FactStanding.DISAGREES,
    kind: FactKind = FactKind.NUMBER,
) -> list[EditorialWarning]:
    """The warnings of a pair of facts, each given as its text and the words in it."""
    texts = [side[0] if side else "" for side in (left, right)]
    facts = [Fact(kind, found_in(*side), "") if side else None for side in (left, right)]
    pair = FactPair(0, kind, facts[0], facts[1], standing)
    return list(check_facts(replace(evidence_of([texts[0]], [texts[1]], (0, 0)), pairs=(pair,))))


def found_in(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_facts_that_disagree_are_grave() -> None:
    left, right = ("It has 4 sheep.", "4"), ("It now has 40 sheep.", "40")
    assert pair_of(left, right, kind=FactKind.DATE) == [
        EditorialWarning(
            WarningKind.DISAGREEING_FACT, Grade.GRAVE, 0, Span(7, 8), Span(11, 13),
            "It has 4 sheep", "It now has 40 sheep", "4", "40", "date",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "standing"),
    [
        (("4 sheep", "4"), ("4 sheep", "4"), FactStanding.AGREES),
        (("4 sheep", "4"), None, FactStanding.ONLY_LEFT),
        (None, ("4 sheep", "4"), FactStanding.ONLY_RIGHT),
        (("4 sheep", "4"), None, FactStanding.DISAGREES),
        (None, ("4 sheep", "4"), FactStanding.DISAGREES),
    ],
    ids=["agree", "only left", "only right", "no right", "no left"],
)
def test_nothing_else_is_told(
    left: tuple[str, str] | None, right: tuple[str, str] | None, standing: FactStanding
) -> None:
    assert pair_of(left, right, standing) == []


SHOWN = {
    "a short sentence whole": ("There were 1,200 cows.", "There were 1,200 cows"),
    "the words about it": (
        "On that day in the old market town there were fewer than 1,200 cows at the well by the north gate.",
        "… there were fewer than 1,200 cows at the well by the …",
    ),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_a_fact_is_shown_with_what_it_counts(text: str, shown: str) -> None:
    (there,) = pair_of((text, "1,200"), ("9 cows", "9"))
    assert (there.left_words, there.right_words) == (shown, "9 cows")
    assert (there.left_decisive, there.right_decisive) == ("1,200", "9")
    (back,) = pair_of(("9 cows", "9"), (text, "1,200"))
    assert (back.left_words, back.right_words) == ("9 cows", shown)


SLIPS = {
    "the usual way and the other": (["Meier", "Meier", "Maier"], "Meier", "Maier"),
    "the first other way": (["Meier", "Maier", "Mayer"], "Meier", "Maier"),
    "one way only": (["Meier", "Meier"], "Meier", "Meier"),
}


@pytest.mark.parametrize(("names", "usual", "other"), SLIPS.values(), ids=SLIPS)
@pytest.mark.parametrize("is_left", [True, False], ids=["left", "right"])
def test_a_slip_shows_both_ways(is_left: bool, names: list[str], usual: str, other: str) -> None:
    text = " ".join(names)
    starts = [sum(len(name) + 1 for name in names[:n]) for n in range(len(names))]
    spans = tuple(Span(at, at + len(name)) for at, name in zip(starts, names, strict=True))
    slip = Slip(FactKind.NAME, spans, "")
    slips = Sides((slip,), ()) if is_left else Sides((), (slip,))
    evidence = evidence_of([text], ["gnu"]) if is_left else evidence_of(["gnu"], [text])
    (warning,) = check_slips(replace(evidence, slips=slips))
    expected = EditorialWarning(WarningKind.SLIP, Grade.LOOK, detail=usual)
    expected = (
        replace(expected, left=spans[0], left_words=other)
        if is_left
        else replace(expected, right=spans[0], right_words=other)
    )
    assert warning == expected


def test_25_characters_on_either_side_are_shown() -> None:
    text = f"{'a ' * 20}1,200{' b' * 20}."
    (told,) = pair_of((text, "1,200"), ("9 cows", "9"))
    assert told.left_words == f"… {'a ' * 12}1,200{' b' * 12} …"
