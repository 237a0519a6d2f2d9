"""Speech without marks: one table a way."""

import pytest

from reader.quotations.by_words.reported_words import _in_front, _is_infinitive, _stop, find_reported
from tests.quotations.by_words.rows import at, row_of, told


@pytest.mark.parametrize(
    ("language", "text", "parts", "mention"),
    [
        ("de", "Ann Berg sagte, dass der Pier im Mai schließt.", ["der Pier im Mai schließt"], "Ann Berg"),
        (
            "de",
            "Ann Berg sagte, der Pier werde im Mai schließen.",
            ["der Pier werde im Mai schließen"],
            "Ann Berg",
        ),
        ("de", "Ann Berg fragte, ob der Pier im Mai schließt.", ["ob der Pier im Mai schließt"], "Ann Berg"),
        (
            "de",
            "Ann Berg drohte an, den Pier im Mai zu schließen.",
            ["den Pier im Mai zu schließen"],
            "Ann Berg",
        ),
        ("de", "Ann Berg versprach, alle Boote einzuladen.", ["alle Boote einzuladen"], "Ann Berg"),
        ("de", "Ann Berg sagte, der Pier wäre alt.", ["der Pier wäre alt"], "Ann Berg"),
        ("de", "Die Stadt teilte am Montag mit, dass der Pier schließt.", ["der Pier schließt"], "Die Stadt"),
        ("de", "Laut Ann Berg schließt der Pier im Mai.", ["schließt der Pier im Mai"], "Ann Berg"),
        (
            "de",
            "Der Pier schließt nach Angaben der Stadt schon im Mai.",
            ["Der Pier schließt", "schon im Mai"],
            "der Stadt",
        ),
        ("de", "Der Pier schließt im Mai, so Ann Berg.", ["Der Pier schließt im Mai"], "Ann Berg"),
        ("de", "Wie Ann Berg mitteilte, schließt der Pier im Mai.", ["schließt der Pier im Mai"], "Ann Berg"),
        ("de", "Der Pier schließe im Mai, sagte Ann Berg.", ["Der Pier schließe im Mai"], "Ann Berg"),
        (
            "de",
            "In dem Bericht heißt es, der Pier schließe im Mai.",
            ["der Pier schließe im Mai"],
            "dem Bericht",
        ),
        (
            "de",
            "Es war kalt; der Pier schließt laut Ann Berg im Mai.",
            ["der Pier schließt", "im Mai"],
            "Ann Berg",
        ),
        (
            "de",
            "Es war kalt, der Pier schließt laut Ann Berg im Mai.",
            ["Es war kalt, der Pier schließt", "im Mai"],
            "Ann Berg",
        ),
        ("de", "Er sei laut Ann Berg fort.", ["Er sei", "fort"], "Ann Berg"),
        ("de", "Ann Berg sagte der „Kalten See“, dass er im Mai komme.", ["er im Mai komme"], "Ann Berg"),
        ("de", "Ann Berg sagte es „so kalt“, dass er im Mai komme.", [], None),
        ("de", "Er sah das Boot, das laut Ann Berg im Mai kommt.", ["im Mai kommt"], "Ann Berg"),
        ("fr", "Aux yeux du syndicat, le port ferme.", ["le port ferme"], "syndicat"),
        ("fr", "Selon Anne Roy, tout va.", ["tout va"], "Anne Roy"),
        ("fr", "La maire affirme que le port ferme.", ["le port ferme"], "La maire"),
        ("es", "Prometió que colaborará.", [], None),
        ("es", "Prometió que colaborará con todos.", ["colaborará con todos"], None),
        ("pl", "Anna Nowak twierdzi, że port jest zamknięty.", ["port jest zamknięty"], "Anna Nowak"),
        ("zh", "陈立民表示，港口今天关闭。", ["港口今天关闭"], "陈立民"),
        ("zh", "陈立民透露港口今天关闭。", ["港口今天关闭"], "陈立民"),
        ("ar", "أكد الوزير أن الميناء مغلق اليوم", ["الميناء مغلق اليوم"], "الوزير"),
    ],
)
def test_reports(language: str, text: str, parts: list[str], mention: str | None) -> None:
    row = row_of(text, language)
    found = find_reported(row)
    said = [told(text, row, part) for one in found for part in one.parts]
    assert said == parts
    if parts:
        assert found[0].link is not None
        assert told(text, row, found[0].link.mention) == mention


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg nannte die Sperre einen Fehler, den die Stadt bereuen werde.",
        "Ann Berg ging am Abend lange über den Pier.",
        "Ann Berg sagte nichts, als der Pier brannte.",
        "Ann Berg sagte es.",
        "Ich sei schuld an allem.",
        "Danach sagte: nichts, dass er kam und ging.",
        "Er ging.",
    ],
)
def test_what_reports_nothing(text: str) -> None:
    assert find_reported(row_of(text, "de")) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Der Pier sei zu alt für Autos.", "Der Pier sei zu alt für Autos"),
        ("Demnach schließt der Pier im Mai.", "schließt der Pier im Mai"),
        ("Es gibt einen Plan, wonach der Pier im Mai schließt.", "der Pier im Mai schließt"),
    ],
)
def test_what_goes_on_with_the_last_speaker(text: str, part: str) -> None:
    row = row_of(text, "de")
    (found,) = find_reported(row)
    assert found.link is None
    assert [told(text, row, one) for one in found.parts] == [part]


