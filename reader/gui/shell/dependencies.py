"""What a window gets from outside."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.session.printing import Prints, print_with_dialog
from reader.gui.shell.windows import Windows
from reader.values import Struct, field

_THREADS = 4


def threads() -> Executor:
    """Threads for the work of one window."""
    return ThreadPoolExecutor(_THREADS, thread_name_prefix="work")


class Surroundings(Struct, frozen=True):
    """The settings' folder, the log, an executor, dialogs, a printer, and the library's folder (`library`
    in the settings' folder when None). `windows` are those of the program, `more_threads` makes an executor
    for one more. A private window leaves nothing behind: neither in the library nor among recent pairs nor
    in a recovery file."""

    settings_folder: Path
    log_path: Path
    executor: Executor
    dialogs: FileDialogs
    prints: Prints = print_with_dialog
    library_folder: Path | None = None
    windows: Windows = field(default_factory=Windows)
    more_threads: Callable[[], Executor] = threads
    is_private: bool = False

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
