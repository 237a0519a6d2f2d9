"""Pieces of work for who runs them off the GUI thread. The program below the window is imported when the
first piece runs, after the first paint; each function imports what it calls, so that types are checked."""
# ruff: noqa: PLC0415 - all of the program below the window: not before the window stands

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress, raise_if
from reader.collation.options import CollationOptions
from reader.text.article import Article
from reader.workers.report_wish import AS_IT_IS, ReportWish
from reader.workers.work import ArticleReading, Show, StagedWork, Work

if TYPE_CHECKING:
    from reader.collation.by_hand.pairing import Pairing
    from reader.comparison.comparison import Comparison
    from reader.loading.article_file import ArticleFile
    from reader.loading.chapter import Chapter
    from reader.loading.fetching import Fetched
    from reader.quotations.quotation import Attributions
    from reader.reports.preview import Preview
    from reader.session.session import Session
    from reader.views.display_data import ArticleGround, ComparisonGround
    from reader.workers.head_start import HeadStart
    from reader.workers.reading_ahead import ReadingAhead
    from reader.workers.reading_process import ReadingProcess


def reading_file(file: "ArticleFile", encoding: str | None, reading: "ReadingProcess") -> ArticleReading:
    """Work that reads the article in a file."""

    def work(progress: Progress, is_cancelled: IsCancelled, show: Show) -> Article:
        from reader.workers.reading import read_file

        return read_file(file, encoding, reading, progress, is_cancelled, show)

    return ArticleReading(work)


def reading_text(text: str, origin: str, reading: "ReadingProcess") -> ArticleReading:
    """Work that reads the article in a pasted text."""

    def work(progress: Progress, is_cancelled: IsCancelled, show: Show) -> Article:
        from reader.workers.reading import read_text

        return read_text(text, origin, reading, progress, is_cancelled, show)

    return ArticleReading(work)


def reading_html(page: str, text: str, reading: "ReadingProcess") -> Work[Article]:
    """Work that reads the article in pasted HTML, or in `text` where the HTML holds none."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> Article:
        from reader.workers.reading import read_html

        return read_html(page, text, reading, progress, is_cancelled)

    return work


def reading_fetched(fetched: "Fetched", reading: "ReadingProcess") -> ArticleReading:
    """Work that reads the article in a page fetched from the web."""

    def work(progress: Progress, is_cancelled: IsCancelled, show: Show) -> Article:
        from reader.workers.reading import read_fetched

        return read_fetched(fetched, reading, progress, is_cancelled, show)

    return ArticleReading(work)


def listing_chapters(path: Path, reading: "ReadingProcess") -> "Work[list[Chapter]]":
    """Work that lists the chapters of a book."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "list[Chapter]":
        from reader.workers.reading import find_chapters

        return find_chapters(path, reading, progress, is_cancelled)

    return work


def with_ground(reading: Work[Article]) -> "StagedWork[ArticleGround]":
    """Work that reads an article in some way and works out what is needed to show it: of a long one first of
    its beginning."""

    def work(
        progress: Progress, is_cancelled: IsCancelled, land: "Callable[[ArticleGround], None]"
    ) -> "ArticleGround":
        from reader.views.display_data import ground_of_article, ground_of_beginning

        def show(beginning: Article) -> None:
            land(ground_of_beginning(beginning))

        if isinstance(reading, ArticleReading):
            article = reading.read(progress, is_cancelled, show)
        else:
            article = reading(progress, is_cancelled)
        raise_if(is_cancelled)
        return ground_of_article(article)

    return work


def comparing(
    left: Article,
    right: Article,
    options: CollationOptions,
    begun: "HeadStart | None" = None,
    pairings: "Sequence[Pairing]" = (),
    ahead: "ReadingAhead | None" = None,
) -> "StagedWork[ComparisonGround]":
    """Work that compares two articles with what a person said of their sentences, unless `begun` has, and
    works out what is needed to show that; long ones part by part."""

    def work(
        progress: Progress, is_cancelled: IsCancelled, land: "Callable[[ComparisonGround], None]"
    ) -> "ComparisonGround":
        from reader.views.display_data import ground_of_comparison

        is_begun = begun is not None and not pairings
        comparison = begun.comparison(left, right, options, is_cancelled) if begun and is_begun else None
        if comparison is not None:
            return ground_of_comparison(comparison)
        from reader.workers.jobs import compare_pair

        ground: ComparisonGround | None = None

        def land_part(part: "Comparison") -> None:
            nonlocal ground
            ground = ground_of_comparison(part, ground)
            land(ground)

        whole = compare_pair(left, right, options, progress, is_cancelled, pairings, land_part, ahead)
        return ground_of_comparison(whole, ground)

    return work


