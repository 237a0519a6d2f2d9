"""What was done to the word that is pointed at."""

import pytest

from reader.comparison.compare import compare
from reader.messages import messages_for
from reader.views.word_labels import WordLabels
from tests.builders import read_article

LEFT = read_article(
    "News of the day\n\nThe crew repaired the heavy engine in May. It rained.\n\n"
    "Nobody left the old hall at all.\n",
    language="en",
)
RIGHT = read_article(
    "News of the day\n\nA fair opened too. The crew fixed the heavy engine in May. It rained.\n\n"
    "A band played on the green.\n",
    language="en",
)
LABELS = WordLabels(compare(LEFT, RIGHT))


@pytest.mark.parametrize(
    ("side", "word", "label"),
    [
        ("left", "repaired", "synonym: “repaired” and “fixed” stand together in the list of synonyms."),
        ("right", "fixed", "synonym: “repaired” and “fixed” stand together in the list of synonyms."),
        ("left", "heavy", ""),
        ("left", "rained", ""),
        ("left", "Nobody", ""),
        ("right", "band", ""),
    ],
)
def test_a_word_is_told_what_was_done_to_it(side: str, word: str, label: str) -> None:
    text = LEFT.text if side == "left" else RIGHT.text
    start = text.index(word)
    assert LABELS.at(side, start) == label  # type: ignore[arg-type]
    assert LABELS.at(side, start + len(word) - 1) == label  # type: ignore[arg-type]
    assert LABELS.at(side, start - 1) == LABELS.at(side, start + len(word)) == ""  # type: ignore[arg-type]


def test_between_sentences_nothing_is_told() -> None:
    assert LABELS.at("left", LEFT.text.index("\n\n")) == ""


def test_it_is_told_in_german() -> None:
    told = messages_for("de").tell(LABELS.at("left", LEFT.text.index("repaired")))
    assert told.startswith("Synonym: „repaired“ und „fixed“")
