"""A session as values for JSON: every part is written and read back, every wrong value is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.article_file import ArticleFile
from reader.session.corrections import (
    CORRECTABLE_DETAILS,
    Correction,
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.session.origin import Origin
from reader.session.session_form import Parts, session_from, session_parts
from reader.sides import SIDES, Sides
from reader.text.article import Role
from reader.text.span import Span
from tests.session.forms import ARTICLE, OPTIONS, REFUSED, WHOLE, changed, form


def test_every_part_comes_back() -> None:
    assert session_from(form()) == WHOLE


def test_the_form_tells_its_kind_and_version() -> None:
    assert (form()["kind"], form()["version"]) == ("source-comparison-reader session", 2)


spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(min(pair), max(pair)))
sides = st.sampled_from(SIDES)
words = st.none() | st.text(max_size=5)
corrections = st.one_of(
    st.builds(SpeakerCorrected, sides, spans, words),
    st.builds(QuotationRejected, sides, spans),
    st.builds(RoleChanged, sides, st.integers(0, 99), st.sampled_from(Role)),
    st.builds(DetailCorrected, sides, st.sampled_from(sorted(CORRECTABLE_DETAILS)), words),
)


@given(st.lists(corrections, max_size=4).map(tuple))
def test_any_correction_comes_back(made: tuple[Correction, ...]) -> None:
    whole = Parts(None, None, OPTIONS, HandMade(made))
    assert session_from(json.loads(json.dumps(session_parts(whole)))) == whole


TEXTS = (
    ("left", "text"),
    ("left", "origin"),
    ("left", "format"),
    ("left", "details", "title"),
    ("left", "details", "language"),
    ("left", "details", "provenance", 0, 0),
    ("left", "notes", 0),
    ("judgements", 0, "warning"),
    ("judgements", 0, "note"),
)
OPTIONAL_TEXTS = (
    ("left", "encoding"),
    *(
        ("left", "details", field)
        for field in ("outlet", "byline", "agency", "published", "updated", "address")
    ),
    ("corrections", 0, "speaker"),
    ("corrections", 4, "value"),
)
NUMBERS = (
    ("left", "paragraphs", 0, 0),
    ("left", "paragraphs", 0, 1),
    ("left", "sentences", 0, 0),
    ("left", "sentences", 0, 1),
    ("left", "sentences", 0, 2),
    ("corrections", 0, "place", 0),
    ("corrections", 2, "place", 1),
    ("corrections", 3, "paragraph"),
)
OBJECTS = (("left",), ("right",), ("left", "details"), ("options",), ("corrections", 0), ("judgements", 0))
LISTS = (
    ("left", "paragraphs"),
    ("left", "sentences"),
    ("left", "notes"),
    ("left", "details", "provenance"),
    ("corrections",),
    ("judgements",),
)
SWITCHES = ("ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture")


@pytest.mark.parametrize("path", [*TEXTS, *OPTIONAL_TEXTS], ids=str)
@pytest.mark.parametrize("value", [3, True, ["a"], {}])
def test_what_is_no_text_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(TypeError, match="not a text"):
        session_from(changed(path, value))


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_a_text_that_must_be_there_is_never_null(path: tuple[str | int, ...]) -> None:
    with pytest.raises(TypeError, match="not a text"):
        session_from(changed(path, None))


@pytest.mark.parametrize("path", OPTIONAL_TEXTS, ids=str)
def test_a_text_that_may_be_missing_is_null(path: tuple[str | int, ...]) -> None:
    session_from(changed(path, None))


@pytest.mark.parametrize("path", NUMBERS, ids=str)
@pytest.mark.parametrize("value", [-1, True, "1", 1.0, None])
def test_what_is_no_number_from_nought_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(TypeError, match="not a number"):
        session_from(changed(path, value))


@pytest.mark.parametrize("path", OBJECTS, ids=str)
@pytest.mark.parametrize("value", [[], "a", 3])
def test_what_is_no_object_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(TypeError, match="not an object"):
        session_from(changed(path, value))


@pytest.mark.parametrize("path", LISTS, ids=str)
@pytest.mark.parametrize("value", [{}, "a", None])
def test_what_is_no_list_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(TypeError, match="not a list"):
        session_from(changed(path, value))


@pytest.mark.parametrize("name", SWITCHES)
@pytest.mark.parametrize("value", [0, 1, "yes", None])
def test_a_switch_is_on_or_off(name: str, value: object) -> None:
    with pytest.raises(TypeError, match="neither on nor off"):
        session_from(changed(("options", name), value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("kind",), "another"),
        (("left", "sentences", 0, 3), "chorus"),
        (("left", "details", "provenance", 0, 1), "dream"),
        (("options", "strictness"), "lax"),
        (("judgements", 0, "state"), "perhaps"),
        (("corrections", 0, "side"), "middle"),
        (("corrections", 0, "what"), "wish"),
        (("corrections", 3, "role"), "chorus"),
        (("corrections", 4, "field"), "provenance"),
        (("corrections", 4, "field"), "language"),
        (("corrections", 0, "place"), [1]),
    ],
    ids=str,
)
def test_what_is_none_of_the_known_values_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        session_from(changed(path, value))


@pytest.mark.parametrize(
    ("path", "value", "is_refused"),
    [
        (("left", "paragraphs", 1, 1), len(ARTICLE.text), False),
        (("left", "paragraphs", 1, 1), len(ARTICLE.text) + 1, True),
        (("left", "sentences", 1, 1), len(ARTICLE.text) + 1, True),
        (("left", "sentences", 1, 0), 17, False),
        (("left", "sentences", 1, 0), 16, True),
        (("left", "sentences", 1, 2), 1, False),
        (("left", "sentences", 1, 2), 2, True),
        (("corrections", 0, "place", 1), 10_000, False),
    ],
    ids=str,
)
def test_places_stay_in_their_text_and_do_not_overlap(
    path: tuple[str | int, ...], value: int, is_refused: bool
) -> None:
    if not is_refused:
        session_from(changed(path, value))
        return
    with pytest.raises(ValueError, match=r"leaves the text|overlap|no such paragraph"):
        session_from(changed(path, value))


def test_a_text_without_paragraphs_may_have_a_sentence_in_the_first() -> None:
    made = changed(("left", "paragraphs"), [])
    made["left"]["sentences"] = made["left"]["sentences"][:1]
    assert session_from(made)[0] is not None
    made["left"]["sentences"][0][2] = 1
    with pytest.raises(ValueError, match="no such paragraph"):
        session_from(made)


@pytest.mark.parametrize("name", ["kind", "version", "left", "right", "options", "corrections"])
def test_no_part_may_be_missing(name: str) -> None:
    made = form()
    del made[name]
    with pytest.raises(KeyError, match=name):
        session_from(made)


@pytest.mark.parametrize("parts", [[], "a", 3, None])
def test_what_is_no_session_at_all_is_refused(parts: object) -> None:
    with pytest.raises(REFUSED):
        session_from(parts)


def test_a_file_that_was_not_there_is_of_no_time() -> None:
    gone = WHOLE._replace(origins=Sides(Origin(ArticleFile(Path("gone.txt")), None, -1), None))
    read = session_from(json.loads(json.dumps(session_parts(gone)))).origins.left
    assert read == Origin(ArticleFile(Path("gone.txt")), None, 0)
