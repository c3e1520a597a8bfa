"""Compares what the pages state with the document, and asks the provenance for every difference."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from attrs import evolve, field, frozen

from tests.losses.inline import inline
from tests.losses.lines import Arr, Obj, fences, read
from tests.losses.lost import by_dialect
from tests.losses.statements import SCHEMAS, Json, Names, Statement, escape, statements

_RANK = {"A": 0, "C": 1, "B": 2}
_MARKDOWN = {".md", ".mdx", ".markdown", ".txt"}
_CALL = re.compile(r"\bclient\.([\w.]+)\.\w+\(")
_PARENTS = re.compile(r"^(.*)/((?:properties/[^/]+|parameters/[^/]+/[^/]+|responses/[^/]+|content/[^/]+|requestBody))$")
# What a page says, and the kinds of loss by which that may be wrong, each with the rule where no other page tells.
_KINDS = {
    ("null", "false"): (("nullability", "null-assumed"),),
    ("required", "false"): (("required-nullable", ""),),
    ("required", "true"): (("tag-required", "tag-has-default"),),
}
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
    loses: frozenset[str]
    """What the overlays say of its dialect."""
    calls: frozenset[str]
    """Resources that the SDK's examples in its file call."""

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
    by_line: Mapping[str, set[str]] = field(repr=False)
    """Names of the things that the provenance traces to a line of a page."""
    passed_over: int
    """How many pages are about something else than HTTP requests to the API."""

    def with_facts(self, facts: Facts) -> Spec:
        """Return the same pages beside another document."""
        return evolve(self, facts=facts)


def facts_of(doc: Obj, known: Container[str]) -> dict[tuple[str, str], str]:
    """Return what *doc* states; *known* has the components of the pages."""
    return {(said.place, said.fact): said.value for said in statements(inline(doc, known), Names())}


def load(spec: Path) -> Spec:
    """Read the pages, the document and the provenance in the folder *spec*."""
    texts = [
        (f"spec/{source['file']}", source["captured"], (spec / source["file"]).read_text(encoding="utf-8"))
        for source in json.loads((spec / "sources.json").read_text(encoding="utf-8"))
    ]
    return _spec(spec, texts)


def load_build(pages: Path, spec: Path, captured: Mapping[str, str] | None = None) -> Spec:
    """Read the Markdown in the folder *pages* beside the folder *spec* that a build made of it.

    *captured* gives dates by pattern of files, as the settings of the build do.
    """
    files = sorted(path for path in pages.rglob("*") if path.suffix.lower() in _MARKDOWN and path.is_file())
    texts: list[tuple[str, str, str]] = []
    for file in files:
        name = file.relative_to(pages).as_posix()
        date = next((date for pattern, date in (captured or {}).items() if fnmatchcase(name, pattern)), "undated")
        texts.append((name, date, file.read_text(encoding="utf-8-sig")))
    return _spec(spec, texts)


def _spec(spec: Path, texts: Iterable[tuple[str, str, str]]) -> Spec:
    provenance = json.loads((spec / "provenance.json").read_text(encoding="utf-8"))
    pages: list[Page] = []
    passed_over = 0
    for file, captured, text in texts:
        for doc in fences(text):
            if "openapi" in doc and "paths" in doc:
                pages.append(_page(file, captured, doc, provenance, frozenset(_CALL.findall(text))))
            else:
                passed_over += 1
    by_fact: dict[tuple[str, str], list[tuple[Page, str]]] = defaultdict(list)
    by_root: dict[str, list[tuple[Page, Statement]]] = defaultdict(list)
    for page in pages:
        for said in page.said:
            by_fact[said.place, said.fact].append((page, said.value))
            by_root[said.root].append((page, said))
    facts = facts_of(read((spec / "openapi.yaml").read_text(encoding="utf-8")), by_root)
    return Spec(tuple(pages), provenance, facts, by_fact, by_root, _by_line(provenance), passed_over)


def _by_line(provenance: Json) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for place, fact in provenance["facts"].items():
        for line in (f"{fact['page']}:{fact['line']}", *fact.get("also", ())):
            found[line].add(place.rpartition("/")[2])
    return found


def _page(file: str, captured: str, doc: Obj, provenance: Json, calls: frozenset[str]) -> Page:
    names = Names(
        {entry["written"]: entry["meant"] for entry in provenance["respelled"] if entry["page"] == file},
        {entry["line"]: entry["component"] for entry in provenance["hoisted"] if entry["page"] == file},
    )
    for written, meant in names.respelled.items():
        assert _squashed(written) == _squashed(meant), f"{written} cannot be {meant}"
    said = tuple(statements(doc, names))
    renamed = frozenset(SCHEMAS + escape(name) for name in (*names.respelled.values(), *names.hoisted.values()))
    dialect = _dialect(doc)
    return Page(file, captured, dialect, said, renamed, by_dialect(dialect), calls)


