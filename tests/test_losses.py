"""Nothing that a page states vanishes: it is in the document, or the provenance says where it stood and why it lost.

The checker in `tests/losses` shares no code with the generator, so that both would have to be wrong in the same way.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from generator.build.pipeline import BuildResult
from tests import goldens
from tests.effort import LONG
from tests.losses import check, damage, lines, places
from tests.vendor import losses

ROOT = Path(__file__).parent.parent
DAMAGES = 500 if LONG else 150


@pytest.fixture(name="spec", scope="session")
def _spec(first_build: tuple[Path, BuildResult]) -> check.Spec:
    return check.load(first_build[0] / "spec")


def test_the_checker_shares_no_code_with_the_generator() -> None:
    for path in (ROOT / "tests/losses").glob("*.py"):
        assert "generator" not in _imported(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize(
    "text",
    [
        "import generator",
        "import json, generator.merge.precedence as r",
        "from generator import rules",
        "def f():\n    from generator.merge.precedence import KINDS",
        "from importlib import import_module\nimport_module('generator.merge.precedence')",
        "__import__('generator')",
    ],
)
def test_the_test_for_shared_code_sees_every_way_to_import(text: str) -> None:
    assert "generator" in _imported(text)


def _imported(text: str) -> set[str]:
    """Return the top packages that *text* imports anywhere, by statement or by a name in a string."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or "").split(".")[0])
        elif isinstance(node, ast.Call):
            found |= {arg.value.split(".")[0] for arg in _texts(node.args)}
    return found


def _texts(nodes: list[ast.expr]) -> Iterator[Any]:
    return (node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def test_every_statement_of_every_page_is_in_the_document_or_explained(spec: check.Spec) -> None:
    counts, unexplained = check.tally(spec)
    assert unexplained == []
    assert len(spec.pages) == 16
    counts |= {
        "pages": len(spec.pages),
        "names that a page respells": len(spec.provenance["respelled"]),
        "variants that a page leaves without a name": len(spec.provenance["hoisted"]),
    }
    text = losses.table(counts)
    print(text)
    goldens.check("losses.txt", text)


def test_the_checker_reports_damage_to_the_document(spec: check.Spec, first_build: tuple[Path, BuildResult]) -> None:
    doc = lines.read((first_build[0] / "spec/openapi.yaml").read_text(encoding="utf-8"))
    told, missed = damage.trial(spec, doc, DAMAGES, seed=1)
    assert (missed, len(told)) == ([], DAMAGES)
    assert check.facts_of(doc, spec.by_root) == spec.facts, "the damage was not undone"


def test_the_checker_reports_each_record_that_is_taken_out_of_the_provenance(spec: check.Spec) -> None:
    silent = [
        what for what, provenance in _less(spec.provenance) if not check.tally(evolve(spec, provenance=provenance))[1]
    ]
    assert silent == []


def _less(provenance: Any) -> Iterator[tuple[str, Any]]:
    """Yield the provenance without one record of a loss at a time."""
    for index, gone in enumerate(provenance["gone"]):
        others = [*provenance["gone"][:index], *provenance["gone"][index + 1 :]]
        yield gone["pointer"], {**provenance, "gone": others}
    facts = provenance["facts"]
    for place, fact in facts.items():
        for index, lost in enumerate(fact.get("superseded", ())):
            others = [*fact["superseded"][:index], *fact["superseded"][index + 1 :]]
            yield f"{place} {lost['fact']}", {**provenance, "facts": {**facts, place: {**fact, "superseded": others}}}


def test_a_rule_that_the_order_of_pages_does_not_bear_out_is_no_explanation(spec: check.Spec) -> None:
    weaker = tuple(evolve(page, captured="2025-01") if page.captured == "2026-06" else page for page in spec.pages)
    by_root = {
        root: [(weaker[spec.pages.index(page)], said) for page, said in found] for root, found in spec.by_root.items()
    }
    _, unexplained = check.tally(evolve(spec, pages=weaker, by_root=by_root))
    assert len(unexplained) > 10


def test_every_place_in_the_provenance_is_a_line_that_states_the_thing(spec: check.Spec) -> None:
    names = {entry["meant"]: entry["written"] for entry in spec.provenance["respelled"]}
    variants = {(entry["page"], entry["line"]) for entry in spec.provenance["hoisted"]}
    checked: Counter[str] = Counter()
    wrong: list[str] = []
    for kind, page, line, words in places.stated(spec.provenance):
        text = _line(page, line)
        meant = [names[word] for word in words if word in names]
        checked[kind] += 1
        if (page, line) not in variants and not any(_states(text, word) for word in [*words, *meant]):
            wrong.append(f"{kind} {page}:{line} {words}: {text}")
    assert wrong == []
    for page, line in variants:
        assert re.match(r" *- ", _line(page, line))
    assert min(checked[kind] for kind in ("winner", "also", "superseded", "recovered", "gone")) > 10


def _states(line: str, word: str) -> bool:
    """Whether *word* is the key or the value of *line*, or the name at the end of its reference."""
    quoted = rf"""['"]?{re.escape(word)}['"]?"""
    return bool(re.match(rf" *(- )?(?:type_[^:]*:)?{quoted}: *|.*(?:[ /:]){quoted}['\"]?$", line))


@cache
def _text(page: str) -> tuple[str, ...]:
    return tuple((ROOT / page).read_text(encoding="utf-8").splitlines())


def _line(page: str, line: int) -> str:
    """Return the line of *page*, with the next where its value is folded onto that."""
    text = _text(page)[line - 1]
    return f"{text.removesuffix('>-')}{_text(page)[line].strip()}" if text.endswith(">-") else text
