"""Quotations of both articles, put together where they are one utterance."""

import pytest
from msgspec.structs import replace

from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.quotations.quotation import Attributions
from reader.text.span import Span
from reader.views.card import Place
from reader.views.utterances import (
    place_of,
    quoted_alone,
    quoted_in,
    speaker_names,
    utterance_at,
    utterances_of,
)
from tests.builders import article, collation_of, quotations_of
from tests.gui.invented import comparison as invented

LEFT = article("“A one” said Ada.", "“B two” said Bo.", "“C three” said Cy.")
RIGHT = article("“D four” said Di.", "“A one” said Ada.", "“B part” said Bo.")
SAID_LEFT = quotations_of(LEFT, ("A one", "Ada"), ("B two", "Bo"), ("C three", "Cy"))
SAID_RIGHT = quotations_of(RIGHT, ("D four", "Di"), ("A one", "Ada"), ("B part", "Bo"))


def _match(
    left: int, right: int, relation: MatchRelation = MatchRelation.SAME, *, differ: bool = False
) -> QuotationMatch:
    return QuotationMatch(left, right, relation, 0.9, speakers_differ=differ)


def _compared(*matches: QuotationMatch) -> Comparison:
    collation = collation_of(LEFT, RIGHT, (0, 1))
    return Comparison(LEFT, RIGHT, collation, SAID_LEFT, SAID_RIGHT, matches, ())


def _indices(*matches: QuotationMatch) -> list[tuple[list[int], list[int]]]:
    return [
        ([a.quotation.index for a in u.left], [a.quotation.index for a in u.right])
        for u in utterances_of(quoted_in(_compared(*matches)))
    ]


def test_without_a_match_each_stands_alone_the_left_first() -> None:
    assert _indices() == [([0], []), ([1], []), ([2], []), ([], [0]), ([], [1]), ([], [2])]


def test_matched_quotations_are_one_utterance() -> None:
    assert _indices(_match(0, 1)) == [([0], [1]), ([1], []), ([2], []), ([], [0]), ([], [2])]


def test_a_quotation_broken_in_two_is_one_utterance_with_two_parts() -> None:
    assert _indices(_match(1, 1), _match(1, 2)) == [([0], []), ([1], [1, 2]), ([2], []), ([], [0])]
    assert _indices(_match(0, 1), _match(1, 1), _match(1, 2))[0] == ([0, 1], [1, 2])


@pytest.mark.parametrize(
    ("match", "is_warning", "is_altered"),
    [
        (_match(0, 1), False, False),
        (_match(0, 1, MatchRelation.PARAPHRASED), False, False),
        (_match(0, 1, MatchRelation.ALTERED), True, True),
        (_match(0, 1, differ=True), True, False),
    ],
)
def test_what_an_editor_must_look_at(match: QuotationMatch, is_warning: bool, is_altered: bool) -> None:
    utterance = utterances_of(quoted_in(_compared(match)))[0]
    assert utterance.is_warning is is_warning
    assert utterance.is_altered is is_altered
    assert utterance.matches == (match,)


def test_an_open_quotation_is_a_warning() -> None:
    first = SAID_LEFT.attributions[0]
    opened = replace(first, quotation=replace(first.quotation, closed=False))
    quoted = quoted_alone("left", LEFT, Attributions((opened, *SAID_LEFT.attributions[1:])))
    assert [u.is_warning for u in utterances_of(quoted)] == [True, False, False]


def test_an_utterance_leads_to_its_bead_and_its_first_words() -> None:
    quoted = quoted_in(_compared(_match(0, 1)))
    both, left_alone, *_ = utterances_of(quoted)
    here, there = SAID_LEFT.attributions[0].quotation.span, SAID_RIGHT.attributions[1].quotation.span
    assert place_of(quoted, both) == Place(0, here, there)
    assert place_of(quoted, left_alone) == Place(1, SAID_LEFT.attributions[1].quotation.span, None)
    assert both.sides == ("left", "right")
    assert both.first == ("left", SAID_LEFT.attributions[0])
    assert both.all_parts == (SAID_LEFT.attributions[0], SAID_RIGHT.attributions[1])


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_lone_article_has_no_beads(side: str) -> None:
    on_left = side == "left"
    made, said = (LEFT, SAID_LEFT) if on_left else (RIGHT, SAID_RIGHT)
    quoted = quoted_alone("left" if on_left else "right", made, said)
    assert quoted.sides == (side,)
    first = utterances_of(quoted)[0]
    assert first.sides == (side,)
    span = said.attributions[0].quotation.span
    assert place_of(quoted, first) == (Place(None, span, None) if on_left else Place(None, None, span))
    assert quoted.quotations("right" if on_left else "left") == Attributions()
    assert quoted.bead_of(quoted.sides[0], 0) is None


@pytest.mark.parametrize(
    ("names", "grouped"),
    [
        (["Byron", "Ada Byron"], {"Byron": "Ada Byron", "Ada Byron": "Ada Byron"}),
        (["Byron", "Ada Byron", "Lord Byron"],
         {"Byron": "Byron", "Ada Byron": "Ada Byron", "Lord Byron": "Lord Byron"}),
        (["Byron", "Ada Cyron"], {"Byron": "Byron", "Ada Cyron": "Ada Cyron"}),
        ([None, "Ada"], {"Ada": "Ada"}),
    ],
)  # fmt: skip
def test_a_last_name_goes_to_the_only_full_name(names: list[str | None], grouped: dict[str, str]) -> None:
    said = [replace(a, speaker=name) for a, name in zip(SAID_LEFT.attributions, names, strict=False)]
    quoted = quoted_alone("left", LEFT, Attributions(tuple(said)))
    assert speaker_names(utterances_of(quoted)) == grouped


def test_an_utterance_is_found_by_any_of_its_parts_on_its_side() -> None:
    found = utterances_of(quoted_in(_compared(_match(1, 1), _match(1, 2))))
    for part in SAID_RIGHT.attributions[1:]:
        assert utterance_at(found, "right", part.quotation.span) is found[1]
    assert utterance_at(found, "left", SAID_LEFT.attributions[2].quotation.span) is found[2]
    assert utterance_at(found, "left", SAID_LEFT.attributions[1].quotation.marked) is found[1]
    assert utterance_at(found, "right", Span(0, 1)) is None


def test_matched_quotations_share_one_row() -> None:
    comparison = invented()
    utterances = utterances_of(quoted_in(comparison))
    both = [u for u in utterances if u.left and u.right]
    assert len(both) == len({match.left for match in comparison.quotation_matches})
    parts = sum(len(u.all_parts) for u in utterances)
    attributions = comparison.left_quotations.attributions, comparison.right_quotations.attributions
    assert parts == sum(len(each) for each in attributions)


def test_a_surname_goes_to_its_full_name() -> None:
    comparison = invented()
    names = speaker_names(utterances_of(quoted_in(comparison)))
    assert all(full == short or full.endswith(f" {short}") for short, full in names.items())
