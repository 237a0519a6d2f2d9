"""What a window gets from outside is looked at once, at the door."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, current_thread
from typing import Any

import pytest

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.printing import print_with_dialog
from reader.gui.shell.dependencies import Surroundings, threads


@pytest.mark.parametrize("name", ["settings_folder", "log_path", "executor", "dialogs", "library_folder"])
def test_what_is_of_another_kind_is_told_by_its_name(name: str, tmp_path: Path) -> None:
    given: dict[str, Any] = {
        "settings_folder": tmp_path,
        "log_path": tmp_path / "log",
        "executor": ThreadPoolExecutor(1),
        "dialogs": FileDialogs(),
    }
    made = Surroundings(**given)
    assert made.library_folder is None
    assert not made.is_private
    assert made.more_threads is threads
    assert made.prints is print_with_dialog
    assert Surroundings(**given, library_folder=tmp_path).library_folder == tmp_path
    with pytest.raises(TypeError, match=name):
        Surroundings(**{**given, name: "here"})


def test_four_threads_work_for_a_window() -> None:
    four = Barrier(4)

    def work() -> str:
        four.wait(20)
        return current_thread().name

    with threads() as executor:
        names = [task.result() for task in [executor.submit(work) for _ in range(8)]]
    assert set(names) == {f"work_{number}" for number in range(4)}
