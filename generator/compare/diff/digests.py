"""Digests of schemas, without names, order and prose, by which a schema is found again in the other document."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

from attrs import define, field

from generator.compare.diff import keyword_tables
from generator.compare.diff.canonical_json import canon
from generator.compare.diff.keyword_reading import schemas_inside
from generator.compare.diff.normal_form import NormalForm, SchemaRef
from generator.compare.diff.schema_reader import SchemaReader

_DEPTH = 4
"""The depth of a digest; deeper differences are found when the two schemas are compared."""


@define(eq=False)
class _Node:
    """The keywords of one schema, and the schemas below it."""

    reader: SchemaReader
    shape: NormalForm
    own: Hashable
    known: dict[tuple[int, str], int] = field(factory=dict[tuple[int, str], int])
    """Its number by depth, and by the property that is left out."""
    is_leaf: bool | None = None
    """Whether nothing is below it; None: not known yet."""
    below: list[tuple[str, _Node, bool | None]] | None = None
    """Properties as `.name`, items as `[]`, values of a map as `{}`, others by keyword.

    Each with whether null is valid; None: not read yet.
    """


class Digests:
    """Numbers that are equal for equal schemas, shared by both documents."""

    def __init__(self, twin: Callable[[SchemaReader, SchemaRef], tuple[SchemaReader, SchemaRef]]) -> None:
        self._twin = twin
        """Returns a schema that says the same as another one, with its reader: mostly the other one itself."""
        self._numbers: dict[Hashable, int] = {}
        self._nodes: dict[int, _Node] = {}

    def number(self, content: Hashable) -> int:
        """Return the number of *content*, whatever it is."""
        return self._numbers.setdefault(content, len(self._numbers))

    def of(self, reader: SchemaReader, sub: SchemaRef, without: str = "") -> int:
        """Return the number of *sub*, its property *without* left out, and null: a union says that of its variants."""
        return self._number(self._node(reader, sub), without, _DEPTH)

    def are_equal(self, one: tuple[SchemaReader, NormalForm], other: tuple[SchemaReader, NormalForm]) -> bool:
        """Whether two schemas, each with what has read it, have the same number."""
        nodes = self._node_of(*one), self._node_of(*other)
        # Most differ in what stands nearest, so that nothing else is read.
        return all(self._number(nodes[0], "", depth) == self._number(nodes[1], "", depth) for depth in (1, _DEPTH))

    def _number(self, node: _Node, without: str, depth: int) -> int:
        if node.is_leaf is None:
            node.is_leaf = next(_below(node), None) is None
        # What has nothing below is the same at every depth.
        key = (_DEPTH if node.is_leaf else depth, without)
        if key not in node.known:
            node.known[key] = self.number(self._content(node, without, depth))
        return node.known[key]

    def _content(self, node: _Node, without: str, depth: int) -> Hashable:
        if depth == 0 and not node.is_leaf:
            # What is below is not read.
            return node.own
        if node.below is None:
            node.below = [(name, self._node(node.reader, sub), null) for name, sub, null in _below(node)]
        required = frozenset(node.shape.required.keys() - {without})
        below = [(name, one, null) for name, one, null in node.below if name != f".{without}"]
        inner = [(name, self._number(one, "", depth - 1), null) for name, one, null in below]
        return node.own, required, frozenset(inner)

    def _node(self, reader: SchemaReader, sub: SchemaRef) -> _Node:
        reader, sub = self._twin(reader, sub)
        return self._node_of(reader, reader.shape(sub))

    def _node_of(self, reader: SchemaReader, shape: NormalForm) -> _Node:
        # Readers keep their shapes, so that each has an `id` of its own.
        if id(shape) not in self._nodes:
            self._nodes[id(shape)] = _Node(reader, shape, _own(reader, shape))
        return self._nodes[id(shape)]


def _below(node: _Node) -> Iterator[tuple[str, SchemaRef, bool | None]]:
    """Yield the schemas below *node* that say anything; null in a variant is the business of the union."""
    reader, shape = node.reader, node.shape
    subs = [(f".{name}", sub) for name, sub in shape.properties.items()]
    subs += [(step, sub) for step, sub in (("[]", shape.items), ("{}", shape.additional)) if sub]
    for name, sub in subs:
        if name.startswith(".") or not reader.shape(sub).says_nothing:
            yield name, sub, reader.null(sub)
    for index, union in enumerate(shape.unions):
        yield from ((f"<{index}>", variant, None) for variant in union.variants)
    for word in keyword_tables.HOLDERS & shape.words.keys():
        for key, site in schemas_inside(shape.words[word]).items():
            sub = reader.at(*site)
            yield f"{word} {key}", sub, reader.null(sub)


def _own(reader: SchemaReader, shape: NormalForm) -> Hashable:
    """Return what *shape* says by itself."""
    rules = {word: fact for word, fact in shape.words.items() if word not in keyword_tables.HOLDERS}
    return (
        reader.kinds_of(shape) if shape.enum is None else None,
        None if shape.enum is None else frozenset(shape.enum),
        frozenset([(word, canon(fact.value)) for word, fact in rules.items()]),
        frozenset(keyword_tables.HOLDERS & shape.words.keys()),
        shape.closed is not None,
        shape.ambiguous,
    )
