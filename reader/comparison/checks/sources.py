"""Who is said to say it: a source dropped or weaker, a speaker no longer named or another, another cue."""

from collections.abc import Iterator

from reader.collation.bead import Relation
from reader.comparison.bead_reading import BeadReading
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.shown_words import around, shown
from reader.comparison.sourced import Sourced, sourced_in
from reader.comparison.speaker_identity import are_different_people
from reader.facts.fact import FactKind, FactStanding
from reader.language.clauses import ClauseWords, load_clauses
from reader.language.scales import Scales, load_scales
from reader.sides import SIDES, Side, Sides, opposite
from reader.text.span import Span
from reader.values import Struct

_COVERED = 0.6
"""The share of a report's words with meaning that the other side must have for it to say the same."""
_FEWEST = 2
"""Words with meaning that a report must have."""
_ALIKE = 0.75
"""The share from which on two reports are one utterance, so that their cues can be compared."""
_CUES, _EVIDENCE = "cue", "evidence"
"""The scales of reporting verbs and of what studies do."""
_OPENING = 3
"""Words with which a report opens: "that they had"."""
_SURE = 0.9
"""The share from which on two people are given the same report."""


def check_sources(evidence: Evidence) -> Iterator[EditorialWarning]:
    """The linked beads in which what one side gives to a source has none, or another, on the other side."""
    scales = load_scales(evidence.language or "")
    clauses = load_clauses(evidence.language or "")
    if scales is None:
        return
    told = sourced_in(evidence)
    for reading in evidence.readings:
        ours, theirs = (told[side].get(reading.bead.index, []) for side in ("left", "right"))
        if not ours and not theirs:
            continue
        bead = _Bead(evidence, reading, Sides(tuple(ours), tuple(theirs)), scales, clauses)
        yield from bead.warnings()


