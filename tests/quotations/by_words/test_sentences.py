"""Paragraphs cut into sentences that keep what is quoted in one piece."""

import pytest

from reader.language.speech_words import load_speech_words
from reader.quotations.by_words.sentences import _is_passed, rows_of
from reader.quotations.by_words.tokens import Token, Tokenizer
from reader.quotations.marks import find_marked
from reader.text.span import Span


def _rows(text: str, language: str, starts: list[str]) -> list[str]:
    words, whole = load_speech_words(language), Span(0, len(text))
    tokens = Tokenizer(words).with_quotations(text, whole, find_marked(text, whole))
    rows = rows_of(tokens, [text.index(start) for start in starts], words)
    return [text[row.tokens[0].start : row.tokens[-1].end] for row in rows]


@pytest.mark.parametrize(
    ("language", "text", "starts", "rows"),
    [
        ("de", "Er ging. Sie kam.", ["Er", "Sie"], ["Er ging.", "Sie kam."]),
        ("de", "„Ja! Nein!“ Sie kam.", ["Nein", "Sie"], ["„Ja! Nein!“", "Sie kam."]),
        ("de", "„Ja!“ rief er.", ["rief"], ["„Ja!“ rief er."]),
        ("de", "„Ja!“ – rief er.", ["– rief"], ["„Ja!“ – rief er."]),
        ("de", "Er rief. „Ja!“", ["„Ja"], ["Er rief.", "„Ja!“"]),
        ("zh", "“好。”陈立民说。", ["陈"], ["“好。”陈立民说。"]),
        ("zh", "“好。”市长陈立民今天上午说。", ["市"], ["“好。”市长陈立民今天上午说。"]),
        ("zh", "“好。”市长陈立民今天上午都说。", ["市"], ["“好。”", "市长陈立民今天上午都说。"]),
        ("zh", "“好。”他还表示，检查将继续。", ["他"], ["“好。”", "他还表示，检查将继续。"]),
        ("zh", "“好。”大家走了。", ["大"], ["“好。”", "大家走了。"]),
        ("de", "„Ja!“ Er rief.", ["Er"], ["„Ja!“", "Er rief."]),
    ],
)
def test_sentences(language: str, text: str, starts: list[str], rows: list[str]) -> None:
    assert _rows(text, language, starts) == rows


@pytest.mark.parametrize(("start", "is_passed"), [(4, False), (5, False), (6, True), (8, True), (9, False)])
def test_a_sentence_that_starts_between_two_tokens(start: int, is_passed: bool) -> None:
    before, token = Token("w", "kam", "kam", 2, 5), Token("w", "Sie", "sie", 9, 12)
    assert _is_passed(before, token, {start}) is is_passed
