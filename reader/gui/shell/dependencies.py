"""What a window gets from outside."""

from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.paper import Prints, print_with_dialog


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

    def __post_init__(self) -> None:
        """Raise `TypeError` at once for a path as `str`, or for what is no executor and no dialogs."""
        for name, kind in (
            ("settings_folder", Path),
            ("log_path", Path),
            ("executor", Executor),
            ("dialogs", FileDialogs),
            ("library_folder", Path | None),
        ):
            value = getattr(self, name)
            if not isinstance(value, kind):
                raise TypeError(f"{name} is a {getattr(kind, '__name__', kind)}, not {value!r}")
