"""A place where a fault can be put into a file, and the file with it."""

import types
import warnings
from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """One fault: replace the bytes from `start` to `end` of `file` by `text`."""

    file: str
    """Path within the repository, with slashes."""
    function: str
    """Dotted name within the file; "" for the module's own level."""
    line: int
    kind: str
    old: str
    new: str
    """The statement before and after, on one line and shortened: to read, and to know the fault again."""
    start: int
    end: int
    text: str
    lines: tuple[int, int]
    """First and last line that a test must run to meet the fault."""
    names: tuple[str, ...] = ()
    """Outside functions: the names that the statement binds; whoever uses these meets the fault."""

    def label(self) -> str:
        """The line of the list of equivalents."""
        return f"{self.file} | {self.function or '(module)'} | {self.old} → {self.new}"


def changed(source: bytes, site: Site) -> bytes | None:
    """The file with the fault, or None where it doesn't compile or compiles to the same."""
    text = source[: site.start] + site.text.encode() + source[site.end :]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            code = compile(text, site.file, "exec", dont_inherit=True)
        except (SyntaxError, SyntaxWarning, ValueError):
            return None
    return None if _same_code(code, compile(source, site.file, "exec", dont_inherit=True)) else text


def _same_code(one: types.CodeType, other: types.CodeType) -> bool:
    names = (
        "co_code",
        "co_names",
        "co_varnames",
        "co_freevars",
        "co_cellvars",
        "co_flags",
        "co_exceptiontable",
    )
    if any(getattr(one, name, None) != getattr(other, name, None) for name in names):
        return False
    return len(one.co_consts) == len(other.co_consts) and all(
        _same_code(a, b)
        if isinstance(a, types.CodeType) and isinstance(b, types.CodeType)
        else repr(a) == repr(b)
        for a, b in zip(one.co_consts, other.co_consts, strict=True)
    )
