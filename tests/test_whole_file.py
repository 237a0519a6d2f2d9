import os
import stat
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.whole_file import make_private_folder, reason, sweep, write_whole


def test_the_data_stands_alone_in_its_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"one")
    write_whole(tmp_path / "a.txt", b"two")
    assert (tmp_path / "a.txt").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of this kind are POSIX")
def test_a_link_is_followed_and_permissions_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_or_a_missing_one_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="folder"):
        write_whole(tmp_path, b"")
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "nowhere" / "a.txt", b"")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(13, "Permission denied"), "permission denied"),
        (OSError(28, "No space left on device"), "no space left on device"),
        (OSError("without a number"), "oserror"),
        (IsADirectoryError("a folder"), "isadirectoryerror"),
    ],
)
def test_why_the_system_refused_ends_a_sentence(error: OSError, said: str) -> None:
    assert reason(error) == said


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of this kind are POSIX")
def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reading = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(path, b"words")
    assert os.read(reading, 10) == b"words"
    os.close(reading)
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_new_file_stands_beside_no_part_of_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.txt", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["new.txt"]
    assert (tmp_path / "new.txt").read_bytes() == b""


posix = pytest.mark.skipif(sys.platform == "win32", reason="locks of this kind are POSIX")


@posix
def test_what_a_killed_program_left_is_swept_by_the_next_save(tmp_path: Path) -> None:
    orphan = tmp_path / ".reader-0123456789abcdef.part"
    orphan.write_bytes(b"half")
    other = tmp_path / ".somebody-elses.part"
    other.write_bytes(b"half")
    write_whole(tmp_path / "a.txt", b"one")
    assert sorted(path.name for path in tmp_path.iterdir()) == [other.name, "a.txt"]


@posix
def test_what_is_being_written_is_not_swept(tmp_path: Path) -> None:
    import fcntl  # noqa: PLC0415 - not on every system

    part = tmp_path / ".reader-0123456789abcdef.part"
    part.write_bytes(b"half")
    with part.open("rb") as file:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)
        sweep(tmp_path)
        assert part.exists()
    sweep(tmp_path)
    assert not part.exists()


@posix
@pytest.mark.parametrize(("age", "is_there"), [(0, True), (59, True), (60, False)])
def test_an_empty_one_is_swept_when_it_is_a_minute_old(
    age: int, is_there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = tmp_path / ".reader-0123456789abcdef.part"
    part.touch()
    os.utime(part, (1000, 1000))
    monkeypatch.setattr("reader.whole_file.time", SimpleNamespace(time=lambda: 1000 + age))
    sweep(tmp_path)
    assert part.exists() is is_there


def test_a_folder_that_is_not_there_is_swept_in_peace(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere")


def test_many_may_write_one_path_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    troubles: list[OSError] = []

    def write(letter: bytes) -> None:
        for _ in range(20):
            try:
                write_whole(path, letter * 50_000)
            except OSError as error:
                troubles.append(error)

    threads = [threading.Thread(target=write, args=(letter,)) for letter in (b"a", b"b", b"c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    assert len(path.read_bytes()) == 50_000
    assert len(set(path.read_bytes())) == 1
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


def test_a_name_of_any_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 255)
    write_whole(path, b"one")
    assert path.read_bytes() == b"one"


def test_file_and_folder_are_brought_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr("os.fsync", lambda number: synced.append(stat.S_ISDIR(os.fstat(number).st_mode)))
    write_whole(tmp_path / "a.txt", b"one")
    assert synced == [False, True]


@posix
def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "a.txt", b"one", private=True)
        write_whole(tmp_path / "b.txt", b"one")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "b.txt").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_a_private_folder_is_its_owners_alone(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700
    (tmp_path / "open").mkdir(mode=0o755)
    make_private_folder(tmp_path / "open")
    assert (tmp_path / "open").stat().st_mode & 0o777 == 0o700
