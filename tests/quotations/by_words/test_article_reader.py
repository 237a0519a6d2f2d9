"""A whole article: who goes on speaking, who is meant, fragments and kinds."""

import pytest

from reader.errors import Cancelled
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.by_words.article_reader import attribute_by_words
from reader.quotations.quotation import Attribution, Kind
from reader.text.article import Article, Role
from reader.text.making import make_article, with_details, with_role

LEAD = "Der Ausschuss kam am Montag im Zollhaus zusammen, und die Stühle waren lange vor Beginn besetzt.\n\n"


def _article(text: str, language: str = "de") -> Article:
    made = make_article(load_text(LEAD + text, "a.txt"))
    return with_details(made, made.details.corrected("language", language))


def _read(text: str, language: str = "de") -> list[tuple[str, str | None, str]]:
    article = _article(text, language)
    return [
        (one.quotation.span.of(article.text), one.speaker, one.rule)
        for one in attribute(article).attributions
    ]


def _by_start(text: str, start: str) -> Attribution:
    article = _article(text)
    return next(
        a for a in attribute(article).attributions if a.quotation.span.of(article.text).startswith(start)
    )


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ("„Wir gehen“, sagte Ina Voss. „Es reicht uns jetzt.“", "Ina Voss", "continued"),
        ("Ina Voss sah es anders. „Es reicht uns jetzt.“", "Ina Voss", "introduced"),
        ("Ina Voss sah es anders:\n\n„Es reicht uns jetzt.“", "Ina Voss", "introduced"),
        ("Ina Voss sagte: „Wir gehen.“\n\n„Es reicht uns jetzt.“", "Ina Voss", "continued"),
        ("„Es reicht uns jetzt.“ „Wir gehen“, sagte Ina Voss.", "Ina Voss", "continued"),
        ("Ina Voss sagte, dass sie geht. „Es reicht uns jetzt.“", "Ina Voss", "continued"),
        ("Es regnete. „Es reicht uns jetzt.“", None, "none"),
        ("Die Lage war ernst. „Es reicht uns jetzt.“", None, "none"),
        ("Die Polizei war ratlos. „Es reicht uns jetzt.“", "Die Polizei", "introduced"),
        (
            "Ina Voss sagte: „Wir gehen.“ Dann war Ruhe. Alle gingen. Es regnete. „Es reicht uns jetzt.“",
            "Ina Voss",
            "continued",
        ),
    ],
)
def test_who_goes_on_speaking(text: str, speaker: str | None, rule: str) -> None:
    found = _by_start(text, "Es reicht")
    assert (found.speaker, found.rule) == (speaker, rule)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ina Voss kam spät. „Es reicht uns“, sagte sie.", "Ina Voss"),
        ("Ina Voss und Otto Berg kamen. Otto Berg blieb. „Es reicht uns“, sagte er.", "Otto Berg"),
        ("Otto Berg kam. Ina Voss traf ihn. „Es reicht uns“, sagte er.", "Otto Berg"),
        ("Minister Otto Berg kam spät. „Es reicht uns“, sagte der Minister.", "Otto Berg"),
        ("Außenminister Otto Berg kam. „Es reicht uns“, sagte der Minister.", "Otto Berg"),
        (
            "Minister Otto Berg und Minister Jan Voss kamen. „Es reicht uns“, sagte der Minister.",
            "der Minister",
        ),
        ("Otto Berg kam spät. „Es reicht uns“, sagte Berg.", "Otto Berg"),
        ("Otto Berg kam spät. „Es reicht uns“, sagte Otto.", "Otto Berg"),
        ("Der Leiter der Studie, Otto Berg, kam. „Es reicht uns“, sagte der Leiter.", "Otto Berg"),
        ("Es regnete. „Es reicht uns“, sagte er.", None),
        ("Die Polizei teilte mit, dass es brennt. „Es reicht uns“, sagte sie.", "Die Polizei"),
        (
            "Die Sprecherin kam. „Es brennt“, sagte die Sprecherin. „Es reicht uns“, fügte sie hinzu.",
            "die Sprecherin",
        ),
        ("„Es reicht uns“, sagte Otto Berg, Leiter der Studie.", "Otto Berg"),
    ],
)
def test_who_is_meant(text: str, speaker: str | None) -> None:
    assert _by_start(text, "Es reicht").speaker == speaker


