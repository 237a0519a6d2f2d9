"""Sentence boundaries, one line of expectation a case."""

import random
import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.paragraphs import find_paragraphs
from reader.text.sentences import _pieces, cut_sentences
from reader.text.span import Span

LONGEST_PIECE = 20_000
"""As the module has it: a limit that moves is noticed."""


def _cut(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span, _ in cut_sentences(text, [Span(0, len(text))], language)]


@pytest.mark.parametrize(
    "marked",
    [
        "The gate failed.|Two people died.",
        "Is it true?|No!|It is not.",
        "“Enough!” President Smith said.|Then he left.",
        "“Is it safe?” Calloway asked reporters.|Nobody answered.",
        "“Enough!”|Smith said he would leave.",
        "“We knew it.|We waited,” he said.|“Then we left.”",
        "“The water rose.|It was dark.” he said.",
        "He said “I came.|I saw.”|Then he left.",
        'He said: "I came.|She left."|"He stayed."|All was quiet.',
        "«Genug!» — said the mayor.|«We go.|We go now».",
        "„Das reicht“, said Vosk.|Then: „Wir gehen.|Jetzt.“",
        "He said, ‘It is done.’|Then he left.",
        "“He told me, ‘Go.|Now.’|Then he left.”|That was all.",
        "''I came.|I saw,'' he said.|''We did.''",
        "He wrote that (“I came. I saw.”).|The end.",
        "Ms. Smith and Govs. Bush and Walker met at Ft. Bragg at 9 p.m. EST.|M. Dupont left.",
        "George W. Bush and J. K. Rowling met A. B. Smith.|Nobody knew.",
        "They lived in the U.S.|The law was new.",
        "The U.S. President spoke at 5 p.m.|The crowd left.",
        "Apple Inc. said so.|Dr. No and Sen. Jones of Fla. agreed.",
        "It cost 6.3 percent, or $1.5 million.|No. 5 was sold on Jan. 3.",
        "He waited…|Then he left.|Well... I think so.",
        "1. The man came.|2. The woman left.",
        "The critic of then-Sen. Barlow spoke.|In May.|Former aides left.",
        "He left.[1]|The man came.[2][3]|She did.",
        "The end came.|“It was over”",
        "He works at Yahoo! News in town.|She does not.",
    ],
)
def test_english_boundaries(marked: str) -> None:
    assert _cut(marked.replace("|", " ")) == marked.split("|")


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "Am 3. Oktober kam Dr. Müller.|Er ging z. B. zu Fuß.|Das war ca. 5 km weit."),
        ("de", "Im 20. Jahrhundert war der 24. Oktober ein Feiertag.|Er wurde 30.|Dann kam die 13. Fee."),
        ("fr", "M. Dupont est là.|Il part."),
        ("ru", "Он родился в г. Москва.|Потом В. В. Иванов сказал: «Нет.|Я иду»."),
        ("uk", "Президент В. Шевченко приїхав.|Він сказав."),
        ("es", "El Sr. García llegó.|¿Qué pasó?|Nada."),
        ("xx", "No rules here.|Still it is cut."),
    ],
)
def test_other_languages(language: str, marked: str) -> None:
    assert _cut(marked.replace("|", " "), language) == marked.split("|")


def test_scripts_without_spaces() -> None:
    assert _cut("他说：“我来了。她走了。”然后。", "zh") == ["他说：“我来了。", "她走了。”", "然后。"]


def test_a_sentence_over_broken_lines_keeps_them() -> None:
    text = "The gate that failed was\nold. The other\n  was new."
    assert _cut(text) == ["The gate that failed was\nold.", "The other\n  was new."]


def test_paragraph_numbers_follow_their_paragraphs() -> None:
    text = "One. Two.\n\nThree"
    cut = cut_sentences(text, find_paragraphs(text), "en")
    assert [(span.of(text), number) for span, number in cut] == [("One.", 0), ("Two.", 0), ("Three", 1)]


_PIECES = st.sampled_from(
    [
        "The man came",
        "He left",
        "“",
        "”",
        '"',
        "«",
        "»",
        "‘",
        "’",
        "'",
        "(",
        ")",
        ". ",
        "! ",
        "? ",
        "… ",
        ", ",
        " ",
        "\n",
        "Mr. ",
        "U.S. ",
        "p.m. ",
        "said",
        " he said",
        "3.5",
        "A. ",
        "—",
        "-",
        "他。",
        "[1]",
        "é",
        "\u200b",
        "_",
        "*",
        "1. ",
    ]
)


