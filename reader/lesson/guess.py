"""What an audience guessed: the voices for each answer, which were right, the score."""

from collections.abc import Iterable, Sequence

from reader.lesson.slide import Answer, Question, QuestionKind, Slide
from reader.text.span import Span
from reader.values import Struct, replace


class Vote(Struct, frozen=True):
    """One answer and how many gave it: a value of `Answer`, or the picked word."""

    answer: str
    voices: int
    is_right: bool


class Guess(Struct, frozen=True):
    """All voices on one step. `left` and `right` are the sentences it showed, `left_words` and `right_words`
    their words, `truth` what was right ("rewritten", "altered words")."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    question: QuestionKind
    left_words: str
    right_words: str
    truth: str
    by_key: bool
    votes: tuple[Vote, ...]

    @property
    def voices(self) -> int:
        """How many answered."""
        return sum(vote.voices for vote in self.votes)

    @property
    def right_voices(self) -> int:
        """How many answered rightly."""
        return sum(vote.voices for vote in self.votes if vote.is_right)

    @property
    def is_right(self) -> bool:
        """Whether more voices were right than had any one wrong answer."""
        wrong = max((vote.voices for vote in self.votes if not vote.is_right), default=0)
        return self.right_voices > wrong

    def swapped(self) -> "Guess":
        """The guess after left and right have changed places."""
        return replace(
            self,
            left=self.right,
            right=self.left,
            left_words=self.right_words,
            right_words=self.left_words,
        )


class Score(Struct, frozen=True):
    """How an audience did: steps that were answered, those answered rightly, all voices, the right ones."""

    asked: int
    right: int
    voices: int
    right_voices: int


def score_of(guesses: Iterable[Guess]) -> Score:
    """The score of some guesses; those whose answer key leaves open what is right are not counted."""
    counted = [guess for guess in guesses if guess.truth and guess.voices]
    return Score(
        len(counted),
        sum(guess.is_right for guess in counted),
        sum(guess.voices for guess in counted),
        sum(guess.right_voices for guess in counted),
    )


class Ballot:
    """Counts the voices on one slide while they are given; the last can be taken back."""

    def __init__(self, slide: Slide) -> None:
        self._slide = slide
        self._given: list[str | Span] = []

    def __len__(self) -> int:
        return len(self._given)

    def give_origin(self, answer: Answer) -> None:
        """One voice for what the passages are to each other."""
        self._given.append(answer.value)

    def give_word(self, word: Span) -> None:
        """One voice for a word on the right, in code points of the shown text."""
        self._given.append(word)

    def take_back(self) -> None:
        """Forget the last voice."""
        if self._given:
            self._given.pop()

    def voices(self, answer: str | Span) -> int:
        """How many gave an answer: a value of `Answer`, or the place of a word."""
        return self._given.count(answer)

    def guess(self) -> Guess:
        """What was guessed so far."""
        slide, question = self._slide, self._slide.question
        right = slide.sides.right.text
        votes = tuple(
            Vote(_said(answer, right), self._given.count(answer), _is_right(answer, question))
            for answer in dict.fromkeys(self._given)
        )
        words = (slide.sides.left.text, right)
        return Guess(
            slide.step.left, slide.step.right, question.kind, *words, truth_of(slide), question.by_key, votes
        )


def truth_of(slide: Slide) -> str:
    """What is right, in English as tables have it: answers joined by slashes, or the altered words."""
    question = slide.question
    if question.kind is QuestionKind.WORD:
        return ", ".join(span.of(slide.sides.right.text) for span in question.targets)
    return "/".join(answer.value for answer in Answer if answer in question.answers)


def with_guess(guesses: Sequence[Guess], new: Guess) -> tuple[Guess, ...]:
    """The guesses with one more; an older one on the same step goes, and one without a voice."""
    kept = [guess for guess in guesses if (guess.left, guess.right) != (new.left, new.right)]
    return (*kept, new) if new.voices else tuple(kept)


def _said(answer: str | Span, right: str) -> str:
    return answer if isinstance(answer, str) else answer.of(right)


def _is_right(answer: str | Span, question: Question) -> bool:
    if isinstance(answer, Span):
        return any(target.overlaps(answer) for target in question.targets)
    return answer in {each.value for each in question.answers}
