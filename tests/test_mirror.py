"""The tests mirror the package: `reader/a/b.py` is tested in `tests/a/test_b.py`.

A test of more than one module says so here. A module that decides nothing (values, tables, wiring) needs no
file of its own; how many of the others have none may only fall.
"""

import ast
from pathlib import Path

from tests.test_architecture import decisions

TESTS = Path(__file__).resolve().parent
PACKAGE = TESTS.parent / "reader"

OTHER_ROOMS = ("benchmarks", "fidelity", "gold", "journeys")
"""Folders of tests that mirror nothing."""

OF_SEVERAL = {
    "collation/test_what_counts", "comparison/test_matched_quotations",
    "comparison/test_altered_copies", "facts/test_fact_pairs", "gui/library/test_corrections",
    "gui/library/test_panel_alone",
    "gui/compare/test_page_landing", "gui/compare/test_set_right", "gui/compare/test_view_landing",
    "gui/session/test_filing_out", "gui/session/test_filing_versions",
    "gui/test_accessibility", "gui/test_calls", "gui/test_contrast", "gui/test_empty_lists",
    "gui/test_fetching_trouble", "gui/test_narrow", "gui/test_readme", "gui/test_right_to_left",
    "gui/panes/test_text_mouse", "gui/present/test_two_screens", "gui/sidebar/test_stepping",
    "gui/test_german_room", "gui/test_languages", "gui/panes/test_painted_words", "gui/panes/test_pane_parts",
    "gui/widgets/test_card_drawn", "gui/shell/test_tasks_in_turn", "gui/shell/test_window_parts",
    "gui/compare/test_connectors_drawn",
    "gui/compare/test_overview_drawn",
    "gui/present/test_slide_parts", "gui/present/test_stage_questions",
    "gui/test_start", "gui/test_window", "library/test_damaged_library",
    "loading/test_bad_files", "loading/test_documents",
    "loading/test_fuzz", "loading/test_messy_pages", "loading/test_worst_prefixes",
    "quotations/test_languages", "quotations/test_other_languages", "quotations/test_other_scripts",
    "quotations/test_real_articles", "quotations/test_styles", "reports/test_schema",
    "session/test_session_by_hand", "session/test_session_versions", "test_architecture",
    "text/test_page_roles",
    "test_class_glossary", "test_command_line", "test_command_line_books", "test_command_line_window",
    "test_locks", "test_mirror",
}  # fmt: skip
"""Tests of what several modules do together."""

WITHOUT_TESTS = 0
"""How many modules that decide something have no test file of their own."""


def modules() -> set[str]:
    found = (path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.stem != "__init__")
    return {path.with_suffix("").as_posix() for path in found}


def files_of_tests() -> set[str]:
    found = (path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
    return {path.with_suffix("").as_posix() for path in found if path.parts[0] not in OTHER_ROOMS}


def module_of(test: str) -> str:
    folder, slash, name = test.rpartition("/")
    return folder + slash + name.removeprefix("test_")


def decides(module: str) -> bool:
    """Whether the way through a module forks anywhere."""
    tree = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))
    return any(decisions(node) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_test_is_named_for_its_module() -> None:
    known = modules()
    assert {test for test in files_of_tests() - OF_SEVERAL if module_of(test) not in known} == set()


def test_no_test_of_several_is_gone() -> None:
    assert OF_SEVERAL - files_of_tests() == set()


def test_few_modules_have_no_test_of_their_own() -> None:
    untested = modules() - {module_of(test) for test in files_of_tests()}
    bare = sorted(module for module in untested if decides(module))
    assert len(bare) <= WITHOUT_TESTS, bare
