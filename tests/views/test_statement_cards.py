"""The rows of statements, each rule by itself."""

import pytest

from reader.comparison.comparison import Comparison
from reader.facts.fact import Difference, Fact, FactKind
from reader.facts.statement import Statement, StatementPair, StatementStanding
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.text.span import Span
from reader.views.card import Card, Place, Style
from reader.views.statement_cards import statement_row, words_of_statement, words_round
from tests.builders import article, collation_of

LEFT = article("Gulls were counted.", "About forty boats were lost in the storm.", "It rained for 9 days.")
RIGHT = article("The storm took 40 boats.", "In the storm 50 boats were lost.", "It rained for 9 days.")
COMPARED = Comparison(LEFT, RIGHT, collation_of(LEFT, RIGHT, (2, 2)), Attributions(), Attributions(), (), ())


def _span(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


def _said(made: Article, figure: str, hedge: str = "") -> Statement:
    span = _span(made, figure)
    sentence = made.sentence_at(span.start)
    assert sentence is not None
    within = made.sentences[sentence].span
    return Statement(
        sentence,
        Fact(FactKind.NUMBER, span, figure),
        Span(within.start, within.end - 1),
        hedge=_span(made, hedge) if hedge else None,
    )


FORTY, FIGURE, FIFTY = _said(LEFT, "forty", "About"), _said(RIGHT, "40"), _said(RIGHT, "50")
DAYS = _said(LEFT, "9"), _said(RIGHT, "9")
OTHER, BOTH = StatementStanding.OTHER_FIGURE, StatementStanding.BOTH


def _card(pair: StatementPair) -> Card:
    return statement_row(COMPARED, 3, pair).make()


def _styled(card: Card, style: Style) -> list[str]:
    return [run.text for line in card.lines for run in line.runs if run.style is style]


@pytest.mark.parametrize(
    ("pair", "title"),
    [
        (StatementPair(FORTY, FIFTY, OTHER, Difference.NUMBER, 1),
         "⚠ Figure: forty ≠ 50 · ¶\u00a02 → ¶\u00a02"),
        (StatementPair(FORTY, FIFTY, OTHER, Difference.NUMBER),
         "⚠ Figure: forty ≠ 50 · ¶\u00a02 → ¶\u00a02 · not linked"),
        (StatementPair(FORTY, FIFTY, OTHER, Difference.NUMBER, None, False),
         "Figure: forty ≠ 50 · ¶\u00a02 → ¶\u00a02 · not linked · perhaps the same"),
        (StatementPair(FORTY, FIGURE, BOTH), "Figure: forty = 40 · ¶\u00a02 → ¶\u00a01 · not linked"),
        (StatementPair(*DAYS, BOTH, bead=2), "Figure: 9 · ¶\u00a03 → ¶\u00a03"),
        (StatementPair(FORTY, None, StatementStanding.ONLY_LEFT), "Figure: forty · ¶\u00a02"),
    ],
)  # fmt: skip
def test_the_title_says_what_and_where(pair: StatementPair, title: str) -> None:
    card = _card(pair)
    assert card.lines[0].text == title
    assert card.key == "statement 3"
    assert card.is_warning == statement_row(COMPARED, 3, pair).is_warning == title.startswith("⚠")


def test_other_figures_are_decisive_and_a_lone_hedge_is_changed() -> None:
    card = _card(StatementPair(FORTY, FIFTY, OTHER, Difference.NUMBER, 1))
    assert [line.text for line in card.lines[1:]] == [
        "Left  About forty boats were lost in the storm", "Right  In the storm 50 boats were lost",
    ]  # fmt: skip
    assert _styled(card, Style.DECISIVE) == ["forty", "50"]
    assert _styled(card, Style.CHANGED) == ["About"]
    assert card.sides == ("left", "right")


def test_one_amount_written_otherwise_is_changed_and_written_alike_strong() -> None:
    assert _styled(_card(StatementPair(FORTY, FIGURE, BOTH)), Style.CHANGED) == ["About", "forty", "40"]
    alike = _card(StatementPair(_said(LEFT, "9"), FIGURE, BOTH))
    assert _styled(alike, Style.CHANGED) == ["9", "40"]
    capital = StatementPair(
        _said(article("Nine sank."), "Nine"), _said(article("He saw nine."), "nine"), BOTH
    )
    made = Comparison(
        article("Nine sank."),
        article("He saw nine."),
        COMPARED.collation,
        Attributions(),
        Attributions(),
        (),
        (),
    )
    card = statement_row(made, 0, capital).make()
    assert _styled(card, Style.CHANGED) == []
    assert card.lines[0].text.startswith("Figure: Nine · ")


def test_a_hedge_on_both_sides_is_no_change() -> None:
    hedged = _said(RIGHT, "40", "storm")
    assert "About" not in _styled(_card(StatementPair(FORTY, hedged, BOTH)), Style.CHANGED)


def test_a_hedge_behind_its_figure_is_found_there() -> None:
    behind = _said(RIGHT, "50", "were lost")
    plain = _said(LEFT, "forty")
    assert _styled(_card(StatementPair(plain, behind, OTHER, bead=1)), Style.CHANGED) == ["were lost"]


def test_one_wording_is_shown_once() -> None:
    card = _card(StatementPair(*DAYS, BOTH, bead=2))
    assert [line.text for line in card.lines[1:]] == ["Both  It rained for 9 days"]


@pytest.mark.parametrize(
    ("pair", "place"),
    [
        (StatementPair(FORTY, FIFTY, OTHER, None, 1), Place(1, FORTY.fact.span, FIFTY.fact.span)),
        (StatementPair(FORTY, FIFTY, OTHER), Place(None, FORTY.fact.span, FIFTY.fact.span)),
        (StatementPair(DAYS[0], None, StatementStanding.ONLY_LEFT),
         Place(COMPARED.collation.left_bead[2], DAYS[0].fact.span, None)),
        (StatementPair(None, DAYS[1], StatementStanding.ONLY_RIGHT),
         Place(COMPARED.collation.right_bead[2], None, DAYS[1].fact.span)),
    ],
)  # fmt: skip
def test_a_row_leads_to_its_place_linked_or_not(pair: StatementPair, place: Place) -> None:
    row = statement_row(COMPARED, 0, pair)
    assert row.place() == row.make().place == place


def test_both_wordings_are_searched() -> None:
    assert words_of_statement(COMPARED, StatementPair(FORTY, FIGURE, BOTH)) == (
        "About forty boats were lost in the storm The storm took 40 boats"
    )


@pytest.mark.parametrize(
    ("within", "shown"),
    [
        (Span(0, 200), ("… " + "w " * 29, " w" * 29 + " …")),
        (Span(50, 141), ("w " * 25, " w" * 20)),
        (Span(100, 100), ("", "")),
    ],
)
def test_words_are_cut_at_a_blank_sixty_code_points_away(within: Span, shown: tuple[str, str]) -> None:
    made = article("w " * 50 + "5" + " w" * 49 + ".")
    assert words_round(made, Span(100, 101), within) == shown
