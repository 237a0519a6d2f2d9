"""Kinds and entries of a key in plain words."""

import pytest

from reader.exercises.exercise import Alteration
from reader.exercises.exercise_sentences import alteration_line, kind_name
from reader.messages import messages_for
from reader.text.span import Span

NOWHERE = Span(0, 0)


@pytest.mark.parametrize(
    ("kind", "before", "after", "line"),
    [
        ("weekday", "Monday", "Friday", "Weekday: “Monday” → “Friday”"),
        ("synonym", "error", "mistake", "synonym: “error” → “mistake”"),
        ("negation_dropped", "not ", "", "“Not” dropped: − “not”"),
        ("quotation_negated", "", "not ", "“Not” in a quotation: + “not”"),
        ("moved", "A paragraph.", "A paragraph.", "moved in the article"),
    ],
)
def test_an_entry_on_one_line(kind: str, before: str, after: str, line: str) -> None:
    assert alteration_line(Alteration(kind, True, 0, NOWHERE, NOWHERE, before, after)) == line


def test_names_are_told_in_german() -> None:
    told = messages_for("de").tell(
        alteration_line(Alteration("weekday", True, 0, NOWHERE, NOWHERE, "a", "b"))
    )
    assert told == "Wochentag: „a“ → „b“"
    assert kind_name("number") == "Figure"
