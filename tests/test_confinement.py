"""What a confined process may not do; each tried in a process of its own, because it is for good."""

import platform
import subprocess
import sys

import pytest

from reader import confinement

_SOCKET = """
import ctypes, socket
from reader.confinement import forbid_network
forbid_network()
library = ctypes.CDLL(None, use_errno=True)
print([library.socket(family, 1, 0) >= 0 for family in (1, 2, 10)], ctypes.get_errno())
"""
_PYTHON = """
import os, socket, subprocess, sys, urllib.request
from reader.confinement import forbid_network
forbid_network()
asked = (
    lambda: socket.getaddrinfo("isle.example", 80),
    lambda: urllib.request.urlopen("http://192.0.2.1/"),
    lambda: subprocess.run([sys.executable, "--version"]),
    lambda: os.system("true"),
    lambda: os.posix_spawn(sys.executable, [sys.executable, "--version"], {}),
)
for ask in asked:
    try:
        ask()
    except PermissionError:
        print("refused")
print(open(sys.executable, "rb").read(1) != b"")
"""
_INTERNET = """
import asyncio, ctypes, socket, subprocess, sys, urllib.request
from reader.confinement import forbid_internet
forbid_internet()
library = ctypes.CDLL(None, use_errno=True)
print([library.socket(family, 1, 0) >= 0 for family in (1, 2, 10)])
for ask in (
    lambda: socket.getaddrinfo("isle.example", 80),
    lambda: urllib.request.urlopen("http://192.0.2.1/"),
):
    try:
        ask()
    except PermissionError:
        print("refused")
print(subprocess.run([sys.executable, "-c", "print(14)"], capture_output=True).stdout.decode().strip())
asyncio.run(asyncio.sleep(0))
"""
_BOTH = """
import socket
from reader.confinement import confine
confine(600 * 2**20)
try:
    socket.socket()
except PermissionError:
    print("refused")
try:
    bytes(700 * 2**20)
except MemoryError:
    print("refused")
"""
_MEMORY = """
from reader.confinement import limit_memory
limit_memory(600 * 2**20)
limit_memory(900 * 2**20)
print(len(bytes(100 * 2**20)))
try:
    bytes(700 * 2**20)
except MemoryError:
    print("refused")
"""
_WORDS = """
import os, sys
from reader.confinement import speak_into
near, far = os.pipe()
speak_into(far if sys.argv[1] == "pipe" else None)
os.write(2, b"last words")
for _ in range(100):
    try:
        os.write(2, b"x" * 4096)
    except BlockingIOError:
        break
print(os.read(near, 10) if sys.argv[1] == "pipe" else "")
"""


def _said(code: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in ("x86_64", "aarch64"),
    reason="the filter knows these machines",
)
def test_libraries_in_c_get_no_socket_of_a_network_but_local_ones() -> None:
    assert _said(_SOCKET) == ["[True, False, False] 13"]


def test_python_reaches_no_network_and_starts_no_program_but_reads_files() -> None:
    assert _said(_PYTHON) == ["refused"] * 5 + ["True"]


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems count address space otherwise"
)
def test_memory_is_held_to_the_smaller_limit() -> None:
    assert _said(_MEMORY) == [str(100 * 2**20), "refused"]


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems count address space otherwise"
)
def test_a_confined_process_has_neither_network_nor_memory() -> None:
    assert _said(_BOTH) == ["refused", "refused"]


def test_last_words_go_into_a_pipe_that_is_never_waited_for_or_nowhere() -> None:
    assert _said(_WORDS, "pipe") == ["b'last words'"]
    assert _said(_WORDS, "none") == [""]


def test_a_server_over_pipes_reaches_no_internet_and_may_start_processes() -> None:
    said = _said(_INTERNET)
    assert said[1:] == ["refused", "refused", "14"]
    if sys.platform.startswith("linux") and platform.machine() in ("x86_64", "aarch64"):
        assert said[0] == "[True, False, False]"


def test_on_a_machine_that_the_filter_does_not_know_nothing_is_filtered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "none of them")
    confinement._filter_system_calls()


_GOES_ON, _FAILS = 0x7FFF0000, 0x0005000D
_INTEL, _ARM = 0xC000003E, 0xC00000B7


def _answer(machine: str, audit: int, call: int, family: int) -> int:
    """What the filter of a machine answers to a system call, its steps gone through as the kernel does."""
    told, seen, at = {0: call, 4: audit, 16: family}, 0, 0
    steps = confinement._instructions(*confinement._MACHINES[machine])
    while True:
        code, yes, no, value = steps[at]
        if code == confinement._ANSWER:
            return value
        if code == confinement._LOAD:
            seen = told[value]
        else:
            at += yes if seen == value else no
        at += 1


@pytest.mark.parametrize(
    ("rule", "machine", "audit", "call", "family", "answer"),
    [
        ("a socket on this machine", "x86_64", _INTEL, 41, 1, _GOES_ON),
        ("one of the internet", "x86_64", _INTEL, 41, 2, _FAILS),
        ("of its version 6", "x86_64", _INTEL, 41, 10, _FAILS),
        ("of raw packets", "x86_64", _INTEL, 41, 17, _FAILS),
        ("another call", "x86_64", _INTEL, 42, 2, _GOES_ON),
        ("a call of another machine", "x86_64", _ARM, 41, 2, _GOES_ON),
        ("a socket on this machine", "aarch64", _ARM, 198, 1, _GOES_ON),
        ("one of the internet", "aarch64", _ARM, 198, 2, _FAILS),
        ("of its version 6", "aarch64", _ARM, 198, 10, _FAILS),
        ("of raw packets", "aarch64", _ARM, 198, 17, _FAILS),
        ("another call", "aarch64", _ARM, 41, 2, _GOES_ON),
    ],
)
def test_the_filter_refuses_sockets_of_networks(
    rule: str, machine: str, audit: int, call: int, family: int, answer: int
) -> None:
    assert _answer(machine, audit, call, family) == answer, rule
