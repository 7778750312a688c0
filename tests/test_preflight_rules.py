"""The table of rules in the documentation agrees with the rules, with the program and with its tests."""

import re
from functools import cache
from pathlib import Path

import pytest

from planner.domain.finding import Severity
from planner.domain.limits import LIMITS, Limits

ROOT = Path(__file__).parents[1]
RULES = (*(f"PR{number:02}" for number in range(1, 29)), *(f"LF{number:02}" for number in range(1, 21)))
BY_CONSTRUCTION = {"PR17", "PR18"}


@cache
def table() -> dict[str, list[str]]:
    lines = (ROOT / "docs" / "preflight.md").read_text(encoding="utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if re.match(r"\| (?:PR|LF)\d\d ", line)
    ]
    return {row[0]: row[1:] for row in rows}


@cache
def rules_in(module: Path) -> frozenset[str]:
    return frozenset(re.findall(r'"((?:PR|LF)\d\d)"', module.read_text(encoding="utf-8")))


@cache
def sources_of_tests() -> str:
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_the_table_names_every_rule_in_order() -> None:
    assert tuple(table()) == RULES


def test_the_program_looks_at_every_rule_and_at_no_other() -> None:
    modules = [file for file in (ROOT / "planner").rglob("*.py") if file.name != "limits.py"]
    assert {rule for module in modules for rule in rules_in(module)} == set(RULES) - BY_CONSTRUCTION


@pytest.mark.parametrize("rule", RULES)
def test_a_row_tells_where_how_grave_and_by_which_test(rule: str) -> None:
    _, where, severity, _, test = table()[rule]
    modules = [ROOT / each for each in where.split(", ")]
    if rule in BY_CONSTRUCTION:
        assert severity == "by construction"
        assert all(module.exists() for module in modules)
    else:
        assert severity.partition(" ")[0] in set(Severity)
        assert all(rule in rules_in(module) for module in modules)
    name, _, case = test.partition("[")
    assert f"def {name}(" in sources_of_tests()
    assert not case or f'"{case.removesuffix("]")}": (' in sources_of_tests()


def test_every_limit_is_named_and_sourced() -> None:
    assert set(LIMITS) == set(Limits.__dataclass_fields__)
    for limit in LIMITS.values():
        assert limit.source
        assert set(limit.rules) <= {*RULES, "safe-edge"}
