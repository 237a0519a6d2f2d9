"""Words put for words from the tables."""

import pytest

from reader.exercises.swapping import swap_kinds
from tests.exercises.sites import changed, twins


@pytest.mark.parametrize(
    ("kind", "sentence", "other", "harmless"),
    [
        ("hedge_dropped", "The alleged thief ran.", "The thief ran.", "The suspected thief ran."),
        ("hedge_dropped", "Allegedly he ran.", "He ran.", "Reportedly he ran."),
        ("hedge_dropped", "He allegedly ran.", "He ran.", "He reportedly ran."),
        ("contrary", "Rents rose again.", "Rents fell again.", "Rents climbed again."),
        ("cue_turned", "“I left,” she said at noon.", "“I left,” she admitted at noon.",
         "“I left,” she stated at noon."),
    ],
)  # fmt: skip
def test_the_words_of_a_row_are_exchanged_with_the_capital_they_had(
    kind: str, sentence: str, other: str, harmless: str
) -> None:
    assert twins(kind, sentence) == [(other, harmless)]


@pytest.mark.parametrize(
    ("sentence", "language", "found"),
    [
        ("“I never saw him,” Karl Lindt said.", "en", []),
        (
            "“I saw him,” Karl Lindt said, but he never came.",
            "en",
            ["“I saw him,” Karl Lindt said, but he came."],
        ),
        ("„Ich sah ihn nie dort“, sagte Karl Lindt.", "de", []),
        (
            "„Ich sah ihn“, sagte Karl Lindt, der nie kam.",
            "de",
            ["„Ich sah ihn“, sagte Karl Lindt, der kam."],
        ),
        ("Rents roses.", "en", []),
    ],
)
def test_words_in_marks_and_parts_of_words_are_left(sentence: str, language: str, found: list[str]) -> None:
    assert changed("negation_dropped", sentence, language) == found


def test_every_word_has_its_two_others_and_none_is_put_for_itself() -> None:
    assert {"en", "de"} == {language for language in ("en", "de", "fr", "tlh") if swap_kinds(language)}
