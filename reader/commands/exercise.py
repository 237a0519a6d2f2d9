"""`reader exercise ARTICLE`: a copy that says something else in some places, or the same in other words; with
its key."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.commands.console import DONE, OneLineParser, UsageError, run_guarded, say_or_write
from reader.commands.input import add_chapter, articles_from
from reader.exercises.exercise import ExerciseWish, make_exercise, offers_of
from reader.exercises.exercise_sentences import KINDS, kind_name
from reader.exercises.key import key_json
from reader.exercises.kinds import tampering_kinds
from reader.messages import Messages, message
from reader.reports.exercise_form import answers_text, shortfall_line
from reader.text.article import Article

_ALL = "all"
_PLACES = 3
"""Places that are changed unless told otherwise."""


def run(arguments: Sequence[str]) -> int:
    """Make the exercise, write copy and key; returns the exit status."""
    return run_guarded(arguments, _parser(), _work)


def _parser() -> OneLineParser:
    parser = OneLineParser(
        prog="reader exercise",
        description=message(
            "Make a copy of an article that says something else in some places, or the same in other words; "
            "with its key."
        ),
    )
    parser.add_argument("article", metavar="ARTICLE", help=message("a file, or - for standard input"))
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="KIND",
        help=message("a kind of change (as often as you like), or “all”; --kinds lists them"),
    )
    parser.add_argument(
        "--kinds", action="store_true", help=message("list the kinds and how many places there are for each")
    )
    parser.add_argument(
        "--number", type=int, default=None, metavar="N", help=message("in how many places (default: 3)")
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help=message("chooses among the places (default: 1)")
    )
    parser.add_argument("--rewritten", action="store_true", help=message("put the rest in other words"))
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="COPY",
        help=message("write the copy there, not on standard output"),
    )
    parser.add_argument("--key", type=Path, metavar="KEY.json", help=message("write the key there, as JSON"))
    parser.add_argument(
        "--answers", action="store_true", help=message("print the answers on standard error, in words")
    )
    add_chapter(parser)
    return parser


def _work(chosen: argparse.Namespace) -> int:
    (article,) = articles_from([chosen.article], chosen.chapter)
    if chosen.kinds:
        say_or_write(_listed(article, chosen.messages), chosen.output)
        return DONE
    exercise = make_exercise(article, _wish(chosen, article))
    say_or_write(exercise.copy, chosen.output)
    if chosen.key is not None:
        say_or_write(key_json(exercise), chosen.key)
    told = chosen.messages.tell(shortfall_line(exercise))
    if told and chosen.kind and _ALL not in chosen.kind:
        sys.stderr.write(f"{told}\n")
    if chosen.answers:
        sys.stderr.write(answers_text(exercise, chosen.messages))
    return DONE


def _wish(chosen: argparse.Namespace, article: Article) -> ExerciseWish:
    """What the arguments ask for: all kinds where none is named, none where the article is only rewritten."""
    if chosen.number is not None and chosen.number < 0:
        raise UsageError(message("--number is 0 or more"))
    known = tampering_kinds(article.details.language.split("-")[0].lower())
    is_only_rewritten = chosen.rewritten and not chosen.kind and chosen.number is None
    number = 0 if is_only_rewritten else _PLACES if chosen.number is None else chosen.number
    named = tuple(dict.fromkeys(chosen.kind))
    kinds = known if _ALL in named or not named else named
    return ExerciseWish(kinds if number else (), number, chosen.seed, chosen.rewritten)


def _listed(article: Article, messages: Messages) -> str:
    offers = offers_of(article)
    rows = [
        f"{offers[kind]:4}  {kind:24}  {messages.tell(kind_name(kind))}: {messages.tell(KINDS[kind].told)}"
        for kind in KINDS
        if kind in offers
    ]
    return "\n".join(rows) + "\n"
