"""What kind of word stands where: adverbs, nouns, the places where a cue can stand."""

import pytest

from tests.quotations.parsed import asked, parsed, place


@pytest.mark.parametrize(
    ("sentence", "word", "is_adverb"),
    [
        ("Ann also left", "also", True),
        ("Ann quietly left", "quietly", True),
        ("Ann left Quietly", "Quietly", False),
        ("the family left", "family", False),
        ("to fly there", "fly", False),
        ("Ann left it", "it", False),
    ],
)
def test_adverbs(sentence: str, word: str, is_adverb: bool) -> None:
    words, at = asked(sentence, word)
    assert words.is_adverb(at) is is_adverb


@pytest.mark.parametrize(
    ("sentence", "word", "inside"),
    [
        ("the old pier", "pier", True),
        ("the old pier", "the", True),
        ("he said that", "that", False),
        ("Ann of Wells", "of", False),
        ("Ann and Bob", "and", False),
        ("who left", "who", False),
        ("to leave", "to", False),
        ("saw him", "him", False),
        ("Ann also left", "also", False),
        ("the late Ann", "late", True),
        ("Ann said it", "said", False),
        ("Ann, there", ",", False),
    ],
)
def test_words_of_a_noun_phrase(sentence: str, word: str, inside: bool) -> None:
    words, at = asked(sentence, word)
    assert words.is_noun_word(at) is inside


def test_outside_the_sentence_every_answer_is_no() -> None:
    words = parsed("Ann left").words
    assert words.low(-1) == words.low(2) == ""
    assert not words.is_word(2) and not words.is_verb(-1) and not words.is_noun_word(2)
    assert words.first_word() == 0
    assert parsed("…").words.first_word() == -1


def test_the_places_that_matter_left_of_a_quotation() -> None:
    clauses = parsed("Ann said; her claim, “one,” according to Bob argued “two.”")
    marked = [clauses.row[k].text for k in clauses.words.marked_before(len(clauses.row) - 1, 0)]
    assert marked == ["argued", "according", "one,", "claim", ";", "said"]
    near = place(clauses, "claim")
    assert [clauses.row[k].text for k in clauses.words.marked_before(near + 1, near)] == ["claim"]


@pytest.mark.parametrize(
    ("sentence", "title_case"),
    [
        ("Harbour Board Calls Owners", True),
        ("Harbour Board Calls Owners now", True),
        ("Harbour Board Calls Owners here", False),
        ("Harbour Board Calls About Owners", True),
        ("Harbour Board calls Owners Liars", False),
        ("Board Calls Owners", False),
    ],
)
def test_a_line_in_capitals(sentence: str, title_case: bool) -> None:
    assert parsed(sentence).words.title_case is title_case


@pytest.mark.parametrize(("word", "is_adverb"), [("xyly", False), ("xxyly", True), ("Xxyly", False)])
def test_a_word_of_no_list_is_an_adverb_from_five_letters_on(word: str, is_adverb: bool) -> None:
    assert parsed(f"He {word} left").words.is_adverb(1) is is_adverb
