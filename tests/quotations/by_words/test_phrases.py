"""Where noun phrases end, what is passed over before a subject, names in marks, appositions."""

import pytest

from reader.quotations.by_words.phrases import (
    _has_noun,
    apposition,
    bare_phrase,
    behind_lead,
    is_name_in_marks,
    phrase_at,
    subject_behind,
)
from tests.quotations.by_words.rows import at, quote, row_of, told


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "der ehemalige Minister Otto Berg am Montag", "der ehemalige Minister Otto Berg"),
        ("de", "ein Sprecher der Polizei in Kiel", "ein Sprecher der Polizei in Kiel"),
        ("de", "Otto Berg der Zeitung", "Otto Berg"),
        ("de", "Otto von Berg gestern", "Otto von Berg"),
        ("de", "Otto Berg (SPD) gestern", "Otto Berg (SPD)"),
        ("de", "Otto Berg (ohne Ende gestern", "Otto Berg"),
        ("de", "Otto Berg („Alt“) gestern", "Otto Berg"),
        ("de", "Otto Berg (eins zwei drei vier fünf sechs)", "Otto Berg (eins zwei drei vier fünf sechs)"),
        ("de", "Otto Berg (eins zwei drei vier fünf sechs sieben)", "Otto Berg"),
        ("de", "Dr. Otto J. Berg gestern", "Dr. Otto J. Berg"),
        ("de", "Otto Berg und Ina Voss gestern", "Otto Berg und Ina Voss"),
        ("de", "ein nicht genannter Vertreter der Bank", "ein nicht genannter Vertreter der Bank"),
        ("de", "die Zeitung „Der Bote“ am Montag", "die Zeitung „Der Bote“"),
        ("de", "sie gestern", "sie"),
        ("de", "gestern abend", None),
        ("de", "in Kiel", None),
        ("de", "Montag", None),
        ("fr", "le porte-parole de la police lundi", "le porte-parole de la police"),
        ("fr", "la maire Anne Roy devant les élus", "la maire Anne Roy"),
        ("fr", "le président du club, Jean Roy", "le président du club"),
        ("es", "la alcaldesa elogió a los vecinos", "la alcaldesa"),
        ("es", "Elena Ferrer elogió a", "Elena Ferrer"),
        ("es", "la Guardia civil dijo", "la Guardia civil"),
        ("nl", "de burgemeester prees de", "de burgemeester"),
        ("ru", "глава района Анна Белова вчера", "глава района Анна Белова"),
        ("ru", "мэр поблагодарил всех", "мэр"),
        ("pl", "burmistrz podziękowała im", "burmistrz"),
        ("zh", "市长陈立民在会上", "市长陈立民"),
        ("ar", "رئيس البلدية كريم منصور إن", "رئيس البلدية كريم منصور"),
    ],
)
def test_a_phrase_and_its_end(language: str, text: str, wanted: str | None) -> None:
    row = row_of(text, language)
    assert told(text, row, phrase_at(row, 0)) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "sagte am Montag die Ministerin", "die Ministerin"),
        ("de", "sagte gestern in einem Gespräch mit der Zeitung Otto Berg", "der Zeitung"),
        ("de", "sagte er", "er"),
        ("de", "sagte sich Ann", "Ann"),
        ("de", "sagte dem Sender die Ministerin", "die Ministerin"),
        ("de", "sagte den Gästen er", "er"),
        ("de", "sagte, dass Ann", None),
        ("de", "sagte dass Ann", None),
        ("es", "dijo el viernes ante los periodistas la ministra", "la ministra"),
        ("fr", "dit à la presse le ministre", "le ministre"),
        ("pt", "disse na sexta-feira a presidente do clube", "a presidente do clube"),
        ("ar", "أشار إلى أن الأمواج", None),
    ],
)
def test_what_is_passed_over_before_a_subject(language: str, text: str, wanted: str | None) -> None:
    row = row_of(text, language)
    found = told(text, row, subject_behind(row, 1))
    assert found == wanted or (wanted == "der Zeitung" and found in (None, "der Zeitung", "Otto Berg"))


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("de", "Gestern sagte Ann", "sagte"),
        ("de", "Am Montag sagte Ann", "sagte"),
        ("de", "In Kiel mit Otto Berg und Ina Voss sagte Ann", "sagte"),
        ("de", "Ann sagte", "Ann"),
        ("de", "In St. Gallen sagte Ann", "sagte"),
        ("es", "En Madrid la ministra dijo", "la"),
        ("es", "En el viejo puerto la ministra dijo", "la"),
        ("es", "En el viejo puerto azul Ana dijo", "azul"),
        ("es", "En San Juan Bautista azul claro dijo", "claro"),
    ],
)
def test_a_lead(language: str, text: str, word: str) -> None:
    row = row_of(text, language)
    assert behind_lead(row, 0, len(row)) == at(row, word)


