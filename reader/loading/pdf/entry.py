"""Where the child process that reads a PDF begins: the process that starts it brings no PDFium in."""

import time
from multiprocessing.connection import Connection

from reader.confinement import confine, speak_into


def run(connection: Connection, memory: int, seconds: float) -> None:
    """Receive a PDF over `connection`, send back an `Answer`, or the `ImportError` when PDFium is not there;
    `memory` in bytes, `seconds` to read pages."""
    try:
        data = connection.recv_bytes()
        from reader.loading.pdf.child import answer  # noqa: PLC0415 - for the child alone

        confine(memory)
        speak_into(None)  # PDFium's last words before it aborts: the parent says what happened
        connection.send(answer(data, time.monotonic() + seconds))
    except ImportError as error:
        connection.send(error)
    except MemoryError:
        pass  # the parent sees the connection end and says so
    finally:
        connection.close()
