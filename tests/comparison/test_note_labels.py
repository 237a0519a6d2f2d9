"""Every kind of note has a name."""

from reader.comparison.note import NoteAbout
from reader.comparison.note_labels import ABOUT_NAMES


def test_every_kind_has_a_name_of_its_own() -> None:
    assert set(ABOUT_NAMES) == set(NoteAbout)
    assert len(set(ABOUT_NAMES.values())) == len(NoteAbout)
