"""`reader rewriting LEFT RIGHT`: how the right article was made from the left one, on standard output."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.commands.console import DONE, OneLineParser, run_guarded, say_or_write
from reader.commands.input import STANDARD_INPUT, add_chapter, articles_from
from reader.commands.options import add_options, options_from
from reader.comparison.compare import compare
from reader.reports.rewriting_form import rewriting_json, rewriting_text
from reader.rewriting.rewriting import rewriting_of

_FORMATS = {"text": rewriting_text, "json": rewriting_json}


def run(arguments: Sequence[str]) -> int:
    """Print the operations of every linked pair and the profile of the whole; returns the exit status."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader rewriting", description="Tell how the right article was made from the left one."
    )
    parser.add_argument("left", metavar="LEFT", help=f"a file, or {STANDARD_INPUT} for standard input")
    parser.add_argument("right", metavar="RIGHT", help=f"a file, or {STANDARD_INPUT} for standard input")
    parser.add_argument("--format", choices=sorted(_FORMATS), default="text")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write there, not on standard output"
    )
    add_options(parser)
    add_chapter(parser, more=" (twice when both are books)")
    return parser


def _work(chosen: argparse.Namespace) -> int:
    left, right = articles_from([chosen.left, chosen.right], chosen.chapter)
    comparison = compare(left, right, options_from(chosen))
    say_or_write(_FORMATS[chosen.format](comparison, rewriting_of(comparison)), chosen.output)
    return DONE
