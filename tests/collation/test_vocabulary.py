"""Tokens as small integers: what is same, what matches, what is content."""

import pytest

from reader.collation.options import CollationOptions
from reader.collation.vocabulary import Vocabulary, figure_form, is_word, stem

PLAIN = CollationOptions()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("negotiations", "negoti"),
        ("negotiators", "negotia"),
        ("repaired", "repair"),
        ("repairing", "repair"),
        ("quickly", "quick"),
        ("cities", "citi"),
        ("cats", "cats"),
        ("gull", "gull"),
        ("gulls", "gull"),
        ("sea", "sea"),
        ("mayor's", "mayor"),
        ("1987", "1987"),
        ("42nd", "42nd"),
        ("2000s", "2000s"),
        ("1234567890", "1234567890"),
        ("a's", "a's"),
        ("reed", "reed"),
        ("breed", "breed"),
        ("mooring", "moor"),
        ("mooringly", "mooring"),
    ],
)
def test_a_stem_is_cut_to_four_letters_at_least_and_seven_at_most(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("1,000", "1000"),
        ("1.200.000", "1200000"),
        ("1’000", "1000"),
        ("6,3", "6.3"),
        ("6.3", "6.3"),
        ("12,5", "12.5"),
        ("1,0000", "1.0000"),
    ],
)
def test_a_figure_loses_its_grouping_and_keeps_its_decimals(word: str, expected: str) -> None:
    assert figure_form(word) == expected


@pytest.mark.parametrize(
    ("normal", "expected"),
    [("gull", True), ("42", True), ("%", True), ("'tis", True), (",", False), ("-", False)],
)
def test_words_figures_and_counting_signs_are_words(normal: str, expected: bool) -> None:
    assert is_word(normal) is expected


def words_of(token: str, options: CollationOptions = PLAIN, language: str = "en") -> list[str]:
    """The words for matching in a token."""
    known = Vocabulary(options, (language,))
    return [known.words[word] for word in known.words_of[known[token]]]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Gull", ["gull"]),
        ("full-scale", ["full", "scale"]),
        ("six", ["6"]),
        ("1,000", ["1000"]),
        (",", []),
        ("Haus·tür", ["haustür"]),
        ("%", ["%"]),
    ],
)
def test_what_a_token_gives_for_matching(token: str, expected: list[str]) -> None:
    assert words_of(token) == expected


@pytest.mark.parametrize(
    ("one", "other", "options", "same"),
    [
        ("The", "the", PLAIN, False),
        ("The", "the", CollationOptions(ignore_case=True), True),
        ("six", "6", PLAIN, False),
        ("Six", "6", CollationOptions(ignore_figure_spelling=True), True),
        ("1,000", "1000", CollationOptions(ignore_figure_spelling=True), True),
        ("1,000", "1000", PLAIN, False),
        ("“", '"', PLAIN, True),
        ("don’t", "don't", PLAIN, True),
    ],
)
def test_what_counts_as_the_same_token(one: str, other: str, options: CollationOptions, same: bool) -> None:
    known = Vocabulary(options, ("en",))
    assert (known[one] == known[other]) is same


def test_stop_words_and_marks_are_small_and_no_terms() -> None:
    known = Vocabulary(PLAIN, ("en", "de"))
    assert [known.is_small(known[t]) for t in ("the", "und", ",", "gull", "the-gull")] == [
        True, True, True, False, False]  # fmt: skip
    assert [known.terms[t] for t in known.terms_of(known["the-gulls"])] == ["gull"]


def test_without_stems_the_words_are_the_terms() -> None:
    known = Vocabulary(PLAIN, ("en",), stems=False)
    assert [known.terms[t] for t in known.terms_of(known["gulls"])] == ["gulls"]


def plain(tokens: str, language: str) -> set[str]:
    """The plain terms of some tokens."""
    known = Vocabulary(PLAIN, (language,))
    for token in tokens.split():
        _ = known[token]
    return {known.terms[term] for term in known.plain_terms()}


