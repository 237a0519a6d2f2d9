import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison.compare import compare
from reader.loading.open_file import load_file
from reader.quotations.attribution import attribute
from reader.reports.article_form import quotes_json
from reader.reports.json_form import comparison_json
from reader.text.article import Article
from reader.text.making import make_article
from tests.builders import read_article

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
        for side, article in (("left", left), ("right", right)):
            for index in bead[side]:
                assert article.text_of(index) in rebuilt[side] or not bead["edits"]
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
