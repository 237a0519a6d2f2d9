"""Sentences prepared for matching: keys, terms, names, weights."""

from zlib import crc32

import pytest

from reader.collation.options import CollationOptions
from reader.collation.preparation import Prepared, taking_part, weight_of
from reader.text.article import Role
from tests.builders import article_of
from tests.collation.prepared import WATCH, witnesses_of

LONGEST = 400
SCALE = 1_024


def prepared(sentence: str, options: CollationOptions = CollationOptions()) -> tuple[Prepared, list[str]]:  # noqa: B008 - frozen
    """One sentence, and the texts of all terms."""
    sides = witnesses_of([sentence], [sentence], options=options)
    return sides.left.sentences[0], sides.vocabulary.terms


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("terms", {"gull", "ilse", "brandt", "42", "boat"}),
        ("figures", {"42"}),
        ("names", {"ilse", "brandt"}),
    ],
)
def test_terms_are_content_figures_are_digits_names_have_a_capital_inside(
    part: str, expected: set[str]
) -> None:
    sentence, terms = prepared("Gulls saw Ilse Brandt and the 42 boats there.".replace("saw ", ""))
    assert {terms[t] for t in getattr(sentence, part)} == expected


def test_sentences_of_one_form_share_one_value() -> None:
    sides = witnesses_of(["“No,” he said.", "He left."], ['"No," he said.'])
    assert sides.left.sentences[0] is sides.right.sentences[0]
    assert sides.left.sentences[0].key != sides.left.sentences[1].key


def test_the_mark_depends_on_the_form_alone() -> None:
    one = witnesses_of(["The gull.", "A mast."], ["A weir."])
    other = witnesses_of(["A weir.", "A rope."], ["The gull."])
    assert one.left.sentences[0].mark == other.right.sentences[0].mark
    assert one.left.sentences[0].mark != one.left.sentences[1].mark


def test_length_counts_words_and_matching_sees_the_first_few_hundred() -> None:
    sentence, _ = prepared(" ".join(f"word{k}" for k in range(LONGEST + 5)) + ".")
    assert sentence.length == LONGEST + 5
    assert len(sentence.words) == LONGEST


def test_ignored_punctuation_is_not_in_the_form() -> None:
    options = CollationOptions(ignore_punctuation=True)
    sides = witnesses_of(["At noon, it opened."], ["At noon it opened!"], options=options)
    assert sides.left.sentences[0] is sides.right.sentences[0]


def test_another_attribute_does_not_exist() -> None:
    with pytest.raises(AttributeError):
        _ = prepared("Gulls.")[0].colour


@pytest.mark.parametrize(
    ("count", "sentences", "steps"),
    [(0, 9, None), (1, 1, 2), (1, 3, 4), (2, 3, 2), (4, 3, 0), (9, 3, 0), (1, 1023, 20), (32, 1023, 10)],
)
def test_a_weight_is_the_logarithm_of_rarity_by_half_octaves(
    count: int, sentences: int, steps: int | None
) -> None:
    half_octave = round(SCALE * 0.34657359)
    assert weight_of(count, sentences) == (0 if steps is None else steps * half_octave + 1)


def test_terms_are_counted_on_both_sides_with_repetition() -> None:
    sides = witnesses_of(["Gulls.", "Gulls.", "A mast and a mast."], ["Gulls and weirs."])
    spread = {sides.vocabulary.terms[k]: n for k, n in enumerate(sides.spread)}
    assert spread == {"gull": 3, "mast": 2, "weir": 1}
    assert all(w == weight_of(n, 4) for w, n in zip(sides.weight, sides.spread, strict=True))


@pytest.mark.parametrize(
    ("a", "b", "turned"),
    [
        ("gull mast", "weir", True),
        ("weir", "gull mast", False),
        ("gull", "weir", False),
        ("weir", "gull", True),
        ("gull", "gull", False),
    ],
)
def test_the_shorter_goes_first_of_equals_the_first_by_its_words(a: str, b: str, turned: bool) -> None:
    sides = witnesses_of([a], [b])
    assert sides.turned(sides.left.sentences[0].words, sides.right.sentences[0].words) is turned


