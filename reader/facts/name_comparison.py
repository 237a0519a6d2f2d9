"""Whether two names are one, under the spellings and short forms that writers use."""

from reader.facts.named_entities import Name
from reader.language.name_forms import sounds_of


def names_agree(left: Name, right: Name) -> bool:
    """Whether two names can be one: equal, or one within the other ("Putin", "Vladimir Putin")."""
    shorter, longer = sorted((left.words, right.words), key=len)
    if _solid(left.form) == _solid(right.form):
        return True
    size = len(shorter)
    if any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1)):
        return True
    few, many = ([sounds_of(word) for word in words] for words in (shorter, longer))
    return any(many[at : at + size] == few for at in range(len(many) - size + 1))


def _solid(form: str) -> str:
    """A form without hyphens and spaces: "Beth-el" is "Bethel"."""
    return form.replace("-", "").replace(" ", "")
