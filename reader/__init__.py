"""Source Comparison Reader: two articles on the same event, side by side.

The public interface for other programs: `read`, `compare`, `compare_many`, `quotes`, `to_dict`, `report`, and
the errors that they raise. All is imported when it is first asked for; nothing here needs Qt.
"""

from reader import program

__version__ = program.VERSION

TYPE_CHECKING = False  # `typing` alone would double the time of `--version`
if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.errors import Cancelled, EmptyArticleError, LoadError, ReaderError, ReportError
    from reader.interface import Quoted, compare, compare_many, quotes, read, report, to_dict
    from reader.many.comparing import ComparedPair
    from reader.text.article import Article

_PLACES = {
    "Article": "reader.text.article",
    "Cancelled": "reader.errors",
    "ComparedPair": "reader.many.comparing",
    "Comparison": "reader.comparison.comparison",
    "EmptyArticleError": "reader.errors",
    "LoadError": "reader.errors",
    "Quoted": "reader.interface",
    "ReaderError": "reader.errors",
    "ReportError": "reader.errors",
    "compare": "reader.interface",
    "compare_many": "reader.interface",
    "quotes": "reader.interface",
    "read": "reader.interface",
    "report": "reader.interface",
    "to_dict": "reader.interface",
}

__all__ = [
    "Article",
    "Cancelled",
    "ComparedPair",
    "Comparison",
    "EmptyArticleError",
    "LoadError",
    "Quoted",
    "ReaderError",
    "ReportError",
    "__version__",
    "compare",
    "compare_many",
    "quotes",
    "read",
    "report",
    "to_dict",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - `--version` needs none of it

    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_PLACES})
