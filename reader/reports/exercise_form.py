"""An exercise on paper and as text: the copy as a handout, and the answers to it."""

from collections.abc import Iterator
from html import escape

from reader.exercises.exercise import Alteration, Exercise
from reader.exercises.exercise_sentences import alteration_line, kind_name
from reader.messages import ENGLISH, Messages, counted, joined, message
from reader.reports.paper_pieces import CUT
from reader.text.article import Role
from reader.text.span import Span

_STYLE = """
body { font-family: Georgia, 'DejaVu Serif', serif; font-size: 11pt; color: black; }
h1 { font-size: 16pt; margin-top: 0px; margin-bottom: 8px; }
p { margin-top: 0px; margin-bottom: 9px; line-height: 135%; }
.task { font-size: 9.5pt; color: #444444; margin-bottom: 16px; }
.around { color: #444444; font-size: 9.5pt; }
"""
_ANSWERS = message("Answers")
_MARGIN = 60
"""Code points round the words of an entry that the answers show."""


def exercise_paper(exercise: Exercise, messages: Messages = ENGLISH) -> str:
    """The handout as simple HTML: the copy with the task, then the answers on a page of their own."""
    tell = messages.tell
    copy = CUT.join(_paragraphs(exercise))
    answers = CUT.join(
        f"<p><b>{number}. {escape(tell(alteration_line(one)))}</b><br/>"
        f"<span class='around'>{_around(exercise.copy, one.right)}</span></p>"
        for number, one in enumerate(answered(exercise), 1)
    )
    return (
        f"<html><head><style>{_STYLE}</style></head><body>"
        f"<p class='task'>{escape(tell(task_of(exercise)))}</p>{copy}"
        f"<h1 style='page-break-before: always'>{escape(tell(_ANSWERS))}</h1>"
        f"<p class='task'>{escape(tell(_about(exercise)))}</p>{answers}</body></html>"
    )


def _paragraphs(exercise: Exercise) -> Iterator[str]:
    """The copy's paragraphs, its headline as one, without navigation and what else belongs to no article."""
    source = exercise.source
    roles = {
        " ".join(source.paragraphs[one.paragraph].of(source.text).split()): one.role
        for one in source.sentences
    }
    for part in exercise.copy.split("\n\n"):
        words = " ".join(part.split())
        role = roles.get(words)
        if words and role is not Role.FURNITURE:
            tag = "h1" if role is Role.HEADLINE else "p"
            yield f"<{tag}>{escape(words)}</{tag}>"


def answers_text(exercise: Exercise, messages: Messages = ENGLISH) -> str:
    """The answers as text, one line each with the words around it."""
    tell = messages.tell
    lines = [tell(_about(exercise)), ""]
    for number, one in enumerate(answered(exercise), 1):
        lines += [f"{number}. {tell(alteration_line(one))}", f"   {_plain(exercise.copy, one.right)}"]
    return "\n".join(lines).rstrip() + "\n"


def answered(exercise: Exercise) -> tuple[Alteration, ...]:
    """What is to be found: the changes of meaning, or the rewordings where there are none."""
    return exercise.tampered or exercise.alterations


def task_of(exercise: Exercise) -> str:
    """What whoever holds the handout is to do; `Messages.tell` says it in another language."""
    tampered = len(exercise.tampered)
    if tampered:
        return counted(
            "In {n} place this article says something else than its source. Find it.",
            "In {n} places this article says something else than its source. Find them.",
            tampered,
        )
    return message("This article says the same as its source in other words. Find what was changed.")


def shortfall_line(exercise: Exercise) -> str:
    """What was asked for and is not there, in plain words: kinds that found no place, and places that are
    too few; "" when all is there."""
    kinds = [kind_name(kind) for kind in exercise.without_place]
    without = message("No place in this article for: {kinds}.", kinds=joined(", ", kinds)) if kinds else ""
    found = len(exercise.tampered)
    too_few = (
        counted("Only {n} place was found.", "Only {n} places were found.", found)
        if found < exercise.number
        else ""
    )
    return joined(" ", [without, too_few])


def _about(exercise: Exercise) -> str:
    return message(
        "Source: {title}. Seed {seed}: the same seed makes the same exercise again.",
        title=exercise.source.details.title or exercise.source.origin,
        seed=exercise.seed,
    )


def _around(copy: str, span: Span) -> str:
    before, words, behind = _parts(copy, span)
    return f"{escape(before)}<b>{escape(words)}</b>{escape(behind)}"


def _plain(copy: str, span: Span) -> str:
    before, words, behind = _parts(copy, span)
    return f"{before}[{words or '–'}]{behind}"


def _parts(copy: str, span: Span) -> tuple[str, str, str]:
    """The words of a span with some of its paragraph on both sides."""
    first = copy.rfind("\n", 0, span.start) + 1
    found = copy.find("\n", span.end)
    last = found if found >= 0 else len(copy)
    start, end = first, last
    if span.start - first > _MARGIN:  # whole words at both ends
        start = copy.find(" ", span.start - _MARGIN, span.start) + 1 or span.start
    if last - span.end > _MARGIN:
        end = max(copy.rfind(" ", span.end, span.end + _MARGIN), span.end)
    ahead = "" if start == first else "… "
    behind = "" if end == last else " …"
    words = span.of(copy)
    if len(words) > 2 * _MARGIN:
        words = f"{words[:_MARGIN]} … {words[-_MARGIN:]}"
    return f"{ahead}{copy[start : span.start]}", words, f"{copy[span.end : end]}{behind}"
