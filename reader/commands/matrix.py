"""`reader matrix FOLDER`: many articles, what of each stands in each other, and where it came from."""

import argparse
import os
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path
from urllib.parse import quote

from reader.commands.console import DONE, TROUBLE, OneLineParser, complain, run_guarded, say_or_write
from reader.commands.many_files import add_many, articles_in, block_options, workers_for
from reader.errors import ReportError
from reader.many.comparing import compare_many
from reader.many.matrix.article_set import ArticleSet
from reader.many.matrix.building import build_matrix
from reader.many.matrix.forms import MatrixForm, matrix_report
from reader.many.matrix.html_form import place_of
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.pair_reading import PairReading
from reader.many.pool import Pool
from reader.messages import message
from reader.reports.setting import ReportSetting
from reader.reports.writing import ReportForm, write_report
from reader.whole_file import reason


def run(arguments: Sequence[str]) -> int:
    """Compare many articles; returns 0, or 2 when nothing could be compared or a file could not be read."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader matrix", description=message("Compare many articles with one another.")
    )
    parser.add_argument("names", metavar="FOLDER | FILE", nargs="+", help=message("folders, or files"))
    forms = [form.value for form in MatrixForm]
    parser.add_argument("--format", choices=forms, default=MatrixForm.TEXT.value)
    parser.add_argument(
        "--pair-reports", type=Path, metavar="FOLDER",
        help=message("write the whole report of each pair that is told there, and link to it from html"),
    )  # fmt: skip
    add_many(parser)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    found = articles_in(chosen.names, chosen.messages)
    options = block_options(chosen)
    with workers_for(chosen) as workers:
        matrix = build_matrix(found.articles, found.names, workers, options, unread=found.unread)
        written = set[tuple[int, int]]()
        if chosen.pair_reports is not None:
            written = _write_pairs(chosen, found, matrix, workers)
    for pair in matrix.pairs:
        if pair.trouble:
            names = f"{found.names[pair.left]} / {found.names[pair.right]}"
            complain(f"{names}: {chosen.messages.tell(pair.trouble)}")

    def link(pair: PairReading) -> str:
        return _link(chosen, pair) if (pair.left, pair.right) in written else ""

    say_or_write(
        matrix_report(matrix, MatrixForm(chosen.format), chosen.messages.language, link), chosen.output
    )
    return TROUBLE if found.unread or any(pair.trouble for pair in matrix.pairs) else DONE


def _link(chosen: argparse.Namespace, pair: PairReading) -> str:
    """The address of a pair's report from where the matrix is written."""
    here = Path(chosen.output).parent if chosen.output is not None else Path()
    folder = Path(os.path.relpath(chosen.pair_reports, here))
    return quote((folder / _file_of(pair)).as_posix())


def _file_of(pair: PairReading) -> str:
    return f"{place_of(pair)}.html"


def _write_pairs(
    chosen: argparse.Namespace, found: ArticleSet, matrix: Matrix, workers: Executor | Pool
) -> set[tuple[int, int]]:
    """Write the reports of the pairs of which one has much of the other; returns those, by their articles."""
    folder: Path = chosen.pair_reports
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReportError(
            message(
                "The folder “{name}” could not be made: {reason}.", name=folder.name, reason=reason(error)
            )
        ) from error
    options = block_options(chosen)
    pairs = list(matrix.copies())
    articles = [(found.articles[pair.left], found.articles[pair.right]) for pair in pairs]
    written: set[tuple[int, int]] = set()
    for compared in compare_many(articles, workers, options=options.collation, seconds=options.seconds):
        if compared.comparison is not None:
            pair = pairs[compared.number]
            write_report(
                folder / _file_of(pair),
                compared.comparison,
                ReportForm.HTML,
                setting=ReportSetting(messages=chosen.messages),
            )
            written.add((pair.left, pair.right))
    return written
