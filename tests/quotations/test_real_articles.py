"""The five real articles: every direct and mixed quotation with its speaker, in order."""

from pathlib import Path

import pytest

from reader.loading.open_file import load_file
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import make_article

ARTICLES = Path(__file__).resolve().parents[2].parent / "shared" / "articles"
PUTIN, TRUMP, GRUSHKO, RUTTE = "Vladimir Putin", "Donald Trump", "Alexander Grushko", "Mark Rutte"


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the real articles are not part of the project")
@pytest.mark.parametrize(
    ("number", "speakers"),
    [
        ("000", [PUTIN, PUTIN, TRUMP, TRUMP, PUTIN, PUTIN]),
        ("001", [PUTIN] * 5 + [GRUSHKO] * 3 + [RUTTE]),
        ("002", [PUTIN] * 7),
        ("003", [PUTIN] * 7),
    ],
)
def test_speakers(number: str, speakers: list[str]) -> None:
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    found = attribute(make_article(load_file(path))).attributions
    assert [one.speaker for one in found if one.quotation.kind is not Kind.INDIRECT] == speakers
