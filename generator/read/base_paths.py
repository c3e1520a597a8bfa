"""Operations whose sources disagree on whether a path such as `/v1` is that of the server or of the operation.

A document's operations get the names by which pages have them. The merge then gives all fragments the same division.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from generator.base.errors import PageError
from generator.base.nodes import Map, Seq
from generator.base.operation_names import find_known, template
from generator.base.schemas import operations
from generator.base.whole_paths import base_path, server_paths, servers_holder
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.dialects.fragment import Fragment


@frozen
class _DividedPath:
    """The path of an operation as one source divides it."""

    method: str
    base: str
    path: str
    bases: frozenset[str]
    """What stands before the path at each of its servers, none where that is not known."""

    @property
    def whole(self) -> str:
        """The whole path."""
        return self.base + self.path

    @property
    def key(self) -> tuple[str, str]:
        """What is the same of one operation, however its path is divided."""
        return self.method, template(self.whole)

    def below(self, base: str) -> str:
        """Return the path that is left behind *base*."""
        return self.whole.removeprefix(base)

    def is_below(self, base: str) -> bool:
        return self.whole.startswith(f"{base}/")


def with_names_of_pages(reading: DocumentReading, documented: Mapping[str, str]) -> DocumentReading:
    """Return *reading* with its operations called as pages have *documented* them, by the names with whole paths.

    The others are divided as these are.
    """
    places = [place for fragment in reading.fragments for place in _places(fragment)]
    wholes = [f"{place.method.upper()} {place.whole}" for place in places]
    known = find_known(wholes, documented)
    bases: dict[str, str] = {}
    usual: dict[str, str] = {}
    for place, whole in zip(places, wholes, strict=True):
        if whole in known:
            bases[whole] = _base_of_page(place, documented[known[whole]])
            usual.setdefault(place.base, bases[whole])
    names: dict[str, str] = {}
    for fragment, place, whole in zip(reading.fragments, places, wholes, strict=True):
        base = bases.get(whole, usual.get(place.base, place.base))
        path = place.below(base) if place.is_below(base) else place.path
        names[fragment.part] = f"{place.method.upper()} {path}"
    fragments = tuple(evolve(fragment, part=names[fragment.part]) for fragment in reading.fragments)
    dangling = {names[part]: errors for part, errors in reading.dangling.items()}
    return evolve(reading, fragments=fragments, dangling=dangling)


def unify_base_paths(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Return *fragments*, each of one operation, with all paths divided in one way if some divide the same otherwise.

    Pages decide before documents, and then the oldest: so a project keeps its paths whatever its pages print later.
    What pages have at one path below several base paths is several operations: all but the first get whole paths.
    """
    listed = tuple(fragments)
    if bases := _disputed([place for _, place in _ordered(listed)]):
        listed = tuple(_unified(fragment, bases) for fragment in listed)
    if others := {other.base or first.base for (_, first), (_, other) in _mistakable(listed)}:
        listed = tuple(_unified(fragment, ("", *others)) for fragment in listed)
        for one, other in _mistakable(listed):
            raise _one_path(*one, *other)
    return listed


def _ordered(fragments: Iterable[Fragment]) -> list[tuple[Fragment, _DividedPath]]:
    """Return the operations of *fragments*, those first by which the others are divided."""
    placed = [(fragment, place) for fragment in fragments for place in _places(fragment)]
    return sorted(placed, key=lambda one: (bool(one[0].part), one[0].captured, len(one[1].base), one[1].base))


def _mistakable(fragments: Iterable[Fragment]) -> Iterator[tuple[tuple[Fragment, _DividedPath], ...]]:
    """Yield the first of several operations that pages have at one path, with each of the others.

    A document may state another base path than the pages, which know better where the API is.
    """
    firsts: dict[tuple[str, str], tuple[Fragment, _DividedPath]] = {}
    for fragment, place in _ordered(fragments):
        if place.bases and not fragment.part:
            first = firsts.setdefault((place.method, template(place.path)), (fragment, place))
            if first[1].bases.isdisjoint(place.bases):
                yield first, (fragment, place)


def _one_path(one: Fragment, place: _DividedPath, other: Fragment, elsewhere: _DividedPath) -> PageError:
    where, bases = other.doc["paths"].at(elsewhere.path), (sorted(each.bases) for each in (place, elsewhere))
    here, there = (" and ".join(f"`{base or '/'}`" for base in listed) for listed in bases)
    return PageError(
        f"{elsewhere.method.upper()} {elsewhere.path} is another operation here, below {there}, than in"
        f" {one.doc['paths'].at(place.path)}, below {here}: a document can have one of them alone",
        where=where,
        next="Leave one of the two pages out, or give one of them whole paths with an overlay (`extends:`).",
    )


