import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.compare import compare
from reader.comparison.judgement import Judgement, WarningState, identity_of, judgement_of
from reader.comparison.note import NoteAbout, new_note
from reader.errors import LoadError, ReportError
from reader.loading.article_file import ArticleFile
from reader.quotations.attribution import attribute
from reader.session.corrections import (
    QuotationRejected,
    RoleChanged,
)
from reader.session.hand_made import HandMade
from reader.session.origin import Origin
from reader.session.session import Session, load_session, save_session
from reader.session.session_form import VERSION, Parts, session_parts
from reader.session.viewing import Viewing
from reader.sides import Sides
from reader.text.article import Role
from reader.text.span import Span
from tests.builders import read_article
from tests.session.made import JUDGED, TEXT, as_saved, session


def test_a_session_opens_again_without_the_articles_files(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    save_session(path, session())
    assert load_session(path) == as_saved(session())


def test_a_session_with_one_article_or_none(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    for made in (Session(), replace(session(), left=None), replace(session(), right=None)):
        save_session(path, made)
        assert load_session(path) == as_saved(made)


def test_a_comparison_made_again_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    made = session()
    articles = made.to_compare()
    assert articles is not None
    before = replace(made, comparison=compare(*articles, made.options))
    save_session(path, before)
    loaded = load_session(path)
    again = loaded.to_compare()
    assert again is not None
    assert replace(loaded, comparison=compare(*again, loaded.options)).shown() == before.shown()


def parts() -> Any:
    made = session()
    return json.loads(json.dumps(session_parts(Parts(made.left, made.right, made.options, made.hand_made))))


CHANGES: dict[str, tuple[tuple[str | int, ...], object]] = {
    "another kind of file": (("kind",), "other"),
    "a span that leaves the text": (("left", "sentences", 0, 1), 10**9),
    "sentences that overlap": (("left", "sentences", 2, 0), 0),
    "a paragraph that is not there": (("left", "sentences", 0, 2), 99),
    "an unknown role": (("left", "sentences", 0, 3), "chorus"),
    "no text": (("left", "text"), None),
    "no details": (("left", "details"), None),
    "an unknown side": (("corrections", 0, "side"), "middle"),
    "an unknown correction": (("corrections", 0, "what"), "wish"),
    "an unknown field": (("corrections", 3, "field"), "provenance"),
    "a switch neither on nor off": (("options", "ignore_case"), "yes"),
    "no list": (("corrections",), {}),
}


def damaged(change: str) -> Any:
    path, value = CHANGES[change]
    made = parts()
    place = made
    for step in path[:-1]:
        place = place[step]
    assert place[path[-1]] != value
    place[path[-1]] = value
    return made


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_a_damaged_session_is_a_sentence(tmp_path: Path, change: str) -> None:
    path = tmp_path / "work.reader.json"
    path.write_text(json.dumps(damaged(change)), "utf-8")
    with pytest.raises(LoadError, match=r"“work\.reader\.json” is not a saved session, or it is damaged"):
        load_session(path)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"3", b"[" * 200_000])
def test_other_files_are_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "work.reader.json"
    path.write_bytes(data)
    with pytest.raises(LoadError, match="not a saved session"):
        load_session(path)


def test_a_newer_session_says_so(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    path.write_text(json.dumps({**parts(), "version": VERSION + 1}), "utf-8")
    with pytest.raises(LoadError, match="newer version"):
        load_session(path)


UNREADABLE = {
    "newer": '{"kind": "source-comparison-reader session", "version": 99}',
    "damaged": '{"kind": "source-comparison-reader session", "version": 1',
}


@pytest.mark.parametrize("what", sorted(UNREADABLE))
def test_a_session_that_cannot_be_read_is_never_overwritten(tmp_path: Path, what: str) -> None:
    path = tmp_path / "work.reader.json"
    path.write_text(UNREADABLE[what], "utf-8")
    with pytest.raises(ReportError, match=r"is a session that .* cannot read.*another name"):
        save_session(path, session())
    assert path.read_text("utf-8") == UNREADABLE[what]


@pytest.mark.parametrize("text", ["", "{}", "Notes of mine.", '{"kind": "other"}'])
def test_any_other_file_may_be_overwritten_as_the_dialog_asked(tmp_path: Path, text: str) -> None:
    path = tmp_path / "work.reader.json"
    path.write_text(text, "utf-8")
    save_session(path, session())
    assert load_session(path) == as_saved(session())


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of this kind are POSIX")
def test_what_is_no_file_is_no_session(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LoadError, match="no file"):
        load_session(tmp_path / "pipe")


def test_everything_made_by_hand_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    made = session()
    assert made.left is not None
    assert made.right is not None
    texts = Sides(made.left.text, made.right.text)
    note = new_note((), NoteAbout.SELECTION, "Ask.", texts, Sides(Span(0, 5), None))
    made = replace(made, notes=(note,), pairings=(Pairing((1,), (1,)),), viewing=Viewing(tab="facts"))
    made = made.with_origin("right", Origin(ArticleFile(Path("copy.txt")), None, 4))
    save_session(path, made)
    opened = load_session(path)
    assert opened.hand_made == opened.saved == made.hand_made
    assert opened.viewing == Viewing(tab="facts")
    assert opened.origins == Sides(None, Origin(ArticleFile(Path("copy.txt")), None, 4))


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        ((), (), [0, 1]),
        ((0,), (), [1]),
        ((), (4,), [0]),
        ((1,), (4,), []),
        ((9,), (9,), [0, 1]),
        ((4,), (0,), [0, 1]),
    ],
    ids=["of none", "of a left one", "of a right one", "of both", "of others", "of the other side"],
)
def test_pairings_of_some_sentences_go(
    left: tuple[int, ...], right: tuple[int, ...], kept: list[int]
) -> None:
    pairings = Pairing((0, 1), (2,)), Pairing((3,), (4,))
    made = replace(session(), pairings=pairings).without_pairings(left, right)
    assert made.pairings == tuple(pairings[place] for place in kept)


