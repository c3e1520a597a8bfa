"""All values that the templates print, in one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from generator.base import extensions
from generator.base.location import Mark
from generator.base.nodes import Map
from generator.base.schemas import operations as operations_of
from generator.base.webhook_settings import WebhookSettings
from generator.emit.views.guide import Guide, guide
from generator.emit.views.imports import Use, lines
from generator.emit.views.model_views import EnumView, ModelView, enum_view, model_view
from generator.emit.views.operation_views import OperationView, Spell, operation_view
from generator.emit.views.param_views import ParamView, param_views
from generator.emit.views.resource_views import Tree, tree
from generator.emit.views.type_table import Types
from generator.emit.views.union_views import UnionView, union_view
from generator.emit.views.webhook_views import WebhookView, webhook_views
from generator.shape.client_methods import client_methods
from generator.shape.key_schemes import ApiKey
from generator.shape.shaped_document import Shaped


@frozen(kw_only=True)
class Former:
    """Names that classes had before, and under which they can still be imported."""

    models: Mapping[str, str] = field(factory=dict[str, str])
    """Former name of a model -> its name."""
    params: Mapping[str, str] = field(factory=dict[str, str])
    """Former name of a plain form -> its name."""
    until: str = ""
    """The version that no longer has them."""


_KEY_SUFFIX = re.compile(r"_((API|ACCESS|AUTH)_)?(KEY|TOKEN|SECRET)$")


@frozen(kw_only=True)
class Target:
    """Names of the client and how it connects: everything that is not in the operations and schemas of the document."""

    package: str
    distribution: str
    client: str
    """Name of the class, as `Names.client` has it; its awaited twin is called `Async...`."""
    key_variable: str
    key: ApiKey
    other_keys: tuple[tuple[ApiKey, int], ...] = ()
    """The other ways in which operations send a key, each with the number of operations."""
    regions: Mapping[str, str]
    """Base URL by region; the first is the default. None where the document states no address."""
    base_path: str = ""
    """With what every address ends, as far as the document says."""
    version: str
    sha256: str
    """Hash of the document."""
    former: Former = field(factory=Former)
    command: str = "make client"
    """The command that builds the client again."""
    author: str = ""
    """Who publishes it; empty where that is not stated."""
    sdk: str = ""
    """The distribution of the vendor's own client; empty where that is not stated."""
    urls: Mapping[str, str] = field(factory=dict[str, str])
    """Label -> URL, for its page at a package index."""
    webhooks: WebhookSettings | None = None
    """How the API signs events; None where it posts none."""

    @property
    def url_variable(self) -> str:
        """The environment variable that says where the API is, named as that of the key is."""
        return f"{_KEY_SUFFIX.sub('', self.key_variable)}_BASE_URL"

    @property
    def needed(self) -> str:
        """The arguments without which no client can be made."""
        return "" if self.regions else f'base_url="https://api.example.com{self.base_path}"'


@frozen
class Exports:
    """The names that `models`, `params` or `resources` exports; their modules are loaded when they are first needed."""

    names: tuple[tuple[str, str], ...]
    """Name and module, sorted by name."""

    def former(self, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Return the former *names*, and those of now, of what is exported; some components are no classes."""
        exported = {name for name, _ in self.names}
        return tuple((former, name) for former, name in sorted(names.items()) if name in exported)

    @property
    def imports(self) -> tuple[str, ...]:
        """The imports of all of them, only for type checkers."""
        return lines((Use(f".{module}", name) for name, module in self.names), ".")


@frozen
class Views:
    """All views of one client."""

    models: Mapping[str, ModelView]
    enums: Mapping[str, EnumView]
    unions: Mapping[str, UnionView]
    params: tuple[ParamView, ...]
    operations: Mapping[str, OperationView]
    """Operations by operationId."""
    marks: Mapping[str, Mark]
    """`schema ...` and `operation ...` -> its place, for errors."""
    tree: Tree
    exports: Exports
    """The exports of `models`."""
    guide: Guide
    webhooks: tuple[WebhookView, ...]

    @property
    def has_own_servers(self) -> bool:
        """Whether any operation is at another server than the rest."""
        return any(view.server for view in self.operations.values())

    @property
    def schemas(self) -> tuple[ModelView | EnumView | UnionView, ...]:
        """Everything that has a module of its own in `models`."""
        return (*self.models.values(), *self.enums.values(), *self.unions.values())

    @property
    def param_exports(self) -> Exports:
        """The exports of `params`."""
        return Exports(tuple(sorted((view.name.name, view.name.module) for view in self.params)))

    @property
    def resource_exports(self) -> Exports:
        """The exports of `resources`."""
        return Exports(self.tree.classes)


def views(shaped: Shaped, spell: Spell, webhooks: WebhookSettings | None = None) -> Views:
    """Return the views of the client of *shaped*, which reads the events of *webhooks*."""
    types = Types(shaped)
    kinds = {component: types.kind(component) for component in types.components}
    models = {name: model_view(shaped, types, name) for name, kind in kinds.items() if kind == "model"}
    enums = {name: enum_view(shaped, name) for name, kind in kinds.items() if kind == "enum"}
    unions = {union.component: union_view(shaped, types, union) for union in shaped.unions}
    operations: dict[str, OperationView] = {}
    marks = {f"schema {name}": shaped.doc["components"]["schemas"].at(name) for name in kinds}
    for method in client_methods(shaped.doc):
        view = operation_view(shaped, types, method, spell)
        operations[view.id] = view
        marks[f"operation {view.id}"] = shaped.doc["paths"][method.path].at(method.verb)
    exports = _exports([*models.values(), *enums.values(), *unions.values()])
    params = param_views(shaped, types)
    resources = tree(operations.values(), shaped.names.resources, spell, _other_names(shaped.doc))
    examples = guide(shaped, operations, models)
    events = webhook_views(webhooks, models)
    return Views(models, enums, unions, params, operations, marks, resources, exports, examples, events)


def _other_names(doc: Map) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield each other name of a call, and the own one."""
    for _, _, operation in operations_of(doc):
        own = (*operation[extensions.GROUP_NAME], operation[extensions.METHOD_NAME])
        yield from ((tuple(name), own) for name in operation.get(extensions.CALL_ALIASES, ()))


def _exports(schemas: Iterable[ModelView | EnumView | UnionView]) -> Exports:
    pairs: list[tuple[str, str]] = []
    for view in schemas:
        pairs.append((view.name.name, view.name.module))
        if isinstance(view, UnionView) and view.unknown:
            pairs.append((view.unknown, view.name.module))
    return Exports(tuple(sorted(pairs)))
