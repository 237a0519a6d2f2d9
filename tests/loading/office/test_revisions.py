"""A Word document with tracked changes: before them, after them, and what is told of them."""

import lxml.etree
import pytest

from reader.errors import LoadError
from reader.loading.article_file import AFTER, BEFORE
from reader.loading.office.revisions import count_in, has_marks, note_on, put_into_force
from reader.loading.open_file import load_bytes
from reader.text.loaded import LoadedText
from tests.loading import exporting

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(text: str, kind: str = "t") -> str:
    return f'<w:r><w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'


def changed(tag: str, text: str) -> str:
    return f'<w:{tag} w:id="1" w:author="A">{run(text, "delText" if tag == "del" else "t")}</w:{tag}>'


def paragraph(*inside: str, end: str = "") -> str:
    mark = f'<w:pPr><w:rPr><w:{end} w:id="2"/></w:rPr></w:pPr>' if end else ""
    return f"<w:p>{mark}{''.join(inside)}</w:p>"


def loaded(body: str, version: int | None = None, name: str = "a.docx") -> LoadedText:
    return load_bytes(exporting.docx((), "", body=body), name, chapter=version)


def row(text: str, tag: str = "") -> str:
    mark = f'<w:trPr><w:{tag} w:id="3"/></w:trPr>' if tag else ""
    return f"<w:tr>{mark}<w:tc>{paragraph(run(text))}</w:tc></w:tr>"


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        (
            paragraph(run("It cost "), changed("del", "four"), changed("ins", "five"), run(" pounds.")),
            "It cost four pounds.",
            "It cost five pounds.",
        ),
        (
            paragraph(changed("moveTo", "Moved. "), run("Stays."), changed("moveFrom", " Moved.")),
            "Stays. Moved.",
            "Moved. Stays.",
        ),
        (paragraph(run("One. "), end="ins") + paragraph(run("Two.")), "One. Two.", "One.\n\nTwo."),
        (paragraph(run("One. "), end="del") + paragraph(run("Two.")), "One.\n\nTwo.", "One. Two."),
        (
            paragraph(run("One. "), end="moveFrom") + paragraph(run("Two.")), "One.\n\nTwo.", "One. Two.",
        ),
        (
            f"<w:tbl>{row('Old.', 'del')}{row('Both.')}{row('New.', 'ins')}</w:tbl>",
            "Old.\n\nBoth.",
            "Both.\n\nNew.",
        ),
        (paragraph(run("The last."), end="ins"), "The last.", "The last."),
        (paragraph(run("No change.")), "No change.", "No change."),
    ],
)  # fmt: skip
def test_both_versions(body: str, before: str, after: str) -> None:
    assert loaded(body, BEFORE).text == before
    assert loaded(body, AFTER).text == after
    assert loaded(body).text == after


def test_it_is_always_told_that_there_are_changes_and_which_text_is_shown() -> None:
    body = paragraph(run("It cost "), changed("del", "four"), changed("ins", "five"), end="ins")
    told = "This document has tracked changes (3); it is read with all of them"
    assert loaded(body).notes == (f"{told} accepted.",)
    assert loaded(body, AFTER).notes == (f"{told} accepted.",)
    assert loaded(body, BEFORE).notes == (f"{told} rejected.",)
    assert loaded(paragraph(run("No change."))).notes == ()
    assert note_on(7, None) == "This document has tracked changes (7); it is read with all of them accepted."


def test_footnotes_have_changes_too() -> None:
    note = f'<w:footnote w:id="2">{paragraph(changed("ins", "New note."), run("Old note."))}</w:footnote>'
    reference = paragraph(run("Words."), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    data = exporting.docx(
        (),
        "",
        body=reference,
        extra=[("word/footnotes.xml", f"<w:footnotes {_NAMESPACE}>{note}</w:footnotes>")],
    )
    assert "New note.Old note." in load_bytes(data, "a.docx").text
    before = load_bytes(data, "a.docx", chapter=BEFORE)
    assert "New note." not in before.text
    assert "Old note." in before.text
    assert before.notes


@pytest.mark.parametrize(("version", "name"), [(3, "a.docx"), (0, "a.docx")])
def test_there_are_two_versions_only(version: int, name: str) -> None:
    with pytest.raises(LoadError, match="is no book"):
        loaded(paragraph(run("Words.")), version, name)


@pytest.mark.parametrize(
    ("data", "has"),
    [
        (b"<w:ins w:id='1'>", True), (b"<w:del w:id='1'>", True), (b"<w:moveTo w:id='1'>", True),
        (b"<w:moveFrom w:id='1'>", True), (b"<w:instrText>", False), (b"", False),
    ],
)  # fmt: skip
def test_a_cheap_look_says_whether_there_may_be_any(data: bytes, has: bool) -> None:
    assert has_marks(data) is has


def test_a_part_without_its_root_is_left_alone() -> None:
    root = lxml.etree.fromstring(f"<w:ins {_NAMESPACE}><w:r/></w:ins>")
    assert count_in(root) == 1
    put_into_force(root, BEFORE)
    put_into_force(root, AFTER)
    assert root.tag.endswith("ins")
