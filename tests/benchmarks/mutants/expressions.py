"""The faults in expressions of a file."""

import ast
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from tests.benchmarks.mutants.site import Site
from tests.benchmarks.mutants.syntax import (
    COMPARED,
    COUNTED,
    EXTREMES,
    UNTOUCHED,
    is_first_or_last,
    is_logging,
    is_text,
    last_name,
    other_values,
    shortened,
)


class Expressions(ABC):
    """Walks a file and notes the faults."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file = file
        self.source = source
        self.sites: list[Site] = []
        self._begins = [0]
        for line in source.splitlines(keepends=True):
            self._begins.append(self._begins[-1] + len(line))
        self._function = ""
        self._inside = False
        self._names: tuple[str, ...] = ()
        self._returns: ast.expr | None = None
        self._statement = (0, 0)
        self._fixed_index = False

    def _span(self, node: Any) -> tuple[int, int]:
        return (
            self._begins[node.lineno - 1] + node.col_offset,
            self._begins[node.end_lineno - 1] + node.end_col_offset,
        )

    def _text(self, node: ast.AST) -> str:
        start, end = self._span(node)
        return self.source[start:end].decode()

    def _note(
        self,
        kind: str,
        span: tuple[int, int],
        text: str,
        node: Any,
        shown: tuple[int, int] | None = None,
        lines: tuple[int, int] | None = None,
    ) -> None:
        start, end = span
        first, last = shown or self._statement
        first, last = min(first, start), max(last, end)
        old, new = shortened(
            self.source[first:start].decode(),
            self.source[start:end].decode(),
            text,
            self.source[end:last].decode(),
        )
        if old == new:
            return
        line = self.source.count(b"\n", 0, start) + 1
        span_lines = lines or (node.lineno, node.end_lineno)
        names = () if self._inside else self._names
        self.sites.append(
            Site(self.file, self._function, line, kind, old, new, start, end, text, span_lines, names)
        )

    def _between(
        self, kind: str, left: ast.expr, right: ast.expr, change: tuple[bytes, str], node: ast.AST
    ) -> None:
        """Change the operator that stands between two operands."""
        low, high = self._span(left)[1], self._span(right)[0]
        gap = self.source[low:high]
        found = None if b"#" in gap else re.search(change[0], gap)
        if found:
            self._note(kind, (low + found.start(), low + found.end()), change[1], node)

    @abstractmethod
    def statements(self, body: Sequence[ast.stmt]) -> None:
        """Note the faults of statements."""

    def _parts(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self._expression(child)
            elif isinstance(child, ast.stmt):
                self.statements([child])
            elif isinstance(child, ast.keyword | ast.comprehension | ast.withitem):
                self._comprehended(child)

    def _comprehended(self, node: ast.AST) -> None:
        if isinstance(node, ast.comprehension):
            for test in node.ifs:
                self._condition(test, ("True", "False"))
        self._parts(node)

    def _condition(self, test: ast.expr, values: Iterable[str]) -> None:
        if isinstance(test, ast.Constant) or any(isinstance(node, ast.NamedExpr) for node in ast.walk(test)):
            return
        for value in values:
            self._note("condition", self._span(test), value, test)

    def _expression(self, node: ast.expr) -> None:
        if isinstance(node, UNTOUCHED):
            return
        visit = getattr(self, f"_on_{type(node).__name__.lower()}", None)
        if visit:
            visit(node)
        self._parts_of(node)

    def _parts_of(self, node: ast.expr) -> None:
        if isinstance(node, ast.Lambda):
            self._expression(node.body)
        elif isinstance(node, ast.Subscript):
            self._expression(node.value)
            if not is_first_or_last(node.slice):
                self._expression(node.slice)
        elif isinstance(node, ast.Call) and (is_logging(node) or last_name(node.func) in {"TypeVar", "cast"}):
            return
        else:
            self._parts(node)

    def _on_compare(self, node: ast.Compare) -> None:
        operands = [node.left, *node.comparators]
        for left, operator, right in zip(operands, node.ops, operands[1:], strict=False):
            self._between("comparison", left, right, COMPARED[type(operator)], node)
            within = isinstance(operator, ast.In | ast.NotIn)
            self._wording(left)
            self._wording(right, within=within)

    def _wording(self, node: ast.expr, *, within: bool = False) -> None:
        """A text that something is compared with is changed."""
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            for element in node.elts:
                self._wording(element)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            value = node.value
            if within and value:
                self._note("string", self._span(node), repr(value[:-1]), node)
            else:
                changed = value + "X" if isinstance(value, str) else value + b"X"
                self._note("string", self._span(node), repr(changed), node)

    def _on_boolop(self, node: ast.BoolOp) -> None:
        change = (rb"\band\b", "or") if isinstance(node.op, ast.And) else (rb"\bor\b", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            self._between("boolean", left, right, change, node)

    def _on_unaryop(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not):
            start = self._span(node)[0]
            blank = len(self.source) - len(self.source[start + 3 :].lstrip(b" "))
            self._note("not", (start, blank), "", node)

    def _on_ifexp(self, node: ast.IfExp) -> None:
        self._condition(node.test, ("True", "False"))

    def _on_binop(self, node: ast.BinOp) -> None:
        change = COUNTED.get(type(node.op))
        if change and not (is_text(node.left) or is_text(node.right)):
            self._between("arithmetic", node.left, node.right, change, node)

    def _on_constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, int | float) and not isinstance(node.value, bool):
            for text in other_values(node.value):
                self._note("number", self._span(node), text, node)

    def _on_slice(self, node: ast.Slice) -> None:
        for bound in (node.lower, node.upper):
            if bound is not None and not (isinstance(bound, ast.Constant) and bound.value == 0):
                self._note("slice", self._span(bound), "", bound)

    def _on_call(self, node: ast.Call) -> None:
        name = last_name(node.func)
        if isinstance(node.func, ast.Name) and name in EXTREMES:
            self._note("extreme", self._span(node.func), EXTREMES[name], node)
        if name in {"startswith", "endswith", "removeprefix", "removesuffix"} and node.args:
            self._wording(node.args[0])
        if name in {"sorted", "sort", "min", "max"}:
            for keyword in node.keywords:
                if keyword.arg == "key":
                    start, end = self._span(keyword)
                    before = len(self.source[:start].rstrip())
                    start = before - 1 if self.source[before - 1 : before] == b"," else start
                    self._note("key", (start, end), "", node)
