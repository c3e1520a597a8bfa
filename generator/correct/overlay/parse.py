"""Overlay files are read and checked against every rule of the standard's schema; each fault has its line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import jsonpath

from generator.base import budget, documents, extensions
from generator.base.errors import DocumentError, OverlayError, YamlError
from generator.base.location import Mark
from generator.base.nodes import Json, Map, Seq, mark_of
from generator.correct import transforms
from generator.correct.overlay import jsonpath as query
from generator.correct.overlay.actions import Copy, Effect, Nothing, Overlay, OverlayAction, Remove, Transform, Update
from generator.read import losses

_VERSION = re.compile(r"1\.[01]\.\d+")
_REFERENCE = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*")
_ROOT = ("overlay", "info", "extends", "actions")


def load(path: Path | str) -> Overlay:
    """Read the overlay file at *path*; raises `OverlayError` at the first rule that it breaks."""
    try:
        text = documents.read_text(Path(path))
    except DocumentError as error:
        raise OverlayError(error.what, where=error.where, next=error.next) from None
    return read(text, str(path))


@lru_cache(maxsize=256)
def read(text: str, file: str) -> Overlay:
    """Read the overlay *text*, the content of *file*; raises `OverlayError` at the first rule that it breaks."""
    try:
        doc, _ = documents.parse(text, file)
    except (DocumentError, YamlError) as error:
        raise OverlayError(error.what, where=error.where, next=error.next) from None
    for fault in faults(doc, file):
        raise fault
    return Overlay(
        file=file,
        standard=doc["overlay"],
        title=doc["info"]["title"],
        version=doc["info"]["version"],
        extends=doc.get("extends"),
        extends_mark=doc.at("extends"),
        dialects=tuple(doc.get(extensions.DIALECTS, ())),
        actions=tuple(_action(item) for item in doc["actions"]),
        mark=doc.mark,
    )


def faults(doc: Json, file: str) -> Iterator[OverlayError]:
    """Yield a fault for every rule that *doc*, the content of *file*, breaks."""
    if not isinstance(doc, Map):
        yield _fault("an overlay must be an object", mark_of(doc) if isinstance(doc, Seq) else Mark(file, 1))
        return
    if "overlay" not in doc and "openapi" in doc:
        next = "Give overlays here; a document that they are for stands before them."
        yield _fault("this is an OpenAPI document, and no overlay", doc.mark, next)
        return
    if "overlay" not in doc:
        yield _fault("`overlay`, the version of the standard, is missing", doc.mark)
    elif not isinstance(doc["overlay"], str) or not _VERSION.fullmatch(doc["overlay"]):
        yield _fault("`overlay` must be a version of the standard that we know, `1.0.x` or `1.1.x`", doc.at("overlay"))
    is_version_1_0 = str(doc.get("overlay")).startswith("1.0.")
    yield from _unknown(doc, _ROOT, "an overlay")
    yield from _info_faults(doc, is_version_1_0)
    yield from _extends_faults(doc)
    yield from _dialects_faults(doc)
    yield from _actions_faults(doc, is_version_1_0)


def _info_faults(doc: Map, is_version_1_0: bool) -> Iterator[OverlayError]:
    info = doc.get("info")
    if "info" not in doc:
        yield _fault("`info` is missing", doc.mark)
    elif not isinstance(info, Map):
        yield _fault("`info` must be an object", doc.at("info"))
    else:
        for key in ("title", "version"):
            if key not in info:
                yield _fault(f"`info` has no `{key}`", info.mark)
        yield from _strings(info, ("title", "version", "description"))
        known = ("title", "version") if is_version_1_0 else ("title", "version", "description")
        yield from _unknown(info, known, "`info`")


def _extends_faults(doc: Map) -> Iterator[OverlayError]:
    yield from _strings(doc, ("extends",))
    if isinstance(doc.get("extends"), str) and not _REFERENCE.fullmatch(doc["extends"]):
        next = "Write a space as %20, and other characters that a URI cannot hold likewise."
        yield _fault(f"`extends` is not a URI reference: {doc['extends']}", doc.at("extends"), next)


def _dialects_faults(doc: Map) -> Iterator[OverlayError]:
    dialects = doc.get(extensions.DIALECTS, Seq(["any"]))
    if not isinstance(dialects, Seq) or not dialects or not all(isinstance(item, str) for item in dialects):
        yield _fault("`x-dialects` must be an array of names of dialects", doc.at(extensions.DIALECTS))


def _actions_faults(doc: Map, is_version_1_0: bool) -> Iterator[OverlayError]:
    actions = doc.get("actions")
    if "actions" not in doc:
        yield _fault("`actions` is missing", doc.mark)
    elif not isinstance(actions, Seq):
        yield _fault("`actions` must be an array", doc.at("actions"))
    elif not actions:
        yield _fault("`actions` must hold at least one action", doc.at("actions"))
    elif len(actions) > budget.ACTIONS:
        what = f"`actions` has {len(actions):,} entries; {budget.ACTIONS:,} are read at most"
        yield _fault(what, doc.at("actions"), "Write several overlays.")
    else:
        seen: dict[str, Mark] = {}
        for index, item in enumerate(actions):
            first = seen.setdefault(json.dumps(item, sort_keys=True), actions.at(index))
            if first != actions.at(index):
                what = f"the action repeats the one at line {first.line}"
                yield _fault(what, actions.at(index), "Remove one of the two.")
            if isinstance(item, Map):
                yield from _action_faults(item, is_version_1_0)
            else:
                yield _fault("an action must be an object", actions.at(index))


def _action_faults(item: Map, is_version_1_0: bool) -> Iterator[OverlayError]:
    known = ("target", "description", "update", "remove") + (() if is_version_1_0 else ("copy",))
    yield from _unknown(item, known, "an action")
    yield from _strings(item, ("target", "description", "copy", extensions.TRANSFORM))
    if "target" not in item:
        yield _fault("the action has no `target`", item.mark)
    for key in ("target", "copy"):
        if isinstance(item.get(key), str):
            yield from _query_faults(item, key)
    if not isinstance(item.get("remove", False), bool):
        yield _fault("`remove` must be true or false", item.at("remove"))
    effects = [key for key in ("update", "copy", extensions.TRANSFORM) if key in item]
    if len(effects) > 1 and item.get("remove") is not True:
        what = f"the action has both `{effects[0]}` and `{effects[1]}`"
        yield _fault(what, item.at(effects[1]), "An action has one effect: write two actions.")
    yield from _loss_faults(item.get("update"))
    name = item.get(extensions.TRANSFORM)
    if isinstance(name, str) and name not in transforms.BY_NAME:
        known_names = ", ".join(transforms.BY_NAME)
        yield _fault(f"there is no transform `{name}`", item.at(extensions.TRANSFORM), f"Known are {known_names}.")


def _loss_faults(update: Json) -> Iterator[OverlayError]:
    for what, where in losses.loss_faults(update) if isinstance(update, Map) else ():
        yield _fault(what, where, losses.KNOWN_KINDS)


def _query_faults(item: Map, key: str) -> Iterator[OverlayError]:
    try:
        query.compile(item[key])
    except jsonpath.JSONPathError as error:
        what = f"`{key}` is not a JSONPath query of RFC 9535: {item[key]}\n{error.args[0]}"
        yield _fault(what, item.at(key), "Correct the query.")


def _strings(node: Map, keys: tuple[str, ...]) -> Iterator[OverlayError]:
    for key in keys:
        if key in node and not isinstance(node[key], str):
            yield _fault(f"`{key}` must be a string", node.at(key))


def _unknown(node: Map, known: tuple[str, ...], name: str) -> Iterator[OverlayError]:
    for key in node:
        if key not in known and not key.startswith("x-"):
            next = f"Known are {', '.join(known)} and names that start with `x-`."
            yield _fault(f"{name} has no field `{key}`", node.at(key), next)


def _fault(what: str, where: Mark, next: str = "") -> OverlayError:
    return OverlayError(what, where=where, next=next or "Correct the overlay.")


def _action(item: Map) -> OverlayAction:
    return OverlayAction(query.compile(item["target"]), item.get("description", ""), _effect(item), item.mark)


def _effect(item: Map) -> Effect:
    if item.get("remove") is True:
        return Remove()
    if extensions.TRANSFORM in item:
        return Transform(item[extensions.TRANSFORM], item.at(extensions.TRANSFORM))
    if "copy" in item:
        return Copy(query.compile(item["copy"]), item.at("copy"))
    if "update" in item:
        return Update(item["update"], item.at("update"))
    return Nothing()
