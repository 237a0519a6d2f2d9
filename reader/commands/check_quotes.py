"""`reader check --quotes-only`: every quotation of a copy, and which of its sources has it word for word."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.commands.console import DIFFERENT, DONE, say_or_write
from reader.commands.input import read_named
from reader.errors import SettingsError
from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.forms import CheckForm, check_report
from reader.many.pairs import PairNames
from reader.many.quote_findings import quote_findings
from reader.many.source_quotes import SourcedQuotation, Standing, sourced_quotations
from reader.messages import ENGLISH, Messages, composed, counted, message
from reader.text.article import Article

_STANDINGS = {
    Standing.VERBATIM: message("verbatim"),
    Standing.ALTERED: message("altered"),
    Standing.NOWHERE: message("nowhere"),
}


def check_quotes(
    names: Sequence[str],
    sources: Sequence[str],
    rules: DeskRules,
    form: CheckForm = CheckForm.TEXT,
    output: Path | None = None,
    messages: Messages = ENGLISH,
) -> int:
    """Look the quotations of one copy up; returns 0, or 1 when one that fails is altered or in no source.

    `sources` are those named behind `--sources`; the copy is the one in `names`, else the last of all. As
    text every quotation is told, in the other forms those that are not word for word in a source. Raises
    `SettingsError` when there is no source or more than one copy.
    """
    all_names = [*sources, *names]
    if len(all_names) < 2 or (sources and len(names) > 1):
        raise SettingsError(message("Name the sources behind --sources, and one copy behind them."))
    *sources, name = all_names
    copy = read_named(name)
    found = list(sourced_quotations(copy, [read_named(source) for source in sources]))
    told = [
        each for each in quote_findings(copy, Path(name), found, sources) if each.kind not in rules.ignore
    ]
    check = PairCheck(PairNames(", ".join(sources), name), tuple(told))
    if form is CheckForm.TEXT:
        say_or_write("\n".join(map(messages.tell, _told(name, copy, found, sources))) + "\n", output)
    else:
        say_or_write(check_report([check], rules, form, messages), output)
    return DIFFERENT if any(rules.fails(each.kind, each.grade) for each in told) else DONE


def _told(name: str, copy: Article, found: list[SourcedQuotation], sources: Sequence[str]) -> Iterator[str]:
    for each in found:
        yield from _lines(copy, each, sources)
    missing = sum(each.standing is not Standing.VERBATIM for each in found)
    yield counted(
        "{name}: {n} quotation, {missing} not word for word in a source",
        "{name}: {n} quotations, {missing} not word for word in a source",
        len(found),
        name=name,
        missing=missing,
    )


def _lines(copy: Article, found: SourcedQuotation, sources: Sequence[str]) -> Iterator[str]:
    words = " ".join(found.attribution.quotation.span.of(copy.text).split())
    where = f" ({sources[found.source]})" if found.source is not None else ""
    yield composed(
        "{standing}: “{words}”{where}", standing=_STANDINGS[found.standing], words=words, where=where
    )
    if found.standing is Standing.ALTERED:
        yield message("    there: {words}", words=found.source_words)
