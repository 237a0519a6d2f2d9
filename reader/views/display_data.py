"""What the window works out of an article or a comparison before it shows it; done off the GUI thread.

No Qt here. Nothing of it is needed to show short texts at once: whoever is given none works it out himself.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison
from reader.messages import message
from reader.resting_collector import resting_collector
from reader.sides import Sides
from reader.text.article import Article
from reader.values import Struct, replace
from reader.views.article_summary import summary_of, title_of
from reader.views.change_cards import EditsOf
from reader.views.map_scale import MapScale
from reader.views.pane_marks import ChangedWords, PaneMarks, pane_marks
from reader.views.text_map import TextMap, text_map
from reader.views.utterances import Quoted, Utterance, quoted_in, speaker_names, utterances_of

_REST = message("The rest is still being read …")
Anchor = tuple[int, int]
"""Code points, left and right, where linked sentences start."""
_IN_VIEW = 40
"""Sentences that a pane shows at once."""
LONG = 60_000
"""Code points from which what is worked out is so much that the collector had better rest."""


class ArticleGround(Struct, frozen=True):
    """An article with the map of its pane, its header's line and its title; or the beginning of one that is
    still being read."""

    article: Article
    mapped: TextMap
    summary: str
    title: str
    is_whole: bool = True


class ComparisonGround(Struct, frozen=True):
    """A comparison with its panes' common places and marks, and what is quoted in it. `edits_of` gives the
    words that differ in a bead."""

    comparison: Comparison
    anchors: tuple[Anchor, ...]
    quoted: Quoted
    utterances: tuple[Utterance, ...]
    speakers: dict[str, str]
    edits_of: EditsOf
    marks: Sides[PaneMarks]

    def marks_of(self, judged: Comparison) -> Sides[PaneMarks]:
        """The marks of the same comparison with what an editor has said of its warnings."""
        if judged.judgements == self.comparison.judgements:
            return self.marks
        return pane_marks_of(judged, self.marks.left.words)


def ground_of_article(article: Article) -> ArticleGround:
    """Work out what is needed to show an article."""
    with _lasting(len(article.text)):
        mapped = text_map(article)
        MapScale.of(mapped)
        return ArticleGround(article, mapped, summary_of(article), title_of(article))


def ground_of_beginning(beginning: Article) -> ArticleGround:
    """Work out what is needed to show the beginning of an article."""
    return ArticleGround(beginning, text_map(beginning), _REST, title_of(beginning), is_whole=False)


def ground_of_comparison(comparison: Comparison, before: ComparisonGround | None = None) -> ComparisonGround:
    """Work out what is needed to show a comparison; `before` is that of the same one when less of it was
    known."""
    with _lasting(len(comparison.left.text) + len(comparison.right.text)):
        if before is not None:
            marks = pane_marks_of(comparison, before.marks.left.words)
            if before.comparison.has_quotations:
                return replace(before, comparison=comparison, marks=marks)
            places, edits_of = before.anchors, before.edits_of
        else:
            places, edits_of = tuple(anchors(comparison)), wording_of(comparison).edits_of
            marks = pane_marks_of(comparison, ChangedWords(edits_of))
            _work_out_beginning(marks)
        quoted = quoted_in(comparison)
        utterances = utterances_of(quoted)
        names = speaker_names(utterances)
        return ComparisonGround(comparison, places, quoted, utterances, names, edits_of, marks)


def _work_out_beginning(marks: Sides[PaneMarks]) -> None:
    """Work out the words that differ where the panes begin: they are painted as soon as the marks land."""
    for pane in marks:
        for bead in dict.fromkeys(pane.bead_of[:_IN_VIEW]):
            if bead is not None:
                pane.words.spans(pane.beads[bead], pane.side)


def pane_marks_of(comparison: Comparison, words: ChangedWords | None = None) -> Sides[PaneMarks]:
    """The marks of both panes; `words` are the changed ones, if some are known."""
    words = words or ChangedWords(wording_of(comparison).edits_of)
    return Sides(pane_marks(comparison, "left", words), pane_marks(comparison, "right", words))


def wording_of(comparison: Comparison) -> Wording:
    """What tells the words that differ in the beads of a comparison. Both articles are read for it once."""
    return Wording(comparison.left, comparison.right, comparison.collation.options)


def _lasting(length: int) -> AbstractContextManager[None]:
    return resting_collector() if length > LONG else nullcontext()


def anchors(comparison: Comparison) -> Sequence[Anchor]:
    """Where linked sentences start, rising on both sides; moved beads stay out."""
    lefts, rights = comparison.left.sentences, comparison.right.sentences
    found: list[Anchor] = []
    last_left = last_right = -1
    for bead in comparison.collation.beads:
        if bead.left and bead.right and not bead.moved:
            left, right = lefts[bead.left[0]].span.start, rights[bead.right[0]].span.start
            if left > last_left and right > last_right:
                found.append((left, right))
                last_left, last_right = left, right
    return found
