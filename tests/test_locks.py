"""The locks: every version of what is needed, each with the hashes of its files."""

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.test_architecture import ROOT

LOCKS = (
    "requirements.lock",
    ".ci/test.lock",
    ".ci/build.lock",
    ".ci/package.lock",
    ".ci/tools.lock",
)


def bill() -> ModuleType:
    """The step of the CI that makes the bill of materials complete."""
    spec = importlib.util.spec_from_file_location("bill", ROOT / ".ci" / "bill_of_materials.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def locked(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = bill().hashes_in((ROOT / name).read_text("utf-8"))
    found.pop("", None)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_has_hashes(name: str) -> None:
    found = locked(name)
    assert len(found) > 5
    assert [version for version, hashes in found.items() if not hashes] == []


def test_tests_run_with_what_people_get() -> None:
    assert set(locked("requirements.lock")) <= set(locked(".ci/test.lock"))


@pytest.mark.parametrize("name", [".ci/build.lock", ".ci/package.lock"])
def test_what_builds_beside_the_program_has_its_versions(name: str) -> None:
    ours = dict(version.split("==") for version in locked(".ci/test.lock"))
    for version in locked(name):
        package, number = version.split("==")
        assert ours.get(package, number) == number


def test_all_that_is_asked_for_is_locked() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    names = {version.partition("==")[0] for version in locked("requirements.lock")}
    wanted = [re.split(r"[<>=!;\[ ]", needed)[0].lower() for needed in project["project"]["dependencies"]]
    assert [needed for needed in wanted if needed not in names] == []
    built = {version.partition("==")[0] for version in locked(".ci/build.lock")}
    assert {"pip", "hatchling"} <= built


@pytest.mark.parametrize(
    ("licences", "said"),
    [
        ([], "not stated"),
        ([{"license": {"id": "MIT"}}], "MIT"),
        ([{"license": {"name": "BSD\nRedistribution"}}], "BSD"),
        ([{"expression": "MIT OR Apache-2.0"}], "MIT OR Apache-2.0"),
        ([{"license": {"id": "MIT"}}, {"license": {"id": "MIT"}}, {"license": {"id": "ISC"}}], "MIT AND ISC"),
    ],
)
def test_licences_are_told_in_a_line(licences: list[object], said: str) -> None:
    assert bill().licence_of({"licenses": licences}) == said


@pytest.mark.parametrize(("version", "status"), [("3.1.6", 0), ("3.1.7", 1)])
def test_the_bill_has_the_hashes_and_what_is_not_locked_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], version: str, status: int
) -> None:
    made, lock, licences = (tmp_path / name for name in ("sbom.json", "lock", "licences.txt"))
    made.write_text(json.dumps({"components": [{"name": "Jinja2", "version": version}]}), "utf-8")
    lock.write_text(
        f"jinja2==3.1.6 \\\n    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n", "utf-8"
    )
    assert bill().main(made, lock, licences) == status
    (component,) = json.loads(made.read_text("utf-8"))["components"]
    hashes = [each["content"][0] for each in component["externalReferences"][0]["hashes"]]
    assert hashes == (["a", "b"] if status == 0 else [])
    assert licences.read_text("utf-8") == f"jinja2=={version}  not stated\n"
    assert ("not in the lock: jinja2==3.1.7" in capsys.readouterr().err) is bool(status)
