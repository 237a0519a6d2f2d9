"""The window. The only room that imports Qt.

Qt for Python puts a function of its own in the place of `__import__`, which reads the source of every module
that comes in afterwards, in search of words that switch its names to another style (`from __feature__ import
…`). Nothing here is written in that style, so Python's own function is put back: two hundred sources need not
be read.
"""

import builtins

_import = builtins.__import__
try:
    from PySide6 import QtCore as QtCore
finally:
    builtins.__import__ = _import
