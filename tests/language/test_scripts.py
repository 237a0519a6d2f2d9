"""Which script most letters of a text are written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.scripts import script_name, script_of


@pytest.mark.parametrize(
    ("text", "script", "name"),
    [
        ("The gate failed.", "LATIN", "Latin"),
        ("Ворота отказали.", "CYRILLIC", "Cyrillic"),
        ("Η πύλη έσπασε.", "GREEK", "Greek"),
        ("فشلت البوابة", "ARABIC", "Arabic"),
        ("השער נכשל", "HEBREW", "Hebrew"),
        ("闸门失灵", "CJK", "Chinese characters"),
        ("ひらがな", "CJK", "Chinese characters"),
        ("カタカナ", "CJK", "Chinese characters"),
        ("수문이 고장", "HANGUL", "Korean"),
        ("फाटक", "DEVANAGARI", "Devanagari"),
        ("ประตู", "THAI", "Thai"),
        ("Դարպաս", "ARMENIAN", "Armenian"),
        ("კარიბჭე", "GEORGIAN", "Georgian"),
        ("12 — 3!", "", ""),
        ("", "", ""),
    ],
)
def test_the_script_of_a_text_and_its_name(text: str, script: str, name: str) -> None:
    assert script_of(text) == script
    assert script_name(script) == name


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("abc где", "CYRILLIC"),
        ("abcd где", "LATIN"),
        ("ab ворота", "CYRILLIC"),
        ("a 1234567 г г", "CYRILLIC"),
    ],
)
def test_most_letters_count_and_the_first_by_name_of_two_alike(text: str, script: str) -> None:
    assert script_of(text) == script


def test_kana_and_characters_are_counted_together() -> None:
    assert script_of("水 ひ カ ab c") == "CJK"


def test_a_script_without_a_name_is_called_by_its_own() -> None:
    assert script_name("ETHIOPIC") == "Ethiopic"


@pytest.mark.parametrize("length", [3_999, 4_000, 8_000, 100_000])
def test_a_long_text_is_sampled_throughout(length: int) -> None:
    assert script_of("a" * (length // 4) + "г" * (length // 2)) == "CYRILLIC"
    assert script_of("a" * (length // 2) + "г" * (length // 4)) == "LATIN"


@given(st.text("aгα ", max_size=40))
def test_the_order_of_the_letters_makes_no_difference(text: str) -> None:
    assert script_of(text) == script_of(text[::-1])
