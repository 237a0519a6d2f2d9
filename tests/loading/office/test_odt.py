"""OpenDocument texts: what is text, what is left out, which role a paragraph has."""

import pytest

from reader.errors import LoadError
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from reader.text.loaded import LoadedText
from tests.loading import exporting

_SECRET = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def _loaded(body: str, *extra: tuple[str, bytes | str]) -> LoadedText:
    return load_bytes(exporting.odt((), "", body=body, extra=extra), "a.odt")


def _passages(body: str) -> list[tuple[str, Role | None]]:
    loaded = _loaded(body)
    assert loaded.blocks is not None
    return [(block.span.of(loaded.text), block.role) for block in loaded.blocks]


def test_an_id_that_stands_twice_does_no_harm() -> None:
    body = "".join(f"<text:p xml:id='id1'>{paragraph}</text:p>" for paragraph in exporting.PARAGRAPHS)
    loaded = load_bytes(exporting.odt((), "", body=body), "a.odt")
    assert loaded.text == "\n\n".join(exporting.PARAGRAPHS)


TEXTS = {
    "paragraphs and headings": ("<text:h>Pier</text:h><text:p>It fell.</text:p>", ["Pier", "It fell."]),
    "words outside a paragraph": (
        "<text:section>Rain</text:section><text:p>Pier</text:p><text:section>It fell.</text:section>",
        ["Rain", "Pier", "It fell."],
    ),
    "spans": ("<text:p>A <text:span>b<text:span>c</text:span></text:span> d</text:p>", ["A bc d"]),
    "a link": ("<text:p>See <text:a>here</text:a>.</text:p>", ["See here."]),
    "several spaces": ("<text:p>It<text:s text:c='3'/>fell</text:p>", ["It fell"]),
    "one space": ("<text:p>It<text:s/>fell</text:p>", ["It fell"]),
    "no number of spaces": ("<text:p>It<text:s text:c='x'/>fell</text:p>", ["It fell"]),
    "no space": ("<text:p>It<text:s text:c='0'/>fell</text:p>", ["Itfell"]),
    "a tab": ("<text:p>It<text:tab/>fell</text:p>", ["It fell"]),
    "a line break": ("<text:p>It<text:line-break/>fell</text:p>", ["It fell"]),
    "line ends of the file": ("<text:p>It\n\tfell\r\ndown</text:p>", ["It fell down"]),
    "a soft hyphen": ("<text:p>It fe\u00adll</text:p>", ["It fell"]),
    "a no-break space stays": ("<text:p>It\u00a0fell</text:p>", ["It\u00a0fell"]),
    "paragraphs without words": ("<text:p>It</text:p><text:p>***</text:p><text:p/>", ["It"]),
    "lists": ("<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>", ["One"]),
    "text between paragraphs is none": ("lost<text:p>It fell</text:p>lost", ["It fell"]),
    "comments": (
        "<text:p>It<office:annotation><text:p>Sure?</text:p></office:annotation> fell</text:p>", ["It fell"],
    ),
    "deletions": (
        "<text:tracked-changes><text:p>It rose</text:p></text:tracked-changes><text:p>It fell</text:p>",
        ["It fell"],
    ),
    "the table of contents": (
        "<text:table-of-content><text:p>Pier 1</text:p></text:table-of-content><text:p>It fell</text:p>",
        ["It fell"],
    ),
    "a box of text inside stands before": (
        "<text:p>It <draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>fell"
        "</text:p>",
        ["Boxed", "It fell"],
    ),
    "rows of a table": (
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p><text:p>now</text:p>"
        "</table:table-cell><table:table-cell/><table:table-cell><text:p>Fish</text:p></table:table-cell>"
        "</table:table-row><table:table-row><table:table-cell/></table:table-row></table:table>",
        ["Year now | Fish"],
    ),
    "words around a table": (
        "<text:p>Before</text:p><table:table><table:table-row><table:table-cell><text:p>1 in</text:p>"
        "</table:table-cell></table:table-row></table:table><text:p>Behind</text:p>",
        ["Before", "1 in", "Behind"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TEXTS.values(), ids=TEXTS)
def test_what_is_text(body: str, expected: list[str]) -> None:
    assert [text for text, _ in _passages(body)] == expected


def test_footnotes_come_last_as_furniture() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ask Ada.</text:p>"
        "</text:note-body></text:note>"
    )
    body = f"<text:p>It fell{note} at night.</text:p><text:p>Nobody saw it.</text:p>"
    assert _passages(body) == [
        ("It fell at night.", None), ("Nobody saw it.", None), ("Ask Ada.", Role.FURNITURE),
    ]  # fmt: skip


def test_a_note_without_a_paragraph_is_one_too() -> None:
    note = "<text:note><text:note-body><text:span>Ask Ada.</text:span></text:note-body></text:note>"
    assert _passages(f"<text:p>It fell{note} at night.</text:p>") == [
        ("It fell at night.", None), ("Ask Ada.", Role.FURNITURE),
    ]  # fmt: skip


def test_a_box_without_a_paragraph_stands_before_it_too() -> None:
    box = "<draw:frame><draw:text-box><text:span>Box</text:span></draw:text-box></draw:frame>"
    assert _passages(f"<text:p>It fell{box} at night.</text:p>") == [
        ("Box", None),
        ("It fell at night.", None),
    ]


def test_spaces_without_end_are_few() -> None:
    assert _passages(f"<text:p>It<text:s text:c='{10**12}'/>fell</text:p>") == [("It fell", None)]


def _nested(depth: int) -> str:
    return f"<text:p>It {'<text:span>' * depth}fell{'</text:span>' * depth} down</text:p>"


@pytest.mark.parametrize(("depth", "text"), [(249, "It fell down"), (250, "It down")])
def test_what_lies_too_deep_is_left_out(depth: int, text: str) -> None:
    assert _passages(_nested(depth)) == [(text, None)]


ROLES = {
    "a title first": ("<text:p text:style-name='Title'>Pier</text:p>", Role.HEADLINE),
    "a heading of the first level": ("<text:h text:outline-level='1'>Pier</text:h>", Role.HEADLINE),
    "a heading of the second": ("<text:h text:outline-level='2'>Pier</text:h>", None),
    "a caption": ("<text:p text:style-name='Caption'>Pier</text:p>", Role.CAPTION),
    "an illustration": ("<text:p text:style-name='Illustration'>Pier</text:p>", Role.CAPTION),
    "a figure": ("<text:p text:style-name='Figure'>Pier</text:p>", Role.CAPTION),
    "any other": ("<text:p text:style-name='P1'>Pier</text:p>", None),
}


@pytest.mark.parametrize(("body", "role"), ROLES.values(), ids=ROLES)
def test_the_role_of_a_paragraph(body: str, role: Role | None) -> None:
    assert _passages(f"{body}<text:p>It fell.</text:p>") == [("Pier", role), ("It fell.", None)]


def test_a_title_behind_the_first_paragraph_is_none() -> None:
    body = "<text:p>It fell.</text:p><text:p text:style-name='Title'>Pier</text:p>"
    assert _passages(body) == [("It fell.", None), ("Pier", None)]


def test_a_style_made_while_writing_stands_on_a_named_one() -> None:
    data = exporting.odt((), "", body="<text:p text:style-name='P7'>Pier</text:p><text:p>It fell.</text:p>")
    style = (
        '<style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="P7" '
        'style:parent-style-name="Title"/>'
    )
    parts = exporting.unzipped(data)
    content = parts["content.xml"].decode().replace("<office:body>", f"{style}<office:body>")
    changed = exporting.zipped([*(parts | {"content.xml": content.encode()}).items()], stored_first=True)
    loaded = load_bytes(changed, "a.odt")
    assert loaded.blocks is not None and loaded.blocks[0].role is Role.HEADLINE


@pytest.mark.parametrize("part", ["Basic/Standard/Module1.xml", "Scripts/python/a.py"])
def test_macros_are_told_of(part: str) -> None:
    assert _loaded("<text:p>It fell</text:p>", (part, "x")).notes == (
        "Macros in the document were left out.",
    )
    assert _loaded("<text:p>It fell</text:p>", ("Pictures/a.png", "x")).notes == ()


def _manifest(inside: str) -> tuple[str, str]:
    return "META-INF/manifest.xml", f'<m:manifest xmlns:m="{_SECRET}">{inside}</m:manifest>'


def test_a_locked_document_says_so() -> None:
    with pytest.raises(LoadError, match="locked with a password"):
        _loaded("<text:p>It fell</text:p>", _manifest("<m:encryption-data/>"))
    assert _loaded("<text:p>It fell</text:p>", _manifest("")).text == "It fell"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("", "“a.odt” holds no text."),
        ("<draw:frame><draw:image/></draw:frame>", "“a.odt” holds only images, no text."),
    ],
)
def test_a_document_without_text_says_what_it_holds(body: str, says: str) -> None:
    with pytest.raises(LoadError) as raised:
        _loaded(body)
    assert str(raised.value) == says


def test_another_kind_of_document_is_no_text() -> None:
    parts = exporting.unzipped(exporting.odt((), "", body=""))
    content = parts["content.xml"].decode().replace("office:text", "office:spreadsheet")
    changed = exporting.zipped([*(parts | {"content.xml": content.encode()}).items()], stored_first=True)
    with pytest.raises(LoadError, match="but not a text"):
        load_bytes(changed, "a.odt")
