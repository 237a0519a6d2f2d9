"""The log tells where and what kind, and no word of an article."""

import logging
import sys

import pytest

from reader.private_log import PrivateFormatter, trace_of

SECRET = "the minister lied on Friday"


def _inner() -> None:
    raise ValueError(f"cannot read “{SECRET}”")


def _caught(chained: bool) -> BaseException:
    try:
        try:
            _inner()
        except ValueError as error:
            if chained:
                raise KeyError(SECRET) from error
            raise KeyError(SECRET) from None
    except KeyError as error:
        return error
    raise AssertionError


def test_words_of_an_exception_stay_out_and_its_places_are_told() -> None:
    told = trace_of(_caught(chained=True)).splitlines()
    assert told[-1] == "builtins.KeyError"
    assert "builtins.ValueError" in told
    assert told.index("builtins.ValueError") < len(told) - 1
    assert any(line.startswith(f'File "{__file__}", line ') and line.endswith(", in _inner") for line in told)
    assert SECRET not in "\n".join(told)


def test_what_it_did_not_come_of_is_left_out() -> None:
    assert "ValueError" not in trace_of(_caught(chained=False))


def test_places_in_another_process_are_kept() -> None:
    text = f'Traceback\n  File "/x/y.py", line 7, in work\n    read("{SECRET}")\nValueError: {SECRET}\n'
    told = trace_of(RuntimeError(text))
    assert told == 'File "/x/y.py", line 7, in work\nbuiltins.RuntimeError'


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(SECRET), KeyError(SECRET)
    first.__cause__, second.__cause__ = second, first
    assert trace_of(first) == "builtins.KeyError\nbuiltins.ValueError"


@pytest.mark.parametrize("has_error", [True, False])
def test_a_line_of_the_log(has_error: bool) -> None:
    formatter = PrivateFormatter("%(levelname)s %(message)s")
    error = _caught(chained=True)
    info = (type(error), error, error.__traceback__) if has_error else (None, None, None)
    record = logging.LogRecord("reader", logging.ERROR, __file__, 1, "work failed", None, info)
    told = formatter.format(record)
    assert told.startswith("ERROR work failed")
    assert SECRET not in told
    assert ("builtins.KeyError" in told) is has_error
    assert sys.exc_info() == (None, None, None)
