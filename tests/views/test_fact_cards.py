"""The rows of the Facts tab, each rule by itself."""

import pytest
from msgspec.structs import replace

from reader.comparison.comparison import Comparison
from reader.facts.fact import Difference, Fact, FactKind, FactPair, FactStanding, Slip
from reader.facts.statement import Statement, StatementPair, StatementStanding
from reader.quotations.quotation import Attributions
from reader.text.article import Article
from reader.text.span import Span
from reader.views.card import Card, Place, Style
from reader.views.fact_cards import FactFilter, fact_rows
from tests.builders import article, collation_of

LEFT = article("Five ferries sank on Monday.", "Vosk paid 40 crowns to Vosc.")
RIGHT = article("Four ferries sank on Monday.", "Somebody paid 40 crowns.")


def _fact(made: Article, words: str, kind: FactKind, value: str = "") -> Fact:
    start = made.text.index(words)
    return Fact(kind, Span(start, start + len(words)), value or words)


FIVE, FOUR = _fact(LEFT, "Five", FactKind.NUMBER), _fact(RIGHT, "Four", FactKind.NUMBER)
DAYS = _fact(LEFT, "Monday", FactKind.DATE), _fact(RIGHT, "Monday", FactKind.DATE)
SUMS = _fact(LEFT, "40", FactKind.NUMBER), _fact(RIGHT, "40", FactKind.NUMBER)
VOSK = _fact(LEFT, "Vosk", FactKind.NAME)
PAIRS = (
    FactPair(1, FactKind.NUMBER, *SUMS, FactStanding.AGREES),
    FactPair(0, FactKind.NUMBER, FIVE, FOUR, FactStanding.DISAGREES),
    FactPair(1, FactKind.NAME, VOSK, None, FactStanding.ONLY_LEFT),
    FactPair(0, FactKind.DATE, None, DAYS[1], FactStanding.ONLY_RIGHT),
)
SLIP = Slip(FactKind.NAME, (VOSK.span, _fact(LEFT, "Vosc", FactKind.NAME).span), "“Vosk” is “Vosc” too.")
COMPARED = Comparison(
    LEFT, RIGHT, collation_of(LEFT, RIGHT, (0, 0), (1, 1)), Attributions(), Attributions(), (), PAIRS,
    left_slips=(SLIP,),
)  # fmt: skip

WRONG, SLIPPED = "⚠ Figure: Five ≠ Four", "⚠ “Vosk” is “Vosc” too."
LONE_NAME, LONE_DATE, RIGHT_SUM = "Name: Vosk", "Date: Monday", "Figure: 40"


def _cards(wanted: FactFilter) -> list[Card]:
    return [row.make() for row in fact_rows(COMPARED, wanted)]


def _listed(wanted: FactFilter) -> list[str]:
    return [card.lines[0].text for card in _cards(wanted) if not card.is_heading]


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (FactFilter(), [WRONG, SLIPPED, RIGHT_SUM, LONE_DATE]),
        (FactFilter(lone_names=True), [WRONG, SLIPPED, RIGHT_SUM, LONE_NAME, LONE_DATE]),
        (FactFilter(standing=StatementStanding.OTHER_FIGURE), [WRONG, SLIPPED]),
        (FactFilter(standing=StatementStanding.BOTH), [RIGHT_SUM]),
        (FactFilter(standing=StatementStanding.ONLY_LEFT, lone_names=True), [LONE_NAME]),
        (FactFilter(standing=StatementStanding.ONLY_RIGHT), [LONE_DATE]),
        (FactFilter(FactKind.NUMBER), [WRONG, RIGHT_SUM]),
        (FactFilter(FactKind.DATE), [LONE_DATE]),
        (FactFilter(FactKind.NAME), [SLIPPED]),
        (FactFilter(disagreeing_only=True), [WRONG, SLIPPED]),
        (FactFilter(words="FIVE"), [WRONG]),
        (FactFilter(words="four"), [WRONG]),
        (FactFilter(words="too"), [SLIPPED]),
        (FactFilter(words="zebra"), []),
    ],
)
def test_a_filter_leaves(wanted: FactFilter, listed: list[str]) -> None:
    assert _listed(wanted) == listed


def test_every_standing_has_a_heading_with_its_number() -> None:
    headings = [card.text for card in _cards(FactFilter(lone_names=True)) if card.is_heading]
    assert headings == [
        "Same thing, other figure  1", "Slips inside one article  1", "Said by both  1",
        "Only on the left  1", "Only on the right  1",
    ]  # fmt: skip


def test_a_disagreement_shows_both_sides_with_the_value_marked() -> None:
    rows = fact_rows(COMPARED, FactFilter())
    card = rows[1].make()
    assert rows[1].is_warning
    assert card.is_warning
    assert card.place == rows[1].place() == Place(0, FIVE.span, FOUR.span)
    assert [line.text for line in card.lines[1:]] == [
        "Left ¶\u00a01  Five ferries sank on Monday.", "Right ¶\u00a01  Four ferries sank on Monday.",
    ]  # fmt: skip
    marked = [run.text for line in card.lines for run in line.runs if run.style is Style.DECISIVE]
    assert marked == ["Five", "Four"]


def test_what_agrees_shows_one_side_unmarked() -> None:
    card = _cards(FactFilter(words="40"))[1]
    assert [line.text for line in card.lines[1:]] == ["Left ¶\u00a02  Vosk paid 40 crowns to Vosc."]
    assert not card.is_warning
    assert all(run.style is not Style.DECISIVE for line in card.lines for run in line.runs)


