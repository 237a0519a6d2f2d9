"""German speech reported without marks."""

import pytest

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import make_article

LEAD = (
    "Der Ausschuss des Hafens kam am Montag im alten Zollhaus zusammen, und die meisten Stühle waren schon"
    " lange vor dem Beginn der Sitzung besetzt, weil es um den Pier und um seine Zukunft ging.\n\n"
)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ruth Alder sagte, der Pier werde im Mai geschlossen.", "der Pier werde im Mai geschlossen"),
        ("Ruth Alder erklärte, dass der Pier im Mai schließt.", "der Pier im Mai schließt"),
        ("Laut Ruth Alder schließt der Pier im Mai.", "schließt der Pier im Mai"),
        ("Nach Angaben von Ruth Alder schließt der Pier im Mai.", "schließt der Pier im Mai"),
    ],
)
def test_reported_clauses(text: str, content: str) -> None:
    made = make_article(load_text(LEAD + text, "hafen.txt"))
    (found,) = [a for a in attribute(made).attributions if a.quotation.kind is Kind.INDIRECT]
    assert found.quotation.span.of(made.text) == content
    assert found.speaker == "Ruth Alder"


@pytest.mark.parametrize(
    "text", ["Ruth Alder ging am Abend lange über den Pier.", "Der Pier ist wieder offen."]
)
def test_what_reports_nothing(text: str) -> None:
    made = make_article(load_text(LEAD + text, "hafen.txt"))
    assert attribute(made).attributions == ()


def test_a_report_in_front_of_its_cue() -> None:
    text = (
        "Der Verein ist verärgert. Das sei ein Fehler, den die Stadt noch bereuen werde, sagte dessen"
        " Vorsitzende Ruth Alder."
    )
    made = make_article(load_text(LEAD + text, "hafen.txt"))
    (found,) = [a for a in attribute(made).attributions if a.quotation.kind is Kind.INDIRECT]
    assert found.quotation.span.of(made.text) == "Das sei ein Fehler, den die Stadt noch bereuen werde"
    assert found.speaker == "Ruth Alder"


def test_what_somebody_calls_a_thing_is_no_report() -> None:
    text = "Ruth Alder nannte die Sperrung einen Fehler, den die Stadt noch bereuen werde."
    made = make_article(load_text(LEAD + text, "hafen.txt"))
    assert [a for a in attribute(made).attributions if a.quotation.kind is Kind.INDIRECT] == []
