"""OpenDocument texts that break a rule of XML without harm are read."""

from reader.loading.open_file import load_bytes
from tests.loading import exporting


def test_an_id_that_stands_twice_does_no_harm() -> None:
    body = "".join(f"<text:p xml:id='id1'>{paragraph}</text:p>" for paragraph in exporting.PARAGRAPHS)
    loaded = load_bytes(exporting.odt((), "", body=body), "a.odt")
    assert loaded.text == "\n\n".join(exporting.PARAGRAPHS)
