"""A document with `$ref`s to other documents, anchors and `$id`s -> one with JSON Pointers within itself alone.

What the references lead to in other documents is put under `components: x-bundled`, once each, with the places of its
own file. Documents may refer to each other in circles.
"""

from __future__ import annotations

import re
from itertools import count
from urllib.parse import urldefrag

from generator.base import budget, documents
from generator.base.bundling.bundled_parts import BundledParts, Origin
from generator.base.bundling.document_source import DocumentSource
from generator.base.bundling.loaded_document import LoadedDocument, Resource, join
from generator.base.errors import DocumentError, GeneratorError
from generator.base.extensions import BUNDLED, DEFAULT_MAPPING
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, NodePath, Seq, is_list, is_object
from generator.base.openapi_parts import containers

DYNAMIC = "$dynamicRef"
MAX_DOCUMENTS = 5_000
"""A server could refer from one document to the next without end."""

_SUFFIXES = (".yaml", ".yml", ".json")


def open_document(source: DocumentSource, *, keeps_lost: bool = False) -> Map:
    """Return the OpenAPI document of *source*, with what it refers to in other documents.

    Raises `GeneratorError` where it is no such document, and where a reference leads outside or to a document that
    cannot be found; with *keeps_lost*, such a reference stays as it is. A reference to nothing within a document that
    can be read stays one to nothing.
    """
    root = documents.openapi_document(source.text, source.name)
    if may_refer_elsewhere(source.text) and has_other_references(root):
        _Bundler(source, root, keeps_lost=keeps_lost).bundle()
    return root


def may_refer_elsewhere(text: str) -> bool:
    """Whether the document *text*, JSON or YAML, may have references other than pointers within itself.

    Most have none, which their text shows much faster than their values.
    """
    # After an even number of backslashes no character is spelled.
    is_spelled = any(len(match[1]) % 2 == 0 for match in _SPELLED.finditer(text))
    return "$id" in text or DYNAMIC in text or is_spelled or bool(_OTHER.search(text))


def has_other_references(root: Map) -> bool:
    """Whether *root* has references other than pointers within itself, or may have them."""
    todo: list[Json] = [root]
    while todo:
        node = todo.pop()
        if is_object(node):
            ref: Json = node.get("$ref", "#")
            if "$id" in node or DYNAMIC in node or (isinstance(ref, str) and ref != "#" and not ref.startswith("#/")):
                return True
            node = [*node.values()]
        todo += [value for value in node if isinstance(value, (dict, list))]
    return False


_OTHER = re.compile(r"""\$ref(?!["']?\s*:\s*["']?\#(?:/|["'\s}]))""")
"""A key, or part of a text, that may be anything but a pointer: the pattern starts with a word, which is found fast."""
_SPELLED = re.compile(r"\\(\\*)(?:u00[2-7]|U000000[2-7]|x[2-7]|\n)")
"""The spelling of a character, which may be one of a key, as all of ASCII may."""


class _Lost(DocumentError):
    """A reference to a document that cannot be found."""


