"""Resources by which calls have other names: subclasses of the resources that have the operations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from generator.emit.views.child import TWINS, Child
from generator.emit.views.document_text import Docstring, doc
from generator.emit.views.imports import Use, lines
from generator.shape.identifiers import pascal

MODULE = ".aliases"
Path = tuple[str, ...]


@frozen
class AliasNode:
    """One resource of other names."""

    path: Path
    cls: str
    base: str
    """The class with the operations, empty where it only leads to others."""
    children: tuple[Child, ...]
    renamed: tuple[tuple[str, str], ...]
    """Methods that are called otherwise here, with the names that they have in the base."""
    target: Path
    """The path of the base."""

    def doc_for(self, prefix: str) -> Docstring:
        """Return the docstring of the class, or of its awaited twin."""
        awaited = ", awaited" if prefix else ""
        what = f"Another name of ``client.{'.'.join(self.target)}``" if self.base else "Below"
        return doc(f"{what}: ``client.{'.'.join(self.path)}``{awaited}.")


@frozen
class Aliases:
    """All other names of calls."""

    nodes: tuple[AliasNode, ...] = ()
    below: Mapping[Path, tuple[Child, ...]] = field(factory=dict[Path, tuple[Child, ...]])
    """Those of `nodes` that stand below a resource, by its path; below the client itself by ()."""
    methods: Mapping[Path, tuple[tuple[str, str], ...]] = field(factory=dict[Path, tuple[tuple[str, str], ...]])
    """Other names of methods of a resource beside them, by its path: the other name, and the own one."""
    imports: tuple[str, ...] = ()

    @property
    def holds_others(self) -> bool:
        """Whether any of `nodes` has others below it."""
        return any(node.children for node in self.nodes)

    @property
    def makes_own(self) -> bool:
        """Whether any of `nodes` is no subclass of a resource."""
        return any(not node.base for node in self.nodes)


def aliases(
    calls: Iterable[tuple[Path, Path]], classes: Mapping[Path, str], module_of: Callable[[Path], str]
) -> Aliases:
    """Return what *calls* ask for, pairs of another and the own name; *classes* has the class of each resource."""
    listed = sorted(calls)
    methods: dict[Path, tuple[tuple[str, str], ...]] = {}
    based: dict[Path, Path] = {}
    renamed: dict[Path, list[tuple[str, str]]] = {}
    for name, own in listed:
        group, base = name[:-1], own[:-1]
        if group == base:
            methods[group] = (*methods.get(group, ()), (name[-1], own[-1]))
        else:
            based[group] = base
            if name[-1] != own[-1]:
                renamed.setdefault(group, []).append((name[-1], own[-1]))
    paths = {group[:depth] for group in based for depth in range(1, len(group) + 1)} - classes.keys()
    # A subclass has what is below its base, if that has no other names of its own.
    inherited = {
        path
        for path in paths
        if path in based and based.get(path[:-1], ()) + path[-1:] == based[path] and path not in renamed
    }
    inherited = {path for path in inherited if not any(other[: len(path)] == path != other for other in paths)}
    shown = sorted(paths - inherited)
    names = {path: f"{pascal('_'.join(path))}Alias" for path in shown}

    def children(path: Path) -> tuple[Child, ...]:
        return tuple(Child(other[-1], names[other], MODULE) for other in shown if other[:-1] == path)

    nodes = tuple(
        AliasNode(
            path,
            names[path],
            classes[based[path]] if path in based else "",
            children(path),
            tuple(renamed.get(path, ())),
            based.get(path, ()),
        )
        for path in shown
    )
    holders = {path[:-1] for path in shown} - set(shown)
    bases = {based[path] for path in shown if path in based}
    uses = {Use(module_of(base), twin + classes[base]) for base in bases for twin in TWINS}
    return Aliases(nodes, {path: children(path) for path in sorted(holders)}, methods, lines(uses, "."))
