import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.collation.collation import Verdict
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.loading.open_file import load_file
from reader.quotations.attribution import attribute
from reader.reports.article_form import quotes_json
from reader.reports.json_form import comparison_form, comparison_json
from reader.text.article import Article
from reader.text.making import make_article
from reader.text.span import Span
from tests.builders import article, collation_of, quotations_of, read_article

ARTICLES = sorted((Path(__file__).resolve().parents[2].parent / "shared" / "articles").glob("*.txt"))
TOLD = [
    "“We need new boats,” harbour master Ada Brunner said on Friday. 🛳",
    "The board sold 12 boats to the town of Norwick for $3 million.",
    "The board sold 14 boats to the town of Norwick for $3 million.",
    "The company «will wait», Karl Lindt told reporters in June.",
    "By Karl Lindt",
    "“We need more boats,” Brunner added.",
    "The so-called “boat war” is over.",
    "According to Lindt, the talks will go on next week; “never.",
]
TEXTS = st.lists(st.sampled_from(TOLD), min_size=1, max_size=6)
ARTICLE_FIELDS = {
    "title", "outlet", "byline", "published", "origin", "language", "words", "text", "sentences", "quotations"
}  # fmt: skip
QUOTATION_FIELDS = {
    "index", "start", "end", "text", "kind", "sentence", "closed", "cue", "mention", "speaker", "rule",
    "confidence",
}  # fmt: skip
SUMMARY_FIELDS = {
    "left_shared", "right_shared", "same", "edited", "reworded", "only_left", "only_right", "moved", "verdict"
}  # fmt: skip


def made(paragraphs: list[str]) -> Article:
    return read_article("\n\n".join(paragraphs))


def comparison(left: Article, right: Article) -> Any:
    return json.loads(comparison_json(compare(left, right)))


def slices(form: Any) -> list[tuple[int, int, str]]:
    """Every `start`, `end` and `text` that stand beside each other in a form."""
    found = []
    if isinstance(form, dict):
        if {"start", "end", "text"} <= form.keys():
            found.append((form["start"], form["end"], form["text"]))
        for value in form.values():
            found += slices(value)
    elif isinstance(form, list):
        for value in form:
            found += slices(value)
    return found


def check_article(form: Any, article: Article) -> None:
    assert form.keys() >= ARTICLE_FIELDS
    assert form["text"] == article.text
    for start, end, text in slices({**form, "text": None}):
        assert article.text[start:end] == text
    assert [s["index"] for s in form["sentences"]] == list(range(len(article.sentences)))
    for index, quotation in enumerate(form["quotations"]):
        assert quotation.keys() >= QUOTATION_FIELDS
        assert quotation["index"] == index
        assert quotation["kind"] in ("direct", "mixed", "indirect")


def check_comparison(form: Any, left: Article, right: Article) -> None:
    assert form["format"] == 1
    assert form["outcome"] == "completed"
    check_article(form["left"], left)
    check_article(form["right"], right)
    assert form["summary"].keys() >= SUMMARY_FIELDS
    for bead in form["beads"]:
        assert bead["relation"] in ("same", "edited", "reworded", "only_left", "only_right")
        assert bead["why"].keys() >= {"shared_words", "shared_facts", "position"}
        rebuilt = {side: "".join(text[slice(*e[side])] for e in bead["edits"]) for side, text in
                   (("left", left.text), ("right", right.text))}  # fmt: skip
        for side, whole in (("left", left), ("right", right)):
            for index in bead[side]:
                assert whole.text_of(index) in rebuilt[side] or not bead["edits"]
    for match in form["quotation_matches"]:
        assert match["left"] < len(form["left"]["quotations"])
        assert match["right"] < len(form["right"]["quotations"])
        assert match["relation"] in ("same", "altered", "paraphrased")
        assert (match["relation"] == "altered") == bool(match["edits"])
    for pair in form["fact_pairs"]:
        assert isinstance(pair["agrees"], bool)
        assert left.text[pair["left"]["start"] : pair["left"]["end"]] == pair["left"]["text"]
        assert right.text[pair["right"]["start"] : pair["right"]["end"]] == pair["right"]["text"]


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS)
def test_the_form_is_whole_and_its_slices_exact(ours: list[str], theirs: list[str]) -> None:
    left, right = made(ours), made(theirs)
    check_comparison(comparison(left, right), left, right)


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_the_form_of_quotations(paragraphs: list[str]) -> None:
    article = made(paragraphs)
    form = json.loads(quotes_json(article, attribute(article)))
    assert form.keys() == {"format", "program", "article"}
    check_article(form["article"], article)


