"""Positions survive the way from code points to the document and back, emoji and all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.text.article import Article, Role, Sentence
from reader.text.details import Details
from reader.text.span import Span
from reader.views.text_map import LONGEST_BLOCK, by_units, displayed, shown_blocks, text_map
from tests.builders import article_of

_WORDS = st.text(st.sampled_from("ab é\n\t😀🏴界ש\u2029\x00"), min_size=1, max_size=30)


def _article(paragraphs: list[str], separator: str = "\n\n") -> Article:
    made = article_of(paragraphs, gap=separator)
    return replace(made, sentences=tuple(sentence for sentence in made.sentences if sentence.span))


def _document(article: Article) -> QTextDocument:
    document = QTextDocument()
    cursor = QTextCursor(document)
    for block in shown_blocks(article):
        if block.number:
            cursor.insertBlock()
        cursor.insertText(displayed(block.span.of(article.text)))
    return document


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_every_shown_code_point_keeps_its_place(paragraphs: list[str]) -> None:
    article = _article(paragraphs)
    document, mapped = _document(article), text_map(article)
    for block in mapped.blocks:
        for code_point in range(block.span.start, block.span.end):
            start, end = mapped.document_range(Span(code_point, code_point + 1))
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == displayed(article.text[code_point])
            assert mapped.code_point(start) == code_point


@given(st.lists(_WORDS, min_size=1, max_size=5))
def test_a_position_inside_a_surrogate_pair_is_the_character(paragraphs: list[str]) -> None:
    mapped = text_map(_article(paragraphs))
    text = "\n\n".join(paragraphs)
    for block in mapped.blocks:
        for code_point in range(block.span.start, block.span.end):
            if text[code_point] > "\uffff":
                assert mapped.code_point(mapped.position(code_point) + 1) == code_point


@given(st.text(max_size=60))
def test_what_is_shown_has_as_many_code_points_on_one_line(text: str) -> None:
    shown = displayed(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1


def test_a_huge_paragraph_is_cut_before_a_sentence() -> None:
    text = "Words go on. " * 2_000
    sentences = tuple(Sentence(i, Span(i * 13, i * 13 + 12), 0, Role.BODY) for i in range(2_000))
    article = Article(text, "test", Details(), (Span(0, len(text)),), sentences)
    blocks = shown_blocks(article)
    assert all(len(block.span) <= LONGEST_BLOCK for block in blocks)
    assert all(block.span.start % 13 == 0 for block in blocks)
    assert blocks[0].last_sentence == blocks[1].first_sentence


@pytest.mark.parametrize(("text", "units"), [("abc", "abc"), ("a😀b", "axxb"), ("", ""), ("é界", "é界")])
def test_a_letter_for_each_unit_that_is_counted(text: str, units: str) -> None:
    assert by_units(text) == units
    assert len(by_units(text)) == len(text.encode("utf-16-le")) // 2


def test_a_line_without_a_sentence_is_furniture() -> None:
    article = Article("-", "test", Details(), (Span(0, 1),), ())
    assert [block.role for block in shown_blocks(article)] == [Role.FURNITURE]


def test_text_between_paragraphs_leads_to_the_next_block() -> None:
    mapped = text_map(_article(["one", "two"]))
    assert mapped.position(3) == mapped.position(5) == 4
    assert mapped.document_range(Span(0, 8)) == (0, 7)
