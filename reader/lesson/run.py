"""A lesson under way: where it stands, what is revealed, what is asked and answered. No clock, no screen."""

from reader.lesson.guess import Ballot, Guess, Score, score_of
from reader.lesson.questions import words_in
from reader.lesson.slide import Answer, Lesson, QuestionKind, Reveal, Slide
from reader.text.span import Span

_STEPS = len(Reveal)


class LessonRun:
    """Goes through a lesson: its opening, every reveal of every slide, its end.

    With `guesses` the audience is asked when both texts are shown and before the words are marked.
    `is_blank` tells that nothing is to be seen.
    """

    def __init__(self, lesson: Lesson, *, guesses: bool = False) -> None:
        self.lesson = lesson
        self.guesses = guesses
        self.is_blank = False
        self.place = self.cursor = 0
        self._ballots = {slide.step.place: Ballot(slide) for slide in lesson.slides}

    @property
    def last(self) -> int:
        """The place of the end; 0 is that of the opening."""
        return len(self.lesson.slides) * _STEPS + 1

    @property
    def slide(self) -> Slide | None:
        """What is shown; None at the opening and the end."""
        if self.place in (0, self.last):
            return None
        return self.lesson.slides[(self.place - 1) // _STEPS]

    @property
    def reveal(self) -> Reveal:
        """How much of the slide is shown."""
        return Reveal((self.place - 1) % _STEPS)

    @property
    def next_slide(self) -> Slide | None:
        """The slide behind the one that is shown; None where there is none."""
        at = 0 if self.place == 0 else (self.place - 1) // _STEPS + 1
        return self.lesson.slides[at] if at < len(self.lesson.slides) else None

    @property
    def is_over(self) -> bool:
        """Whether the end is shown."""
        return self.place == self.last

    @property
    def is_asking(self) -> bool:
        """Whether the audience may answer now."""
        return self.guesses and self.slide is not None and self.reveal is Reveal.RIGHT

    @property
    def asks_for_word(self) -> bool:
        """Whether it may pick a word now."""
        slide = self.slide
        return self.is_asking and slide is not None and slide.question.kind is QuestionKind.WORD

    @property
    def ballot(self) -> Ballot | None:
        """The voices on the slide that is shown."""
        return None if self.slide is None else self._ballots[self.slide.step.place]

    def go(self, place: int) -> bool:
        """Go to a place, no farther than opening and end; whether that changed anything."""
        before, self.place = (self.place, self.is_blank), min(max(place, 0), self.last)
        self.is_blank = False
        if before[0] != self.place:
            self.cursor = 0
        return before != (self.place, False)

    def forward(self) -> bool:
        """The next reveal; what is blank is shown again first."""
        return self.go(self.place if self.is_blank else self.place + 1)

    def back(self) -> bool:
        """The reveal before; what is blank is shown again first."""
        return self.go(self.place if self.is_blank else self.place - 1)

    def skip(self, slides: int) -> bool:
        """The beginning of a slide so many farther on (or back); from within a slide, its own counts as the
        first one back."""
        at = (self.place - 1) // _STEPS
        is_within = self.slide is not None and self.reveal is not Reveal.LEFT
        return self.go((at + slides + (1 if slides < 0 and is_within else 0)) * _STEPS + 1)

    def go_to_slide(self, number: int) -> bool:
        """The beginning of the slide with this number (from 1)."""
        return self.go((number - 1) * _STEPS + 1)

    def blank(self) -> None:
        """Show nothing, or show again what was there."""
        self.is_blank = not self.is_blank

    def answer(self, answer: Answer) -> bool:
        """One voice for where the right text comes from; whether that was asked."""
        if not self.is_asking or self.asks_for_word or self.ballot is None:
            return False
        self.ballot.give_origin(answer)
        return True

    def words(self) -> tuple[Span, ...]:
        """The words that may be picked; none while no word is asked for."""
        return words_in(self.slide.sides.right.text) if self.asks_for_word and self.slide else ()

    def move_cursor(self, by: int) -> bool:
        """Go to another word; from the last to the first and back. Whether a word is asked for."""
        words = self.words()
        if words:
            self.cursor = (self.cursor + by) % len(words)
        return bool(words)

    def pick(self, word: Span | None = None) -> bool:
        """One voice for a word: the one of the cursor unless another is named; whether it may be picked."""
        words = self.words()
        chosen = word if word is not None else (words[self.cursor] if words else None)
        if chosen is None or chosen not in words or self.ballot is None:
            return False
        self.ballot.give_word(chosen)
        self.cursor = words.index(chosen)
        return True

    def take_back(self) -> bool:
        """Forget the last voice on what is asked now; whether there was one."""
        if not self.is_asking or not self.ballot:
            return False
        self.ballot.take_back()
        return True

    def all_guesses(self) -> tuple[Guess, ...]:
        """What was guessed on every slide that has a voice, in the order of the slides."""
        ballots = (self._ballots[slide.step.place] for slide in self.lesson.slides)
        return tuple(ballot.guess() for ballot in ballots if ballot)

    @property
    def score(self) -> Score:
        """How the audience did so far."""
        return score_of(self.all_guesses())
