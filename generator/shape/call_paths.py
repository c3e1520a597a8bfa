"""Operation ids, resource paths and tags: from the docs' own sample, else from extensions, the tags or the URL.

A name that is a keyword, or a resource with the name of an attribute that the client or every resource has, gets an
underscore, and one that is too long for a file is cut. Two operations of one resource may want the same method name,
and an operation may want the name of a resource beside it, which keeps the name. Of two operations the one whose name
comes from a better source keeps it, then the one whose HTTP method and path sort first. The other appends its HTTP
method, then a number. Operation ids are made unique by the same rule. An operation without an id is called after its
HTTP method and what its path says more than its resource; `get_by_id` where another of the resource is `get` already.

An operation that answers whole or as a stream has a second method, which streams. Where neither a sample nor a page of
its own names it, it is called like the first with `_stream` behind, and leaves that name to any other operation.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from attrs import evolve, frozen

from generator.base import extensions
from generator.base.nodes import Map, Seq, copy
from generator.shape import identifiers
from generator.shape.client_methods import SUFFIX, has_two_forms, only_streams
from generator.shape.schema_queries import is_object, operations
from generator.shape.scope import Scope, Want
from generator.shape.shaped_document import Collision
from generator.shape.words import singular

FORMS = ("with_raw_response", "with_streaming_response")
"""Attributes that every resource has: its operations again, with their answers in another form."""
_PLAIN = re.compile("[A-Za-z][A-Za-z0-9_]{0,99}")
"""A name that stays as a sample spells it; a document states its calls as any text."""
_CLIENT_METHODS = ("close", "aclose", "with_options", "object")
"""Attributes of the client that are not resources, and a type that its last methods mention."""

Calls = Mapping[tuple[str, str], tuple[str, ...]]
"""(path, method) -> the names in the sample's call: `("conversations", "list")`."""


@frozen
class CallPath:
    """Where an operation stands in the resource tree."""

    path: str
    method: str
    group: tuple[str, ...]
    name: str
    rank: int
    """How good the source of the name is: 0 the sample, 1 extensions, 2 tags, 3 the URL, 4 the other method."""
    is_stream: bool = False
    """Whether it is the second method of an operation, the one that streams."""
    last: str = ""
    """The parameter with which its path ends, if its name comes from the path."""

    @property
    def label(self) -> str:
        """What the summary of a build calls it."""
        return f"{self.method.upper()} {self.path}" + (" as a stream" if self.is_stream else "")


def assign_call_paths(doc: Map, calls: Calls) -> tuple[Map, tuple[Collision, ...]]:
    """Return *doc* with a tag, a resource path and a unique id for each operation, and the collisions of names."""
    new: Map = copy(doc)
    calls = {**calls, **dict.fromkeys(_settle_forms(new), ())}
    call_paths = [
        entry
        for path, method, operation in operations(new)
        for entry in _call_paths(new, _call_path(path, method, operation, calls))
    ]
    collisions: list[Collision] = []
    resources = _resource_paths({entry.group for entry in call_paths}, collisions)
    call_paths = [evolve(entry, group=resources[entry.group]) for entry in call_paths]
    groups = {entry.group for entry in call_paths}
    for group in sorted(groups):
        scope = Scope(f"client.{'.'.join(group)}", allowed=is_free_attribute)
        # A resource is an attribute too, and takes precedence over a method of the same name.
        scope.owners.update(
            {other[len(group)]: "a resource" for other in groups if other[: len(group)] == group != other}
        )
        scope.owners.update(dict.fromkeys(FORMS, "the client"))
        scope.owners.update(
            {
                f"{entry.name}_{what}": f"the {what} of {entry.name}"
                for entry in call_paths
                if entry.group == group and not entry.is_stream
                if extensions.PAGINATION in new["paths"][entry.path][entry.method]
                for what in ("pages", "items")
            }
        )
        methods = scope.allot(_want(entry, entry.name) for entry in call_paths if entry.group == group)
        call_paths = [evolve(entry, name=methods.get(entry, entry.name)) for entry in call_paths]
        collisions += scope.collisions
    ids = Scope("operationId")
    wants = [_want(entry, "_".join((*entry.group, entry.name))) for entry in call_paths]
    for entry, operation_id in ids.allot(wants).items():
        _write(new["paths"][entry.path][entry.method], entry, operation_id)
    _write_root_tags(new, sorted({".".join(group) for group in groups}))
    return new, (*collisions, *ids.collisions)


