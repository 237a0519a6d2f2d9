"""One article written to every format, small and by hand: what the loaders are tested with.

Nothing here is a full writer: just what office programs, browsers and typesetters put round a text.
"""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape

TITLE = "Ferry Line to Reopen After Long Repair"

PARAGRAPHS = (
    "The ferry between Oldport and the Saint Anne islands will sail again on Monday, the harbour office "
    "said, ending seven months in which islanders had to take a slower boat from the north quay.",
    "“We have tested every engine twice,” said Petra Malin, who runs the yard. “Nobody wants another winter "
    "like the last one.” She put the cost of the repair at 4.2 million crowns.",
    "Three of the five daily crossings come back at once; the other two follow in June, once new crews are "
    "trained.",
    "Shopkeepers on the islands had asked for compensation. The council has refused so far — a decision "
    "that the mayor, Josef Brandt, called “regrettable but lawful”.",
    "The line carries about 310,000 passengers a year. Before the accident in October it was the only one "
    "that ran at night, which mattered to hospital staff above all.",
    "A second ship is to be ordered next year if the county agrees to share the price.",
)

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def zipped(parts: Sequence[tuple[str, bytes | str]], *, stored_first: bool = False) -> bytes:
    """A ZIP archive of the named parts; the first one unpacked when `stored_first`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(parts):
            packing = zipfile.ZIP_STORED if stored_first and number == 0 else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, compress_type=packing)
    return target.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a ZIP archive by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_WORD_TYPES = (
    f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD_KIND}"/></Types>'
)
_WORD_STYLES = (
    f'{_DECLARATION}<w:styles {_W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/>'
    '</w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '</w:style><w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/>'
    "</w:style></w:styles>"
)
_WORD_PROPERTIES = (
    f'{_DECLARATION}<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
    f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:creator>Lea Sommer</dc:creator><dcterms:created>2024-05-02T08:30:00Z</dcterms:created>"
    "</cp:coreProperties>"
)


def _relations(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def docx(
    paragraphs: Sequence[str],
    title: str = TITLE,
    *,
    body: str | None = None,
    extra: Sequence[tuple[str, bytes | str]] = (),
) -> bytes:
    """A Word document; `body` is WordprocessingML to stand in place of the paragraphs."""
    written = (f'<w:p><w:r><w:t xml:space="preserve">{escape(p)}</w:t></w:r></w:p>' for p in paragraphs)
    runs = "".join(written) if body is None else body
    style = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
    heading = f"<w:p>{style}<w:r><w:t>{escape(title)}</w:t></w:r></w:p>" if title else ""
    linked = [("styles", "styles.xml")]
    parts = {name for name, _ in extra}
    linked += [(kind, f"{kind}.xml") for kind in ("footnotes", "endnotes") if f"word/{kind}.xml" in parts]
    return zipped(
        [
            ("[Content_Types].xml", _WORD_TYPES),
            ("_rels/.rels", _relations(("officeDocument", "word/document.xml"))),
            ("word/_rels/document.xml.rels", _relations(*linked)),
            ("word/styles.xml", _WORD_STYLES),
            (
                "word/document.xml",
                f"{_DECLARATION}<w:document {_W}><w:body>{heading}{runs}</w:body></w:document>",
            ),
            ("docProps/core.xml", _WORD_PROPERTIES),
            *extra,
        ]
    )


def odt(
    paragraphs: Sequence[str],
    title: str = TITLE,
    *,
    body: str | None = None,
    extra: Sequence[tuple[str, bytes | str]] = (),
) -> bytes:
    """An OpenDocument text; `body` is its XML to stand in place of the paragraphs."""
    written = (f'<text:p text:style-name="P1">{escape(p)}</text:p>' for p in paragraphs)
    inner = "".join(written) if body is None else body
    heading = (
        f'<text:h text:style-name="Title" text:outline-level="1">{escape(title)}</text:h>' if title else ""
    )
    content = (
        f'{_DECLARATION}<office:document-content xmlns:office="{_OASIS}:office:1.0" {_DC} '
        f'xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0" xmlns:draw="{_OASIS}:drawing:1.0">'
        f"<office:body><office:text>{heading}{inner}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'{_DECLARATION}<office:document-meta xmlns:office="{_OASIS}:office:1.0" '
        f'xmlns:meta="{_OASIS}:meta:1.0" {_DC}>'
        "<office:meta><meta:initial-creator>Lea Sommer</meta:initial-creator><dc:language>en-GB</dc:language>"
        "<meta:creation-date>2024-05-02T08:30:00</meta:creation-date></office:meta></office:document-meta>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped(
        [("mimetype", kind), ("content.xml", content), ("meta.xml", meta), *extra], stored_first=True
    )


def rtf(paragraphs: Sequence[str], title: str = TITLE) -> bytes:
    """Rich text as word processors write it."""
    lines = "".join(f"{{\\pard\\plain\\fs24 {_rtf(p)}\\par}}\n" for p in paragraphs)
    heading = f"{{\\pard\\b\\fs36 {_rtf(title)}\\par}}\n" if title else ""
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0\\green0\\blue0;}"
        "{\\info{\\author Lea Sommer}{\\creatim\\yr2024\\mo5\\dy2\\hr8\\min30}}\n"
        f"{heading}{lines}}}"
    ).encode("ascii")


def _rtf(text: str) -> str:
    return "".join(_rtf_sign(sign) for sign in text)


def _rtf_sign(sign: str) -> str:
    code = ord(sign)
    if sign in "\\{}":
        return f"\\{sign}"
    return sign if code < 128 else f"\\u{code if code < 32768 else code - 65536}?"


def html(paragraphs: Sequence[str], title: str = TITLE) -> bytes:
    """A saved page with navigation and a foot round the article."""
    body = "\n".join(f"<p>{escape(p, quote=False)}</p>" for p in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)} | Isle News</title>"
        '<meta property="og:site_name" content="Isle News"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/isles">Isles</a></li></ul></nav>'
        f"<main><article><h1>{escape(title)}</h1>{body}</article></main>"
        '<footer><p>© 2024 Isle News. <a href="/terms">Terms</a></p></footer></body></html>'
    ).encode()


def mhtml(paragraphs: Sequence[str], title: str = TITLE) -> bytes:
    """The same page as a browser saves it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://isle-news.example/ferry"
    message["Subject"] = title
    message["Date"] = "Sat, 6 Jul 2024 10:00:00 -0000"
    message.set_content(html(paragraphs, title).decode(), subtype="html", cte="quoted-printable")
    return message.as_bytes()


