"""The operations of two documents, brought together by method and path, whatever parameters are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from generator.base.nodes import Json, Map
from generator.compare.diff.document_index import DocumentIndex, Site

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_PARAMETER = re.compile(r"\{([^{}]*)\}")


@frozen(eq=False)
class Operation:
    """One operation of a document."""

    path: str
    method: str
    node: Map
    spot: Site
    item: Site
    """The path item that holds it."""
    listed: Site
    """The entry of `paths`."""
    word: str = "paths"
    """The keyword of the document that lists it."""

    @property
    def is_webhook(self) -> bool:
        """Whether the server calls it, so that its body is what callers receive."""
        return self.word != "paths"

    @property
    def name(self) -> str:
        """`GET /v1/calls`, as reports have it."""
        return f"{self.method} {'webhook ' if self.is_webhook else ''}{self.path}"

    @property
    def key(self) -> tuple[bool, str, str]:
        """What the same operation of another document has in common with this one."""
        return self.is_webhook, _PARAMETER.sub("{}", self.path), self.method

    @property
    def path_names(self) -> list[str]:
        """The parameters of its path, in order."""
        return _PARAMETER.findall(self.path)


def operations(doc: DocumentIndex) -> list[Operation]:
    """Return all operations of *doc*."""
    return [*_of(doc, "paths"), *_of(doc, "webhooks"), *_of(doc, "x-webhooks")]


def _of(doc: DocumentIndex, word: str) -> Iterator[Operation]:
    paths = doc.map(doc.root, word)
    for path in paths:
        if not path.startswith("x-"):
            yield from of_item(doc, Site(paths, path), word)


def of_item(doc: DocumentIndex, listed: Site, word: str = "paths") -> Iterator[Operation]:
    """Yield the operations of the path item at *listed*."""
    item = doc.object(listed)
    more = doc.map(item.node, "additionalOperations")
    spots = [Site(item.node, word) for word in _METHODS if word in item.node] + [Site(more, word) for word in more]
    for spot in spots:
        node = doc.map(*spot)
        yield Operation(str(listed.key), str(spot.key).upper(), node, spot, item, listed, word)


@frozen(eq=False)
class Together:
    """The operations of both documents."""

    pairs: list[tuple[Operation, Operation]]
    gone: list[Operation]
    new: list[Operation]


def together(base: list[Operation], revision: list[Operation]) -> Together:
    """Return which operations are the same: those of the same path first, then those of the same template."""
    out = Together([], [], [])
    waiting: dict[Json, list[Operation]] = {}
    exact = {(operation.name): operation for operation in revision}
    taken: set[str] = set()
    rest: list[Operation] = []
    for operation in base:
        if operation.name in exact:
            taken.add(operation.name)
            out.pairs.append((operation, exact[operation.name]))
        else:
            rest.append(operation)
    for operation in sorted(revision, key=lambda operation: operation.name):
        if operation.name not in taken:
            waiting.setdefault(operation.key, []).append(operation)
    for operation in sorted(rest, key=lambda operation: operation.name):
        if waiting.get(operation.key):
            out.pairs.append((operation, waiting[operation.key].pop(0)))
        else:
            out.gone.append(operation)
    out.new.extend(operation for left in waiting.values() for operation in left)
    return out
