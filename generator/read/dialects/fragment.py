"""The value that pages of every dialect become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from types import MappingProxyType

from attrs import evolve, field, frozen

from generator.base.nodes import Map
from generator.base.operation_names import find_known, template
from generator.base.schemas import operations
from generator.base.whole_paths import whole_name
from generator.read.pages import SdkCall


class TagOrigin(Enum):
    """How a component came to have the tag of a union that it is a variant of."""

    INLINED = "The variant was printed inside its union, where the dialect lists the tag in `required` in any case."
    RESTORED = "The dialect left the tag out where the component stands alone, so it was taken from the union."
    LOST = "The dialect left the tag out, and the page does not print the union."


def documented_operations(fragment: Fragment) -> Iterator[str]:
    """Yield the operations of *fragment*, as ``GET /v1/calls``."""
    return (f"{method.upper()} {path}" for path, method, _ in operations(fragment.doc))


def known_operations(fragments: Iterable[Fragment], known: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return the *known* operations and those of *fragments* by their names with the whole path.

    Each is called as the first fragment names it, the oldest page first; by its whole path if another is called so.
    """
    names = dict(known)
    holders = {name: template(whole) for whole, name in names.items()}
    stated = [(fragment, *each) for fragment in fragments for each in _whole_names(fragment)]
    stated.sort(key=lambda each: (bool(each[0].part), each[0].captured, len(each[1]) - len(each[2]), each[1]))
    for _, whole, stated_name in stated:
        if whole not in names:
            holder = holders.setdefault(stated_name, template(whole))
            names[whole] = stated_name if holder == template(whole) else whole
    return names


def called(fragment: Fragment, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the operations of *fragment* as they are *known* by their whole paths, or else as it names them."""
    stated = dict(_whole_names(fragment))
    found = find_known(stated, known)
    return tuple(known[found[whole]] if whole in found else name for whole, name in stated.items())


def names(fragment: Fragment) -> frozenset[str]:
    """Return what the operations of *fragment* may be called: as it names them, and with their whole paths."""
    return frozenset((*documented_operations(fragment), *(name for pair in _whole_names(fragment) for name in pair)))


def _whole_names(fragment: Fragment) -> Iterator[tuple[str, str]]:
    """Yield each operation of *fragment* by the whole path of its URL, and as it names it."""
    for path, method, _ in operations(fragment.doc):
        yield whole_name(fragment.doc, path, method, fragment.endpoint), fragment.part or f"{method.upper()} {path}"


@frozen
class Fragment:
    """The OpenAPI fragment of one page, and what is known about the page that the fragment itself does not state."""

    page: str
    """The snapshot's name, the file of every mark in `doc`."""
    captured: str
    """A month or a date; text order is time order."""
    dialect: str
    url: str | None
    """Of the page: its Reference."""
    endpoint: str | None
    """URL of the operation as the endpoint line gives it."""
    sdk: SdkCall | None
    sha256: str
    """Of the snapshot."""
    doc: Map
    loses: frozenset[str] = frozenset()
    """The kinds of facts that its dialect cannot state (`generator.read.losses`), as fragment overlays say."""
    loses_at: Mapping[str, frozenset[str]] = field(factory=dict[str, frozenset[str]])
    """The same of parts that came whole from other pages, by their pointers."""
    since: str = ""
    """The date as of which its statements count in the merge; empty: the day of its capture."""
    repeats: bool = False
    """Whether an earlier snapshot of the page counts before this one, which fills gaps only."""
    is_literal: bool = False
    """Whether it is taken at its word, as if its dialect could state everything: what it does not say is gone."""
    shown: Map | None = None
    """The document of the page's latest snapshot; None where that is `doc`, and all of it counts as of one date."""
    union_tags: Mapping[str, Mapping[str, TagOrigin]] = field(factory=dict[str, Mapping[str, TagOrigin]])
    """Component -> tag -> origin, for each tag that the dialect prints with a union instead of with the component."""
    key_scheme: str = ""
    """What the page's samples write before the key in the header `Authorization`, such as `Bearer`."""
    key_headers: frozenset[str] = frozenset()
    """The headers, in lower case, of which the page says that they carry the key, whatever they are called."""
    path_names: Mapping[str, str] = field(factory=dict[str, str])
    """Parameter of the path -> its name in the document, where another page names it otherwise."""
    part: str = ""
    """Of a document of many operations: the one that this is, ``GET /v1/calls``, as pages call it; empty for a page."""
    origin: str = ""
    """Of a document: the URL from which it was downloaded."""
    is_whole: bool = True
    """Whether something on the page shows that it was not cut off within its operation."""
    parts: tuple[Fragment, ...] = ()
    """Of a whole document: the fragments that it is put together from, without what their documents say."""

    @property
    def name(self) -> str:
        """What tells it from all other fragments: the page, or the document and the operation."""
        return f"{self.page} {self.part}" if self.part else self.page

    def without_doc(self) -> Fragment:
        """Return what is known about the page, without its document."""
        return evolve(self, doc=Map(), shown=None)
