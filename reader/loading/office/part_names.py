"""Names of the parts of an office package, and the relationships that point to them.

ECMA-376 part 2 (Open Packaging Conventions), 6.2: names of parts begin with a slash, are parted by slashes,
and are the same whatever their letter case; a relationship's target is resolved against the folder of the
part it belongs to. Some programs write backslashes, dot segments or another case, which readers of
packages that look names up as they stand do not find.
"""

import posixpath
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

import lxml.etree

from reader.errors import LoadError
from reader.loading.markup import parse_xml

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def plain_name(member: str) -> str:
    """The name of an archive's member as a path without leading slash, backslashes and dot segments."""
    return posixpath.normpath("/" + member.replace("\\", "/")).lstrip("/")


class PartNames:
    """The parts of one package by their names, whatever the letter case."""

    def __init__(self, members: Iterable[str]) -> None:
        self._known: Mapping[str, str] = {
            plain_name(member).lower(): plain_name(member) for member in members
        }

    def name_of(self, member: str) -> str:
        """The name under which a member is written anew; relationships follow the case of their part."""
        name = plain_name(member)
        folder, file = posixpath.split(name)
        if not file.lower().endswith(".rels") or posixpath.basename(folder).lower() != "_rels":
            return name
        source = self._known.get(posixpath.join(posixpath.dirname(folder), file[: -len(".rels")]).lower())
        if source is None:
            return name
        return posixpath.join(posixpath.dirname(source), "_rels", f"{posixpath.basename(source)}.rels")

    def with_found_targets(self, member: str, data: bytes, what: str) -> bytes:
        """A part of relationships whose inner targets are the full names of parts; any other part as it is.

        Damaged relationships stay as they are: whoever needs them says so. `what` names the file there.
        """
        if not member.lower().endswith(".rels"):
            return data
        try:
            root = parse_xml(data, what)
        except LoadError:
            return data
        folder = posixpath.dirname(posixpath.dirname(plain_name(member)))
        for relationship in root.iter(_RELATIONSHIP):
            kind = relationship.get("Type") or ""
            relationship.set("Type", kind.replace(_STRICT, _TRANSITIONAL))
            found = self._found(folder, relationship.get("Target") or "")
            if found is not None and relationship.get("TargetMode") != "External":
                relationship.set("Target", f"/{found}")
        written: bytes = lxml.etree.tostring(root)
        return written

    def _found(self, folder: str, target: str) -> str | None:
        inner = unquote(target.split("#", 1)[0]).replace("\\", "/")
        if not inner:
            return None
        return self._known.get(posixpath.normpath(posixpath.join("/", folder, inner)).lstrip("/").lower())
