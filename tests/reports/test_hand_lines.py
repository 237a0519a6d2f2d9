"""Notes and pairs that a person made, as every form of a report tells them."""

import csv
import io
import json
import re

import docx
import pytest
from jsonschema import Draft202012Validator

from reader.collation.by_hand.pairing import Pairing, linked, unlinked
from reader.comparison.comparison import Comparison
from reader.comparison.note import NoteAbout
from reader.messages import messages_for
from reader.reports.docx_form import comparison_docx
from reader.reports.hand_lines import NoteLine, note_lines, notes_by_bead, notes_on, pairs_by_hand
from reader.reports.html_form import comparison_html, comparison_paper
from reader.reports.setting import ReportSetting
from reader.reports.writing import ReportForm, report_text
from reader.resources import resource_path
from reader.text.span import Span
from tests.reports.by_hand import by_hand

PAIR = (NoteAbout.PAIR, "Ask\nthe <b>desk</b>", "The storm killed 14 people in the two villages.",
        "The storm killed 41 people in the two villages.")  # fmt: skip
WORDS = (NoteAbout.SELECTION, "Since when?", "*late*", "")
GONE = (NoteAbout.FACT, "Where is it?", "no such words", "")
HEAD = (NoteAbout.QUOTATION, "Who?", "", "Nobody came to help us that night,")
FACT = (NoteAbout.FACT, "Which is right?", "14", "41")
TOGETHER = (linked((3,), (3,)),)


def bead_of(comparison: Comparison, left: int) -> int | None:
    return comparison.collation.left_bead[left]


@pytest.mark.parametrize(
    ("note", "words", "sentence", "is_on_words"),
    [
        (PAIR, "left: “The storm killed 14 people in the two villages.” / "
               "right: “The storm killed 41 people in the two villages.”", 1, False),
        (WORDS, "left: “*late*”", 3, True),
        (FACT, "left: “14” / right: “41”", 1, True),
        (HEAD, "right: “Nobody came to help us that night,”", 2, True),
        (GONE, "words that are gone, left: “no such words”", None, True),
    ],
)  # fmt: skip
def test_a_line_tells_what_a_note_is_on(
    note: tuple[NoteAbout, str, str, str], words: str, sentence: int | None, is_on_words: bool
) -> None:
    made = by_hand(note)
    (line,) = note_lines(made)
    assert (line.number, line.about, line.text, line.words) == (1, note[0], note[1], words)
    assert line.bead == (None if sentence is None else bead_of(made, sentence))
    assert line.is_on_words is is_on_words
    assert line.is_orphan is (sentence is None)


@pytest.mark.parametrize(
    ("about", "bead", "is_orphan", "is_on_words"),
    [
        (NoteAbout.PAIR, 0, False, False),
        (NoteAbout.SENTENCE, 0, False, False),
        (NoteAbout.FACT, 0, False, True),
        (NoteAbout.PAIR, None, False, True),
        (NoteAbout.PAIR, 0, True, True),
    ],
    ids=["a pair", "a sentence", "a fact", "no sentences", "sentences that are gone"],
)
def test_what_is_on_words(about: NoteAbout, bead: int | None, is_orphan: bool, is_on_words: bool) -> None:
    assert NoteLine(1, about, "Why?", "so", bead, is_orphan).is_on_words is is_on_words


def test_a_sentence_that_is_noted_whole_needs_no_words_beside_it() -> None:
    (line,) = note_lines(by_hand((NoteAbout.SENTENCE, "Late?", "The ferry is *late* again.", "")))
    assert not line.is_on_words


def test_words_of_a_long_passage_are_cut() -> None:
    made = by_hand()
    (line,) = note_lines(by_hand((NoteAbout.SELECTION, "All of it", made.left.text, "")))
    assert line.words.endswith("…”")
    assert len(line.words) == len("left: “”") + 120


def test_notes_are_numbered_in_the_order_of_the_texts_and_known_by_their_bead() -> None:
    made = by_hand(WORDS, PAIR, GONE, FACT)
    assert [line.text for line in note_lines(made)] == [PAIR[1], FACT[1], WORDS[1], GONE[1]]
    assert [line.number for line in note_lines(made)] == [1, 2, 3, 4]
    found = notes_by_bead(made)
    assert {bead: [line.number for line in lines] for bead, lines in found.items()} == {
        bead_of(made, 1): [1, 2],
        bead_of(made, 3): [3],
        None: [4],
    }


@pytest.mark.parametrize(
    ("about", "start", "end", "found"),
    [
        (NoteAbout.FACT, 0, 2, "Which is right?"), (NoteAbout.FACT, -1, 1, "Which is right?"),
        (NoteAbout.FACT, 2, 4, ""), (NoteAbout.FACT, -2, 0, ""), (NoteAbout.QUOTATION, 0, 2, ""),
    ],
)  # fmt: skip
def test_notes_on_a_fact_or_quotation_are_those_of_that_kind_on_its_words(
    about: NoteAbout, start: int, end: int, found: str
) -> None:
    made = by_hand(FACT)
    at = made.left.text.index("14")
    assert notes_on(made, about, "left", Span(at + start, at + end)) == found


