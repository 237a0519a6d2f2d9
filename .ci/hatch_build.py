"""What is made when the program is built: its tables, ready as JSON (`reader/tables.py`)."""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TablesHook(BuildHookInterface):
    """Makes `resources/tables.jsonl` before the files of the wheel are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's names
        """Write the file into the checkout."""
        sys.path.insert(0, self.root)
        from reader.tables import make_ready  # noqa: PLC0415 - found only now

        make_ready()
