"""A result on its way back from another process: what it holds of the arguments does not travel.

Only values of classes that the program makes are looked for, an article above all; plain data travels.
"""

import io
import pickle
from collections.abc import Callable
from typing import Any

from reader.resting_collector import resting_collector


def packed(result: object, arguments: tuple[Any, ...]) -> bytes:
    """`result` pickled; in place of the `arguments` that it holds stand their numbers."""
    form = io.BytesIO()
    pickler = pickle.Pickler(form, pickle.HIGHEST_PROTOCOL)
    numbers = {id(argument): number for number, argument in enumerate(arguments)}

    def reduced(thing: object) -> Any:
        number = numbers.get(id(thing))
        return thing.__reduce_ex__(pickle.HIGHEST_PROTOCOL) if number is None else (_argument, (number,))

    # Asked for these classes alone: a question for each of a million small values takes as long as they do.
    pickler.dispatch_table = {type(argument): reduced for argument in arguments}
    pickler.dump(result)
    return form.getvalue()


def in_frames(value: object) -> bytes:
    """What `Connection.send` sends, made frame by frame: other threads get their turn in between."""
    from multiprocessing.reduction import ForkingPickler  # noqa: PLC0415 - not before there is a process

    pieces = _Pieces()
    ForkingPickler(pieces, pickle.HIGHEST_PROTOCOL).dump(value)
    return b"".join(pieces.written)


def unpacked(form: bytes, arguments: tuple[Any, ...]) -> Any:
    """The result of `packed`, holding these very `arguments` where it held those of the other process."""
    with resting_collector():
        return _Unpacker(_Frames(form), arguments).load()


def _argument(number: int) -> object:
    """Stands for an argument on the way."""
    raise NotImplementedError(f"argument {number} was unpickled by something else than `unpacked`")


class _Pieces:
    """Takes what `pickle` writes, frame by frame, with code of Python (see `_Frames`)."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, piece: bytes) -> int:
        """Take a piece."""
        self.written.append(piece)
        return len(piece)


class _Frames:
    """The bytes of a result, handed out by code of Python: `pickle` asks for each frame of 64 kB (PEP 3154),
    and then other threads get their turn. Else all would wait for the whole result, up to half a second."""

    def __init__(self, form: bytes) -> None:
        self._file = io.BytesIO(form)

    def read(self, size: int) -> bytes:
        """The next `size` bytes."""
        return self._file.read(size)

    def readline(self) -> bytes:
        """The bytes up to the next line end."""
        return self._file.readline()


class _Unpacker(pickle.Unpickler):
    """Unpickles a result; numbers become the arguments again."""

    def __init__(self, file: _Frames, arguments: tuple[Any, ...]) -> None:
        super().__init__(file)
        self._arguments = arguments

    def find_class(self, module: str, name: str) -> Any:
        """What a name stands for; for an argument, what takes it by its number."""
        if (module, name) == (__name__, _argument.__name__):
            take: Callable[[int], object] = self._arguments.__getitem__
            return take
        return super().find_class(module, name)
