"""Paragraphs that open with a dash: what is said, what is told between, and what is only a list."""

from reader.language.lexicon import load_lexicon
from reader.quotations.dialogue import find_dialogue
from reader.text.span import Span


def said(text: str, language: str) -> dict[int, list[str]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    found = find_dialogue(text, spans, load_lexicon(language))
    return {number: [one.inner.of(text) for one in marked] for number, marked in found.items()}


def test_spanish_dashes_cling_to_what_is_told() -> None:
    text = "Eran las dos.\n—No hay barco —dijo Ana Cobo—. Mañana, quizá.\n—¿Seguro?"
    assert said(text, "es") == {1: ["No hay barco", "Mañana, quizá."], 2: ["¿Seguro?"]}


def test_russian_dashes_stand_apart() -> None:
    text = "— Лодки нет, — сказала Анна Белова. — Может быть, завтра."
    assert said(text, "ru") == {0: ["Лодки нет,", "Может быть, завтра."]}


def test_a_dash_within_speech_is_no_inset() -> None:
    text = "—La isla —la más pequeña— no tiene puerto —dijo Ana Cobo."
    assert said(text, "es") == {0: ["La isla —la más pequeña— no tiene puerto"]}


def test_a_list_is_no_dialogue() -> None:
    assert said("— лодки;\n— сети;\n— вёсла.", "ru") == {}


def test_english_has_no_such_dialogue() -> None:
    assert said("— No boat, — said Ann.", "en") == {}