def test_counts_in_the_summary_are_those_of_the_beads() -> None:
    form = comparison(made(TOLD[:3]), made(TOLD[2:5]))
    relations = [bead["relation"] for bead in form["beads"]]
    for relation in ("same", "edited", "reworded", "only_left", "only_right"):
        assert form["summary"][relation] == relations.count(relation)
    assert form["summary"]["disagreeing_facts"] == sum(not pair["agrees"] for pair in form["fact_pairs"])


def test_facts_of_one_side_stand_apart() -> None:
    left = made(["The board sold 12 old boats to the small town of Norwick on Friday."])
    right = made(["The board sold its old boats to the small town of Norwick on Friday."])
    form = comparison(left, right)
    assert [(f["side"], f["text"]) for f in form["single_facts"]] == [("left", "12")]
    assert all(pair["left"] and pair["right"] for pair in form["fact_pairs"])


def test_what_stands_on_one_side_only_says_why() -> None:
    beads = comparison(made(TOLD[:4]), made(TOLD[3:6]))["beads"]
    assert any(not (bead["left"] and bead["right"]) for bead in beads)
    assert all(bool(bead["why"]["refusal"]) == (not (bead["left"] and bead["right"])) for bead in beads)


@pytest.mark.skipif(len(ARTICLES) < 5, reason="the five real articles are not here")
def test_the_form_of_the_real_articles() -> None:
    articles = [make_article(load_file(path)) for path in ARTICLES]
    for i, left in enumerate(articles):
        for right in articles[i + 1 :]:
            check_comparison(comparison(left, right), left, right)


LEFT, RIGHT = article("Alma won 4 games.", "Bert slept."), article("Alma won 5 games.", "Bert slept.")
ROUND = 0.123456789


def plain_comparison(**changes: Any) -> Comparison:
    """A comparison of the two made by hand."""
    collation = collation_of(LEFT, RIGHT, (0, 0), (1, 1))
    plain = Comparison(LEFT, RIGHT, collation, quotations_of(LEFT), quotations_of(RIGHT), (), ())
    return replace(plain, **changes)


def test_scores_are_rounded_to_four_places() -> None:
    collation = collation_of(LEFT, RIGHT, (0, 0), (1, 1))
    shares = ("left_shared", "right_shared", "left_linked", "right_linked")
    verdict = Verdict(ROUND, ROUND, ROUND, ROUND, 0, 0, 0, 0, 0, 0, "Said.")
    beads = tuple(replace(bead, score=ROUND) for bead in collation.beads)
    made = plain_comparison(
        collation=replace(collation, verdict=verdict, beads=beads),
        left_quotations=quotations_of(LEFT, ("Bert slept", "Ada")),
        right_quotations=quotations_of(RIGHT, ("Bert slept", "Ada")),
        quotation_matches=(QuotationMatch(0, 0, MatchRelation.SAME, ROUND),),
    )
    form = comparison_form(made)
    assert [form["summary"][share] for share in shares] == [0.1235] * 4
    assert [bead["score"] for bead in form["beads"]] == [0.1235] * 2
    assert form["quotation_matches"][0]["score"] == 0.1235


def test_where_a_bead_stands_is_rounded_to_three_places() -> None:
    left = article(*(f"Word number {n}." for n in range(7)))
    right = article(*(f"Word number {n}." for n in range(7)))
    collation = collation_of(left, right, (1, 2))
    made = Comparison(left, right, collation, quotations_of(left), quotations_of(right), (), ())
    (bead,) = [bead for bead in comparison_form(made)["beads"] if bead["left"] and bead["right"]]
    assert bead["why"]["position"] == 0.857


@pytest.mark.parametrize(
    ("relation", "altered"),
    [(MatchRelation.SAME, 0), (MatchRelation.PARAPHRASED, 0), (MatchRelation.ALTERED, 1)],
)
def test_altered_quotations_are_counted(relation: MatchRelation, altered: int) -> None:
    match = QuotationMatch(0, 0, relation, 1.0)
    assert (
        comparison_form(plain_comparison(quotation_matches=(match,)))["summary"]["altered_quotations"]
        == altered
    )


FOUR, FIVE = Fact(FactKind.NUMBER, Span(9, 10), "4"), Fact(FactKind.NUMBER, Span(9, 10), "5")
PAIRS = (
    FactPair(0, FactKind.NUMBER, FOUR, FIVE, FactStanding.DISAGREES),
    FactPair(0, FactKind.NUMBER, FOUR, FIVE, FactStanding.AGREES),
    FactPair(0, FactKind.NUMBER, FOUR, None, FactStanding.ONLY_LEFT),
    FactPair(1, FactKind.NUMBER, None, FIVE, FactStanding.ONLY_RIGHT),
)