@settings(max_examples=150)
@given(st.lists(_PIECES, max_size=40).map("".join), st.sampled_from(["en", "de", "zh", "xx"]))
def test_sentences_cover_all_but_white_space(text: str, language: str) -> None:
    paragraphs = find_paragraphs(text)
    cut = cut_sentences(text, paragraphs, language)
    for (before, _), (after, _) in pairwise(cut):
        assert before.end <= after.start
    for span, number in cut:
        assert span and paragraphs[number].contains(span)
        assert span.of(text) == span.of(text).strip()
    covered = {at for span, _ in cut for at in range(span.start, span.end)}
    wanted = {at for span in paragraphs for at in range(span.start, span.end) if not text[at].isspace()}
    assert wanted <= covered
    assert cut == cut_sentences(text, paragraphs, language)


@pytest.mark.parametrize(
    ("unit", "fewest", "most"),
    [
        ('"', 1, 1),
        ("“", 1, 1),
        ("a", 1, 1),
        ("Mr. ", 1, 1),
        ("Wow! said he ", 1, 1),
        ("The same sentence here. ", 10_000, 10_000),
        ("“The gate failed.” ", 10_000, 10_000),
        ("(", 1, 1),
    ],
)
def test_adversarial_input_is_bounded(unit: str, fewest: int, most: int) -> None:
    text = unit * 10_000
    assert fewest <= len(_cut(text)) <= most


def test_a_long_paragraph_is_cut_as_its_parts_are() -> None:
    sentence = "Dr. Vosk said that “the water rose. It rose fast,” and nobody in Port Averle knew why. "
    few, many = sentence * 3, sentence * (3 * LONGEST_PIECE // len(sentence))
    assert set(_cut(many)) == set(_cut(few))
    assert len(_cut(many)) == 2 * (3 * LONGEST_PIECE // len(sentence))


_PROSE = (
    "The weir’s fourth gate failed to open in the early hours of March 14, when the river was running three "
    "metres above its usual level. Water went over the embankment and into the town, where nobody was awake.",
    "“This was not an act of nature. The water did what water does,” Dr. Vosk told reporters at 9 p.m. EST. "
    "She did not say who had put off the repair, which would have cost $1.5 million in the U.S. market.",
    "According to the mayor, some 214 families are still living in hotels and holiday cottages seven months "
    "after the flood, and many of them don’t know when the well-known insurers will pay for the damage.",
)


@pytest.mark.parametrize("width", [36, 50, 64, 72, 90, 110])
def test_reflow_never_changes_sentences(width: int) -> None:
    straight = "\n\n".join(_PROSE)
    wrapped = "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in _PROSE)
    assert _sentences_of(wrapped) == _sentences_of(straight)


@settings(max_examples=40)
@given(st.integers(30, 120), st.integers(0, 10_000))
def test_any_order_of_paragraphs_reflows(width: int, seed: int) -> None:
    parts = random.Random(seed).choices(_PROSE, k=6)
    wrapped = "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in parts)
    assert _sentences_of(wrapped) == _sentences_of("\n\n".join(parts))


def _sentences_of(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span, _ in cut_sentences(text, find_paragraphs(text), "en")]


@pytest.mark.parametrize(("length", "pieces"), [(LONGEST_PIECE, 1), (LONGEST_PIECE + 1, 2)])
def test_a_piece_for_the_library_has_twenty_thousand_characters(length: int, pieces: int) -> None:
    assert len(list(_pieces("a" * length))) == pieces


@pytest.mark.parametrize(
    ("rule", "text", "sentences"),
    [
        ("a word 200 characters before the end", f"a{'—' * 197}. Bob left.", 2),
        ("farther", f"a{'—' * 198}. Bob left.", 1),
        ("a word 120 characters behind it", f"He left. {'—' * 119}B", 2),
        ("beyond", f"He left. {'—' * 120}B", 1),
    ],
)
def test_a_sentence_ends_between_words_that_are_near(rule: str, text: str, sentences: int) -> None:
    assert len(_cut(text)) == sentences, rule
