"""Two invented articles and their comparison, by hand: every relation, a move, quotations, a warning."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Relation
from reader.collation.collation import Collation, Verdict
from reader.collation.options import CollationOptions
from reader.comparison.comparison import (
    Comparison,
    EditorialWarning,
    MatchRelation,
    QuotationMatch,
    WarningKind,
)
from reader.comparison.editorial_warning import Grade
from reader.gui.compare.reading_view import ReadingView
from reader.gui.panes.article_text import ArticleText
from reader.gui.widgets.theme import load_theme
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details, Provenance
from reader.text.span import Span

Part = tuple[Role, list[str]]
NO_VERDICT = Verdict(0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1, 1, "Half of each is in the other.")

LEFT: list[Part] = [
    (Role.FURNITURE, ["Home | Harbour news | Sign in"]),
    (Role.HEADLINE, ["Harbour bridge closes for repairs after winter storm"]),
    (Role.BYLINE, ["By Ilse Marwick"]),
    (
        Role.BODY,
        [
            "Port Anselm will close its harbour bridge on Monday.",
            "Engineers found cracks in two of the four pillars after last week’s storm.",
        ],
    ),
    (Role.CAPTION, ["Workers inspect the bridge 🌉 at low tide. (Harbour Press)"]),
    (Role.BODY, ["“We cannot let lorries cross until the steel is sound,” said mayor Greta Olsen."]),
    (
        Role.BODY,
        [
            "The work will cost 4.2 million crowns.",
            "It should take six weeks.",
            "Ferries will run every twenty minutes in the meantime.",
        ],
    ),
    (Role.BODY, ["Shopkeepers on the eastern quay fear for the summer trade."]),
    (
        Role.BODY,
        [
            "The bridge was opened in 1931 and carries nine thousand vehicles on an average day, "
            "according to the town’s own figures."
        ],
    ),
]
RIGHT: list[Part] = [
    (Role.HEADLINE, ["Port Anselm bridge shut for repairs"]),
    (
        Role.BODY,
        [
            "The bridge was opened in 1931 and carries nine thousand vehicles on an average day, "
            "according to the town’s own figures."
        ],
    ),
    (
        Role.BODY,
        [
            "Port Anselm will shut its harbour bridge from Monday.",
            "Cracks were discovered in two pillars when the storm had passed, engineers told the council.",
        ],
    ),
    (Role.BODY, ["“We cannot let lorries cross until the steel is safe,” mayor Greta Olsen said."]),
    (Role.BODY, ["The repairs, priced at 4.6 million crowns, should last six weeks."]),
    (Role.BODY, ["Ferries will run every twenty minutes in the meantime."]),
    (Role.BODY, ["The opposition wants an inquiry."]),
]
LINKS: list[tuple[tuple[int, ...], tuple[int, ...], Relation, bool]] = [
    ((1,), (0,), Relation.REWORDED, False),
    ((3,), (2,), Relation.EDITED, False),
    ((4,), (3,), Relation.REWORDED, False),
    ((6,), (4,), Relation.EDITED, False),
    ((7, 8), (5,), Relation.REWORDED, False),
    ((9,), (6,), Relation.SAME, False),
    ((10,), (), Relation.ONLY_LEFT, False),
    ((11,), (1,), Relation.SAME, True),
    ((), (7,), Relation.ONLY_RIGHT, False),
]


def article(parts: list[Part], details: Details, origin: str = "test.txt", times: int = 1) -> Article:
    """An article whose paragraphs are hard-wrapped, as mail is; `times` repeats it."""
    text = ""
    paragraphs: list[Span] = []
    sentences: list[Sentence] = []
    for role, texts in parts * times:
        start = len(text)
        for number, words in enumerate(texts):
            text += " " if number and number % 2 else "\n" if number else ""
            span = Span(len(text), len(text) + len(words))
            sentences.append(Sentence(len(sentences), span, len(paragraphs), role))
            text += words
        paragraphs.append(Span(start, len(text)))
        text += "\n\n"
    return Article(text, origin, details, tuple(paragraphs), tuple(sentences))


def beads(left: Article, right: Article, times: int = 1) -> Collation:
    """The links above, `times` over."""
    left_step, right_step = len(left.sentences) // times, len(right.sentences) // times
    made: list[Bead] = []
    left_bead: list[int | None] = [None] * len(left.sentences)
    right_bead: list[int | None] = [None] * len(right.sentences)
    for time in range(times):
        for lefts, rights, relation, moved in LINKS:
            lefts = tuple(i + time * left_step for i in lefts)
            rights = tuple(i + time * right_step for i in rights)
            bead = Bead(len(made), lefts, rights, relation, 0.7, moved)
            made.append(bead)
            for i in lefts:
                left_bead[i] = bead.index
            for i in rights:
                right_bead[i] = bead.index
    return Collation(tuple(made), tuple(left_bead), tuple(right_bead), CollationOptions(), NO_VERDICT)


def _quotations(of: Article) -> Attributions:
    found: list[Attribution] = []
    position = of.text.find("“")
    while position >= 0:
        end = of.text.index("”", position)
        sentence = of.sentence_at(position)
        assert sentence is not None
        inner, marked = Span(position + 1, end), Span(position, end + 1)
        quotation = Quotation(len(found), inner, marked, Kind.DIRECT, sentence, True, len(found))
        found.append(Attribution(quotation, speaker="Greta Olsen", rule="cue-after", confidence=0.9))
        position = of.text.find("“", end)
    return Attributions(tuple(found))


def comparison(times: int = 1) -> Comparison:
    """The invented pair; `times` repeats both articles for long ones."""
    provenance = (("title", Provenance.TEXT), ("outlet", Provenance.FILE_NAME))
    details = Details(
        title="Harbour bridge closes for repairs after winter storm",
        outlet="Harbour Press",
        byline="Ilse Marwick",
        published="2031-03-04",
        provenance=provenance,
    )
    left = article(LEFT, details, "harbour-press.txt", times)
    details = Details(title="Port Anselm bridge shut for repairs", outlet="Anselm Daily")
    right = article(RIGHT, details, "anselm-daily.md", times)
    collation = beads(left, right, times)
    warning = EditorialWarning(
        WarningKind.ALTERED_QUOTATION,
        Grade.GRAVE,
        3,
        _span(left, "“We"),
        _span(right, "“We"),
        "sound",
        "safe",
    )
    match = QuotationMatch(0, 0, MatchRelation.ALTERED, 0.8)
    return Comparison(
        left, right, collation, _quotations(left), _quotations(right), (match,), (), warnings=(warning,)
    )


def _span(made: Article, words: str) -> Span:
    at = made.text.index(words)
    return Span(at, at + len(words))


def opened(qtbot: QtBot, compared: Comparison | None, size: tuple[int, int] = (1100, 640)) -> ReadingView:
    """A reading view on the screen, with a comparison in it."""
    view = ReadingView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    view.show_comparison(compared)
    for text in view.texts.values():
        qtbot.waitUntil(partial(_is_laid_out, text))
    return view


def _is_laid_out(text: ArticleText) -> bool:
    """Whether the scroll bar knows how long the whole text is."""
    height = text.document().size().height() - text.viewport().height()
    return abs(text.verticalScrollBar().maximum() - max(height, 0)) <= 1


def spot_of(text: ArticleText, words: str) -> QPoint:
    """A place in the viewport on the first letters of some words; the pane is scrolled to show them."""
    assert text.article is not None
    caret, place = text.textCursor(), text.article.text.index(words)
    text.caret.put(place + 1)
    text.ensureCursorVisible()
    spot = text.cursorRect().center()
    text.setTextCursor(caret)
    return spot


def colours_in(widget: QWidget, colour: QColor) -> int:
    """How many pixels of a widget as painted have exactly a colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(image.constBits())).cast("I").tolist()
    return pixels.count(colour.rgb())
