"""`reader rewriting LEFT RIGHT`: how the right article was made from the left one, on standard output."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.commands.console import DONE, OneLineParser, run_guarded, say_or_write
from reader.commands.input import add_chapter, articles_from
from reader.commands.options import add_options, options_from
from reader.comparison.compare import compare
from reader.messages import message
from reader.reports.rewriting_form import rewriting_json, rewriting_text
from reader.rewriting.rewriting import rewriting_of

_FORMATS = ("json", "text")


def run(arguments: Sequence[str]) -> int:
    """Print the operations of every linked pair and the profile of the whole; returns the exit status."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader rewriting", description=message("Tell how the right article was made from the left one.")
    )
    parser.add_argument("left", metavar="LEFT", help=message("a file, or - for standard input"))
    parser.add_argument("right", metavar="RIGHT", help=message("a file, or - for standard input"))
    parser.add_argument("--format", choices=_FORMATS, default="text")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=message("write there, not on standard output")
    )
    add_options(parser)
    add_chapter(parser, is_twice=True)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    left, right = articles_from([chosen.left, chosen.right], chosen.chapter)
    comparison = compare(left, right, options_from(chosen))
    found = rewriting_of(comparison)
    if chosen.format == "json":
        say_or_write(rewriting_json(comparison, found), chosen.output)
    else:
        say_or_write(rewriting_text(comparison, found, chosen.messages), chosen.output)
    return DONE