def test_a_term_is_plain_that_stands_somewhere_without_a_capital() -> None:
    assert plain("Marlow Bridge bridge gull 42 the", "en") == {"bridg", "gull"}
    assert plain("Marlow Brücke 42", "de") == {"marlow", "brück"}


def test_capitals_and_figures_are_known() -> None:
    known = Vocabulary(PLAIN, ("en",))
    assert (known["Marlow"] in known.capitals, known["gull"] in known.capitals) == (True, False)
    terms = [next(known.terms_of(known[token])) for token in ("1,200", "gull")]
    assert [term in known.figure_terms for term in terms] == [True, False]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("abc", "abc"),
        ("es", "es"),
        ("ferries", "ferr"),
        ("seas", "seas"),
        ("boats", "boat"),
        ("boat's", "boat"),
        ("sailing", "sail"),
        ("organisations", "organis"),
        ("xylophonists", "xylopho"),
        ("4s", "4s"),
    ],
    ids=["short", "only an ending", "the longest ending", "never below four", "one letter", "a genitive",
         "three letters", "a long ending of a long word", "seven letters are kept", "a figure"],
)  # fmt: skip
def test_the_longest_known_ending_is_cut(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("token", "first", "second"),
    [
        ("the-gull", [-1, 0], [0]),
        ("gull-the-gull", [0, -1, 0], [0, 0]),
        ("the", [-1], []),
        ("gull", [0], [0]),
    ],
)
def test_stop_words_are_no_terms_and_the_first_term_is_one(
    token: str, first: list[int], second: list[int]
) -> None:
    known = Vocabulary(PLAIN, ("en",))
    form = known[token]
    assert [known.term[word] for word in known.words_of[form]] == first
    assert list(known.terms_of(form)) == second
    assert known.is_small(form) is not bool(second)
    assert known.sizes[form] == len(first)


@pytest.mark.parametrize(
    ("token", "is_capital"),
    [("Marlow", True), ("NATO", True), ("gull", False), ("iPhone", False), ("A", True)],
)
def test_a_capital_is_a_first_letter(token: str, is_capital: bool) -> None:
    known = Vocabulary(PLAIN, ("en",))
    assert (known[token] in known.capitals) is is_capital


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(("en",), False), (("de",), True), (("en", "de"), True), (("de", "en"), True)],
)
def test_capitals_make_no_names_where_one_language_gives_them_to_all_nouns(
    languages: tuple[str, ...], expected: bool
) -> None:
    assert Vocabulary(PLAIN, languages).nouns_have_capitals is expected


@pytest.mark.parametrize(
    ("options", "token", "shown"),
    [
        (PLAIN, "Six", "Six"),
        (CollationOptions(ignore_case=True), "Six", "six"),
        (CollationOptions(ignore_figure_spelling=True), "Six", "6"),
        (CollationOptions(ignore_figure_spelling=True), "Gull", "Gull"),
        (CollationOptions(ignore_figure_spelling=True), "1,200", "1200"),
        (CollationOptions(ignore_figure_spelling=True, ignore_case=True), "Gull", "gull"),
        (CollationOptions(ignore_figure_spelling=True), ",", ","),
        (CollationOptions(ignore_case=True), "1,200", "1,200"),
    ],
)
def test_the_form_that_decides_sameness(options: CollationOptions, token: str, shown: str) -> None:
    known = Vocabulary(options, ("en",))
    assert known.normals[known[token]] == shown


def test_tokens_of_one_form_share_an_id_and_are_numbered_in_order() -> None:
    known = Vocabulary(CollationOptions(ignore_case=True), ("en",))
    assert [known[token] for token in ("Gull", "mast", "gull", "GULL", ",")] == [0, 1, 0, 0, 2]
    assert known.words == ["gull", "mast"]
    assert known.terms == ["gull", "mast"]
    assert known.pieces["Gull,mast"] == (0, 2, 1)


def test_words_of_figures_are_those_of_all_languages() -> None:
    known = Vocabulary(PLAIN, ("en", "de"))
    words = [[known.words[w] for w in known.words_of[known[token]]] for token in ("six", "sechs")]
    assert words == [["6"], ["6"]]
