"""The rules that decide whether a sentence ends."""

import pytest

from reader.text import boundaries
from reader.text.boundaries import ends_here, rules_for


@pytest.mark.parametrize(
    ("before", "after", "ends"),
    [
        ("He came.", "She left.", True),
        ("He met Mr.", "Smith there.", False),
        ("It was in the U.S.", "The law", True),
        ("It was the U.S.", "Senate that", False),
        ("He came at 9 p.m.", "EST on Monday", False),
        ("He came at 9 p.m.", "Nobody was there", True),
        ("“Enough!”", "President Smith said.", False),
        ("“Enough!”", "Smith said he left.", True),
        ("“Enough!”", "he said.", False),
        ("“We won.”", "Smith said the vote was fair.", True),
        ("Genug!", "— said the mayor", False),
        ("12.", "The man came.", False),
        ("He came", ", and left", False),
        ("He saw the harbour.", "then he left.", True),
        ("He saw the gate.", "then he left.", False),
        ("He saw the gates.", "then he left.", True),
        ("He saw N.Y.P.D.", "then he left.", False),
    ],
)
def test_english(before: str, after: str, ends: bool) -> None:
    assert ends_here(before, after, rules_for("en")) is ends


def test_a_language_without_lists_has_rules_without_words() -> None:
    rules = rules_for("xx")
    assert not rules.before_name
    assert ends_here("He came.", "She left.", rules)


@pytest.mark.parametrize(
    ("bare", "word"),
    [
        ("He met Mr.", "Mr"),
        ("It was J. F. K.", "J. F. K"),
        ("It was J. F. Kane.", "Kane"),
        ("and (e.g.", "e.g"),
        ("He left", None),
        ("at 9 p.m.", "p.m"),
        ("no word: .", None),
        (f"{'x ' * 30}end.", "end"),
        ("x" * 50 + ".", "x" * 39),
    ],
)
def test_the_last_word_before_a_full_stop(bare: str, word: str | None) -> None:
    found = boundaries._last_word(bare)
    assert (found.group(1) if found else None) == word
    whole = boundaries._LAST_WORD.search(bare[-40:])
    assert (whole.group(1) if whole else None) == word
