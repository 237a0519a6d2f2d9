"""What notes are written on, in words; keys of the message catalogue."""

from reader.comparison.note import NoteAbout
from reader.messages import message

ABOUT_NAMES = {
    NoteAbout.SENTENCE: message("Sentence"),
    NoteAbout.PAIR: message("Pair"),
    NoteAbout.QUOTATION: message("Quotation"),
    NoteAbout.FACT: message("Fact"),
    NoteAbout.WARNING: message("Warning"),
    NoteAbout.SELECTION: message("Words"),
}
