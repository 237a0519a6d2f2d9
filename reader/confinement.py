"""What a process that reads foreign documents may not do: take all memory, reach the network, speak up.

Linux holds the network back by a filter of system calls (seccomp, `man 2 seccomp`), which libraries in C
cannot pass either; everywhere Python's own calls are refused as well (PEP 578). Windows has no limit of
memory for a process alone; there the time limit of the caller holds.
"""

import ctypes
import os
import platform
import sys

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
"""Numbers of `prctl` (linux/prctl.h) and of the filter mode (linux/seccomp.h)."""

_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13
"""What a filter answers: go on, or fail with `EACCES` (linux/seccomp.h)."""

_LOAD, _IF_EQUAL, _ANSWER = 0x20, 0x15, 0x06
"""Instructions of the Berkeley packet filter: load a word, jump when equal, return (linux/filter.h)."""

_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""For each machine the filter knows: its audit number (linux/audit.h) and the number of `socket`."""

_FAMILIES = (2, 10, 17)
"""Internet, Internet version 6, raw packets (AF_INET, AF_INET6, AF_PACKET)."""

_REFUSED = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostby", "urllib.Request", "http.client", "ftplib.", "smtplib.", "subprocess.Popen",
    "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork",
)  # fmt: skip
"""Beginnings of the audit events (Python's table of them) that no reader of documents has a reason for."""

_NAMES = ("socket.getaddrinfo", "socket.gethostby", "urllib.Request", "http.client", "ftplib.", "smtplib.")
"""Beginnings of the audit events by which a program that serves over pipes would reach the internet."""


def confine(memory: int) -> None:
    """Hold this process, for good, to `memory` bytes of address space and keep it from the network and from
    starting other programs. Where the system has no such means the others still hold."""
    limit_memory(memory)
    forbid_network()


def limit_memory(memory: int) -> None:
    """Hold this process to `memory` bytes of address space, or to less where less is allowed already."""
    try:
        # Not on Windows.
        import resource  # noqa: PLC0415
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def forbid_network() -> None:
    """Refuse this process every socket of a network and every other program, for good (`PermissionError`)."""
    if sys.platform.startswith("linux"):
        _filter_system_calls()
    sys.addaudithook(_refuse)


def forbid_internet() -> None:
    """Refuse this process and those it starts the internet, for good; pipes and processes stay allowed.

    Where the system filters no calls, names are not looked up and Python's own clients are refused.
    """
    if sys.platform.startswith("linux"):
        _filter_system_calls()
    sys.addaudithook(_refuse_names)


def _refuse_names(event: str, _arguments: object) -> None:
    if event.startswith(_NAMES):
        raise PermissionError(f"this program may not reach the internet: {event}")


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith(_REFUSED):
        raise PermissionError(f"a process that reads documents may not do this: {event}")


class _Instruction(ctypes.Structure):
    """One instruction of a filter (`struct sock_filter`)."""

    _fields_ = (
        ("code", ctypes.c_uint16),
        ("yes", ctypes.c_uint8),
        ("no", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    """A filter (`struct sock_fprog`)."""

    _fields_ = (("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(_Instruction)))


def _instructions(audit: int, socket: int) -> list[tuple[int, int, int, int]]:
    """Refuse `socket(family, …)` for the families of networks; allow all else.

    Offsets into `struct seccomp_data`: number of the call 0, machine 4, first argument 16.
    """
    families = [(_IF_EQUAL, len(_FAMILIES) - place, 0, family) for place, family in enumerate(_FAMILIES)]
    rest = len(families) + 1
    return [
        (_LOAD, 0, 0, 4),
        (_IF_EQUAL, 0, rest + 2, audit),
        (_LOAD, 0, 0, 0),
        (_IF_EQUAL, 0, rest, socket),
        (_LOAD, 0, 0, 16),
        *families,
        (_ANSWER, 0, 0, _ALLOW),
        (_ANSWER, 0, 0, _REFUSE),
    ]


def _filter_system_calls() -> None:
    known = _MACHINES.get(platform.machine())
    if known is None:
        return
    made = _instructions(*known)
    program = _Program(len(made), (_Instruction * len(made))(*(_Instruction(*step) for step in made)))
    call = ctypes.CDLL(None).prctl
    call.argtypes = (ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong)
    if call(_NO_NEW_PRIVILEGES, 1, None, 0, 0) == 0:
        call(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)


def speak_into(descriptor: int | None) -> None:
    """Let what this process and its libraries write on standard error go to a file descriptor, without ever
    waiting for who reads there; None: nowhere."""
    if descriptor is None:
        descriptor = os.open(os.devnull, os.O_WRONLY)
    else:
        os.set_blocking(descriptor, False)
    os.dup2(descriptor, 2)
