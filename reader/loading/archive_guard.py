"""The gate every archive passes before a reader sees it: size, ratio, members and encryption are checked."""

import io
import zipfile
import zlib
from collections.abc import Callable

from reader.errors import LoadError
from reader.messages import message
from reader.values import Struct

TOTAL_LIMIT = 100 * 1024 * 1024
"""Bytes that all members may unpack to together."""

RATIO_LIMIT = 200
"""How many times its packed size a member may unpack to, from `RATIO_FREE` bytes on."""

RATIO_FREE = 1024 * 1024
MEMBER_LIMIT = 5_000

_DAMAGED = message("This {what} is damaged or cut off. Get it or save it again.")
_BOMB = message(
    "This {what} would unpack to far more than it holds ({why}); that is how a trap is built, so it was not "
    "opened."
)


class Archive(Struct, frozen=True):
    """A ZIP archive that has passed the gate. `what` names it in sentences ("Word document")."""

    what: str
    _zip: zipfile.ZipFile

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names in the order they are stored."""
        return tuple(self._zip.namelist())

    def has(self, name: str) -> bool:
        """Whether there is a member of that name."""
        return name in self._zip.NameToInfo

    def read(self, name: str, limit: int = TOTAL_LIMIT) -> bytes:
        """The content of a member.

        Raises `LoadError` when there is none, it is damaged or unpacks to more than `limit` bytes.
        """
        info = self._zip.NameToInfo.get(name)
        if info is None:
            raise LoadError(
                message("This {what} is damaged: a part of it is missing. Save it again.", what=self.what)
            )
        if info.file_size > limit:
            raise LoadError(
                message(
                    "This {what} holds more than {limit} MB of text in one part, too much.",
                    what=self.what,
                    limit=limit // 2**20,
                )
            )
        try:
            with self._zip.open(info) as member:
                data = member.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ):
            raise LoadError(message(_DAMAGED, what=self.what)) from None
        if len(data) > limit:
            raise LoadError(message(_BOMB, what=self.what, why=message("its sizes are false")))
        return data

    def slimmed(
        self,
        named: Callable[[str], str | None],
        limit: int,
        changed: Callable[[str, bytes], bytes],
    ) -> io.BytesIO:
        """An archive in memory of the members that `named` gives a name, not None, each at most `limit`
        bytes, as `changed` makes them out of the member's name and content."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as slim:
            written: set[str] = set()
            for member in dict.fromkeys(self.names):
                name = named(member)
                if name is not None and name not in written:
                    written.add(name)
                    slim.writestr(name, changed(member, self.read(member, limit)))
        target.seek(0)
        return target


def open_archive(data: bytes, what: str) -> Archive:
    """The archive in `data`, nothing of it unpacked yet.

    Raises `LoadError` when it is damaged, locked with a password, has more than `MEMBER_LIMIT` members,
    or would unpack to more than `TOTAL_LIMIT` bytes or `RATIO_LIMIT` times its size.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, OverflowError):
        raise LoadError(message(_DAMAGED, what=what)) from None
    members = archive.infolist()
    if len(members) > MEMBER_LIMIT:
        raise LoadError(
            message(
                "This {what} has {parts:,} parts, more than the {limit:,} that are read.",
                what=what,
                parts=len(members),
                limit=MEMBER_LIMIT,
            )
        )
    total = 0
    for info in members:
        total += info.file_size
        if info.file_size > RATIO_FREE and info.file_size > RATIO_LIMIT * max(1, info.compress_size):
            raise LoadError(message(_BOMB, what=what, why=message("over {times} times", times=RATIO_LIMIT)))
        if info.flag_bits & 0x1:
            raise LoadError(
                message(
                    "This {what} is locked with a password. Open it, save it without one, and try again.",
                    what=what,
                )
            )
    if total > TOTAL_LIMIT:
        raise LoadError(message(_BOMB, what=what, why=f"{total // 2**20} MB"))
    return Archive(what, archive)
