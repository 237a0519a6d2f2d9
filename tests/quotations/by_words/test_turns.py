"""Paragraphs that open with a dash: what is said, what is told between, and what is only a list."""

import pytest

from reader.language.speech_words import load_speech_words
from reader.quotations.by_words.tokens import Tokenizer
from reader.quotations.by_words.turns import find_turns
from reader.text.span import Span


def said(text: str, language: str) -> dict[int, list[str]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    words = load_speech_words(language)
    found = find_turns(text, spans, Tokenizer(words), words)
    return {number: [one.inner.of(text) for one in marked] for number, marked in found.items()}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "es",
            "Eran las dos.\n—No hay barco —dijo Ana Cobo—. Mañana, quizá.\n—¿Seguro?",
            {1: ["No hay barco", "Mañana, quizá."], 2: ["¿Seguro?"]},
        ),
        (
            "ru",
            "— Лодки нет, — сказала Анна Белова. — Может быть, завтра.",
            {0: ["Лодки нет,", "Может быть, завтра."]},
        ),
        (
            "pl",
            "– Nie ma łodzi – powiedziała Anna Nowak. – Może jutro.",
            {0: ["Nie ma łodzi", "Może jutro."]},
        ),
        ("pl", "- Nie ma łodzi - powiedziała Anna Nowak.", {0: ["Nie ma łodzi"]}),
        (
            "fr",
            "— Il n'y a pas de bateau, répond Anne Roy.\n— Demain ?",
            {0: ["Il n'y a pas de bateau,"], 1: ["Demain ?"]},
        ),
        ("pt", "-- Não há barco -- disse Ana Cobo.", {0: ["Não há barco"]}),
        ("it", "– Non c'è barca – disse Anna Conti.", {0: ["Non c'è barca"]}),
        ("sv", "– Det finns ingen båt, säger Anna Lind.", {0: ["Det finns ingen båt,"]}),
        (
            "es",
            "—La isla —la más pequeña— no tiene puerto —dijo Ana Cobo.",
            {0: ["La isla —la más pequeña— no tiene puerto"]},
        ),
        ("ru", "— лодки;\n— сети;\n— вёсла.", {}),
        ("zh", "—没有船，—王立说。", {}),
        ("es", "No hay barco —dijo Ana Cobo.", {}),
    ],
)
def test_what_is_said_behind_a_dash(language: str, text: str, wanted: dict[int, list[str]]) -> None:
    assert said(text, language) == wanted


def test_a_run_without_an_inset_before_other_text_is_a_list() -> None:
    text = "—redes\n—remos\nEl barco salió.\n—No hay barco —dijo Ana Cobo."
    assert set(said(text, "es")) == {3}


def test_the_dash_and_the_blanks_before_it_belong_to_the_first_part_alone() -> None:
    text, words = "  —No hay barco —dijo Ana Cobo—. Mañana, quizá.", load_speech_words("es")
    (marked,) = find_turns(text, [Span(0, len(text))], Tokenizer(words), words).values()
    assert [(one.outer.of(text), one.inner.of(text)) for one in marked] == [
        ("  —No hay barco", "No hay barco"),
        ("Mañana, quizá.", "Mañana, quizá."),
    ]
