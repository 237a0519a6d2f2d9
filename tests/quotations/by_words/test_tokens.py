"""Text cut into tokens: words that are written as one, hyphens, marks of other scripts, quotations."""

import pytest

from tests.quotations.by_words.rows import row_of


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("fr", "a-t-elle dit", ["a", "elle", "dit"]),
        ("fr", "dit-il", ["dit", "il"]),
        ("fr", "porte-parole", ["porte-parole"]),
        ("fr", "l'adjoint d’Anne qu'il", ["l'", "adjoint", "d’", "Anne", "qu'", "il"]),
        ("fr", "s'étonne", ["s'", "étonne"]),
        ("fr", "aujourd'hui", ["aujourd'hui"]),
        ("it", "dell'assessore", ["dell'", "assessore"]),
        ("pt", "disse-lhe", ["disse", "lhe"]),
        ("de", "die Fraktions- und Parteichefs", ["die", "Fraktions-", "und", "Parteichefs"]),
        ("de", "am 3,5 U.S. z.B.", ["am", "3,5", "U.S.", "z.B."]),
        ("de", "das Haus’ Dach", ["das", "Haus", "'", "Dach"]),
        ("ar", "وقال الوزير", ["و", "قال", "الوزير"]),
        ("ar", "وليد", ["وليد"]),
        ("ar", "نعم، لا؟", ["نعم", ",", "لا", "?"]),
        ("zh", "市长陈立民说：", ["市长", "陈立民", "说", ":"]),
        ("zh", "市长说", ["市长", "说"]),
        ("zh", "说陈立民", ["说", "陈立民"]),
        ("zh", "市长 Berg l'eau", ["市长", "Berg", "l'eau"]),
        ("de", "der 市长说 kam", ["der", "市长说", "kam"]),
        ("zh", "他还表示，", ["他", "还", "表示", ","]),
        ("de", "Er rief „Halt!“ laut", ["Er", "rief", "Halt!", "laut"]),
    ],
)
def test_tokens(language: str, text: str, tokens: list[str]) -> None:
    assert [token.text for token in row_of(text, language).tokens] == tokens


def test_tokens_know_their_place_and_their_letters() -> None:
    text = "Sagt l'Adjoint „so“ a-t-il"
    for token in row_of(text, "fr").tokens:
        if token.kind == "w":
            assert text[token.start : token.end] == token.text
            assert token.low == token.text.lower()
        elif token.kind == "q":
            assert (text[token.start : token.end], token.quote) == ("„so“", 0)


def test_quotations_are_numbered() -> None:
    tokens = row_of("„Ja“, sagte er, „nein“.", "de").tokens
    assert [token.quote for token in tokens if token.kind == "q"] == [0, 1]
    assert {token.quote for token in tokens if token.kind != "q"} == {-1}
