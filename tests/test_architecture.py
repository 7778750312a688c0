"""The rules of docs/architecture.md that no linter knows, read from the syntax trees of planner/."""

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from planner import paths

PLANNER = Path(paths.__file__).parent
FILE_LINES = 400
FUNCTION_LINES = 30
SHORT_SHARE = 0.95
SHAPELESS_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "tools", "base", "core"}
EDGE = {"app", "cli", "__main__"}  # the only modules that read the clock, the environment and import late
WORLD_CALLS = {
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "date.today",
    "datetime.date.today",
    "time.time",
    "time.localtime",
    "time.monotonic",
    "os.getenv",
    "locale.getlocale",
    "locale.setlocale",
    "QDate.currentDate",
    "QDateTime.currentDateTime",
    "QTime.currentTime",
    "QLocale.system",
}
WORLD_NAMES = {"os.environ", "os.environb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One source file: its dotted name below planner/, its text and its tree."""

    name: str
    source: str
    tree: ast.Module

    @classmethod
    def of(cls, name: str, source: str) -> "Module":
        return cls(name=name, source=source, tree=ast.parse(source))

    @property
    def at_the_edge(self) -> bool:
        return self.name.split(".")[0] in EDGE

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def modules() -> list[Module]:
    return [
        Module.of(".".join(file.relative_to(PLANNER).with_suffix("").parts), file.read_text(encoding="utf-8"))
        for file in sorted(PLANNER.rglob("*.py"))
    ]


MODULES = modules()


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for a chain of attributes on a name, else an empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        owner = dotted(node.value)
        return f"{owner}.{node.attr}" if owner else ""
    return ""


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines from `def` to its end, its docstring not among them."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None and isinstance(first, ast.Expr):
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def long_files(found: list[Module]) -> list[str]:
    return [module.name for module in found if len(module.source.splitlines()) > FILE_LINES]


def long_functions(found: list[Module]) -> list[str]:
    return [
        f"{module.name}.{function.name} ({length(function)})"
        for module in found
        for function in module.functions
        if length(function) > FUNCTION_LINES
    ]


def shapeless_names(found: list[Module]) -> list[str]:
    return [module.name for module in found if SHAPELESS_NAMES & set(module.name.split("."))]


def filled_package_files(found: list[Module]) -> list[str]:
    return [module.name for module in found if module.name.split(".")[-1] == "__init__" and module.source.strip()]


def undescribed(found: list[Module]) -> list[str]:
    return [
        module.name
        for module in found
        if not module.name.split(".")[-1].startswith("_") and not ast.get_docstring(module.tree)
    ]


def late_imports(found: list[Module]) -> list[str]:
    return [
        f"{module.name}.{function.name}"
        for module in found
        if not module.at_the_edge
        for function in module.functions
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))
    ]


def relative_imports(found: list[Module]) -> list[str]:
    return [
        module.name
        for module in found
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(module.tree))
    ]


def world_reads(found: list[Module]) -> list[str]:
    """Name every read of the clock, the locale or the environment below the edge."""
    reads = []
    for module in found:
        if module.at_the_edge:
            continue
        for node in ast.walk(module.tree):
            called = dotted(node.func) if isinstance(node, ast.Call) else ""
            named = dotted(node) if isinstance(node, ast.Attribute) else ""
            if called in WORLD_CALLS or named in WORLD_NAMES:
                reads.append(f"{module.name}: {called or named}")
    return reads


def raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def catch_alls(found: list[Module]) -> list[str]:
    """Name every `except` that would swallow a mistake of our own; one that tidies up and raises it again may stand."""
    return [
        f"{module.name}:{node.lineno}"
        for module in found
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or dotted(node.type) in {"Exception", "BaseException"})
        and not raises_again(node)
    ]


def mutable_values(found: list[Module]) -> list[str]:
    """Name every dataclass of the domain that is not frozen and slotted; a reading keeps notes as it goes."""
    wanted = {"frozen", "slots"}
    return [
        f"{module.name}.{node.name}"
        for module in found
        if module.name.split(".")[0] == "domain" and module.name != "domain.reading"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if dotted(decorator) == "dataclass"
        or (
            isinstance(decorator, ast.Call)
            and dotted(decorator.func) == "dataclass"
            and not wanted <= {keyword.arg for keyword in decorator.keywords}
        )
    ]


def foreign_imports_of_the_domain(found: list[Module]) -> list[str]:
    allowed = sys.stdlib_module_names | {"planner"}
    return [
        f"{module.name}: {imported}"
        for module in found
        if module.name.split(".")[0] == "domain"
        for node in ast.walk(module.tree)
        for imported in imported_names(node)
        if imported.split(".")[0] not in allowed
    ]


def imported_names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


Rule = Callable[[list[Module]], list[str]]

RULES: dict[str, Rule] = {
    "a file holds at most 400 lines": long_files,
    "no module has a shapeless name": shapeless_names,
    "package files are empty": filled_package_files,
    "every module says what it is": undescribed,
    "imports stand at the top": late_imports,
    "imports are absolute": relative_imports,
    "clock, locale and environment are arguments": world_reads,
    "no handler swallows every exception": catch_alls,
    "domain values cannot change": mutable_values,
    "the domain needs the standard library alone": foreign_imports_of_the_domain,
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    assert rule(MODULES) == []


def test_nineteen_of_twenty_functions_are_short() -> None:
    total = sum(1 for module in MODULES for _ in module.functions)
    too_long = long_functions(MODULES)
    assert len(too_long) <= (1 - SHORT_SHARE) * total, too_long


def test_the_rules_look_at_the_whole_program() -> None:
    names = {module.name for module in MODULES}
    assert {"domain.plan", "store.__init__", "gui.__init__", "documents.pdf.__init__"} <= names


BREACHES = {
    "a file holds at most 400 lines": ("domain.plan", '"""A plan."""\n' + "x = 1\n" * FILE_LINES),
    "no module has a shapeless name": ("store.utils", '"""Things."""\n'),
    "package files are empty": ("gui.__init__", "from planner.gui import window\n"),
    "every module says what it is": ("domain.plan", "x = 1\n"),
    "imports stand at the top": ("services.papers", "def paper():\n    import json\n"),
    "imports are absolute": ("services.papers", "from . import workspace\n"),
    "clock, locale and environment are arguments": ("domain.plan", "import os\nhome = os.environ['HOME']\n"),
    "no handler swallows every exception": ("gui.page", "try:\n    x = 1\nexcept Exception:\n    pass\n"),
    "domain values cannot change": ("domain.plan", "@dataclass(slots=True)\nclass Plan:\n    name: str\n"),
    "the domain needs the standard library alone": ("domain.plan", "from babel import Locale\n"),
}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_notices_its_breach(name: str) -> None:
    assert RULES[name]([Module.of(*BREACHES[name])]) != []


@pytest.mark.parametrize(
    "reading",
    ["datetime.now()", "datetime.datetime.now(UTC)", "date.today()", "time.time()", "os.getenv('TZ')", "os.environ"],
)
def test_every_way_to_read_the_world_is_noticed_below_the_edge_only(reading: str) -> None:
    assert world_reads([Module.of("services.papers", reading)])
    assert not world_reads([Module.of("cli.main", reading)])


def test_a_long_function_is_noticed_and_its_docstring_is_free() -> None:
    body = "    x = 1\n" * (FUNCTION_LINES - 1)
    documented = f'def paper():\n    """Say much.\n\n    More.\n    """\n{body}'
    assert not long_functions([Module.of("a", documented)])
    assert long_functions([Module.of("a", documented + "    y = 2\n")]) == ["a.paper (31)"]
