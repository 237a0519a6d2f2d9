"""The one place that knows where `resources/` and `sources/` lie, in a checkout or installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _base() -> Path:
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """The path of a file or folder below `resources/`."""
    return _base().joinpath("resources", *parts)


def samples_path(*parts: str) -> Path:
    """The path of a file or folder below `sources/`, the sample articles."""
    return _base().joinpath("sources", *parts)
