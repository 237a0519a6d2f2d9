"""What all commands share: arguments in, UTF-8 out, trouble as one line on standard error."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, TextIO

from reader.errors import ReaderError, ReportError
from reader.messages import (
    Messages,
    language_wished,
    languages_with_messages,
    message,
    messages_for,
)
from reader.whole_file import reason, write_whole

DONE, DIFFERENT, TROUBLE, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses."""

_LANGUAGE = "--language"
_SEE_HELP = message("(see {prog} --help)")
_HELP = message("show this help message and exit")
_POSITIONALS, _OPTIONS = message("positional arguments"), message("options")
_NARROW = partial(argparse.HelpFormatter, width=80)
"""What options are checked with while they are added: the screen is measured for a help that is shown."""


def messages_asked(arguments: Sequence[str]) -> Messages:
    """The messages of the language that a command is asked to speak: `--language`, else the environment's."""
    words = list(map(str, arguments))
    asked = [word.partition("=")[2] for word in words if word.startswith(f"{_LANGUAGE}=")]
    asked += [after for word, after in pairwise(words) if word == _LANGUAGE]
    return messages_for(asked[-1] if asked else language_wished(os.environ))


class UsageError(ReaderError):
    """Arguments that do not go together; the sentence is told with where help is found."""


class OneLineParser(argparse.ArgumentParser):
    """An argument parser that tells trouble in one line and leaves with status 2.

    Description, epilog and help are messages: they are told in the language that the arguments or else the
    environment ask for. What is parsed has it as `messages`.
    """

    def __init__(self, **options: Any) -> None:
        self._help_form = options.pop("formatter_class", argparse.HelpFormatter)
        super().__init__(formatter_class=_NARROW, **options)
        self.messages = messages_asked(())
        self.add_argument(
            _LANGUAGE,
            choices=languages_with_messages(),
            help=message("the language to speak (default: that of the system)"),
        )

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> tuple[Any, list[str]]:
        """Parse, in the language that the arguments ask for."""
        self.messages = messages_asked(sys.argv[1:] if args is None else args)
        self.set_defaults(messages=self.messages)
        return super().parse_known_args(args, namespace)

    def format_help(self) -> str:
        """The help in the language asked for."""
        self.formatter_class = self._help_form
        tell = self.messages.tell
        self.description, self.epilog = tell(self.description or ""), tell(self.epilog or "")
        for action in self._actions:
            is_help = action.dest == "help"
            action.help = tell(_HELP if is_help else action.help or "")
        self._positionals.title, self._optionals.title = tell(_POSITIONALS), tell(_OPTIONS)
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Write one line on standard error and leave."""
        complain(f"{message} {self.messages.say(_SEE_HELP, prog=self.prog)}")
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
    if "logging" in sys.modules:
        keep_log_quiet()
    try:
        return work(parser.parse_args(arguments))
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else TROUBLE
    except UsageError as error:
        complain(f"{parser.messages.tell(error.sentence)} {parser.messages.say(_SEE_HELP, prog=parser.prog)}")
    except ReaderError as error:
        complain(parser.messages.tell(error.sentence))
    except KeyboardInterrupt:
        complain(parser.messages.tell(message("stopped")))
        return INTERRUPTED
    except MemoryError:
        complain(parser.messages.tell(message("there is not enough memory for this input")))
    except Exception as error:
        if os.environ.get("READER_DEBUG"):
            raise
        sentence = message(
            "an internal error ({kind}: {error}); READER_DEBUG=1 shows where",
            kind=type(error).__name__,
            error=error,
        )
        complain(parser.messages.tell(sentence))
    return TROUBLE


def keep_log_quiet() -> None:
    """Have what is logged not told, as there is no log file: trouble is one line on standard error. With
    READER_DEBUG=1 it is told. Whoever brings in something that logs while a command is at work calls this."""
    from logging import NullHandler, getLogger  # noqa: PLC0415 - where only texts are read nothing logs

    if not os.environ.get("READER_DEBUG") and not getLogger("reader").handlers:
        getLogger("reader").addHandler(NullHandler())


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
            message("The output could not be written whole: {reason}. Send it somewhere else.", reason=reason)
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
            message(
                "“{name}” could not be written: {reason}. Choose another place.",
                name=path.name,
                reason=reason(error),
            )
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
