"""Memory that a process has used and needs no more, handed back to the system."""

import ctypes


def hand_back() -> None:
    """Let the system have what is free between what is kept.

    The C library of most Linux systems keeps it for later (`man 3 malloc_trim`): some 15 MB in a process that
    has read a book. Others hand it back by themselves; there nothing is done.
    """
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return
