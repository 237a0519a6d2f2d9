"""The words inside quotation marks with what an editor did there."""

import pytest

from reader.comparison.quoted_sides import quoted_side
from reader.comparison.quoted_text import QuotedWord, quoted_words
from tests.builders import article_of, collation_of, quotations_of


def words_in(quoted: str) -> tuple[str, tuple[QuotedWord, ...]]:
    """A text that quotes some words, and what is read of them."""
    made = article_of([f"He said: “{quoted}”"])
    collation = collation_of(made, made)
    side = quoted_side(made, quotations_of(made, (quoted, None)), collation.left_bead, collation)
    return made.text, quoted_words(side, 0)


FORMS = {
    "plain words": ("We wait here", "we wait here"),
    "style leaves no trace": ("The Colour – of 1,000", "the color of 1000"),
    "a letter in brackets belongs to its word": ("[W]e wait", "we wait"),
    "accents too": ("[é]té", "été"),
    "a compound is as many words": ("well-known", "well known"),
    "marks are none": ("…!", ""),
}


@pytest.mark.parametrize(("quoted", "expected"), FORMS.values(), ids=FORMS)
def test_the_forms_of_the_words(quoted: str, expected: str) -> None:
    text, words = words_in(quoted)
    assert [word.form for word in words] == expected.split()
    assert all(quoted.startswith(word.span.of(text), word.span.start - 10) for word in words)


def test_a_word_stands_where_it_stands_in_the_article() -> None:
    text, words = words_in("We [now] wait-and see")
    assert [word.span.of(text) for word in words] == ["We", "now", "wait-and", "wait-and", "see"]


ADDED = {
    "words in brackets": ("we [the boats] wait", "the boats"),
    "a letter in brackets is no word": ("[w]e wait", ""),
    "a whole word of three letters": ("we [all] wait", "all"),
    "a letter before a blank": ("we [a] boat", "a"),
    "two letters are a word": ("[be]cause we", "be"),
    "sic": ("we (sic) wait", "sic"),
    "one or two letters in round brackets": ("we (a) wait (an) hour", "a an"),
    "other words in round brackets are said": ("we (all) wait", ""),
    "two hundred characters": (f"we [{'x' * 200}] wait", "x" * 200),
    "more than an editor adds": (f"we [{'x' * 201}] wait", ""),
}


@pytest.mark.parametrize(("quoted", "expected"), ADDED.values(), ids=ADDED)
def test_what_an_editor_added(quoted: str, expected: str) -> None:
    assert [word.form for word in words_in(quoted)[1] if word.added] == expected.split()


GAPS = {
    "none": ("we wait here", "", ""),
    "an ellipsis": ("we wait … here now", "here", "wait"),
    "three dots": ("we wait ... here now", "here", "wait"),
    "three dots apart": ("we wait . . . here now", "here", "wait"),
    "an ellipsis in brackets": ("we wait [...] here now", "here", "wait"),
    "a character in brackets": ("we wait [ … ] here now", "here", "wait"),
    "at the beginning": ("… here now", "here", ""),
    "at the end": ("we wait …", "", "wait"),
    "two dots are none": ("we wait .. here", "", ""),
    "beside an editor's words": ("we wait [all] here now", "all here", "wait"),
    "an editor's words at the beginning": ("[all] here now", "all here", ""),
    "an editor's words at the end": ("we wait [all]", "all", "wait"),
    "a letter in brackets is no gap": ("we [w]ait here", "", ""),
}


@pytest.mark.parametrize(("quoted", "before", "behind"), GAPS.values(), ids=GAPS)
def test_gaps_beside_words(quoted: str, before: str, behind: str) -> None:
    _, words = words_in(quoted)
    assert [word.form for word in words if word.gap_before] == before.split()
    assert [word.form for word in words if word.gap_behind] == behind.split()


STOPS = {
    "none": ("we wait, here", "", ""),
    "a full stop": ("we wait. Here now", "wait", "here"),
    "an exclamation": ("we wait! Here now", "wait", "here"),
    "a question": ("we wait? Here now", "wait", "here"),
    "at the end": ("we wait.", "wait", ""),
    "at the beginning": (". we wait", "", "we"),
    "an ellipsis is none": ("we wait ... here", "", ""),
    "in brackets neither": ("we wait [...] here", "", ""),
    "a full stop before an ellipsis": ("we wait. … Here now", "wait", "here"),
    "an abbreviation's inside is none": ("the U.S. wait", "", ""),
}


@pytest.mark.parametrize(("quoted", "ends", "follows"), STOPS.values(), ids=STOPS)
def test_words_beside_a_full_stop(quoted: str, ends: str, follows: str) -> None:
    _, words = words_in(quoted)
    assert [word.form for word in words if word.ends_sentence] == ends.split()
    assert [word.form for word in words if word.follows_stop] == follows.split()
