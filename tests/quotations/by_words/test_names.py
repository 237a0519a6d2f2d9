"""The name in a phrase, its offices and gender, its cases."""

import pytest

from reader.language.speech_words import load_speech_words
from reader.quotations.by_words.names import _ends_in, _name_end, fold_name, gender_of_name, read_naming
from reader.quotations.by_words.phrases import phrase_at
from tests.quotations.by_words.rows import row_of


@pytest.mark.parametrize(
    ("language", "text", "name", "roles", "gender"),
    [
        ("de", "der ehemalige Außenminister Otto Berg", "Otto Berg", ("außenminister",), "m"),
        ("de", "die Sprecherin der Polizei Anna Voss", "Anna Voss", ("sprecherin",), "f"),
        ("de", "die Polizei", "", (), ""),
        ("de", "ein Sprecher der Polizei", "", ("sprecher",), "m"),
        ("de", "Merkwardt", "Merkwardt", (), ""),
        ("de", "der Autofahrer", "", ("autofahrer",), "m"),
        ("de", "Frau Merkwardt", "Merkwardt", ("frau",), "f"),
        ("de", "Otto von Berg", "Otto von Berg", (), "m"),
        ("de", "Otto Berg (SPD)", "Otto Berg", (), "m"),
        ("de", "die Zeitung „Der Bote“", "", (), ""),
        ("de", "Otto Berg und Ina Voss", "Otto Berg", (), "m"),
        ("fr", "la maire Zoé Roy", "Zoé Roy", ("maire",), "f"),
        ("fr", "la maire", "", ("maire",), "f"),
        ("fr", "le porte-parole de la police", "", ("porte-parole",), "m"),
        ("es", "Lucía Rendón", "Lucía Rendón", (), "f"),
        ("ru", "глава района Анна Белова", "Анна Белова", ("глава",), "f"),
        ("ru", "Анны Беловой", "Анны Беловой", (), "f"),
        ("pl", "burmistrz Kowalska", "Kowalska", ("burmistrz",), "m"),
        ("zh", "市长陈立民", "陈立民", ("市长",), ""),
        ("zh", "退休教师孙秀英", "孙秀英", ("教师",), ""),
        ("zh", "市长欧阳立民", "欧阳立民", ("市长",), ""),
        ("zh", "市长欧阳立民生", "", ("市长",), ""),
        ("zh", "市长欧阳 立民", "欧阳 立民", ("市长",), ""),  # a blank is no letter
        ("ar", "رئيس البلدية كريم منصور هنا", "كريم منصور", ("رئيس",), "m"),
        ("zh", "新港附近的居民委员会", "", ("居民",), ""),
        ("ar", "رئيس البلدية كريم منصور", "كريم منصور", ("رئيس",), "m"),
    ],
)
def test_namings(language: str, text: str, name: str, roles: tuple[str, ...], gender: str) -> None:
    row = row_of(text, language)
    phrase = phrase_at(row, 0)
    assert phrase is not None
    found = read_naming(row, phrase)
    assert (" ".join(found.name), found.roles, found.gender) == (name, roles, gender)


def test_what_a_phrase_without_a_name_is_called() -> None:
    for text in ("ein Sprecher der Polizei", "die Zeitung „Der Bote“"):
        row = row_of(text, "de")
        phrase = phrase_at(row, 0)
        assert phrase is not None
        assert read_naming(row, phrase).text == text.replace("„", "“").replace("“Der Bote“", "“Der Bote”")


@pytest.mark.parametrize(
    ("language", "name", "gender"),
    [
        ("de", ("Otto", "Berg"), "m"),
        ("de", ("Anna", "Berg"), "f"),
        ("de", ("Berg",), ""),
        ("de", ("Zyx", "Berg"), ""),
        ("ru", ("Ю", "Белова"), "f"),
        ("ru", ("Ю", "Белов"), "m"),
        ("pl", ("Annie", "Nowak"), "f"),
    ],
)
def test_gender(language: str, name: tuple[str, ...], gender: str) -> None:
    assert gender_of_name(name, load_speech_words(language)) == gender


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", ("Bergs", "Berg")),
        ("ru", ("Беловой", "Белова")),
        ("pl", ("Nowaka", "Nowak")),
        ("fr", ("Roy", "ROY")),
    ],
)
def test_forms_of_one_name_meet(language: str, forms: tuple[str, ...]) -> None:
    words = load_speech_words(language)
    assert len({fold_name(form, words) for form in forms}) == 1


def test_names_of_two_people_do_not_meet() -> None:
    words = load_speech_words("fr")
    assert fold_name("Camus", words) != fold_name("Camu", words)
    assert fold_name("Bos", load_speech_words("de")) == "bos"


@pytest.mark.parametrize(
    ("low", "group", "ends"),
    [
        ("bauchef", "chef", True),
        ("chef", "chef", False),
        ("achef", "chef", True),
        ("abcd", "bcd", True),
        ("abcd", "cd", False),
        ("abc", "c", False),
        ("bauchef", "bau", False),
    ],
)
def test_a_compound_ends_in_a_title_of_three_letters_or_more(low: str, group: str, ends: bool) -> None:
    assert _ends_in(low, frozenset({group})) is ends


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Otto Berg", 2),
        ("Otto Berg von", 2),
        ("Otto von", 1),
        ("von Berg", 2),
        ("Otto Berg & ging", 2),
        ("Otto Berg von der Ähre ging", 5),
        ("Otto Berg und Ina", 2),
    ],
)
def test_a_name_ends_with_a_capital(text: str, words: int) -> None:
    row = row_of(text, "de")
    assert _name_end(row, 0, len(row)) == words
