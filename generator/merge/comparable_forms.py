"""Parts of two statements in forms that can be compared."""

from __future__ import annotations

import json

from generator.base.nodes import Json, Map, Seq
from generator.base.schemas import UNIONS, components, ref_name
from generator.merge.precedence import PROSE
from generator.read.unknowns import unknown_kinds

SETS = frozenset({"enum", "required", *UNIONS, "allOf"})
"""Arrays whose order means nothing, so that they are compared item by item."""


def printed_tags(*schemas: Map) -> set[str]:
    """Return the properties of *schemas* of which a page cannot say whether they are required."""
    listed = [(name, value) for schema in schemas for name, value in map_at(schema, "properties").items()]
    return {name for name, value in listed if "tag-required" in unknown_kinds(value)}


def is_rewrapped(old: Json, new: Json) -> bool:
    """Whether two texts differ in white space alone."""
    return isinstance(old, str) and isinstance(new, str) and old.split() == new.split()


def form(core: Map) -> tuple[str | None, bool]:
    """Return what makes two schemas so different that nothing inside of them corresponds."""
    return ref_name(core), any(word in core for word in UNIONS)


def written_out(core: Map, doc: Map) -> Json:
    """Return *core* of *doc* with the component in its place to which it refers, without texts, to be compared."""
    name = ref_name(core)
    shared = components(doc).get(name) if name else None
    parts = Map({**(shared or {}), **{key: value for key, value in core.items() if not shared or key != "$ref"}})
    return canonical(wordless(parts))


def wordless(node: Json, key: str = "") -> Json:
    """Return *node*, which stands at *key*, without texts; a property may be called like a keyword."""
    if isinstance(node, Map):
        return Map(
            {name: wordless(value, name) for name, value in node.items() if key == "properties" or name not in PROSE}
        )
    return Seq([wordless(item) for item in node]) if isinstance(node, Seq) else node


def item_key(item: Json) -> str:
    """Return *item* as text that is the same for all items that mean the same."""
    return json.dumps(canonical(item), sort_keys=True)


def canonical(node: Json, key: str = "") -> Json:
    """Return *node* with arrays in order whose order says nothing; *key* is where it stands."""
    if isinstance(node, Map):
        return {name: canonical(value, name) for name, value in node.items()}
    if isinstance(node, Seq):
        items = [canonical(item) for item in node]
        return sorted(items, key=lambda item: json.dumps(item, sort_keys=True)) if key in {*SETS, "type"} else items
    return node


def map_at(node: Map, key: str) -> Map:
    """Return the object at *key* of *node*, an empty one where there is none."""
    value = node.get(key)
    return value if isinstance(value, Map) else Map(mark=node.at(key))


def seq_at(node: Map, key: str) -> Seq:
    """Return the array at *key* of *node*, an empty one where there is none."""
    value = node.get(key)
    return value if isinstance(value, Seq) else Seq(mark=node.at(key))


def by_name(operation: Map) -> Map:
    """Return the parameters of *operation* by place and name."""
    listed = seq_at(operation, "parameters")
    out = Map(mark=listed.mark)
    for index, parameter in enumerate(listed):
        out.put(f"{parameter.get('in')}/{parameter.get('name')}", parameter, listed.at(index))
    return out
