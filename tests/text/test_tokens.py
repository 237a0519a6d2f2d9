"""Tokens: words, figures and punctuation by Unicode rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import tokens
from reader.text.tokens import (
    IGNORED,
    each_word,
    fold,
    is_word,
    normalise,
    pieces,
    tokenise,
    tokenise_words,
    tokens_with_starts,
)


def _words(text: str) -> list[str]:
    return [span.of(text) for span in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't O’Brien full-scale", ["Don't", "O’Brien", "full-scale"]),
        ("1,000 and 6.3%", ["1,000", "and", "6.3", "%"]),
        ("24-48 hours", ["24", "-", "48", "hours"]),
        ("1,000-for-1,000", ["1,000", "-", "for", "-", "1,000"]),
        ("assistance—conditions", ["assistance", "—", "conditions"]),
        ("the F-16, COVID-19", ["the", "F-16", ",", "COVID-19"]),
        ("in the U.S. he", ["in", "the", "U.S.", "he"]),
        ("wait... no", ["wait", "...", "no"]),
        ("($172 billion)", ["(", "$", "172", "billion", ")"]),
        ("中文abc", ["中", "文", "abc"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("die Straße für Владимир", ["die", "Straße", "für", "Владимир"]),
        ("full-\n  scale", ["full-\n  scale"]),
        ("", []),
    ],
)
def test_tokens_of(text: str, expected: list[str]) -> None:
    assert _words(text) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“", '"'),
        ("«", '"'),
        ("„", '"'),
        ("''", '"'),
        ("‘", "’"),
        ("–", "—"),
        ("--", "—"),
        ("...", "…"),
        ("O’Brien", "O'Brien"),
        ("cafe\u0301", "café"),
        ("over\u00adwrite", "overwrite"),
        ("full\u2011scale", "full-scale"),
        ("full-\nscale", "full-scale"),
        ("ﬁre", "fire"),
    ],
)
def test_style_makes_no_difference(left: str, right: str) -> None:
    assert normalise(left) == normalise(right)


def test_letter_case_counts_until_it_is_folded() -> None:
    assert normalise("Talks") != normalise("talks")
    assert fold("Talks") == fold("talks")


def test_words_are_told_from_punctuation() -> None:
    assert is_word("6.3") and is_word("don't")
    assert not is_word("—") and not is_word("...")


@given(st.text(max_size=80))
def test_every_visible_character_is_in_one_token(text: str) -> None:
    covered = [at for span in tokenise(text) for at in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    ignored = {chr(c) for c in (0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF)}
    for at, character in enumerate(text):
        if not character.isspace() and character not in ignored:
            assert at in covered
    assert tokenise_words(text) == _words(text)


@given(st.text(max_size=40))
def test_normal_form_is_stable(text: str) -> None:
    for word in _words(text):
        once = normalise(word)
        assert normalise(once) == once


def test_ignored_characters_are_a_regex_class() -> None:
    assert "\u200b" in IGNORED


@pytest.mark.parametrize("unit", ["a", ".", "A.", "-", "1,", "a-", "'", "\u0301", "A-1,"])
def test_a_long_run_is_read_in_one_pass(unit: str) -> None:
    text = unit * 50_000
    spans = tokenise(text)
    assert spans[-1].end == len(text)
    assert sum(map(len, spans)) == len(text)


def test_points_inside_a_long_word_do_not_cut_it() -> None:
    for point in "·\u2219\u2027":
        assert tokenise_words(f"Die Haus{point}tür ist zu.") == ["Die", f"Haus{point}tür", "ist", "zu", "."]


@given(st.text(max_size=60))
def test_tokens_with_their_starts_are_the_spans(text: str) -> None:
    found = tokens_with_starts(text)
    assert [(span.of(text), span.start) for span in tokenise(text)] == list(found)


def test_tokens_one_by_one_are_the_same() -> None:
    for text in ("It cost 1,000 dollars, don’t ask.", "市长关闭了大桥。", ""):
        assert list(each_word(text)) == tokenise_words(text)


@given(st.text(alphabet="aBé.,-’' \n\t1\u00a0\u00ad\u0301中%", max_size=40))
def test_the_pieces_of_a_text_have_its_tokens(text: str) -> None:
    cut = [normalise(token) for piece in pieces(text) for token in tokenise_words(piece)]
    assert cut == [normalise(token) for token in tokenise_words(text)]


@pytest.mark.parametrize("text", ["well. . . then", "full-\n  scale", "full-\n\t scale"])
def test_no_token_is_cut_at_a_space(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    ("text", "has_marks"),
    [
        ("plain", False),
        ("Größe “und” – 5 €\uff01", False),
        ("\u02ff\u2000\u20cf\u2100\u2bff\uff00\uffff", False),
        ("a\u0300", True),
        ("\u1fff", True),
        ("\u20d0", True),
        ("\u20ff", True),
        ("\u2c00", True),
        ("\ufeff", True),
        ("\U00010000", True),
    ],
)
def test_letters_of_some_scripts_bear_marks(text: str, has_marks: bool) -> None:
    assert tokens._has_marks(text) is has_marks
