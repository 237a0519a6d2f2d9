"""Who is relied on: before, behind, by an opinion, in an inset, in a paper."""

import pytest

from reader.quotations.by_words.sources import find_source, said_inset, source_at, source_before, told_in
from tests.quotations.by_words.rows import at, row_of, told


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        ("de", "Laut Ann Berg kommt er", "Ann Berg"),
        ("de", "Nach Angaben der Polizei kommt er", "der Polizei"),
        ("de", "Nach Angaben von Ann Berg kommt er", "Ann Berg"),
        ("de", "Nach ersten Angaben kommt er", "ersten Angaben"),
        ("de", "Nach seinen Angaben kommt er", "seinen"),
        ("de", "Nach Medienberichten kommt er", "Medienberichten"),
        ("de", "Nach dem Sieg kommt er", None),
        ("de", "Nach Angaben kommt er", "Angaben"),
        ("de", "So Ann Berg", None),
        ("de", "Laut man", None),
        ("fr", "Selon la préfecture, il vient", "la préfecture"),
        ("fr", "D'après elle, il vient", "elle"),
        ("es", "De acuerdo con un informe, viene", "un informe"),
        ("es", "A su juicio, viene", "su"),
        ("pt", "Na opinião dela, vem", "dela"),
        ("nl", "Volgens haar komt hij", "haar"),
        ("nl", "Volgens Jan Berg komt hij", "Jan Berg"),
        ("nl", "Volgens de politie, komt hij", "de politie"),
        ("nl", "Volgens haar collega komt hij", "haar collega"),
        ("pl", "Według straży przybrzeżnej na wodzie", "straży przybrzeżnej"),
        ("ru", "По словам Анны Беловой, он", "Анны Беловой"),
        ("zh", "据警方介绍，他来", "警方"),
    ],
)
def test_sources_at_the_start(language: str, text: str, mention: str | None) -> None:
    row = row_of(text, language)
    found = source_at(row, 0)
    assert told(text, row, found.mention if found else None) == mention
    if found is not None:
        assert found.rule == "according-to"
        assert found.place[0] == 0


def test_so_is_a_source_behind_a_comma_or_marks() -> None:
    for text in ("Er kommt, so Ann Berg", "„Er kommt“ so Ann Berg"):
        row = row_of(text, "de")
        found = source_at(row, at(row, "so"))
        assert found is not None
        assert told(text, row, found.mention) == "Ann Berg"
    row = row_of("Er kommt so Ann Berg", "de")
    assert source_at(row, at(row, "so")) is None


def test_what_is_said_of_a_source_belongs_to_it() -> None:
    text = "Selon Marc Roy, président du club, il vient"
    row = row_of(text, "fr")
    found = source_at(row, 0)
    assert found is not None
    assert told(text, row, found.place) == "Selon Marc Roy, président du club"


@pytest.mark.parametrize(
    ("text", "word", "mention"),
    [
        ("Der Polizei zufolge kommt er", "zufolge", "Der Polizei"),
        ("Er kommt ersten Angaben zufolge", "zufolge", None),
        ("Er kommt, ersten Angaben zufolge", "zufolge", "ersten Angaben"),
        ("Seiner Meinung nach kommt er", "nach", "Seiner"),
        ("Die Suche nach Öl", "nach", None),
        ("Die Meinung nach Kiel", "nach", None),
    ],
)
def test_sources_before_their_word(text: str, word: str, mention: str | None) -> None:
    row = row_of(text, "de")
    found = source_before(row, at(row, word), 0)
    assert told(text, row, found.mention if found else None) == mention


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        ("de", "Wie Ann Berg gestern mitteilte, kommt er", "Ann Berg"),
        ("de", "Wie schön: Ann Berg sagte", None),
        ("de", "Wie „Ann“ sagte", None),
        ("fr", "Comme l'a précisé la compagnie, il vient", "la compagnie"),
        ("es", "Como explicó Ana Ruiz, viene", "Ana Ruiz"),
        ("pl", "Jak podała firma, przypłynie", "firma"),
    ],
)
def test_insets(language: str, text: str, mention: str | None) -> None:
    row = row_of(text, language)
    found = said_inset(row, 0)
    assert told(text, row, found.mention if found else None) == mention


