"""What a window gets from outside is looked at once, at the door."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.shell.dependencies import Surroundings


@pytest.mark.parametrize("name", ["settings_folder", "log_path", "executor", "dialogs", "library_folder"])
def test_what_is_of_another_kind_is_told_by_its_name(name: str, tmp_path: Path) -> None:
    given: dict[str, Any] = {
        "settings_folder": tmp_path,
        "log_path": tmp_path / "log",
        "executor": ThreadPoolExecutor(1),
        "dialogs": FileDialogs(),
    }
    assert Surroundings(**given).library_folder is None
    assert Surroundings(**given, library_folder=tmp_path).library_folder == tmp_path
    with pytest.raises(TypeError, match=name):
        Surroundings(**{**given, name: "here"})
