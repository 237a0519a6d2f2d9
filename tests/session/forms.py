"""A session with every part there is, and its form with one value changed."""

import copy
import json
from pathlib import Path
from typing import Any

from reader.collation.by_hand.pairing import Pairing
from reader.collation.options import CollationOptions, Strictness
from reader.comparison.anchor import Anchor
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import Note, NoteAbout
from reader.loading.article_file import ArticleFile
from reader.session.corrections import (
    Correction,
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.session.origin import Origin
from reader.session.session_form import Parts, session_parts
from reader.session.viewing import Viewing
from reader.sides import Sides
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details, Provenance
from reader.text.span import Span

ARTICLE = Article(
    "Ferry talks stall\n\nNothing moves.",
    "wire.txt",
    Details(
        title="Ferry talks stall",
        outlet="Wire",
        byline="Ada Brunner",
        agency="Landwire",
        published="2024-05-03",
        updated="2024-05-04",
        address="https://wire.example/1",
        language="en",
        provenance=(("title", Provenance.HAND),),
    ),
    (Span(0, 17), Span(19, 33)),
    (Sentence(0, Span(0, 17), 0, Role.HEADLINE), Sentence(1, Span(19, 33), 1, Role.BODY)),
    "text",
    "utf-8",
    ("One note.",),
)


CORRECTIONS: tuple[Correction, ...] = (
    SpeakerCorrected("left", Span(0, 5), "Ada Brunner"),
    SpeakerCorrected("right", Span(0, 5), None),
    QuotationRejected("right", Span(19, 26)),
    RoleChanged("left", 1, Role.CAPTION),
    DetailCorrected("right", "outlet", None),
)


JUDGEMENTS = (Judgement("ab12", WarningState.WRONG, "asked the desk"),)


OPTIONS = CollationOptions(Strictness.STRICT, ignore_punctuation=True)


NOTES = (
    Note(1, NoteAbout.PAIR, "Why?", Anchor(Span(0, 5), "Ferry", "", " talks"), Anchor(Span(0, 5), "Ferry")),
    Note(2, NoteAbout.SELECTION, "Ask.", None, Anchor(Span(6, 11), "talks", "Ferry ", " stall")),
)


PAIRINGS = (Pairing((0,), (0, 1)), Pairing((1,), ()))


VIEWING = Viewing(Span(0, 5), None, ("same", "moved"), "notes", (("sidebar.facts.kind", "figure"),))


ORIGINS = Sides(Origin(ArticleFile(Path("wire.txt"), 3), "cp1252", 17), None)


WHOLE = Parts(ARTICLE, ARTICLE, OPTIONS, HandMade(CORRECTIONS, JUDGEMENTS, NOTES, PAIRINGS), VIEWING, ORIGINS)


def form() -> Any:
    """A whole session as JSON has it."""
    parts = session_parts(WHOLE)
    return json.loads(json.dumps(parts))


def changed(path: tuple[str | int, ...], value: object) -> Any:
    made = copy.deepcopy(form())
    place = made
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return made


REFUSED = (ValueError, KeyError, TypeError, AttributeError)
