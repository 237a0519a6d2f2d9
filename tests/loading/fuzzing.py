"""Bytes that are almost a file of a format: cut, overwritten, doubled, repeated, or with markup thrown in."""

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
from tests.loading.cpu_time import at_most
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
    "md": b"# Title\n\n"
    + b"\n\n".join(p.encode() for p in _FEW)
    + b"\n\n- *one*\n- [two](https://a.example)\n",
    "ass": b"[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,Words\n",
}
"""A whole small file for each format, by its extension."""

WHOLE: tuple[bytes, ...] = (
    b"<text:s/>",
    b"<text:p>One.</text:p>",
    b"<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>",
    b"<table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>",
    b"<text:span>a</text:span>",
    b"<w:p><w:r><w:t>One.</w:t></w:r></w:p>",
    b"<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>",
    b"<w:r><w:t>x</w:t></w:r>",
    b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    b"<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
    b"<w:r><w:footnoteReference w:id='2'/></w:r>",
    b"<p>One.</p>",
    b"<span>a</span>",
    b"<br/>",
    b"<itemref idref='c1'/>",
    b"<a href='#n'>1</a>",
)
"""Elements of archives that leave the mark-up whole."""

TOKENS: dict[str, tuple[bytes, ...]] = {
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
    "md": (
        b"[",
        b"![",
        b"](",
        b"[a](b",
        b"*",
        b"**a",
        b"_a ",
        b"`",
        b"> ",
        b"- ",
        b"1. ",
        b"<!--",
        b"<a ",
        b"\\",
        b"&#x",
        b"---\n",
        b"[a]: ",
        b"\n\n",
        b"a: ",
        b"http://",
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
        *WHOLE,
    ),
}
_KINDS = {"mhtml": "mail", "vtt": "srt", "ass": "srt"}
ZIPPED = ("docx", "odt", "epub")


_RUN, _GROUP = 10_000, 60
"""Bytes of a run of one thing, and of a group of bytes that is repeated."""


def kind_of_tokens(kind: str) -> str:
    """The row of `TOKENS` for a format."""
    return "xml" if kind in ZIPPED else _KINDS.get(kind, kind)


Change = tuple[str, float, bytes]


def changes(kind: str) -> st.SearchStrategy[list[Change]]:
    """A few changes: what to do, where (0 to 1), and the bytes to do it with."""
    tokens = TOKENS[kind_of_tokens(kind)]
    material = st.one_of(st.sampled_from(tokens), st.binary(max_size=12))
    doing = st.sampled_from(("insert", "replace", "cut", "double", "raw", "repeat", "multiply", "exchange"))
    return st.lists(st.tuples(doing, st.floats(0, 1), material), min_size=1, max_size=6)


def changed(kind: str, wanted: list[Change]) -> bytes:
    """The format's whole file with the changes made; inside a part of an archive, unless it is "raw"."""
    data = SEEDS[kind]
    for doing, where, material in wanted:
        if kind in ZIPPED and doing == "exchange":
            data = _exchanged(data, where)
        elif kind in ZIPPED and doing != "raw":
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
    if doing == "repeat":
        again = data[place : place + _GROUP]
        return data[:place] + again * (_RUN // max(1, len(again))) + data[place:]
    if doing == "multiply":
        return data[:place] + material * (_RUN // max(1, len(material))) + data[place:]
    if doing == "cut":
        return data[:place]
    return data[:place] + data[place // 2 :]


def _exchanged(data: bytes, where: float) -> bytes:
    """The archive with the contents of two neighbours exchanged."""
    parts = _parts(data)
    if len(parts) < 2:
        return data
    first = min(int(where * len(parts)), len(parts) - 2)
    (one, content), (other, other_content) = parts[first : first + 2]
    parts[first : first + 2] = [(one, other_content), (other, content)]
    return zipped(parts, stored_first=True)


def _parts(data: bytes) -> list[tuple[str, bytes | str]]:
    """The members of an archive; none when it is too broken to open."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(name, archive.read(name)) for name in archive.namelist()]
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return []


def _inside(data: bytes, where: float, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one part changed; an archive too broken to open is left as it is."""
    parts = _parts(data)
    if not parts:
        return data
    chosen = min(int(where * 997) % len(parts), len(parts) - 1)
    name, content = parts[chosen]
    parts[chosen] = (name, change(content if isinstance(content, bytes) else content.encode()))
    return zipped(parts, stored_first=True)


def ends_well(data: bytes, name: str, seconds: float = 2.0) -> bool:
    """Whether loading ends in a text with sound blocks (True) or in a sentence (False); else it raises, also
    when that takes more than `seconds` of CPU time."""
    try:
        with at_most(seconds):
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
