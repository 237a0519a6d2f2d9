"""Pieces of work for `tasks.py`. The engine is imported when the first piece runs, after the first paint."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress, raise_if
from reader.collation.options import CollationOptions
from reader.text.article import Article
from reader.workers.work import Work

if TYPE_CHECKING:
    from types import ModuleType

    from reader.comparison.comparison import Comparison
    from reader.loading.fetching import Fetched
    from reader.session.session import Session
    from reader.workers.head_start import HeadStart
    from reader.workers.reading_process import ReadingProcess


def _engine() -> "ModuleType":
    from reader.workers import jobs as engine  # noqa: PLC0415 - all of the program below the window: not before it stands

    return engine


def _groundwork() -> "ModuleType":
    from reader.views import display_data as groundwork  # noqa: PLC0415 - the values of the workspace: not before it stands

    return groundwork


def reading_file(path: Path, encoding: str | None, reading: "ReadingProcess") -> Work:
    """Work that reads the article in a file."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        return _engine().read_file(path, encoding, reading, progress, is_cancelled)

    return work


def reading_text(text: str, origin: str, reading: "ReadingProcess") -> Work:
    """Work that reads the article in a pasted text."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        return _engine().read_text(text, origin, reading, progress, is_cancelled)

    return work


def reading_html(page: str, text: str, reading: "ReadingProcess") -> Work:
    """Work that reads the article in pasted HTML, or in `text` where the HTML holds none."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        return _engine().read_html(page, text, reading, progress, is_cancelled)

    return work


def reading_fetched(fetched: "Fetched", reading: "ReadingProcess") -> Work:
    """Work that reads the article in a page fetched from the web."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        return _engine().read_fetched(fetched, reading, progress, is_cancelled)

    return work


def listing_chapters(path: Path) -> Work:
    """Work that lists the chapters of a book."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        return _engine().chapters_of(path, progress, is_cancelled)

    return work


def with_ground(reading: Work) -> Work:
    """Work that reads an article in some way and works out what is needed to show it."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        article = reading(progress, is_cancelled)
        raise_if(is_cancelled)
        return _groundwork().ground_of_article(article)

    return work


def comparing(
    left: Article,
    right: Article,
    options: CollationOptions,
    begun: "HeadStart | None" = None,
) -> Work:
    """Work that compares two articles, unless `begun` has, and works out what is needed to show that."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        comparison = begun.comparison(left, right, options, is_cancelled) if begun is not None else None
        if comparison is None:
            comparison = _engine().compare_pair(left, right, options, progress, is_cancelled)
        return _groundwork().ground_of_comparison(comparison)

    return work


def quoting(article: Article) -> Work:
    """Work that finds who is quoted in one article."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        return _engine().quote_article(article, progress, is_cancelled)

    return work


def reading_session(path: Path) -> Work:
    """Work that reads a saved session."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        return _engine().load_session(path)

    return work


def writing_session(path: Path, session: "Session") -> Work:
    """Work that writes a session."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        return _engine().save_session(path, session)

    return work


def writing_report(path: Path, comparison: "Comparison", form: str) -> Work:
    """Work that writes a report; `form` is a value of `ReportForm`."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        engine = _engine()
        return engine.write_report(path, comparison, engine.ReportForm(form))

    return work


def paper(comparison: "Comparison") -> str:
    """The report as HTML to be printed."""
    from reader.reports.html_form import comparison_paper  # noqa: PLC0415 - the template engine

    return comparison_paper(comparison)


def empty_session() -> "Session":
    """A session in which nothing is open; asked for when an article has been read."""
    from reader.session.session import Session  # noqa: PLC0415 - as above

    return Session()


def takes_encoding(format_: str) -> bool:
    """Whether articles of a format can be read again in another encoding; asked for an open article."""
    from reader.loading import open_file  # noqa: PLC0415 - as above

    return open_file.takes_encoding(format_)


def warm_up() -> Work:
    """Work that only brings the engine in, so that the first article opens sooner."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:  # noqa: ARG001 - the shape of Work
        return _engine()

    return work