def test_a_newer_note_or_pairing_stands_for_the_older() -> None:
    note = new_note((), NoteAbout.SELECTION, "Why?", Sides(TEXT, TEXT), Sides(Span(0, 5), None))
    made = session().with_note(note).with_note(replace(note, text="When?"))
    assert [one.text for one in made.notes] == ["When?"]
    assert made.with_note(replace(note, text="")).notes == ()
    older, newer = Pairing((0,), (0,)), Pairing((0,), (1,))
    assert session().with_pairings([older]).with_pairings([newer]).pairings[-1] == newer


def test_quotations_are_shown_as_the_reader_set_them_right() -> None:
    made = session()
    left, right = made.left, made.right
    assert left is not None and right is not None
    (found,) = attribute(right).attributions
    rejected = replace(made, corrections=(QuotationRejected("right", found.quotation.span),))
    assert rejected.with_speakers("right", attribute(right)).attributions == ()
    assert rejected.with_speakers("left", attribute(left)) == attribute(left)


def test_notes_and_pairings_count_as_unsaved() -> None:
    made = replace(session(), corrections=())
    assert not made.is_unsaved("left", is_stored=True)
    assert replace(made, pairings=(Pairing((1,), (1,)),)).is_unsaved("left", is_stored=True)
    note = new_note((), NoteAbout.SELECTION, "Ask.", Sides(TEXT, TEXT), Sides(Span(0, 5), None))
    assert replace(made, notes=(note,)).is_unsaved("right", is_stored=True)


def test_a_missing_file_and_a_folder_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="could not be read: no such file"):
        load_session(tmp_path / "nowhere.reader.json")
    with pytest.raises(LoadError, match="could not be read"):
        load_session(tmp_path)
    with pytest.raises(ReportError, match="could not be saved"):
        save_session(tmp_path / "nowhere" / "a.reader.json", Session())


def test_another_article_takes_its_sides_corrections_along() -> None:
    made = session().with_article("left", None)
    assert made.left is None
    assert {correction.side for correction in made.corrections} == {"right"}
    assert made.to_compare() is None
    assert made.shown() is None


def test_a_swap_takes_everything_to_the_other_side() -> None:
    made, back = session(), session().swapped()
    assert (back.left, back.right) == (made.right, made.left)
    assert back.swapped() == made


def test_the_article_of_a_side_has_its_corrections() -> None:
    made = session()
    left, right = made.article("left"), made.article("right")
    assert left is not None
    assert right is not None
    assert left.sentences[0].role is Role.FURNITURE
    assert right.details.outlet == "Norwick Gazette"
    more = made.with_correction(RoleChanged("left", 0, Role.HEADLINE)).article("left")
    assert more is not None
    assert more.sentences[0].role is Role.HEADLINE


def test_what_was_said_of_warnings_is_kept_with_the_session(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    made = replace(session(), judgements=JUDGED)
    save_session(path, made)
    opened = load_session(path)
    assert opened.judgements == opened.saved.judgements == JUDGED


def test_a_session_from_before_judgements_opens(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    save_session(path, session())
    form = json.loads(path.read_text("utf-8"))
    del form["judgements"]
    path.write_text(json.dumps(form), "utf-8")
    assert load_session(path) == as_saved(session())


def test_an_unsaved_judgement_counts_as_unsaved() -> None:
    said = session().with_judgement(JUDGED[0])
    clean = replace(said, corrections=(), saved=HandMade())
    assert clean.is_unsaved("left", is_stored=True)
    assert not replace(clean, saved=clean.hand_made).is_unsaved("left", is_stored=True)


def test_judgements_stay_with_the_article_read_again_and_go_with_another() -> None:
    made = replace(session(), judgements=JUDGED, saved=HandMade(judgements=JUDGED))
    assert made.left is not None
    assert made.with_article("left", made.left).judgements == JUDGED
    other = made.with_article("left", replace(made.left, origin="other.txt"))
    assert other.judgements == other.saved.judgements == ()
    assert made.with_article("right", None).judgements == ()


def test_judgements_change_sides_with_their_warnings() -> None:
    left = read_article("News\n\nThe storm killed 14 people in the two villages.\n", "a.txt")
    right = read_article("News\n\nThe storm killed 41 people in the two villages.\n", "b.txt")
    made = Session(left, right, comparison=compare(left, right))
    shown = made.shown()
    assert shown is not None
    (warning,) = shown.warnings
    judged = made.with_judgement(Judgement(identity_of(warning), WarningState.CHECKED)).swapped()
    again = replace(judged, comparison=compare(right, left)).shown()
    assert again is not None
    assert judgement_of(again.judgements, again.warnings[0]).state is WarningState.CHECKED


def test_a_file_as_large_as_no_session_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "work.reader.json"
    with path.open("wb") as file:
        file.truncate(200_000_001)
    with pytest.raises(LoadError, match="too large to be a saved session"):
        load_session(path)
