"""What can go wrong, each with a sentence that says what is wrong and what to do."""


class ReaderError(Exception):
    """Base of all errors that are shown to the user.

    `str(error)` is one sentence (or two), without a traceback, path prefix or class name, in English;
    `sentence` is the same as `Messages.tell` understands it.
    """

    @property
    def sentence(self) -> str:
        """What is wrong and what to do."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)


class LoadError(ReaderError):
    """An article could not be read from where it stands."""


class PrivatePlaceError(LoadError):
    """An address leads to this computer or into a private network, which nobody has allowed."""


class EmptyArticleError(LoadError):
    """The input was read but holds no sentence to compare."""


class SessionFileError(LoadError):
    """The file is a saved session: it holds articles, but is none."""


class CollationError(ReaderError):
    """Two witnesses cannot be collated (other scripts, no sentence left)."""


class SettingsError(ReaderError):
    """A setting cannot be read or has a value outside its range."""


class LibraryError(ReaderError):
    """The library of stored articles cannot be read or written."""


class ReportError(ReaderError):
    """A report could not be written."""


class ExerciseError(ReaderError):
    """An exercise cannot be made of an article."""


class Cancelled(Exception):  # noqa: N818 - not an error: the reader asked for it
    """Raised out of long work when `is_cancelled()` answered True."""
