"""The words of speech of every language but English, and what is put together from them."""

import pytest

from reader.language.data import language_data, languages_with
from reader.language.speech_words import SpeechWords, has_words_of_speech, load_speech_words

LANGUAGES = tuple(code for code in languages_with("speech") if code != "en")
COMPUTED = {"pronouns", "roles", "small_words", "openers", "between", "first_names", "vocabulary"}


def test_ten_languages_and_more_have_a_file() -> None:
    assert {"de", "fr", "es", "it", "pt", "nl", "ru", "pl", "zh", "ar", "cs"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_what_the_rules_ask_for(language: str) -> None:
    words = load_speech_words(language)
    assert words.language == language
    assert len(words.speech) >= 60
    for group in (
        words.prepositions,
        words.determiners,
        words.titles,
        words.person_nouns,
        words.body_nouns,
        words.he,
        words.she,
        words.sources,
        words.adverbs,
        words.time_words,
    ):
        assert group


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_nothing_that_is_not_read(language: str) -> None:
    known = set(SpeechWords.__struct_fields__) - COMPUTED
    assert set(language_data(language, "speech")) <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_written_small(language: str) -> None:
    words = load_speech_words(language)
    assert all(word == word.lower() for word in words.speech | words.titles | words.small_words)


def test_a_language_without_a_file() -> None:
    assert not has_words_of_speech("xx")
    assert has_words_of_speech("de-AT")
    with pytest.raises(KeyError):
        load_speech_words("xx")


@pytest.mark.parametrize(
    ("language", "low", "is_title", "is_body"),
    [
        ("de", "außenminister", True, False),
        ("de", "minister", True, False),
        ("de", "us-präsident", True, False),
        ("de", "kreisverwaltung", False, True),
        ("de", "minze", False, False),
        ("nl", "oud-burgemeester", True, False),
        ("fr", "ministre", True, False),
        ("fr", "administre", False, False),
        ("es", "ex-alcalde", True, False),
    ],
)
def test_offices_and_bodies(language: str, low: str, is_title: bool, is_body: bool) -> None:
    words = load_speech_words(language)
    assert (words.is_title(low), words.is_body(low)) == (is_title, is_body)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("pl", ("nowak", "nowaka", "nowakowi", "nowakiem")),
        ("pl", ("kowalska", "kowalskiej", "kowalską")),
        ("pl", ("dudek", "dudka", "dudkiem")),
        ("ru", ("белова", "беловой", "белову")),
        ("ru", ("соколовский", "соколовского", "соколовским")),
        ("ru", ("андрей", "андрея", "андреем")),
        ("ru", ("мария", "марии", "марию")),
        ("cs", ("novák", "nováka", "novákovi", "novákem")),
        ("cs", ("nováková", "novákové", "novákovou")),
        ("cs", ("havel", "havla", "havlem")),
        ("de", ("berg",)),
    ],
)
def test_the_cases_of_a_name_are_one(language: str, forms: tuple[str, ...]) -> None:
    words = load_speech_words(language)
    assert len({words.without_ending(form) for form in forms}) == 1


def test_a_short_name_keeps_its_letters() -> None:
    assert load_speech_words("pl").without_ending("ola") == "ola"


@pytest.mark.parametrize(
    ("language", "low", "stem"),
    [
        ("pl", "nowakowi", "nowak"),
        ("pl", "nowakiem", "nowak"),
        ("pl", "kowalami", "kowal"),
        ("pl", "dudek", "dudk"),
        ("pl", "zofia", "zofi"),
        ("de", "jens", "jens"),
    ],
)
def test_one_ending_is_taken_off_the_longest(language: str, low: str, stem: str) -> None:
    assert load_speech_words(language).without_ending(low) == stem


@pytest.mark.parametrize(
    ("low", "is_opinion", "is_role"),
    [
        ("angaben", True, False),
        ("polizeiangaben", True, False),
        ("analyst", False, True),
        ("chefanalyst", False, True),
        ("tisch", False, False),
    ],
)
def test_opinions_and_callings(low: str, is_opinion: bool, is_role: bool) -> None:
    words = load_speech_words("de")
    assert (words.is_opinion(low), words.is_role(low)) == (is_opinion, is_role)


def test_cues_in_two_parts() -> None:
    assert "mit" in load_speech_words("de").split_cues["teilte"]
    assert {"bekannt", "an"} <= load_speech_words("de").split_cues["gab"]


def test_phrases_are_tried_the_longest_first() -> None:
    for phrases in load_speech_words("es").sources.values():
        sizes = [len(phrase) for phrase in phrases]
        assert sizes == sorted(sizes, reverse=True)
    assert load_speech_words("es").sources["en"][0] == ("en", "palabras", "de")


def test_offices_of_women() -> None:
    assert "kapitänin" in load_speech_words("de").titles_female
    assert "capitaine" in load_speech_words("fr").titles


@pytest.mark.parametrize(
    ("low", "is_title"),
    [
        ("minister", True),
        ("abcminister", True),
        ("abminister", False),
        ("us-minister", True),
        ("ab-minister", True),
        ("ministerabc", False),
    ],
)
def test_a_compound_has_three_letters_before_its_title(low: str, is_title: bool) -> None:
    assert load_speech_words("de").is_title(low) is is_title


@pytest.mark.parametrize("language", [code for code in LANGUAGES if load_speech_words(code).name_endings])
def test_a_name_keeps_three_letters_before_its_ending(language: str) -> None:
    words = load_speech_words(language)
    longest, shortest = words.name_endings[0], words.name_endings[-1]
    assert words.without_ending(f"zzz{longest}") == "zzz"
    assert words.without_ending(f"zz{shortest}"[:3]) == f"zz{shortest}"[:3]
    if len(shortest) == 1:
        assert words.without_ending(f"zz{shortest}") == f"zz{shortest}"


def test_a_fleeting_vowel_is_dropped_from_longer_names_alone() -> None:
    words = load_speech_words("pl")
    assert words.fleeting
    vowel = words.fleeting[0]
    assert words.without_ending(f"zz{vowel}z") == "zzz"
    assert words.without_ending(f"z{vowel}z") == f"z{vowel}z"


@pytest.mark.parametrize(("word", "is_cue"), [("sagte", True), ("lobte", True), ("haus", False), ("", False)])
def test_a_cue_is_a_form_of_a_reporting_verb(word: str, is_cue: bool) -> None:
    assert load_speech_words("de").is_cue(word) is is_cue
