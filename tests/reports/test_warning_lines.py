"""Warnings in reports, with what a person said of them."""

import re

import pytest
from msgspec.structs import replace

import reader
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import Grade
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.messages import messages_for
from reader.reports.html_form import comparison_paper
from reader.reports.warning_lines import warning_lines
from tests.builders import read_article


def compared(state: WarningState = WarningState.OPEN, note: str = "") -> Comparison:
    left = read_article("News\n\nThe storm killed 14 people in the two villages.\n", "a.txt")
    right = read_article("News\n\nThe storm killed 41 people in the two villages.\n", "b.txt")
    made = reader.compare(left, right)
    (warning,) = made.warnings
    return replace(made, judgements=(Judgement(identity_of(warning), state, note),))


@pytest.mark.parametrize(
    ("state", "note", "more"),
    [
        (WarningState.OPEN, "", "grave"),
        (WarningState.OPEN, "ask\nthe desk", "grave: ask the desk"),
        (WarningState.CHECKED, "", "checked"),
        (WarningState.WRONG, "a typo", "wrong warning: a typo"),
    ],
)
def test_a_line_tells_the_grade_or_what_was_said(state: WarningState, note: str, more: str) -> None:
    (line,) = warning_lines(compared(state, note))
    assert (line.state, line.more) == (state, more)
    assert line.grade is Grade.GRAVE
    assert "14" in line.sentence
    assert "41" in line.sentence


def test_lines_in_german() -> None:
    (line,) = warning_lines(compared(WarningState.CHECKED))
    tell = messages_for("de").tell
    assert tell(line.more) == "geprüft"
    assert "links" in tell(line.sentence)


@pytest.mark.parametrize(("state", "sign"), [("open", "!"), ("checked", "✓"), ("wrong", "✗")])
def test_the_text_report_signs_each_warning(state: str, sign: str) -> None:
    text = reader.report(compared(WarningState(state)), "text")
    line = next(line for line in text.splitlines() if "differs" in line)
    assert line.strip().startswith(sign)


def test_the_page_and_the_json_form_tell_the_state_and_the_note() -> None:
    made = compared(WarningState.WRONG, "a typo in the wire")
    page = reader.report(made, "html")
    assert '<li id="warning-1" class="wrong">' in page
    assert "wrong warning: a typo in the wire" in page
    (warning,) = reader.to_dict(made)["warnings"]
    assert (warning["state"], warning["note"]) == ("wrong", "a typo in the wire")
    assert warning["id"] == identity_of(made.warnings[0])


def test_the_printed_page_tells_them_too() -> None:
    page = comparison_paper(compared(WarningState.CHECKED, "by the desk"))
    assert re.search(
        r'<td>✓ [^<]*14[^<]*41[^<]* <span class="data">checked: by the desk · pair \d+</span></td>', page
    )
