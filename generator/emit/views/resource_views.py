"""The tree of resources below a client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve, frozen

from generator.emit.views.alias_views import MODULE, Aliases, aliases
from generator.emit.views.child import BASES, RESOURCES, TWINS, Child
from generator.emit.views.document_text import Docstring, doc
from generator.emit.views.imports import UNSET, Use, lines
from generator.emit.views.late_names import late_names, modules_of
from generator.emit.views.operation_views import OperationView, Spell
from generator.emit.views.shadowing import imported, names_in, needs_builtins, spelled, unshadowed
from generator.shape.identifiers import pascal, resource_module

CLIENT = ".client"


class PagedMethods(NamedTuple):
    """The methods beside one that is paged."""

    page: str
    pages: str
    items: str


class ResourceForm(NamedTuple):
    """What a resource has beside its own methods: the same ones, with answers of another form."""

    attribute: str
    sender: str
    """The function of the runtime that gives such answers."""
    words: str
    """How its docstring ends."""

    @property
    def suffix(self) -> str:
        """What follows the name of the resource's class."""
        return pascal(self.attribute)


_FORMS = (
    ResourceForm("with_raw_response", "raw_sender", "with answers as they came"),
    ResourceForm("with_streaming_response", "open_sender", "with answers whose body is still to be read"),
)


@frozen
class ResourceNode:
    """One node of the tree, and the nodes below it."""

    path: tuple[str, ...]
    cls: str
    children: tuple[Child, ...]

    @property
    def words(self) -> str:
        """What stands before its path in the docstring of its class."""
        return "Below"

    def doc_for(self, prefix: str) -> Docstring:
        """Return the docstring of the class, or of its awaited twin."""
        awaited = ", awaited" if prefix else ""
        return doc(f"{self.words} ``client.{'.'.join(self.path)}``{awaited}.")


@frozen
class ResourceView(ResourceNode):
    """A node with operations, and the module in which it stands."""

    tag: str
    operations: tuple[OperationView, ...]
    shadowed: frozenset[str]
    """What annotations name and a method or a child shadows inside the class, such as `list`."""
    renamed: frozenset[str]
    """Functions of the runtime that have the name of a module beside the class, which would take their place."""
    imports: tuple[str, ...]
    late: Mapping[str, str]
    """Models and plain forms, and how annotations name them."""
    aliases: tuple[tuple[str, str], ...] = ()
    """Other names of its methods, and their own."""

    @property
    def words(self) -> str:
        """What stands before its path in the docstring of its class."""
        return "Operations of"

    @property
    def old(self) -> bool:
        """Whether an operation is deprecated."""
        return any(view.deprecated for view in self.operations)

    @property
    def forms(self) -> tuple[tuple[str, str, str], ...]:
        """The other forms of its answers: attribute, class, and the sender that gives them."""
        return tuple((form.attribute, self.cls + form.suffix, self.own(form.sender)) for form in _FORMS)

    @property
    def form_classes(self) -> tuple[str, ...]:
        """The classes of those forms."""
        return tuple(cls for _, cls, _ in self.forms)

    def own(self, function: str) -> str:
        """Return *function* of the runtime as it is called here."""
        return f"_{function}_" if function in self.renamed else function

    def paged(self, view: OperationView) -> PagedMethods:
        """Return the names of the methods that walk through the pages of *view*, which no other attribute has."""
        taken = {other.method for other in self.operations} | {child.name for child in self.children}
        taken |= {name for name, _ in self.aliases}
        wanted = (f"{view.method}_{what}" for what in PagedMethods._fields)
        return PagedMethods(*(name + "_" * (name in taken) for name in wanted))

    def in_form(self, view: OperationView, form: str, prefix: str) -> str:
        """Return the method *view* of ``resource`` as *form* has it."""
        wrapper = view.answer.wrapper(form, prefix)
        return f"{self.own(wrapper)}(resource.{view.method})" if wrapper else f"resource.{view.method}"

    def doc_of_form(self, attribute: str, prefix: str) -> Docstring:
        """Return the docstring of the class for the form *attribute*."""
        words = next(form.words for form in _FORMS if form.attribute == attribute)
        return doc(f"``client.{'.'.join(self.path)}`` {words}{', awaited' if prefix else ''}.")

    def doc_in_form(self, view: OperationView, form: str, prefix: str) -> Docstring:
        """Return the docstring of the method *view* as *form* has it."""
        kind = view.answer.kind(form, prefix)
        own = f"{prefix}{self.cls}.{view.method}"
        call = f"{'await ' if prefix else ''}{self.path[-1]}.{form}.{view.method}(...)"
        if view.answer.call == "download":
            return doc(f"``{own}``, whose `{kind}` is the answer as it came.")
        parsed = f"({call})" if prefix else call
        return doc(
            f"The `{kind}` of ``{own}``; raises what that does, but for what ``parse()`` finds in the body.",
            f"Example: ``{'await ' if prefix and kind == 'AsyncOpenResponse' else ''}{parsed}.parse()``",
        )

    def written(self, declaration: str) -> str:
        """Return an argument or an annotation as the body of the class must write it."""
        return spelled(unshadowed(declaration, self.shadowed - self.late.keys()), self.late)


