"""What went wrong with one pair, as a sentence."""

from concurrent.futures import BrokenExecutor

from reader.errors import Cancelled, ReaderError
from reader.messages import message, messages_for


def trouble_of(error: BaseException, seconds: float | None = None, language: str = "en") -> str:
    """The sentence for an error that ended the work on one pair; `seconds` is how long it might take."""
    messages = messages_for(language)
    if isinstance(error, ReaderError):
        return str(error)
    if isinstance(error, Cancelled) and seconds is not None:
        return messages.say(
            message("It took longer than {seconds:g} seconds and was given up; allow it more time."),
            seconds=seconds,
        )
    if isinstance(error, Cancelled):
        return messages.say(message("It was stopped."))
    if isinstance(error, MemoryError):
        return messages.say(message("There is not enough memory for it."))
    if isinstance(error, BrokenExecutor):
        return messages.say(message("The process that worked on it ended; it may need more memory."))
    return messages.say(
        message("An internal error ended it ({kind}: {error})."), kind=type(error).__name__, error=error
    )
