"""Compares what the pages state with the document, and asks the provenance for every difference."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from tests.losses.lines import Obj, fence, read
from tests.losses.statements import SCHEMAS, Json, Names, Statement, escape, statements

_RANK = {"A": 0, "C": 1, "B": 2}
_PARENTS = re.compile(r"^(.*)/((?:properties/[^/]+|parameters/[^/]+/[^/]+|responses/[^/]+|content/[^/]+|requestBody))$")
Facts = Mapping[tuple[str, str], str]


@frozen
class Page:
    """One page and all it states."""

    file: str
    captured: str
    dialect: str
    said: tuple[Statement, ...]
    renamed: frozenset[str]
    """Components that this page names otherwise, or has without a name."""

    @property
    def strength(self) -> tuple[str, int]:
        return self.captured, _RANK[self.dialect]


@frozen
class Spec:
    """A spec folder, read without any help of the generator."""

    pages: tuple[Page, ...]
    provenance: Json
    facts: Facts
    """What the document states."""
    by_fact: Mapping[tuple[str, str], list[tuple[Page, str]]] = field(repr=False)
    """What the pages state about a fact of a thing."""
    by_root: Mapping[str, list[tuple[Page, Statement]]] = field(repr=False)
    """What the pages state about an operation or component."""

    def with_facts(self, facts: Facts) -> Spec:
        """Return the same pages beside another document."""
        return evolve(self, facts=facts)


def facts_of(doc: Obj) -> dict[tuple[str, str], str]:
    """Return what *doc* states."""
    return {(said.place, said.fact): said.value for said in statements(doc, Names())}


def load(spec: Path) -> Spec:
    """Read the pages, the document and the provenance in the folder *spec*."""
    provenance = json.loads((spec / "provenance.json").read_text(encoding="utf-8"))
    pages = tuple(
        _page(spec, source, provenance) for source in json.loads((spec / "sources.json").read_text(encoding="utf-8"))
    )
    by_fact: dict[tuple[str, str], list[tuple[Page, str]]] = defaultdict(list)
    by_root: dict[str, list[tuple[Page, Statement]]] = defaultdict(list)
    for page in pages:
        for said in page.said:
            by_fact[said.place, said.fact].append((page, said.value))
            by_root[said.root].append((page, said))
    facts = facts_of(read((spec / "openapi.yaml").read_text(encoding="utf-8")))
    return Spec(pages, provenance, facts, by_fact, by_root)


def _page(spec: Path, source: Json, provenance: Json) -> Page:
    file = f"spec/{source['file']}"
    names = Names(
        {entry["written"]: entry["meant"] for entry in provenance["respelled"] if entry["page"] == file},
        {entry["line"]: entry["component"] for entry in provenance["hoisted"] if entry["page"] == file},
    )
    for written, meant in names.respelled.items():
        assert _squashed(written) == _squashed(meant), f"{written} cannot be {meant}"
    said = tuple(statements(fence((spec / source["file"]).read_text(encoding="utf-8")), names))
    renamed = frozenset(SCHEMAS + escape(name) for name in (*names.respelled.values(), *names.hoisted.values()))
    return Page(file, source["captured"], source["dialect"], said, renamed)


def _squashed(name: str) -> str:
    return re.sub(r"items$", "item", re.sub(r"[^a-z0-9]", "", name.lower()))


def explain(spec: Spec, page: Page, said: Statement) -> str | None:
    """Return "stated" where the document says what *page* does, else why it need not, None if nothing says so."""
    if spec.facts.get((said.place, said.fact)) == said.value:
        return "stated" if said.fact != "exists" or _listed(spec, page, said) else None
    for gone in spec.provenance["gone"]:
        if (said.place + "/").startswith(gone["pointer"] + "/"):
            return f"gone: {gone['rule']}"
    return _superseded(spec, page, said) or _bent(spec, page, said)


def _listed(spec: Spec, page: Page, said: Statement) -> bool:
    """Whether the provenance names this page and line for the thing."""
    fact = spec.provenance["facts"].get(said.place, {})
    places = {f"{fact.get('page')}:{fact.get('line')}", *fact.get("also", ())}
    if f"{page.file}:{said.line}" in places or fact.get("rule") == "overlay":
        return True
    # An arm and the component of its name are one thing of the page, traced to one of the two.
    return said.root in page.renamed and any(place.startswith(f"{page.file}:") for place in places)


def _superseded(spec: Spec, page: Page, said: Statement) -> str | None:
    for place, fact in _records(said):
        entry = spec.provenance["facts"].get(place, {})
        for lost in entry.get("superseded", ()):
            if (lost["page"], lost["line"]) == (page.file, said.line) and re.fullmatch(fact, lost["fact"]):
                return _judged(spec, page, entry["page"], lost["rule"])
    parent = _PARENTS.match(said.place)
    # What lies in a thing that is not in the document goes with it.
    if parent and (said.place, "exists") not in spec.facts:
        above = next(s for s in page.said if (s.place, s.fact) == (said.place, "exists"))
        return _superseded(spec, page, above) if said.fact != "exists" else None
    return None


def _records(said: Statement) -> Iterable[tuple[str, str]]:
    """Yield where the provenance would record *said*, and the pattern of the fact's name there."""
    word, _, rest = said.fact.removeprefix("items ").removeprefix("additionalProperties ").partition(" ")
    if said.fact == "exists":
        parent = _PARENTS.match(said.place)
        if parent:
            yield re.sub(r"(/items|/additionalProperties)+$", "", parent[1]), re.escape(parent[2])
    elif word == "null":
        yield said.place, "nullable"
    elif word == "enum":
        yield said.place, re.escape(f"enum/{json.loads(rest)}")
    elif word == "arm":
        yield said.place, "(oneOf|anyOf)/.*"
    else:
        yield said.place, re.escape(word)


