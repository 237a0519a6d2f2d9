"""Python's collector of garbage, kept from stopping the window while a book is read or compared."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting_collector() -> Iterator[None]:
    """Make a great many values that are there to stay, without the collector looking through them.

    Going through a million new values again and again stops every thread, the window's as well, for
    hundreds of milliseconds. What was made is set apart afterwards: it goes when nothing refers to it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
