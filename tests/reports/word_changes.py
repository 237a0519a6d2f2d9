"""A Word document with its tracked changes accepted or rejected, straight from its XML."""

import io
import zipfile
from typing import Literal

import lxml.etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_GONE = {
    "accepted": (f"{W}del", f"{W}moveFrom"),
    "rejected": (f"{W}ins", f"{W}moveTo"),
}


def document_of(data: bytes) -> lxml.etree._Element:
    """The root of the document's main part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return lxml.etree.fromstring(archive.read("word/document.xml"))


def paragraphs(data: bytes, how: Literal["accepted", "rejected"]) -> list[str]:
    """The words of each paragraph; one whose end goes runs on into the next."""
    out = [""]
    for paragraph in document_of(data).iter(f"{W}p"):
        for text in paragraph.iter(f"{W}t", f"{W}delText"):
            inside = {parent.tag for parent in text.iterancestors()}
            if not inside.intersection(_GONE[how]):
                out[-1] += text.text or ""
        if not any(paragraph.find(f"{W}pPr/{W}rPr/{gone}") is not None for gone in _GONE[how]):
            out.append("")
    return out[:-1]
