"""Books: what protects one, and where titles of chapters are found."""

import pytest

from reader.errors import LoadError
from reader.loading.epub import chapters
from reader.loading.open_file import load_bytes
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS

_FONTS = "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"
_LOCK = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"


def _book(*methods: str) -> bytes:
    said = "".join(f'<EncryptionMethod Algorithm="{method}"/>' for method in methods)
    return exporting.epub([("One", PARAGRAPHS)], extra=[("META-INF/encryption.xml", f"<e>{said}</e>")])


@pytest.mark.parametrize(
    ("methods", "is_read"),
    [((), True), (_FONTS, True), ((_LOCK,), False), ((_FONTS[0], _LOCK), False), ((_LOCK, _FONTS[1]), False)],
)
def test_hidden_fonts_are_no_hindrance_and_any_other_lock_is(methods: tuple[str, ...], is_read: bool) -> None:
    if is_read:
        assert PARAGRAPHS[0] in load_bytes(_book(*methods), "book.epub").text
    else:
        with pytest.raises(LoadError, match="protected"):
            load_bytes(_book(*methods), "book.epub")


def test_a_chapter_is_called_by_its_heading_or_its_number() -> None:
    book = exporting.epub([("The Ferry", PARAGRAPHS[:1]), ("", PARAGRAPHS[1:2])])
    assert [chapter.title for chapter in chapters(book)] == ["The Ferry", "Chapter 2"]
