"""Checks a vendor's document part by part, and repairs what cannot be meant, so that one fault costs no operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from generator.base.errors import DocumentError
from generator.base.nodes import Json, Map, NodePath
from generator.base.openapi_parts import children
from generator.read.repairs import repair
from generator.read.repairs.body_repairs import (
    check_answers,
    check_body,
    check_encodings,
    check_files,
    check_forms,
    check_media_types,
)
from generator.read.repairs.operation_repairs import (
    check_operation,
    check_parameter,
    check_path,
    check_response,
    check_statuses,
    check_templates,
)
from generator.read.repairs.part_kinds import check_kinds, check_parts, check_servers
from generator.read.repairs.references import WholeReferences
from generator.read.repairs.repair import Repair
from generator.read.repairs.schema_repairs import check_schema
from generator.read.repairs.security_repairs import check_security
from generator.read.repairs.unread_parts import called_paths, check_header, check_unread

Check = Callable[[Map], Iterator[Repair]]

_CHECKS: Mapping[str, Check] = {
    "schema": check_schema,
    "parameter": check_parameter,
    "response": check_response,
    "operation": check_operation,
    "header": check_header,
}
_LONGEST_WAY = 50
"""From one reference that does not lead to a whole component to the next; those of real documents are short."""


@frozen
class SoundDocument:
    """A document on which later stages can rely."""

    doc: Map
    faults: tuple[DocumentError, ...]
    """What was wrong, and is taken for something else."""


def sound_document(doc: Map) -> SoundDocument:
    """Return *doc*, an OpenAPI document as it was read, without what is wrong in it."""
    faults: list[DocumentError] = []
    whole = WholeReferences()
    for stage, passes in (
        (_kinds, 1),
        (_entries, 1),
        (whole.repairs, _LONGEST_WAY),
        (_contents, 1),
        (_templates, 1),
        (_paths, 1),
        (_files, 1),
    ):
        for _ in range(passes):
            repairs = tuple(stage(doc))
            if not repairs:
                break
            faults += [repair.as_error(one, doc) for one in repairs if one.what]
            doc = repair.apply(doc, repairs)
    return SoundDocument(doc, tuple(faults))


def _kinds(doc: Map) -> Iterator[Repair]:
    return _repairs(doc, "document", (), _check_kinds)


def _entries(doc: Map) -> Iterator[Repair]:
    return _repairs(doc, "document", (), _check_entries)


def _contents(doc: Map) -> Iterator[Repair]:
    checks = {**_CHECKS, "body": check_encodings} if str(doc.get("openapi")).startswith("3.0.") else _CHECKS
    return _repairs(doc, "document", (), lambda node, part: checks[part](node) if part in checks else iter(()))


def _templates(doc: Map) -> Iterator[Repair]:
    yield from (one.below(("paths",)) for one in check_templates(doc.get("paths", Map())))


def _paths(doc: Map) -> Iterator[Repair]:
    for path, item in doc.get("paths", {}).items():
        if isinstance(item, Map):
            yield from (one.below(("paths", path)) for one in check_path(doc, path, item))
            yield from check_answers(doc, path, item)
            yield from check_forms(doc, path, item)


def _files(doc: Map) -> Iterator[Repair]:
    for path, item in doc.get("paths", {}).items():
        if isinstance(item, Map):
            yield from check_files(doc, path, item)


def _check_kinds(node: Map, part: str) -> Iterator[Repair]:
    yield from check_media_types(node, part)
    yield from check_kinds(node, part)
    yield from check_parts(node, part)
    yield from check_security(node, part)
    yield from check_unread(node, part)


def _check_entries(node: Map, part: str) -> Iterator[Repair]:
    yield from check_servers(node)
    if part == "operation":
        yield from check_statuses(node)
    if part == "body":
        yield from check_body(node)


def _repairs(node: Json, part: str, path: NodePath, check: Callable[[Map, str], Iterator[Repair]]) -> Iterator[Repair]:
    """Yield what *check* finds in *node*, and below where it finds nothing."""
    if not isinstance(node, Map):
        return
    found = tuple(check(node, part))
    yield from (one.below(path) for one in found)
    repaired = {one.path for one in found}
    if () in repaired:
        return
    for inner, value, kind in (*children(node, part), *called_paths(node)):
        if repaired.isdisjoint(inner[:length] for length in range(1, len(inner) + 1)):
            yield from _repairs(value, kind, (*path, *inner), check)
