"""What was open is found again after a window has gone."""

import json
import os
import random
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from reader.errors import LoadError, ReportError
from reader.session.corrections import DetailCorrected
from reader.session.hand_made import HandMade
from reader.session.recovery import (
    SUFFIX,
    forget_recovery,
    read_recovery,
    recovered_all,
    recoveries,
    write_recovery,
)
from reader.session.session import Session, save_session, session_form
from tests.benchmarks.session_kills import kills
from tests.builders import article

SESSION = Session(article("A ferry is late.", title="Ferry"), None).with_correction(
    DetailCorrected("left", "outlet", "Wire")
)


def written(folder: Path, name: str, days: float = 0.0, session: Session = SESSION) -> Path:
    path = folder / f"{name}{SUFFIX}"
    write_recovery(path, session, None)
    then = time.time() - days * 24 * 3600
    os.utime(path, (then, then))
    return path


def test_what_was_open_comes_back_and_counts_as_unsaved(tmp_path: Path) -> None:
    path = tmp_path / "recovery" / f"one{SUFFIX}"
    saved = replace(SESSION, saved=SESSION.hand_made)
    before = time.time()
    write_recovery(path, saved, tmp_path / "work.reader.json")
    found = read_recovery(path)
    assert found.session == SESSION
    assert found.session.saved == HandMade()
    assert found.session.is_unsaved("left", is_stored=False)
    assert (found.path, found.document) == (path, tmp_path / "work.reader.json")
    assert before - 2 <= found.written <= time.time() + 2


def test_it_may_have_been_in_no_file(tmp_path: Path) -> None:
    assert read_recovery(written(tmp_path, "one")).document is None


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of this kind are POSIX")
def test_it_is_its_owners_alone(tmp_path: Path) -> None:
    path = written(tmp_path / "recovery", "one")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_session_reads_as_such_a_file_too(tmp_path: Path) -> None:
    save_session(tmp_path / "work.reader.json", SESSION)
    assert read_recovery(tmp_path / "work.reader.json").document is None


def test_the_newest_comes_first_and_a_month_is_enough(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, days) for name, days in (("a", 2), ("b", 0), ("c", 29.9), ("d", 30.1))]
    (tmp_path / "notes.txt").write_text("mine")
    assert recoveries(tmp_path) == [paths[1], paths[0], paths[2]]
    assert not paths[3].exists()
    assert (tmp_path / "notes.txt").exists()


def test_no_folder_holds_nothing(tmp_path: Path) -> None:
    assert recoveries(tmp_path / "nowhere") == []


def test_hidden_files_of_the_killed_are_swept(tmp_path: Path) -> None:
    part = tmp_path / ".reader-0123456789abcdef.part"
    part.write_bytes(b"half")
    recoveries(tmp_path)
    assert not part.exists()


def test_what_cannot_be_read_or_is_empty_is_passed_over(tmp_path: Path) -> None:
    good = written(tmp_path, "good")
    right = written(tmp_path, "right", session=replace(SESSION, left=None, right=SESSION.left))
    empty = written(tmp_path, "empty", session=Session())
    damaged = tmp_path / f"damaged{SUFFIX}"
    damaged.write_text("{")
    with pytest.raises(LoadError):
        read_recovery(damaged)
    found = recovered_all([damaged, good, tmp_path / "gone", empty, right])
    assert [each.path for each in found] == [good, right]


def test_it_is_forgotten_once_and_again(tmp_path: Path) -> None:
    path = written(tmp_path, "one")
    forget_recovery(path)
    forget_recovery(path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportError, match="could not be kept"):
        write_recovery(tmp_path / "file" / f"one{SUFFIX}", SESSION, None)


@pytest.mark.skipif(sys.platform == "win32", reason="kills of this kind are POSIX")
def test_nothing_that_was_told_to_be_written_is_lost_by_a_kill(tmp_path: Path) -> None:
    toll = kills(8, tmp_path, random.Random(7))
    assert toll.lost == toll.unreadable == []
    assert toll.kills == 8
    assert toll.most_hidden <= 2


@pytest.mark.parametrize("words", ["Plain words.", "“Häuser” 東京 🛳", "Half a character: \ud83d."])
def test_every_letter_comes_back(tmp_path: Path, words: str) -> None:
    path = tmp_path / f"a{SUFFIX}"
    session = Session(left=article(words))
    write_recovery(path, session, None)
    assert json.loads(path.read_bytes().decode("utf-8", "surrogatepass")) == {
        **session_form(session),
        "document": None,
    }
    read = read_recovery(path).session.left
    assert read is not None
    assert read.text == article(words).text
