"""Months that are first names."""

import re

import pytest

from reader.language.month_names import is_first_name


def asked(text: str) -> bool:
    """Whether the word in brackets is a first name in the text without them."""
    found = re.search(r"\[(.+?)\]", text)
    assert found is not None
    plain = text.replace("[", "").replace("]", "")
    return is_first_name(plain, found.start(), found.end() - 2)


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("[April] Jones won.", True),
        ("said [April] Jones", True),
        ("[June]\u00a0Holt won.", True),
        ("[May] Weston won.", True),
        ("[Jan] Sobel won.", True),
        ("[December] Jones won.", False),
        ("[April] jones won.", False),
        ("[April] won.", False),
        ("[April], Jones won.", False),
        ("[April]  Jones", False),
        ("[April]\nJones", False),
        ("[April] J", False),
        ("[April]", False),
        ("in [April] Jones won", False),
        ("since [May] Jones won", False),
        ("early [May] Jones won", False),
        ("mid-[May] Jones", False),
        ("In [April] Jones won", False),
        ("By [May] Jones had won", False),
        ("From [May] Jones had won", False),
        ("Of [May] Jones said", False),
        ("led by [May] Jones", True),
        ("the words of [June] Holt", True),
        ("a letter from [June] Holt", True),
        ("3 [May] Jones won", False),
        ("room 3, [May] Jones said", True),
        ("[May] Russians came", False),
        ("[May] President", False),
        ("[April] O'Hara", False),
    ],
)
def test_a_month_before_a_surname_is_a_name_unless_time_is_told(text: str, is_name: bool) -> None:
    assert asked(text) is is_name


@pytest.mark.parametrize("words", [1, 5])
def test_what_stands_far_before_a_name_is_not_looked_at(words: int) -> None:
    assert asked("in the long winter of that year " * words + "there was one [April] Jones")
