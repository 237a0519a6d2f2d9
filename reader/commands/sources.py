"""`reader sources FILE FOLDER`: which article each sentence of one article most likely comes from."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.commands.console import DONE, TROUBLE, OneLineParser, run_guarded, say_or_write
from reader.commands.input import read_named
from reader.commands.many_files import add_many, articles_in, block_options, workers_for
from reader.many.matrix.source_map import map_sources
from reader.many.matrix.source_map_forms import SOURCE_MAP_FORMS
from reader.messages import message


def run(arguments: Sequence[str]) -> int:
    """Map the sources of an article; returns 0, or 2 when a file could not be read."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader sources",
        description=message("Tell where each sentence of an article most likely comes from."),
    )
    parser.add_argument("file", metavar="FILE", help=message("the article"))
    parser.add_argument("names", metavar="FOLDER | FILE", nargs="+", help=message("where it may come from"))
    parser.add_argument("--format", choices=sorted(SOURCE_MAP_FORMS), default="text")
    add_many(parser)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    article = read_named(chosen.file)
    found = articles_in(chosen.names, chosen.messages, least=1, beside=Path(chosen.file))
    with workers_for(chosen) as workers:
        mapped = map_sources(article, found.articles, found.names, workers, block_options(chosen))
    say_or_write(SOURCE_MAP_FORMS[chosen.format](mapped, chosen.messages.language), chosen.output)
    return TROUBLE if found.unread or mapped.unread else DONE
