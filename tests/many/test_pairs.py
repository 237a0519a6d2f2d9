"""Which source belongs to which copy."""

from pathlib import Path

import pytest

from reader.errors import LoadError
from reader.many.pairs import PairNames, pairs_listed, pairs_named


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    return folder


def shown(pairs: list[PairNames], root: Path) -> list[tuple[str, str]]:
    return [
        (Path(p.source).relative_to(root).as_posix(), Path(p.copy).relative_to(root).as_posix())
        for p in pairs
    ]


def test_one_source_and_its_copies() -> None:
    assert pairs_named(["s", "a", "b"]) == [PairNames("s", "a"), PairNames("s", "b")]
    assert pairs_named(["-", "a"]) == [PairNames("-", "a")]


def test_folders_are_paired_by_name_then_by_the_name_without_ending(tmp_path: Path) -> None:
    made(tmp_path / "wire", "b.txt", "a.txt", "deep/c.txt", "only.txt", ".hidden.txt", "two.txt", "two.md")
    made(tmp_path / "ours", "a.txt", "b.md", "deep/c.txt", "other.txt", ".hidden.txt", "two.html")
    pairs = pairs_named([str(tmp_path / "wire"), str(tmp_path / "ours")])
    assert shown([pair for pair in pairs if not pair.trouble], tmp_path) == [
        ("wire/a.txt", "ours/a.txt"), ("wire/b.txt", "ours/b.md"), ("wire/deep/c.txt", "ours/deep/c.txt"),
    ]  # fmt: skip


def test_a_copy_without_one_source_is_a_pair_with_trouble(tmp_path: Path) -> None:
    made(tmp_path / "wire", "a.txt", "two.txt", "two.md", "only.txt")
    made(tmp_path / "ours", "a.txt", "other.txt", "two.html")
    pairs = pairs_named([str(tmp_path / "wire"), str(tmp_path / "ours")])
    assert [(Path(pair.copy).name, pair.trouble) for pair in pairs] == [
        ("a.txt", ""),
        ("other.txt", "The folder “wire” holds no source of that name."),
        ("two.html", "It has several sources of one name: “two.md” and “two.txt”. Use --pairs."),
    ]


@pytest.mark.parametrize("row", ["a.txt", "a.txt,", ",a.txt"])
def test_a_row_without_a_side_is_a_pair_with_trouble(tmp_path: Path, row: str) -> None:
    made(tmp_path, "a.txt")
    (tmp_path / "pairs.csv").write_text(f"a.txt,a.txt\n{row}\n", "utf-8")
    whole, short = pairs_listed(tmp_path / "pairs.csv")
    assert not whole.trouble
    assert short.trouble == "Pair 2 of the table “pairs.csv” has no source or no copy."
    assert short.copy == str(tmp_path / "a.txt")


@pytest.mark.parametrize(
    "table",
    ["source,copy\nw/a.txt,o/a.txt\n\n w/b.txt , o/b.txt,note\n", "\ufeffw/a.txt,o/a.txt\nw/b.txt,o/b.txt\n"],
)
def test_a_table_lists_pairs_from_its_own_folder(tmp_path: Path, table: str) -> None:
    made(tmp_path, "w/a.txt", "w/b.txt", "o/a.txt", "o/b.txt")
    (tmp_path / "pairs.csv").write_text(table, "utf-8")
    assert shown(pairs_listed(tmp_path / "pairs.csv"), tmp_path) == [
        ("w/a.txt", "o/a.txt"),
        ("w/b.txt", "o/b.txt"),
    ]


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ([], "A source and a copy are needed"),
        (["a"], "A source and a copy are needed"),
        (["-", "-"], "Only one of the articles"),
        (["full", "a.txt"], "A folder is checked against a folder"),
        (["full", "full", "full"], "A folder is checked against a folder"),
        (["full", "empty"], "“empty” holds no file"),
        (["empty", "full"], "“empty” holds no file"),
        (["full", "strange"], "No file of “strange” has the name of a file of “full”"),
    ],
)
def test_what_cannot_be_paired_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], says: str
) -> None:
    made(tmp_path / "full", "a.txt")
    made(tmp_path / "strange", "z.txt")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LoadError, match=says):
        pairs_named(names)


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (None, "could not be read"),
        ("", "lists no pair"),
        ("source,copy\n", "lists no pair"),
        ("a.txt\n,a.txt\n", "lists no pair"),
    ],
)
def test_a_table_that_is_none_is_told(tmp_path: Path, table: str | None, says: str) -> None:
    made(tmp_path, "a.txt")
    if table is not None:
        (tmp_path / "pairs.csv").write_text(table, "utf-8")
    with pytest.raises(LoadError, match=says):
        pairs_listed(tmp_path / "pairs.csv")
