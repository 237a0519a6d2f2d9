"""The options of a comparison on the command line."""

import argparse
import os

from reader.collation.options import CollationOptions, Strictness
from reader.messages import message


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let a command take the options of a comparison."""
    default = CollationOptions().strictness.value
    parser.add_argument(
        "--strictness",
        choices=[strictness.value for strictness in Strictness],
        default=default,
        help=message("how much likeness a link needs (default: {default})", default=default),
    )
    parser.add_argument("--ignore-case", action="store_true", help=message("letter case makes no difference"))
    parser.add_argument(
        "--ignore-punctuation", action="store_true", help=message("punctuation makes no difference")
    )
    parser.add_argument(
        "--ignore-figure-spelling",
        action="store_true",
        help=message("6.3%% and 6.3 percent are no difference"),
    )
    parser.add_argument(
        "--include-furniture",
        action="store_true",
        help=message("compare navigation, captions, bylines and datelines too"),
    )


def options_from(chosen: argparse.Namespace) -> CollationOptions:
    """The options that were chosen."""
    return CollationOptions(
        strictness=Strictness(chosen.strictness),
        ignore_case=chosen.ignore_case,
        ignore_punctuation=chosen.ignore_punctuation,
        ignore_figure_spelling=chosen.ignore_figure_spelling,
        include_furniture=chosen.include_furniture,
    )


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Let a command take `--jobs`."""
    parser.add_argument(
        "--jobs", type=_jobs, default=os.cpu_count() or 1, metavar="N", help=message("how many pairs at once")
    )


def _jobs(said: str) -> int:
    number = int(said)
    if number < 1:
        raise argparse.ArgumentTypeError(message("a number from 1"))
    return number


def seconds(said: str) -> float:
    """A number of seconds above 0, as the command line says it."""
    number = float(said)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(message("a number of seconds above 0"))
    return number
