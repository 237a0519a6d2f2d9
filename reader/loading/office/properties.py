"""Whose document it is, from the properties office programs store in it."""

from reader.errors import LoadError
from reader.language.data import words_of
from reader.loading.archive_guard import Archive
from reader.loading.html.metadata import details_from
from reader.loading.iso_time import iso_moment
from reader.loading.markup import parse_xml
from reader.text.details import Details

_LIMIT = 1024 * 1024
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_FIELDS = {
    "title": (f"{_DC}title",),
    "byline": (f"{_DC}creator", f"{_META}initial-creator"),
    "published": (f"{_TERMS}created", f"{_META}creation-date"),
    "updated": (f"{_TERMS}modified", f"{_DC}date"),
    "language": (f"{_DC}language",),
}


def details_of_docx(archive: Archive) -> Details:
    """The details in a DOCX's core properties; empty where there are none or they are damaged."""
    return _details(archive, "docProps/core.xml")


def details_of_odt(archive: Archive) -> Details:
    """The details in an ODT's `meta.xml`; empty where there are none or they are damaged."""
    return _details(archive, "meta.xml")


def _details(archive: Archive, part: str) -> Details:
    if not archive.has(part):
        return Details()
    try:
        root = parse_xml(archive.read(part, _LIMIT), archive.what)
    except LoadError:
        return Details()
    said = {
        element.tag: (element.text or "").strip() for element in root.iter() if isinstance(element.tag, str)
    }
    return details_from(
        {field: _value(field, [said.get(key, "") for key in keys]) for field, keys in _FIELDS.items()}
    )


def _value(field: str, said: list[str]) -> str:
    text = next((value for value in said if value), "")
    if field in ("published", "updated"):
        return iso_moment(text) or ""
    if field == "language":
        return text[:2].lower() if text[:2].isalpha() and text[2:3] in ("", "-", "_") else ""
    refused = words_of("page", "nobody" if field == "byline" else "no_title")
    return "" if text.lower().startswith(refused) and len(text.split()) <= 3 else text
