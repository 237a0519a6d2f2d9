"""Articles from where they stand: files, bytes and pasted text, in any format the door knows."""

from reader.text.loading.door import load_bytes, load_file, load_text
from reader.text.loading.loaded import Block, LoadedText

__all__ = ["Block", "LoadedText", "load_bytes", "load_file", "load_text"]
