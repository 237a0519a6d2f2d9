"""A session as values for JSON: every part is written and read back, every wrong value is refused."""

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.by_hand.pairing import Pairing
from reader.collation.options import CollationOptions, Strictness
from reader.comparison.anchor import Anchor
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import Note, NoteAbout
from reader.errors import LoadError
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
from reader.session.viewing import Viewing
from reader.sides import SIDES, Sides
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details, Provenance
from reader.text.span import Span

ARTICLE = Article(
    "Ferry talks stall\n\nNothing moves.",
    "wire.txt",
    Details(
        title="Ferry talks stall",
        outlet="Wire",
        byline="Ada Brunner",
        agency="Landwire",
        published="2024-05-03",
        updated="2024-05-04",
        address="https://wire.example/1",
        language="en",
        provenance=(("title", Provenance.HAND),),
    ),
    (Span(0, 17), Span(19, 33)),
    (Sentence(0, Span(0, 17), 0, Role.HEADLINE), Sentence(1, Span(19, 33), 1, Role.BODY)),
    "text",
    "utf-8",
    ("One note.",),
)
CORRECTIONS: tuple[Correction, ...] = (
    SpeakerCorrected("left", Span(0, 5), "Ada Brunner"),
    SpeakerCorrected("right", Span(0, 5), None),
    QuotationRejected("right", Span(19, 26)),
    RoleChanged("left", 1, Role.CAPTION),
    DetailCorrected("right", "outlet", None),
)
JUDGEMENTS = (Judgement("ab12", WarningState.WRONG, "asked the desk"),)
OPTIONS = CollationOptions(Strictness.STRICT, ignore_punctuation=True)
NOTES = (
    Note(1, NoteAbout.PAIR, "Why?", Anchor(Span(0, 5), "Ferry", "", " talks"), Anchor(Span(0, 5), "Ferry")),
    Note(2, NoteAbout.SELECTION, "Ask.", None, Anchor(Span(6, 11), "talks", "Ferry ", " stall")),
)
PAIRINGS = (Pairing((0,), (0, 1)), Pairing((1,), ()))
VIEWING = Viewing(Span(0, 5), None, ("same", "moved"), "notes", (("sidebar.facts.kind", "figure"),))
ORIGINS = Sides(Origin(ArticleFile(Path("wire.txt"), 3), "cp1252", 17), None)
WHOLE = Parts(ARTICLE, ARTICLE, OPTIONS, HandMade(CORRECTIONS, JUDGEMENTS, NOTES, PAIRINGS), VIEWING, ORIGINS)


def form() -> Any:
    """A whole session as JSON has it."""
    parts = session_parts(WHOLE)
    return json.loads(json.dumps(parts))


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


def changed(path: tuple[str | int, ...], value: object) -> Any:
    made = copy.deepcopy(form())
    place = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return made


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
REFUSED = (ValueError, KeyError, TypeError, AttributeError)


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


def test_a_session_from_before_judgements_has_none() -> None:
    made = form()
    del made["judgements"]
    assert session_from(made).hand_made == replace(WHOLE.hand_made, judgements=())


@pytest.mark.parametrize("version", [0, 3, "1", None])
def test_another_version_is_told(version: object) -> None:
    with pytest.raises(LoadError, match="newer version"):
        session_from(changed(("version",), version))


@pytest.mark.parametrize("parts", [[], "a", 3, None])
def test_what_is_no_session_at_all_is_refused(parts: object) -> None:
    with pytest.raises(REFUSED):
        session_from(parts)


def test_a_session_of_version_1_has_what_it_knew() -> None:
    made = form()
    for later in ("notes", "pairings", "viewing", "files"):
        del made[later]
    read = session_from({**made, "version": 1})
    assert read == Parts(ARTICLE, ARTICLE, OPTIONS, HandMade(CORRECTIONS, JUDGEMENTS))


WRONG: list[tuple[tuple[str | int, ...], object]] = [
    (("notes",), {}),
    (("notes", 0, "number"), -1),
    (("notes", 0, "about"), "weather"),
    (("notes", 0, "text"), None),
    (("notes", 0, "left"), 3),
    (("notes", 0, "left", "place"), [5, 0]),
    (("notes", 0, "left", "words"), 3),
    (("notes", 0, "left", "before"), None),
    (("notes", 0, "left", "behind"), []),
    (("pairings",), None),
    (("pairings", 0, "left"), "0"),
    (("pairings", 0, "left", 0), -1),
    (("pairings", 0, "left", 0), True),
    (("pairings", 1), {"left": [], "right": []}),
    (("viewing",), []),
    (("viewing", "left"), [1]),
    (("viewing", "hidden"), "same"),
    (("viewing", "hidden"), [1]),
    (("viewing", "tab"), None),
    (("viewing", "filters"), []),
    (("viewing", "filters"), {"a": 1}),
    (("files",), None),
    (("files", "left"), "wire.txt"),
    (("files", "left", "path"), 1),
    (("files", "left", "chapter"), "3"),
    (("files", "left", "written"), -1),
    (("files", "left", "encoding"), 3),
]


@pytest.mark.parametrize(("path", "value"), WRONG, ids=str)
def test_a_wrong_value_of_what_is_newer_is_refused(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(REFUSED):
        session_from(changed(path, value))


def test_a_file_that_was_not_there_is_of_no_time() -> None:
    gone = WHOLE._replace(origins=Sides(Origin(ArticleFile(Path("gone.txt")), None, -1), None))
    read = session_from(json.loads(json.dumps(session_parts(gone)))).origins.left
    assert read == Origin(ArticleFile(Path("gone.txt")), None, 0)
