"""Trees from markup: encodings as browsers read them, XML without entities."""

import pytest

from reader.errors import LoadError
from reader.loading import markup
from reader.loading.markup import decode_page, parse_html, parse_xml

_RUSSIAN = "Мост закрыт до весны. "


@pytest.mark.parametrize(
    ("head", "codec", "encoding"),
    [
        ("<meta charset=koi8-r>", "koi8-r", "KOI8-R"),
        ("<meta http-equiv=x content='text/html; charset = \"windows-1251\"'>", "cp1251", "Windows-1251"),
        ("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r", "KOI8-R"),
        ("", "utf-8", "UTF-8"),
        ("<meta charset=koi8-r>", "utf-8", "UTF-8"),
        ("<meta charset=utf-16>", "utf-8-sig", "UTF-8"),
        ("", "utf-16", "UTF-16-LE"),
    ],
)
def test_a_page_is_read_in_what_it_is_written_in(head: str, codec: str, encoding: str) -> None:
    decoded = decode_page((head + _RUSSIAN * 20).encode(codec), "a.html")
    assert _RUSSIAN in decoded.text
    assert decoded.encoding == encoding


@pytest.mark.parametrize(
    ("declared", "codec", "words"),
    [
        ("iso-8859-1", "cp1252", "“café” – €"),
        ("us-ascii", "cp1252", "“café”"),
        ("iso-8859-9", "cp1254", "“İğne”"),
        ("gb2312", "gb18030", "總統"),
        ("shift_jis", "cp932", "①大統領"),
    ],
)
def test_a_declared_name_is_read_as_browsers_do(declared: str, codec: str, words: str) -> None:
    page = f"<meta charset={declared}>{words}".encode(codec)
    assert words in decode_page(page, "a.html").text


def test_a_few_broken_bytes_leave_a_page_in_utf_8() -> None:
    page = b"<meta charset=utf-8>" + _RUSSIAN.encode() * 50 + b"\xff" + _RUSSIAN.encode()
    decoded = decode_page(page, "a.html")
    assert decoded.encoding == "UTF-8"
    assert decoded.text.count("\ufffd") == 1


def test_comments_go_and_content_outside_a_body_gets_one() -> None:
    root, is_whole = parse_html("<head><title>t</title><article>words<!-- no --></article></head>")
    assert root.findtext("body/article") == "words"
    assert root.findtext("head/title") == "t"
    assert is_whole


def test_what_is_nested_too_deeply_is_cut_and_said() -> None:
    root, is_whole = parse_html("<body>begin" + "<div>" * 300 + "end")
    assert not is_whole
    assert "begin" in "".join(root.itertext())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<a>", "is damaged"),
        (b"", "is damaged"),
        (b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "entities of its own"),
    ],
)
def test_xml_that_is_damaged_or_declares_entities_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(LoadError, match=f"This report.*{says}"):
        parse_xml(data, "report")


def test_xml_gives_its_elements_without_comments() -> None:
    root = parse_xml(b"<a xml:id='i'><!-- no --><b xml:id='i'>words</b></a>", "report")
    assert [element.tag for element in root.iter()] == ["a", "b"]


@pytest.mark.parametrize("page", ["", " ", "<!-- no -->", "<!doctype html>", "\0"])
def test_a_page_without_a_tree_holds_no_text(page: str) -> None:
    with pytest.raises(LoadError, match="no text in this page"):
        parse_html(page)


@pytest.mark.parametrize(("declared", "is_read"), [("<!ELEMENT a EMPTY>", True), ("<!ENTITY x 'y'>", False)])
def test_entities_are_seen_in_sixteen_bits_too(declared: str, is_read: bool) -> None:
    data = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [{declared}]><a/>'.encode("utf-16")
    if is_read:
        assert parse_xml(data, "report").tag == "a"
    else:
        with pytest.raises(LoadError, match="entities of its own"):
            parse_xml(data, "report")


@pytest.mark.parametrize(("spare", "is_read"), [(0, True), (-1, False)])
def test_a_part_may_be_as_long_as_the_limit(
    spare: int, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markup, "PART_LIMIT", len(b"<a/>") + spare)
    if is_read:
        assert parse_xml(b"<a/>", "report").tag == "a"
    else:
        with pytest.raises(LoadError, match="This report holds more than 0 MB of text"):
            parse_xml(b"<a/>", "report")


@pytest.mark.parametrize(("letters", "is_read"), [(9_000_000, True), (10_500_000, False)])
def test_ten_megabytes_of_text_in_one_piece_are_too_much(letters: int, is_read: bool) -> None:
    page = f"<body><p>{'a' * letters}</p></body>"
    if is_read:
        assert parse_html(page)[1]
    else:
        with pytest.raises(LoadError, match="more than 10 MB of text in one piece"):
            parse_html(page)


@pytest.mark.parametrize(("declared", "encoding"), [("utf-8", "KOI8-R"), ("koi8-r", "KOI8-R")])
def test_a_page_of_broken_bytes_is_not_what_it_declares(declared: str, encoding: str) -> None:
    page = f"<meta charset={declared}>".encode() + (_RUSSIAN * 20).encode("koi8-r")
    decoded = decode_page(page, "a.html")
    assert (decoded.encoding, _RUSSIAN in decoded.text) == (encoding, True)
