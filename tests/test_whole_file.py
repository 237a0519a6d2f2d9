import os
import stat
import sys
from pathlib import Path

import pytest

from reader.whole_file import reason, write_whole


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