@pytest.mark.parametrize(
    ("language", "text", "word", "mention", "rule"),
    [
        ("de", "In dem Bericht heißt es: ja", "heißt", "dem Bericht", "told-in"),
        ("de", "So heißt es in dem Bericht: ja", "heißt", "dem Bericht", "told-in"),
        ("de", "Weiter heißt es: ja", "heißt", None, "cue-alone"),
        ("it", "Nella nota del comune si legge: sì", "si", "nota del comune", "told-in"),
        ("sv", "I kommunens meddelande står det: ja", "står", "kommunens meddelande", "told-in"),
    ],
)
def test_papers_that_say(language: str, text: str, word: str, mention: str | None, rule: str) -> None:
    row = row_of(text, language)
    found = told_in(row, at(row, word), 0)
    assert found is not None
    assert (told(text, row, found.mention), found.rule) == (mention, rule)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wie Ann Berg mitteilte, kommt er", (0, 4)),
        ("Wie Ann Berg mitteilte am Montag, kommt er", (0, 6)),
        ("Wie Ann Berg mitteilte am Montag", (0, 6)),
        ("Wie mitteilte Ann Berg, kommt er", (0, 4)),
    ],
)
def test_an_inset_takes_all_words_up_to_its_mark(text: str, place: tuple[int, int]) -> None:
    found = said_inset(row_of(text, "de"), 0)
    assert found is not None
    assert found.place == place


def test_the_first_source_of_a_stretch() -> None:
    text = "Er kommt laut Ann, so Bob"
    row = row_of(text, "de")
    found = find_source(row, 0, len(row))
    assert found is not None
    assert told(text, row, found.mention) == "Ann"
    assert find_source(row, 0, 2) is None


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        ("In dem Bericht heißt es dort: gut", 0, (3, 6)),
        ("dort heißt es in dem Bericht", 6, (1, 6)),
        ("dort heißt es gestern", 6, (1, 4)),
    ],
)
def test_what_a_saying_takes_of_its_sentence(text: str, start: int, place: tuple[int, int]) -> None:
    row = row_of(text, "de")
    link = told_in(row, at(row, "heißt"), start)
    assert link is not None
    assert link.place == place


@pytest.mark.parametrize(("words", "is_source"), [(5, True), (6, False)])
def test_an_opinion_stands_near_its_preposition(words: int, is_source: bool) -> None:
    assert bool(source_at(row_of("Nach " + "ersten " * words + "Angaben kommt er", "de"), 0)) is is_source


@pytest.mark.parametrize(("words", "is_source"), [(10, True), (11, False)])
def test_a_source_begins_near_the_word_behind_it(words: int, is_source: bool) -> None:
    row = row_of("Der " + "alte " * words + "Minister zufolge", "de")
    assert bool(source_before(row, at(row, "zufolge"), 0)) is is_source


@pytest.mark.parametrize(
    ("when", "is_told"), [("am Montag " * 13, True), ("heute " + "am Montag " * 13, False)]
)
def test_an_inset_has_thirty_tokens_at_most(when: str, is_told: bool) -> None:
    assert bool(said_inset(row_of(f"wie Ann Berg {when}mitteilte", "de"), 0)) is is_told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("wie Ann Berg mitteilte, kam er", "wie Ann Berg mitteilte"),
        ("wie Ann Berg, die Ministerin, mitteilte, kam er", "wie Ann Berg, die Ministerin, mitteilte"),
        ("wie gestern mitteilte Ann Berg, kam er", "wie gestern mitteilte Ann Berg"),
    ],
)
def test_what_an_inset_takes_of_the_sentence(text: str, place: str) -> None:
    row = row_of(text, "de")
    found = said_inset(row, 0)
    assert found is not None
    assert told(text, row, found.place) == place
