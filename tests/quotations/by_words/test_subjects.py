"""The subject of a verb of speech, by the order of words of each language."""

import pytest

from reader.quotations.by_words.subjects import (
    _is_inset,
    _is_joint,
    _is_subordinate,
    _only_phrase,
    _stretch,
    antecedent,
    clause_start,
    finite,
    main_subject,
    subject_of,
)
from tests.quotations.by_words.rows import at, row_of, told


@pytest.mark.parametrize(
    ("language", "text", "verb", "wanted"),
    [
        ("de", "Ann Berg sagte der Zeitung", "sagte", "Ann Berg"),
        ("de", "Am Montag sagte Ann Berg", "sagte", "Ann Berg"),
        ("de", "Ursprünglich sagte sie", "sagte", "sie"),
        ("de", "Die Arbeit lobte er sehr", "lobte", "er"),
        ("de", "Den Bericht nannte Ann Berg", "nannte", "Ann Berg"),
        ("de", "Der Leiter nannte sie", "nannte", "Der Leiter"),
        ("de", "Ann Berg hat am Montag gefordert", "gefordert", "Ann Berg"),
        ("de", "Am Montag hat Ann Berg gefordert", "gefordert", "Ann Berg"),
        ("de", "Der Leiter der Studie, Jan Berg, sagte", "sagte", "Der Leiter der Studie"),
        ("de", "Jan Berg, der die Studie leitet, sagte", "sagte", "Jan Berg"),
        ("de", "Warum es brannte, erklärte die Polizei", "erklärte", "die Polizei"),
        ("de", "Ann Berg stand auf und sagte", "sagte", "Ann Berg"),
        ("de", "Als er kam, biss der Mann den Gast und rief", "rief", "der Mann"),
        ("de", "Er ging, und Ann Berg sagte", "sagte", "Ann Berg"),
        ("de", "Ann Berg stand auf und sagte er", "sagte", "er"),
        ("de", "Ann Berg stand auf und sagte die Frau", "sagte", "Ann Berg"),
        ("de", "Ann Berg, sagte er", "sagte", "er"),
        ("de", "Ann Berg, sagte die Frau", "sagte", "Ann Berg"),
        ("de", "Ann Berg, die das Haus lobte", "lobte", "Ann Berg"),
        ("de", "Wie Ann Berg gestern mitteilte", "mitteilte", "Ann Berg"),
        ("nl", "Dinsdag zei de minister", "zei", "de minister"),
        ("fr", "La ministre a déclaré", "déclaré", "La ministre"),
        ("fr", "À Lyon, la ministre a déclaré", "déclaré", "la ministre"),
        ("es", "La alcaldesa, Elena Ferrer, dijo", "dijo", "La alcaldesa"),
        ("es", "En Madrid la alcaldesa dijo", "dijo", "la alcaldesa"),
        ("es", "Como explicó la naviera", "explicó", "la naviera"),
        ("es", "Dijo entonces la alcaldesa", "Dijo", "la alcaldesa"),
        ("zh", "市长陈立民在会上说", "说", "市长陈立民"),
        ("ar", "قال الوزير أمس", "قال", "الوزير"),
    ],
)
def test_subjects(language: str, text: str, verb: str, wanted: str) -> None:
    row = row_of(text, language)
    assert told(text, row, subject_of(row, at(row, verb))) == wanted


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [("es", "Prometió mucho", "Prometió"), ("de", "… sagte.", "sagte")],
)
def test_verbs_without_a_subject(language: str, text: str, verb: str) -> None:
    row = row_of(text, language)
    assert subject_of(row, at(row, verb)) is None


@pytest.mark.parametrize(
    ("text", "relative", "wanted"),
    [
        ("Ann lobte das Haus, das er baute", "das er", "das Haus"),
        ("Der Mann, der er ist", "der er", "Der Mann"),
        ("Gestern, der er ist", "der er", None),
    ],
)
def test_antecedents(text: str, relative: str, wanted: str | None) -> None:
    row = row_of(text, "de")
    i = next(k for k, token in enumerate(row.tokens) if text[token.start :].startswith(relative))
    assert told(text, row, antecedent(row, i, 0)) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Ann Berg zeigte sich froh", "Ann Berg"),
        ("de", "Am Montag zeigte sich Ann Berg froh", "Ann Berg"),
        ("de", "Und Ann Berg lachte", "Ann Berg"),
        ("es", "En Madrid, la ministra sonrió", "la ministra"),
        ("es", "Cuando llovió", None),
    ],
)
def test_main_subjects(language: str, text: str, wanted: str | None) -> None:
    row = row_of(text, language)
    assert told(text, row, main_subject(row, len(row))) == wanted


def test_a_main_subject_ends_before_the_token_that_is_asked_for() -> None:
    row = row_of("Ann Berg zeigte sich froh", "de")
    assert main_subject(row, 1) is None


