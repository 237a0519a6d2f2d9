"""Files of old or locked office programs."""

import pytest

from reader.cancel import never
from reader.errors import LoadError
from reader.loading.office.compound import read


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("EncryptedPackage", "“a.docx” is locked with a password"),
        ("WordDocument", "“a.docx” is in the format of Word"),
        ("__properties_version1.0", "“a.docx” is a message of Outlook. Save it as .eml"),
        ("Workbook", "“a.docx” is a spreadsheet, not an article"),
        ("PowerPoint Document", "“a.docx” is a presentation, not an article"),
    ],
)
def test_the_sentence_tells_what_can_be_done(content: str, says: str) -> None:
    with pytest.raises(LoadError, match=says):
        read(b"\xd0\xcf\x11\xe0" + content.encode("utf-16-le"), "a.docx", never)
