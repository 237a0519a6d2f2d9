"""What values are made of: structs of `msgspec`, which comes in here and nowhere else."""

import sys

_ASKED_FOR = "typing_extensions"
"""What `msgspec` asks for names that Python itself has from 3.11 on. With it all of `inspect` would come in,
which takes as long as Python's own start; while this is None there, it counts as not installed."""

_is_kept_out = _ASKED_FOR not in sys.modules
if _is_kept_out:
    sys.modules[_ASKED_FOR] = None  # type: ignore[assignment]
try:
    from msgspec import Struct, field, to_builtins
    from msgspec.json import encode as json_of
    from msgspec.structs import asdict, replace
finally:
    if _is_kept_out:
        del sys.modules[_ASKED_FOR]

__all__ = ["Struct", "asdict", "field", "json_of", "replace", "to_builtins"]
