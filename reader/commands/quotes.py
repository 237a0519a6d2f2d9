"""`reader quotes FILE`: the quotations of one article on standard output."""

import argparse
from collections.abc import Sequence

from reader.commands.console import DONE, OneLineParser, run_guarded, say
from reader.commands.input import add_chapter, articles_from
from reader.messages import message
from reader.quotations.attribution import attribute
from reader.reports.article_form import quotes_json
from reader.reports.quotes_form import quotes_text

_FORMATS = ("json", "text")


def run(arguments: Sequence[str]) -> int:
    """Print the quotations of one article with their speakers; returns the exit status."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(prog="reader quotes", description=message("List who is quoted in an article."))
    parser.add_argument("file", metavar="FILE", help=message("a file, or - for standard input"))
    parser.add_argument("--format", choices=_FORMATS, default="text")
    add_chapter(parser)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    (article,) = articles_from([chosen.file], chosen.chapter)
    attributions = attribute(article)
    if chosen.format == "json":
        say(quotes_json(article, attributions))
    else:
        say(quotes_text(article, attributions, chosen.messages))
    return DONE
