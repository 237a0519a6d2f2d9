"""Tables made ready as JSON: the same as the TOML, and never used when one of the two has changed."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import tables
from reader.resources import resource_path
from reader.tables import make_ready, read_table

FRUIT = 'names = ["pear", "plum"]\n[price]\npear = 1.0\n"Grüße" = 3\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Resources made up, in place of the program's."""
    (tmp_path / "garden").mkdir()
    (tmp_path / "garden" / "fruit.toml").write_text(FRUIT, "utf-8")
    monkeypatch.setattr(tables, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
    _asked_anew()
    yield tmp_path
    _asked_anew()


def _asked_anew() -> None:
    tables._ready.cache_clear()
    tables._renew.cache_clear()


def _without_toml(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no TOML can be read: what comes is what was made ready."""

    def fail(_: bytes) -> dict[str, object]:
        raise AssertionError("the TOML was read")

    monkeypatch.setattr(tables, "_parsed", fail)


def test_what_is_ready_is_the_same_and_needs_no_toml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready()
    _without_toml(monkeypatch)
    table = read_table(folder / "garden" / "fruit.toml")
    assert table == tomllib.loads(FRUIT)
    assert sorted(path.name for path in folder.iterdir()) == ["garden", "tables.jsonl"]
    assert isinstance(table["price"]["pear"], float)
    assert isinstance(table["price"]["Grüße"], int)


def test_the_first_table_that_is_not_ready_makes_all_ready(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "garden" / "nuts.toml"
    path.write_text("hazel = 1\n", "utf-8")
    assert read_table(path) == {"hazel": 1}
    _without_toml(monkeypatch)
    assert read_table(path) == {"hazel": 1}
    assert read_table(folder / "garden" / "fruit.toml") == tomllib.loads(FRUIT)


def test_it_is_made_ready_once_in_a_process(folder: Path) -> None:
    path = folder / "garden" / "fruit.toml"
    read_table(path)
    before = (folder / "tables.jsonl").read_bytes()
    path.write_text("names = []\n", "utf-8")
    assert read_table(path) == {"names": []}
    assert (folder / "tables.jsonl").read_bytes() == before


def test_a_table_of_elsewhere_makes_nothing_ready(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other") / "desk.toml"
    other.write_text("a = 1\n", "utf-8")
    assert read_table(other) == {"a": 1}
    assert not (folder / "tables.jsonl").exists()


def test_a_changed_table_is_read_anew(folder: Path) -> None:
    make_ready()
    path = folder / "garden" / "fruit.toml"
    path.write_text(FRUIT.replace("pear", "fig"), "utf-8")
    assert read_table(path)["names"] == ["fig", "plum"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data.replace(b"plum", b"plus"), id="other letters"),
        pytest.param(lambda data: data[:-20], id="cut off"),
        pytest.param(lambda data: data[:40], id="cut after the digest"),
        pytest.param(lambda data: data[:10], id="cut in the digest"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"\n\n \n", id="blank lines"),
        pytest.param(lambda _: b"\xff\x00 \xfe \x80", id="no text"),
    ],
)
def test_a_damaged_file_is_not_used_and_made_again(folder: Path, damage) -> None:  # type: ignore[no-untyped-def]
    make_ready()
    file = folder / "tables.jsonl"
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    _asked_anew()
    assert read_table(folder / "garden" / "fruit.toml") == tomllib.loads(FRUIT)
    assert file.read_bytes() == whole


def test_where_nobody_may_write_tables_are_read_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert read_table(folder / "garden" / "fruit.toml") == tomllib.loads(FRUIT)
    assert read_table(folder / "garden" / "fruit.toml") == tomllib.loads(FRUIT)


def test_what_json_does_not_know_stays_toml(folder: Path) -> None:
    path = folder / "garden" / "days.toml"
    path.write_text("sown = 2024-03-01\n", "utf-8")
    make_ready()
    assert len((folder / "tables.jsonl").read_bytes().splitlines()) == 1
    assert read_table(path) == tomllib.loads("sown = 2024-03-01")


def test_a_file_that_is_no_table_is_told_and_hinders_no_other(folder: Path) -> None:
    path = folder / "garden" / "broken.toml"
    path.write_text("= 3", "utf-8")
    with pytest.raises(tomllib.TOMLDecodeError):
        read_table(path)
    make_ready()
    assert read_table(folder / "garden" / "fruit.toml") == tomllib.loads(FRUIT)


def test_callers_share_no_value(folder: Path) -> None:
    make_ready()
    read_table(folder / "garden" / "fruit.toml")["names"].append("fig")
    assert read_table(folder / "garden" / "fruit.toml") == tomllib.loads(FRUIT)


@pytest.mark.parametrize("path", sorted(resource_path().rglob("*.toml")), ids=lambda path: str(path.stem))
def test_every_table_of_the_program_can_be_made_ready(path: Path) -> None:
    assert tables._line(path.read_bytes())
