"""What kind of word stands where, language by language."""

import pytest

from reader.quotations.by_words.row import _ends_clause, _is_next, word_size
from tests.quotations.by_words.rows import at, row_of


@pytest.mark.parametrize(
    ("language", "text", "word", "is_cue"),
    [
        ("de", "Ann sagte es", "sagte", True),
        ("de", "Ann teilte es am Montag mit", "teilte", True),
        ("de", "Ann gab ihm Geld", "gab", True),
        ("de", "Ann ging nach Hause", "ging", True),
        ("de", "Ann schlug ihn", "schlug", False),
        ("de", "Ann schlug ihm eine Pause vor, dann", "schlug", True),
        ("de", "Ann schlug vor dem Haus auf den Ball", "schlug", False),
        ("de", "Das Sagen hat Ann", "Sagen", False),
        ("it", "nella nota del comune", "nota", False),
        ("it", "Anna nota il ponte", "nota", True),
        ("es", "lo llamó tarde", "llamó", True),
        ("es", "la critica fue dura", "critica", False),
        ("zh", "陈立民说", "说", True),
    ],
)
def test_cues(language: str, text: str, word: str, is_cue: bool) -> None:
    row = row_of(text, language)
    assert row.is_cue(at(row, word)) is is_cue


@pytest.mark.parametrize(
    ("word", "is_strong"), [("sagte", True), ("nannte", True), ("fand", False), ("lief", False)]
)
def test_strong_cues(word: str, is_strong: bool) -> None:
    row = row_of(f"Ann {word} es", "de")
    assert row.is_strong(1) is is_strong


def test_the_second_part_of_a_cue_is_not_looked_for_behind_a_colon() -> None:
    row = row_of("Ann schlug zu: Geht er mit vor, ist", "de")
    assert not row.is_cue(at(row, "schlug"))


@pytest.mark.parametrize(
    ("language", "text", "word", "is_relative"),
    [
        ("de", "Ann, die es sah", "die", True),
        ("de", "Ann, die Polizei und", "die", False),
        ("de", "Ann, die grüne Polizei", "die", False),
        ("de", "Die sagte es", "Die", False),
        ("es", "Ana, que vende", "que", True),
    ],
)
def test_relatives(language: str, text: str, word: str, is_relative: bool) -> None:
    row = row_of(text, language)
    assert row.is_relative(at(row, word)) is is_relative


@pytest.mark.parametrize(
    ("language", "text", "word", "is_pronoun"),
    [
        ("de", "Dann sagte sie es", "sie", True),
        ("de", "Dann sagte Sie es", "Sie", False),
        ("de", "Dieser Minister sagte", "Dieser", False),
        ("fr", "Elle dit", "Elle", True),
        ("de", "Sie sagte", "Sie", True),
    ],
)
def test_pronouns(language: str, text: str, word: str, is_pronoun: bool) -> None:
    row = row_of(text, language)
    assert row.is_pronoun(at(row, word)) is is_pronoun


@pytest.mark.parametrize(
    ("language", "text", "word", "is_adverb"),
    [
        ("de", "Er sagte später", "später", True),
        ("de", "Er sagte am Montag", "Montag", True),
        ("de", "Tatsächlich sagte er", "Tatsächlich", True),
        ("de", "Ursprünglich sagte er", "Ursprünglich", True),
        ("de", "Er sah Friedlich", "Friedlich", False),
        ("de", "Er sah sich um", "sich", True),
        ("de", "Ann sagte", "Ann", False),
        ("es", "Finalmente dijo", "Finalmente", True),
    ],
)
def test_adverbs(language: str, text: str, word: str, is_adverb: bool) -> None:
    row = row_of(text, language)
    assert row.is_adverb(at(row, word)) is is_adverb


@pytest.mark.parametrize(
    ("language", "text", "i", "capital"),
    [
        ("de", "Ann ging", 0, True),
        ("de", "Ann ging", 1, False),
        ("de", "3 Orte", 0, False),
        ("zh", "陈立民说", 0, True),
    ],
)
def test_capitals(language: str, text: str, i: int, capital: bool) -> None:
    assert row_of(text, language).is_capital(i) is capital


def test_small_words_with_a_capital_inside_a_sentence_are_names() -> None:
    row = row_of("Der Ort, sagte In der Au", "de")
    assert row.is_preposition(at(row, "In")) is False
    assert row_of("In der Au", "de").is_preposition(0)


@pytest.mark.parametrize(
    ("text", "i", "joins"),
    [
        ("Dr. Berg", 1, True),
        ("J. Berg", 1, True),
        ("Meier & Sohn", 1, True),
        ("Berg. Dann", 1, True),
        ("Wagen. Dann", 1, False),
        ("er. Dann", 1, False),
        ("Dr . Berg", 1, False),
        ("Berg .", 1, False),
    ],
)
def test_punctuation_inside_a_name(text: str, i: int, joins: bool) -> None:
    assert row_of(text, "de").joins(i) is joins


def test_arabic_prepositions_are_written_with_their_noun() -> None:
    row = row_of("قال للصحفيين", "ar")
    assert row.is_preposition(1)
    assert not row_of("قال بلال", "ar").is_preposition(1)


def test_outside_the_sentence_nothing_stands() -> None:
    row = row_of("Ann sagte", "de")
    for i in (-1, 2, 99):
        assert (row.low(i), row.kind(i), row.is_word(i), row.is_capital(i), row.is_cue(i)) == (
            "",
            "",
            False,
            False,
            False,
        )


def test_two_characters_of_chinese_are_a_word() -> None:
    row = row_of("维修需要九百万元", "zh")
    assert word_size(row, 0, len(row)) == 4
    parted = row_of("维修 需要 九百 万元", "zh")
    assert word_size(parted, 0, len(parted)) == 4
    assert word_size(row_of("Ann sagte es", "de"), 0, 3) == 3


@pytest.mark.parametrize(
    ("language", "text", "i", "size"),
    [
        ("es", "De acuerdo con Ana", 0, 3),
        ("es", "de acuerdo todos", 0, 0),
        ("de", "das Laut ist", 1, 0),
        ("de", "Laut Ann", 0, 1),
    ],
)
def test_phrases_of_several_words(language: str, text: str, i: int, size: int) -> None:
    row = row_of(text, language)
    assert row.phrase_at(i, row.words.sources) == size


@pytest.mark.parametrize(
    ("between", "is_cue"), [(43, True), (44, False)], ids=["44 tokens off", "45 tokens off"]
)
def test_how_far_the_second_part_of_a_cue_may_stand(between: int, is_cue: bool) -> None:
    assert row_of("Ann schlug" + " es" * between + " vor", "de").is_cue(1) is is_cue


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Ann, dann", True),
        ("Ann und Jan", True),
        ("Ann dass er", True),
        ("Ann weil er", True),
        ("Ann geht", False),
        ("Ann", True),
    ],
)
def test_what_ends_a_clause(text: str, ends: bool) -> None:
    assert _ends_clause(row_of(text, "de"), 1) is ends


@pytest.mark.parametrize(
    ("text", "k", "is_next"),
    [("teilte fest Ann", 1, True), ("teilte heute fest", 2, False), ("teilte mit Ann", 1, False)],
)
def test_the_second_part_of_a_cue_right_behind_the_first_is_no_preposition(
    text: str, k: int, is_next: bool
) -> None:
    assert _is_next(row_of(text, "de"), 0, k) is is_next
