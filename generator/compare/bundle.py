"""A document with `$ref`s to other documents -> one document with references within itself alone.

What the references lead to is put under `components: x-bundled`, once each, with the places of its own file. Documents
may refer to each other in circles.
"""

from __future__ import annotations

import posixpath
from itertools import count
from urllib.parse import unquote, urldefrag

from generator.base import documents
from generator.base.errors import DocumentError, GeneratorError
from generator.base.location import Mark, pointer, steps
from generator.base.nodes import Json, Map, below, is_list, is_object
from generator.compare.document_source import DocumentSource

BUNDLED = "x-bundled"
MAX_DOCUMENTS = 5_000
"""A server could refer from one document to the next without end."""

_NAMED = frozenset(
    "properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies headers"
    " securitySchemes links callbacks pathItems mediaTypes content encoding paths webhooks x-webhooks".split()
)
"""Keywords of objects whose keys are names, so that no key in them is a keyword."""

_DATA = frozenset({"example", "examples", "default", "enum", "const"})
"""Keywords with values of users, in which `$ref` is a key like the others."""

_SUFFIXES = (".yaml", ".yml", ".json")


def open_document(source: DocumentSource) -> Map:
    """Return the OpenAPI document of *source*, with what it refers to in other documents.

    Raises `GeneratorError` where it is no such document, and where a reference leads outside or to a document that
    cannot be read. A reference to nothing within a document that can be read stays one to nothing.
    """
    root = documents.openapi_document(source.text, source.name)
    if _is_split(root):
        _Bundler(source, root).bundle()
    return root


def _is_split(root: Map) -> bool:
    """Whether *root* may refer to another document; most do not, and this is faster than `nodes.below`."""
    todo: list[Json] = [root]
    while todo:
        node = todo.pop()
        if is_object(node):
            ref: Json = node.get("$ref", "#")
            if isinstance(ref, str) and not ref.startswith("#"):
                return True
            node = [*node.values()]
        todo += [value for value in node if isinstance(value, (dict, list))]
    return False


