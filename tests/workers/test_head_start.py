"""A pair read and compared beside the start; asked for in a process that may make a copy of itself."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.cancel import never
from reader.sides import Side
from reader.workers import head_start
from tests.gui.windows import SPUN, WIRE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems compare in the window")

_ASK = """
import json, sys
from pathlib import Path
from reader.collation.options import CollationOptions, Strictness
from reader.errors import Cancelled
from reader.workers import head_start
from reader.loading.article_file import ArticleFile
from reader.workers.article_sources import file_article
from reader.cancel import never, silent
from reader.comparison.compare import compare

left, right = map(Path, sys.argv[1:3])
told = {}
if len(sys.argv) > 3:
    head_start._SECONDS = float(sys.argv[3])
begun = head_start.begin(str(left), str(right))
told["begun"] = begun is not None
if begun is not None:
    try:
        begun.instead("left", ArticleFile(left), None)(silent, lambda: True)
    except Cancelled:
        told["cancelled"] = True
    here = lambda progress, is_cancelled: "read here"
    both = ("left", ArticleFile(left)), ("right", ArticleFile(right))
    read = [begun.instead(side, path, here)(silent, never) for side, path in both]
    told["there"] = "read here" not in read
    told["other"] = begun.instead("left", ArticleFile(right), here)(silent, never)
    if told["there"]:
        articles = file_article(ArticleFile(left), None), file_article(ArticleFile(right), None)
        options = CollationOptions()
        found = begun.comparison(*read, options, never)
        told["same"] = read == [*articles] and found == compare(*articles)
        told["own"] = found.left is read[0] and found.right is read[1]
        told["other_articles"] = begun.comparison(*articles, options, never) is None
        loose = CollationOptions(strictness=Strictness.LOOSE)
        told["other_options"] = begun.comparison(*read, loose, never) is None
print(json.dumps(told))
"""


def _ask(left: Path, right: Path, *more: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", _ASK, str(left), str(right), *more],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_the_pair_is_read_and_compared_as_it_would_be_here() -> None:
    assert _ask(WIRE, SPUN) == {
        "begun": True,
        "cancelled": True,
        "there": True,
        "other": "read here",
        "same": True,
        "own": True,
        "other_articles": True,
        "other_options": True,
    }


def test_what_cannot_be_read_is_left_to_the_window(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    told = _ask(WIRE, empty)
    assert told["begun"] is True
    assert told["there"] is False


def test_a_process_that_takes_too_long_is_ended() -> None:
    told = _ask(WIRE, SPUN, "-1")
    assert told["there"] is False


@pytest.mark.parametrize(
    ("name", "size"), [("long.txt", 70_000), ("page.html", 100), ("gone.txt", None), ("a folder.txt", -1)]
)
def test_a_start_does_not_wait_for_what_takes_longer(tmp_path: Path, name: str, size: int | None) -> None:
    path = tmp_path / name
    if size == -1:
        path.mkdir()
    elif size is not None:
        path.write_text("A word. " * (size // 8), "utf-8")
    assert _ask(WIRE, path) == {"begun": False}


@pytest.mark.parametrize(
    ("left", "right", "are_short"),
    [(30_000, 29_999, True), (30_000, 30_000, False), (60_000, 0, False), (0, None, False)],
)
def test_a_pair_is_short_below_60_000_bytes(
    tmp_path: Path, left: int, right: int | None, are_short: bool
) -> None:
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path, size in zip(paths, (left, right), strict=True):
        if size is not None:
            path.write_bytes(b"a" * size)
    assert head_start._are_short(paths) is are_short


@pytest.mark.parametrize(("seconds", "killed"), [(10.0, []), (10.1, [77])])
def test_the_other_process_has_ten_seconds(
    seconds: float, killed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    now, ended = [100.0], list[int]()
    monkeypatch.setattr(head_start, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(os, "kill", lambda process, _: ended.append(process))
    monkeypatch.setattr(os, "waitpid", lambda process, _: (process, 0))
    near, far = os.pipe()
    os.close(far)
    paths: dict[Side, Path] = {"left": WIRE, "right": SPUN}
    begun = head_start.HeadStart(paths, 77, near)
    now[0] += seconds
    assert begun._found(never) is None
    assert ended == killed
