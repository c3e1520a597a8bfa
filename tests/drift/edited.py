"""Edits of pages upstream, as `cases/edits.yaml` has them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from attrs import evolve, frozen

from generator.base.nodes import is_list
from generator.read import pages
from tests.drift import served

Json = Any
CASES = Path(__file__).parent / "cases/edits.yaml"

TOGETHER = 5
"""Edits of large pages that are tried at once; they are about different things."""

Expected = tuple[str, str, str, str, str]
"""Rule, level by the contract, level for users of the client, direction, operation."""


@frozen
class Edit:
    """One edit of one page, and all that there is to find of it."""

    name: str
    page: str
    steps: tuple[dict[str, Json], ...]
    finds: tuple[Expected, ...]
    unchecked: tuple[str, ...] = ()
    """Kinds of loss."""
    prose: int = 0

    @property
    def is_textual(self) -> bool:
        """Whether it replaces lines."""
        return any("old" in step for step in self.steps)

    def apply(self, text: str) -> str:
        """Return the page *text* after the edit."""
        for step in self.steps:
            if "old" in step:
                assert text.count(step["old"]) == 1, f"{self.name}: {text.count(step['old'])} times {step['old']!r}"
                text = text.replace(step["old"], step["new"])
        steps = [step for step in self.steps if "old" not in step]
        if not steps:
            return text
        [page] = pages.split(text, self.page)
        data = yaml.load(page.fragment, yaml.CSafeLoader)
        for step in steps:
            _apply(data, step)
        return pages.render(
            evolve(page, fragment=yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))
        )


def load() -> list[Edit]:
    """Return all edits of the file."""
    rows = yaml.load(CASES.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [
        Edit(
            name=row["name"],
            page=f"spec/pages/{row['page']}.md",
            steps=tuple(row["do"]),
            finds=tuple(_expected(line) for line in row["finds"]),
            unchecked=tuple(row.get("unchecked", ())),
            prose=row.get("prose", 0),
        )
        for row in rows
    ]


def groups(*, whole: bool = True) -> list[list[Edit]]:
    """Return the edits some at a time, so that it takes less time: of small pages, never two of one page.

    Without all, every other group of small pages.
    """
    edits = load()
    large = [edit for edit in edits if not served.is_small(edit.page)]
    step = -(-len(large) // TOGETHER)
    small: dict[str, list[Edit]] = {}
    for edit in edits:
        if served.is_small(edit.page):
            small.setdefault(edit.page, []).append(edit)
    most = max(map(len, small.values()))
    of_large = [large[start::step] for start in range(step)]
    of_small = [[listed[index] for listed in small.values() if index < len(listed)] for index in range(most)]
    return [*of_large, *of_small] if whole else of_small[::2]


def apply_all(edits: list[Edit], texts: dict[str, str]) -> None:
    """Edit *texts*, which are those of pages by the names of their snapshots."""
    # Text is replaced first: after another edit of the same page it is laid out anew.
    for edit in sorted(edits, key=lambda edit: not edit.is_textual):
        texts[edit.page] = edit.apply(texts[edit.page])


def _expected(line: str) -> Expected:
    rule, level, client, direction, operation = line.split(maxsplit=4)
    return rule, level, client, direction, operation


def _apply(doc: Json, step: dict[str, Json]) -> None:
    [verb] = step.keys() & {"set", "remove", "insert"}
    path = [part.replace("~1", "/") for part in step[verb].split("/")]
    node: Json = _start(doc, path.pop(0))
    last = path.pop() if verb != "insert" else ""
    for part in path:
        node = node[int(part) if is_list(node) else part]
    key: Json = int(last) if is_list(node) and last else last
    if verb == "insert":
        node.append(step["item"])
    elif verb == "set":
        node[key] = step["to"]
    else:
        del node[key]


def _start(doc: Json, name: str) -> Json:
    if name == "schemas":
        return doc["components"]["schemas"]
    if name == "op":
        [item] = doc["paths"].values()
        [operation] = item.values()
        return operation
    return doc
