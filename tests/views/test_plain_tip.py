"""Words of articles are never taken for markup."""

from html.parser import HTMLParser

import pytest

from reader.views.plain_tip import plain_tip


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("text", ["plain", "<b>bold</b> & more", "<img src='x'>", "a\n b", '"quoted"'])
def test_a_tip_shows_the_text_as_it_stands(text: str) -> None:
    read = _Words()
    read.feed(plain_tip(text))
    assert (read.tags, read.words) == (["p"], text)


def test_no_text_has_no_tip() -> None:
    assert plain_tip("") == ""


@pytest.mark.parametrize(("length", "shown"), [(1_200, 1_200), (1_201, 1_200), (5_000, 1_200)])
def test_a_very_long_tip_is_cut_with_an_ellipsis(length: int, shown: int) -> None:
    read = _Words()
    read.feed(plain_tip("x" * length))
    assert len(read.words) == shown
    assert read.words.endswith("…") is (length > 1_200)


def test_markup_in_an_article_stays_text() -> None:
    tip = plain_tip("<b>bold</b> & <img src='file:///etc/passwd'>")
    assert "<b>" not in tip
    assert "<img" not in tip
    assert "&lt;b&gt;bold&lt;/b&gt; &amp;" in tip
