"""`reader`, `reader LEFT RIGHT`, `reader --sample`: the window."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from reader.commands.console import TROUBLE, OneLineParser, complain, run_guarded
from reader.program import VERSION

OpenWindow = Callable[[str | None, str | None, bool], int]
"""Opens the window with a left and a right article (or None) and whether to open a sample pair."""

_COMMANDS = """\
commands without a window:
  reader compare LEFT RIGHT [--format text|json]   compare two articles
  reader quotes FILE [--format text|json]          list who is quoted in an article
"""


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Open the window as the arguments ask; returns the exit status.

    `open_window` is handed in because the window stands beside the commands, not below them.
    """
    return run_guarded(arguments, _parser(), lambda chosen: _work(chosen, open_window))


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader",
        description="Read two articles on the same event side by side.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("left", metavar="LEFT", nargs="?", help="the article on the left")
    parser.add_argument("right", metavar="RIGHT", nargs="?", help="the article on the right")
    parser.add_argument("--sample", action="store_true", help="open a sample pair")
    parser.add_argument("-V", "--version", action="version", version=f"reader {VERSION}")
    return parser


def _work(chosen: argparse.Namespace, open_window: OpenWindow) -> int:
    if chosen.sample and chosen.left is not None:
        _parser().error("--sample takes no articles")
    if not has_screen(os.environ):
        complain(
            "no screen was found: start it in a desktop session, or use “reader compare” without a window"
        )
        return TROUBLE
    try:
        return open_window(chosen.left, chosen.right, chosen.sample)
    except ImportError as error:
        if not (error.name or "").startswith("PySide6"):
            raise
        _parser().error(f"the window needs PySide6 and the system's libraries for Qt: {error}")


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown. Without a screen Qt would abort the process on Linux."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
