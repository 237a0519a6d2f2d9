"""Command line: the window, or a report without one.

Nothing is imported before the arguments have been looked at: `--version` answers in the time of bare
Python, and the reports never import Qt. The collector of garbage rests while modules come in: they are there
to stay, and going through them again and again takes a tenth of a start.
"""

from __future__ import annotations

import atexit
import gc
import sys

TYPE_CHECKING = False  # `typing` alone would double the time of `--version`
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_REPORTS = ("check", "compare", "exercise", "matrix", "mcp", "quotes", "rewriting", "sources")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 differing (on request), 2 trouble.

    `argv` is the arguments without the program's name; None takes them from the command line.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in ("--version", "-V"):
        return _version()
    if arguments and arguments[0] in _REPORTS:
        return _report(arguments[0], arguments[1:])
    if arguments and arguments[0].partition("=")[0] == "--record":
        return _record(arguments)
    return _window(arguments)


def _version() -> int:
    from reader.program import VERSION  # noqa: PLC0415 - nothing is imported before the arguments are known

    sys.stdout.write(f"reader {VERSION}\n")
    return 0


def _report(name: str, arguments: list[str]) -> int:
    gc.disable()
    atexit.register(gc.freeze)  # what is there at the end need not be looked through
    from importlib import import_module  # noqa: PLC0415 - nothing is imported before the arguments are known

    command = import_module(f"reader.commands.{name}")
    gc.freeze()
    gc.enable()
    status: int = command.run(arguments)
    return status


def _record(arguments: list[str]) -> int:
    from reader.commands.record import run  # noqa: PLC0415 - only what this command needs

    return run(arguments, _open_recorded)


def _open_recorded(path: Path, left: Path, right: Path) -> int:
    from reader.gui.shell.application import run  # noqa: PLC0415 - Qt comes in for the window only
    from reader.testing.recorder import record  # noqa: PLC0415 - the same

    dialogs, prepare = record(path, left, right)
    return run(str(left), str(right), False, language="en", dialogs=dialogs, prepare=prepare)


def _window(arguments: list[str]) -> int:
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - a packaged program is its own child

        freeze_support()
    from reader.commands.window import run  # noqa: PLC0415 - only what this command needs

    return run(arguments, _open_window, _REPORTS)


def _open_window(left: str | None, right: str | None, sample: bool, language: str | None = None) -> int:
    gc.disable()  # `run` has it go on when the first work is done
    begun = None
    if left is not None and right is not None:
        from reader.workers.head_start import begin  # noqa: PLC0415 - it uses the time that Qt takes to come in

        begun = begin(left, right)
    from reader.gui.qt_first import bring_in_qt  # noqa: PLC0415 - Qt comes in for the window only

    bring_in_qt()
    from reader.gui.shell.application import run  # noqa: PLC0415 - it needs Qt

    return run(left, right, sample, begun, language)


if __name__ == "__main__":
    sys.exit(main())
