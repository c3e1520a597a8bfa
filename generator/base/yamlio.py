"""YAML 1.2, core schema, on PyYAML's C loader; places are kept, and duplicate keys are refused.

An alias becomes a copy of what its anchor names, with the places of the anchor's text. All copies of one text together
are bounded by `budget`: a few lines of aliases can stand for billions of nodes. `<<` merges only where its value is an
alias: YAML 1.2 has no merge keys, so any other `<<` is a key like the others.
"""

from __future__ import annotations

import math
import re
from sys import intern
from typing import Any

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.base import budget
from generator.base.errors import YamlError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, copy, is_list, is_object, mark_of, plain

_DIGITS = "0123456789+-."
_CORE = (
    ("null", re.compile(r"^(?:null|Null|NULL|~|)$"), "nN~"),
    ("bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), "tTfF"),
    ("int", re.compile(r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"), _DIGITS),
    ("float", re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"), _DIGITS),
    ("float", re.compile(r"^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"), "+-."),
)
_TAG = "tag:yaml.org,2002:"
_INDENTED = re.compile(r"^[ ?-]{100}", re.MULTILINE)
"""Deep nesting in block style needs such a line; in flow style it needs many brackets."""

_NEXT = "Correct the text at this line."


class _Loader(yaml.CSafeLoader):
    """The C parser with the resolvers of the YAML 1.2 core schema instead of those of YAML 1.1."""


_Loader.yaml_implicit_resolvers = {}
for _name, _pattern, _first in _CORE:
    for _char in [*_first, ""] if _name == "null" else _first:
        _Loader.yaml_implicit_resolvers.setdefault(_char, []).append((_TAG + _name, _pattern))


def load(text: str, file: str, first_line: int = 1) -> Json:
    """Read one YAML 1.2 document.

    *first_line* is the line of *file* on which *text* starts. Raises `YamlError` with the place for everything that has
    no JSON equivalent, and for input that is hostile: a syntax error, a second document, an alias within its own anchor
    or aliases that copy too much, a tag outside the core schema, a number that is too long, nesting that is too deep, a
    key that is no scalar or occurs twice.
    """
    try:
        _check_depth(text, file, first_line)
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        where = Mark(file, first_line + at.line, at.column + 1) if at else Mark(file, first_line)
        if error.problem == "second occurrence":
            what, next = "an anchor (`&name`) of this name stands above", "Give one of the two anchors another name."
            raise YamlError(what, where=where, next=next) from None
        raise YamlError(f"not valid YAML: {error.problem or error.context}", where=where, next=_NEXT) from None
    except yaml.YAMLError as error:
        raise YamlError(f"not valid YAML: {error}", where=Mark(file, first_line), next="Correct the text.") from None
    return None if node is None else _Builder(file, first_line).build(node, 0)


def _check_depth(text: str, file: str, first_line: int) -> None:
    """Raise `YamlError` for deep nesting before the C composer recurses into it and crashes the process."""
    if text.count("[") + text.count("{") <= budget.DEPTH and not _INDENTED.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > budget.DEPTH:
            assert event.start_mark
            where = Mark(file, first_line + event.start_mark.line, event.start_mark.column + 1)
            raise YamlError(budget.TOO_NESTED, where=where, next=budget.NEXT)


class _Builder:
    """Turns composed nodes into marked JSON values."""

    def __init__(self, file: str, first_line: int) -> None:
        self._file = file
        self._first = first_line
        self._built: dict[int, Json] = {}
        """The value of each collection by the `id` of its node, None while it is not complete."""
        self._measures: dict[int, tuple[int, int]] = {}
        self._copied = 0

    def _mark(self, node: Node) -> Mark:
        return Mark(self._file, self._first + node.start_mark.line, node.start_mark.column + 1)

    def build(self, node: Node, depth: int) -> Json:
        """Return the value of *node*."""
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        if id(node) in self._built:
            return self._copy(node, depth)
        self._built[id(node)] = None
        if node.tag not in {_TAG + "map", _TAG + "seq"}:
            raise self._unknown_tag(node)
        if depth > budget.DEPTH:
            raise YamlError(budget.TOO_NESTED, where=self._mark(node), next=budget.NEXT)
        value = self._map(node, depth) if isinstance(node, MappingNode) else self._seq(node, depth)
        self._built[id(node)] = value
        return value

    def _copy(self, node: Node, depth: int) -> Json:
        """Return a copy of the value of *node*, which an alias repeats."""
        value = self._built[id(node)]
        if value is None:
            raise YamlError(
                "an alias (`*name`) within this node repeats the node itself, without end",
                where=self._mark(node),
                next="Make it a component, and refer to it by `$ref`.",
            )
        size, height = self._measure(value)
        self._copied += size
        if self._copied > budget.COPIED:
            raise YamlError(
                f"with the aliases (`*name`) of this node, all aliases repeat more than {budget.COPIED} nodes",
                where=self._mark(node),
                next="Make what is repeated a component, and refer to it by `$ref`.",
            )
        if depth + height > budget.DEPTH:
            raise YamlError(
                f"nested deeper than {budget.DEPTH} levels by aliases", where=self._mark(node), next=budget.NEXT
            )
        return copy(value)

    def _measure(self, value: Json) -> tuple[int, int]:
        """Return how many nodes *value* has, and how many levels of them are below it."""
        if not is_object(value) and not is_list(value):
            return 1, 0
        if id(value) not in self._measures:
            parts = [self._measure(part) for part in (value.values() if is_object(value) else value)]
            height = 1 + max((height for _, height in parts), default=-1)
            self._measures[id(value)] = 1 + sum(size for size, _ in parts), height
        return self._measures[id(value)]

    def _seq(self, node: Node, depth: int) -> Seq:
        assert isinstance(node, SequenceNode)
        items = Seq((self.build(item, depth + 1) for item in node.value), mark=self._mark(node))
        items.marks = [self._mark(item) for item in node.value]
        self._check_count(items, "")
        return items

    def _map(self, node: MappingNode, depth: int) -> Map:
        out = Map(mark=self._mark(node))
        merged: list[Node] = []
        for key_node, value_node in node.value:
            mark = self._mark(key_node)
            if not isinstance(key_node, ScalarNode):
                raise YamlError("a key must be a string", where=mark, next=_NEXT)
            # The text itself is the key: OpenAPI means `200:`, `no:` and `2024-11-20:` as strings.
            key = intern(key_node.value)
            if key == "<<" and not key_node.style and (sources := self._merge_sources(value_node)):
                merged += sources
                continue
            if key in out:
                raise YamlError(
                    f"the key `{key}` occurs twice in one object, first at line {out.at(key).line}",
                    where=mark,
                    next="Remove one of the two.",
                )
            value = self.build(value_node, depth + 1)
            if is_object(value) or is_list(value):
                self._check_count(value, key)
            line = value_node.start_mark.line
            column = value_node.start_mark.column + 1 if line == key_node.start_mark.line else mark.column
            # The value of an alias stands at its anchor, before the key.
            out.put(key, value, Mark(self._file, mark.line, max(column, mark.column)))
        for source in merged:
            self._merge(source, out, depth)
        self._check_count(out, "")
        return out

    def _check_count(self, value: Json, key: str) -> None:
        """Raise `YamlError` if *value*, that of *key*, has too many members."""
        if len(value) > budget.LARGE and len(value) > budget.allowed(key):
            raise YamlError(budget.too_many(key, len(value)), where=mark_of(value), next=budget.NEXT)

    def _merge_sources(self, node: Node) -> list[Node]:
        """Return the nodes that a key `<<` with the value *node* merges, the first wins; none where no alias is."""
        nodes = node.value if isinstance(node, SequenceNode) and id(node) not in self._built else [node]
        return nodes if any(id(source) in self._built for source in nodes) else []

    def _merge(self, source: Node, out: Map, depth: int) -> None:
        """Add the keys of *source* that *out* does not have."""
        value = self.build(source, depth)
        if not isinstance(value, Map):
            raise YamlError(
                "a merge key (`<<`) leads here, which is no object",
                where=self._mark(source),
                next="Let `<<` have an alias of an object, or a list of such aliases.",
            )
        for key, part in value.items():
            if key not in out:
                out.put(key, part, value.at(key))

    def _scalar(self, node: ScalarNode) -> Json:
        text: str = node.value
        kind = node.tag.removeprefix(_TAG)
        if kind == "str":
            if len(text) > budget.TEXT:
                raise YamlError(budget.too_long(len(text)), where=self._mark(node), next=budget.NEXT)
            # Pages repeat themselves and each other: one object for equal strings needs a tenth of the memory.
            return intern(text)
        # A tag may be written out (`!!int abc`), so the text may not fit it.
        if not any(name == kind and pattern.match(text) for name, pattern, _ in _CORE):
            known = any(name == kind for name, _, _ in _CORE)
            raise (
                YamlError(f"`{text}` is no {kind}", where=self._mark(node), next=_NEXT)
                if known
                else self._unknown_tag(node)
            )
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() == "true"
        if kind == "int":
            if len(text) > budget.DIGITS:
                raise YamlError(
                    f"a number of more than {budget.DIGITS} digits", where=self._mark(node), next=budget.NEXT
                )
            return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
        return self._float(text, node)

    def _unknown_tag(self, node: Node) -> YamlError:
        return YamlError(f"the tag `{node.tag}` is not part of the core schema", where=self._mark(node), next=_NEXT)

    def _float(self, text: str, node: Node) -> float:
        if text[-1] in "fFnN" or not math.isfinite(float(text)):
            raise YamlError(f"`{text}` has no JSON form", where=self._mark(node), next=_NEXT)
        return float(text)


class _Dumper(yaml.CSafeDumper):
    """The C emitter; it quotes every string that YAML 1.1 or 1.2 would read as another type."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


for _name, _pattern, _first in _CORE:
    # The stubs leave the arguments untyped.
    _Dumper.add_implicit_resolver(_TAG + _name, _pattern, list(_first))  # pyright: ignore[reportUnknownMemberType]


def dump(data: Json) -> str:
    """Return *data* as YAML in block style; the order of keys is kept."""
    return str(
        yaml.dump(plain(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110, default_flow_style=False)
    )
