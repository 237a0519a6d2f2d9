"""What a window gets from outside."""

from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.filing import Prints, print_with_dialog


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The settings' folder, the log, an executor, dialogs, a printer, and the library's folder (`library`
    in the settings' folder when None)."""

    settings_folder: Path
    log_path: Path
    executor: Executor
    dialogs: FileDialogs
    prints: Prints = print_with_dialog
    library_folder: Path | None = None
