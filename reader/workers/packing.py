"""A result on its way back from another process: what it holds of the arguments does not travel."""

import io
import pickle
from typing import Any

from reader.resting_collector import resting_collector


def packed(result: object, arguments: tuple[Any, ...]) -> bytes:
    """`result` pickled; in place of the `arguments` that it holds stand their numbers."""
    form = io.BytesIO()
    _Packer(form, arguments).dump(result)
    return form.getvalue()


def unpacked(form: bytes, arguments: tuple[Any, ...]) -> Any:
    """The result of `packed`, holding these very `arguments` where it held those of the other process."""
    with resting_collector():
        return _Unpacker(io.BytesIO(form), arguments).load()


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