def _judged(spec: Spec, page: Page, winner: str, rule: str) -> str | None:
    """Return the explanation if the order of pages bears out *rule*."""
    stronger = next((other for other in spec.pages if other.file == winner), None)
    if stronger is None or stronger.strength <= page.strength:
        return None
    rules = {True: "later-capture", False: "dialect-rank"}
    return f"superseded: {rule}" if rules[stronger.captured > page.captured] == rule else None


def _bent(spec: Spec, page: Page, said: Statement) -> str | None:
    """Explain by a known fault of the dialect of *page*: a page without it says what the document does, or a rule."""
    word = said.fact.split(" ")[-1]
    others = spec.by_fact[said.place, said.fact]
    in_document = spec.facts.get((said.place, said.fact))
    entry = spec.provenance["facts"].get(said.place, {})
    recovered = {found["rule"] for found in entry.get("recovered", ()) if found["fact"] in {word, word + "able"}}
    if page.dialect == "C" and word in {"null", "required"} and said.value == "false":
        if any(other.dialect != "C" and value == in_document for other, value in others):
            return "lost by dialect C, stated by another page"
        return "lost by dialect C: null-assumed" if word == "null" and "null-assumed" in recovered else None
    if page.dialect in {"B", "C"} and word == "required" and said.value == "true" and said.root in page.renamed:
        if any(other.dialect == "A" and value == in_document for other, value in others):
            return "made up by the dialect: tag-required"
        return "made up by the dialect: tag-has-default" if "tag-has-default" in recovered else None
    return None


def tally(spec: Spec, root: str | None = None) -> tuple[dict[str, int], list[str]]:
    """Count the statements of all pages by explanation, and list those that have none; *root* limits the question."""
    counts: dict[str, int] = defaultdict(int)
    unexplained: list[str] = []
    for said_of_root in [spec.by_root[root]] if root else spec.by_root.values():
        for page, said in said_of_root:
            why = explain(spec, page, said)
            if why:
                counts[why] += 1
            else:
                unexplained.append(f"{page.file}:{said.line} {said.place} {said.fact} {said.value}")
    return dict(sorted(counts.items())), unexplained
