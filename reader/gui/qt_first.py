"""Qt, brought in before all that needs it."""

import builtins


def bring_in_qt() -> None:
    """Bring in Qt, and have modules come in as before.

    Qt for Python puts a function of its own in the place of `__import__`, which reads the source of each
    module that comes in afterwards, in search of words that switch its names to another style
    (`from __feature__ import …`). The program is not written in that style, and two hundred sources need
    not be read. Only the program's own start calls this: in a process of others all stays as Qt has it.
    """
    before = builtins.__import__
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 - this is what is done here
    finally:
        builtins.__import__ = before
