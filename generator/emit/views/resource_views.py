"""The tree of resources below a client."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from generator.emit.views.document_text import Docstring, doc
from generator.emit.views.imports import Use, lines
from generator.emit.views.operation_views import OperationView, Spell
from generator.shape.identifiers import pascal


@frozen
class Child:
    """A resource below another."""

    name: str
    """The attribute."""
    cls: str
    module: str
    """Where its class stands, as seen from the package."""


@frozen
class ResourceView:
    """One node of the tree: its operations and the nodes below it."""

    path: tuple[str, ...]
    cls: str
    tag: str
    children: tuple[Child, ...]
    operations: tuple[OperationView, ...]
    shadowed: frozenset[str]
    """Built-in generics that a method or child shadows inside the class."""
    renamed: frozenset[str]
    """Functions of the runtime that have the name of a module beside the class, which would take their place."""
    imports: tuple[str, ...]
    typing: tuple[str, ...]

    @property
    def old(self) -> bool:
        """Whether an operation is deprecated."""
        return any(view.deprecated for view in self.operations)

    @property
    def forms(self) -> tuple[tuple[str, str, str], ...]:
        """The other forms of its answers: attribute, class, and the sender that gives them."""
        return tuple((form, self.cls + suffix, self.own(sender)) for form, suffix, sender, _ in _FORMS)

    def own(self, function: str) -> str:
        """Return *function* of the runtime as it is called here."""
        return f"_{function}_" if function in self.renamed else function

    def in_form(self, view: OperationView, form: str, prefix: str) -> str:
        """Return the method *view* of ``resource`` as *form* has it."""
        wrapper = view.answer.wrapper(form, prefix)
        return f"{self.own(wrapper)}(resource.{view.method})" if wrapper else f"resource.{view.method}"

    def doc_of_form(self, form: str, prefix: str) -> Docstring:
        """Return the docstring of the class for *form*."""
        said = next(said for attribute, _, _, said in _FORMS if attribute == form)
        return doc(f"``client.{'.'.join(self.path)}`` {said}{', awaited' if prefix else ''}.")

    def doc_for(self, prefix: str) -> Docstring:
        """Return the docstring of the class, or of its awaited twin."""
        awaited = ", awaited" if prefix else ""
        return doc(f"{'Operations of' if self.operations else 'Below'} ``client.{'.'.join(self.path)}``{awaited}.")

    def written(self, annotation: str) -> str:
        """Return *annotation* as the body of the class must write it."""
        return _unshadowed(annotation, self.shadowed)


@frozen
class Tree:
    """The resources that have operations, by tag, and the nodes that only lead to others."""

    tagged: tuple[ResourceView, ...]
    inner: tuple[ResourceView, ...]
    roots: tuple[Child, ...]
    typing: tuple[str, ...]
    """Imports of the client's module for type checkers alone."""


CLIENT = ".client"
_GENERICS = ("dict", "frozenset", "list", "set", "tuple", "type")
_FORMS = (
    ("with_raw_response", "WithRawResponse", "raw_sender", "with answers as they came"),
    ("with_streaming_response", "WithStreamingResponse", "open_sender", "with answers whose body is still to be read"),
)
_SUFFIXES = tuple(suffix for _, suffix, _, _ in _FORMS)
_OWN = frozenset(
    {"Transport", "Stream", "BinaryResponse", "RequestOptions", "Mapping", "Sequence", "Any", "Literal", "Unset"}
)


def tree(
    operations: Sequence[OperationView], groups: Sequence[tuple[str, ...]], taken: frozenset[str], spell: Spell
) -> Tree:
    """Return the resources of *operations*, which stand in *groups*; no class of theirs has a name of *taken*."""
    by_path: dict[tuple[str, ...], list[OperationView]] = {}
    for view, group in zip(operations, groups, strict=True):
        for depth in range(1, len(group) + 1):
            by_path.setdefault(group[:depth], [])
        by_path[group].append(view)
    names = _classes(by_path, taken)

    def children(path: tuple[str, ...]) -> tuple[Child, ...]:
        below = sorted(other for other in by_path if other[:-1] == path)
        modules = [f".api.{spell('_'.join(other))}" if by_path[other] else CLIENT for other in below]
        return tuple(Child(other[-1], names[other], module) for other, module in zip(below, modules, strict=True))

    nodes = [_node(path, own, names[path], children(path), spell) for path, own in sorted(by_path.items())]
    inner = tuple(node for node in nodes if not node.operations)
    imported = [
        child
        for child in (*children(()), *(child for node in inner for child in node.children))
        if child.module != CLIENT
    ]
    return Tree(
        tagged=tuple(node for node in nodes if node.operations),
        inner=inner,
        roots=children(()),
        typing=lines({use for child in imported for use in _twins(child)}, "."),
    )


