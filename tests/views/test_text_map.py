"""Positions survive the way from code points to the document and back, emoji and all."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.text.article import Article, Role, Sentence
from reader.text.details import Details
from reader.text.span import Span
from reader.views import text_map as text_map_module
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


def test_the_headlines_are_known() -> None:
    article = article_of(
        ["Bridge shut", "It is shut.", "More"], roles=[Role.HEADLINE, Role.BODY, Role.HEADLINE]
    )
    mapped = text_map(article)
    assert [block.number for block in mapped.headlines] == [0, 2]


def test_text_between_paragraphs_leads_to_the_next_block() -> None:
    mapped = text_map(_article(["one", "two"]))
    assert mapped.position(3) == mapped.position(5) == 4
    assert mapped.document_range(Span(0, 8)) == (0, 7)


# blocks


def _told(text: str, *spans: Span, sentences: Sequence[tuple[int, int, Role]] = ()) -> Article:
    made = tuple(
        Sentence(index, Span(start, end), 0, role) for index, (start, end, role) in enumerate(sentences)
    )
    return Article(text, "test", Details(), spans, made)


def _spans(article: Article) -> list[tuple[int, int]]:
    return [(block.span.start, block.span.end) for block in shown_blocks(article)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("abc", [(0, 3)]),
        ("  abc \n", [(2, 5)]),
        ("\n a\n", [(2, 3)]),
        ("   ", []),
        ("", []),
    ],
)
def test_white_space_at_the_ends_of_a_paragraph_has_no_place(text: str, spans: list[tuple[int, int]]) -> None:
    assert _spans(_told(text, Span(0, len(text)))) == spans


@pytest.mark.parametrize(
    ("text", "starts", "spans"),
    [
        ("a" * 10, [0], [(0, 10)]),
        ("a" * 11, [0], [(0, 10), (10, 11)]),
        ("a" * 21, [], [(0, 10), (10, 20), (20, 21)]),
        ("a" * 14, [0, 4, 9], [(0, 9), (9, 14)]),
        ("a" * 14, [0, 4, 10], [(0, 10), (10, 14)]),
        ("a" * 14, [0, 11], [(0, 10), (10, 14)]),
        ("a" * 26, [0, 5, 8, 17], [(0, 8), (8, 17), (17, 26)]),
        (f"  {'a' * 12}", [2, 8], [(2, 8), (8, 14)]),
    ],
)
def test_a_long_paragraph_is_cut_before_the_last_sentence_that_fits(
    monkeypatch: pytest.MonkeyPatch, text: str, starts: list[int], spans: list[tuple[int, int]]
) -> None:
    monkeypatch.setattr(text_map_module, "LONGEST_BLOCK", 10)
    ends = [*starts[1:], len(text)]
    sentences = [(start, end, Role.BODY) for start, end in zip(starts, ends, strict=False)]
    assert _spans(_told(text, Span(0, len(text)), sentences=sentences)) == spans


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        ((Role.BODY,), Role.BODY),
        ((Role.CAPTION, Role.CAPTION), Role.CAPTION),
        ((Role.BYLINE, Role.BODY), Role.BODY),
        ((Role.BODY, Role.BYLINE), Role.BODY),
        ((Role.BYLINE, Role.BODY, Role.BYLINE), Role.BODY),
    ],
)
def test_a_block_has_the_role_of_most_of_its_text(roles: tuple[Role, ...], role: Role) -> None:
    text, sentences = "", []
    for each in roles:
        words = "a longer sentence of the body" if each is Role.BODY else "Ada Byron"
        sentences.append((len(text), len(text) + len(words), each))
        text += f"{words} "
    (block,) = shown_blocks(_told(text, Span(0, len(text)), sentences=sentences))
    assert block.role is role


@pytest.mark.parametrize(
    ("paragraph", "touched"),
    [
        ((0, 4), (0, 1)),
        ((0, 9), (0, 2)),
        ((5, 14), (1, 3)),
        ((10, 14), (2, 3)),
        ((2, 7), (0, 2)),
        ((4, 5), (1, 1)),
        ((14, 16), (3, 3)),
    ],
)
def test_a_block_knows_the_sentences_that_touch_it(
    paragraph: tuple[int, int], touched: tuple[int, int]
) -> None:
    made = _told(
        "aaaa-bbbb-cccc-z",
        Span(*paragraph),
        sentences=[(0, 4, Role.BODY), (5, 9, Role.BODY), (10, 14, Role.BODY)],
    )
    (block,) = shown_blocks(made)
    assert (block.first_sentence, block.last_sentence) == touched


def test_blocks_are_numbered_and_know_their_paragraph() -> None:
    made = _told("one\n\n   \n\ntwo", Span(0, 3), Span(5, 8), Span(10, 13))
    assert [(block.number, block.paragraph) for block in shown_blocks(made)] == [(0, 0), (1, 2)]


# signs that Qt gives a meaning


@pytest.mark.parametrize(
    ("signs", "shown"),
    [
        ("\t\n\x0b\x0c\r", " " * 5),
        ("\x08\x0e\x1b", "\x08\x0e\x1b"),
        ("\x1c\x1d\x1e\x1f\x20", " " * 5),
        ("\x85\u2028\u2029", " " * 3),
        ("\x00\ufdd0\ufdd1\ufffc\ufffe\uffff", "\ufffd" * 6),
        ("\ufdd2\ufffb\ufffd", "\ufdd2\ufffb\ufffd"),
        ("\ud800\udfff\ud7ff\ue000", "\ufffd\ufffd\ud7ff\ue000"),
        ("a\ufffcb", "a\ufffdb"),
        ("plain é 😀", "plain é 😀"),
    ],
)
def test_line_ends_become_spaces_and_what_qt_gives_a_meaning_the_replacement_sign(
    signs: str, shown: str
) -> None:
    assert displayed(signs) == shown


# places

TWO = text_map(_told("a😀b\n\nc😀d", Span(0, 3), Span(5, 8)))
"""Positions: a 0, 😀 1 and 2, b 3, the end 4; then c 5, 😀 6 and 7, d 8, the end 9."""
NONE = text_map(_told(""))


@pytest.mark.parametrize(
    ("code_point", "number", "position"),
    [(0, 0, 0), (1, 0, 1), (2, 0, 3), (3, 1, 5), (4, 1, 5), (5, 1, 5), (6, 1, 6), (7, 1, 8), (9, 1, 9)],
)
def test_every_code_point_has_a_block_and_a_position(code_point: int, number: int, position: int) -> None:
    block = TWO.block_at(code_point)
    assert block is not None
    assert (block.number, TWO.position(code_point)) == (number, position)


@pytest.mark.parametrize(
    ("position", "code_point"),
    [(-1, 0), (0, 0), (1, 1), (2, 1), (3, 2), (4, 3), (5, 5), (6, 6), (7, 6), (8, 7), (9, 8), (50, 8)],
)
def test_every_position_has_a_code_point(position: int, code_point: int) -> None:
    assert TWO.code_point(position) == code_point


@pytest.mark.parametrize(("offset", "code_point"), [(0, 5), (1, 6), (2, 6), (3, 7), (4, 8)])
def test_an_offset_counts_from_its_block(offset: int, code_point: int) -> None:
    assert TWO.code_point_in(TWO.blocks[1], offset) == code_point


@pytest.mark.parametrize(
    ("span", "first", "second"),
    [
        (Span(0, 8), (0, 4), (0, 4)),
        (Span(1, 2), (1, 3), None),
        (Span(2, 6), (3, 4), (0, 1)),
        (Span(3, 5), None, None),
        (Span(6, 7), None, (1, 3)),
        (Span(1, 1), None, None),
        (Span(7, 20), None, (3, 4)),
    ],
)
def test_the_part_of_a_span_in_a_block_is_in_its_units(
    span: Span, first: tuple[int, int] | None, second: tuple[int, int] | None
) -> None:
    assert [TWO.units_in(block, span) for block in TWO.blocks] == [first, second]


@pytest.mark.parametrize(
    ("span", "positions"),
    [
        (Span(0, 3), (0, 4)),
        (Span(1, 2), (1, 3)),
        (Span(2, 6), (3, 6)),
        (Span(1, 1), (1, 1)),
        (Span(4, 4), (5, 5)),
        (Span(6, 8), (6, 9)),
    ],
)
def test_a_span_is_a_range_of_positions(span: Span, positions: tuple[int, int]) -> None:
    assert TWO.document_range(span) == positions


def test_an_empty_pane_has_no_places() -> None:
    assert NONE.block_at(0) is None
    assert (NONE.position(3), NONE.code_point(3)) == (0, 0)
    assert NONE.document_range(Span(0, 2)) == NONE.document_range(Span(1, 1)) == (0, 0)