class _Bead(Struct, frozen=True):
    """One bead with what either side gives to a source."""

    evidence: Evidence
    reading: BeadReading
    sourced: Sides[tuple[Sourced, ...]]
    scales: Scales
    clauses: ClauseWords

    def warnings(self) -> Iterator[EditorialWarning]:
        """What is told of this bead."""
        for ours in self.sourced.left:
            theirs = _partner(ours, self.sourced.right)
            if theirs is not None:
                yield from self._of_both(ours, theirs)
        for side in SIDES:
            yield from self._dropped(side)

    def _of_both(self, ours: Sourced, theirs: Sourced) -> Iterator[EditorialWarning]:
        if self._is_turned(ours, theirs):
            yield self._warning(WarningKind.CUE_TURNED, Grade.SERIOUS, ours.cue, theirs.cue)
        mentions = ours.mention, theirs.mention
        if None in mentions:
            return
        if self._is_named_once(ours, theirs):
            yield self._warning(WarningKind.SPEAKER_UNNAMED, Grade.SERIOUS, *mentions)
        elif self._is_weaker(ours, theirs):
            yield self._warning(WarningKind.ATTRIBUTION, Grade.SERIOUS, *mentions)
        elif self._are_others(ours, theirs):
            yield self._other_speaker(ours, theirs)

    def _is_named_once(self, ours: Sourced, theirs: Sourced) -> bool:
        """Whether a person is named on one side, and is somebody on the other."""
        left, right = self._is_unnamed("left", ours), self._is_unnamed("right", theirs)
        if left == right:
            return False
        name = ours if right else theirs
        return name.is_person and not self._is_named_near(name, "right" if right else "left")

    def _is_weaker(self, ours: Sourced, theirs: Sourced) -> bool:
        """Whether one side has a source and the other anybody."""
        if (ours.head in self.clauses.vague) == (theirs.head in self.clauses.vague):
            return False
        return self._is_source(ours) and self._is_source(theirs)

    def _is_turned(self, ours: Sourced, theirs: Sourced) -> bool:
        """Whether the cues of one utterance are of two classes."""
        levels = self._cue_level(ours), self._cue_level(theirs)
        alike = not ours.is_indirect or ours.likeness(theirs) >= _ALIKE
        return None not in levels and levels[0] != levels[1] and alike

    def _cue_level(self, one: Sourced) -> int | None:
        """The class of a cue: plain, admitting, claiming …; None for one of no class."""
        hits = self.scales.find(one.cue_form.split()[-1:])
        return next((hit.level for hit in hits if hit.scale.name == _CUES), None)

    def _is_source(self, one: Sourced) -> bool:
        """Whether an attribution has a plain cue, and a mention that may be a source."""
        words = [word.lower() for word in one.mention_words]
        if not words or words[0] in self.clauses.no_sources:
            return False
        cue = one.cue_form.split()
        if cue[:1] and cue[0] in self.clauses.source_phrases:
            return True
        return any(hit.scale.name in (_CUES, _EVIDENCE) for hit in self.scales.find(cue[-1:]))

    def _is_unnamed(self, side: Side, one: Sourced) -> bool:
        """Whether a mention is somebody without a name: "an official", "officials"."""
        first = one.mention_words[0] if one.mention_words else ""
        is_plain = self.scales.capital_nouns or all(word.islower() for word in one.mention_words)
        article = self.evidence.articles[side]
        opens = one.mention is not None and article.text[one.mention.start].isupper()
        head = one.mention_words[-1].lower() if one.mention_words else ""
        bare = head in self.scales.titles and head.endswith(self.clauses.plural_endings)
        return (first.lower() in self.clauses.unnamed and (is_plain or opens)) or (
            bare and len(one.mention_words) == 1
        )

    def _are_others(self, ours: Sourced, theirs: Sourced) -> bool:
        """Whether one report is given to two people who cannot be one, and no fact tells of it."""
        if not (ours.is_indirect and theirs.is_indirect) or self.reading.bead.relation is not Relation.EDITED:
            return False
        if ours.likeness(theirs) < _SURE or not are_different_people(ours.speaker, theirs.speaker):
            return False
        return ours.is_explicit and theirs.is_explicit and ours.head != theirs.head and not self._is_told()

    def _is_told(self) -> bool:
        """Whether a fact of the bead tells already that two names differ."""
        return any(
            pair.bead == self.reading.bead.index
            and pair.kind is FactKind.NAME
            and pair.standing is FactStanding.DISAGREES
            for pair in self.evidence.pairs
        )

    def _is_named_near(self, one: Sourced, side: Side) -> bool:
        """Whether a speaker's last name stands in the bead of a side or in the sentences beside it."""
        return bool(one.speaker) and self._stands_near((one.speaker or "").split()[-1].casefold(), side)

    def _stands_near(self, word: str, side: Side) -> bool:
        words = self.reading.words[side]
        if any(w.form == word for w in words):
            return True
        numbers = self.reading.bead.sentences(side)
        return any(w.form == word for w in self.evidence.words_beside(side, numbers))

    def _dropped(self, side: Side) -> Iterator[EditorialWarning]:
        """What one side gives to a source and the other says by itself."""
        for one in self.sourced[side]:
            if not one.is_indirect or not self._is_source(one) or len(one.content) < _FEWEST:
                continue
            if not self._is_attributed(one, side) and self._is_said_plainly(one, side):
                words = Sides(one.source, None) if side == "left" else Sides(None, one.source)
                grade = Grade.SERIOUS if self.reading.bead.relation is Relation.EDITED else Grade.LOOK
                yield self._warning(WarningKind.ATTRIBUTION, grade, words.left, words.right)

    def _is_attributed(self, one: Sourced, side: Side) -> bool:
        """Whether the other side has any source in the bead, or this one in the sentences beside."""
        other = opposite(side)
        if self.sourced[other]:
            return True
        if self._is_own_deed(one):
            return any(hit.scale.name == _CUES for hit in self.scales.find(self.reading.forms[other]))
        return bool(one.head) and self._stands_near(one.head, other)

    def _is_own_deed(self, one: Sourced) -> bool:
        """Whether a source tells of what it did itself, so that its name says nothing: "they said they had".

        What it says that it will do is as good as done by saying so.
        """
        words = [word.lower() for word in one.report.of(one.article.text).split()[:_OPENING]]
        is_own = any(word in self.clauses.no_sources for word in words[:-1])
        return is_own and self.scales.coming.isdisjoint(words)

    def _is_said_plainly(self, one: Sourced, side: Side) -> bool:
        """Whether the other side has the report's words, and few others."""
        other = self.reading.words[opposite(side)]
        content = {word.stem for word in other if self.reading.is_content(word)}
        kept = one.content & content
        return len(kept) >= _COVERED * len(one.content) and len(kept) >= _COVERED * len(content)

    def _other_speaker(self, ours: Sourced, theirs: Sourced) -> EditorialWarning:
        left, right = self.evidence.articles
        return EditorialWarning(
            WarningKind.OTHER_SPEAKER,
            Grade.GRAVE,
            self.reading.bead.index,
            ours.mention,
            theirs.mention,
            shown(left, ours.report),
            shown(right, theirs.report),
            left_who=ours.speaker,
            right_who=theirs.speaker,
        )

    def _warning(
        self, kind: WarningKind, grade: Grade, left: Span | None, right: Span | None
    ) -> EditorialWarning:
        """A warning about the words of one or both sides, shown where they stand or would stand."""
        bead, (ours, theirs) = self.reading.bead, self.evidence.articles
        place = left or self._start("left")
        other = right or self._start("right")
        return EditorialWarning(
            kind,
            grade,
            bead.index,
            left,
            right,
            around(ours, bead.left, place),
            around(theirs, bead.right, other),
            left.of(ours.text) if left else "",
            right.of(theirs.text) if right else "",
        )

    def _start(self, side: Side) -> Span:
        words = self.reading.words[side]
        return words[0].span


def _partner(one: Sourced, others: tuple[Sourced, ...]) -> Sourced | None:
    """The one of the other side that says most of the same."""
    best = max(others, key=one.likeness, default=None)
    return best if best is not None and one.likeness(best) >= _COVERED else None
