"""Word, OpenDocument, rich text, books, mails and subtitles: one article, whole from each."""

import pytest

from reader.errors import LoadError
from reader.loading.epub import chapters
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from reader.text.loaded import LoadedText
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, TITLE

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _texts(loaded: LoadedText) -> list[str]:
    assert loaded.blocks is not None
    return [block.span.of(loaded.text) for block in loaded.blocks]


@pytest.mark.parametrize("write", [exporting.docx, exporting.odt, exporting.rtf])
def test_documents_give_their_paragraphs_and_properties(write: object) -> None:
    data = write(PARAGRAPHS)  # type: ignore[operator]
    loaded = load_bytes(data, "draft")
    assert _texts(loaded) == [TITLE, *PARAGRAPHS]
    assert loaded.details.byline == "Lea Sommer"
    assert (loaded.details.published or "").startswith("2024-05-02")


def test_a_word_documents_title_is_its_headline() -> None:
    loaded = load_bytes(exporting.docx(PARAGRAPHS), "draft.docx")
    assert loaded.blocks is not None and loaded.blocks[0].role is Role.HEADLINE


def test_word_keeps_insertions_and_controls_and_leaves_deletions_out() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>The ferry </w:t></w:r>"
        "<w:ins w:id='1' w:author='x'><w:r><w:t xml:space='preserve'>sails </w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='x'><w:r><w:delText>sinks </w:delText></w:r></w:del>"
        "<w:sdt><w:sdtContent><w:r><w:t>again</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert _texts(load_bytes(exporting.docx((), "", body=body), "a.docx")) == ["The ferry sails again."]


def test_word_footnotes_stand_at_the_end() -> None:
    note = (
        f"<w:footnotes {_W}><w:footnote w:id='2'><w:p><w:r><w:t>Seven months.</w:t></w:r></w:p></w:footnote>"
        "</w:footnotes>"
    )
    body = (
        "<w:p><w:r><w:t>It ends.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:t xml:space='preserve'> Then more.</w:t></w:r></w:p><w:p><w:r><w:t>Last.</w:t></w:r></w:p>"
    )
    data = exporting.docx((), "", body=body, extra=[("word/footnotes.xml", note)])
    loaded = load_bytes(data, "a.docx")
    assert _texts(loaded) == ["It ends. Then more.", "Last.", "Seven months."]
    assert loaded.blocks is not None
    assert [block.role for block in loaded.blocks] == [None, None, Role.FURNITURE]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_word_notes_are_furniture_and_their_marks_go(kind: str) -> None:
    notes = (
        f"<w:{kind}s {_W}><w:{kind} w:id='2'><w:p><w:r><w:t>Port papers, 1931.</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>Box 4.</w:t></w:r></w:p></w:{kind}>"
        f"<w:{kind} w:id='3'><w:p><w:r><w:t>Not signed.</w:t></w:r></w:p></w:{kind}></w:{kind}s>"
    )
    style = f"<w:rPr><w:rStyle w:val='{kind.title()}Reference'/></w:rPr>"
    body = (
        f"<w:p><w:r><w:t>The pier stands</w:t></w:r><w:r>{style}<w:{kind}Reference w:id='2'/></w:r>"
        "<w:r><w:t xml:space='preserve'> and the shed</w:t></w:r>"
        f"<w:r>{style}<w:{kind}Reference w:id='3' w:customMarkFollows='1'/><w:t>*</w:t></w:r>"
        "<w:r><w:t xml:space='preserve'> covers 20 m</w:t></w:r>"
        "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
        "<w:r><w:t>.</w:t></w:r></w:p>"
    )
    loaded = load_bytes(exporting.docx((), "", body=body, extra=[(f"word/{kind}s.xml", notes)]), "a.docx")
    assert _texts(loaded) == [
        "The pier stands and the shed covers 20 m².", "Port papers, 1931.", "Box 4.", "Not signed.",
    ]  # fmt: skip
    assert loaded.blocks is not None
    assert [block.role for block in loaded.blocks[1:]] == [Role.FURNITURE] * 3


def test_opendocument_keeps_footnotes_spaces_and_rows_and_leaves_comments_out() -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:p>It<text:s text:c='2'/>ends.<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Seven months.</text:p></text:note-body></text:note> Then"
        "<text:line-break/>more.<office:annotation><text:p>comment</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>an <text:span>it</text:span>em</text:p></text:list-item>"
        "</text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
        "<table:table-cell><text:p>Days</text:p></table:table-cell></table:table-row></table:table>"
    )
    loaded = load_bytes(exporting.odt((), "", body=body), "a.odt")
    assert _texts(loaded) == ["It ends. Then more.", "an item", "Year | Days", "Seven months."]
    assert loaded.blocks is not None and loaded.blocks[-1].role is Role.FURNITURE


