"""The rows of the Quotations tab, each rule by itself."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Edit, Tag
from reader.comparison.comparison import MatchRelation, QuotationMatch
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article
from reader.text.span import Span
from reader.views.card import Card, Place, Style
from reader.views.quotation_cards import (
    UNKNOWN_SPEAKER,
    QuotationFilter,
    paragraph_of,
    quotation_rows,
    side_label,
)
from reader.views.utterances import Quoted, utterances_of
from tests.builders import article, quotations_of

LEFT = article("“The gate failed” said Ada.", "“We left” said Bo.", "He said it rained.")
RIGHT = article("It was dry.", "“The gate broke” said Ada.", "“Who knows” they say.")
SAID_LEFT = quotations_of(
    LEFT, ("The gate failed", "Ada Byron"), ("We left", "Bo"), ("it rained", "Bo"), indirect=("it rained",)
)
SAID_RIGHT = quotations_of(RIGHT, ("The gate broke", "Ada Byron"), ("Who knows", None))
EVERY = frozenset(Kind)


def _span(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


def _quoted(
    *matches: QuotationMatch, left: Attributions = SAID_LEFT, right: Attributions = SAID_RIGHT
) -> Quoted:
    return Quoted(LEFT, RIGHT, left, right, matches, (None,) * 3, (None,) * 3)


def _cards(quoted: Quoted, wanted: QuotationFilter) -> list[Card]:
    return [row.make() for row in quotation_rows(quoted, wanted, utterances_of(quoted))]


def _listed(quoted: Quoted, wanted: QuotationFilter) -> list[str]:
    return [card.lines[0].text for card in _cards(quoted, wanted)]


ALL = QuotationFilter(kinds=EVERY, by_speaker=False)
ONE, TWO, RAIN = "“The gate failed”", "“We left”", "it rained"
BROKE, WHO = "“The gate broke”", "“Who knows”"


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (ALL, [ONE, TWO, RAIN, BROKE, WHO]),
        (QuotationFilter(by_speaker=False), [ONE, TWO, BROKE, WHO]),
        (replace(ALL, side="left"), [ONE, TWO, RAIN]),
        (replace(ALL, side="right"), [BROKE, WHO]),
        (replace(ALL, kinds=frozenset({Kind.INDIRECT})), [RAIN]),
        (replace(ALL, kinds=frozenset()), []),
        (replace(ALL, speaker="Bo"), [TWO, RAIN]),
        (replace(ALL, speaker=UNKNOWN_SPEAKER), [WHO]),
        (replace(ALL, words="GATE"), [ONE, BROKE]),
        (replace(ALL, words="bo"), [TWO, RAIN]),  # a speaker's name
        (replace(ALL, words="zebra"), []),
        (replace(ALL, warnings_only=True), []),
    ],
)
def test_a_filter_leaves(wanted: QuotationFilter, listed: list[str]) -> None:
    assert _listed(_quoted(), wanted) == listed


def test_only_warnings_are_left_where_they_are_asked_for() -> None:
    altered = QuotationMatch(0, 0, MatchRelation.ALTERED, 0.8)
    assert _listed(_quoted(altered), replace(ALL, warnings_only=True)) == [ONE]
    rows = quotation_rows(_quoted(altered), ALL, utterances_of(_quoted(altered)))
    assert [row.is_warning for row in rows] == [True, False, False, False]


def test_groups_go_by_number_then_name_and_the_unknown_is_last() -> None:
    grouped = _listed(_quoted(), QuotationFilter(kinds=EVERY))
    assert grouped == [
        "Ada Byron  2", ONE, BROKE, "Bo  2", TWO, RAIN, "Speaker unknown  1", WHO,
    ]  # fmt: skip
    direct = _listed(_quoted(), QuotationFilter())
    assert direct == ["Ada Byron  2", ONE, BROKE, "Bo  1", TWO, "Speaker unknown  1", WHO]


def test_a_card_says_who_and_where() -> None:
    card = _cards(_quoted(), ALL)[0]
    assert card.lines[1].text == "Ada Byron · left ¶\u00a01"
    assert card.place == Place(None, _span(LEFT, "The gate failed"), None)
    assert (card.is_quotation, card.is_warning, card.sides) == (True, False, ("left",))
    unknown = _cards(_quoted(), replace(ALL, words="who knows"))[0]
    assert unknown.lines[1].text == "Speaker unknown · right ¶\u00a03"
    indirect = _cards(_quoted(), replace(ALL, words="rained"))[0]
    assert indirect.lines[1].text == "Bo · left ¶\u00a03 · indirect"


def test_the_cue_stands_behind_the_speaker() -> None:
    cued = replace(SAID_LEFT.attributions[0], cue=_span(LEFT, "said"))
    quoted = _quoted(left=replace(SAID_LEFT, attributions=(cued, *SAID_LEFT.attributions[1:])))
    assert _cards(quoted, ALL)[0].lines[1].text == "Ada Byron · said · left ¶\u00a01"


@pytest.mark.parametrize(("confidence", "who"), [(0.95, "Ada Byron"), (0.3, "perhaps Ada Byron")])
def test_a_speaker_who_may_be_the_wrong_one_is_perhaps(confidence: float, who: str) -> None:
    named = replace(SAID_LEFT.attributions[0], mention=_span(LEFT, "Ada"), confidence=confidence)
    quoted = _quoted(left=replace(SAID_LEFT, attributions=(named, *SAID_LEFT.attributions[1:])))
    assert _cards(quoted, ALL)[0].lines[1].text == f"{who} · left ¶\u00a01"


def _matched(relation: MatchRelation, *, differ: bool = False, edits: tuple[Edit, ...] = ()) -> Quoted:
    return _quoted(QuotationMatch(0, 0, relation, 0.8, edits, speakers_differ=differ))


EDIT = Edit(Tag.REPLACE, _span(LEFT, "failed"), _span(RIGHT, "broke"))


@pytest.mark.parametrize(
    ("quoted", "lines"),
    [
        (_matched(MatchRelation.SAME), []),
        (_matched(MatchRelation.ALTERED, edits=(EDIT,)), ["⚠ Altered on the right:", BROKE]),
        (_matched(MatchRelation.PARAPHRASED), ["Retold without marks on the right"]),
        (_matched(MatchRelation.SAME, differ=True),
         ["⚠ Given to Ada Byron on the left, to Ada Byron on the right"]),
    ],
)  # fmt: skip
def test_what_a_match_adds_to_a_card(quoted: Quoted, lines: list[str]) -> None:
    card = _cards(quoted, ALL)[0]
    assert card.lines[1].text == "Ada Byron · left ¶\u00a01, right ¶\u00a02"
    assert [line.text for line in card.lines[2:]] == lines


def test_what_is_reported_on_the_left_was_retold_there() -> None:
    match = QuotationMatch(2, 0, MatchRelation.PARAPHRASED, 0.8)
    card = next(c for c in _cards(_quoted(match), ALL) if c.lines[0].text == RAIN)
    assert card.lines[2].text == "Retold without marks on the left"
    assert "indirect" not in card.lines[1].text  # it stands in marks on the other side


def test_altered_words_are_marked_on_both_sides() -> None:
    card = _cards(_matched(MatchRelation.ALTERED, edits=(EDIT,)), ALL)[0]
    changed = [[run.text for run in line.runs if run.style is Style.CHANGED] for line in card.lines]
    assert changed == [["failed"], [], [], ["broke"]]


def test_an_open_quotation_says_so_and_has_no_closing_mark() -> None:
    first = SAID_LEFT.attributions[0]
    opened = replace(first, quotation=replace(first.quotation, closed=False))
    quoted = _quoted(left=replace(SAID_LEFT, attributions=(opened, *SAID_LEFT.attributions[1:])))
    card = _cards(quoted, ALL)[0]
    assert card.lines[0].text == "“The gate failed …"
    assert card.lines[2].text == "⚠ No proper closing mark on the left"
    assert card.is_warning


def test_parts_of_one_utterance_stand_behind_each_other() -> None:
    halves = QuotationMatch(0, 0, MatchRelation.SAME, 0.8), QuotationMatch(1, 0, MatchRelation.SAME, 0.8)
    assert _cards(_quoted(*halves), ALL)[0].lines[0].text == "“The gate failed” … “We left”"


@pytest.mark.parametrize(
    ("outlets", "labels"),
    [
        ((None, None), ("left", "right")),
        (("Harbour Press", None), ("left", "right")),
        (("Harbour Press", "Harbour Press"), ("left", "right")),
        (("Harbour  Press", "Daily"), ("Harbour Press", "Daily")),
        (("A" * 24, "B" * 25), ("A" * 24, "B" * 23 + "…")),
    ],
)
def test_a_side_is_called_by_its_outlet(
    outlets: tuple[str | None, str | None], labels: tuple[str, str]
) -> None:
    left, right = (
        replace(made, details=replace(made.details, outlet=outlet))
        for made, outlet in zip((LEFT, RIGHT), outlets, strict=True)
    )
    quoted = replace(_quoted(), left=left, right=right)
    assert (side_label(quoted, "left"), side_label(quoted, "right")) == labels


def test_a_lone_article_has_no_label() -> None:
    lone = Quoted(LEFT, None, SAID_LEFT)
    assert side_label(lone, "left") == ""
    assert _cards(lone, ALL)[0].lines[1].text == "Ada Byron · ¶\u00a01"


def test_paragraphs_count_from_one() -> None:
    assert [paragraph_of(LEFT, a.quotation) for a in SAID_LEFT.attributions] == [1, 2, 3]


def _fragment(made: Article, words: str, index: int) -> Quotation:
    span = _span(made, words)
    sentence = made.sentence_at(span.start)
    assert sentence is not None
    return Quotation(index, span, span, Kind.MIXED, sentence, True, index)


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (QuotationFilter(), []),
        (QuotationFilter(fragments=True), ["Fragments: titles, labels, scare quotes  2", "“left”", "“dry”"]),
        (QuotationFilter(fragments=True, side="right"),
         ["Fragments: titles, labels, scare quotes  1", "“dry”"]),
        (QuotationFilter(fragments=True, words="LEF"),
         ["Fragments: titles, labels, scare quotes  1", "“left”"]),
        (QuotationFilter(fragments=True, words="zebra"), []),
        (QuotationFilter(fragments=True, words="dry"),
         ["Fragments: titles, labels, scare quotes  1", "“dry”"]),
    ],
)  # fmt: skip
def test_fragments_stand_behind_all_others(wanted: QuotationFilter, listed: list[str]) -> None:
    left = Attributions((), (_fragment(LEFT, "left", 0),))
    right = Attributions((), (_fragment(RIGHT, "dry", 0),))
    assert _listed(_quoted(left=left, right=right), wanted) == listed


def test_a_fragment_leads_to_its_words() -> None:
    right = Attributions((), (_fragment(RIGHT, "dry", 0),))
    card = _cards(_quoted(left=Attributions(), right=right), QuotationFilter(fragments=True))[1]
    assert card.place == Place(None, None, _span(RIGHT, "dry"))
    assert (card.lines[1].text, card.sides) == ("right ¶\u00a01", ("right",))
    assert isinstance(SAID_LEFT.attributions[0], Attribution)
