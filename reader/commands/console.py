"""What all commands share: arguments in, UTF-8 out, trouble as one line on standard error."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from reader.errors import ReaderError, ReportError
from reader.whole_file import reason, write_whole

DONE, DIFFERENT, TROUBLE, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses."""

_NO_LOG = logging.NullHandler()
"""Without a log file what is logged is not told: trouble is one line on standard error."""


class OneLineParser(argparse.ArgumentParser):
    """An argument parser that tells trouble in one line and leaves with status 2."""

    def error(self, message: str) -> NoReturn:
        """Write one line on standard error and leave."""
        complain(f"{message} (see {self.prog} --help)")
        raise SystemExit(TROUBLE)


def run_guarded(
    arguments: Sequence[str], parser: OneLineParser, work: Callable[[argparse.Namespace], int]
) -> int:
    """Parse, work, and turn whatever goes wrong into one line and an exit status.

    Returns the status of `work`, the status of the parser when it left (0 after `--help`), or 2. Raises
    `TypeError` at once when `arguments` is one text and no list of them.
    """
    if isinstance(arguments, str):
        raise TypeError("arguments are a list of words, as sys.argv[1:], not one text")
    if not os.environ.get("READER_DEBUG"):
        logging.getLogger("reader").addHandler(_NO_LOG)
    try:
        return work(parser.parse_args(arguments))
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else TROUBLE
    except ReaderError as error:
        complain(str(error))
    except KeyboardInterrupt:
        complain("stopped")
        return INTERRUPTED
    except MemoryError:
        complain("there is not enough memory for this input")
    except Exception as error:
        if os.environ.get("READER_DEBUG"):
            raise
        complain(f"an internal error ({type(error).__name__}: {error}); READER_DEBUG=1 shows where")
    return TROUBLE


def complain(sentence: str) -> None:
    """Write one line on standard error, whatever its encoding."""
    line = " ".join(sentence.split())
    _write(sys.stderr, f"reader: {line}\n")


def say(text: str) -> None:
    """Write `text` on standard output as UTF-8 whatever the locale, with a line end.

    A reader of the output that has gone away (`| head`) is not trouble; a full disk raises `ReportError`.
    """
    try:
        _write(sys.stdout, text if text.endswith("\n") else f"{text}\n")
    except BrokenPipeError:
        # The interpreter flushes standard output once more at its end: give it somewhere to go.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ReportError(
            f"The output could not be written whole: {reason}. Send it somewhere else."
        ) from error


def say_or_write(text: str, path: Path | None) -> None:
    """Write `text` into a file, whole or not at all, or on standard output. Raises `ReportError`."""
    if path is None:
        say(text)
        return
    try:
        write_whole(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ReportError(
            f"“{path.name}” could not be written: {reason(error)}. Choose another place."
        ) from error


def _write(stream: TextIO, text: str) -> None:
    binary = getattr(stream, "buffer", None)
    if binary is None:
        stream.write(text)
    else:
        stream.flush()
        # A lone surrogate (an odd byte in a file's name) becomes \udcxx, which JSON can read.
        binary.write(text.encode("utf-8", "backslashreplace"))
    stream.flush()