def _want(entry: CallPath, wanted: str) -> Want[CallPath]:
    fallback = f"{wanted}_" if keyword.iskeyword(wanted) else f"{wanted}_{entry.method}"
    by = f"{wanted}_by_{entry.last}" if entry.last else fallback
    return Want(entry, entry.label, wanted, (by, fallback), rank=entry.rank)


def _settle_forms(doc: Map) -> Iterator[tuple[str, str]]:
    """Let operations that have lost one form of their answer be the other method; yield those that are the stream."""
    for path, method, operation in operations(doc):
        if extensions.STREAM_METHOD in operation and not has_two_forms(doc, operation):
            second: Map = operation.pop(extensions.STREAM_METHOD)
            if only_streams(doc, operation):
                for key, value in second.items():
                    operation.put(key, value, second.at(key))
                yield path, method


def _call_paths(doc: Map, first: CallPath) -> Iterator[CallPath]:
    """Yield *first*, and the second method of its operation if there is one."""
    yield first
    operation: Map = doc["paths"][first.path][first.method]
    if has_two_forms(doc, operation):
        stated = operation.get(extensions.STREAM_METHOD, {})
        group, name = stated.get(extensions.GROUP_NAME) or first.group, stated.get(extensions.METHOD_NAME)
        own_id = stated.get("operationId")
        if name and (tuple(group), name) != (first.group, first.name):
            yield evolve(first, group=_members(group), name=identifiers.method(name), rank=0, is_stream=True)
        elif not name and own_id and own_id != operation.get("operationId") and first.rank > 0:
            yield evolve(first, name=identifiers.method(own_id), rank=2, is_stream=True)
        else:
            yield evolve(first, name=f"{first.name}{SUFFIX}", rank=4, is_stream=True)


def _call_path(path: str, method: str, operation: Map, calls: Calls) -> CallPath:
    call = calls.get((path, method), ())
    if len(call) > 1:
        called = tuple(step if _PLAIN.fullmatch(step) else _members([step])[0] for step in call)
        return CallPath(path, method, called[:-1], called[-1], 0)
    group, name = operation.get(extensions.GROUP_NAME), operation.get(extensions.METHOD_NAME)
    if group and isinstance(name, str):
        stated = (group,) if isinstance(group, str) else tuple(group)
        return CallPath(path, method, _members(stated), identifiers.method(name), 1)
    tags: list[str] = operation.get("tags") or []
    own_id = operation.get("operationId")
    steps = [step for step in path.split("/") if step and "{" not in step and not _is_version(step)]
    group = _members(tags[0].split(".") if tags else steps or ["root"])
    rank = 2 if tags else 3
    # `gist.gist` does not say what it does.
    if own_id and (not tags or identifiers.member(own_id) != group[-1]):
        return CallPath(path, method, group, identifiers.method(own_id), rank)
    ending = re.search(r"\{([^{}]*)\}/?$", path)
    name = method if own_id else _named_after(method, group, steps)
    return CallPath(path, method, group, name, rank, last=_members([ending[1]])[0] if ending else "")


def derived_call(path: str, method: str, operation: Map) -> tuple[str, ...]:
    """Return the names of the call of *operation* by its tags and its id, before names that collide are settled."""
    wanted = _call_path(path, method, operation, {})
    return (*wanted.group, wanted.name)


