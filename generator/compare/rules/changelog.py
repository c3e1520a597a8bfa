"""The changelog entry for the next version of the client, in the sections of Keep a Changelog."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.base import extensions
from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Change, ChangeKind, Subject
from generator.compare.finding import Finding, Level
from generator.compare.rules.version_step import SURFACE, is_new
from generator.compare.rules.vocabulary import whole

SECTIONS = ("Removed", "Changed", "Added", "Deprecated")
_MOST = 20
"""The most lines of a section; the last one has the number of the others."""


def calls(doc: Mapping[str, Json]) -> dict[str, str]:
    """Return the method of the client for each operation of *doc*: `{"GET /v1/x": "agents.get"}`."""
    methods: dict[str, str] = {}
    paths: Json = doc.get("paths")
    for path, item in paths.items() if is_object(paths) else ():
        for method, operation in item.items() if is_object(item) else ():
            group = operation.get(extensions.GROUP_NAME) if is_object(operation) else None
            name = operation.get(extensions.METHOD_NAME) if is_object(operation) else None
            if is_list(group) and name:
                methods[f"{method.upper()} {path}"] = ".".join(map(str, [*group, name]))
    return methods


def entry(findings: Iterable[Finding], calls: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the lines on *findings*, empty where users of the client notice none; *calls* names its methods."""
    lines: dict[str, list[str]] = {}
    for finding in sorted(findings, key=lambda finding: (-finding.client, finding.change.place, finding.message)):
        if section := _section(finding):
            lines.setdefault(section, []).append(_line(finding, calls))
    return "\n\n".join(f"### {name}\n\n{_cut(lines[name])}" for name in SECTIONS if name in lines)


def _section(finding: Finding) -> str:
    """Return the section for *finding*, empty where users of the client need not know."""
    change = finding.change
    if change.facts.get("webhook"):
        return ""
    if change.subject is Subject.DEPRECATION and change.action is ChangeKind.ADDED:
        return "Deprecated"
    if is_new(finding):
        return "Added"
    if finding.client is Level.COMPATIBLE:
        return ""
    return "Removed" if change.action is ChangeKind.REMOVED and change.subject in SURFACE else "Changed"


def _line(finding: Finding, calls: Mapping[str, str]) -> str:
    change = finding.change
    mark = "**Breaking:** " if finding.client is Level.BREAKING else ""
    if change.subject is Subject.OPERATION:
        called = f"{whole(calls[change.name])}, " if change.name in calls else ""
        return f"- {mark}{called}{whole(change.name)}."
    return f"- {mark}{_where(change, calls)}: {finding.message}."


def _where(change: Change, calls: Mapping[str, str]) -> str:
    """Return the method that meets *change* first, how many others do, and where in it."""
    if not change.operations:
        return "the client"
    first = next((name for name in change.operations if _is_at(change, name)), change.operations[0])
    others = len(change.operations) - 1
    more = f" and {others} more" if others else ""
    inside = change.place.removeprefix(first).strip()
    return f"{whole(calls.get(first, first))}{more}" + (f", {whole(inside)}" if inside else "")


def _is_at(change: Change, operation: str) -> bool:
    return change.place == operation or change.place.startswith(f"{operation} ")


def _cut(lines: list[str]) -> str:
    kept = list(dict.fromkeys(lines))
    more = [f"- ... and {len(kept) - _MOST} more"] if len(kept) > _MOST + 1 else []
    return "\n".join([*(kept[:_MOST] if more else kept), *more])
