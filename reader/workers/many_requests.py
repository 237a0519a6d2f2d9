"""Pieces of work on many articles for who runs them; what does it is imported when the first one runs."""
# ruff: noqa: PLC0415 - brings the program below the window in: not at start

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.collation.options import CollationOptions
from reader.text.article import Article
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.many.matrix.matrix import Matrix
    from reader.many.matrix.source_map import SourceMap
    from reader.workers.many_jobs import ManyCompared, Place
    from reader.workers.reading_process import ReadingProcess

    Mapped = tuple[SourceMap, tuple[Place, ...]]


def comparing_files(
    paths: Sequence[Path], options: CollationOptions, reading: "ReadingProcess"
) -> "Work[ManyCompared]":
    """Work that compares the articles in files and folders."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "ManyCompared":
        from reader.workers.many_jobs import compare_files

        return compare_files(paths, options, reading, progress, is_cancelled)

    return work


def comparing_stored(folder: Path, ids: Sequence[int], options: CollationOptions) -> "Work[ManyCompared]":
    """Work that compares articles of the library in `folder`."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "ManyCompared":
        from reader.workers.library_jobs import ask
        from reader.workers.many_jobs import compare_stored

        return ask(
            folder, lambda library: compare_stored(library, ids, options, progress, is_cancelled)
        ).value

    return work


def mapping(article: Article, among: "ManyCompared | Path", options: CollationOptions) -> "Work[Mapped]":
    """Work that maps the sources of an article, among the articles of a set or of the library in a folder."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "Mapped":
        from reader.workers.library_jobs import ask
        from reader.workers.many_jobs import map_in_library, map_in_set

        if not isinstance(among, Path):
            return map_in_set(article, among, options, progress, is_cancelled)
        return ask(
            among, lambda library: map_in_library(library, article, options, progress, is_cancelled)
        ).value

    return work


def writing_matrix(path: Path, matrix: "Matrix", form: str) -> Work[None]:
    """Work that writes a matrix; `form` is a value of `MatrixForm`."""

    def make() -> str:
        from reader.many.matrix.forms import MatrixForm, matrix_report

        return matrix_report(matrix, MatrixForm(form))

    return _writing(path, make, bom=form == "csv")


def writing_source_map(path: Path, mapped: "SourceMap", form: str) -> Work[None]:
    """Work that writes a source map; `form` is one of `SOURCE_MAP_FORMS`."""

    def make() -> str:
        from reader.many.matrix.source_map_forms import SOURCE_MAP_FORMS

        return SOURCE_MAP_FORMS[form](mapped)

    return _writing(path, make)


def _writing(path: Path, make: Callable[[], str], bom: bool = False) -> Work[None]:
    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        from reader.reports.writing import write_report_bytes

        write_report_bytes(path, make().encode("utf-8-sig" if bom else "utf-8", "backslashreplace"))

    return work