def name_in_document(name: str, fragments: Iterable[Fragment]) -> str:
    """Return what the document of *fragments* calls the operation *name*, and *name* itself where that is none of it.

    The name may have the path as any source divides it, or the whole path, unless that is several operations.
    """
    listed = tuple(fragments)
    method, _, path = name.strip().partition(" ")
    wanted, meant = f"{method.upper()} {' '.join(path.split())}", dict[str, set[str]]()
    for stated, unified in zip(listed, unify_base_paths(listed), strict=True):
        for place, own in zip(_places(stated), _places(unified), strict=True):
            for path in (own.path, place.path, place.whole):
                meant.setdefault(f"{own.method.upper()} {path}", set()).add(f"{own.method.upper()} {own.path}")
    known = find_known([wanted], meant)
    found = meant[known[wanted]] if known else set[str]()
    return wanted if wanted in found else found.pop() if len(found) == 1 else name


def _places(fragment: Fragment) -> Iterator[_DividedPath]:
    for path, method, _ in operations(fragment.doc):
        holder = servers_holder(fragment.doc, path, method)
        base = base_path(fragment.doc, path, method, fragment.endpoint)
        stated = server_paths(holder["servers"]) if holder else frozenset({base} if fragment.endpoint else ())
        yield _DividedPath(method, base, path, stated)


def _base_of_page(place: _DividedPath, name: str) -> str:
    """Return what stands before the path in *name*, which is that of *place* on a page, of the whole path."""
    return "/".join(place.whole.split("/")[: -name.count("/")])


def _disputed(places: Sequence[_DividedPath]) -> tuple[str, ...]:
    """Return the base paths of the operations that *places* divide in several ways, the one that counts first."""
    ways: dict[tuple[str, str], set[str]] = {}
    for place in places:
        ways.setdefault(place.key, set()).add(place.base)
    bases = tuple(dict.fromkeys(place.base for place in places if len(ways[place.key]) > 1))
    rests: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for place in places:
        if place.base in bases:
            rest = place.below(_above(place, bases))
            rests.setdefault((place.method, template(rest)), set()).add(place.key)
    # Where two would be the same without their base paths, these tell them apart.
    is_ambiguous = any(len(keys) > 1 for keys in rests.values())
    return tuple(sorted(bases, key=len)) if is_ambiguous else bases


def _above(place: _DividedPath, bases: Sequence[str]) -> str:
    """Return the first of *bases* that *place* is below, or its own where it has another."""
    return next((base for base in bases if place.is_below(base)), "") if place.base in bases else place.base


def _unified(fragment: Fragment, bases: Sequence[str]) -> Fragment:
    for place in _places(fragment):
        fragment = _divided(fragment, place, _above(place, bases))
    return fragment


def _divided(fragment: Fragment, place: _DividedPath, base: str) -> Fragment:
    """Return *fragment*, which has an operation at *place*, with its path as it is below *base*."""
    if base == place.base:
        return fragment
    stated, path = fragment.doc, place.below(base)
    holder = servers_holder(stated, place.path, place.method)
    doc = _with_servers(stated, holder, place.base, base)
    paths: Map = stated["paths"]
    item = _with_servers(paths[place.path], holder, place.base, base)
    item[place.method] = _with_servers(item[place.method], holder, place.base, base)
    doc["paths"] = Map(mark=paths.mark)
    doc["paths"].put(path, item, paths.at(place.path))
    return evolve(fragment, doc=doc)


def _with_servers(node: Map, holder: Map | None, old: str, new: str) -> Map:
    """Return a copy of *node*, whose servers end with *new* instead of *old* if it is their *holder*."""
    out = Map(node, mark=node.mark)
    out.marks = dict(node.marks)
    if node is holder:
        servers: Seq = node["servers"]
        out["servers"] = Seq([_ending(server, old, new) for server in servers], mark=servers.mark)
        out["servers"].marks = list(servers.marks)
    return out


def _ending(server: Map, old: str, new: str) -> Map:
    out = Map(server, mark=server.mark)
    out.marks = dict(server.marks)
    out["url"] = server["url"].rstrip("/").removesuffix(old) + new or "/"
    return out