def quoting(article: Article) -> "Work[Attributions]":
    """Work that finds who is quoted in one article."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> "Attributions":
        from reader.workers.jobs import quote_article

        return quote_article(article, progress, is_cancelled)

    return work


def reading_session(path: Path) -> "Work[Session]":
    """Work that reads a saved session."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> "Session":
        from reader.session.session import load_session

        return load_session(path)

    return work


def writing_session(path: Path, session: "Session") -> Work[None]:
    """Work that writes a session."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        from reader.session.session import save_session

        save_session(path, session)

    return work


def checked_form(form: str) -> str:
    """`form` if it is a value of `ReportForm`; raises `ValueError`, which lists them, otherwise."""
    from reader.reports.writing import ReportForm

    known = [each.value for each in ReportForm]
    if form not in known:
        raise ValueError(f"form is one of {', '.join(map(repr, known))}, not {form!r}")
    return form


def writing_report(path: Path, comparison: "Comparison", form: str, how: ReportWish = AS_IT_IS) -> Work[None]:
    """Work that writes a report; `form` is a value of `ReportForm`."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        from reader.reports.setting import ReportSetting
        from reader.reports.writing import ReportForm, write_report

        write_report(
            path,
            comparison,
            ReportForm(form),
            how.only_differences,
            ReportSetting(source=how.source, messages=how.messages),
        )

    return work


def writing_paper(
    path: Path,
    comparison: "Comparison",
    to_bytes: Callable[[str, str, Progress, IsCancelled], bytes],
    how: ReportWish = AS_IT_IS,
) -> Work[None]:
    """Work that writes the report as it is printed; `to_bytes` makes the file of its HTML and its title."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> None:
        from reader.reports.columns import title_of
        from reader.reports.writing import write_report_bytes

        title = f"{title_of(comparison.left)} / {title_of(comparison.right)}"
        write_report_bytes(path, to_bytes(paper(comparison, how), title, progress, is_cancelled))

    return work


def printing(
    comparison: "Comparison",
    draws: Callable[[str, Progress, IsCancelled], None],
    how: ReportWish = AS_IT_IS,
) -> Work[None]:
    """Work that prints the report; `draws` puts its HTML on paper."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> None:
        draws(paper(comparison, how), progress, is_cancelled)

    return work


def previewing(comparison: "Comparison", form: str, how: ReportWish = AS_IT_IS) -> "Work[Preview]":
    """Work that makes the beginning of a report; a `form` that `ReportForm` lacks is the printed page."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> "Preview":
        from reader.reports.preview import preview_of
        from reader.reports.setting import ReportSetting
        from reader.reports.writing import ReportForm

        known = ReportForm(form) if form in list(ReportForm) else None
        return preview_of(
            comparison, known, how.only_differences, ReportSetting(source=how.source, messages=how.messages)
        )

    return work


def paper(comparison: "Comparison", how: ReportWish = AS_IT_IS) -> str:
    """The report as HTML to be printed."""
    from reader.reports.html_form import comparison_paper
    from reader.reports.setting import ReportSetting

    return comparison_paper(
        comparison, how.only_differences, ReportSetting(source=how.source, messages=how.messages)
    )


def empty_session() -> "Session":
    """A session in which nothing is open; asked for when an article has been read."""
    from reader.session.session import Session

    return Session()


def takes_encoding(format_: str) -> bool:
    """Whether articles of a format can be read again in another encoding; asked for an open article."""
    from reader.text import loaded

    return loaded.takes_encoding(format_)


def has_versions(article: Article) -> bool:
    """Whether an article was read from a document with tracked changes: it has two versions then."""
    from reader.loading.office.revisions import TOLD

    return any(note.startswith(TOLD) for note in article.notes)
