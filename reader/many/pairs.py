"""Which source belongs to which copy: named one by one, by folders with equal names, or in a table."""

import csv
from collections.abc import Sequence
from pathlib import Path

from reader.errors import LoadError
from reader.messages import message
from reader.values import Struct

STANDARD_INPUT = "-"


class PairNames(Struct, frozen=True):
    """A source and its copy, by the names of their files; `-` is standard input.

    `trouble` is a sentence where the copy has no source that could be found.
    """

    source: str
    copy: str
    trouble: str = ""


def pairs_named(names: Sequence[str]) -> list[PairNames]:
    """The pairs that arguments name: SOURCE COPY [COPY …], or two folders whose files have equal names.

    Raises `LoadError` for anything else: a folder beside a file, folders without a common name.
    """
    if len(names) < 2:
        raise LoadError(
            message("A source and a copy are needed. Name two files, two folders, or a table with --pairs.")
        )
    folders = [name != STANDARD_INPUT and Path(name).is_dir() for name in names]
    if not any(folders):
        if list(names).count(STANDARD_INPUT) > 1:
            raise LoadError(message("Only one of the articles can be standard input."))
        return [PairNames(names[0], copy) for copy in names[1:]]
    if not all(folders) or len(names) != 2:
        raise LoadError(message("A folder is checked against a folder. Name two folders, or two files."))
    return _pairs_in(Path(names[0]), Path(names[1]))


def _pairs_in(sources: Path, copies: Path) -> list[PairNames]:
    """By the whole name, else by the name without its ending where that names one file on each side."""
    ours, theirs = _files(sources), _files(copies)
    for folder, files in ((sources, ours), (copies, theirs)):
        if not files:
            raise LoadError(
                message("The folder “{name}” holds no file. Put the articles there.", name=folder.name)
            )
    by_stem = _by_stem(ours)
    pairs = [
        _pair_of(path, ours.get(name), by_stem.get(_stem(name), []), sources) for name, path in theirs.items()
    ]
    if all(pair.trouble for pair in pairs):
        raise LoadError(
            message(
                "No file of “{name}” has the name of a file of “{sources}”. Give them equal names, or list "
                "the pairs in a table with --pairs.",
                name=copies.name,
                sources=sources.name,
            )
        )
    return pairs


def _pair_of(copy: Path, source: Path | None, alike: Sequence[Path], sources: Path) -> PairNames:
    if source is not None or len(alike) == 1:
        return PairNames(str(source or alike[0]), str(copy))
    if alike:
        found = " and ".join(f"“{path.name}”" for path in alike)
        return PairNames(
            "", str(copy), message("It has several sources of one name: {found}. Use --pairs.", found=found)
        )
    return PairNames(
        "", str(copy), message("The folder “{name}” holds no source of that name.", name=sources.name)
    )


def _files(folder: Path) -> dict[str, Path]:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path, folder))
    return {path.relative_to(folder).as_posix(): path for path in found}


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _by_stem(files: dict[str, Path]) -> dict[str, list[Path]]:
    """The files by their names without endings."""
    found: dict[str, list[Path]] = {}
    for name, path in files.items():
        found.setdefault(_stem(name), []).append(path)
    return found


def _stem(name: str) -> str:
    return Path(name).with_suffix("").as_posix()


def _rows(table: Path) -> list[list[str]]:
    """The rows of a CSV file that are not empty, their cells without spaces at the ends."""
    try:
        with table.open(encoding="utf-8-sig", newline="") as file:
            return [[cell.strip() for cell in row] for row in csv.reader(file) if any(map(str.strip, row))]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise LoadError(
            message("The table “{name}” could not be read: {error}.", name=table.name, error=error)
        ) from error


def pairs_listed(table: Path) -> list[PairNames]:
    """The pairs in a CSV file: source and copy in the first two columns, paths from the file's folder.

    A first row without an existing file is a heading; a row without a source or a copy is a pair with
    trouble. Raises `LoadError` when the table cannot be read or lists no whole pair.
    """
    rows = _rows(table)
    if rows and not any((table.parent / cell).is_file() for cell in rows[0][:2]):
        rows = rows[1:]
    pairs = [_pair_listed(table, number, row) for number, row in enumerate(rows, 1)]
    if all(pair.trouble for pair in pairs):
        raise LoadError(
            message(
                "The table “{name}” lists no pair. Write a source and a copy in each line.", name=table.name
            )
        )
    return pairs


def _pair_listed(table: Path, number: int, row: list[str]) -> PairNames:
    source, copy = (str(table.parent / cell) if cell else "" for cell in [*row, ""][:2])
    if source and copy:
        return PairNames(source, copy)
    trouble = message(
        "Pair {number} of the table “{name}” has no source or no copy.", number=number, name=table.name
    )
    return PairNames(source, copy or source, trouble)
