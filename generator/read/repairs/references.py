"""References of vendors' documents that do not lead to a whole component: into one, into a path, out of the document.

Later stages know references to whole components alone. A schema that is referred to anywhere else becomes a component;
any other part is written where it is referred to. What leads nowhere, or out of the document, says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from attrs import define, field

from generator.base.location import pointer, steps
from generator.base.nodes import Json, Map, is_object
from generator.base.openapi_parts import PARTS, walk_parts
from generator.base.schemas import COMPONENTS, SCHEMAS, components, locate
from generator.read.repairs.repair import Repair

_SECTIONS = {inner[:-1]: section for section, inner in PARTS["components"].items() if inner}
"""Which section of the components has which part."""
_WORDS = frozenset(
    "components schemas paths properties items content schema responses parameters requestBody x-bundled".split()
)


@define
class WholeReferences:
    """Finds the references of one document, pass by pass, as what they bring in may have references itself."""

    doc: Map = field(factory=Map)
    _added: dict[str, Json] = field(factory=dict[str, Json])
    """The schemas that become components in this pass."""
    _names: dict[str, str] = field(factory=dict[str, str])
    """What the schemas that are not whole components are called, by the reference to them."""

    def repairs(self, doc: Map) -> Iterator[Repair]:
        """Yield a repair for each reference of *doc* that does not lead to a whole component, and those components."""
        self.doc = doc
        self._added.clear()
        for path, node, part in walk_parts(doc, "document"):
            if isinstance(node, Map) and "$ref" in node:
                yield from (repair.below(path) for repair in self._check(node, part, path))
            elif isinstance(node, Map) and part == "schema" and "discriminator" in node:
                yield from (repair.below(path) for repair in self._check_mapping(node))
        yield from (Repair(("components", "schemas", name), "", node) for name, node in self._added.items())

    def _check(self, node: Map, part: str, path: tuple[str | int, ...]) -> Iterator[Repair]:
        ref = node["$ref"]
        if not isinstance(ref, str):
            yield Repair(("$ref",), "`$ref` is no reference: it is left out")
            return
        ref, target = self._located(ref)
        if part == "schema":
            yield from self._check_schema(ref, target, node["$ref"])
        elif not is_object(target):
            if part == "example" or not ref.startswith(COMPONENTS):
                # The reader of documents names the shared parts that are not there.
                where = "nothing in this document" if ref.startswith("#") else "a document that is not beside this one"
                yield Repair((), f"`{ref}` leads to {where}: it is left out")
        elif part == "example" or path == ("paths", *path[1:2]) or not self._is_component(ref, _SECTIONS.get(part, "")):
            yield Repair((), "", self._followed(target, {ref}))
        elif ref != node["$ref"]:
            yield Repair(("$ref",), "", ref)

    def _located(self, ref: str) -> tuple[str, Json]:
        """Return *ref* as a JSON Pointer without other escapes, and what it leads to."""
        target = locate(self.doc, ref)
        plain = pointer([unquote(step) for step in steps(ref)])
        return (ref, target) if target is not None or not ref.startswith("#/") else (plain, locate(self.doc, plain))

    def _check_schema(self, ref: str, target: Json, written: str) -> Iterator[Repair]:
        if self._is_component(ref, "schemas"):
            if ref != written:
                yield Repair(("$ref",), "", ref)
        elif is_object(target):
            yield Repair(("$ref",), "", SCHEMAS + self._name(ref, target))
        else:
            where = "nothing in this document" if ref.startswith("#") else "a document that is not beside this one"
            yield Repair((), f"`{ref}` leads to {where}: any value is accepted", Map())

    def _check_mapping(self, schema: Map) -> Iterator[Repair]:
        """Yield a repair for each reference in the discriminator of *schema* that leads to no whole component."""
        stated = schema["discriminator"]
        mapping: Json = stated.get("mapping") if is_object(stated) else None
        for key, written in mapping.items() if is_object(mapping) else ():
            if isinstance(written, str) and written.startswith("#/"):
                ref, target = self._located(written)
                if is_object(target):
                    yield from (
                        Repair(("discriminator", "mapping", key), "", repair.value)
                        for repair in self._check_schema(ref, target, written)
                    )

    def _is_component(self, ref: str, section: str) -> bool:
        found = steps(ref)
        return ref.startswith(COMPONENTS) and len(found) == 3 and found[1] == section

    def _followed(self, target: Json, seen: set[str]) -> Json:
        """Return what *target* stands for, which may be a reference itself."""
        while is_object(target) and isinstance(target.get("$ref"), str) and target["$ref"] not in seen:
            seen.add(target["$ref"])
            _, target = self._located(target["$ref"])
        return target if is_object(target) and "$ref" not in target else Map()

    def _name(self, ref: str, target: Json) -> str:
        if ref not in self._names:
            words = [word for word in steps(ref) if word not in _WORDS]
            stem = "".join(part[:1].upper() + part[1:] for word in words for part in re.findall(r"\w+", word))
            name, known = stem or "Schema", {**components(self.doc), **self._added}
            while name in known and (name in self._added or known[name] != target):
                name += "_"
            self._names[ref] = name
            if name not in known:
                self._added[name] = target
        return self._names[ref]