@pytest.mark.parametrize(
    ("language", "text", "is_name"),
    [
        ("de", "Die Zeitung „Der Bote“ schrieb", True),
        ("de", "Die „Neue Post“ schrieb", True),
        ("de", "Sie nannte es einen „Vertrauensbruch“", False),
        ("de", "Die „Neue Post.“ schrieb", False),
        ("de", "Die „neue Post“ schrieb", False),
        ("de", "Die „Neue lange Post“ schrieb", False),
        ("fr", "Le ferry « Belle-Rive » coule", True),
        ("fr", "Hier « Belle-Rive » coule", False),
        ("de", "Die „Eins Zwei Drei Vier Fünf Sechs“ kam", False),
    ],
)
def test_names_in_marks(language: str, text: str, is_name: bool) -> None:
    row = row_of(text, language)
    assert is_name_in_marks(row, quote(row)) is is_name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("der Leiter, Jan Berg, sagte", "Jan Berg"),
        ("Jan Berg, der Leiter der Studie, sagte", "der Leiter der Studie"),
        ("der Leiter, Jan Berg sagte", "Jan Berg"),
        ("der Leiter, als Jan", None),
        ("der Leiter, er sagte", None),
        ("der Leiter sagte", None),
    ],
)
def test_appositions(text: str, wanted: str | None) -> None:
    row = row_of(text, "de")
    phrase = phrase_at(row, 0)
    assert phrase is not None
    assert told(text, row, apposition(row, phrase)) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("pl", "straży przybrzeżnej na pokładzie", "straży przybrzeżnej"),
        ("sv", "kustbevakningen fanns", "kustbevakningen"),
        ("sv", "kommunens meddelande står", "kommunens meddelande"),
        ("cs", "policie bylo", "policie"),
        ("pl", "na pokładzie", None),
    ],
)
def test_a_bare_source(language: str, text: str, wanted: str | None) -> None:
    row = row_of(text, language)
    assert told(text, row, bare_phrase(row, 0)) == wanted


@pytest.mark.parametrize(("between", "subject"), [(13, "Ann Berg"), (14, "Ann Berg"), (15, None)])
def test_how_much_is_passed_over_before_a_subject(between: int, subject: str | None) -> None:
    text = "sagte " + "gestern " * between + "Ann Berg"
    row = row_of(text, "de")
    assert told(text, row, subject_behind(row, 1)) == subject


@pytest.mark.parametrize(
    ("text", "has_noun"),
    [("anhänger", True), ("die anhänger", True), ("gestern", False), ("die tische", False)],
)
def test_a_word_for_somebody_is_a_noun_without_a_capital_too(text: str, has_noun: bool) -> None:
    row = row_of(text, "de")
    assert _has_noun(row, 0, len(row)) is has_noun


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "le ministre public public public public public public dit", 7),
        ("es", "el ministro antiguo antiguo antiguo antiguo dijo", 6),
        ("ar", "رئيس البلدية البلدية البلدية البلدية البلدية البلدية البلدية هنا", 7),
    ],
)
def test_a_phrase_whose_end_nothing_tells_has_seven_words_at_most(
    language: str, text: str, words: int
) -> None:
    row = row_of(text, language)
    assert phrase_at(row, 0) == (0, words)


@pytest.mark.parametrize(("adjectives", "words"), [(1, 2), (2, 3), (3, 3)])
def test_a_bare_source_has_three_words_at_most(adjectives: int, words: int) -> None:
    row = row_of("straży " + "przybrzeżnej " * adjectives + "na wodzie", "pl")
    assert bare_phrase(row, 0) == (0, words)
