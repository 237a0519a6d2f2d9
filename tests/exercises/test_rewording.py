"""A sentence in other words that say the same: each operation with the words it concerns."""

from itertools import pairwise
from random import Random

import pytest

from reader.exercises.rewording import Rewording, reworded
from tests.exercises.sites import site_of

Told = tuple[str, str, str, str]


def told(sentence: str, language: str = "en") -> set[Told]:
    """Every rewording that chance finds: operation, sentence after it, words meant on both sides."""
    site = site_of(sentence, language)
    found: set[Told] = set()
    for seed in range(40):
        for one in reworded(site, Random(seed)):
            found.add(
                (one.operation.value, _put(sentence, one), one.left.of(sentence), one.right.of(one.words))
            )
    return found


def _put(sentence: str, one: Rewording) -> str:
    return sentence[: one.at.start] + one.words + sentence[one.at.end :]


@pytest.mark.parametrize(
    ("sentence", "operation", "made", "left", "right"),
    [
        ("They had an error.", "synonym", "They had a mistake.", "error", "mistake"),
        ("Then came the problem.", "synonym", "Then came the trouble.", "problem", "trouble"),
        ("They owned the firm.", "replaced", "They owned the company.", "firm", "company"),
        ("They had an odd duty.", "synonym", "They had a strange duty.", "odd", "strange"),
        ("Error had struck.", "synonym", "Mistake had struck.", "Error", "Mistake"),
        ("They saw three ghosts.", "figure", "They saw 3 ghosts.", "three", "3"),
        ("They saw 12 ghosts.", "figure", "They saw twelve ghosts.", "12", "twelve"),
        ("Holt said that it rained.", "inflected", "Holt says that it rained.", "said", "says"),
        ("Holt then finally left.", "dropped", "Holt then left.", "finally", ""),
        ("The dam holds.", "inserted", "At the same time, the dam holds.", "", "At the same time"),
        ("The council met on Monday.", "reordered", "On Monday, the council met.", "on Monday", "On Monday"),
        ("According to the mayor, it rained.", "reordered", "It rained, according to the mayor.",
         "According to the mayor", "according to the mayor"),
        ("The council of Aldby met, and the mayor left for home.", "split",
         "The council of Aldby met. The mayor left for home.", ", and t", ". T"),
        ("It rained on us, and the mayor left home.", "split", "It rained on us. The mayor left home.",
         ", and t", ". T"),
        ("The council approved the plan in May.", "voice", "The plan was approved by the council in May.",
         "approved", "was approved"),
        ("The council approved the plans.", "voice", "The plans were approved by the council.",
         "approved", "were approved"),
    ],
)  # fmt: skip
def test_english(sentence: str, operation: str, made: str, left: str, right: str) -> None:
    assert (operation, made, left, right) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "operation", "made"),
    [
        ("Der Rat begann am Abend.", "synonym", "Der Rat startete am Abend."),
        ("Das Ergebnis kam spät.", "synonym", "Das Resultat kam spät."),
        ("Er sah drei Geister.", "figure", "Er sah 3 Geister."),
        ("Holt war bereits dort.", "dropped", "Holt war dort."),
        ("Holt sagte nichts.", "inflected", "Holt sagt nichts."),
        ("Der Rat kam am Abend, und er ging am Morgen.", "split", "Der Rat kam am Abend. Er ging am Morgen."),
    ],
)
def test_german(sentence: str, operation: str, made: str) -> None:
    assert (operation, made) in {each[:2] for each in told(sentence, "de")}


@pytest.mark.parametrize(
    ("sentence", "untouched"),
    [
        ("“We had an error,” Karl Lindt told us.", "“We had an error,”"),
        ("Then the Error sank.", "Error"),
        ("“We saw three ghosts,” Karl Lindt told us.", "three"),
        ("It sank on May 3.", "3"),
        ("It sank on May 3 beside Holt with 14 men.", "May 3 "),
        ("It grew by 3.5 feet.", "3.5"),
        ("“It was finally odd,” Karl Lindt told us.", "finally odd"),
        ("Here and there, but it rained.", ", but it"),
        ("It just rained, and the mayor left home.", ", and the"),
        ("It rained on us, and the mayor left.", ", and the"),
    ],
)
def test_quotations_names_dates_and_short_clauses_stay_as_they_are(sentence: str, untouched: str) -> None:
    assert all(untouched in made for _, made, _, _ in told(sentence))


def test_a_sentence_that_is_turned_round_keeps_its_words_and_rewordings_never_touch() -> None:
    site = site_of("The council had an odd error and a strange problem with the firm on Monday.")
    kinds = set()
    for seed in range(40):
        found = reworded(site, Random(seed))
        kinds.add(len(found))
        if any(one.operation == "reordered" for one in found):
            assert len(found) == 1
        assert all(one.at.end < other.at.start for one, other in pairwise(found))
    assert max(kinds) > 1