def test_rich_text_pictures_are_cut_out_and_letters_kept() -> None:
    picture = b"{\\pict\\pngblip " + b"89504e470d0a1a0a" * 4000 + b"}"
    data = (
        b"{\\rtf1\\ansi\\ansicpg1251 "
        + picture
        + b"\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\u8212? caf\\u233?\\par Next\\par}"
    )
    assert _texts(load_bytes(data, "a.rtf")) == ["Привет — café", "Next"]


def test_a_book_lists_its_chapters_and_reads_one_or_all() -> None:
    book = exporting.epub([("The Ferry", PARAGRAPHS), ("", ()), ("The Yard", PARAGRAPHS[:2])])
    assert [(chapter.title, chapter.index) for chapter in chapters(book)] == [
        ("The Ferry", 1),
        ("The Yard", 2),
    ]
    assert _texts(load_bytes(book, "book.epub", chapter=2)) == ["The Yard", *PARAGRAPHS[:2]]
    whole = load_bytes(book, "book.epub")
    assert len(_texts(whole)) == len(PARAGRAPHS) + 4
    assert "2 chapters" in whole.notes[0]
    assert (whole.details.title, whole.details.byline) == ("Island Reader", "Lea Sommer")


def test_hidden_fonts_do_not_protect_a_book() -> None:
    fonts = '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>'
    book = exporting.epub([("The Ferry", PARAGRAPHS)], extra=[("META-INF/encryption.xml", fonts)])
    assert PARAGRAPHS[0] in _texts(load_bytes(book, "book.epub"))


@pytest.mark.parametrize("as_page", [False, True])
def test_a_mail_gives_its_text_and_headers(as_page: bool) -> None:
    loaded = load_bytes(exporting.mail(PARAGRAPHS, as_page=as_page), "a.eml")
    assert loaded.text == "\n\n".join(PARAGRAPHS)
    assert loaded.format == "mail"
    assert (loaded.details.title, loaded.details.byline) == (TITLE, "Lea Sommer")
    assert loaded.details.published == "2024-05-02T08:30:00+02:00"


def test_a_page_saved_as_mhtml_keeps_its_address_and_not_the_day_of_saving() -> None:
    loaded = load_bytes(exporting.mhtml(PARAGRAPHS), "a.mhtml")
    assert set(PARAGRAPHS) <= set(_texts(loaded))
    assert loaded.details.address == "https://isle-news.example/ferry"
    assert loaded.details.published is None
    assert loaded.details.outlet == "Isle News"


def test_subtitles_become_paragraphs() -> None:
    assert _texts(load_bytes(exporting.srt(PARAGRAPHS), "a.srt")) == list(PARAGRAPHS)


@pytest.mark.parametrize("as_page", [False, True])
def test_a_mail_is_read_in_the_encoding_that_was_chosen(as_page: bool) -> None:
    kind = "html" if as_page else "plain"
    words = "Мост закрыт до весны, сказал мэр города."
    body = f"<p>{words}</p>" if as_page else words
    head = f"Subject: Bridge\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=iso-8859-1\n"
    data = f"{head}Content-Transfer-Encoding: 8bit\n\n".encode() + body.encode("koi8-r")
    assert words not in load_bytes(data, "a.eml").text
    assert words in load_bytes(data, "a.eml", encoding="koi8-r").text
    with pytest.raises(LoadError):
        load_bytes(data, "a.eml", encoding="utf-8")


def test_hidden_words_and_old_versions_of_a_word_document_are_left_out() -> None:
    def run(words: str, properties: str = "") -> str:
        return f"<w:r>{properties}<w:t xml:space='preserve'>{words}</w:t></w:r>"

    hidden, shown = "<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:vanish w:val='0'/></w:rPr>"
    gone = "<w:del w:id='1'><w:r><w:delText>Monday</w:delText></w:r></w:del><w:moveFrom w:id='2'>"
    body = (
        f"<w:p>{run('Secret note.', hidden)}{run('The ferry sails again on ', shown)}{gone}{run('Moved.')}"
        f"</w:moveFrom><w:ins w:id='3'>{run('Tuesday, the harbour master said.')}</w:ins></w:p>"
    )
    text = load_bytes(exporting.docx([], body=body), "a.docx").text
    assert "The ferry sails again on Tuesday, the harbour master said." in text
    assert not any(word in text for word in ("Secret", "Monday", "Moved"))


def test_a_table_of_a_word_document_is_read_row_by_row() -> None:
    def cell(words: str) -> str:
        return f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"

    rows = "".join(
        f"<w:tr>{cell(year)}{cell(fish)}</w:tr>" for year, fish in (("2019", "4,100"), ("2024", "2,500"))
    )
    text = load_bytes(exporting.docx([], body=f"<w:tbl>{rows}</w:tbl>"), "a.docx").text
    assert "2019 | 4,100\n" in text and "2024 | 2,500" in text
