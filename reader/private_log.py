"""A log that tells where something went wrong and of which kind it was, and no word of what was being read.

An exception's own words may quote an article: they stay out, and so do the lines of code of a `repr` in them.
"""

import logging
import re
import traceback
from collections.abc import Iterator
from types import TracebackType

from reader.late_pattern import late_pattern

_FRAME = late_pattern(r'^\s*File ".*", line \d+, in .*$', re.MULTILINE)


class PrivateFormatter(logging.Formatter):
    """Lines of a log without the words of exceptions."""

    def formatException(  # noqa: N802 - the library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Where and of which kind, with all that it came of, the first first."""
        return "" if ei[1] is None else trace_of(ei[1])


def trace_of(error: BaseException) -> str:
    """The places an exception went through and its kind, after those of what it came of."""
    return "\n".join("\n".join(_lines(one)) for one in reversed(list(_chain(error))))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _lines(error: BaseException) -> Iterator[str]:
    """Frames of another process stand in the words of the exception that brings them here."""
    yield from (frame.strip() for frame in _FRAME.findall(str(error)))
    for frame in traceback.extract_tb(error.__traceback__):
        yield f'File "{frame.filename}", line {frame.lineno}, in {frame.name}'
    yield f"{type(error).__module__}.{type(error).__qualname__}"
