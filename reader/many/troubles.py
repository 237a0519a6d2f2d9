"""What went wrong with one pair, as a sentence."""

from concurrent.futures import BrokenExecutor

from reader.errors import Cancelled, ReaderError
from reader.messages import message


def trouble_of(error: BaseException, seconds: float | None = None) -> str:
    """The sentence for an error that ended the work on one pair; `seconds` is how long it might take."""
    if isinstance(error, ReaderError):
        return error.sentence
    if isinstance(error, Cancelled) and seconds is not None:
        return message(
            "It took longer than {seconds:g} seconds and was given up; allow it more time.", seconds=seconds
        )
    if isinstance(error, Cancelled):
        return message("It was stopped.")
    if isinstance(error, MemoryError):
        return message("There is not enough memory for it.")
    if isinstance(error, BrokenExecutor):
        return message("The process that worked on it ended; it may need more memory.")
    kind = type(error).__name__
    return message("An internal error ended it ({kind}: {error}).", kind=kind, error=str(error))
