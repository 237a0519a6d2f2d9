"""Roles, conditions, lists, marks and sources changed, each with a harmless twin."""

import pytest

from reader.exercises.clauses_changed import lowered
from tests.exercises.sites import changed, site_of, twins


@pytest.mark.parametrize(
    ("kind", "sentence", "other", "harmless"),
    [
        ("roles_swapped", "Karl Lindt sued Ruth Amber.", "Ruth Amber sued Karl Lindt.",
         "Ruth Amber was sued by Karl Lindt."),
        ("condition_dropped", "The mill closes if the court agrees.", "The mill closes.",
         "If the court agrees, the mill closes."),
        ("condition_dropped", "The “mill” closes if the court agrees.", "The “mill” closes.", ""),
        ("item_dropped", "It sells apples, pears and plums.", "It sells apples and pears.",
         "It sells pears, apples and plums."),
        ("attribution_dropped", "According to the council, the dam will hold.", "The dam will hold.",
         "The dam will hold, the council said."),
        ("attribution_dropped", "The dam will hold, the council said.", "The dam will hold.",
         "According to the council, the dam will hold."),
        ("attribution_dropped", "Norwick is safe, according to the mayor.", "Norwick is safe.",
         "According to the mayor, Norwick is safe."),
        ("irony_added", "It was a safe place.", "It was a “safe” place.", "It was a secure place."),
    ],
)  # fmt: skip
def test_english(kind: str, sentence: str, other: str, harmless: str) -> None:
    assert twins(kind, sentence) == [(other, harmless)]


@pytest.mark.parametrize(
    ("kind", "sentence", "other"),
    [
        ("roles_swapped", "Karl Lindt verklagte Ruth Amber.", "Ruth Amber verklagte Karl Lindt."),
        ("condition_dropped", "Die Mühle schließt, wenn der Rat zustimmt.", "Die Mühle schließt."),
        ("item_dropped", "Es gibt Äpfel, Birnen und Brot.", "Es gibt Äpfel und Birnen."),
        ("attribution_dropped", "Der Damm hält, teilte der Rat mit.", "Der Damm hält."),
        ("attribution_dropped", "Der Damm hält, sagte Ada Holt.", "Der Damm hält."),
        ("irony_added", "Die Experten kamen.", "Die „Experten“ kamen."),
    ],
)
def test_german(kind: str, sentence: str, other: str) -> None:
    assert changed(kind, sentence, "de") == [other]


@pytest.mark.parametrize(
    ("kind", "sentence", "language"),
    [
        ("condition_dropped", "Es wurde gefeiert, wenn auch leise.", "de"),
        ("condition_dropped", "“It closes if he agrees, she said.", "en"),
        (
            "condition_dropped",
            "The mill closes if the court in the old town by the river agrees with all that the mayor said.",
            "en",
        ),
        ("item_dropped", "“We want bread, milk and salt,” she said.", "en"),
        ("irony_added", "“It is safe here,” she said.", "en"),
        ("attribution_dropped", "“The dam holds, Holt said.", "en"),
        ("roles_swapped", "The man sued Ruth Amber.", "en"),
    ],
)
def test_what_offers_no_place(kind: str, sentence: str, language: str) -> None:
    assert changed(kind, sentence, language) == []


@pytest.mark.parametrize(
    ("sentence", "said"),
    [("The dam holds.", "the dam holds."), ("Norwick is safe.", "Norwick is safe."),
     ("Theodor left.", "Theodor left.")],
)  # fmt: skip
def test_a_sentence_goes_on_in_another_with_a_small_letter_unless_it_begins_with_a_name(
    sentence: str, said: str
) -> None:
    assert lowered(site_of("It rained."), sentence) == said
