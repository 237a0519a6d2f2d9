"""Commands in a process of their own, and two articles to run them over."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


WIRE = """Ferry Talks Stall in Norwick

Talks between the ferry company and the harbour board broke up on Friday without a deal, both sides said.

“We are further apart than in spring,” harbour master Ada Brunner said after the meeting in Norwick.

The company wants to run 12 boats beyond the four islands that it serves today, at a cost of $3 million.
"""


COPY = """No Deal on Ferries

On Friday, talks between the ferry company and the harbour board ended without a deal, both sides said.

«We are more divided than in spring,» harbour master Ada Brunner said after the meeting in Norwick.

The company wants to run 12 boats beyond the five islands that it serves today, at a cost of $3 million.
"""


def run(
    arguments: Sequence[str], data: bytes | None = None, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        timeout=120,
        check=False,
    )


def written(folder: Path) -> tuple[Path, Path]:
    """Both articles as files of a folder."""
    left, right = folder / "wire.txt", folder / "copy.txt"
    left.write_text(WIRE, "utf-8")
    right.write_text(COPY, "utf-8")
    return left, right