def _classes(
    by_path: Mapping[tuple[str, ...], Sequence[OperationView]], taken: frozenset[str]
) -> dict[tuple[str, ...], str]:
    """Return the class of each node: its last name where nothing else has that, else its path with a suffix."""
    short = Counter(pascal(path[-1]) for path in by_path)
    taken |= {prefix + name for name in _OWN for prefix in ("", "Async")}
    names: dict[tuple[str, ...], str] = {}
    for path in by_path:
        name = pascal(path[-1])
        wanted = {prefix + name + suffix for prefix in ("", "Async") for suffix in ("", *_SUFFIXES)}
        free = short[name] == 1 and not wanted & taken and not name.endswith(_SUFFIXES)
        names[path] = name if free else f"{pascal('_'.join(path))}Resource"
    return names


def _node(
    path: tuple[str, ...], operations: list[OperationView], cls: str, below: tuple[Child, ...], spell: Spell
) -> ResourceView:
    tag = spell("_".join(path))
    here = f".api.{tag}"
    shadowed = {view.method for view in operations} | {child.name for child in below}
    typed = {use for view in operations for argument in view.arguments for use in argument.uses if use.name != "UNSET"}
    typed |= {use for view in operations if view.answer.call != "download" for use in view.answer.type.written}
    typed |= {Use(".runtime.settings", "RequestOptions")} if operations else set()
    typed |= {Use("typing_extensions", "deprecated") for view in operations if view.deprecated}
    for prefix in ("", "Async"):
        typed |= {Use(".runtime.transport", f"{prefix}Transport")}
        typed |= {
            Use(".runtime.binary", f"{prefix}BinaryResponse") for view in operations if view.answer.call == "download"
        }
        typed |= {Use(".runtime.stream", f"{prefix}Stream") for view in operations if view.answer.call == "stream"}
    typed |= {use for child in below for use in _twins(child)}
    builtin = frozenset(shadowed & set(_GENERICS))
    used = {use for view in operations for argument in view.arguments for use in argument.uses if use.name == "UNSET"}
    used |= {Use("typing", "TYPE_CHECKING")} | {
        Use(f"{here}.{view.module}", f"build as _{view.method}") for view in operations
    }
    used |= {Use("functools", "cached_property")} if below or operations else set()
    if any(view.paging for view in operations):
        used |= {Use(".runtime.paging", name) for name in ("pages", "items", "async_pages", "async_items")}
    used |= {Use(".runtime.rawsender", name) for name in _wrappers(operations)}
    signatures = [
        *(a.annotation for view in operations for a in view.arguments),
        *(view.answer.annotation for view in operations),
    ]
    typed |= {Use("builtins", "") for text in signatures if _unshadowed(text, builtin) != text}
    typed -= used
    renamed = frozenset(use.name for use in used if use.name in {view.module for view in operations})
    used = {Use(use.module, f"{use.name} as _{use.name}_") if use.name in renamed else use for use in used}
    return ResourceView(
        path, cls, tag, below, tuple(operations), builtin, renamed, lines(used, here), lines(typed, here)
    )


def _wrappers(operations: Iterable[OperationView]) -> Iterable[str]:
    """Yield what the classes of the other forms call."""
    for view in operations:
        for form, _, sender, _ in _FORMS:
            yield sender
            yield from (wrapper for prefix in ("", "Async") if (wrapper := view.answer.wrapper(form, prefix)))


def _unshadowed(annotation: str, shadowed: frozenset[str]) -> str:
    for name in sorted(shadowed):
        annotation = re.sub(rf"(?<![\w.]){name}(?=\[)", f"builtins.{name}", annotation)
    return annotation


def _twins(child: Child) -> Iterable[Use]:
    return Use(child.module, child.cls), Use(child.module, f"Async{child.cls}")
