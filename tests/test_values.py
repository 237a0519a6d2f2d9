"""What values are made of comes in with as little as it needs."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("before", "is_there"), [("", False), ("import typing_extensions", True)], ids=["nobody", "another"]
)
def test_what_nobody_else_has_asked_for_is_kept_out_and_left_as_it_was(before: str, is_there: bool) -> None:
    code = f"{before}\nimport reader.values, sys\nprint('typing_extensions' in sys.modules)\n"
    code += "import typing_extensions\nprint(typing_extensions.__name__)"
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout.split() == [str(is_there), "typing_extensions"]
