"""`reader --record FILE.py LEFT RIGHT`: the window, and what is done in it written as a test."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.commands.console import OneLineParser, UsageError, run_guarded
from reader.commands.screen import check_screen
from reader.errors import ReportError
from reader.messages import message
from reader.whole_file import reason

OpenRecorded = Callable[[Path, Path, Path], int]
"""Opens the window with a left and a right article and writes the steps to the first path; raises `OSError`
when it cannot."""


def run(arguments: Sequence[str], open_recorded: OpenRecorded) -> int:
    """Open the window and write what is done; returns the exit status."""
    return run_guarded(arguments, _parser(), lambda chosen: _work(chosen, open_recorded))


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader",
        description=message("Open the window and write what is done in it as a test for the pytest plugin."),
    )
    parser.add_argument("--record", metavar="FILE.py", required=True, help=message("the test to be written"))
    parser.add_argument("left", metavar="LEFT", help=message("the article on the left"))
    parser.add_argument("right", metavar="RIGHT", help=message("the article on the right"))
    return parser


def _work(chosen: argparse.Namespace, open_recorded: OpenRecorded) -> int:
    path = Path(chosen.record)
    if path.suffix != ".py":
        raise UsageError(
            message("--record takes a Python file to write, such as test_it.py, not “{name}”", name=path.name)
        )
    if path.exists():
        raise UsageError(message("“{name}” is there already; name another file", name=path.name))
    articles = [Path(name) for name in (chosen.left, chosen.right)]
    for article in articles:
        if not article.is_file():
            raise UsageError(message("“{name}” is no file", name=article))
    check_screen()
    try:
        return open_recorded(path, articles[0], articles[1])
    except OSError as error:
        raise ReportError(
            message("“{name}” could not be written: {reason}.", name=path.name, reason=reason(error))
        ) from error
