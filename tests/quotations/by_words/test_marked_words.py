"""Who says words in marks: one table a rule."""

import pytest

from reader.quotations.by_words.marked_words import (
    _behind,
    _cue_at,
    _cue_to_the_right,
    _may_be_verb,
    _passive,
    _source_to_the_right,
    _speaks,
    _start,
    _unknown_verb,
    _verb_behind,
    find_link,
)
from tests.quotations.by_words.rows import quote, row_of, told


@pytest.mark.parametrize(
    ("language", "text", "rule", "cue", "mention"),
    [
        ("de", "Ann Berg sagte: „Er kommt heute.“", "cue-before", "sagte", "Ann Berg"),
        ("de", "Ann Berg sagte, „er kommt heute“.", "cue-before", "sagte", "Ann Berg"),
        ("de", "Ann Berg: „Er kommt heute.“", "name-colon", ":", "Ann Berg"),
        (
            "de",
            "Er kam, und der Minister Otto Berg: „Er kommt heute.“",
            "name-colon",
            ":",
            "der Minister Otto Berg",
        ),
        ("de", "In dem Bericht heißt es: „Er kommt heute.“", "told-in", "heißt es", "dem Bericht"),
        (
            "de",
            "Der Sender zitierte Ann Berg mit den Worten: „Er kommt heute.“",
            "cue-before",
            "zitierte",
            "Ann Berg",
        ),
        ("de", "Ann Berg zitiert: „Er kommt heute.“", "cue-alone", "zitiert", None),
        ("es", "Y añadió: «Viene hoy».", "cue-alone", "añadió", None),
        ("de", "„Er kommt heute“, sagte Ann Berg.", "cue-after", "sagte", "Ann Berg"),
        ("de", "„Er kommt heute?“ fragte Ann Berg.", "cue-after", "fragte", "Ann Berg"),
        ("de", "„Er kommt heute“ sagte Ann Berg.", "cue-after", "sagte", "Ann Berg"),
        ("de", "„Er kommt heute“, so Ann Berg.", "according-to", "so", "Ann Berg"),
        ("de", "„Er kommt heute“, wie Ann Berg sagte.", "as-told", "sagte", "Ann Berg"),
        ("de", "„Er kommt heute“, heißt es in dem Bericht.", "told-in", "heißt es", "dem Bericht"),
        ("de", "„Er kommt heute“ heißt es in dem Bericht.", "told-in", "heißt es", "dem Bericht"),
        ("de", "„Er kommt heute“, Ann Berg sagte es.", "cue-after", "sagte", "Ann Berg"),
        ("de", "„Er kommt heute“, Ann Berg hat gesagt.", "cue-after", "gesagt", "Ann Berg"),
        ("de", "„Er kommt heute“, Ann Berg hat gestern gesagt.", "cue-after", "gesagt", "Ann Berg"),
        ("de", "„Er kommt heute“, Ann Berg, die Ministerin, sagte es.", "cue-after", "sagte", "Ann Berg"),
        ("de", "„Er kommt heute“, Ann Berg, die Ministerin sagte es.", "cue-after", "sagte", "Ann Berg"),
        ("de", "„Er kommt heute“, lamentierte Ann Berg.", "cue-after", "lamentierte", "Ann Berg"),
        ("de", "„Er kommt heute“, lamentierte die Mutter.", "cue-after", "lamentierte", "die Mutter"),
        ("de", "„Er kommt heute“, lamentierte sie.", "cue-after", "lamentierte", "sie"),
        ("de", "„Er kommt heute“, wird Ann Berg zitiert.", "cue-after", "zitiert", "Ann Berg"),
        ("fr", "« Il vient », a-t-elle dit.", "cue-after", "dit", "elle"),
        ("fr", "« Il vient », a déclaré à la presse le ministre.", "cue-after", "déclaré", "le ministre"),
        ("es", "«Viene», añadió.", "cue-alone", "añadió", None),
        ("zh", "“他们今天会来。”陈立民说。", "cue-after", "说", "陈立民"),
        ("de", "Ann Berg („Er kommt heute.“) lachte.", "name-bracket", None, "Ann Berg"),
        ("de", "Das wurde von Ann Berg als „falsch“ bezeichnet.", "passive", "bezeichnet", "Ann Berg"),
        (
            "fr",
            "Le projet a été qualifié d'« abandon » par le syndicat.",
            "passive",
            "qualifié",
            "le syndicat",
        ),
        ("de", "Ann Berg nannte es gestern „falsch“.", "cue-before", "nannte", "Ann Berg"),
        ("de", "Laut Ann Berg ist es „falsch“.", "according-to", "Laut", "Ann Berg"),
        ("de", "Es ist „falsch“ gewesen, so Ann Berg.", "cue-trailing", "so", "Ann Berg"),
        (
            "de",
            "Es ist „falsch“ gewesen, heißt es in dem Bericht.",
            "cue-trailing",
            "heißt es",
            "dem Bericht",
        ),
        ("de", "Es ist „falsch“ gewesen, sagte Ann Berg.", "cue-trailing", "sagte", "Ann Berg"),
        ("de", "Die Lage sei „falsch“.", "cue-alone", None, None),
        ("de", "Ann Berg zweifelte: Die Lage sei „falsch“.", "cue-alone", None, None),
        ("de", "Ann Berg bezweifelte alles: Die Lage sei „falsch“.", "cue-before", "bezweifelte", "Ann Berg"),
        ("de", "Ann Berg will „alles“ prüfen.", "verb-before", None, "Ann Berg"),
        ("de", "Die Polizei will „alles“ prüfen.", "verb-before", None, "Die Polizei"),
        ("de", "Er will „alles“ prüfen.", "verb-before", None, "Er"),
    ],
)
def test_rules(language: str, text: str, rule: str, cue: str | None, mention: str | None) -> None:
    row = row_of(text, language)
    found = find_link(row, quote(row))
    assert found is not None
    assert (found.rule, told(text, row, found.cue), told(text, row, found.mention)) == (rule, cue, mention)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "« Il vient », a-t-elle dit hier.", ", a-t-elle dit"),
        ("de", "„Er kommt heute“, sagte Ann Berg gestern.", ", sagte Ann Berg"),
        ("de", "„Er kommt heute“, Ann Berg, die Ministerin, sagte es.", "Ann Berg, die Ministerin, sagte"),
        ("de", "„Er kommt heute“, Ann Berg hat gestern gesagt.", "Ann Berg hat gestern gesagt"),
        ("es", "«Viene», añadió ayer.", ", añadió"),
        ("de", "„Er kommt heute“, lamentierte Ann Berg gestern.", "lamentierte Ann Berg"),
    ],
)
def test_what_cue_and_speaker_take_of_the_sentence(language: str, text: str, place: str) -> None:
    row = row_of(text, language)
    found = find_link(row, quote(row))
    assert found is not None
    assert told(text, row, found.place) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Tisch steht „oben“ im Haus."),
        ("de", "Man will „alles“ prüfen."),
        ("de", "Es hieß „oben“; Ann Berg sagte nichts."),
        ("de", "Das Haus „oben“, liefen Kinder."),
    ],
)
def test_nobody_is_named(language: str, text: str) -> None:
    row = row_of(text, language)
    found = find_link(row, quote(row))
    assert found is None or found.mention is None