@frozen
class Tree:
    """All resources of a client."""

    tagged: tuple[ResourceView, ...]
    """Those with operations, each in a module of its own."""
    inner: tuple[ResourceNode, ...]
    """Those that only lead to others, in the module of the client."""
    roots: tuple[Child, ...]
    """Those directly below the client."""
    leads_on: bool
    """Whether the module of the client names resources of other modules."""
    aliases: Aliases

    @property
    def classes(self) -> tuple[tuple[str, str], ...]:
        """The names of all classes, each with its module, sorted."""
        own = [(f".api.{view.tag}", name) for view in self.tagged for name in (view.cls, *view.form_classes)]
        own += [(CLIENT, node.cls) for node in self.inner] + [(MODULE, node.cls) for node in self.aliases.nodes]
        return tuple(sorted((twin + name, module.removeprefix(".")) for module, name in own for twin in TWINS))


def tree(
    operations: Iterable[OperationView],
    classes: Mapping[tuple[str, ...], str],
    spell: Spell,
    others: Iterable[tuple[tuple[str, ...], tuple[str, ...]]] = (),
) -> Tree:
    """Return the resources of *operations*; *classes* names the class of each by its path.

    *others* are other names of calls, each with the own one.
    """
    named = aliases(others, classes, lambda path: f".api.{spell('_'.join(path))}")
    methods: dict[tuple[str, ...], list[OperationView]] = {path: [] for path in sorted(classes)}
    for view in operations:
        methods[view.group].append(view)

    def children(path: tuple[str, ...]) -> tuple[Child, ...]:
        below = [other for other in methods if other[:-1] == path]
        modules = [f".api.{spell('_'.join(other))}" if methods[other] else CLIENT for other in below]
        own = (Child(other[-1], classes[other], module) for other, module in zip(below, modules, strict=True))
        return (*own, *named.below.get(path, ()))

    nodes = [ResourceNode(path, classes[path], children(path)) for path in methods]
    inner = tuple(node for node in nodes if not methods[node.path])
    shown = [*children(()), *(child for node in inner for child in node.children)]
    tagged = (_resource_view(node, methods[node.path], spell) for node in nodes if methods[node.path])
    return Tree(
        tagged=tuple(evolve(view, aliases=named.methods.get(view.path, ())) for view in tagged),
        inner=inner,
        roots=children(()),
        leads_on=bool(_uses_of_children(CLIENT, shown)),
        aliases=named,
    )


def _resource_view(node: ResourceNode, operations: Sequence[OperationView], spell: Spell) -> ResourceView:
    tag = spell(resource_module(node.path))
    here = f".api.{tag}"
    used = _uses_when_run(here, operations) | _uses_of_children(here, node.children)
    named = _uses_of_annotations(operations) - used
    late = late_names(named)
    attributes = {view.method for view in operations} | {child.name for child in node.children}
    shadowed = _named(operations) & attributes
    used |= {imported(use, shadowed) for use in modules_of(named)}
    used |= {Use("builtins", "")} if needs_builtins(shadowed) else set[Use]()
    # Once a module of the package is imported, its name is that module.
    modules = {view.module for view in operations}
    renamed = frozenset(use.name for use in used if use.name in modules)
    used = {Use(use.module, f"{use.name} as _{use.name}_") if use.name in renamed else use for use in used}
    return ResourceView(
        path=node.path,
        cls=node.cls,
        children=node.children,
        tag=tag,
        operations=tuple(operations),
        shadowed=shadowed,
        renamed=renamed,
        late=late,
        imports=lines(used, here),
    )


def _uses_when_run(here: str, operations: Sequence[OperationView]) -> set[Use]:
    """Return what the module *here* needs when it is loaded, or when a method is called."""
    uses = {Use("functools", "cached_property"), *BASES}
    uses |= {Use("typing", "TYPE_CHECKING") for view in operations if view.deprecated}
    uses |= {Use(f"{here}.{view.module}", f"build as _{view.method}") for view in operations}
    uses |= {UNSET} if any(UNSET in argument.uses for view in operations for argument in view.arguments) else set()
    if any(view.paging for view in operations):
        names = ("first_page", "pages", "items")
        uses |= {Use(".runtime.paging", f"{twin}{name}") for name in names for twin in ("", "async_")}
        uses |= {Use(".runtime.paging", "Listing as _Listing")}
    wrappers = {view.answer.wrapper(form.attribute, twin) for view in operations for form in _FORMS for twin in TWINS}
    senders = {form.sender for form in _FORMS}
    return uses | {Use(".runtime.rawsender", name) for name in senders | wrappers if name}


def _uses_of_annotations(operations: Sequence[OperationView]) -> set[Use]:
    """Return what the signatures name."""
    uses = {Use(".runtime.settings", "RequestOptions")}
    uses |= {use for view in operations for argument in view.arguments for use in argument.uses}
    uses |= {use for view in operations for use in view.answer.uses}
    for view in operations:
        if view.paging:
            uses |= {Use(".runtime.paging", f"{twin}Page as _{twin}Page") for twin in TWINS} | view.paging.uses
            uses |= {Use("collections.abc", f"{twin}Iterator") for twin in TWINS}
    return uses


def _uses_of_children(here: str, children: Iterable[Child]) -> set[Use]:
    """Return what the module *here* needs for resources below its own."""
    return {RESOURCES} if any(child.module != here for child in children) else set()


def _named(operations: Iterable[OperationView]) -> frozenset[str]:
    """Return what the annotations of the methods name."""
    arguments = [argument.annotation for view in operations for argument in view.arguments]
    answers = [view.answer.returns("") for view in operations]
    answers += [f"Iterator[{view.paging.page('', 'Any')}]" for view in operations if view.paging]
    return frozenset(name for annotation in (*arguments, *answers) for name in names_in(annotation))
