"""What each of two articles tells alone, read in their reading processes while something else is done.

Facts are read as soon as an article is there, who is quoted as soon as the facts of both are, while their
sentences are still being linked. No Qt here.
"""

import threading
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from reader.cancel import IsCancelled, raise_if
from reader.errors import Cancelled, ReaderError
from reader.sides import SIDES, Sides
from reader.text.article import Article
from reader.workers.reading_process import ReadingProcess
from reader.workers.sizes import THREAD_WORDS, WEIGHTY_WORDS, words_in

if TYPE_CHECKING:
    from reader.quotations.offices import Office
    from reader.workers.article_jobs import FoundAlone, QuotedAlone

Result = TypeVar("Result")

_GLANCE = 0.05
"""Seconds between two looks at `is_cancelled`."""


class _Ahead:
    """One article: what is found in it alone, and its quotations with some offices known."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.dropped = threading.Event()
        self.found: Future[FoundAlone] | None = None
        self.quoted: tuple[tuple[Office, ...], Future[QuotedAlone] | None] | None = None


class ReadingAhead:
    """Reads the articles of one window ahead, two at a time. May be used from any thread.

    Whoever asks for what could not be read is told None and reads it himself.
    """

    def __init__(self, reading: ReadingProcess) -> None:
        self._reading = reading
        self._threads = ThreadPoolExecutor(2, thread_name_prefix="ahead")
        self._lock = threading.RLock()  # what is found at once is told to who begins it
        self._articles: list[_Ahead] = []
        self._is_open = True

    def keep(self, articles: Sequence[Article]) -> None:
        """Read these articles ahead, if they are long, and no others any more."""
        with self._lock:
            for ahead in self._articles:
                if ahead.article not in articles:
                    ahead.dropped.set()
            self._articles = [ahead for ahead in self._articles if not ahead.dropped.is_set()]
            begun = [self._begun(article) for article in articles if words_in(article) > THREAD_WORDS]
            for ahead in begun:
                if ahead.found is not None and len(begun) == len(SIDES):
                    ahead.found.add_done_callback(partial(self._quote_both, Sides(*begun)))

    def stop(self) -> None:
        """Read nothing any more; what has been found is forgotten."""
        self.keep(())

    def close(self) -> None:
        """End for good, and wait for it."""
        with self._lock:
            self._is_open = False
        self.stop()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def facts(self, articles: Sides[Article], is_cancelled: IsCancelled) -> "Sides[FoundAlone] | None":
        """What either article tells alone, as soon as both are read. Raises `Cancelled`."""
        return self._found(self._both(articles), is_cancelled)

    def quotations(self, articles: Sides[Article], is_cancelled: IsCancelled) -> "Sides[QuotedAlone] | None":
        """Who is quoted in either article, each with the offices of the other. Raises `Cancelled`."""
        both = self._both(articles)
        found = self._found(both, is_cancelled)
        if found is None:
            return None
        with self._lock:
            left = self._quoting(both.left, found.right.offices)
            right = self._quoting(both.right, found.left.offices)
        return _both_of(left, right, is_cancelled)

    def _both(self, articles: Sides[Article]) -> Sides[_Ahead]:
        with self._lock:
            return articles.map(self._begun)

    def _found(self, both: Sides[_Ahead], is_cancelled: IsCancelled) -> "Sides[FoundAlone] | None":
        return _both_of(both.left.found, both.right.found, is_cancelled)

    def _begun(self, article: Article) -> _Ahead:
        """An article that is read; called under the lock."""
        for ahead in self._articles:
            if ahead.article == article:
                return ahead
        ahead = _Ahead(article)
        if self._is_open:
            ahead.found = self._threads.submit(self._find, ahead)
        self._articles.append(ahead)
        return ahead

    def _quoting(self, ahead: _Ahead, known: "tuple[Office, ...]") -> "Future[QuotedAlone] | None":
        """Its quotations on the way, or found before; called under the lock."""
        if ahead.quoted is None or ahead.quoted[0] != known:
            quoted = self._threads.submit(self._quote, ahead, known) if self._is_open else None
            ahead.quoted = known, quoted
        return ahead.quoted[1]

    def _quote_both(self, both: Sides[_Ahead], _found: "Future[FoundAlone]") -> None:
        """Begin with the quotations of two articles when the offices of both are known."""
        with self._lock:
            if any(ahead.dropped.is_set() or not _is_found(ahead) for ahead in both):
                return
            for ahead, other in (both, (both.right, both.left)):
                if other.found is not None:
                    self._quoting(ahead, other.found.result().offices)

    def _find(self, ahead: _Ahead) -> "FoundAlone":
        from reader.workers.article_jobs import find_alone  # noqa: PLC0415 - brings the engine in

        return self._reading.read("", find_alone, (ahead.article,), ahead.dropped.is_set, is_timed=False)

    def _quote(self, ahead: _Ahead, known: "tuple[Office, ...]") -> "QuotedAlone":
        from reader.workers.article_jobs import quote_alone  # noqa: PLC0415 - as above

        arguments = ahead.article, known
        quoted = self._reading.read("", quote_alone, arguments, ahead.dropped.is_set, is_timed=False)
        if words_in(ahead.article) > WEIGHTY_WORDS:
            self._reading.let_go(ahead.article)
        return quoted


def _is_found(ahead: _Ahead) -> bool:
    found = ahead.found
    return found is not None and found.done() and not found.cancelled() and found.exception() is None


def _both_of(
    left: "Future[Result] | None", right: "Future[Result] | None", is_cancelled: IsCancelled
) -> Sides[Result] | None:
    """What both bring, as soon as both are there; None when one brings nothing. Raises `Cancelled`."""
    found = [_outcome(each, is_cancelled) for each in (left, right)]
    ours, theirs = found
    return None if ours is None or theirs is None else Sides(ours, theirs)


def _outcome(future: "Future[Result] | None", is_cancelled: IsCancelled) -> Result | None:
    while future is not None:
        raise_if(is_cancelled)
        try:
            return future.result(_GLANCE)
        except NotYetError:
            continue
        except (Cancelled, CancelledError, ReaderError, RuntimeError):
            return None
    return None
