"""Bytes that are almost a file of a format: cut, overwritten, doubled, or with markup thrown in."""

import io
import zipfile
import zlib
from collections.abc import Callable
from functools import partial

from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.loading.open_file import load_bytes
from reader.text.loaded import LoadedText
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, zipped
from tests.loading.typesetting import typeset

_FEW = PARAGRAPHS[:2]
SEEDS: dict[str, bytes] = {
    "html": exporting.html(_FEW),
    "mail": exporting.mail(_FEW, as_page=True),
    "mhtml": exporting.mhtml(_FEW),
    "docx": exporting.docx(_FEW),
    "odt": exporting.odt(_FEW),
    "epub": exporting.epub([("One", _FEW), ("Two", _FEW)]),
    "rtf": exporting.rtf(_FEW),
    "pdf": typeset(_FEW, "Title", running_head="Head"),
    "srt": exporting.srt(_FEW),
    "vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Words &amp; more\n",
    "ass": b"[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,Words\n",
}
"""A whole small file for each format, by its extension."""

_TOKENS: dict[str, tuple[bytes, ...]] = {
    "html": (
        b"<p>",
        b"</div>",
        b"<table><tr>",
        b"<td>",
        b"<sup>",
        b"<a href='#x'>",
        b"&#xD800;",
        b"&bogus;",
        b"<script>",
        b"<!--",
        b"<svg><p>",
        b"<meta charset=utf-16>",
        b"<time datetime='9'>",
        b"<q>",
        b"\x00",
        b'<script type=\'application/ld+json\'>{"@type":"NewsArticle","author":[[]]}</script>',
        b"<base>",
    ),
    "mail": (
        b"Content-Type: multipart/mixed; boundary=x\n",
        b"\n\n",
        b"--x\n",
        b"=?utf-8?b?/////?=",
        b"Date: 99\n",
        b"Content-Transfer-Encoding: base64\n",
        b"charset=unknown-8bit",
        b"From: <<>>@\n",
        b"\xff\xfe",
    ),
    "rtf": (
        b"\\u-1?",
        b"\\u99999999?",
        b"\\bin99999 ",
        b"{\\pict ",
        b"}",
        b"{",
        b"\\'zz",
        b"\\ansicpg0 ",
        b"\\uc9 ",
        b"\\fonttbl",
        b"{\\*\\x",
        b"\\'ff",
        b"{\\info{\\creatim\\yr0\\mo99\\dy99}",
    ),
    "pdf": (
        b"endobj",
        b"/Type /Pages",
        b"<<",
        b">>",
        b"stream",
        b"999999999",
        b"-1",
        b"/Kids [2 0 R]",
        b"BT",
        b"Tj",
    ),
    "srt": (
        b"-->",
        b"99:99:99,999 --> 00:00:00,000\n",
        b"\n\n",
        b"{\\an8}",
        b"<v ",
        b"Dialogue: ,,,,,,,,,",
        b"\x00",
    ),
    "xml": (
        b"<w:p>",
        b"</w:p>",
        b"<w:tbl><w:tr><w:tc>",
        b"<w:footnoteReference w:id='9'/>",
        b"<text:note>",
        b"&x;",
        b"<text:s text:c='99999999999'/>",
        b"<!DOCTYPE x>",
        b"]]>",
        b"<itemref idref=''/>",
        b"\xff",
        b"<?xml?>",
        b"<w:hyperlink r:id='no'>",
        b"<w:fldChar w:fldCharType='begin'/>",
        b"<table:table-row>",
    ),
}
_KINDS = {"mhtml": "mail", "vtt": "srt", "ass": "srt"}
_ZIPPED = ("docx", "odt", "epub")

Change = tuple[str, float, bytes]


def changes(kind: str) -> st.SearchStrategy[list[Change]]:
    """A few changes: what to do, where (0 to 1), and the bytes to do it with."""
    tokens = _TOKENS["xml" if kind in _ZIPPED else _KINDS.get(kind, kind)]
    material = st.one_of(st.sampled_from(tokens), st.binary(max_size=12))
    doing = st.sampled_from(("insert", "replace", "cut", "double", "raw"))
    return st.lists(st.tuples(doing, st.floats(0, 1), material), min_size=1, max_size=6)


def changed(kind: str, wanted: list[Change]) -> bytes:
    """The format's whole file with the changes made; inside a part of an archive, unless it is "raw"."""
    data = SEEDS[kind]
    for doing, where, material in wanted:
        if kind in _ZIPPED and doing != "raw":
            data = _inside(data, where, partial(_changed, doing=doing, where=where, material=material))
        else:
            data = _changed(data, doing, where, material)
    return data


def _changed(data: bytes, doing: str, where: float, material: bytes) -> bytes:
    place = int(len(data) * where)
    if doing == "insert":
        return data[:place] + material + data[place:]
    if doing in ("replace", "raw"):
        return data[:place] + material + data[place + len(material) :]
    if doing == "cut":
        return data[:place]
    return data[:place] + data[place // 2 :]


def _inside(data: bytes, where: float, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one part changed; an archive too broken to open is left as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts: list[tuple[str, bytes | str]] = [(name, archive.read(name)) for name in archive.namelist()]
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return data
    if not parts:
        return data
    chosen = min(int(where * 997) % len(parts), len(parts) - 1)
    name, content = parts[chosen]
    parts[chosen] = (name, change(content if isinstance(content, bytes) else content.encode()))
    return zipped(parts, stored_first=True)


def ends_well(data: bytes, name: str) -> bool:
    """Whether loading ends in a text with sound blocks (True) or in a sentence (False); else it raises."""
    try:
        loaded = load_bytes(data, name)
    except ReaderError as error:
        assert str(error).strip() and "Traceback" not in str(error)
        return False
    assert isinstance(loaded, LoadedText)
    assert loaded.blocks is None or loaded.text.strip()
    loaded.text.encode("utf-8")
    end = 0
    for block in loaded.blocks or ():
        assert end <= block.span.start < block.span.end <= len(loaded.text)
        end = block.span.end
    return True
