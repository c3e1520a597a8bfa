"""One of the documents that refer to each other: what its references are relative to, and where they lead.

References are relative to the document, and within a schema that has an `$id` to that schema.
"""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from attrs import frozen

from generator.base.location import Mark, steps
from generator.base.nodes import Json, NodePath, below, is_list, is_object, mark_at, mark_of
from generator.base.openapi_parts import containers

_ANCHORS = ("$anchor", "$dynamicAnchor")


def join(base: str, reference: str) -> str:
    """Return the path or URL that *reference* means within what has the path or URL *base*."""
    try:
        if urlsplit(base).scheme or urlsplit(reference).scheme:
            return urljoin(base, reference)
    except ValueError:
        return reference
    name = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(reference)))
    # A slash at the end makes the whole of it a folder.
    return f"{name}/" if reference.endswith("/") else name


@frozen(eq=False)
class Resource:
    """A document, or a schema in it that has an `$id`."""

    document: str
    """The path or URL of the document."""
    base: str
    """The path or URL that references are relative to."""
    path: NodePath = ()
    """Where it stands in the document."""


class LoadedDocument:
    """A document, and the resources and anchors in it."""

    def __init__(self, name: str, root: Json) -> None:
        self.name = name
        self.root = root
        self.whole = Resource(name, name)
        self.resources: dict[NodePath, Resource] = {(): self.whole}
        self._anchors: dict[tuple[Resource, str], NodePath] = {}
        # Most documents have neither, and this is faster than a walk with paths.
        if any(is_object(node) and not node.keys().isdisjoint({"$id", *_ANCHORS}) for node in below(root)):
            self._index()

    def _index(self) -> None:
        todo: list[tuple[NodePath, Json, bool, Resource]] = [((), self.root, False, self.whole)]
        while todo:
            path, node, has_names, resource = todo.pop()
            if is_object(node) and not has_names:
                own: Json = node.get("$id")
                if isinstance(own, str):
                    resource = Resource(self.name, join(resource.base, urldefrag(own)[0]), path)
                    self.resources[path] = resource
                for word in _ANCHORS:
                    if isinstance(node.get(word), str):
                        self._anchors.setdefault((resource, node[word]), path)
            for key, value, names_below in containers(node, has_names=has_names):
                todo.append(((*path, key), value, names_below, resource))

    def resource_at(self, path: NodePath) -> Resource:
        """Return the resource in which the node at *path* stands."""
        starts = (path[:length] for length in range(len(path), -1, -1))
        return next(self.resources[start] for start in starts if start in self.resources)

    def find(self, resource: Resource, fragment: str) -> NodePath | None:
        """Return where the *fragment* of a reference to *resource* leads to, None where it leads nowhere."""
        text = unquote(fragment)
        if text and not text.startswith("/"):
            return self._anchors.get((resource, text))
        path = self._walk(resource.path, text)
        # Many pointers within a schema that has an `$id` are meant within the document all the same.
        return self._walk((), text) if path is None and resource.path else path

    def _walk(self, start: NodePath, text: str) -> NodePath | None:
        path = start
        node: Json = self.at(start)[0]
        for step in steps(text):
            if is_object(node) and step in node:
                path, node = (*path, step), node[step]
            elif is_list(node) and step.isdecimal() and len(step) < 10 and int(step) < len(node):
                path, node = (*path, int(step)), node[int(step)]
            else:
                return None
        return path

    def at(self, path: NodePath) -> tuple[Json, Mark]:
        """Return the node at *path* with its place."""
        node: Json = self.root
        mark = mark_of(node)
        for key in path:
            mark = mark_at(node, key)
            node = node[key]
        return node, mark
