"""Work in a process of its own: long texts never make the window slip, and Cancel ends them at once.

No Qt here: the child imports this module and what the work needs, nothing of the window.
"""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from reader.errors import Cancelled, ReaderError
from reader.text.cancel import IsCancelled, Progress, never

_LOOK_EVERY = 0.05
"""Seconds between two looks at `is_cancelled` while the child works."""

ChildFunction = Callable[..., object]
"""A function of a module, called as `function(*arguments, progress, is_cancelled)`."""


def run_in_child(
    function: ChildFunction, arguments: tuple[Any, ...], progress: Progress, is_cancelled: IsCancelled
) -> object:
    """Call `function(*arguments, progress, never)` in a new process and return its result.

    Function, arguments and result travel pickled. Raises what the function raised, `Cancelled` after
    ending the child when `is_cancelled()` says so, and `ReaderError` when the child died by itself.
    """
    context = multiprocessing.get_context("spawn")
    near, far = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(far, function, arguments), daemon=True)
    child.start()
    far.close()
    try:
        return _listen(near, progress, is_cancelled)
    finally:
        near.close()
        child.terminate()
        child.join()
        child.close()


def _listen(near: Connection, progress: Progress, is_cancelled: IsCancelled) -> object:
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
            return value
        if kind == "error":
            raise value
        progress(*value)


def _work(far: Connection, function: ChildFunction, arguments: tuple[Any, ...]) -> None:
    def report(share: float, doing: str) -> None:
        far.send(("progress", (share, doing)))

    try:
        far.send(("result", function(*arguments, report, never)))
    except Exception as error:
        far.send(("error", error))
    finally:
        far.close()
