"""What the commands on many articles share: the files, who does the work, where the result goes."""

import argparse
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from pathlib import Path

from reader.cancel import IsCancelled, silent
from reader.commands.console import complain
from reader.commands.options import add_options, add_workers, options_from, seconds
from reader.errors import LoadError
from reader.loading.article_file import file_spelled
from reader.many.cluster import cluster_executor
from reader.many.matrix.article_set import ArticleSet, files_named, read_set
from reader.many.matrix.block import BlockOptions
from reader.many.pool import Pool
from reader.messages import ENGLISH, Messages, message
from reader.text.article import Article
from reader.workers.reading import read_file
from reader.workers.reading_process import ReadingProcess


def add_many(parser: argparse.ArgumentParser) -> None:
    """Let a command take what all commands on many articles take."""
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there")
    add_workers(parser)
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="work on a Dask cluster (needs the extra “cluster”)"
    )
    parser.add_argument("--timeout", type=seconds, metavar="S", help="how many seconds one pair may take")
    add_options(parser)


def block_options(chosen: argparse.Namespace) -> BlockOptions:
    """The options that were chosen."""
    return BlockOptions(options_from(chosen), chosen.timeout)


@contextmanager
def workers_for(chosen: argparse.Namespace) -> Iterator[Executor | Pool]:
    """Who does the work: the cluster that was named, where it answers, else processes of this machine."""
    with ExitStack() as stack:
        workers: Executor | Pool | None = None
        if chosen.scheduler is not None:
            try:
                workers = stack.enter_context(cluster_executor(chosen.scheduler))
            except LoadError as error:
                here = message("{trouble} This machine does the work.", trouble=error.sentence)
                complain(chosen.messages.tell(here))
        yield stack.enter_context(Pool(chosen.jobs)) if workers is None else workers


def articles_in(
    names: Sequence[str], messages: Messages = ENGLISH, least: int = 2, beside: Path | None = None
) -> ArticleSet:
    """Read the articles in files and folders; each that cannot be read is told by `messages` in a line.

    The file `beside` is left out. Raises `LoadError` when there are fewer than `least`.
    """
    paths = [path for path in files_named(names) if beside is None or path.resolve() != beside.resolve()]
    reading = ReadingProcess()

    def read(path: Path, is_cancelled: IsCancelled) -> Article:
        return read_file(file_spelled(str(path)), None, reading, silent, is_cancelled)

    try:
        found = read_set(paths, read, least=least)
    finally:
        reading.close()
    for each in found.unread:
        complain(f"{each.name}: {messages.tell(each.trouble)}")
    return found
