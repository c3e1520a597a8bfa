"""Other names of calls: where the docs or the vendor's document call an operation otherwise now, both names work.

The name by which callers know an operation stays. Another one is left out where it means something else already, and
where the calls of one new resource come from several of ours, because its class is a subclass of ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field

from generator.base import extensions
from generator.base.nodes import Map, Seq
from generator.shape import identifiers
from generator.shape.call_paths import is_free_attribute
from generator.shape.client_methods import call_of, calls_of
from generator.shape.schema_queries import operations
from generator.shape.shaped_document import Collision

CallName = tuple[str, ...]
"""The names in a call: `("conversations", "list")`."""
OtherCalls = Mapping[tuple[str, str], tuple[CallName, ...]]
"""(path, method) -> other names of the call."""


def write_call_aliases(doc: Map, others: OtherCalls) -> tuple[Collision, ...]:
    """Write the other names of calls into the operations of *doc*, which have their own; return those left out."""
    claims = _Claims.of(doc)
    collisions: list[Collision] = []
    for path, method, operation in operations(doc):
        own, *streamed = _own_names(operation)
        aliases = Seq(mark=operation.at(extensions.GROUP_NAME))
        for name in dict.fromkeys(tuple(map(identifiers.member, other)) for other in others.get((path, method), ())):
            if name in (own, *streamed) or len(name) < 2 or not all(map(is_free_attribute, name)):
                continue
            taken = claims.claim(name, own)
            if taken:
                label = f"{method.upper()} {path}"
                collisions.append(Collision("client.", ".".join(name), taken, label, call_of(operation)))
            else:
                aliases.append(Seq(name, mark=aliases.mark))
        if aliases:
            operation.put(extensions.CALL_ALIASES, aliases, aliases.mark)
    return tuple(collisions)


@define
class _Claims:
    """What each name of the client means."""

    calls: dict[CallName, CallName]
    """Name -> the operation's own name."""
    resources: set[CallName]
    """Those that have operations, or lead to such."""
    based: dict[CallName, CallName] = field(factory=dict[CallName, CallName])
    """New resource -> the one of which its class is a subclass."""

    @classmethod
    def of(cls, doc: Map) -> _Claims:
        """Return the names that the operations of *doc* have."""
        owns = [own for _, _, operation in operations(doc) for own in _own_names(operation)]
        return cls({own: own for own in owns}, {own[:depth] for own in owns for depth in range(1, len(own))})

    def claim(self, name: CallName, own: CallName) -> str:
        """Let *name* mean the operation *own*; return what prevents it, empty if nothing does."""
        group, base = name[:-1], own[:-1]
        beside = (*base, name[-1])
        for other in (name, beside, *_holders(name)):
            if other in self.calls and self.calls[other] != own:
                return f"client.{'.'.join(other)}"
        if name in self.resources or (beside in self.resources and beside != own):
            return "a resource"
        if group != base and (group in self.resources or self.based.get(group, base) != base):
            return f"client.{'.'.join(group)}"
        if any((*self.based.get(holder, ()), part) in self.calls for holder, part in _steps(group)):
            return "a call"
        if group != base:
            self.based[group] = base
        self.calls[name] = own
        return ""


def _own_names(operation: Map) -> list[CallName]:
    """Return the names of the methods of *operation*, one or two."""
    return [tuple(call.split(".")) for call in calls_of(operation)]


def _holders(name: CallName) -> Iterator[CallName]:
    """Yield the resources that lead to *name*, which may not be calls."""
    yield from (name[:depth] for depth in range(1, len(name)))


def _steps(group: CallName) -> Iterator[tuple[CallName, str]]:
    yield from ((group[:depth], group[depth]) for depth in range(1, len(group)))
