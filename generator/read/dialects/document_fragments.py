"""A vendor's own OpenAPI document -> one fragment for each operation, with the components that it reaches.

So the stages that follow see a document as they see pages. The fragments share the nodes of the document. A reference
to a component that is not there leaves its operation in place: the component is unknown, and other sources may tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from generator.base.component_references import Component, component_at, references
from generator.base.errors import DocumentError, PageError
from generator.base.extensions import GROUP_NAME, METHOD_NAME
from generator.base.key_headers import is_key_header
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.base.schemas import METHODS, operations
from generator.read.dialects.fragment import Fragment
from generator.read.pages import SdkCall
from generator.read.repairs.sound_document import sound_document
from generator.read.unknowns import unknown

DIALECT = "document"
"""What fragments call it, and overlays in `x-dialects`."""

_WEBHOOKS = ("webhooks", "x-webhooks")
"""The second is what documents of OpenAPI 3.0 write."""
_NEXT = "Whatever stands there is taken for any value, unless a page states it. An overlay can state it, too."


@frozen
class DocumentReading:
    """What one document states."""

    fragments: tuple[Fragment, ...]
    """One for each operation, sorted by path."""
    dangling: Mapping[str, tuple[PageError, ...]]
    """The references of each operation that lead to nothing, by the part that its fragment is."""
    repaired: tuple[DocumentError, ...] = ()
    """What was wrong in the document, and is taken for something else."""
    webhooks: tuple[str, ...] = ()
    """The names of the calls that the server makes, which no client has."""


def read_document(doc: Map, file: str, captured: str, sha256: str, origin: str = "") -> DocumentReading:
    """Return what the OpenAPI document *doc*, which was read from *file*, states about each operation.

    *origin* is the URL from which it was downloaded.
    """
    sound = sound_document(doc)
    doc = sound.doc
    splitter, losses = _Splitter(doc), _losses(doc)
    fragments = tuple(
        Fragment(
            page=file,
            captured=captured,
            dialect=DIALECT,
            url=None,
            endpoint=None,
            sdk=sdk_call(operation),
            sha256=sha256,
            doc=splitter.part(path, method),
            part=f"{method.upper()} {path}",
            loses=losses,
            origin=origin,
        )
        for path, method, operation in operations(doc)
    )
    return DocumentReading(fragments, splitter.dangling, sound.faults, tuple(_webhooks(doc)))


def sdk_call(operation: Map) -> SdkCall | None:
    """Return the call in the vendor's SDK that the extensions of *operation* state, None where they state none."""
    group, name = operation.get(GROUP_NAME), operation.get(METHOD_NAME)
    names = [group] if isinstance(group, str) else group
    if not is_list(names) or not names or not isinstance(name, str):
        return None
    return SdkCall((*map(str, names), name), ())


