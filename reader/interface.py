"""The public Python interface: what other programs call, with the options of the command line as keywords.

It is reached as `reader.read`, `reader.compare`, `reader.compare_many`, `reader.quotes`, `reader.to_dict` and
`reader.report`. Wrong arguments raise `TypeError` or `ValueError` at once; what is wrong with an article
raises a kind of `reader.ReaderError`, whose text is one sentence for the user.
"""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from pathlib import Path
from typing import Any, TypeVar

from reader.cancel import IsCancelled, Progress, never, silent
from reader.collation.options import CollationOptions, Strictness
from reader.comparison import compare as comparing
from reader.comparison.comparison import Comparison
from reader.loading.open_file import load_bytes, load_file, load_text
from reader.many.comparing import ArticlePair, ComparedPair
from reader.many.comparing import compare_many as comparing_many
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.reports.article_form import quotes_form
from reader.reports.json_form import comparison_form
from reader.reports.writing import ReportForm, report_text
from reader.text.article import Article
from reader.text.making import make_article
from reader.values import Struct

Choice = TypeVar("Choice", Strictness, ReportForm)


class Quoted(Struct, frozen=True):
    """An article with its quotations."""

    article: Article
    quotations: Attributions


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    chapter: int | None = None,
    encoding: str | None = None,
    is_cancelled: IsCancelled = never,
) -> Article:
    """The article in a file, in bytes or in a text.

    `source` is a path, the bytes of a file, or (with `name`) a text as it was pasted. `name` is the file's
    name for bytes and text, by whose ending the format is told where the bytes leave it open. `chapter`
    chooses one of a book (EPUB), counted from 1; without it a book is read whole. `encoding` overrides the
    one that would be found. The work is done on the calling thread, without the limits of time and memory
    that the window and the commands set to documents. Raises `LoadError` when there is no article to be read
    and `Cancelled` when `is_cancelled()` says so.
    """
    if name is not None and not isinstance(name, str):
        raise TypeError(f"name is a str, not {name!r}")
    if chapter is not None and (not isinstance(chapter, int) or chapter < 1):
        raise ValueError(f"chapter is a number from 1, not {chapter!r}")
    if isinstance(source, bytes):
        if name is None:
            raise ValueError('bytes need a name, such as name="wire.docx"')
        loaded = load_bytes(source, name, chapter=chapter, encoding=encoding, is_cancelled=is_cancelled)
        return make_article(loaded)
    if not isinstance(source, str | os.PathLike):
        raise TypeError(f"source is a path, bytes or a text, not {type(source).__name__}")
    if name is not None:
        return _pasted(source, name, is_plain=encoding is None and chapter is None)
    loaded = load_file(Path(source), chapter=chapter, encoding=encoding, is_cancelled=is_cancelled)
    return make_article(loaded)


def _pasted(source: str | os.PathLike[str], name: str, *, is_plain: bool) -> Article:
    if not isinstance(source, str):
        raise ValueError("a path has a name of its own; name= is for bytes and text")
    if not is_plain:
        raise ValueError("a text has neither an encoding nor chapters")
    return make_article(load_text(source, name))


def compare(
    left: Article,
    right: Article,
    *,
    strictness: str = CollationOptions().strictness.value,
    ignore_case: bool = False,
    ignore_punctuation: bool = False,
    ignore_figure_spelling: bool = False,
    include_furniture: bool = False,
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> Comparison:
    """Two articles compared: beads, quotations and their matches, facts, warnings, verdict.

    The options are those of `reader compare`. `progress(share, doing)` is told the share done, 0 to 1, and
    what is being done. The work is done on the calling thread. Raises `Cancelled` when `is_cancelled()` says
    so.
    """
    for article in (left, right):
        if not isinstance(article, Article):
            raise TypeError(f"left and right are articles (see reader.read), not {type(article).__name__}")
    switches = (ignore_case, ignore_punctuation, ignore_figure_spelling, include_furniture)
    if any(not isinstance(switch, bool) for switch in switches):
        raise TypeError("ignore_… and include_furniture are True or False")
    options = CollationOptions(
        strictness=_one_of(Strictness, strictness, "strictness"),
        ignore_case=ignore_case,
        ignore_punctuation=ignore_punctuation,
        ignore_figure_spelling=ignore_figure_spelling,
        include_furniture=include_furniture,
    )
    return comparing.compare(left, right, options, progress, is_cancelled)


def compare_many(
    pairs: Iterable[ArticlePair],
    executor: Executor | None = None,
    *,
    strictness: str = CollationOptions().strictness.value,
    ignore_case: bool = False,
    ignore_punctuation: bool = False,
    ignore_figure_spelling: bool = False,
    include_furniture: bool = False,
    seconds: float | None = None,
    is_cancelled: IsCancelled = never,
) -> Iterator[ComparedPair]:
    """Many pairs compared on any executor, or on all cores of this machine, each given as soon as it is done.

    `pairs` are left and right articles. The options are those of `compare`; `seconds` is how long one pair
    may take. A pair that fails is told with a sentence (`trouble`), the others are done all the same. What
    has not begun is cancelled when the caller stops asking. Raises `Cancelled` when `is_cancelled()` says so.
    """
    if executor is not None and not isinstance(executor, Executor):
        raise TypeError(f"executor is one of concurrent.futures, not {type(executor).__name__}")
    options = CollationOptions(
        strictness=_one_of(Strictness, strictness, "strictness"),
        ignore_case=ignore_case,
        ignore_punctuation=ignore_punctuation,
        ignore_figure_spelling=ignore_figure_spelling,
        include_furniture=include_furniture,
    )
    return comparing_many(pairs, executor, options=options, seconds=seconds, is_cancelled=is_cancelled)


def quotes(article: Article, *, is_cancelled: IsCancelled = never) -> Quoted:
    """Who is quoted in an article. Raises `Cancelled` when `is_cancelled()` says so."""
    if not isinstance(article, Article):
        raise TypeError(f"quotes takes an article (see reader.read), not {type(article).__name__}")
    return Quoted(article, attribute(article, is_cancelled))


def to_dict(value: Comparison | Quoted, *, edits: bool = True, reasons: bool = True) -> dict[str, Any]:
    """The JSON form of a comparison or of quotations, as plain values for `json.dumps`.

    Exactly what `reader compare --format json` and `reader quotes --format json` print. The word edits of
    beads take most of the time: without `edits` and `reasons` (the field `why`) both are left out.
    """
    if isinstance(value, Comparison):
        return comparison_form(value, edits=edits, reasons=reasons)
    if isinstance(value, Quoted):
        return quotes_form(value.article, value.quotations)
    raise TypeError(f"to_dict takes a comparison or quotations, not {type(value).__name__}")


def report(comparison: Comparison, form: str) -> str:
    """A comparison in one of the forms that the window exports and `reader compare` prints.

    `form` is "html", "markdown", "text", "json", "quotations_csv", "changes_csv", "facts_csv" or
    "statements_csv"; "docx" is no text and raises `ValueError`.
    """
    if not isinstance(comparison, Comparison):
        raise TypeError(f"report takes a comparison (see reader.compare), not {type(comparison).__name__}")
    return report_text(comparison, _one_of(ReportForm, form, "form"))


def _one_of(kind: type[Choice], value: str, what: str) -> Choice:
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(repr(member.value) for member in kind)
        raise ValueError(f"{what} is one of {known}, not {value!r}") from None