def mail(paragraphs: Sequence[str], title: str = TITLE, *, as_page: bool = False) -> bytes:
    """A mail with plain text, or with an HTML part beside it."""
    message = EmailMessage()
    message["From"] = "Lea Sommer <lea@isle-news.example>"
    message["To"] = "desk@isle-news.example"
    message["Subject"] = title
    message["Date"] = "Thu, 02 May 2024 08:30:00 +0200"
    message.set_content("\n\n".join(paragraphs))
    if as_page:
        page = "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
        message.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
    return message.as_bytes()


def epub(
    chapters: Sequence[tuple[str, Sequence[str]]], *, extra: Sequence[tuple[str, bytes | str]] = ()
) -> bytes:
    """A book of the given chapters, each a title and its paragraphs."""
    items, references, points = [], [], []
    parts: list[tuple[str, bytes | str]] = [("mimetype", "application/epub+zip")]
    for number, (title, paragraphs) in enumerate(chapters, 1):
        body = "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
        text = f"<h1>{escape(title)}</h1>{body}"
        head = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
        page = f"{_DECLARATION}{head}<body>{text}</body></html>"
        parts.append((f"OEBPS/text/c{number}.xhtml", page))
        items.append(f'<item id="c{number}" href="text/c{number}.xhtml" media-type="application/xhtml+xml"/>')
        references.append(f'<itemref idref="c{number}"/>')
        label = f"<navLabel><text>{escape(title)}</text></navLabel>"
        points.append(f'<navPoint>{label}<content src="text/c{number}.xhtml"/></navPoint>')
    package = (
        f'{_DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="2.0">'
        f"<metadata {_DC}>"
        "<dc:title>Island Reader</dc:title>"
        "<dc:creator>Lea Sommer</dc:creator><dc:language>en</dc:language></metadata>"
        f'<manifest>{"".join(items)}<item id="ncx" href="toc.ncx" '
        'media-type="application/x-dtbncx+xml"/></manifest>'
        f'<spine toc="ncx">{"".join(references)}</spine></package>'
    )
    container = (
        f'{_DECLARATION}<container xmlns="{_OASIS}:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    listed = f"<navMap>{''.join(points)}</navMap>"
    contents = f'{_DECLARATION}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">{listed}</ncx>'
    parts += [
        ("META-INF/container.xml", container),
        ("OEBPS/book.opf", package),
        ("OEBPS/toc.ncx", contents),
        *extra,
    ]
    return zipped(parts, stored_first=True)


def srt(paragraphs: Sequence[str]) -> bytes:
    """Subtitles: a cue of two lines for every dozen words, a pause between paragraphs."""
    cues: list[str] = []
    at = 0
    for paragraph in paragraphs:
        words = paragraph.split()
        for start in range(0, len(words), 12):
            piece = words[start : start + 12]
            shown = " ".join(piece[:6]) + ("\n" + " ".join(piece[6:]) if piece[6:] else "")
            cues.append(f"{len(cues) + 1}\n{_clock(at)} --> {_clock(at + 3)}\n{shown}\n")
            at += 3
        at += 5
    return "\n".join(cues).encode()


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},000"
