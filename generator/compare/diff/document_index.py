"""Index of one document: resolves references and finds positions."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence, Set
from functools import cached_property, partial
from typing import NamedTuple, cast
from urllib.parse import unquote

from attrs import evolve

from generator.base.bundling.bundled_parts import StatedReferences
from generator.base.errors import DocumentError
from generator.base.location import steps
from generator.base.nodes import Json, Map, Seq, is_list, is_object, mark_at, plain
from generator.compare.change import Side
from generator.compare.diff.canonical_json import canonical_text, references_in
from generator.compare.diff.positions import MemberKey, Positions


class Site(NamedTuple):
    """Where a value stands: what holds it, and under which key or index."""

    holder: Json
    key: MemberKey

    @property
    def node(self) -> Json:
        """The value."""
        return self.holder[self.key]

    @property
    def identity(self) -> int | tuple[int, MemberKey]:
        """Identity of the node; the same object has one identity however it is reached."""
        node = self.holder[self.key]
        return id(node) if is_object(node) else (id(self.holder), self.key)


class DocumentIndex:
    """An OpenAPI document, of which only what is needed is read."""

    def __init__(self, root: Map) -> None:
        self.root = root
        self.top = Site({"#": root}, "#")
        self.ignores_siblings = str(root.get("openapi", "")).startswith("3.0")
        """Whether keywords beside a `$ref` are ignored, as in OpenAPI 3.0."""
        self._stated = StatedReferences(root)
        self._nothing = (Map(), Seq())
        self._targets: dict[str, Site] = {}
        self._positions = Positions(root)
        self._holes: dict[int, tuple[Site, Map]] = {}
        self.circles: set[int] = set()
        """The objects, by their `id`, whose references lead back to themselves."""
        self._known_holes: dict[tuple[int, MemberKey], Site] = {}
        self._path_items: dict[int, Site] = {}
        self._made: dict[Hashable, Site] = {}
        self._distinct: dict[int, tuple[Site, ...]] = {}
        self._texts: dict[int, str] = {}
        self._references: dict[int, set[str]] = {}

    def map(self, holder: Json, key: MemberKey) -> Map:
        """Return the object that *holder* has at *key*, an empty one where it has nothing or null."""
        node = holder.get(str(key)) if is_object(holder) else holder[key]
        if node is None:
            return self._nothing[0]
        if not is_object(node):
            raise self.fault(holder, key, f"`{key}` must be an object")
        # Documents are split even where the standard does not say so: all paths, all schemas.
        if isinstance(node.get("$ref"), str):
            return cast("Map", self.object(Site(holder, key)).node)
        return cast("Map", node)

    def list(self, holder: Json, key: str) -> Seq:
        """Return the array that *holder* has at *key*, an empty one where it has nothing or null."""
        node = holder.get(key)
        if node is None:
            return self._nothing[1]
        if is_object(node) and isinstance(node.get("$ref"), str):
            node = self.target(node).node
        if not is_list(node):
            raise self.fault(holder, key, f"`{key}` must be an array")
        return cast("Seq", node)

    def schema(self, site: Site) -> Site:
        """Return the position of the schema at *site* after following references without keywords beside them."""
        seen: set[int] = set()
        while is_object(node := site.holder[site.key]) and len(node) == 1 and "$ref" in node:
            site = self._next(node, seen)
        return site

    def object(self, site: Site) -> Site:
        """Return the position of the parameter, response or other object at *site* after following its references."""
        seen: set[int] = set()
        ref: Site | None = None
        while is_object(node := site.holder[site.key]) and "$ref" in node:
            ref = Site(node, "$ref")
            site = self._next(node, seen)
        if is_object(site.node):
            return site
        if ref:
            # It leads to something, which is not what belongs here.
            return self.hole_at(ref)
        raise self.fault(*site, f"`{site.key}` must be an object")

    def path_item(self, site: Site) -> Site:
        """Return the position of the path item at *site*; fields beside a reference replace those of its target."""
        node = site.node
        if not is_object(node) or "$ref" not in node or len(node) == 1:
            return self.object(site)
        if id(node) not in self._path_items:
            target = self.object(site)
            own = [key for key in node if key != "$ref"]
            item = Map(target.node, mark=mark_at(*site))
            item.marks = {key: mark_at(target.node, key) for key in target.node}
            for key in own:
                item.put(key, node[key], mark_at(node, key))
            if hole := self.hole(target.node):
                self._holes[id(item)] = hole, item
            self._path_items[id(node)] = Site({site.key: item}, site.key)
            self._positions.stands(item, site)
        return self._path_items[id(node)]

    def part(self, site: Site, without: frozenset[str]) -> Site:
        """Return the object at *site* without some keywords, in the same place of the document."""
        node = site.node
        if without.isdisjoint(node):
            # Parts of parts, each another object, would never end.
            return site
        return self.made(site, without, [(word, Site(node, word)) for word in node if word not in without])

    def made(self, site: Site, what: Hashable, stated: Iterable[tuple[str, Site]]) -> Site:
        """Return an object of all that is *stated*, which stands for the one at *site*; *what* tells it from others."""
        key = site.identity, what
        if key not in self._made:
            mark = mark_at(*site)
            node = Map(mark=mark)
            for word, place in stated:
                node.put(word, place.node, mark_at(*place))
                self._positions.stands_at(node, word, place)
            made = self._made[key] = Site(Map({site.key: node}, mark=mark), site.key)
            self._positions.stands_for(node, site.node)
            self._positions.stands_at(made.holder, site.key, site)
        return self._made[key]

    def made_list(self, site: Site, word: str, items: Sequence[Site]) -> Site:
        """Return an object that lists the schemas at *items* as *word*, and stands for the one at *site*."""
        what = word, tuple(item.identity for item in items)
        if (site.identity, what) not in self._made:
            listed = Seq([item.node for item in items], mark=mark_at(*site))
            listed.marks = [mark_at(*item) for item in items]
            for index, item in enumerate(items):
                self._positions.stands_at(listed, index, item)
            made = self.made(site, what, [(word, Site(Map({word: listed}, mark=mark_at(*site)), word))])
            self._positions.stands_at(made.node, word, site)
        return self._made[site.identity, what]

    def nothing(self, site: Site) -> Site:
        """Return a schema that accepts nothing, which stands for what is said at *site*."""
        key = site.identity, False
        if key not in self._made:
            made = self._made[key] = Site(Map({site.key: False}, mark=mark_at(*site)), site.key)
            self._positions.stands_at(made.holder, site.key, site)
        return self._made[key]

    def distinct(self, node: Json, variants: Iterable[Site]) -> tuple[Site, ...]:
        """Return those of *variants*, the schemas of the `anyOf` of *node*, that do not repeat another.

        Components of different names are different, whatever they say.
        """
        if id(node) not in self._distinct:
            said: dict[str, Site] = {}
            for site in variants:
                said.setdefault(canonical_text(site.node), site)
            targets = {canonical_text(to.node) for site in said.values() if (to := self.schema(site)) is not site}
            self._distinct[id(node)] = tuple(site for text, site in said.items() if text not in targets)
        return self._distinct[id(node)]

    def text(self, node: Json) -> str:
        """Return *node*, a component or what something refers to, as canonical JSON, which is asked more than once."""
        if id(node) not in self._texts:
            self._texts[id(node)] = canonical_text(node)
        return self._texts[id(node)]

    def references(self, node: Json) -> Set[str]:
        """Return the references in *node*, as `text` returns its text."""
        if id(node) not in self._references:
            self._references[id(node)] = references_in(self.text(node))
        return self._references[id(node)]

    @cached_property
    def text_of_rest(self) -> str:
        """The document without the schemas that have a name, as canonical JSON."""
        named, outer = components(self), self.root.get("components")
        if is_object(outer) and outer.get("schemas") is named:
            return canonical_text({**self.root, "components": {**outer, "schemas": {}}})
        return canonical_text(self.root)

    def _next(self, node: Json, seen: set[int]) -> Site:
        if id(node) in seen:
            return self._circle(node)
        seen.add(id(node))
        return self.target(node)

    def target(self, node: Json) -> Site:
        """Return the target of the `$ref` of *node*, a hole if it has none or refers to itself."""
        target = self.named(Site(node, "$ref"))
        return target if target.node is not node else self._circle(node)

    def _circle(self, node: Json) -> Site:
        """Return the hole for the `$ref` of *node*, which leads back to itself, and so to nothing."""
        self.circles.add(id(node))
        return self.hole_at(Site(node, "$ref"))

    def named(self, site: Site) -> Site:
        """Return the target of the reference at *site*, a hole if it has none."""
        ref = site.node
        if not isinstance(ref, str):
            return self.hole_at(site)
        if ref not in self._targets:
            # A document is bundled before, so that a reference to another one leads nowhere. So does `#`: nothing
            # that refers to something can be an OpenAPI document, and while it is followed, what leads through itself.
            self._targets[ref] = self.hole_at(site)
            self._targets[ref] = self.find(ref) or self.hole_at(site)
        return self._targets[ref]

    def hole_at(self, site: Site) -> Site:
        """Return an empty object for what cannot be read at *site*: a reference that leads nowhere, or no schema."""
        key = id(site.holder), site.key
        if key not in self._known_holes:
            nothing = Map()
            # Kept, so that no other object gets its `id`.
            self._holes[id(nothing)] = site, nothing
            self._known_holes[key] = Site({"": nothing}, "")
        return self._known_holes[key]

    def hole(self, node: Json) -> Site | None:
        """Return what cannot be read if *node* stands in its place, else None."""
        return self._holes[id(node)][0] if id(node) in self._holes else None

    def find(self, ref: str) -> Site | None:
        """Return where *ref* leads to, None where it leads nowhere."""
        site = self.top
        for step in steps(unquote(ref)) if ref.startswith("#/") else ():
            node = site.node
            if is_object(node) and step not in node and "$ref" in node:
                # It leads through a reference, as where all schemas stand in a file of their own.
                node = self.target(node).node
            is_index = is_list(node) and step.isdecimal() and len(step) < 10
            site = Site(node, int(step) if is_index else step)
            if not (is_object(node) and step in node) and not (is_index and int(step) < len(node)):
                return None
        return None if site is self.top else site

    def fault(self, holder: Json, key: MemberKey, what: str) -> DocumentError:
        """Return an error about *key* of *holder* that says *what* is wrong."""
        where = mark_at(holder, key)
        return DocumentError(
            what, where=where, pointer=self.pointer(holder, key), next="Correct the document at this line."
        )

    def pointer(self, holder: Json, *below: MemberKey) -> str:
        """Return the JSON Pointer of *holder*, or of what stands *below* it."""
        return self._positions.pointer(holder, *below)

    def side(self, site: Site) -> Side:
        """Return *site* as a side of a change."""
        if site.holder is self.top.holder:
            return Side("#", self.root.mark)
        return evolve(self.lack(site), value=self._stated.value(plain(site.node)))

    def lack(self, site: Site) -> Side:
        """Return the side on which nothing stands; the node at *site* would contain it."""
        if site.holder is self.top.holder:
            return Side("#", self.root.mark)
        place = self.pointer(*site)
        origin = self._stated.origin(place)
        return Side(place, partial(mark_at, *site), own_pointer=origin.pointer if origin else "")


def components(doc: DocumentIndex) -> Map:
    """Return the schemas of *doc* that have a name."""
    return doc.map(doc.map(doc.root, "components"), "schemas")
