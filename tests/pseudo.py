"""A made-up language in which every sentence of the program stands between ⟦ and ⟧."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reader.commands.window import COMMANDS
from reader.gui.session.filing import ENCODINGS, VERSIONS
from reader.gui.session.reporting import EXPORTS
from reader.gui.shell.actions import ACTIONS
from reader.gui.shell.menus import MENUS
from reader.library.samples import sample_articles, sample_pairs
from reader.messages import Messages, read_catalogue

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = ("message", "tr", "counted:1,2", "plural:1,2", "count:1,2", "trn:1,2")
_SHAPES = frozenset({"1,234.5", "{year}-{month}-{day}", "{day_shown} {clock}", "{day} {month} {year}"})
"""What shows how numbers and dates are written: not a sentence."""


@cache
def sentences() -> Mapping[str, tuple[str, ...]]:
    """Every sentence of the program with its forms, by Babel and from the tables."""
    command = [sys.executable, "-m", "babel.messages.frontend", "extract", "--no-location", "--omit-header"]
    for keyword in KEYWORDS:
        command += ["-k", keyword]
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, "all.pot")
        subprocess.run(
            [*command, "-o", str(template), str(ROOT / "reader")],
            check=True,
            capture_output=True,
            timeout=120,
        )
        found = dict(read_catalogue(template.read_text("utf-8")))
    return {**found, **dict.fromkeys(_tables(), ("",))}


def _tables() -> set[str]:
    """Sentences of the window that stand in tables, and those of the samples."""
    actions = {text for spec in ACTIONS for text in (spec.text, spec.tip)}
    menus = {title for _, title, _ in MENUS} | {
        entry[0] for *_, entries in MENUS for entry in entries if isinstance(entry, tuple)
    }
    files = {words for words, *_ in EXPORTS} | {words for words, _ in ENCODINGS} | set(VERSIONS)
    commands = {line for line in COMMANDS.splitlines() if line}
    samples = {text for pair in sample_pairs() for text in (pair.title, pair.note)}
    return actions | menus | files | commands | samples | {sample.title for sample in sample_articles()}


def pseudo_language() -> Messages:
    """The made-up language."""
    return Messages(
        {
            key: tuple(f"⟦{key}⟧" for _ in range(max(len(forms), 2)))
            for key, forms in sentences().items()
            if key and key not in _SHAPES
        },
        language="qps",
    )
