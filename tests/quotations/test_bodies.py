"""Whom "it" and "they" stand for: the body or the group that spoke or opened a sentence last."""

import pytest

from reader.language.lexicon import load_lexicon
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.bodies import Bodies, _end_of_capitals
from reader.text.making import make_article

BODY = "The pier of Wells was shut on Monday, and the owners came to hear why nobody had told them.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Board met on Monday. It said “the pier must close at once.”", "Harbour Board"),
        ("Harwell Foods, a maker of soups, is shut. “We have no choice,” it said.", "Harwell Foods"),
        ("The company closed its plant. “We have no choice,” it said.", "the company"),
        ("NPX closed its plant. “We have no choice,” it said.", "NPX"),
        ("The deep old board closed it. “We have no choice,” it said.", "the deep old board"),
        ("The dark deep old board closed it. “We have no choice,” it said.", None),
        ("Ruth Alder closed the plant. “We have no choice,” it said.", None),
        ("Mr. Dell closed the plant. “We have no choice,” it said.", None),
        ("The boat lay at the quay. “We have no choice,” it said.", None),
        ("The owners met on Monday. They said “the pier must close at once.”", None),
    ],
)
def test_a_body_that_opens_a_sentence(text: str, speaker: str | None) -> None:
    article = make_article(load_text(BODY + text, "pier.txt"))
    assert [one.speaker for one in attribute(article).attributions] == [speaker]


def test_two_who_spoke_together_are_meant_by_they() -> None:
    text = "“The pier must close,” Ruth Alder and Tom Birch said. They called it “a very long fight.”"
    article = make_article(load_text(BODY + text, "pier.txt"))
    assert [a.speaker for a in attribute(article).attributions] == ["Ruth Alder and Tom Birch"] * 2


TEXT = "The Harbour Board met. " + "x" * 800 + " It said so."


def bodies() -> Bodies:
    return Bodies(TEXT, [0, 23], load_lexicon("en"), lambda words: words[-1] == "Alder")


@pytest.mark.parametrize(
    ("said", "pronoun", "at", "meant"),
    [
        ([("the union", 30)], "it", 60, "the union"),
        ([("the union", 30)], "they", 60, "the union"),
        ([("the owners", 30)], "they", 60, "the owners"),
        ([("the owners", 30)], "it", 40, "Harbour Board"),
        ([("the union", 30), ("the board", 40)], "it", 60, "the board"),
        ([("the union", 30)], "it", 730, "the union"),
        ([("the union", 30)], "it", 731, None),
        ([("the union", 30)], "it", 800, None),
        ([("the union", 70)], "it", 60, "Harbour Board"),
        ([("the tweet", 30)], "it", 790, None),
    ],
)
def test_the_last_one_that_fits(
    said: list[tuple[str, int]], pronoun: str, at: int, meant: str | None
) -> None:
    known = bodies()
    for name, place in said:
        known.note(name, place)
    assert known.resolve(pronoun, at) == meant


@pytest.mark.parametrize(("between", "meant"), [(0, "Harbour Board"), (1, "Harbour Board"), (2, None)])
def test_a_body_opens_one_of_the_two_sentences_before(between: int, meant: str | None) -> None:
    sentences = ["The Harbour Board met. ", *["The boat lay there. "] * between, "Then it said so."]
    starts = [sum(map(len, sentences[:number])) for number in range(len(sentences))]
    known = Bodies("".join(sentences), starts, load_lexicon("en"), lambda words: words[-1] == "Alder")
    assert known.resolve("it", starts[-1] + 5) == meant


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Harbour Board left", 2),
        ("Harbour Board", 2),
        ("Harbour Board. The", 2),
        ("Norwick’s Board", 1),
        ("Norwick's Board", 1),
        ("harbour Board", 0),
    ],
)
def test_capitals_end_at_a_small_letter_a_stop_or_an_owner(words: str, end: int) -> None:
    assert _end_of_capitals(words.split(), 0) == end
