"""Everything that the templates print, in one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from generator.base.location import Mark
from generator.emit.views.guide import Guide, guide
from generator.emit.views.imports import Use, lines
from generator.emit.views.model_views import EnumView, ModelView, enum_view, model_view
from generator.emit.views.operation_views import OperationView, Spell, operation_view
from generator.emit.views.param_views import ParamView, param_views
from generator.emit.views.resource_views import Tree, tree
from generator.emit.views.type_table import Types
from generator.emit.views.union_views import UnionView, union_view
from generator.shape import schema_queries as read
from generator.shape.shaped import Shaped


@frozen(kw_only=True)
class Target:
    """What the client is called and where it connects: nothing of this stands in the document's schemas."""

    package: str
    distribution: str
    client: str
    """The class; its awaited twin is called `Async...`."""
    key_variable: str
    key_header: str
    key_prefix: str = ""
    regions: Mapping[str, str]
    """Base URL by region; the first is the default."""
    version: str
    sha256: str
    """Of the document."""
    command: str = "make client"
    """What builds the client again."""


@frozen
class Exports:
    """What a package of one class a module exports, lazily."""

    names: tuple[tuple[str, str], ...]
    """Class and module, sorted by class."""

    @property
    def imports(self) -> tuple[str, ...]:
        """The imports of all of them, for type checkers alone."""
        return lines((Use(f".{module}", name) for name, module in self.names), ".")


@frozen
class Views:
    """All values of one client."""

    models: Mapping[str, ModelView]
    enums: Mapping[str, EnumView]
    unions: Mapping[str, UnionView]
    params: tuple[ParamView, ...]
    operations: Mapping[str, OperationView]
    """By operationId."""
    marks: Mapping[str, Mark]
    """Place of each component and each operation, for errors."""
    tree: Tree
    exports: Exports
    """Everything in `models`."""
    guide: Guide

    @property
    def schemas(self) -> tuple[ModelView | EnumView | UnionView, ...]:
        """Everything that gets a module of its own in `models`."""
        return (*self.models.values(), *self.enums.values(), *self.unions.values())

    @property
    def param_exports(self) -> Exports:
        """Everything in `params`."""
        return Exports(tuple(sorted((view.name.name, view.name.module) for view in self.params)))


def views(shaped: Shaped, spell: Spell) -> Views:
    """Return what is printed for *shaped*."""
    types = Types(shaped)
    kinds = {component: types.kind(component) for component in types.components}
    models = {name: model_view(shaped, types, name) for name, kind in kinds.items() if kind == "model"}
    enums = {name: enum_view(shaped, name) for name, kind in kinds.items() if kind == "enum"}
    unions = {union.component: union_view(shaped, types, union) for union in shaped.unions}
    operations: dict[str, OperationView] = {}
    marks = {f"schema {name}": shaped.doc["components"]["schemas"].at(name) for name in kinds}
    for path, method, _ in read.operations(shaped.doc):
        view = operation_view(shaped, types, path, method, spell)
        operations[view.id] = view
        marks[f"operation {view.id}"] = shaped.doc["paths"][path].at(method)
    exports = _exports([*models.values(), *enums.values(), *unions.values()])
    params = param_views(shaped, types)
    resources = tree(operations.values(), shaped.names.resources, spell)
    shown = guide(shaped, operations, models)
    return Views(models, enums, unions, params, operations, marks, resources, exports, shown)


def _exports(found: Iterable[ModelView | EnumView | UnionView]) -> Exports:
    pairs: list[tuple[str, str]] = []
    for view in found:
        pairs.append((view.name.name, view.name.module))
        if isinstance(view, UnionView) and view.unknown:
            pairs.append((view.unknown, view.name.module))
    return Exports(tuple(sorted(pairs)))
