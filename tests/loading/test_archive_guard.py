"""The gate before every archive: each limit at its edge."""

import io
import zipfile

import pytest

from reader.errors import LoadError
from reader.loading import archive_guard
from reader.loading.archive_guard import open_archive
from tests.loading.exporting import zipped

RATIO_FREE = 1 * 1024 * 1024
"""As the module has it: a limit that moves is noticed."""


def test_members_are_named_found_and_read_whole() -> None:
    archive = open_archive(zipped([("a.xml", "one"), ("b/c.xml", "two")]), "file")
    assert archive.names == ("a.xml", "b/c.xml")
    assert (archive.has("a.xml"), archive.has("c.xml")) == (True, False)
    assert archive.read("b/c.xml") == b"two"
    with pytest.raises(LoadError, match="a part of it is missing"):
        archive.read("c.xml")


@pytest.mark.parametrize(("limit", "is_read"), [(9, False), (10, True), (11, True)])
def test_a_member_may_be_as_long_as_its_limit(limit: int, is_read: bool) -> None:
    archive = open_archive(zipped([("a.xml", "0123456789")]), "file")
    if is_read:
        assert len(archive.read("a.xml", limit)) == 10
    else:
        with pytest.raises(LoadError, match="in one part, too much"):
            archive.read("a.xml", limit)


@pytest.mark.parametrize(("length", "is_read"), [(10, True), (11, False)])
def test_a_member_longer_than_it_says_is_a_trap(
    length: int, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_archive(zipped([("a.xml", "0123456789")]), "file")
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: io.BytesIO(bytes(length)))
    if is_read:
        assert archive.read("a.xml", 10) == bytes(10)
    else:
        with pytest.raises(LoadError, match="its sizes are false"):
            archive.read("a.xml", 10)


@pytest.mark.parametrize(("length", "is_opened"), [(RATIO_FREE, True), (RATIO_FREE + 1, False)])
def test_what_packs_too_well_is_a_trap_from_a_megabyte_on(length: int, is_opened: bool) -> None:
    data = zipped([("a.xml", bytes(length))])
    if is_opened:
        assert open_archive(data, "file").names == ("a.xml",)
    else:
        with pytest.raises(LoadError, match="over 200 times"):
            open_archive(data, "file")


@pytest.mark.parametrize(("share", "is_opened"), [(0.995, True), (1.0, False)])
def test_two_hundred_times_its_size_is_too_much(
    share: float, is_opened: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit is set so that one archive lies just below it, or just above."""
    data = zipped([("a.xml", bytes(2 * RATIO_FREE))])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        packed = archive.infolist()[0].compress_size
    ratio = 2 * RATIO_FREE / packed
    monkeypatch.setattr(archive_guard, "RATIO_LIMIT", ratio / share if is_opened else ratio * 0.995)
    if is_opened:
        assert open_archive(data, "file").names == ("a.xml",)
    else:
        with pytest.raises(LoadError, match="trap"):
            open_archive(data, "file")


@pytest.mark.parametrize(("limit", "is_opened"), [(2, False), (3, True)])
def test_there_may_be_as_many_members_as_the_limit(
    limit: int, is_opened: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_guard, "MEMBER_LIMIT", limit)
    data = zipped([("a", ""), ("b", ""), ("c", "")])
    if is_opened:
        assert len(open_archive(data, "file").names) == 3
    else:
        with pytest.raises(LoadError, match="has 3 parts, more than the 2"):
            open_archive(data, "file")


@pytest.mark.parametrize(("limit", "is_opened"), [(19, False), (20, True)])
def test_all_members_together_have_a_limit(
    limit: int, is_opened: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_guard, "TOTAL_LIMIT", limit)
    data = zipped([("a", "0123456789"), ("b", "0123456789")])
    if is_opened:
        assert len(open_archive(data, "file").names) == 2
    else:
        with pytest.raises(LoadError, match="trap"):
            open_archive(data, "file")


def test_an_archive_made_slim_has_the_wanted_members_under_their_names_once() -> None:
    archive = open_archive(zipped([("A", "one"), ("b", "two"), ("a", "three"), ("c", "four")]), "file")
    slim = archive.slimmed(
        lambda member: None if member == "c" else member.lower(),
        100,
        lambda member, data: data + member.encode(),
    )
    with zipfile.ZipFile(slim) as made:
        assert {name: made.read(name) for name in made.namelist()} == {"a": b"oneA", "b": b"twob"}
