"""The sentences that offer a place for a change, and what is filled into them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """One of the TOML tables beside this file."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
