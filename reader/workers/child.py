"""Work in a process of its own: long texts never make the window slip, and Cancel ends them at once.

No Qt here: the child imports this module and what the work needs, nothing of the window.
"""

import io
import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader.cancel import IsCancelled, Progress, never
from reader.errors import Cancelled, ReaderError
from reader.resting_collector import resting_collector

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_LOOK_EVERY = 0.05
"""Seconds between two looks at `is_cancelled` while the child works."""

ChildFunction = Callable[..., object]
"""A function of a module, called as `function(*arguments, progress, is_cancelled)`."""


def run_in_child(
    function: ChildFunction, arguments: tuple[Any, ...], progress: Progress, is_cancelled: IsCancelled
) -> object:
    """Call `function(*arguments, progress, never)` in a new process and return its result.

    Function, arguments and result travel pickled; what the result holds of the arguments does not travel
    back, the result holds the caller's own. Raises what the function raised, `Cancelled` after
    ending the child when `is_cancelled()` says so, and `ReaderError` when the child died by itself.
    """
    import multiprocessing  # noqa: PLC0415 - not before the first long texts

    context = multiprocessing.get_context("spawn")
    near, far = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(far, function, arguments), daemon=True)
    child.start()
    far.close()
    try:
        return _listen(near, arguments, progress, is_cancelled)
    finally:
        near.close()
        child.terminate()
        child.join()
        child.close()


class _Packer(pickle.Pickler):
    """Pickles a result; of the arguments only their numbers."""

    def __init__(self, file: io.BytesIO, arguments: tuple[Any, ...]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(argument): number for number, argument in enumerate(arguments)}

    def persistent_id(self, thing: object) -> int | None:
        """The number of an argument, None for everything else."""
        return self._numbers.get(id(thing))


class _Unpacker(pickle.Unpickler):
    """Unpickles a result; numbers become the arguments again."""

    def __init__(self, file: io.BytesIO, arguments: tuple[Any, ...]) -> None:
        super().__init__(file)
        self._arguments = arguments

    def persistent_load(self, number: int) -> object:
        """The argument of a number."""
        return self._arguments[number]


def _unpacked(form: bytes, arguments: tuple[Any, ...]) -> object:
    with resting_collector():
        return _Unpacker(io.BytesIO(form), arguments).load()


def _listen(
    near: "Connection", arguments: tuple[Any, ...], progress: Progress, is_cancelled: IsCancelled
) -> object:
    while True:
        if is_cancelled():
            raise Cancelled
        if not near.poll(_LOOK_EVERY):
            continue
        try:
            kind, value = near.recv()
        except EOFError:
            raise ReaderError(
                "The comparison ended before it was done, perhaps for lack of memory. Try shorter texts."
            ) from None
        if kind == "result":
            return _unpacked(value, arguments)
        if kind == "error":
            raise value
        progress(*value)


def _work(far: "Connection", function: ChildFunction, arguments: tuple[Any, ...]) -> None:
    def report(share: float, doing: str) -> None:
        far.send(("progress", (share, doing)))

    try:
        result = io.BytesIO()
        with resting_collector():
            _Packer(result, arguments).dump(function(*arguments, report, never))
        far.send(("result", result.getvalue()))
    except Exception as error:
        far.send(("error", error))
    finally:
        far.close()