def test_the_case_of_a_name_that_subjects_have_is_shown() -> None:
    text = "По словам Анны Беловой, мост открыт. «Мы ждали», — сказала Анна Белова."
    assert {speaker for _, speaker, _ in _read(text, "ru")} == {"Анна Белова"}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("„Es reicht uns“, sagte Ina Voss.", "Es reicht uns", Kind.DIRECT),
        ("Ina Voss sagte: „Es reicht uns.“", "Es reicht uns.", Kind.DIRECT),
        ("Ina Voss nannte es „völlig falsch und dumm“.", "völlig falsch", Kind.MIXED),
        ("Ina Voss sagte, es sei „falsch“.", "falsch", Kind.MIXED),
        ("Ina Voss rief laut „Geht jetzt bitte alle nach Hause!“ und ging.", "Geht jetzt", Kind.DIRECT),
        ("Ina Voss sagte, dass alle gehen.", "alle gehen", Kind.INDIRECT),
    ],
)
def test_kinds(text: str, words: str, kind: Kind) -> None:
    assert _by_start(text, words).quotation.kind is kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die „Neue Post“ war leer.", "Neue Post"),
        ("Der Film „Meer“ läuft.", "Meer"),
        ("Der Tisch war „rund“.", "rund"),
    ],
)
def test_names_and_scare_quotes_are_fragments(text: str, words: str) -> None:
    article = _article(text)
    found = attribute(article)
    assert [one.span.of(article.text) for one in found.fragments] == [words]
    assert not found.attributions


def test_parts_of_one_utterance_belong_together() -> None:
    article = _article("„Wir gehen“, sagte Ina Voss, „noch heute fort“. „Und zwar“, sagte Otto Berg.")
    assert [a.quotation.utterance for a in attribute(article).attributions] == [0, 0, 1]


def test_a_quotation_that_runs_over_paragraphs_is_closed() -> None:
    article = _article("Ina Voss sagte: „Wir gehen noch heute.\n\n„Und zwar alle zusammen.“")
    first, second = attribute(article).attributions
    assert first.quotation.closed
    assert second.quotation.closed
    assert second.speaker == "Ina Voss"


def test_an_open_mark_alone_stays_open() -> None:
    article = _article("Ina Voss sagte: „Wir gehen noch heute.\n\nDann ging sie.")
    assert not attribute(article).attributions[0].quotation.closed


def test_reports_around_marks_leave_the_marks_out() -> None:
    said = [
        words
        for words, _, _ in _read(
            "Ina Voss sagte, der Pier am Hafen sei „völlig marode“ und bleibe deshalb zu."
        )
    ]
    assert said == ["der Pier am Hafen sei", "völlig marode", "und bleibe deshalb zu"]


def test_commas_beside_marks_belong_to_no_part_of_a_report() -> None:
    found = _read("Ina Voss sagte, der Pier am Hafen sei, „völlig marode“, und bleibe deshalb zu.")
    assert [words for words, _, _ in found] == [
        "der Pier am Hafen sei",
        "völlig marode",
        "und bleibe deshalb zu",
    ]


def test_a_report_without_anybody_who_makes_it_is_dropped() -> None:
    assert _read("Der Pier sei schon lange alt.") == []


def test_a_run_of_reported_sentences_goes_on_with_the_speaker() -> None:
    found = _read("Ina Voss sagte, der Pier sei alt. Er werde bald geschlossen. Das sei sehr traurig.")
    assert [speaker for _, speaker, _ in found] == ["Ina Voss"] * 3


def test_furniture_is_not_read_and_reading_can_be_cancelled() -> None:
    article = _article("„Wir gehen“, sagte Ina Voss.")
    assert len(attribute_by_words(article, lambda: False).attributions) == 1
    assert not attribute_by_words(with_role(article, 1, Role.FURNITURE), lambda: False).attributions
    with pytest.raises(Cancelled):
        attribute_by_words(article, lambda: True)


def test_quotations_are_counted_in_reading_order() -> None:
    article = _article("„Wir gehen“, sagte Ina Voss. Otto Berg sagte, dass er bleibt. „Ja“, sagte er.")
    found = attribute(article).attributions
    assert [one.quotation.index for one in found] == [0, 1, 2]
    assert [one.quotation.span.start for one in found] == sorted(one.quotation.span.start for one in found)


def test_turns_of_a_dialogue_are_speech_of_one_after_the_other() -> None:
    text = "—No hay barco —dijo Ana Cobo—. Mañana, quizá.\n\n—¿Seguro? —preguntó Raúl Sanz.\n\n—Sí, seguro."
    assert [(words, speaker) for words, speaker, _ in _read(text, "es")] == [
        ("No hay barco", "Ana Cobo"),
        ("Mañana, quizá.", "Ana Cobo"),
        ("¿Seguro?", "Raúl Sanz"),
        ("Sí, seguro.", None),
    ]


@pytest.mark.parametrize(
    ("behind", "is_told"), [("und bleibe zu", True), ("und zu", False), ("und sehr zu", True), ("zu", False)]
)
def test_three_words_beside_marks_are_worth_being_told(behind: str, is_told: bool) -> None:
    found = _read(f"Ina Voss sagte, der Pier am Hafen sei „völlig marode“ {behind}.")
    assert (behind in [words for words, _, _ in found]) is is_told
