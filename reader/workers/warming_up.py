"""What the first article needs is made ready while nobody waits."""
# ruff: noqa: PLC0415 - all of the program below the window: brought in here, on another thread

from contextlib import suppress
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.errors import ReaderError
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.workers.reading_process import ReadingProcess


def warming_up(reading: "ReadingProcess") -> Work[None]:
    """Work that starts the reading process and brings in the program below the window, so that the first
    article opens sooner, and no question about it has the window wait: a sample is read, for the patterns
    that reading an article needs."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        reading.prepare()
        import reader.collation.why
        import reader.loading.office.revisions
        import reader.rewriting.profile
        import reader.rewriting.rewriting
        import reader.rewriting.rewriting_sentences
        import reader.session.session
        import reader.views.display_data
        import reader.workers.jobs
        import reader.workers.reading  # noqa: F401 - all of these brought in, not used
        from reader.library.samples import sample_pairs
        from reader.loading.article_file import ArticleFile
        from reader.text.tokens import tokenise_words
        from reader.workers.article_sources import file_article

        tokenise_words("")  # its pattern is needed when the first marks are painted

        with suppress(ReaderError, IndexError):  # who asks for the samples tells that they are missing
            file_article(ArticleFile(sample_pairs()[0].left), None)

    return work
