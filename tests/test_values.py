"""What values are made of comes in with as little as it needs."""

import os
import platform
import subprocess
import sys

import pytest


def told_by(code: str) -> list[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split()


@pytest.mark.parametrize("is_there", [False, True], ids=["nobody", "another"])
@pytest.mark.parametrize("name", ["typing_extensions", "platform"])
def test_what_nobody_else_has_asked_for_is_kept_out_and_left_as_it_was(name: str, is_there: bool) -> None:
    before = f"import {name}" if is_there else ""
    code = f"{before}\nimport reader.values, sys\nprint({name!r} in sys.modules)\n"
    code += f"import {name}\nprint({name}.__name__)"
    assert told_by(code) == [str(is_there), name]


@pytest.mark.skipif(not hasattr(os, "uname"), reason="its name is asked for elsewhere")
def test_the_system_has_its_name_all_the_same() -> None:
    code = "import reader.values, uuid, platform\nprint(platform.system(), uuid.uuid1().version)"
    assert told_by(code) == [platform.system(), "1"]
