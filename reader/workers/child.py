"""Work in a process made for it: long texts never make the window slip, and Cancel ends them at once."""

from collections.abc import Callable
from typing import Any, TypeVar

from reader.cancel import IsCancelled, Progress
from reader.errors import ReaderError
from reader.messages import message
from reader.workers.worker_process import Ask, EndedError, WorkerProcess

Result = TypeVar("Result")


def run_in_child(
    function: Callable[..., Result],
    arguments: tuple[Any, ...],
    progress: Progress,
    is_cancelled: IsCancelled,
    answer: Ask | None = None,
) -> Result:
    """`function(*arguments, progress, is_cancelled)`, called in a new process; with an `Ask` behind these
    when `answer` answers here what it hands over.

    Raises what the function raised; `Cancelled` after ending the process when `is_cancelled()` says so; and
    `ReaderError` when the process ended by itself or for lack of memory.
    """
    worker = WorkerProcess()
    try:
        return worker.call(function, arguments, is_cancelled, progress=progress, answer=answer, is_last=True)
    except (EndedError, MemoryError):
        raise ReaderError(
            message("The comparison ended before it was done, perhaps for lack of memory. Try shorter texts.")
        ) from None
    finally:
        worker.end()