class _Bundler:
    """Rewrites the references of one document, and of all documents to which it leads."""

    def __init__(self, source: DocumentSource, root: Map) -> None:
        self._source = source
        self._root = root
        self._name = source.name if source.folder is None else posixpath.normpath(source.name)
        self._documents: dict[str, Json] = {self._name: root}
        self._keys: dict[tuple[str, str], str] = {}
        """The key under `x-bundled` of each target, by its document and its pointer."""
        self._taken: set[str] = set()
        self._bundled = Map(mark=root.mark)
        self._seen: set[int] = set()
        self._todo: list[tuple[Json, str, bool]] = []

    def bundle(self) -> None:
        """Rewrite all references of the document."""
        self._todo.append((self._root, self._name, False))
        while self._todo:
            node, name, has_names = self._todo.pop()
            # Two references may lead to a node and to a part of it.
            if id(node) not in self._seen:
                self._seen.add(id(node))
                self._rewrite(node, name, has_names)
        components = self._root.setdefault("components", Map(mark=self._root.mark))
        if not isinstance(components, Map):
            raise DocumentError(
                "`components` must be an object",
                where=self._root.at("components"),
                pointer="#/components",
                next="Correct the document at this line.",
            )
        components[BUNDLED] = self._bundled

    def _rewrite(self, node: Json, name: str, has_names: bool) -> None:
        """Rewrite the references of *node*, which stands in the document *name*, and put off what is below it."""
        if is_list(node):
            self._todo += [(item, name, False) for item in node if is_object(item) or is_list(item)]
        if not isinstance(node, Map):
            return
        if not has_names:
            self._rewrite_keywords(node, name)
        for key, value in node.items():
            if (is_object(value) or is_list(value)) and (has_names or key not in _DATA):
                self._todo.append((value, name, not has_names and key in _NAMED))

    def _rewrite_keywords(self, node: Map, name: str) -> None:
        if isinstance(node.get("$ref"), str):
            node["$ref"] = self._local(node, "$ref", name)
        if not isinstance(node.get("propertyName"), str):
            return
        mapping = node.get("mapping")
        values = [(node, key) for key in _DEFAULTS]
        values += [(mapping, key) for key in mapping] if isinstance(mapping, Map) else []
        for holder, key in values:
            if isinstance(holder.get(key), str):
                holder[key] = self._mapped(holder, key, name)

    def _mapped(self, holder: Map, key: str, name: str) -> str:
        """Return the value of a mapping for the bundle: a reference, or the name of a component."""
        value: str = holder[key]
        if "#" in value or "/" in value or value.endswith(_SUFFIXES):
            return self._local(holder, key, name)
        own = f"#/components/schemas/{value}"
        is_own = name != self._name and _find(self._documents[name], own) is not None
        return self._target(name, own) if is_own else value

    def _local(self, holder: Map, key: str, name: str) -> str:
        """Return the reference within the bundle for the one at *key* of *holder* in the document *name*."""
        reference, fragment = urldefrag(str(holder[key]))
        if reference:
            name = self._load(reference, name, holder.at(key), f"`{key}: {holder[key]}`")
        return self._target(name, f"#{fragment}")

    def _load(self, reference: str, holder: str, where: Mark, stated: str) -> str:
        """Return the name of the document that *reference* means, which is read."""
        try:
            name = self._source.resolve(reference, holder)
            if name not in self._documents:
                if len(self._documents) >= MAX_DOCUMENTS:
                    raise DocumentError(f"it is one of more than {MAX_DOCUMENTS}", next=_TOO_MANY)
                assert self._source.read
                text = self._source.read(name)
                self._documents[name] = documents.parse(text, name)[0]
        except GeneratorError as error:
            if error.where.file and error.where.line > 1:
                # The other document is there, and this is the place of what is wrong in it.
                raise
            what = f"{stated} leads to another document: {error.what}"
            raise DocumentError(what, where=where, next=error.next or _MISSING) from None
        return name

    def _target(self, name: str, fragment: str) -> str:
        """Return the reference within the bundle to *fragment* of the document *name*, which is added to it."""
        if name == self._name:
            return fragment
        path = unquote(fragment)
        if (name, path) not in self._keys:
            key = self._free_key(steps(path)[-1] if "/" in path else path[1:] or name.rpartition("/")[2])
            self._keys[name, path] = key
            spot = _find(self._documents[name], path)
            if spot is not None:
                value, mark = spot
                self._bundled.put(key, value, mark)
                self._todo.append((value, name, False))
        return pointer(("components", BUNDLED, self._keys[name, path]))

    def _free_key(self, text: str) -> str:
        """Return a key for a target that is called *text*, as near to it as possible: it may be the value of a tag."""
        stem = next((text.removesuffix(suffix) for suffix in _SUFFIXES if text.endswith(suffix)), text)
        key = next(
            key for number in count(1) if (key := stem if number == 1 else f"{stem}_{number}") not in self._taken
        )
        self._taken.add(key)
        return key


_DEFAULTS = ("defaultMapping", "x-default-mapping")
_MISSING = "Add the document, or correct the reference."
_TOO_MANY = "Bundle the documents into one file, and compare that."


def _find(doc: Json, fragment: str) -> tuple[Json, Mark] | None:
    """Return the node of *doc* that *fragment* names, decoded, with its place; None where there is none."""
    if len(fragment) > 1 and "/" not in fragment:
        anchored = [node for node in below(doc) if isinstance(node, Map) and node.get("$anchor") == fragment[1:]]
        return (anchored[0], anchored[0].mark) if anchored else None
    mark: Mark = getattr(doc, "mark", Mark("", 0))
    for step in steps(fragment):
        if isinstance(doc, Map) and step in doc:
            doc, mark = doc[step], doc.at(step)
        elif is_list(doc) and step.isdecimal() and len(step) < 10 and int(step) < len(doc):
            doc = doc[int(step)]
        else:
            return None
    return doc, mark