@pytest.mark.parametrize(
    ("language", "text", "cue", "first"),
    [
        ("fr", "La ministre a déclaré", "déclaré", "a"),
        ("fr", "La ministre nous a dit", "dit", "nous"),
        ("fr", "La ministre déclara", "déclara", "déclara"),
        ("fr", "Elle nous dit", "dit", "nous"),
        ("de", "Ann Berg hat am Montag gefordert", "gefordert", "hat"),
        ("de", "Ann Berg sagte", "sagte", "sagte"),
    ],
)
def test_the_verb_that_agrees_with_the_subject(language: str, text: str, cue: str, first: str) -> None:
    row = row_of(text, language)
    assert finite(row, at(row, cue), 0) == at(row, first)


@pytest.mark.parametrize(
    ("language", "text", "verb", "first"),
    [
        ("de", "Er ging, und Ann Berg sagte", "sagte", "und"),
        ("de", "Er sah dass Ann Berg sagte", "sagte", "dass"),
        ("de", "Er fragte ob Ann Berg sagte", "sagte", "ob"),
        ("de", "Er ging; Ann Berg sagte", "sagte", "Ann"),
        ("de", "Ann Berg stand auf und sagte", "sagte", "und"),
        ("de", "Ann und Jan Berg sagten", "sagten", "Ann"),
    ],
)
def test_where_the_clause_of_a_verb_starts(language: str, text: str, verb: str, first: str) -> None:
    row = row_of(text, language)
    assert clause_start(row, at(row, verb), 0) == at(row, first)


@pytest.mark.parametrize(
    ("language", "text", "word", "opens"),
    [
        ("de", "Er sah dass Ann", "dass", True),
        ("de", "Er fragte warum Ann", "warum", True),
        ("de", "Wie Ann Berg", "Wie", True),
        ("de", "Er ging, wie Ann", "wie", True),
        ("de", "„Alt“ wie Ann", "wie", True),
        ("de", "Er ging wie Ann", "wie", False),
        ("de", "Er ging, und Ann", "und", False),
        ("de", "Ann ging", "Ann", False),
        ("es", "Como Ana", "Como", True),
        ("es", "tal y como Ana", "tal", False),
    ],
)
def test_what_opens_a_subordinate_clause(language: str, text: str, word: str, opens: bool) -> None:
    row = row_of(text, language)
    assert _is_subordinate(row, at(row, word)) is opens


@pytest.mark.parametrize(
    ("rule", "text", "firsts"),
    [
        ("behind the last comma", "Er ging, Ann kam und rief", (3, 3, 3)),
        ("a comma before and is passed", "Er ging, Ann kam, und rief", (3, 3, 3)),
        ("two commas are passed", "Er ging, Ann kam, , und rief", (3, 3, 3)),
        ("behind a semicolon", "Er ging; Ann kam und rief", (3, 3, 3)),
        ("behind words in marks", "„Alt“ Ann kam und rief", (1, 1, 2)),
        ("from the floor", "Ann kam und rief", (0, 1, 1)),
        ("from the floor, a comma before and", "Ann kam, und rief", (0, 1, 3)),
        ("nothing but a comma", ", und rief", (1, 1, 1)),
    ],
)
def test_the_stretch_before_and(rule: str, text: str, firsts: tuple[int, int, int]) -> None:
    row = row_of(text, "de")
    assert tuple(_stretch(row, at(row, "und"), floor) for floor in range(3)) == firsts, rule


@pytest.mark.parametrize(
    ("language", "stretch", "phrase"),
    [
        ("de", "Ann Berg", "Ann Berg"),
        ("de", "und Ann Berg", "Ann Berg"),
        ("de", "gestern Ann Berg", "Ann Berg"),
        ("de", "am Montag Ann Berg", None),
        ("de", "Ann Berg ging", None),
        ("de", "Ann Berg.", "Ann Berg"),
        ("de", "die es sah", None),
        ("es", "la alcaldesa", "la alcaldesa"),
        ("es", "En Madrid la alcaldesa", "la alcaldesa"),
    ],
)
def test_a_stretch_that_is_one_phrase(language: str, stretch: str, phrase: str | None) -> None:
    row = row_of(f"{stretch}, dann", language)
    assert told(stretch, row, _only_phrase(row, 0, len(row) - 2)) == phrase


@pytest.mark.parametrize(
    ("text", "inset"),
    [
        ("der Leiter der Studie", True),
        ("Ann, die er kennt", True),
        ("wie er weiß", True),
        ("und der Leiter", False),
        ("der Leiter sagte", False),
        ("der Leiter hat", False),
        ("er dort", False),
        ("gestern dort", False),
    ],
)
def test_what_only_says_more_about_the_phrase_before_it(text: str, inset: bool) -> None:
    row = row_of(text, "de")
    first = at(row, ",") + 1 if "," in text else 0
    assert _is_inset(row, first, len(row)) is inset


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("und sagte", True),
        ("und gestern sagte", True),
        ("und Ann sagte", False),
        ("dann gestern sagte", False),
    ],
)
def test_and_right_before_a_verb_joins_it(text: str, joint: bool) -> None:
    row = row_of(text, "de")
    assert _is_joint(row, 0, at(row, "sagte")) is joint
