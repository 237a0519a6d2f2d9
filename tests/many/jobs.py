"""Jobs for the tests of executors: functions of a module, so that processes can be sent to do them."""

import os
import signal


def doubled(number: int) -> int:
    """Twice the number; 3 is refused, 7 ends the process that works on it."""
    if number == 3:
        raise ValueError("three")
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number
