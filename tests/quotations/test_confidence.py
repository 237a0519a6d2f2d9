"""Confidences: the finest row of the table that there is, and who is unsure."""

import pytest

from reader.language.data import language_data
from reader.language.lexicon import load_lexicon
from reader.quotations.confidence import confidence_of, form_of
from reader.quotations.quotation import Attribution, Kind, Quotation
from reader.text.span import Span

UNSURE_BELOW = 0.75
"""As the module has it: a limit that moves is noticed."""

RATES = language_data("en", "confidence")["rates"]


@pytest.mark.parametrize(
    ("mention", "form"),
    [
        (None, "nobody"),
        ("", "nobody"),
        ("She", "pronoun"),
        ("they", "pronoun"),
        ("who", "pronoun"),
        ("Alder", "name"),
        ("the Alder family", "name"),
        ("The mayor", "noun"),
        ("a city official", "noun"),
    ],
)
def test_the_form_of_a_mention(mention: str | None, form: str) -> None:
    assert form_of(mention, load_lexicon("en")) == form


@pytest.mark.parametrize(
    ("rule", "form", "kind", "key"),
    [
        ("weak-cue", "name", "direct", "weak-cue name direct"),
        ("weak-cue", "name", "no such kind", "weak-cue name"),
        ("cue-before", "noun", "mixed", "cue-before noun mixed"),
        ("cue-before", "name", "mixed", "cue-before"),
        ("cue-after", "no such form", "direct", "cue-after"),
        ("no such rule", "name", "direct", "all"),
    ],
)
def test_the_finest_row_speaks(rule: str, form: str, kind: str, key: str) -> None:
    assert confidence_of(rule, form, kind, "en") == RATES[key]


def test_nobody_is_named_with_no_confidence() -> None:
    assert confidence_of("cue-after", "nobody", "direct", "en") == 0


def test_a_language_without_a_table_takes_the_english_one() -> None:
    assert confidence_of("weak-cue", "name", "direct", "xx") == RATES["weak-cue name direct"]


def test_shares_are_shares_and_finer_rows_stand_below_coarser_ones() -> None:
    assert all(0 < rate < 1 for rate in RATES.values())
    for key in RATES:
        assert " " not in key or key.rpartition(" ")[0] in RATES


SAID = Quotation(0, Span(0, 2), Span(0, 2), Kind.DIRECT, 0, True, 0)


@pytest.mark.parametrize(
    ("mention", "confidence", "unsure"),
    [
        (Span(3, 5), UNSURE_BELOW - 0.01, True),
        (Span(3, 5), UNSURE_BELOW, False),
        (Span(3, 5), 1.0, False),
        (None, 0.0, False),
    ],
)
def test_who_is_unsure(mention: Span | None, confidence: float, unsure: bool) -> None:
    assert Attribution(SAID, mention=mention, confidence=confidence).is_unsure is unsure