def test_what_only_the_right_has_shows_the_right() -> None:
    card = next(c for c in _cards(FactFilter(FactKind.DATE)) if not c.is_heading)
    assert card.lines[1].text.startswith("Right ¶\u00a01  ")
    assert card.place == Place(0, None, DAYS[1].span)


def test_two_wordings_of_one_value_are_equal() -> None:
    fifty = replace(SUMS[1], span=FOUR.span)
    pair = FactPair(0, FactKind.NUMBER, SUMS[0], fifty, FactStanding.AGREES)
    made = fact_rows(replace(COMPARED, fact_pairs=(pair,), left_slips=()), FactFilter())[1].make()
    assert made.lines[0].text == "Figure: 40 = Four"


def test_a_slip_leads_to_its_first_place_and_names_its_paragraphs() -> None:
    card = next(c for c in _cards(FactFilter()) if c.key.startswith("slip left"))
    assert card.place == Place(1, VOSK.span, None)
    assert card.lines[1].text == "Left ¶\u00a02"
    assert card.is_warning
    right = Slip(FactKind.DATE, (DAYS[1].span, SUMS[1].span), "A day twice.")
    compared = replace(COMPARED, left_slips=(), right_slips=(right,))
    made = next(c for r in fact_rows(compared, FactFilter()) if (c := r.make()).key.startswith("slip right"))
    assert made.place == Place(0, None, DAYS[1].span)
    assert made.lines[1].text == "Right ¶\u00a01, 2"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (0, 0, "5 and 6 more."),
        (20, 0, "w w w w w w w w w w w w w w w w w w w w 5 and 6 more."),
        (40, 40, "… " + "w " * 29 + "5 and" + " w" * 27 + " …"),
    ],
)
def test_at_most_sixty_code_points_are_shown_on_either_side(before: int, after: int, shown: str) -> None:
    text = "w " * before + "5 and " + ("w " * after if after else "6 more.")
    made = article(text.strip())
    start = made.text.index("5")
    pair = FactPair(
        0, FactKind.NUMBER, Fact(FactKind.NUMBER, Span(start, start + 1), "5"), None, FactStanding.ONLY_LEFT
    )
    compared = replace(COMPARED, left=made, fact_pairs=(pair,), left_slips=())
    line = fact_rows(compared, FactFilter())[1].make().lines[1]
    assert line.text == f"Left ¶\u00a01  {shown}"


def _said(made: Article, fact: Fact) -> Statement:
    sentence = made.sentence_at(fact.span.start)
    assert sentence is not None
    return Statement(sentence, fact, made.sentences[sentence].span)


def test_a_figure_is_told_once_as_a_statement_and_a_name_as_a_fact() -> None:
    statements = (
        StatementPair(
            _said(LEFT, FIVE), _said(RIGHT, FOUR), StatementStanding.OTHER_FIGURE, Difference.NUMBER, 0
        ),
        StatementPair(_said(LEFT, SUMS[0]), _said(RIGHT, SUMS[1]), StatementStanding.BOTH, bead=1),
        StatementPair(None, _said(RIGHT, DAYS[1]), StatementStanding.ONLY_RIGHT),
    )
    compared = replace(COMPARED, statements=statements)
    cards = [row.make() for row in fact_rows(compared, FactFilter(lone_names=True))]
    assert [card.key for card in cards if not card.is_heading] == [
        "statement 0", "slip left 0", "statement 1", "fact 2", "statement 2",
    ]  # fmt: skip


def test_what_has_a_warning_sign_stands_before_what_is_read_first() -> None:
    unsure = StatementPair(
        _said(LEFT, FIVE), _said(RIGHT, FOUR), StatementStanding.OTHER_FIGURE, Difference.NUMBER, None, False
    )
    sure = StatementPair(
        _said(LEFT, SUMS[0]), _said(RIGHT, SUMS[1]), StatementStanding.OTHER_FIGURE, Difference.NUMBER, 1
    )
    compared = replace(COMPARED, fact_pairs=(), left_slips=(), statements=(unsure, sure))
    rows = fact_rows(compared, FactFilter())
    assert [row.make().key for row in rows[1:]] == ["statement 1", "statement 0"]
    assert [row.is_warning for row in rows[1:]] == [True, False]
    assert [row.make().key for row in fact_rows(compared, FactFilter(disagreeing_only=True))[1:]] == [
        "statement 1"
    ]


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (FactFilter(words="FERRIES sank"), 1),
        (FactFilter(words="zebra"), 0),
        (FactFilter(FactKind.NUMBER), 1),
        (FactFilter(FactKind.DATE), 0),
        (FactFilter(standing=StatementStanding.BOTH), 0),
    ],
)
def test_a_filter_leaves_statements(wanted: FactFilter, listed: int) -> None:
    pair = StatementPair(_said(LEFT, FIVE), _said(RIGHT, FOUR), StatementStanding.OTHER_FIGURE)
    compared = replace(COMPARED, fact_pairs=(), left_slips=(), statements=(pair,))
    assert sum(not row.is_heading for row in fact_rows(compared, wanted)) == listed


def test_a_slip_leads_to_the_bead_of_its_own_side() -> None:
    crossed = collation_of(LEFT, RIGHT, (1, 0))
    slips = Slip(FactKind.NUMBER, (FIVE.span,), "Left."), Slip(FactKind.NUMBER, (FOUR.span,), "Right.")
    compared = replace(
        COMPARED, collation=crossed, fact_pairs=(), left_slips=slips[:1], right_slips=slips[1:]
    )
    places = [row.make().place for row in fact_rows(compared, FactFilter())[1:]]
    assert places == [Place(crossed.left_bead[0], FIVE.span), Place(crossed.right_bead[0], None, FOUR.span)]
    assert crossed.left_bead[0] != crossed.right_bead[0]
