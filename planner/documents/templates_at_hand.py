"""The templates at hand: every module in ``templates`` is one, under its own name."""

import importlib
import pkgutil
from functools import cache

from planner.documents import templates
from planner.documents.template import Group, Template
from planner.domain.errors import PlannerError
from planner.domain.message import Message


@cache
def names() -> tuple[str, ...]:
    """Return the names of all templates in the order of the alphabet, without loading any."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(templates.__path__)))


@cache
def template(name: str) -> Template:
    """Return a template; raise PlannerError when there is none of that name."""
    if name not in names():
        message = Message('There is no template "{name}"; there is {names}.', name=name, names=", ".join(names()))
        raise PlannerError(message)
    found: Template = importlib.import_module(f"{templates.__name__}.{name.replace('-', '_')}").TEMPLATE
    return found


def all_templates() -> dict[str, Template]:
    """Return every template by name, as people look for them: by group, then the most used first."""
    found = {name: template(name) for name in names()}
    groups = list(Group)
    return dict(sorted(found.items(), key=lambda each: (groups.index(each[1].group), each[1].rank, each[0])))
