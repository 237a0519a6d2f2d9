"""Work on recovery files, as a window asks for it."""

from pathlib import Path

from reader.cancel import never, silent
from reader.session.session import Session
from reader.workers import recovery_requests
from tests.builders import article

SESSION = Session(article("A ferry is late.", title="Ferry"))


def test_what_is_written_is_found_when_its_window_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "recovery"
    here, gone = (recovery_requests.new_path(folder, name) for name in ("here", "gone"))
    for path in (here, gone):
        recovery_requests.writing(path, SESSION, None)(silent, never)
    found = recovery_requests.recoveries_in(folder, lambda path: path == gone)(silent, never)
    assert [each.path for each in found] == [gone]
    assert found[0].session == SESSION
    recovery_requests.forget(gone)
    recovery_requests.forget(gone)
    assert list(folder.iterdir()) == [here]


def test_without_a_folder_nothing_is_found(tmp_path: Path) -> None:
    assert recovery_requests.recoveries_in(tmp_path / "none", lambda _: True)(silent, never) == ()


def test_the_lock_lies_beside_it_in_a_folder_that_is_there(tmp_path: Path) -> None:
    path = recovery_requests.new_path(tmp_path / "recovery", "one")
    lock = recovery_requests.lock_beside(path)
    assert lock.parent == path.parent
    assert lock.parent.is_dir()
    assert lock.name == f"{path.name}.lock"