def test_two_speakers_in_one_sentence() -> None:
    text = "Ann Berg sagte, dass der Pier schließt, während Otto Voss erklärte, dass er bleibt."
    row = row_of(text, "de")
    said = [
        (told(text, row, one.parts[0]), told(text, row, one.link.mention))
        for one in find_reported(row)
        if one.link
    ]
    assert said == [("der Pier schließt", "Ann Berg"), ("er bleibt", "Otto Voss")]


def test_lists_are_not_searched() -> None:
    assert find_reported(row_of("Ann Berg sagte, dass der Pier schließt" + " und schließt" * 210, "de")) == []


@pytest.mark.parametrize(
    ("text", "word", "infinitive"),
    [
        ("den Pier zu schließen.", "zu", True),
        ("den Pier Zu schließen.", "Zu", False),
        ("zu schließen ist", "zu", False),
        ("zu der.", "zu", False),
        ("zu Berg.", "zu", False),
        ("alle einzuladen.", "einzuladen", True),
        ("alle Einzuladen.", "Einzuladen", False),
        ("alle einzuladen dort", "einzuladen", False),
        ("alle einzulader.", "einzulader", False),
        ("alle einladen.", "einladen", False),
        ("das zuladen.", "zuladen", False),
    ],
)
def test_an_infinitive_at_the_end_of_a_clause(text: str, word: str, infinitive: bool) -> None:
    row = row_of(text, "de")
    assert _is_infinitive(row, at(row, word)) is infinitive


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("der alte Pier schließt; dann gehen alle", ";"),
        ("der alte Pier schließt: dann gehen alle", ""),
        ("der; Pier schließt dann", ""),
        ("der alte; Pier schließt dann", ""),
        ("der alte Pier schließt, während Otto Voss sagte", ","),
        ("der alte Pier schließt, und Otto Voss sagte", ","),
        ("der alte Pier schließt, während Otto Voss ging", ""),
        ("der alte Pier schließt, dort Otto Voss sagte", ""),
        ("der alte Pier schließt, und dort; Otto Voss sagte", ";"),
        ("der alte Pier schließt, und dort, Otto Voss sagte", ""),
    ],
)
def test_where_what_is_reported_ends(text: str, stop: str) -> None:
    row = row_of(text, "de")
    assert _stop(row, 0, len(row)) == (at(row, stop) if stop else len(row))


@pytest.mark.parametrize(
    ("rule", "text", "floor", "words"),
    [
        ("cue and speaker end the sentence", "die alte Mühle schließt, sagte Ann Berg", 0, 4),
        ("two words before the comma", "Mühle schließt, sagte Ann Berg", 0, None),
        ("no comma before the cue", "die alte Mühle schließt sagte Ann Berg", 0, None),
        ("nobody behind the cue", "die alte Mühle schließt, sagte", 0, None),
        ("words in marks behind", "die alte Mühle schließt, sagte Ann Berg „heute“", 0, None),
        ("another report behind", "die alte Mühle schließt, sagte Ann Berg, dass sie geht", 0, None),
        ("more behind that is no report", "die alte Mühle schließt, sagte Ann Berg, die Müllerin", 0, 4),
        ("a relative clause before", "das Haus, das er heute baut, sagte Ann Berg", 3, None),
        ("a clause before", "das Haus, heute baut er, sagte Ann Berg", 3, 6),
    ],
)
def test_a_report_before_cue_and_speaker(rule: str, text: str, floor: int, words: int | None) -> None:
    row = row_of(text, "de")
    found = _in_front(row, at(row, "sagte"), len(row), floor)
    assert (None if found is None else found.parts) == (None if words is None else ((floor, words),)), rule


@pytest.mark.parametrize(
    ("text", "is_reported"),
    [
        ("Ann Berg sagte, dass der Pier im Mai schließt" + " und alt" * 195, True),
        ("Ann Berg sagte, dass der Pier im Mai schließt" + " und alt" * 196, False),
        ("Ann Berg sagte " + "am Montag " * 6 + "dass der Pier im Mai schließt", True),
        ("Ann Berg sagte heute " + "am Montag " * 6 + "dass der Pier im Mai schließt", False),
    ],
    ids=["400 tokens", "402 tokens", "12 tokens before the clause", "13 tokens"],
)
def test_how_long_a_sentence_and_what_stands_before_its_clause_may_be(text: str, is_reported: bool) -> None:
    assert bool(find_reported(row_of(text, "de"))) is is_reported
