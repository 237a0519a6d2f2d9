"""Paragraphs of a loaded text and what each is for."""

from dataclasses import dataclass

from reader.text.article import Role
from reader.text.loading.loaded import LoadedText
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its place without white space at its ends, and its role."""

    span: Span
    role: Role


def clean(loaded: LoadedText) -> tuple[Paragraph, ...]:
    """All paragraphs of a loaded text in reading order, with their roles."""
    found: list[Paragraph] = []
    at = 0
    for line in loaded.text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = at + len(line) - len(line.lstrip())
            role = Role.HEADLINE if not found and len(body) <= 200 else Role.BODY
            found.append(Paragraph(Span(start, start + len(body)), role))
        at += len(line)
    return tuple(found)
