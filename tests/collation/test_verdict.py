"""The verdict's numbers and its one sentence."""

import pytest

from reader.collation.collate import collate
from reader.collation.collation import Verdict
from tests.builders import article_of

STORY = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
    "Ferries carry commuters across the river until the work is done in October.",
    "Shopkeepers on the quay fear for their trade this summer.",
    "A storm last winter had already damaged two of the nine pillars.",
    "The council will vote on the money at its next meeting.",
]
OTHER = [
    "Gulls nest on the stadium roof each spring.",
    "A pianist from Ostrava won the festival prize.",
    "Bakers want longer hours before Easter.",
]


def verdict(left: list[str], right: list[str], language: str = "en") -> Verdict:
    """The verdict of two lists of sentences."""
    return collate(article_of(left), article_of(right, language=language)).verdict


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (STORY, STORY, "Both articles say the same, word for word."),
        (STORY, [*STORY[3:], *STORY[:3]], "in another order"),
        (STORY, [s.replace("the", "that") for s in STORY], "with small changes of wording"),
        (STORY, [*STORY, *OTHER], "Every sentence of the left article stands in the right one"),
        (STORY, [*STORY, OTHER[0]], "Nearly every sentence of either article"),
        (STORY, [*STORY, *OTHER], "in the same order, word for word; the right one has more besides."),
        ([*STORY[:4], *OTHER[:2]], STORY[:5], "Most sentences of either article stand in the other"),
        (
            STORY[:1],
            [STORY[0].replace("Tuesday", "Friday")],
            "say one and the same thing, with small changes",
        ),
        (STORY, [s.replace("the", "that") for s in STORY], "Every sentence of either article"),
        ([*STORY[:2], *OTHER], STORY, "share part of their sentences"),
        (STORY, OTHER, "nothing in common"),
    ],
)
def test_the_sentence_says_what_is_shared(left: list[str], right: list[str], said: str) -> None:
    assert said in verdict(left, right).sentence


def test_shares_count_words_and_sentences() -> None:
    found = verdict([*STORY[:2], *OTHER[:2]], STORY[:2])
    assert found.left_linked == 0.5
    assert found.right_linked == 1.0
    assert found.right_shared == 1.0
    assert 0.5 < found.left_shared < 0.8
    assert (found.same, found.only_left, found.only_right) == (2, 2, 0)


def test_runs_shorter_than_three_words_are_not_shared() -> None:
    found = verdict(["The mayor spoke."], ["Yesterday the mayor left the hall."])
    assert found.left_shared == 0.0


def test_another_language_is_named_as_the_reason() -> None:
    german = ["Möwen nisten jedes Frühjahr auf dem Dach.", "Die Bäcker wollen länger öffnen."]
    assert "different languages" in verdict(STORY, german, "de").sentence


@pytest.mark.parametrize(
    ("same", "said"),
    [
        (4, "order, word for word"),
        (3, "order, mostly word for word"),
        (2, "order, mostly word for word"),
        (1, "order, with small changes of wording"),
    ],
)
def test_half_of_the_sentences_word_for_word_is_mostly(same: int, said: str) -> None:
    edited = [*STORY[:same], *(f"{sentence[:-1]} again." for sentence in STORY[same:4])]
    assert said in verdict(STORY[:4], [*edited, OTHER[0]]).sentence
