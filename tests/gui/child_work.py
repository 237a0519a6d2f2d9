"""Functions that the tests run in a child process."""

import os

from reader.cancel import IsCancelled, Progress
from reader.errors import LoadError, ReaderError


def add(left: int, right: int, _progress: Progress, _is_cancelled: IsCancelled) -> tuple[int, int]:
    return os.getpid(), left + right


def tell(progress: Progress, _is_cancelled: IsCancelled) -> None:
    progress(0.25, "first")
    progress(0.75, "second")


def fail(_progress: Progress, _is_cancelled: IsCancelled) -> None:
    raise ReaderError("There is no sentence in it.")


def die(_progress: Progress, _is_cancelled: IsCancelled) -> None:
    os._exit(3)


def work_for_ever(progress: Progress, _is_cancelled: IsCancelled) -> None:
    progress(0.1, "started")
    while True:
        pass


def wrap(
    one: tuple[str, ...], other: tuple[str, ...], _progress: Progress, _is_cancelled: IsCancelled
) -> object:
    """What it was given, and something of its own."""
    return {"given": [one, other, one], "made": one + other}


def refuse() -> None:
    raise LoadError("It is damaged.")


def stumble() -> None:
    raise KeyError("a fault")


def spin() -> None:
    while True:
        pass
