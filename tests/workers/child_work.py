"""Functions that the tests run in a child process."""

import importlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.errors import LoadError, ReaderError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from reader.text.article import Article


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


def wrap(one: "Article", other: "Article", _progress: Progress, _is_cancelled: IsCancelled) -> object:
    """What it was given, and something of its own."""
    return {"given": [one, other, one], "made": (one.text, other.text)}


def refuse() -> None:
    raise LoadError("It is damaged.")


def stumble() -> None:
    raise KeyError("a fault")


def spin() -> None:
    while True:
        pass


def lack() -> None:
    importlib.import_module("reader.no_such_module")


def die_at_once(_connection: object, words: "Connection", _confined: object) -> None:
    """In place of `serve`: what a process says whose start fails."""
    os.write(words.fileno(), b"Traceback (most recent call last):\n  in a file\nno room for it\n\n")


def speak_and_die() -> None:
    os.write(2, b"double free or corruption\n")
    os._exit(3)


def connect() -> None:
    socket.create_connection(("192.0.2.1", 80), timeout=5)


def open_socket() -> None:
    socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).connect(("2001:db8::1", 53))


def look_up() -> None:
    socket.getaddrinfo("isle.example", 80)


def start() -> None:
    subprocess.run([sys.executable, "--version"], check=True)


def ask_twice(
    one: tuple[str, ...], _progress: Progress, _is_cancelled: IsCancelled, ask: Callable[[object], object]
) -> list[object]:
    """What it was answered when it handed over what it was given, and something of its own."""
    return [ask(one), ask({"made": one})]


def rest(seconds: float) -> int:
    """Its own number, after a while."""
    time.sleep(seconds)
    return os.getpid()


def rest_with(_thing: list[str], seconds: float) -> int:
    """Its own number, after a while."""
    return rest(seconds)


def has(module: str) -> bool:
    """Whether a module has come in here."""
    return module in sys.modules


KEPT: list[bytes] = []
"""Stands behind what `litter` has freed."""


def litter(_progress: Progress, _is_cancelled: IsCancelled, ask: Callable[[object], object]) -> int:
    """Free twenty megabytes below something that stays, twice; answers with this process in between and
    at the end."""
    for _ in range(2):
        heap = [bytes(1_000) for _ in range(20_000)]
        KEPT.append(heap[-1])
        del heap
        if len(KEPT) == 1:
            ask(os.getpid())
    return os.getpid()