def test_facts_of_both_sides_and_of_one() -> None:
    form = comparison_form(plain_comparison(fact_pairs=PAIRS))
    assert [(pair["bead"], pair["agrees"]) for pair in form["fact_pairs"]] == [(0, False), (0, True)]
    assert form["fact_pairs"][0]["left"] == {"start": 9, "end": 10, "text": "4", "value": "4"}
    assert form["fact_pairs"][0]["right"]["text"] == "5"
    assert [(single["bead"], single["side"], single["text"]) for single in form["single_facts"]] == [
        (0, "left", "4"),
        (1, "right", "5"),
    ]
    assert form["summary"]["disagreeing_facts"] == 1


@pytest.mark.parametrize(
    ("coarse", "outcome", "reason"), [(False, "completed", ""), (True, "coarse", "Too long.")]
)
def test_the_outcome_tells_a_coarse_collation(coarse: bool, outcome: str, reason: str) -> None:
    collation = replace(collation_of(LEFT, RIGHT), coarse=coarse, coarse_reason=reason)
    form = comparison_form(plain_comparison(collation=collation))
    assert (form["outcome"], form["outcome_reason"]) == (outcome, reason)


def test_slips_stand_on_their_side() -> None:
    slip = Slip(FactKind.NAME, (Span(0, 4),), "“Alma” is spelt twice.")
    form = comparison_form(plain_comparison(right_slips=(slip,)))
    assert form["slips"]["left"] == []
    (told,) = form["slips"]["right"]
    assert told["places"] == [{"start": 0, "end": 4, "text": "Alma"}]
    assert (told["kind"], told["sentence"]) == ("name", slip.sentence)


@pytest.mark.parametrize(("edits", "reasons"), [(True, True), (False, True), (True, False), (False, False)])
def test_edits_and_reasons_are_left_out_when_asked(edits: bool, reasons: bool) -> None:
    for bead in comparison_form(plain_comparison(), edits=edits, reasons=reasons)["beads"]:
        assert ("edits" in bead, "why" in bead) == (edits, reasons)


def test_a_warning_has_its_lines_and_the_kind_of_its_fact() -> None:
    left = "News\n\nA choir sang.\n\nThe storm killed 14 people in the two villages.\n"
    form = comparison_form(
        compare(
            read_article(left, "a.txt"),
            read_article(left.replace("14", "41").replace("News\n", "News\n\n"), "b.txt"),
        )
    )
    (warning,) = form["warnings"]
    assert (warning["left_line"], warning["left_column"]) == (5, 18)
    assert (warning["right_line"], warning["right_column"]) == (6, 18)
    assert warning["fact_kind"] == "number"


def test_a_warning_without_words_on_a_side_or_a_fact_has_neither() -> None:
    left = "News\n\nThe mayor might resign on Monday after the storm, she said in Norwick.\n"
    form = comparison_form(
        compare(read_article(left, "a.txt"), read_article(left.replace("might", "will"), "b.md"))
    )
    for warning in form["warnings"]:
        assert warning["fact_kind"] is None
        assert warning["right_line"] is None
        assert (warning["left_line"] is None) is (warning["left"] is None)
    assert form["warnings"]


def test_only_what_differs_is_told_when_asked() -> None:
    left = "News\n\nThe storm killed 14 people in May.\n\nA choir sang for 3 hours.\n"
    made = compare(read_article(left, "a.txt"), read_article(left.replace("14", "41"), "b.txt"))
    whole, differing = (json.loads(comparison_json(made, only)) for only in (False, True))
    assert (len(whole["beads"]), [bead["index"] for bead in differing["beads"]]) == (3, [1])
    assert {pair["agrees"] for pair in whole["fact_pairs"]} == {True, False}
    assert {pair["agrees"] for pair in differing["fact_pairs"]} == {False}
    assert {key: differing[key] for key in ("left", "right", "summary")} == {
        key: whole[key] for key in ("left", "right", "summary")
    }


def test_the_kind_of_a_fact_is_that_of_the_words_of_the_warning() -> None:
    left = "News\n\nOn 3 May the storm killed 14 people in Norwick.\n"
    form = comparison_form(compare(read_article(left, "a"), read_article(left.replace("14", "41"), "b")))
    assert [warning["fact_kind"] for warning in form["warnings"]] == ["number"]
