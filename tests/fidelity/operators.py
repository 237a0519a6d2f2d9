"""The kinds of change for which sentences are written here."""

from reader.exercises.kinds import tampering_kinds
from tests.fidelity.tables import table


def kinds(language: str) -> list[str]:
    """The kinds of change that can be made in a language and have sentences to make them in."""
    return [kind for kind in tampering_kinds(language) if kind in table(f"sentences_{language}")]