def _named_after(method: str, group: tuple[str, ...], steps: Iterable[str]) -> str:
    """Return a name of *method* and the last two of *steps* that the resource *group* does not say."""
    said = {singular(word) for name in group for word in (name, *name.split("_"))} | {"api"}
    more = [step for step in _members(steps) if singular(step) not in said]
    return identifiers.bounded("_".join((method, *more[-2:])))


def _members(steps: Iterable[str]) -> tuple[str, ...]:
    # Each resource is a folder or a module, of this name.
    return tuple(identifiers.bounded(identifiers.member(step)).lower() for step in steps)


def _resource_paths(
    groups: Iterable[tuple[str, ...]], collisions: list[Collision]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the path of each of *groups* with names that are free at their level, the shortest path first.

    Each has a module as well, which must be its own: that of `books.lists` is called as that of `books_lists`.
    """
    children: dict[tuple[str, ...], set[str]] = {}
    for group in groups:
        for depth, name in enumerate(group):
            children.setdefault(group[:depth], set()).add(name)
    given: dict[tuple[str, ...], tuple[str, ...]] = {(): ()}
    modules: dict[str, str] = {}
    for parent in sorted(children, key=lambda node: (len(node), node)):
        module = partial(_module_of, given[parent])
        scope = Scope(".".join(("client", *given[parent])), fold=module, allowed=is_free_attribute, owners={**modules})
        scope.owners.update({module(name): "the client" for name in _attributes(parent)})
        label = ".".join(("client", *parent))
        wants = [
            Want(name, f"{label}.{name}", name, (f"{name}_", f"{name}_2"), exact=True) for name in children[parent]
        ]
        named = scope.allot(wants)
        given |= {(*parent, name): (*given[parent], named[name]) for name in named}
        modules |= {module(named[want.key]): want.label for want in wants}
        collisions += scope.collisions
    return given


def _attributes(parent: tuple[str, ...]) -> tuple[str, ...]:
    return FORMS if parent else _CLIENT_METHODS


def _module_of(parent: tuple[str, ...], name: str) -> str:
    """Return what tells the resource *name* from others: its module, without underscores at the end."""
    if name in _attributes(parent):
        return f"client.{name}"
    return identifiers.resource_module((*parent, name)).rstrip("_")


def is_free_attribute(name: str) -> bool:
    """Tell whether a resource or a method may be called *name*."""
    return bool(name) and not keyword.iskeyword(name) and name not in identifiers.RESERVED_ATTRIBUTES


def _is_version(step: str) -> bool:
    return step[:1] == "v" and step[1:2].isdecimal()


def _write(operation: Map, entry: CallPath, operation_id: str) -> None:
    tags_at, id_at = operation.at("tags"), operation.at("operationId")
    if entry.is_stream:
        stated: Map = operation.get(extensions.STREAM_METHOD, Map(mark=id_at))
        stated.put("operationId", operation_id, id_at)
        stated.put(extensions.GROUP_NAME, Seq(entry.group, mark=tags_at), tags_at)
        stated.put(extensions.METHOD_NAME, entry.name, id_at)
        operation.put(extensions.STREAM_METHOD, stated, stated.mark)
        return
    operation.put("operationId", operation_id, id_at)
    operation.put("tags", Seq([".".join(entry.group)], mark=tags_at), tags_at)
    operation.put(extensions.GROUP_NAME, Seq(entry.group, mark=tags_at), tags_at)
    operation.put(extensions.METHOD_NAME, entry.name, id_at)


def _write_root_tags(doc: Map, used: list[str]) -> None:
    described = {tag.get("name"): tag.get("description") for tag in doc.get("tags", []) if is_object(tag)}
    neutral = {tag: f"Operations of `client.{tag}`." for tag in used}
    tags = Seq([Map(name=tag, description=described.get(tag) or neutral[tag]) for tag in used], mark=doc.mark)
    doc.put("tags", tags, doc.at("tags"))
