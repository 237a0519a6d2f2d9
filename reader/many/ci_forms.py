"""A check for CI services: JUnit's XML (one test case for each pair), and GitHub's workflow commands."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reader.comparison.editorial_warning import Grade
from reader.late_pattern import late_pattern
from reader.many.checking import PairCheck
from reader.many.desk_rules import DeskRules
from reader.many.finding import Finding
from reader.many.plain_forms import place_shown
from reader.program import NAME

_ILLEGAL = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LEVELS = {Grade.GRAVE: "error", Grade.SERIOUS: "warning", Grade.LOOK: "notice"}


def junit_form(checks: Sequence[PairCheck], rules: DeskRules) -> str:
    """JUnit's XML: a pair with a failing finding is a failure, one that could not be read is an error."""
    suite = Element(
        "testsuite",
        name=NAME,
        tests=str(len(checks)),
        failures=str(sum(bool(_sorted(check, rules)[0]) for check in checks)),
        errors=str(sum(bool(check.trouble) for check in checks)),
    )
    for check in checks:
        _add_case(suite, check, rules)
    indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suite, encoding="unicode") + "\n"


def _add_case(suite: Element, check: PairCheck, rules: DeskRules) -> None:
    names = {"classname": _legal(check.names.source), "name": _legal(check.names.copy)}
    case = SubElement(suite, "testcase", names)
    failing, rest = _sorted(check, rules)
    if check.trouble:
        SubElement(case, "error", message=_legal(check.trouble))
    if failing:
        failure = SubElement(case, "failure", message=f"{len(failing)} failing")
        failure.text = "\n".join(failing)
    if rest:
        SubElement(case, "system-out").text = "\n".join(rest)


def _sorted(check: PairCheck, rules: DeskRules) -> tuple[list[str], list[str]]:
    """The lines of the findings that fail the check, and of the others."""
    failing, rest = list[str](), list[str]()
    for finding in check.findings:
        (failing if rules.fails(finding.kind, finding.grade) else rest).append(_told(check, finding))
    return failing, rest


def _told(check: PairCheck, finding: Finding) -> str:
    return _legal(f"{place_shown(check, finding)}: {finding.grade.value}: {finding.sentence}")


def _legal(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


def github_form(checks: Sequence[PairCheck], rules: DeskRules) -> str:  # noqa: ARG001 - the shape of a form
    """GitHub's workflow commands, a line a finding: `::error file=…,line=…,col=…,title=…::sentence`."""
    return "".join(f"{line}\n" for check in checks for line in _commands(check))


def _commands(check: PairCheck) -> Iterator[str]:
    if check.trouble:
        yield f"::error file={_property(check.names.copy)},title=not checked::{_message(check.trouble)}"
    for finding in check.findings:
        spot = finding.spot
        is_source = spot is not None and spot.side == "left"
        where = f"file={_property(check.names.source if is_source else check.names.copy)}"
        if spot is not None and spot.line is not None:
            where += f",line={spot.line},col={spot.column}"
        title = _property(finding.kind.replace("_", " "))
        yield f"::{_LEVELS[finding.grade]} {where},title={title}::{_message(finding.sentence)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
