"""Which document a ZIP file is, by what lies in it."""

import pytest

from reader.errors import LoadError
from reader.loading.archive import kind_of
from reader.loading.archive_guard import open_archive
from tests.loading.exporting import zipped

_TYPES = "[Content_Types].xml"
_ODT = "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"META-INF/container.xml": ""}, "epub"),
        ({"META-INF/container.xml": "", "mimetype": _ODT}, "epub"),
        ({"mimetype": "application/epub+zip"}, "epub"),
        ({"mimetype": f"{_ODT}\n"}, "odt"),
        ({"mimetype": f"{_ODT}-template"}, "odt"),
        ({"content.xml": ""}, "odt"),
        ({"word/document.xml": ""}, "docx"),
        ({"WORD\\Document.xml": ""}, "docx"),
        ({_TYPES: "wordprocessingml.document.main", "story.xml": ""}, "docx"),
    ],
)
def test_a_document_is_known_by_its_members(members: dict[str, str], kind: str) -> None:
    assert kind_of(open_archive(zipped(list(members.items())), "file")) == kind


@pytest.mark.parametrize(
    ("members", "says"),
    [
        (
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""},
            "spreadsheet, dr",
        ),
        ({"xl/workbook.xml": ""}, "a spreadsheet, not"),
        ({"ppt/presentation.xml": ""}, "a presentation, not"),
        ({"a.txt": "words"}, "an archive of files"),
        ({_TYPES: "spreadsheetml"}, "an archive of files"),
        ({}, "an archive of files"),
    ],
)
def test_what_holds_no_article_is_called_by_its_name(members: dict[str, str], says: str) -> None:
    with pytest.raises(LoadError, match=says):
        kind_of(open_archive(zipped(list(members.items())), "file"))
