"""Whose document it is, property by property."""

import pytest

from reader.loading.archive_guard import open_archive
from reader.loading.office.properties import details_of_docx, details_of_odt
from reader.text.details import Details
from tests.loading.exporting import zipped

_SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)


def _details(inside: str, part: str = "docProps/core.xml") -> Details:
    archive = open_archive(zipped([(part, f"<x {_SPACES}>{inside}</x>"), ("other", "")]), "file")
    return details_of_docx(archive) if part.startswith("docProps") else details_of_odt(archive)


@pytest.mark.parametrize(
    ("inside", "field", "value"),
    [
        ("<dc:title> The Pier </dc:title>", "title", "The Pier"),
        ("<dc:title>Untitled</dc:title>", "title", ""),
        ("<dc:title>Untitled document 2</dc:title>", "title", ""),
        ("<dc:title>Untitled love songs found again</dc:title>", "title", "Untitled love songs found again"),
        ("<dc:creator>Ann Lee</dc:creator>", "byline", "Ann Lee"),
        ("<dc:creator>Microsoft Office User</dc:creator>", "byline", ""),
        ("<dc:creator/><meta:initial-creator>Ann Lee</meta:initial-creator>", "byline", "Ann Lee"),
        ("<meta:initial-creator>Bo</meta:initial-creator><dc:creator>Ann</dc:creator>", "byline", "Ann"),
        ("<dcterms:created>2025-06-27T10:00:00Z</dcterms:created>", "published", "2025-06-27"),
        ("<meta:creation-date>2025-06-27T10:00:00</meta:creation-date>", "published", "2025-06-27"),
        ("<dcterms:created>yesterday</dcterms:created>", "published", ""),
        ("<dcterms:modified>2025-07-01T10:00:00Z</dcterms:modified>", "updated", "2025-07-01"),
        ("<dc:language>de</dc:language>", "language", "de"),
        ("<dc:language>EN-us</dc:language>", "language", "en"),
        ("<dc:language>en_GB</dc:language>", "language", "en"),
        ("<dc:language>deutsch</dc:language>", "language", "en"),
        ("<dc:language>1x</dc:language>", "language", "en"),
        ("", "title", ""),
    ],
)
@pytest.mark.parametrize("part", ["docProps/core.xml", "meta.xml"])
def test_a_property_is_taken_where_a_person_wrote_it(inside: str, field: str, value: str, part: str) -> None:
    found = str(getattr(_details(inside, part), field) or "")
    assert found.startswith(value) and bool(found) is bool(value)


def test_missing_and_damaged_properties_are_no_trouble() -> None:
    archive = open_archive(zipped([("word/document.xml", "<x/>")]), "file")
    assert details_of_docx(archive) == details_of_odt(archive) == Details()
    assert _details("<dc:title>cut") == Details()
