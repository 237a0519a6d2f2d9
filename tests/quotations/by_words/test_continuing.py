"""Who goes on speaking in a language read by word lists, and which reports nobody makes."""

import pytest

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.by_words.continuing import introduction
from reader.quotations.quotation import Kind
from reader.text.making import make_article
from tests.quotations.by_words.rows import row_of, told

LEAD = "Der alte Hafen der Stadt war am Montag noch immer geschlossen, und die Boote lagen fest.\n\n"
GAP = "\n\nEs regnete den ganzen Tag, und das Wasser stand hoch bis an die Tür der alten Halle.\n\n"


@pytest.mark.parametrize(
    ("rule", "text", "mentions"),
    [
        ("the same sentence", "„Alt ist es“, sagte Ann Berg. „Wir gehen fort.“", ["Ann Berg", "Ann Berg"]),
        ("a sentence between", "„Alt ist es“, sagte Ann Berg. Es regnete. „Wir gehen.“", ["Ann Berg"] * 2),
        ("introduced between", "„Alt ist es“, sagte Ann Berg. So war es. Jan Wolf widersprach. „Wir gehen.“",
         ["Ann Berg", "Jan Wolf"]),
        ("named behind", "„Wir gehen fort.“ „Alt ist es“, sagte Ann Berg.", ["Ann Berg", "Ann Berg"]),
        ("named too far behind", "„Wir gehen.“ Es war so. Es war kalt. „Alt ist es“, sagte Ann Berg.",
         [None, "Ann Berg"]),
        ("the paragraph above", "„Alt ist es“, sagte Ann Berg.\n\n„Wir gehen.“", ["Ann Berg"] * 2),
        ("a paragraph between", "„Alt ist es“, sagte Ann Berg." + GAP + "„Wir gehen.“", ["Ann Berg", None]),
        ("a line with a colon", "„Alt ist es“, sagte Ann Berg.\n\nJan Wolf schrieb:\n\n„Wir gehen.“",
         ["Ann Berg", "Jan Wolf"]),
        ("the last sentence above", "Jan Wolf widersprach.\n\n„Wir gehen fort.“", ["Jan Wolf"]),
        ("nobody above", "Es regnete.\n\n„Wir gehen fort.“", [None]),
    ],
)  # fmt: skip
def test_who_goes_on_speaking(rule: str, text: str, mentions: list[str | None]) -> None:
    article = make_article(load_text(LEAD + text, "hafen.txt"))
    marked = [a for a in attribute(article).attributions if a.quotation.kind is not Kind.INDIRECT]
    assert [None if a.mention is None else a.mention.of(article.text) for a in marked] == mentions, rule


@pytest.mark.parametrize(
    ("rule", "text", "reported"),
    [
        ("goes on with the last", "Ann Berg sagte, das Haus sei alt. Es habe kein Dach.",
         ["das Haus sei alt", "Es habe kein Dach"]),
        ("nobody said it", "Es habe kein Dach.", []),
        ("a name in marks parts nothing", "Ann Berg sagte, die alte Zeitung „Kalte See“ sei fort.",
         ["die alte Zeitung „Kalte See“ sei fort"]),
    ],
)  # fmt: skip
def test_reports_without_a_verb_of_speech(rule: str, text: str, reported: list[str]) -> None:
    article = make_article(load_text(LEAD + text, "hafen.txt"))
    assert [a.quotation.span.of(article.text) for a in attribute(article).attributions] == reported, rule


def test_an_utterance_over_two_paragraphs_is_closed() -> None:
    text = LEAD + "Ann Berg sagte: „Alt ist es dort.\n\n„Wir gehen fort.“"
    article = make_article(load_text(text, "hafen.txt"))
    assert [a.quotation.closed for a in attribute(article).attributions] == [True, True]
    alone = make_article(load_text(LEAD + "Ann Berg sagte: „Alt ist es dort.\n\nEs regnete.", "hafen.txt"))
    assert [a.quotation.closed for a in attribute(alone).attributions] == [False]


@pytest.mark.parametrize(
    ("language", "text", "mention"),
    [
        ("de", "Ann Berg widersprach.", "Ann Berg"),
        ("de", "Er widersprach.", "Er"),
        ("de", "Der Minister widersprach.", "Der Minister"),
        ("de", "Die Polizei widersprach.", "Die Polizei"),
        ("de", "Der Regen fiel.", None),
        ("de", "Es regnete.", None),
        ("de", "Ann Berg sagte „nein“.", None),
        ("fr", "Anne Berger a répondu.", "Anne Berger"),
    ],
)
def test_a_sentence_that_introduces(language: str, text: str, mention: str | None) -> None:
    row = row_of(text, language)
    link = introduction(row)
    assert told(text, row, None if link is None else link.mention) == mention
