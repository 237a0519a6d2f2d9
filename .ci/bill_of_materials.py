"""Puts the hashes of the lock into a bill of materials, and its licences into a list of lines.

python .ci/bill_of_materials.py SBOM LOCK LICENCES
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

_PACKAGE = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def hashes_in(lock: str) -> dict[str, list[str]]:
    """The hashes of all files of each package, by `name==version`."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in lock.splitlines():
        package = _PACKAGE.match(line)
        if package:
            current = f"{_plain(package[1])}=={package[2]}"
        found.setdefault(current, []).extend(_HASH.findall(line))
    return found


def licence_of(component: dict[str, Any]) -> str:
    """The licences of a component in one line."""
    said = (each.get("license", {}) for each in component.get("licenses", ()))
    named = [each.get("id") or (each.get("name") or "").splitlines()[:1] for each in said]
    expressions = [each["expression"] for each in component.get("licenses", ()) if "expression" in each]
    plain = [name if isinstance(name, str) else "".join(name) for name in named if name]
    return " AND ".join(dict.fromkeys((*expressions, *plain))) or "not stated"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(bill: Path, lock: Path, licences: Path) -> int:
    """Write both; 1 when a component is not in the lock."""
    form = json.loads(bill.read_text("utf-8"))
    locked = hashes_in(lock.read_text("utf-8"))
    lines: list[str] = []
    strange: list[str] = []
    for component in form.get("components", ()):
        name = f"{_plain(component['name'])}=={component['version']}"
        if name not in locked:
            strange.append(name)
        component["externalReferences"] = [
            *component.get("externalReferences", ()),
            {
                "type": "distribution",
                "url": f"pkg:pypi/{name.replace('==', '@')}",
                "comment": "the files of this version",
                "hashes": [{"alg": "SHA-256", "content": each} for each in sorted(locked.get(name, ()))],
            },
        ]
        lines.append(f"{name}  {licence_of(component)}")
    bill.write_text(json.dumps(form, indent=1, ensure_ascii=False) + "\n", "utf-8")
    licences.write_text("\n".join(sorted(lines)) + "\n", "utf-8")
    sys.stdout.write(f"{len(lines)} packages in {bill} and {licences}\n")
    for name in strange:
        sys.stderr.write(f"not in the lock: {name}\n")
    return 1 if strange else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:4])))
