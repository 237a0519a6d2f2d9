"""Whether an installed program opens every format: `python -m tests.benchmarks.opening_installed READER`.

READER is the command of the installation to try (`/some/venv/bin/reader`). One article is written to every
format; each must give quotations, and each must compare as the same text with plain text. A text of 1 MB is
read in the reading process. Ends with 1 and the names of what failed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, TITLE
from tests.loading.typesetting import typeset

_SECONDS = 60
_LONG = 1_000_000


def _files() -> Iterator[tuple[str, bytes]]:
    text = "\n\n".join((TITLE, *PARAGRAPHS)).encode()
    yield "article.txt", text
    yield "long.txt", (text + b"\n\n") * (_LONG // len(text) + 1)
    yield "article.md", b"# " + text
    yield "article.html", exporting.html(PARAGRAPHS)
    yield "article.docx", exporting.docx(PARAGRAPHS)
    yield "article.odt", exporting.odt(PARAGRAPHS)
    yield "article.epub", exporting.epub([(TITLE, PARAGRAPHS)])
    yield "article.rtf", exporting.rtf(PARAGRAPHS)
    yield "article.pdf", typeset(PARAGRAPHS, TITLE)
    yield "article.eml", exporting.mail(PARAGRAPHS, as_page=True)
    yield "article.mhtml", exporting.mhtml(PARAGRAPHS)
    yield "article.srt", exporting.srt(PARAGRAPHS)


def _asked(reader: str, *arguments: str, folder: Path) -> str:
    """What the command prints; "" when it ends in trouble, which is shown."""
    done = subprocess.run(
        [reader, *arguments],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        print(f"  {done.stderr.strip()}", file=sys.stderr)
    return done.stdout if done.returncode == 0 else ""


def _is_opened(reader: str, name: str, folder: Path) -> bool:
    if name == "long.txt":
        return PARAGRAPHS[0][:40] in _asked(reader, "quotes", name, "--format", "json", folder=folder)
    said = _asked(reader, "compare", "article.txt", name, "--format", "json", folder=folder)
    if not said or "Malin" not in _asked(reader, "quotes", name, folder=folder):
        return False
    shared: float = json.loads(said)["summary"]["left_shared"]
    return shared > 0.8  # headline and captions differ between formats


def main(reader: str) -> int:
    """Try every format with the command `reader`; 0 when all were opened."""
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, data in _files():
            (folder / name).write_bytes(data)
        for name, _ in _files():
            begun = time.perf_counter()
            is_opened = _is_opened(reader, name, folder)
            print(
                f"{name:14} {'opened' if is_opened else 'FAILED'} {time.perf_counter() - begun:5.1f} s",
                flush=True,
            )
            failed += [] if is_opened else [name]
    return 1 if failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reader", metavar="READER", help="the command of the installation to try")
    sys.exit(main(parser.parse_args().reader))
