"""What the finder asks of nodes of a syntax tree, and the values that stand in for others."""

import ast
import re

COMPARED: dict[type[ast.cmpop], tuple[bytes, str]] = {
    ast.Lt: (rb"<", "<="),
    ast.LtE: (rb"<=", "<"),
    ast.Gt: (rb">", ">="),
    ast.GtE: (rb">=", ">"),
    ast.Eq: (rb"==", "!="),
    ast.NotEq: (rb"!=", "=="),
    ast.In: (rb"\bin\b", "not in"),
    ast.NotIn: (rb"\bnot\s+in\b", "in"),
    ast.Is: (rb"\bis\b", "is not"),
    ast.IsNot: (rb"\bis\s+not\b", "is"),
}
COUNTED: dict[type[ast.operator], tuple[bytes, str]] = {
    ast.Add: (rb"\+", "-"),
    ast.Sub: (rb"-", "+"),
    ast.Mult: (rb"\*", "/"),
    ast.Div: (rb"/", "*"),
    ast.FloorDiv: (rb"//", "*"),
    ast.Mod: (rb"%", "*"),
    ast.Pow: (rb"\*\*", "*"),
    ast.BitAnd: (rb"&", "|"),
    ast.BitOr: (rb"\|", "&"),
    ast.LShift: (rb"<<", ">>"),
    ast.RShift: (rb">>", "<<"),
}
EXTREMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
EMPTY = {
    "str": '""',
    "list": "[]",
    "dict": "{}",
    "set": "set()",
    "frozenset": "frozenset()",
    "Sequence": "()",
    "Iterable": "()",
    "Collection": "()",
    "Mapping": "{}",
    "Iterator": "iter(())",
}
LOGGING = {"debug", "info", "warning", "error", "exception", "critical", "log"}
TELLING = {"setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText", "setAccessibleDescription"}
"""Calls that only give a message to the user: nothing in them is changed, nor are they dropped."""
SPACING = {"setContentsMargins", "setSpacing", "addSpacing", "addStretch", "setStretch", "setMargin"}
"""Calls that only set the gaps of a layout: nothing in them is changed, nor are they dropped."""
UNTOUCHED_FUNCTIONS = {"__repr__"}
UNTOUCHED = (ast.JoinedStr, ast.Raise, ast.Assert, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)


def shortened(before: str, old: str, new: str, after: str) -> tuple[str, str]:
    """The statement before and after a change on one line each, cut to what stands near the change."""
    before, after = one_line(before), one_line(after)
    before = before if len(before) <= 60 else f"…{before[-58:]}"
    after = after if len(after) <= 40 else f"{after[:38]}…"
    old, new = one_line(old), one_line(new.rstrip("\n"))
    if len(old) > 120:
        old = f"{old[:80]} … {old[-35:]}"
    return f"{before}{old}{after}".strip(), f"{before}{new}{after}".strip()


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def bound(statement: ast.stmt) -> list[str]:
    """Names that a statement binds."""
    targets: list[ast.expr] = []
    if isinstance(statement, ast.Assign):
        targets = statement.targets
    elif isinstance(statement, ast.AnnAssign | ast.AugAssign):
        targets = [statement.target]
    return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]


def last_name(node: ast.AST) -> str:
    """`c` of `a.b.c`, of `c(...)` and of `c[...]`; "" for what has no name."""
    while isinstance(node, ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def is_logging(call: ast.Call) -> bool:
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr in LOGGING
        and re.fullmatch(r"_?log(ger|ging)?", last_name(call.func.value), re.IGNORECASE) is not None
    )


def is_super(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and last_name(function.value) == "super"


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    )


def is_first_or_last(index: ast.expr) -> bool:
    """Whether an index is 0, 1 or -1, which tells the form of a value rather than an amount."""
    if isinstance(index, ast.UnaryOp) and isinstance(index.op, ast.USub):
        index = index.operand
    return isinstance(index, ast.Constant) and index.value in (0, 1)


def other_values(value: object) -> list[str]:
    """Whole numbers ±1 or doubled, other numbers doubled or halved, texts with a letter more."""
    if isinstance(value, bool):
        return [str(not value)]
    if isinstance(value, int):
        return [str(other) for other in dict.fromkeys((value + 1, value - 1, value * 2)) if other != value]
    if isinstance(value, float):
        return [repr(value * 2), repr(value / 2)] if value else ["1.0"]
    return [repr(value + "X")] if isinstance(value, str) else []


def other_results(annotation: ast.expr | None, old: str) -> list[str]:
    """What a function may return instead, by its annotation."""
    if annotation is None:
        return []
    parts = [annotation]
    while isinstance(parts[0], ast.BinOp):
        parts[:1] = [parts[0].left, parts[0].right]
    if any(isinstance(part, ast.Constant) and part.value is None for part in parts):
        return ["None"] if len(parts) > 1 and old != "None" else []
    name = last_name(annotation)
    if len(parts) > 1:
        return []
    if name == "bool":
        return [{"True": "False", "False": "True"}.get(old, f"not ({old})")]
    if name in {"int", "float"}:
        return [] if old in {"0", "0.0"} else [f"-({old})"]
    if name == "tuple":
        inner = annotation.slice if isinstance(annotation, ast.Subscript) else None
        items = inner.elts if isinstance(inner, ast.Tuple) else []
        endless = any(isinstance(item, ast.Constant) and item.value is ... for item in items)
        return ["()"] if endless and old != "()" else []
    return [EMPTY[name]] if name in EMPTY and old != EMPTY[name] else []