@define
class _Splitter:
    """Takes the document apart; what one component refers to is looked up once."""

    doc: Map
    dangling: dict[str, tuple[PageError, ...]] = field(factory=dict[str, tuple[PageError, ...]])
    """By the operation that needs what is not there."""
    _noted: dict[str, PageError] = field(factory=dict[str, PageError])
    """Those of all operations, by the reference that leads to nothing."""
    _references: dict[Component, tuple[Component, ...]] = field(factory=dict[Component, tuple[Component, ...]])

    def part(self, path: str, method: str) -> Map:
        """Return the document of one operation; its place is that of the operation."""
        paths: Map = self.doc["paths"]
        item: Map = paths[path]
        lost: set[str] = set()
        own = Map(mark=item.mark)
        for key, value in item.items():
            if key not in METHODS or key == method:
                own.put(key, self._without_lost_parts(value, lost), item.at(key))
        out = Map(mark=item.at(method))
        for key, value in self.doc.items():
            if key not in {"paths", "components", "tags", *_WEBHOOKS}:
                out.put(key, value, self.doc.at(key))
        out.put("paths", Map(mark=paths.mark), self.doc.at("paths"))
        out["paths"].put(path, own, paths.at(path))
        out.put("components", self._reached(own, lost), self.doc.at("components"))
        if lost:
            errors = sorted((self._noted[ref] for ref in lost), key=_place)
            self.dangling[f"{method.upper()} {path}"] = tuple(errors)
        return out

    def _reached(self, root: Map, lost: set[str]) -> Map:
        """Return the components to which *root* refers, directly or through others, and all security schemes."""
        holder = self.doc.get("components")
        sections = holder if isinstance(holder, Map) else Map(mark=self.doc.mark)
        reached: dict[Component, None] = {}
        todo = [*self._find_references(root)]
        while todo:
            component = todo.pop()
            if component not in reached:
                reached[component] = None
                todo += self._referred(component)
        out = Map(mark=sections.mark)
        for section, name in sorted(reached):
            known: Map = sections.get(section, Map())
            inner = out.setdefault(section, Map(mark=known.mark))
            if name in known:
                part = known[name] if section == "schemas" else self._without_lost_parts(known[name], lost)
                inner.put(name, part, known.at(name))
            else:
                ref = pointer(["components", section, name])
                lost.add(ref)
                inner.put(name, unknown(self._noted[ref].where, "dangling-references"), self._noted[ref].where)
        if "securitySchemes" in sections:
            out.put("securitySchemes", sections["securitySchemes"], sections.at("securitySchemes"))
        return out

    def _referred(self, component: Component) -> tuple[Component, ...]:
        if component not in self._references:
            self._references[component] = tuple(dict.fromkeys(self._find_references(self._component(component))))
        return self._references[component]

    def _component(self, component: Component) -> Json:
        section = self.doc.get("components", {}).get(component[0])
        return section.get(component[1]) if is_object(section) else None

    def _find_references(self, node: Json) -> Iterator[Component]:
        """Yield the components to which the parts of *node* refer, and note those that are not there."""
        for holder, key in references(node):
            section, name = component = component_at(holder[key])
            if self._component(component) is not None:
                yield component
            elif section == "schemas" and holder[key].startswith("#"):
                self._note(pointer(["components", section, name]), holder.at(key))
                yield component

    def _note(self, ref: str, where: Mark) -> None:
        what = f"`{ref}` leads to nothing in this document"
        self._noted.setdefault(ref, PageError(what, where=where, pointer=ref, next=_NEXT))

    def _without_lost_parts(self, node: Json, lost: set[str]) -> Json:
        """Return *node* without the shared parts, such as parameters, that are not there; note these in *lost*."""
        own: set[str] = set()
        for holder, key in references(node):
            ref: str = holder[key]
            section, name = component_at(ref)
            if section != "schemas" and self._component((section, name)) is None:
                self._note(ref, holder.at(key))
                own.add(ref)
        lost |= own
        return _without_references(node, own) if own else node


def _place(error: PageError) -> Mark:
    return error.where


def _losses(doc: Map) -> frozenset[str]:
    """Return the kinds of facts of which *doc* says nothing at all."""
    stated = [each for _, _, each in operations(doc)]
    headers = [one for each in stated for one in _parameters(each) if one.get("in") == "header"]
    has_key = any(is_key_header(str(one.get("name"))) for one in headers)
    is_secured = any("security" in part for part in (doc, *stated))
    silent = {"servers": not doc.get("servers"), "key-header": not has_key and not is_secured}
    return frozenset(kind for kind, is_silent in silent.items() if is_silent)


def _webhooks(doc: Map) -> Iterator[str]:
    for key in _WEBHOOKS:
        listed = doc.get(key)
        yield from map(str, listed) if isinstance(listed, Map) else ()


def _parameters(operation: Map) -> Iterator[Map]:
    listed = operation.get("parameters")
    yield from (one for one in listed if isinstance(one, Map)) if is_list(listed) else ()


def _without_references(node: Json, lost: set[str]) -> Json:
    """Return *node* without the objects that are one of the references *lost*."""

    def is_lost(value: Json) -> bool:
        return isinstance(value, Map) and value.get("$ref") in lost

    if isinstance(node, Map):
        out = Map(mark=node.mark)
        for key, value in node.items():
            if not is_lost(value):
                out.put(key, _without_references(value, lost), node.at(key))
        return out
    if isinstance(node, Seq):
        kept = [index for index, value in enumerate(node) if not is_lost(value)]
        items = Seq([_without_references(node[index], lost) for index in kept], mark=node.mark)
        items.marks = [node.at(index) for index in kept]
        return items
    return node
