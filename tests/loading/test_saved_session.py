"""A saved session among the formats: known by its first field, never an article."""

from pathlib import Path

import pytest

from reader.errors import SessionFileError
from reader.loading.open_file import load_bytes, load_file
from reader.loading.saved_session import is_session
from reader.session.session import Session, save_session


def test_what_the_program_saves_is_known_by_any_name(tmp_path: Path) -> None:
    for name in ("work.reader.json", "work.txt", "work"):
        save_session(tmp_path / name, Session())
        with pytest.raises(SessionFileError, match=f"“{name}” is a saved session, not an article"):
            load_file(tmp_path / name)


@pytest.mark.parametrize(
    ("head", "is_known"),
    [
        (b'{"kind": "source-comparison-reader session", "version": 1', True),
        (b'\n {\r\n\t"kind" :"source-comparison-reader session"', True),
        (b'{"kind": "another session"', False),
        (b'He wrote {"kind": "source-comparison-reader session"', False),
        (b'{"version": 1}', False),
        (b"", False),
    ],
)
def test_only_the_first_field_tells(head: bytes, is_known: bool) -> None:
    assert is_session(head, "a.json") is is_known


def test_other_json_is_read_as_text() -> None:
    assert load_bytes(b'{"kind": "letter", "text": "The gate failed."}', "a.json").format == "text"
