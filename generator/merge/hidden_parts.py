"""What a vendor's own document hides from the docs (`x-fern-ignore`) is left out, unless a page shows it.

Operations, parameters, properties and components can be hidden. A property of a hidden component, or of a list of such,
is hidden with it, and so is a variant of a union.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Set

from attrs import define, evolve, field

from generator.base.extensions import HIDDEN
from generator.base.nodes import Json, Map, Seq, below
from generator.base.schemas import SCHEMAS, UNIONS, components, operations, ref_name
from generator.read.dialects.document_fragments import DIALECT
from generator.read.dialects.fragment import Fragment


def leave_out_hidden(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, those of documents without what they hide and no page shows."""
    known = tuple(fragments)
    shown = _Visible()
    for fragment in known:
        if fragment.dialect != DIALECT:
            shown.add(fragment)
    return tuple(_left(known, shown))


def _left(fragments: Iterable[Fragment], shown: _Visible) -> Iterator[Fragment]:
    for fragment in fragments:
        if fragment.dialect != DIALECT or not any(map(_is_marked, below(fragment.doc))):
            yield fragment
            continue
        [(path, method, operation)] = operations(fragment.doc)
        if not _is_marked(operation) or (path, method) in shown.operations:
            doc = _Uncovering(fragment.doc, shown, (path, method)).document()
            yield evolve(fragment, doc=doc)


@define
class _Visible:
    """What pages show, by name."""

    operations: set[tuple[str, str]] = field(factory=set[tuple[str, str]])
    components: set[str] = field(factory=set[str])
    properties: set[tuple[object, str]] = field(factory=set[tuple[object, str]])
    """The component, or path and method of the operation, that has a property of this name in any depth."""
    parameters: set[tuple[object, str]] = field(factory=set[tuple[object, str]])
    """Path and method of an operation, and place and name of a parameter."""

    def add(self, fragment: Fragment) -> None:
        """Add what *fragment*, that of a page, shows."""
        for path, method, operation in operations(fragment.doc):
            self.operations.add((path, method))
            self._add_properties((path, method), operation)
            for parameter in operation.get("parameters", ()):
                self.parameters.add(((path, method), _parameter_name(parameter)))
        for name, schema in components(fragment.doc).items():
            self.components.add(name)
            self._add_properties(name, schema)

    def _add_properties(self, owner: object, node: Json) -> None:
        for inner in below(node):
            properties = inner.get("properties") if isinstance(inner, Map) else None
            if isinstance(properties, Map):
                self.properties.update((owner, name) for name in properties)


@define
class _Uncovering:
    """Takes hidden parts out of one fragment, that of the operation *key*."""

    doc: Map
    shown: _Visible
    key: tuple[str, str]

    def document(self) -> Map:
        """Return the document without hidden parts, and without a word about hiding."""
        path, method = self.key
        out = _without(self.doc, {"paths", "components"})
        item: Map = self.doc["paths"][path]
        own = _without(item, {method, HIDDEN})
        own.put(method, self._node(item[method], self.key), item.at(method))
        paths = Map(mark=self.doc["paths"].mark)
        paths.put(path, own, self.doc["paths"].at(path))
        out.put("paths", paths, self.doc.at("paths"))
        holder: Map = self.doc["components"]
        parts = _without(holder, {"schemas"})
        known = components(self.doc)
        schemas = _without(known, {name for name in known if self._is_hidden_component(name)})
        for name in schemas:
            schemas[name] = self._node(known[name], name)
        parts.put("schemas", schemas, holder.at("schemas"))
        out.put("components", parts, self.doc.at("components"))
        return out

    def _node(self, node: Json, owner: object) -> Json:
        """Return *node*, a part of the component or operation *owner*, without what is hidden in it.

        What hides nothing is not copied: most of a document, and operations share it.
        """
        if isinstance(node, Seq):
            kept = [index for index, item in enumerate(node) if not self._is_hidden_item(item, owner)]
            items = Seq([self._node(node[index], owner) for index in kept], mark=node.mark)
            if len(items) == len(node) and all(map(operator.is_, items, node)):
                return node
            items.marks = [node.at(index) for index in kept]
            return items
        if not isinstance(node, Map):
            return node
        lost = self._hidden_properties(node, owner)
        values = {key: self._value(key, value, owner, lost) for key, value in node.items() if key != HIDDEN}
        if len(values) == len(node) and all(map(operator.is_, values.values(), node.values())):
            return node
        out = Map(mark=node.mark)
        for key, value in values.items():
            out.put(key, value, node.at(key))
        return out

    def _value(self, key: str, value: Json, owner: object, lost: Set[str]) -> Json:
        """Return the *value* at *key* of an object without what is hidden in it, as the properties *lost* are."""
        if key == "properties" and isinstance(value, Map):
            inner = _without(value, lost)
            for name in inner:
                inner[name] = self._node(value[name], owner)
            is_same = len(inner) == len(value) and all(map(operator.is_, inner.values(), value.values()))
            return value if is_same else inner
        if key == "required" and isinstance(value, Seq) and lost:
            names = [index for index, name in enumerate(value) if name not in lost]
            required = Seq([value[index] for index in names], mark=value.mark)
            required.marks = [value.at(index) for index in names]
            return required
        if key == "mapping" and isinstance(value, Map):
            hidden = {tag for tag, target in value.items() if self._is_hidden_component(_target(target))}
            return _without(value, hidden) if hidden else value
        return self._node(value, owner)

    def _hidden_properties(self, node: Map, owner: object) -> set[str]:
        properties = node.get("properties")
        listed = properties.items() if isinstance(properties, Map) else ()
        return {
            name for name, schema in listed if self._is_hidden(schema) and (owner, name) not in self.shown.properties
        }

    def _is_hidden_item(self, item: Json, owner: object) -> bool:
        """Whether *item* of an array is a hidden variant or parameter."""
        if isinstance(item, Map) and "in" in item and _is_marked(item):
            return (owner, _parameter_name(item)) not in self.shown.parameters
        return self._is_hidden_component(ref_name(item) or "")

    def _is_hidden(self, schema: Json) -> bool:
        """Whether *schema* is marked as hidden, or holds nothing but hidden components."""
        if not isinstance(schema, Map):
            return False
        variants = [one for word in UNIONS for one in schema.get(word, ()) if one != {"type": "null"}]
        return (
            _is_marked(schema)
            or self._is_hidden_component(ref_name(schema) or "")
            or (bool(variants) and all(map(self._is_hidden, variants)))
            or any(self._is_hidden(schema.get(key)) for key in ("items", "additionalProperties"))
        )

    def _is_hidden_component(self, name: str) -> bool:
        return name not in self.shown.components and _is_marked(components(self.doc).get(name))


def _is_marked(node: Json) -> bool:
    return isinstance(node, Map) and node.get(HIDDEN) is True


def _parameter_name(parameter: Json) -> str:
    return f"{parameter.get('in')}/{parameter.get('name')}" if isinstance(parameter, Map) else ""


def _target(value: Json) -> str:
    return str(value).removeprefix(SCHEMAS)


def _without(node: Map, lost: Set[str]) -> Map:
    """Return a copy of *node* without the keys in *lost*; what it holds is not copied."""
    out = Map(mark=node.mark)
    for key, value in node.items():
        if key not in lost:
            out.put(key, value, node.at(key))
    return out
