"""One text exported to every format and read back: `python -m tests.benchmarks.loading_formats`.

Prints, a format: paragraphs that come back exactly, then the time to load and the peak memory of a fresh
process at 1 page and at 300 (about 400 words a page; the process's start and the reader's import apart, the
library's own import counted in the first).
"""

import multiprocessing
import resource
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from reader.loading.open_file import load_bytes
from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, TITLE
from tests.loading.typesetting import typeset

_A_PAGE = 2
_LONG = 300


def _book(paragraphs: Sequence[str]) -> bytes:
    return exporting.epub(
        [(f"Chapter {at}", paragraphs[at : at + 60]) for at in range(0, len(paragraphs), 60)]
    )


def _two_columns(paragraphs: Sequence[str]) -> bytes:
    return typeset(paragraphs, TITLE, columns=2, running_head="Isle News")


WRITERS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "txt": lambda paragraphs: "\n\n".join(paragraphs).encode(),
    "html": exporting.html,
    "mhtml": exporting.mhtml,
    "eml": exporting.mail,
    "docx": exporting.docx,
    "odt": exporting.odt,
    "rtf": exporting.rtf,
    "epub": _book,
    "srt": exporting.srt,
    "pdf": lambda paragraphs: typeset(paragraphs, TITLE, running_head="Isle News"),
    "pdf, two columns": _two_columns,
}


def text_of(pages: int) -> list[str]:
    """A text of that many pages; every paragraph differs from all others."""
    return [f"{number}: {text}" for number in range(1, _A_PAGE * pages + 1) for text in PARAGRAPHS]


def recovered(kind: str, paragraphs: Sequence[str]) -> int:
    """How many paragraphs come back exactly."""
    loaded = load_bytes(WRITERS[kind](paragraphs), f"text.{kind.partition(',')[0]}")
    if loaded.blocks is None:
        found = set(loaded.text.split("\n\n"))
    else:
        found = {block.span.of(loaded.text) for block in loaded.blocks}
    return sum(paragraph in found for paragraph in paragraphs)


def _peak() -> int:
    """Most kB this process has held (Linux): unlike `ru_maxrss` not taken over from the parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def _measure(connection: Connection, data: bytes, name: str) -> None:
    before = _peak()
    begun = time.perf_counter()
    load_bytes(data, name)
    took = time.perf_counter() - begun
    own = _peak() - before
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    connection.send((took, max(own, child) / 1024))


def cost(kind: str, pages: int) -> tuple[float, float]:
    """Seconds and MB (of this process above its start, or of its child, whichever is more) to load once."""
    data = WRITERS[kind](text_of(pages))
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_measure, args=(theirs, data, f"text.{kind.partition(',')[0]}"))
    process.start()
    result: tuple[float, float] = ours.recv()
    process.join()
    return result


def main() -> None:
    """Print the table."""
    few = text_of(6)
    print(f"{'format':18}{'paragraphs':>12}{'1 page':>20}{'300 pages':>20}")
    for kind in WRITERS:
        back = recovered(kind, few)
        short, long = cost(kind, 1), cost(kind, _LONG)
        print(
            f"{kind:18}{back:>6} of {len(few):<3}"
            + "".join(f"{took * 1000:>9.0f} ms {peak:>4.0f} MB" for took, peak in (short, long)),
            flush=True,
        )


if __name__ == "__main__":
    main()