def test_the_page_lists_notes_and_leads_from_each_to_its_pair_and_back() -> None:
    made = by_hand(PAIR, WORDS, GONE, pairings=TOGETHER)
    page = comparison_html(made)
    pair = (bead_of(made, 1) or 0) + 1
    assert page.count('<li id="note-') == 3
    assert "Ask\nthe &lt;b&gt;desk&lt;/b&gt;" in page
    assert f'<a href="#pair-{pair}">pair {pair}</a>' in page
    assert re.search(rf'id="pair-{pair}">.*?<a href="#note-1">✎ 1</a>', page, re.DOTALL)
    assert page.count(" · by hand</span>") == 1
    assert "words that are gone, left: “no such words”" in page
    assert "Notes</h2>" not in comparison_html(by_hand())


def test_a_page_of_differences_leads_to_no_pair_that_it_does_not_show() -> None:
    page = comparison_html(by_hand(HEAD), only_differences=True)
    assert "Who?" in page
    for place in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{place}"' in page


def test_what_was_paired_by_hand_stands_among_the_differences() -> None:
    made = by_hand(pairings=(linked((2,), (2,)),))
    (bead,) = pairs_by_hand(made)
    assert f'id="pair-{bead.index + 1}"' in comparison_html(made, only_differences=True)


def test_on_paper_lines_of_a_note_stay_lines() -> None:
    page = comparison_paper(by_hand(PAIR, pairings=TOGETHER))
    assert "Ask<br>the &lt;b&gt;desk&lt;/b&gt;" in page
    assert "✎ 1" in page
    assert "· by hand</td>" in page


def test_the_page_in_german() -> None:
    setting = ReportSetting(messages=messages_for("de"))
    page = comparison_html(by_hand(PAIR, GONE, pairings=TOGETHER), setting=setting)
    for words in ("Notizen</h2>", "von Hand", "links: “The storm"):
        assert words in page


@pytest.mark.parametrize(
    ("pairings", "said"),
    [
        ((), []),
        (TOGETHER, ["These sentences were put together by hand."]),
        (unlinked((1,), (1,)), ["This sentence was set apart by hand."] * 2),
    ],
)
def test_word_has_a_comment_for_each_note_and_each_pair_by_hand(
    pairings: tuple[Pairing, ...], said: list[str]
) -> None:
    made = by_hand(PAIR, WORDS, GONE, pairings=pairings)
    document = docx.Document(io.BytesIO(comparison_docx(made)))
    comments = [comment.text for comment in document.comments]
    assert [text for text in comments if "by hand" in text] == said
    assert "Ask\nthe <b>desk</b>" in comments
    assert "left: “*late*”\nSince when?" in comments
    assert "words that are gone, left: “no such words”\nWhere is it?" in comments
    body = document.element.body.xml
    numbers = re.findall(r'<w:commentReference w:id="(\d+)"', body)
    assert len(numbers) == len(set(numbers)) == len(comments)


def test_markdown_has_notes_and_pairs_escaped() -> None:
    text = report_text(by_hand(PAIR, WORDS, pairings=TOGETHER), ReportForm.MARKDOWN)
    assert "## Notes\n\n1. Ask the \\<b\\>desk\\</b\\> (Pair, left: “The storm" in text
    assert "2. Since when? (Words, left: “\\*late\\*”, pair " in text
    assert "## Pairs made by hand\n\n- pair 4: Left: “The ferry is \\*late\\* again.”, Right: “Trains" in text
    assert "## Notes" not in report_text(by_hand(), ReportForm.MARKDOWN)
    assert "by hand" not in report_text(by_hand(), ReportForm.MARKDOWN)


def test_the_text_has_notes_and_a_sign_at_what_was_paired() -> None:
    text = report_text(by_hand(PAIR, WORDS, pairings=TOGETHER), ReportForm.TEXT)
    assert "Notes (2)\n" in text
    assert "  1. Ask the <b>desk</b> (Pair, left: “The storm" in text
    assert "✎ by hand" in text
    assert re.search(r"^≈ ✎ ", text, re.MULTILINE)
    assert "✎" not in report_text(by_hand(), ReportForm.TEXT)


def test_the_json_form_has_notes_with_their_places() -> None:
    made = by_hand(WORDS, HEAD, GONE)
    form = json.loads(report_text(made, ReportForm.JSON))
    schema = json.loads(resource_path("schema", "comparison.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(form)
    notes = form["notes"]
    at = made.left.text.index("*late*")
    late = {"words": "*late*", "place": {"start": at, "end": at + 6, "text": "*late*"}}
    assert notes[0] == {
        "number": 1, "about": "selection", "text": "Since when?", "left": late, "right": None
    }  # fmt: skip
    assert (notes[1]["left"], notes[1]["right"]["words"]) == (None, "Nobody came to help us that night,")
    assert notes[2]["left"] == {"words": "no such words", "place": None}


def rows(comparison: Comparison, form: ReportForm) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report_text(comparison, form))))


def test_tables_have_the_notes_of_their_rows() -> None:
    made = by_hand(PAIR, WORDS, HEAD, FACT, pairings=TOGETHER)
    changes = rows(made, ReportForm.CHANGES_CSV)
    assert [(row["by hand"], row["notes"]) for row in changes] == [
        ("", ""), ("", "Ask the <b>desk</b> / Which is right?"), ("", "Who?"), ("yes", "Since when?")
    ]  # fmt: skip
    facts = {row["left"]: row["notes"] for row in rows(made, ReportForm.FACTS_CSV)}
    assert facts["14"] == "Which is right?"
    assert set(facts.values()) == {"", "Which is right?"}
    quoted = [(row["article"], row["notes"]) for row in rows(made, ReportForm.QUOTATIONS_CSV)]
    assert quoted == [("left", ""), ("right", "Who?")]
