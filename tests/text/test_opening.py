"""The dateline before a report's first sentence."""

import pytest

from reader.loading.open_file import load_text
from reader.text.article import Role
from reader.text.making import make_article
from reader.text.opening import dateline_before
from reader.text.span import Span

_SENTENCE = "A gate that nobody had mended gave way on Thursday."


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT AVERLE, Oct. 9 (Landwire) – ",
        "PORT AVERLE (Landwire) - ",
        "Port Averle (Landwire) — ",
        "KETTERBY, December 4, 2025 -- ",
        "KETTERBY, 4 December 2025 – ",
        "NORTHBANK — ",
        "NORTHBANK - ",
        "ST. ELDER, Averland — ",
        "SKELNESS, Averland, Oct 9 (Landwire/River Desk) -- ",
        "ŁĄKA (Landwire) – ",
        "AVE (Landwire) – ",
    ],
)
def test_a_dateline_is_cut_off(dateline: str) -> None:
    text = dateline + _SENTENCE
    parts = dateline_before(text, Span(0, len(text)))
    assert parts is not None
    assert parts[0].of(text) == dateline.rstrip()
    assert parts[1].of(text) == _SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        _SENTENCE,
        "The weir – the oldest of the river – gave way on Thursday.",
        "PORT AVERLE has no weir any more, said the people on the quay.",
        "A well-known engineer (Ruth Halvard) – and nobody else – was asked.",
        "WAVL - TV was on the air for an hour before the flood reached its mast.",
        "AVERLE - The old town - went over its banks in the night, said the people.",
        "AVERLE - in flood since Monday, and went over its banks in the night.",
        "AVERLE - in flood since Monday - went over its banks in the night.",
        "NORTHBANK — Closed.",
        "AV (Landwire) – A gate that nobody had mended gave way on Thursday.",
        "averle (Landwire) – A gate that nobody had mended gave way on Thursday.",
        "Northbank — A gate that nobody had mended gave way on Thursday.",
        "9 – 3 was the score when the rain came down on the meadow.",
    ],
)
def test_a_sentence_is_left_alone(text: str) -> None:
    assert dateline_before(text, Span(0, len(text))) is None


def test_a_dateline_takes_no_part_in_the_collation() -> None:
    article = make_article(load_text(f"Gate gives way\n\nNORTHBANK (Landwire) – {_SENTENCE}\n", "a.txt"))
    assert [sentence.role for sentence in article.sentences] == [Role.HEADLINE, Role.DATELINE, Role.BODY]
    assert article.text_of(2) == _SENTENCE


@pytest.mark.parametrize(("before", "expected"), [(3, True), (4, False)])
def test_the_first_four_paragraphs_of_an_article_may_have_one(before: int, expected: bool) -> None:
    days = [
        f"On day {day} the water rose by another hand over the old wall."
        for day in ("one", "two", "six", "ten")
    ]
    later = "\n\n".join([*days, *[_SENTENCE] * (before - 3), f"NORTHBANK — {_SENTENCE}"])
    article = make_article(load_text(later, "a.txt"))
    assert (Role.DATELINE in {sentence.role for sentence in article.sentences}) is expected


@pytest.mark.parametrize(("letters", "expected"), [(20, True), (19, False)])
def test_a_sentence_behind_a_dateline_has_twenty_letters(letters: int, expected: bool) -> None:
    text = "NORTHBANK — " + "A" * letters
    assert (dateline_before(text, Span(0, len(text))) is not None) is expected


@pytest.mark.parametrize(("letters", "expected"), [(63, True), (64, False)])
def test_a_dateline_has_less_than_a_hundred_letters(letters: int, expected: bool) -> None:
    text = f"{'N' * letters} ({'L' * 30}) – {_SENTENCE}"
    assert (dateline_before(text, Span(0, len(text))) is not None) is expected


def test_a_sentence_in_the_midst_of_a_text_is_read_by_its_own_places() -> None:
    text = f"It rained. NORTHBANK — {_SENTENCE}"
    parts = dateline_before(text, Span(11, len(text)))
    assert parts is not None
    assert (parts[0].of(text), parts[1].of(text)) == ("NORTHBANK —", _SENTENCE)
