"""Word documents: which parts of one are read, and as what."""

import pytest

from reader.errors import LoadError
from reader.loading.office import docx
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from tests.loading import exporting

_P = "<w:p>{}<w:r><w:t>{}</w:t></w:r></w:p>"


def _shown(body: str, **more: object) -> list[tuple[str, Role | None]]:
    loaded = load_bytes(exporting.docx((), "", body=body, **more), "a.docx")  # type: ignore[arg-type]
    assert loaded.blocks is not None
    return [(block.span.of(loaded.text), block.role) for block in loaded.blocks]


def _styled(style: str, text: str) -> str:
    return _P.format(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', text)


@pytest.mark.parametrize(
    ("mark", "is_shown"),
    [
        ("<w:vanish/>", False),
        ('<w:vanish w:val="1"/>', False),
        ('<w:vanish w:val="0"/>', True),
        ('<w:vanish w:val="false"/>', True),
        ('<w:vanish w:val="off"/>', True),
    ],
)
def test_hidden_words_are_left_out(mark: str, is_shown: bool) -> None:
    hidden = f"<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr>{mark}</w:rPr><w:t> Hidden.</w:t></w:r></w:p>"
    assert _shown(hidden) == [("Seen. Hidden." if is_shown else "Seen.", None)]


def test_a_hidden_end_of_paragraph_hides_no_words() -> None:
    body = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Seen.</w:t></w:r></w:p>"
    assert _shown(body) == [("Seen.", None)]


def test_rows_and_items_are_body() -> None:
    cell = "<w:tc>" + _P.format("", "{}") + "</w:tc>"
    table = "<w:tbl><w:tr>" + cell.format("Ships") + cell.format("310") + "</w:tr></w:tbl>"
    assert _shown(_P.format("", "Words.") + table) == [("Words.", None), ("Ships | 310", Role.BODY)]


@pytest.mark.parametrize(
    ("extra", "says"), [([], "no text"), ([("word/media/a.png", b"x")], "only images, no text")]
)
def test_a_document_without_words_says_what_it_holds(extra: list[tuple[str, bytes]], says: str) -> None:
    with pytest.raises(LoadError, match=f"“a.docx” holds {says}"):
        load_bytes(exporting.docx((), "", body="", extra=extra), "a.docx")


def test_macros_are_told() -> None:
    data = exporting.docx(["Words."], "", extra=[("word/vbaProject.bin", b"x")])
    assert load_bytes(data, "a.docx").notes == ("Macros in the document were left out.",)
    assert load_bytes(exporting.docx(["Words."], ""), "a.docx").notes == ()


def test_a_part_with_a_document_type_is_refused() -> None:
    data = exporting.docx(["Words."], "", extra=[("word/extra.xml", '<!doctype x [<!ENTITY a "b">]><x/>')])
    with pytest.raises(LoadError, match="declares entities of its own"):
        load_bytes(data, "a.docx")


def test_roles_of_paragraphs() -> None:
    body = _styled("Title", "Pier") + _P.format("", "It fell.") + _styled("Title", "Again")
    assert _shown(body) == [("Pier", Role.HEADLINE), ("It fell.", None), ("Again", None)]


def test_it_is_asked_before_and_after_the_long_step_whether_to_go_on() -> None:
    asked: list[None] = []

    def is_cancelled() -> bool:
        asked.append(None)
        return False

    docx.read(exporting.docx(["Words."], ""), "a.docx", is_cancelled)
    assert len(asked) == 2


def test_a_paragraph_of_the_style_for_captions_is_one() -> None:
    body = _P.format("", "It fell.") + _styled("Caption", "A man stands on the pier.")
    assert _shown(body) == [("It fell.", None), ("A man stands on the pier.", Role.CAPTION)]
