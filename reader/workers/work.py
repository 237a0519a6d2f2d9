"""What is done off the thread that asks for it."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from reader.cancel import IsCancelled, Progress
from reader.text.article import Article
from reader.values import Struct

Result = TypeVar("Result")

Work = Callable[[Progress, IsCancelled], Result]
"""A function of progress and cancelling; what it returns lands on the thread that asked."""

StagedWork = Callable[[Progress, IsCancelled, Callable[[Result], None]], Result]
"""The same with a third function: what it is given lands before the work is done, each time."""

Show = Callable[[Article], object]
"""Is given the article in the beginning of a long text, while the whole is being read."""


def nobody(beginning: Article) -> None:
    """A `Show` that shows nothing before all is read."""


class Reading(Protocol):
    """Who reads an article in a process of its own."""

    def read(
        self,
        name: str,
        function: Callable[..., Result],
        arguments: tuple[Any, ...],
        is_cancelled: IsCancelled,
        *,
        is_timed: bool = True,
        show: Show = nobody,
    ) -> Result:
        """`function(*arguments)` called over there; `name` is the article's in sentences."""
        ...


class ArticleReading(Struct, frozen=True):
    """Work that reads an article; its `read` can show the beginning before."""

    read: Callable[[Progress, IsCancelled, Show], Article]

    def __call__(self, progress: Progress, is_cancelled: IsCancelled) -> Article:
        """Read it, and show it when it is whole."""
        return self.read(progress, is_cancelled, nobody)