@pytest.mark.parametrize("cue", ["sagte", "so sagte", "dann sagte", "hatte gestern gesagt"])
def test_the_second_part_of_an_utterance(cue: str) -> None:
    text = f"„Wir kommen“, {cue} Ann Berg am Montag, „ganz sicher heute“."
    row = row_of(text, "de")
    second = [k for k, token in enumerate(row.tokens) if token.kind == "q"][1]
    found = find_link(row, second)
    assert found is not None
    assert told(text, row, found.mention) == "Ann Berg"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Er kam; Ann Berg sagte", 3),
        ("„Alt“ Ann Berg sagte", 0),
        ("„Alt“, Ann Berg sagte", 1),
        ("Ann „Alt“, Berg „Neu“ sagte", 2),
        ("Ann Berg", 0),
    ],
)
def test_where_the_sentence_before_words_in_marks_starts(text: str, start: int) -> None:
    row = row_of(text, "de")
    assert _start(row, len(row)) == start


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("„Er kommt“, sagte Ann Berg.", True),
        ("„Er kommt“, – sagte Ann Berg.", True),
        ("„Er kommt!“. sagte Ann Berg.", True),
        ("„Er kommt!“; sagte Ann Berg.", False),
        ("„Er kommt“; sagte Ann Berg.", False),
    ],
)
def test_marks_between_words_and_their_verb(text: str, is_found: bool) -> None:
    assert (_behind(row_of(text, "de"), 0) is not None) is is_found


@pytest.mark.parametrize(
    ("behind", "verb"),
    [
        ("sagte Ann", 0),
        ("dann heute noch sagte Ann", 3),
        ("hat er gestern gesagt", 3),
        ("hat er gestern dann gesagt", None),
        ("und sagte Ann", 1),
        ("hat und sagte Ann", None),
        ("das Haus sagte Ann", None),
    ],
)
def test_the_verb_behind_small_words(behind: str, verb: int | None) -> None:
    assert _verb_behind(row_of(behind, "de"), 0) == verb


