"""The beginning of the process that reads PDFs."""

import multiprocessing
import sys

import pytest

from reader.loading.pdf import child, entry
from reader.loading.pdf.answer import Answer
from tests.loading.exporting import PARAGRAPHS, TITLE
from tests.loading.typesetting import typeset


def test_an_answer_is_sent_and_the_connection_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[object] = []
    monkeypatch.setattr(entry, "confine", held.append)
    monkeypatch.setattr(entry, "speak_into", held.append)
    ours, theirs = multiprocessing.Pipe()
    ours.send_bytes(typeset(PARAGRAPHS, TITLE))
    entry.run(theirs, 2**30, 60.0)
    said = ours.recv()
    assert said.problem == "" and said.layout.paragraphs[0].text == TITLE
    assert held == [2**30, None]
    with pytest.raises(EOFError):
        ours.recv()


def test_lack_of_memory_ends_the_connection_without_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(_data: bytes, _until: float) -> Answer:
        raise MemoryError

    monkeypatch.setattr(entry, "confine", lambda _memory: None)
    monkeypatch.setattr(entry, "speak_into", lambda _words: None)
    monkeypatch.setattr(child, "answer", lacking)
    ours, theirs = multiprocessing.Pipe()
    ours.send_bytes(b"")
    entry.run(theirs, 2**30, 60.0)
    with pytest.raises(EOFError):
        ours.recv()


def test_the_parent_is_told_when_pdfium_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("reader.loading.pdf.child")
    monkeypatch.setitem(sys.modules, "reader.loading.pdf.child", None)
    ours, theirs = multiprocessing.Pipe()
    ours.send_bytes(b"")
    entry.run(theirs, 2**30, 60.0)
    assert isinstance(ours.recv(), ImportError)