def test_headlines_are_places_at_the_top() -> None:
    sides = witnesses_of(["Gulls.", "Masts.", "Weirs."], ["Weirs."], headlines=(2, 0))
    assert (sides.left.headlines, sides.right.headlines) == (frozenset({0, 1}), frozenset())
    many = witnesses_of([f"Gull{k}." for k in range(12)], ["Weirs."], headlines=(12, 0))
    assert many.left.headlines == frozenset(range(8))


def test_names_alone_are_told_from_what_stands_in_small_letters() -> None:
    sides = witnesses_of(["Marlow Bridge Closed"], ["In Marlow a bridge closed."])
    by_text = {text: k for k, text in enumerate(sides.vocabulary.terms)}
    assert sides.are_names(frozenset({by_text["marlow"]}))
    assert not sides.are_names(frozenset({by_text["marlow"], by_text["bridg"]}))


def test_lengths_and_scale_are_what_the_weights_were_fitted_to() -> None:
    assert (SCALE, LONGEST) == (1024, 400)


def test_a_mark_is_a_number_of_twenty_bits_made_of_the_normal_form() -> None:
    sentence, _ = prepared("The gull — a bird.")
    assert sentence.mark == crc32(b"The gull - a bird .") >> 12
    assert 0 < sentence.mark < 2**20


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Brandt left.", set()),
        ("Then Brandt left.", {"brandt"}),
        ("Then brandt left.", set()),
        ("Then McLeod left.", {"mcleod"}),
        ("Then the NATO left.", {"nato"}),
        ("Then 42 The left.", set()),
    ],
    ids=[
        "the first word",
        "inside",
        "in small letters",
        "two capitals",
        "all capitals",
        "figures, stop words",
    ],
)
def test_names_are_content_words_with_a_capital_inside_the_sentence(sentence: str, names: set[str]) -> None:
    found, terms = prepared(sentence)
    assert {terms[term] for term in found.names} == names


@pytest.mark.parametrize("size", [1999, 2000, 2001], ids=["short", "at the border", "long"])
def test_a_long_sentence_is_cut_like_a_short_one(size: int) -> None:
    text = "Gull, " * size
    sides = witnesses_of([text], ["Gull, gull"])
    gull, comma = sides.right.sentences[0].tokens[:2]
    assert sides.left.sentences[0].tokens == (gull, comma) * size
    assert sides.left.sentences[0].length == size


def test_ids_of_forms_are_counted_up_and_sides_know_their_numbers() -> None:
    sides = witnesses_of(["Gulls.", "Masts.", "Gulls."], ["Weirs.", "Masts."])
    assert [s.key for s in sides.left.sentences] == [0, 1, 0]
    assert [s.key for s in sides.right.sentences] == [2, 1]
    assert (sides.left.numbers, len(sides.left), len(sides.right)) == ((0, 1, 2), 3, 2)


def test_many_sentences_are_counted_like_few() -> None:
    sides = witnesses_of([f"gull mast{k}." for k in range(600)], ["gull gull."] * 2)
    spread = {sides.vocabulary.terms[k]: n for k, n in enumerate(sides.spread)}
    assert spread["gull"] == 604


@pytest.mark.parametrize(
    ("role", "everything", "takes_part"),
    [
        (Role.HEADLINE, False, True),
        (Role.BODY, False, True),
        (Role.FURNITURE, False, False),
        (Role.BYLINE, False, False),
        (Role.FURNITURE, True, True),
    ],
)
def test_headline_and_body_take_part_or_all(role: Role, everything: bool, takes_part: bool) -> None:
    article = article_of(["Gulls cry.", "Masts."], roles=[role, Role.BODY])
    found = taking_part(article, CollationOptions(include_furniture=everything), WATCH)
    assert found == ([0, 1] if takes_part else [1])
