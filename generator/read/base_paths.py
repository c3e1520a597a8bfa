"""The path with which the servers of a document end, such as `/v1`: many pages print it before an operation's path."""

from __future__ import annotations

from collections.abc import Set
from urllib.parse import urlsplit

from attrs import evolve

from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.base.operation_names import find_known
from generator.base.schemas import operations
from generator.read.dialects.document_fragments import DocumentReading
from generator.read.dialects.fragment import Fragment


def with_base_path(reading: DocumentReading, documented: Set[str]) -> DocumentReading:
    """Return *reading* with its base path before the path of each operation, if pages have *documented* them so."""
    base = base_path(reading.fragments[0].doc) if reading.fragments else ""
    if not base:
        return reading
    moved = {fragment.part: _moved(fragment, base) for fragment in reading.fragments}
    as_stated, below = (
        len(find_known(names, documented)) for names in (moved, [fragment.part for fragment in moved.values()])
    )
    if below <= as_stated:
        return reading
    dangling = {moved[part].part: errors for part, errors in reading.dangling.items()}
    return evolve(reading, fragments=tuple(moved.values()), dangling=dangling)


def base_path(doc: Map) -> str:
    """Return the path with which all servers of *doc* end, empty where there is none."""
    servers: Json = doc.get("servers")
    urls = {str(server.get("url", "")) for server in servers if is_object(server)} if is_list(servers) else set[str]()
    try:
        paths = {urlsplit(url).path.rstrip("/") for url in urls}
    except ValueError:
        return ""
    return paths.pop() if len(paths) == 1 else ""


def _moved(fragment: Fragment, base: str) -> Fragment:
    """Return *fragment* with *base* before its path instead of at the end of its servers, if it has none of its own."""
    [(path, method, operation)] = operations(fragment.doc)
    paths: Map = fragment.doc["paths"]
    if "servers" in operation or "servers" in paths[path]:
        return fragment
    doc = Map(fragment.doc, mark=fragment.doc.mark)
    doc.marks = dict(fragment.doc.marks)
    doc["paths"] = Map(mark=paths.mark)
    doc["paths"].put(base + path, paths[path], paths.at(path))
    stated: Seq = doc["servers"]
    doc["servers"] = Seq([_shortened(server, base) for server in stated], mark=stated.mark)
    doc["servers"].marks = list(stated.marks)
    return evolve(fragment, doc=doc, part=f"{method.upper()} {base}{path}")


def _shortened(server: Map, base: str) -> Map:
    out = Map(server, mark=server.mark)
    out.marks = dict(server.marks)
    out["url"] = server["url"].rstrip("/").removesuffix(base) or "/"
    return out
