"""The templates of pages and papers."""

from functools import lru_cache

import jinja2
from markupsafe import Markup

from reader.messages import Messages
from reader.resources import resource_path


def template_of(name: str, messages: Messages) -> jinja2.Template:
    """A template of `resources/report/`; what it is given is escaped, and its sentences are told in the
    language of the messages. Compiled once, which takes as long as a report."""
    return _environment(messages).get_template(name)


@lru_cache(maxsize=2)
def _environment(messages: Messages) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource_path("report")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: (
            messages.tell(value) if isinstance(value, str) and not isinstance(value, Markup) else value
        ),
    )
