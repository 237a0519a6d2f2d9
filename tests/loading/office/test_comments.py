"""The comments of a Word document are kept as furniture at its end, and told."""

import pytest

from reader.errors import LoadError
from reader.loading.open_file import load_bytes
from reader.text.article import Role
from reader.text.loaded import LoadedText
from tests.loading import exporting

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def loaded(comments: str) -> LoadedText:
    part = f"<w:comments {_NAMESPACE}>{comments}</w:comments>"
    return load_bytes(exporting.docx(["Words."], "", extra=[("word/comments.xml", part)]), "a.docx")


def comment(author: str, *paragraphs: str) -> str:
    inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return f'<w:comment w:id="1" w:author="{author}">{inside}</w:comment>'


@pytest.mark.parametrize(
    ("comments", "told"),
    [
        (comment("Ann  Smith", "Is this", "so?"), ["Ann Smith: Is this so?"]),
        (comment("", "Is it?"), ["Is it?"]),
        (comment("Ann", "One.") + comment("Bo", "Two."), ["Ann: One.", "Bo: Two."]),
        (comment("Ann", ""), []),
        ("", []),
    ],
)
def test_each_comment_is_a_line_of_furniture_behind_the_text(comments: str, told: list[str]) -> None:
    found = loaded(comments)
    assert found.blocks is not None
    assert [block.span.of(found.text) for block in found.blocks] == ["Words.", *told]
    assert [block.role for block in found.blocks[1:]] == [Role.FURNITURE] * len(told)
    assert found.notes == (("Its comments stand at its end.",) if told else ())


def test_a_damaged_part_is_damage() -> None:
    with pytest.raises(LoadError, match="damaged"):
        loaded("<w:p")
