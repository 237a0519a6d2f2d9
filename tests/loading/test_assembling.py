"""Passages become one text with a block for each."""

from hypothesis import given
from hypothesis import strategies as st

from reader.loading.assembling import assemble
from reader.text.article import Role
from reader.text.details import Details


def test_passages_are_parted_by_empty_lines_and_blank_ones_left_out() -> None:
    loaded = assemble(
        [("One\nline.", Role.HEADLINE), (" \t", Role.BODY), ("Two\r\nlines\x00.", None)],
        "a.x",
        "x",
        notes=["n"],
    )
    assert loaded.text == "One line.\n\nTwo lines."
    assert [(block.span.of(loaded.text), block.role) for block in loaded.blocks or ()] == [
        ("One line.", Role.HEADLINE),
        ("Two lines.", None),
    ]
    assert (loaded.origin, loaded.format, loaded.encoding, loaded.details) == ("a.x", "x", None, Details())
    assert loaded.notes == ("n",)


@given(st.lists(st.text(max_size=20)))
def test_blocks_cover_all_but_what_parts_them(texts: list[str]) -> None:
    loaded = assemble([(text, None) for text in texts], "a", "x")
    assert "\n\n".join(block.span.of(loaded.text) for block in loaded.blocks or ()) == loaded.text
    loaded.text.encode("utf-8")
