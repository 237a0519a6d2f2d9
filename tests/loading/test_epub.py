"""Books: what protects one, and where titles of chapters are found."""

import pytest

from reader.errors import LoadError
from reader.loading import epub
from reader.loading.epub import chapters
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, zipped

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


_OPF = "http://www.idpf.org/2007/opf"
_BOX = "urn:oasis:names:tc:opendocument:xmlns:container"
_NCX = "http://www.daisy.org/z3986/2005/ncx/"


def _small(
    pages: dict[str, str], nav: str | None = None, points: str = "", nav_href: str = "nav.xhtml"
) -> bytes:
    """A book of pages in `t/`; `nav` is the body of its table of contents, `points` the older one's."""
    items = "".join(
        f'<item id="{name}" href="t/{name}.xhtml" media-type="application/xhtml+xml"/>' for name in pages
    )
    items += f'<item id="nav" href="{nav_href}" properties="nav" media-type="application/xhtml+xml"/>'
    spine = "".join(f'<itemref idref="{name}"/>' for name in pages)
    package = f'<package xmlns="{_OPF}"><manifest>{items}</manifest><spine>{spine}</spine></package>'
    root = '<rootfiles><rootfile full-path="O/b.opf"/></rootfiles>'
    parts: list[tuple[str, bytes | str]] = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", f'<container xmlns="{_BOX}">{root}</container>'),
        ("O/b.opf", package),
        ("O/toc.ncx", f'<ncx xmlns="{_NCX}"><navMap>{points}</navMap></ncx>'),
        *((f"O/t/{name}.xhtml", page) for name, page in pages.items()),
    ]
    return zipped(parts if nav is None else [*parts, ("O/nav.xhtml", nav)], stored_first=True)


_TWO = {"a": f"<p>{PARAGRAPHS[0]}</p>", "b": f"<h2>Own</h2><p>{PARAGRAPHS[1]}</p>"}
_POINT = '<navPoint><navLabel><text>Old</text></navLabel><content src="t/a.xhtml"/></navPoint>'


@pytest.mark.parametrize(
    ("rule", "nav", "points", "titles"),
    [
        ("none", None, "", ["Chapter 1", "Own"]),
        ("the older kind", None, _POINT, ["Old", "Own"]),
        ("an entry without words", None, _POINT.replace("Old", ""), ["Chapter 1", "Own"]),
        ("an entry without a page", None, _POINT.replace("content", "other"), ["Chapter 1", "Own"]),
        ("an entry without a label", None, _POINT.replace("navLabel", "other"), ["Chapter 1", "Own"]),
        ("the newer kind", '<a href="t/a.xhtml">One</a><a href="t/b.xhtml">Two</a>', "", ["One", "Two"]),
        ("the newer one counts", '<a href="t/a.xhtml">New</a>', _POINT, ["New", "Own"]),
        ("a place in a page", '<a href="t/a.xhtml#p">New</a>', "", ["New", "Own"]),
        ("the first for a page", '<a href="t/a.xhtml">1</a><a href="t/a.xhtml">2</a>', "", ["1", "Own"]),
        ("blanks are one", '<a href="t/a.xhtml"> New  <b>day</b> </a>', "", ["New day", "Own"]),
        ("a link without words", '<a href="t/a.xhtml"> </a>', _POINT, ["Old", "Own"]),
        ("a link without a page", "<a>New</a>", _POINT, ["Old", "Own"]),
    ],
)
def test_where_titles_of_chapters_are_found(
    rule: str, nav: str | None, points: str, titles: list[str]
) -> None:
    assert [chapter.title for chapter in chapters(_small(_TWO, nav, points))] == titles, rule


def test_a_table_of_contents_in_a_folder_tells_pages_from_there() -> None:
    book = _small(_TWO, '<a href="t/a.xhtml">New</a>', nav_href="./nav.xhtml")
    assert [chapter.title for chapter in chapters(book)] == ["New", "Own"]


def test_an_empty_page_is_no_chapter_and_a_caption_is_one() -> None:
    figure = "<figure><img src='x'/><figcaption>The pier in May of last year</figcaption></figure>"
    book = _small({"a": " \n", "b": f"<p>{PARAGRAPHS[0]}</p>{figure}<p>{PARAGRAPHS[1]}</p>"})
    assert len(chapters(book)) == 1
    loaded = load_bytes(book, "a.epub")
    assert loaded.blocks is not None
    assert [block.role for block in loaded.blocks] == [None, Role.CAPTION, None]


@pytest.mark.parametrize(("spare", "is_read"), [(0, True), (-1, False)])
def test_a_book_that_is_too_long_is_read_by_chapters(
    spare: int, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = _small({"a": f"<p>{PARAGRAPHS[0]}</p>", "b": f"<p>{PARAGRAPHS[1]}</p>"})
    monkeypatch.setattr(epub, "_TEXT_LIMIT", len(PARAGRAPHS[0] + PARAGRAPHS[1]) + spare)
    if is_read:
        assert PARAGRAPHS[1] in load_bytes(book, "a.epub").text
    else:
        with pytest.raises(LoadError, match="is too long to be read whole"):
            load_bytes(book, "a.epub")
    assert epub.read(book, "a.epub", lambda: False, chapter=2).text.strip() == PARAGRAPHS[1]
