"""Work that is done as soon as it is asked for, and a controller over an invented comparison."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from reader.comparison.comparison import Comparison
from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.sides import SIDES
from reader.views.display_data import ground_of_article, ground_of_comparison


class AtOnce(Executor):
    """Does what is submitted before it answers, on the caller's thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def controller_at_once() -> Controller:
    """A controller whose work is done at once; nothing is open in it."""
    return Controller(Tasks(AtOnce()))


def take(controller: Controller, compared: Comparison) -> None:
    """Open both articles of a comparison and the comparison itself, without reading or comparing."""
    for side in SIDES:
        controller.keeper.take_article(side, ground_of_article(compared.article(side)), None)
    controller.keeper.take_comparison(ground_of_comparison(compared), compared.collation.options)
