"""What values are made of: structs of `msgspec`, which comes in here and nowhere else."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, cast

_INSTEAD: Mapping[str, Any] = {
    "typing_extensions": None,
    **({"platform": SimpleNamespace(system=lambda: os.uname().sysname)} if hasattr(os, "uname") else {}),
}
"""What stands in `sys.modules` while `msgspec` comes in, unless something else has brought the module in.

It asks `typing_extensions` for names that Python itself has from 3.11 on; with it all of `inspect` would come
in, which takes as long as Python's own start. While it is None it counts as not installed. And it brings in
`uuid`, which asks `platform` for the name of the system and nothing else; a dozen patterns would be made.
"""


@contextmanager
def _kept_out() -> Iterator[None]:
    missing = [name for name in _INSTEAD if name not in sys.modules]
    modules = cast("dict[str, Any]", sys.modules)
    modules.update({name: _INSTEAD[name] for name in missing})
    try:
        yield
    finally:
        for name in missing:
            del modules[name]


with _kept_out():
    from msgspec import Struct, field, to_builtins
    from msgspec.json import encode as json_of
    from msgspec.structs import asdict, replace

__all__ = ["Struct", "asdict", "field", "json_of", "replace", "to_builtins"]