def _dialect(doc: Obj) -> str:
    """Return A where a tag is a list of its ancestors, C where a name carries a type id, else B."""
    operations = [operation for item in doc["paths"].values() for operation in item.values()]
    if any(isinstance(tag, Arr) for operation in operations for tag in operation.get("tags", ())):
        return "A"
    if str(doc.get("info", {}).get("version", "")).startswith("endpoint_"):
        return "A"
    return "C" if re.search(r"\"(?:#/components/schemas/)?type_[^:\"]*:", json.dumps(doc)) else "B"


def _squashed(name: str) -> str:
    return re.sub(r"items$", "item", re.sub(r"[^a-z0-9]", "", name.lower()))


def explain(spec: Spec, page: Page, said: Statement) -> str | None:
    """Return "stated" where the document says what *page* does, else why it need not, None if nothing says so."""
    if spec.facts.get((said.place, said.fact)) == said.value:
        return "stated" if said.fact != "exists" or _listed(spec, page, said) else None
    for gone in spec.provenance["gone"]:
        if (said.place + "/").startswith(gone["pointer"] + "/"):
            return f"gone: {gone['rule']}"
    if said.fact.endswith("$ref") and _alias(page, said) == spec.facts.get((said.place, said.fact)):
        return "stated by another name of the same schema"
    if said.fact == "tag" and json.loads(spec.facts.get((said.place, "tag"), '""')) in page.calls:
        return "superseded: the call in the page's example"
    return _superseded(spec, page, said) or _bent(spec, page, said)


def _alias(page: Page, said: Statement) -> str:
    """Return what the component that *said* refers to refers to in turn, where that is all it says."""
    target = json.loads(said.value)
    return next((other.value for other in page.said if (other.place, other.fact) == (target, "$ref")), "")


def _listed(spec: Spec, page: Page, said: Statement) -> bool:
    """Whether the provenance names this page and line for the thing."""
    if said.place not in spec.provenance["facts"]:
        # The thing is inline on the page, and lies in a component of its own in the document.
        return said.place.rpartition("/")[2] in spec.by_line.get(f"{page.file}:{said.line}", ())
    fact = spec.provenance["facts"].get(said.place, {})
    places = {f"{fact.get('page')}:{fact.get('line')}", *fact.get("also", ())}
    if f"{page.file}:{said.line}" in places or fact.get("rule") == "overlay":
        return True
    # A variant and the component of its name are one thing of the page, traced to one of the two.
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
    elif word == "variant":
        yield said.place, "(oneOf|anyOf)/.*"
    else:
        yield said.place, re.escape(word)


def _judged(spec: Spec, page: Page, winner: str, rule: str) -> str | None:
    """Return the explanation if the order of pages bears out *rule*."""
    if rule == "page-twin":
        # The page for the whole answer speaks for both, whichever is stronger.
        return f"superseded: {rule}"
    stronger = next((other for other in spec.pages if other.file == winner), None)
    if stronger is None or stronger.strength <= page.strength:
        return None
    rules = {True: "later-capture", False: "dialect-rank"}
    return f"superseded: {rule}" if rules[stronger.captured > page.captured] == rule else None


def _bent(spec: Spec, page: Page, said: Statement) -> str | None:
    """Explain by a known fault of the dialect of *page*: a page without it says what the document does, or a rule."""
    word = said.fact.split(" ")[-1]
    entry = spec.provenance["facts"].get(said.place, {})
    recovered = {found["rule"] for found in entry.get("recovered", ()) if found["fact"] in {word, word + "able"}}
    for kind, assumed in _KINDS.get((word, said.value), ()):
        if kind not in page.loses or (kind == "tag-required" and said.root not in page.renamed):
            continue
        if _told(spec, said, kind):
            return f"lost by dialect {page.dialect}: {kind}, another page tells"
        if assumed in recovered:
            return f"lost by dialect {page.dialect}: {kind}, {assumed}"
    return None


def _told(spec: Spec, said: Statement, kind: str) -> bool:
    """Whether a page whose dialect does not lose facts of this *kind* says what the document does."""
    now = spec.facts.get((said.place, said.fact))
    return any(kind not in other.loses and value == now for other, value in spec.by_fact[said.place, said.fact])


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
