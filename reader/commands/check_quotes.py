"""`reader check --quotes-only`: every quotation of a copy, and which of its sources has it word for word."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.commands.console import DIFFERENT, DONE, say_or_write
from reader.commands.input import read_named
from reader.errors import SettingsError
from reader.many.source_quotes import SourcedQuotation, Standing, sourced_quotations
from reader.text.article import Article


def check_quotes(names: Sequence[str], sources: Sequence[str], output: Path | None) -> int:
    """Look the quotations of one copy up; returns 0, or 1 when one is altered or in no source.

    `sources` are those named behind `--sources`; the copy is the one in `names`, else the last of all. Raises
    `SettingsError` when there is no source or more than one copy.
    """
    all_names = [*sources, *names]
    if len(all_names) < 2 or (sources and len(names) > 1):
        raise SettingsError("Name the sources behind --sources, and one copy behind them.")
    *sources, name = all_names
    copy = read_named(name)
    found = list(sourced_quotations(copy, [read_named(source) for source in sources]))
    lines = [line for each in found for line in _lines(copy, each, sources)]
    missing = sum(each.standing is not Standing.VERBATIM for each in found)
    lines.append(f"{name}: {len(found)} quotations, {missing} not word for word in a source")
    say_or_write("\n".join(lines) + "\n", output)
    return DIFFERENT if missing else DONE


def _lines(copy: Article, found: SourcedQuotation, sources: Sequence[str]) -> Iterator[str]:
    words = " ".join(found.attribution.quotation.span.of(copy.text).split())
    where = f" ({sources[found.source]})" if found.source is not None else ""
    yield f"{found.standing.value}: “{words}”{where}"
    if found.standing is Standing.ALTERED:
        yield f"    there: {found.source_words}"