class _Bundler:
    """Rewrites the references of one document, and of all documents to which it leads."""

    def __init__(self, source: DocumentSource, root: Map, *, keeps_lost: bool) -> None:
        self._source = source
        self._keeps_lost = keeps_lost
        self._documents: dict[str, LoadedDocument] = {}
        self._by_uri: dict[str, Resource] = {}
        """The resources of all documents that were read."""
        self._by_node: dict[int, Resource] = {}
        """The resources by the `id` of their nodes."""
        self._root = self._add(source.own_name, root)
        self._keys: dict[tuple[str, NodePath], str] = {}
        """The key under `x-bundled` of each target, by its document and its path."""
        self._taken: set[str] = set()
        self._bundled = BundledParts(mark=root.mark)
        self._size = len(source.text)
        """Characters of all documents that were read."""
        self._seen: set[int] = set()
        self._todo: list[tuple[Json, Resource, bool]] = []

    def _add(self, name: str, root: Json) -> LoadedDocument:
        document = self._documents[name] = LoadedDocument(name, root)
        for path, resource in document.resources.items():
            self._by_uri.setdefault(resource.base, resource)
            self._by_node[id(document.at(path)[0])] = resource
        return document

    def bundle(self) -> None:
        """Rewrite all references of the document."""
        root: Map = self._root.root
        self._todo.append((root, self._root.whole, False))
        while self._todo:
            node, resource, has_names = self._todo.pop()
            # Two references may lead to a node and to a part of it.
            if id(node) not in self._seen:
                self._seen.add(id(node))
                self._rewrite(node, self._by_node.get(id(node), resource), has_names=has_names)
        if not self._bundled:
            return
        components = root.setdefault("components", Map(mark=root.mark))
        if not isinstance(components, Map):
            raise DocumentError(
                "`components` must be an object",
                where=root.at("components"),
                pointer="#/components",
                next="Correct the document at this line.",
            )
        components[BUNDLED] = self._bundled

    def _rewrite(self, node: Json, resource: Resource, *, has_names: bool) -> None:
        """Rewrite the references of *node*, which stands in *resource*, and put off what is below it."""
        if isinstance(node, Map):
            # What has a name is an object, so that a text is no entry of that name but a reference.
            if isinstance(node.get("$ref"), str):
                node["$ref"] = self._local(node, "$ref", resource, has_names=has_names)
            if not has_names and isinstance(node.get(DYNAMIC), str):
                self._rewrite_dynamic(node, resource)
            if not has_names and isinstance(node.get("propertyName"), str):
                self._rewrite_mapping(node, resource)
        self._todo += [(value, resource, names) for _, value, names in containers(node, has_names=has_names)]

    def _rewrite_dynamic(self, node: Map, resource: Resource) -> None:
        """Replace the `$dynamicRef` of *node* by the `$ref` that it is where no schema around it has its anchor."""
        where = node.at(DYNAMIC)
        target = self._local(node, DYNAMIC, resource)
        del node[DYNAMIC]
        if "$ref" not in node:
            node.put("$ref", target, where)
            return
        meant = Map(mark=where)
        meant.put("$ref", target, where)
        stated: Json = node.get("allOf", [])
        node.put("allOf", Seq([*stated, meant], mark=where) if is_list(stated) else stated, where)

    def _rewrite_mapping(self, node: Map, resource: Resource) -> None:
        """Rewrite the references of the discriminator *node*."""
        mapping = node.get("mapping")
        values = [(node, key) for key in _DEFAULTS]
        values += [(mapping, key) for key in mapping] if isinstance(mapping, Map) else []
        for holder, key in values:
            value: Json = holder.get(key)
            if not isinstance(value, str):
                continue
            if "#" in value or "/" in value or value.endswith(_SUFFIXES):
                holder[key] = self._local(holder, key, resource)
            elif resource.document != self._root.name:
                document = self._documents[resource.document]
                own = document.find(document.whole, f"/components/schemas/{value}")
                holder[key] = value if own is None else self._target(document, own)

    def _local(self, holder: Map, key: str, resource: Resource, *, has_names: bool = False) -> str:
        """Return the reference within the bundle for the one at *key* of *holder*, which stands in *resource*."""
        text: str = holder[key]
        reference, fragment = urldefrag(text)
        if not reference and resource is self._root.whole and fragment[:1] in ("", "/"):
            return text
        stated = f"`{key}: {text}`"
        target = self._resource(reference, resource, holder.at(key), stated) if reference else resource
        if target is None:
            return text
        document = self._documents[target.document]
        path = document.find(target, fragment)
        if path is not None:
            return self._target(document, path, has_names=has_names)
        if document is self._root:
            # It may lead through another reference.
            return f"#{fragment}"
        # It leads nowhere, and must lead nowhere in the bundle, too.
        return text if reference else f"{self._source.shown(document.name)}#{fragment}"

    def _resource(self, reference: str, holder: Resource, where: Mark, stated: str) -> Resource | None:
        """Return what *reference* names, which stands in *holder*; its document is read. None if it may be lost."""
        uri = join(holder.base, reference)
        if uri not in self._by_uri:
            # An `$id` may be any URL; what stands beside the document is looked for there.
            base = holder.base if self._source.holds(holder.base) else holder.document
            try:
                name = self._load(reference, base, where, stated)
            except _Lost:
                if not self._keeps_lost:
                    raise
                return None
            return self._documents[name].whole
        return self._by_uri[uri]

    def _load(self, reference: str, base: str, where: Mark, stated: str) -> str:
        """Return the name of the document that *reference* means below *base*, which is read."""
        try:
            name = self._source.resolve(reference, base)
            if name not in self._documents:
                if len(self._documents) >= MAX_DOCUMENTS:
                    raise DocumentError(f"it is one of more than {MAX_DOCUMENTS}", next=_TOO_MANY)
                assert self._source.read
                text = self._source.read(name)
                self._size += len(text)
                if self._size > budget.BYTES:
                    what = f"it is one of documents that have more than {budget.BYTES:,} characters together"
                    raise DocumentError(what, next=budget.NEXT)
                self._add(name, documents.part(text, name))
        except GeneratorError as error:
            if error.where.file and error.where.line > 1:
                # The other document is there, and this is the place of what is wrong in it.
                raise
            what = f"{stated} leads to another document: {error.what}"
            raise _Lost(what, where=where, next=error.next or _MISSING) from None
        return name

    def _target(self, document: LoadedDocument, path: NodePath, *, has_names: bool = False) -> str:
        """Return the reference within the bundle to *path* of *document*, which is added to it."""
        if document is self._root:
            return _pointer(path)
        key = self._keys.get((document.name, path))
        if key is None:
            key = self._free_key(str(path[-1]) if path else document.name.rpartition("/")[2])
            self._keys[document.name, path] = key
            value, mark = document.at(path)
            self._bundled.put(key, value, mark)
            self._bundled.origins[key] = Origin(self._source.shown(document.name), pointer(path))
            if is_object(value) or is_list(value):
                self._todo.append((value, document.resource_at(path), has_names))
        return _pointer(("components", BUNDLED, key))

    def _free_key(self, text: str) -> str:
        """Return a key for a target that is called *text*, as near to it as possible: it may be the value of a tag."""
        stem = next((text.removesuffix(suffix) for suffix in _SUFFIXES if text.endswith(suffix)), text)
        key = next(
            key for number in count(1) if (key := stem if number == 1 else f"{stem}_{number}") not in self._taken
        )
        self._taken.add(key)
        return key


def _pointer(path: NodePath) -> str:
    """Return the reference to *path*, in which `%` is escaped as in any fragment of a URL."""
    return pointer(path).replace("%", "%25")


_DEFAULTS = ("defaultMapping", DEFAULT_MAPPING)
_MISSING = "Add the document, or correct the reference."
_TOO_MANY = "Bundle the documents into one file, and compare that."
