"""Sets something right in the window as a reader does, by the words it stands at."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.session.corrections import DetailCorrected, RoleChanged
from reader.testing.near_names import near
from reader.text.article import Role

if TYPE_CHECKING:
    from reader.gui.shell.main_window import MainWindow
    from reader.sides import Side

DETAILS = ("title", "outlet", "byline", "published")


def correct(window: "MainWindow", side: "Side", what: Mapping[str, str | int]) -> None:
    """Set right what `what` names: details, a quotation's speaker, or a paragraph's role.

    Raises `TypeError` for another combination of names, `LookupError` for words that do not stand there.
    """
    names = frozenset(what)
    if names == {"quotation", "speaker"}:
        _speaker(window, side, str(what["quotation"]), str(what["speaker"]))
    elif names == {"paragraph", "role"}:
        _role(window, side, what["paragraph"], str(what["role"]))
    elif names and names <= set(DETAILS):
        for field, value in what.items():
            window.controller.corrector.correct(DetailCorrected(side, field, str(value) or None))
    else:
        known = f"{', '.join(DETAILS)}; quotation and speaker; paragraph and role"
        raise TypeError(f"what can be set right: {known}; not {', '.join(sorted(names)) or 'nothing'}")


def _speaker(window: "MainWindow", side: "Side", words: str, speaker: str) -> None:
    quoted, article = window.on_desk.sidebar.quotations.quoted, window.controller.article(side)
    if quoted is None or article is None:
        raise LookupError(f"nothing is open on the {side}")
    spans = {a.quotation.index: a.quotation.span for a in quoted.quotations(side).attributions}
    fitting = [index for index, span in spans.items() if words in span.of(article.text)]
    if not fitting:
        said = [span.of(article.text) for span in spans.values()]
        raise LookupError(f"nobody is quoted on the {side} with {words!r}{near(words, said)}")
    window.on_desk.sidebar.quotations.speaker_corrected.emit(side, fitting[0], speaker)


def _role(window: "MainWindow", side: "Side", paragraph: str | int, role: str) -> None:
    article = window.controller.article(side)
    roles = [each.value for each in Role]
    if role not in roles:
        raise ValueError(f"a role is one of {', '.join(roles)}, not {role!r}")
    number = paragraph if isinstance(paragraph, int) else -1
    if article is not None and isinstance(paragraph, str) and paragraph in article.text:
        at = article.sentence_at(article.text.index(paragraph))
        number = article.sentences[at].paragraph if at is not None else -1
    if article is None or not 0 <= number < len(article.paragraphs):
        raise LookupError(f"no paragraph on the {side} says {paragraph!r}")
    window.controller.corrector.correct(RoleChanged(side, number, Role(role)))
