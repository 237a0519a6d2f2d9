"""Work that can show a beginning is work like any other."""

from reader.cancel import never, silent
from reader.workers.work import ArticleReading, nobody
from tests.builders import article_of

MADE = article_of(["The ferry sails."])


def test_without_anybody_to_show_it_to_an_article_comes_whole() -> None:
    asked: list[object] = []

    def read(*given: object) -> object:
        asked.extend(given)
        return MADE

    assert ArticleReading(read)(silent, never) is MADE  # type: ignore[arg-type]
    assert asked == [silent, never, nobody]
    nobody(MADE)
