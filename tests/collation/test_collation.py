"""What a collation says unless it is told."""

from reader.collation.options import CollationOptions, Strictness
from tests.builders import article_of, collation_of


def test_a_collation_is_fine_grained_and_strict_unless_said_otherwise() -> None:
    article = article_of(["The weir is closed."])
    made = collation_of(article, article, (0, 0))
    assert (made.coarse, made.coarse_reason, made.strictness) == (False, "", Strictness.STRICT)


def test_by_default_strictness_is_chosen_and_nothing_is_ignored() -> None:
    options = CollationOptions()
    assert options.strictness is Strictness.AUTO
    ignored = options.ignore_case, options.ignore_punctuation, options.ignore_figure_spelling
    assert not any(ignored)
    assert not options.include_furniture
