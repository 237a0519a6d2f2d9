"""Parts of a Word document are found however their names are written."""

import pytest

from reader.loading.office.part_names import PartNames, plain_name
from reader.loading.open_file import load_bytes
from tests.loading import exporting
from tests.loading.bad_files import with_renamed, with_replaced

_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def _related(target: str, kind: str = "t") -> bytes:
    link = f"<Relationship Id='a' Type='{kind}' Target='{target}'/>"
    return f"<Relationships xmlns='{_RELATIONSHIPS}'>{link}</Relationships>".encode()


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ("word/document.xml", "word/document.xml"),
        ("/word/document.xml", "word/document.xml"),
        ("word\\document.xml", "word/document.xml"),
        ("./word//document.xml", "word/document.xml"),
        ("word/../docProps/core.xml", "docProps/core.xml"),
        ("../../word/document.xml", "word/document.xml"),
    ],
)
def test_a_member_has_one_plain_name(member: str, name: str) -> None:
    assert plain_name(member) == name


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("notes.xml", "/word/notes.xml"),
        ("/word/notes.xml", "/word/notes.xml"),
        ("./notes.xml", "/word/notes.xml"),
        ("../word/NOTES.xml", "/word/notes.xml"),
        ("..\\word\\notes.xml", "/word/notes.xml"),
        ("notes%2Exml#top", "/word/notes.xml"),
        ("gone.xml", "gone.xml"),
        ("", ""),
    ],
)
def test_a_target_is_resolved_against_the_folder_of_its_part(target: str, found: str) -> None:
    names = PartNames(["word/notes.xml", "word/document.xml"])
    made = names.with_found_targets("word/_rels/document.xml.rels", _related(target), "document")
    assert f'Target="{found}"'.encode() in made


def test_an_address_outside_and_a_damaged_part_stay_as_they_are() -> None:
    names = PartNames(["word/notes.xml"])
    outside = _related("notes.xml' TargetMode='External")
    assert b'Target="notes.xml"' in names.with_found_targets("word/_rels/d.rels", outside, "x")
    assert names.with_found_targets("word/_rels/d.rels", b"<cut", "x") == b"<cut"
    assert names.with_found_targets("word/notes.xml", b"<a Target='notes.xml'/>", "x") == (
        b"<a Target='notes.xml'/>"
    )


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ("WORD/_rels/Document.xml.rels", "word/_rels/document.xml.rels"),
        ("word/_RELS/document.xml.RELS", "word/_rels/document.xml.rels"),
        ("word/_rels/other.xml.rels", "word/_rels/other.xml.rels"),
        ("word/document.rels", "word/document.rels"),
        ("word/document.xml", "word/document.xml"),
    ],
)
def test_relationships_are_named_after_their_part(member: str, name: str) -> None:
    assert PartNames(["word/document.xml"]).name_of(member) == name


@pytest.mark.parametrize(
    "renamed",
    [
        {"word/document.xml": "word/Document.xml"},
        {"word/document.xml": "/word/document.xml"},
        {
            "word/document.xml": "word\\document.xml",
            "word/_rels/document.xml.rels": "word\\_rels\\document.xml.rels",
        },
        {"word/document.xml": "Word/document.xml", "word/styles.xml": "Word/styles.xml"},
    ],
)
def test_a_document_with_odd_names_is_read(renamed: dict[str, str]) -> None:
    data = with_renamed(exporting.docx(exporting.PARAGRAPHS), renamed)
    loaded = load_bytes(data, "a.docx")
    assert loaded.text == "\n\n".join([exporting.TITLE, *exporting.PARAGRAPHS])


def test_a_strict_document_finds_its_parts() -> None:
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/notes"
    made = PartNames([]).with_found_targets("_rels/.rels", _related("x", kind=strict), "document")
    assert b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/notes"' in made


@pytest.mark.parametrize("place", ["word/document2.xml", "Story/main.xml", "document.xml"])
def test_the_document_lies_where_the_package_says(place: str) -> None:
    data = exporting.docx(exporting.PARAGRAPHS)
    data = with_renamed(data, {"word/document.xml": place, "word/styles.xml": "styles.xml"})
    related = _related(place, f"{_TRANSITIONAL}officeDocument").decode()
    loaded = load_bytes(with_replaced(data, "_rels/.rels", related), "a.docx")
    assert exporting.PARAGRAPHS[0] in loaded.text
