"""Matches the operations of two documents by method and path, regardless of names of parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from generator.base.extensions import SUNSET
from generator.base.nodes import Json, Map
from generator.base.schemas import METHODS
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.sides import Sides, map_sides
from generator.compare.diff.url_normal_form import normal_path, normal_url, url_path

CALLBACKS = "callbacks"
_LISTS = ("paths", "webhooks", "x-webhooks")
_METHODS = (*METHODS, "query")
_PARAMETER = re.compile(r"\{([^{}]*)\}")


@frozen(eq=False)
class Operation:
    """One operation of a document."""

    path: str
    """The key of its path item: a path, the name of a webhook, or the URL expression of a callback."""
    method: str
    node: Map
    site: Site
    item: Site
    """The path item that holds it."""
    listed: Site
    """The entry of `paths`, `webhooks`, or a callback."""
    word: str = "paths"
    """The keyword that lists it."""
    callback: str = ""
    """The name of the callback that holds it."""

    @property
    def is_webhook(self) -> bool:
        """Whether the server calls it, so that its body is what callers receive."""
        return self.word != "paths"

    @property
    def name(self) -> str:
        """`GET /v1/calls`, its name in reports."""
        return _title(self.method, self.path, self.word, self.callback)

    def key(self, base_path: str = "") -> tuple[bool, str, str]:
        """Return the key that the same operation of another document has, relative to *base_path*."""
        if self.word == CALLBACKS:
            # Braces around the whole of an expression say nothing.
            return True, re.sub(r"^\{([^{}]*)\}$", r"\1", self.path), self.method
        path = self.path if self.is_webhook else _PARAMETER.sub("{}", normal_path(base_path + self.path))
        return self.is_webhook, path, self.method

    @property
    def path_names(self) -> list[str]:
        """The parameters of its path, in order."""
        return [] if self.is_webhook else _PARAMETER.findall(self.path)

    def facts(self) -> dict[str, Json]:
        """Return the facts that rules use if only one document has it."""
        node = self.node
        return {
            "deprecated": node.get("deprecated") is True,
            "sunset": node.get(SUNSET),
            "webhook": self.is_webhook,
        }


def _title(method: str, path: str, word: str, callback: str) -> str:
    if word == CALLBACKS:
        return f"callback {callback} {path} {method}"
    return f"{method} {'webhook ' if word != 'paths' else ''}{path}"


def operations(doc: DocumentIndex) -> list[Operation]:
    """Return all operations of *doc*."""
    return [operation for word in _LISTS for operation in _of(doc, word)]


def _of(doc: DocumentIndex, word: str) -> Iterator[Operation]:
    paths = doc.map(doc.root, word)
    for path in paths:
        if not path.startswith("x-"):
            yield from of_item(doc, Site(paths, path), word)


def of_item(doc: DocumentIndex, listed: Site, word: str, callback: str = "") -> Iterator[Operation]:
    """Yield the operations of the path item at *listed*, which *word* lists, or the *callback* of that name."""
    item = doc.path_item(listed)
    for site in _spots(doc, item):
        place = doc.object(site) if site.node is not None else site
        node = doc.map(*place)
        if not doc.hole(node):
            yield Operation(str(listed.key), str(site.key).upper(), node, place, item, listed, word, callback)


def _spots(doc: DocumentIndex, item: Site) -> list[Site]:
    """Return where the path item at *item* lists its operations, which may be references."""
    more = doc.map(item.node, "additionalOperations")
    return [Site(item.node, word) for word in _METHODS if word in item.node] + [Site(more, word) for word in more]


def reference_holes(doc: DocumentIndex) -> dict[str, Site]:
    """Return the references of *doc* that lead to no path item or operation.

    The keys are paths and lists of paths, whose operations nobody knows then, and the names of operations.
    """
    holes: dict[str, Site] = {}
    for word in _LISTS:
        paths = doc.map(doc.root, word)
        if hole := doc.hole(paths):
            holes[word] = hole
        for path in paths:
            if not path.startswith("x-"):
                holes |= holes_of_item(doc, Site(paths, path), word)
    return holes


def holes_of_item(doc: DocumentIndex, listed: Site, word: str, callback: str = "") -> dict[str, Site]:
    """Return the references at *listed* that lead to no path item or operation, by path or name of an operation."""
    path = str(listed.key)
    item = doc.path_item(listed)
    holes = {f"callback {callback} {path}" if callback else path: hole} if (hole := doc.hole(item.node)) else {}
    for site in _spots(doc, item):
        if site.node is not None and (hole := doc.hole(doc.object(site).node)):
            holes[_title(str(site.key).upper(), path, word, callback)] = hole
    return holes


@frozen(eq=False)
class Together:
    """The operations of both documents."""

    pairs: list[tuple[Operation, Operation]]
    gone: list[Operation]
    new: list[Operation]
    base_paths: Sides[str] = ("", "")
    """The paths of the servers, where a part of all paths moved to the server or from there: the URLs stay the same."""


def match_documents(docs: Sides[DocumentIndex]) -> Together:
    """Match the operations of two documents, even if part of their paths moved to the server."""
    base, revision = map_sides(operations, docs)
    base_paths = map_sides(_base_path, docs)
    if base_paths[0] != base_paths[1]:
        keys = [{operation.key() for operation in side} for side in (base, revision)]
        whole = [{one.key(path) for one in side} for side, path in zip((base, revision), base_paths, strict=True)]
        if len(whole[0] & whole[1]) > len(keys[0] & keys[1]):
            return match_operations(base, revision, base_paths)
    return _match_by_url(docs, match_operations(base, revision))


def _match_by_url(docs: Sides[DocumentIndex], both: Together) -> Together:
    """Return *both*, of whose operations without a partner those are pairs whose servers and paths give one URL."""
    if not (both.gone and both.new):
        return both
    waiting = {one.key(own_base_path(docs[1], one)): one for one in reversed(both.new)}
    found = [(one, waiting.pop(one.key(own_base_path(docs[0], one)), None)) for one in both.gone]
    pairs = [(one, other) for one, other in found if other]
    taken = {other.name for _, other in pairs}
    gone = [one for one, other in found if not other]
    return Together([*both.pairs, *pairs], gone, [one for one in both.new if one.name not in taken], both.base_paths)


def own_base_path(doc: DocumentIndex, operation: Operation) -> str:
    """Return the path of the first server of *operation*, without a slash at its end."""
    holders = (operation.node, operation.item.node, doc.root)
    return next((_base_path(doc, holder) for holder in holders if doc.list(holder, "servers")), "")


def _base_path(doc: DocumentIndex, holder: Json = None) -> str:
    """Return the path of the first server of *doc*, or of its part *holder*, without a slash at its end."""
    holder = doc.root if holder is None else holder
    servers = doc.list(holder, "servers")
    path = url_path(normal_url(str(doc.map(servers, 0).get("url", "")))) if servers else ""
    return path if "{" not in path else ""


def match_operations(base: list[Operation], revision: list[Operation], base_paths: Sides[str] = ("", "")) -> Together:
    """Match operations with the same path first, then those with the same template."""
    out = Together([], [], [], base_paths)
    waiting: dict[Json, list[Operation]] = {}
    exact = {_name(operation, base_paths[1]): operation for operation in revision}
    taken: set[str] = set()
    rest: list[Operation] = []
    for operation in base:
        name = _name(operation, base_paths[0])
        if name in exact:
            taken.add(exact[name].name)
            out.pairs.append((operation, exact[name]))
        else:
            rest.append(operation)
    for operation in sorted(revision, key=lambda operation: operation.name):
        if operation.name not in taken:
            waiting.setdefault(operation.key(base_paths[1]), []).append(operation)
    for operation in sorted(rest, key=lambda operation: operation.name):
        if same := waiting.get(operation.key(base_paths[0])):
            out.pairs.append((operation, same.pop(0)))
        else:
            out.gone.append(operation)
    out.new.extend(operation for left in waiting.values() for operation in left)
    return out


def _name(operation: Operation, base_path: str) -> str:
    """Return the name of *operation*, with its path below *base_path*."""
    return operation.name if operation.is_webhook else f"{operation.method} {base_path}{operation.path}"
