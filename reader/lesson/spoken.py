"""What a screen reader says of a lesson under way."""

from reader.lesson.run import LessonRun
from reader.lesson.slide import MarkKind, QuestionKind, Reveal, Slide, SlideText
from reader.messages import composed, joined, message


def spoken(run: LessonRun) -> str:
    """What is to be seen now, in words; `Messages.tell` says it in another language."""
    if run.is_blank:
        return message("The screen is blank.")
    slide = run.slide
    if slide is not None:
        return joined(" ", [_place(slide), *_revealed(slide, run.reveal), _asked(run, slide)])
    if run.is_over:
        score = run.score
        told = message("{right} of {asked} right", right=score.right, asked=score.asked)
        result = composed("{told}.", told=told) if score.asked else ""
        return joined(" ", [result, run.lesson.verdict])
    return composed("{left} / {right}", left=run.lesson.titles.left, right=run.lesson.titles.right)


def _place(slide: Slide) -> str:
    told = message("{number} of {count}", number=slide.number, count=slide.count)
    return composed("{told}.", told=told)


def _revealed(slide: Slide, reveal: Reveal) -> list[str]:
    """What of a slide is revealed, each reveal in its sentence."""
    parts = [message("On the left: {words}", words=slide.sides.left.text)]
    if reveal >= Reveal.RIGHT:
        parts.append(message("On the right: {words}", words=slide.sides.right.text))
    if reveal >= Reveal.MARKS:
        for kind, pattern in (
            (MarkKind.CHANGED, message("Other words: {words}.")),
            (MarkKind.DECISIVE, message("Alters the meaning: {words}.")),
        ):
            words = " / ".join(filter(None, (_marked(text, kind) for text in slide.sides)))
            parts.append(message(pattern, words=words) if words else "")
    if reveal >= Reveal.LABELS:
        named = [
            composed("{name} ({words})" if each.words else "{name}", name=each.name, words=each.words)
            for each in slide.labels
        ]
        parts.append(composed("{named}.", named=joined("; ", named)) if named else "")
    if reveal >= Reveal.VERDICT:
        parts += [composed("{label}: {words}.", label=label, words=words) for label, words in slide.why]
        parts.append(slide.verdict)
    return parts


def _asked(run: LessonRun, slide: Slide) -> str:
    """The question, the word that the cursor stands on, and how many have answered."""
    if not run.is_asking:
        return ""
    if slide.question.kind is QuestionKind.ORIGIN:
        asked = message("What is the right one to the left one?")
        word = message("1: copied word for word, 2: rewritten, 3: independent.")
    else:
        asked, words = message("Which word was altered?"), run.words()
        word = composed("“{word}”.", word=words[run.cursor].of(slide.sides.right.text))
    count = len(run.ballot or ())
    return joined(" ", [asked, word, message("Voices: {n}.", n=count) if count else ""])


def _marked(text: SlideText, kind: MarkKind) -> str:
    return ", ".join(mark.span.of(text.text) for mark in text.marks if mark.kind is kind)