@pytest.mark.parametrize(
    ("language", "word", "may_be"),
    [
        ("de", "lamentierte", True),
        ("de", "und", False),
        ("de", "gestern", False),
        ("de", "er", False),
        ("de", "minister", False),
        ("fr", "hier", False),
        ("fr", "elle", False),
        ("es", "alcaldesa", False),
    ],
)
def test_an_unknown_word_may_be_a_verb(language: str, word: str, may_be: bool) -> None:
    assert _may_be_verb(row_of(f"{word} Ann", language), 0) is may_be


@pytest.mark.parametrize(
    ("rule", "language", "text", "mention"),
    [
        ("before a name", "de", "lamentierte Ann Berg", "Ann Berg"),
        ("before an article", "de", "lamentierte die Mutter", "die Mutter"),
        ("before a pronoun", "de", "lamentierte sie", "sie"),
        ("an article without a noun", "de", "lamentierte der", None),
        ("a word with a capital", "de", "Lamentiert Ann Berg", None),
        ("a mark", "de", "( Ann Berg", None),
        ("a small word", "de", "und Ann Berg", None),
        ("not right before the name", "de", "lamentierte laut Ann Berg", None),
        ("nothing behind", "de", "lamentierte", None),
        ("no capitals", "zh", "哭陈立民", None),
    ],
)
def test_which_unknown_word_is_the_verb_of_a_name(
    rule: str, language: str, text: str, mention: str | None
) -> None:
    row = row_of(text, language)
    link = _unknown_verb(row, 0)
    assert told(text, row, None if link is None else link.mention) == mention, rule


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Ann Berg fand es sehr „gut“.", True),
        ("Ann Berg fand es sehr oft „gut“.", False),
        ("Ann Berg sagte es sehr oft „gut“.", True),
        ("Der Tisch fand es „gut“.", False),
    ],
)
def test_a_weak_cue_counts_near_by_and_of_one_who_speaks(text: str, is_found: bool) -> None:
    row = row_of(text, "de")
    cue = next(k for k in range(len(row)) if row.is_cue(k))
    assert (_cue_at(row, cue, quote(row)) is not None) is is_found


@pytest.mark.parametrize(("between", "mention"), [(0, "Ann Berg"), (2, "Ann Berg"), (3, None)])
def test_how_far_behind_the_verb_of_a_passive_the_doer_stands(between: int, mention: str | None) -> None:
    text = f"Das wurde als „falsch“ bezeichnet{' dort' * between} von Ann Berg."
    row = row_of(text, "de")
    link = _passive(row, quote(row))
    assert told(text, row, None if link is None else link.mention) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Es war „oben“ kalt, Ann Berg sagte nichts.", None),
        ("Es war „oben“ kalt, sagte Ann Berg.", "Ann Berg"),
        ("Es war „oben“ kalt; sagte Ann Berg.", None),
    ],
)
def test_a_comma_parts_a_verb_that_stands_behind_its_subject(text: str, mention: str | None) -> None:
    row = row_of(text, "de")
    link = _cue_to_the_right(row, quote(row))
    assert told(text, row, None if link is None else link.mention) == mention


@pytest.mark.parametrize(
    ("text", "size", "speaks"),
    [
        ("er", 1, True),
        ("man", 1, False),
        ("Ann Berg", 2, True),
        ("die Polizei", 2, True),
        ("der Minister", 2, True),
        ("der Tisch", 2, False),
    ],
)
def test_who_can_speak(text: str, size: int, speaks: bool) -> None:
    assert _speaks(row_of(text, "de"), (0, size)) is speaks


@pytest.mark.parametrize(("words", "rule"), [(9, "name-bracket"), (10, "verb-before")])
def test_a_phrase_before_a_bracket_has_twelve_tokens_at_most(words: int, rule: str) -> None:
    row = row_of("Der " + "alte " * words + "Minister („Er kommt heute.“) lachte.", "de")
    found = find_link(row, quote(row))
    assert found is not None and found.rule == rule


@pytest.mark.parametrize("between", ["", ",", ", so"])
def test_what_a_report_says_may_stand_right_behind_the_words(between: str) -> None:
    text = f"„Er kommt heute“{between} heißt es in dem Bericht."
    row = row_of(text, "de")
    found = _source_to_the_right(row, quote(row))
    assert found is not None
    assert (told(text, row, found.cue), told(text, row, found.mention)) == ("heißt es", "dem Bericht")
