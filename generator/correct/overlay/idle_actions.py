"""Actions that select nothing: what they were for may be corrected upstream, or may be called otherwise there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.base.errors import OverlayError
from generator.base.nodes import Map, is_object
from generator.base.operation_names import template
from generator.base.schemas import METHODS, operations
from generator.base.whole_paths import base_path
from generator.correct.overlay.actions import Overlay, OverlayAction, Remove
from generator.correct.overlay.apply import Hit

_PATH = re.compile(r"\.paths\[(?:'([^']*)'|\"([^\"]*)\")\]")
_METHOD = re.compile(rf"(?:\.|\[['\"])({'|'.join(METHODS)})\b")


def idle(unmatched: Iterable[tuple[Overlay, OverlayAction]], doc: Map | None = None) -> tuple[OverlayError, ...]:
    """Return an error for each of the actions that selected nothing, in *doc* where that is the whole document."""
    return tuple(_idle_error(overlay, action, doc) for overlay, action in unmatched)


def missed(
    unmatched: Iterable[tuple[Overlay, OverlayAction]], hits: Iterable[Hit]
) -> tuple[tuple[Overlay, OverlayAction], ...]:
    """Return those of the *unmatched* actions that miss something.

    A removal misses nothing if the rest of its overlay is needed, as *hits* show: what it takes away is not there.
    """
    needed = {hit.overlay for hit in hits if hit.hits}
    return tuple(
        (overlay, action)
        for overlay, action in unmatched
        if overlay not in needed or not isinstance(action.effect, Remove)
    )


def _idle_error(overlay: Overlay, action: OverlayAction, doc: Map | None) -> OverlayError:
    page = f" on {overlay.extends}" if overlay.extends else ""
    renamed = renamed_path(action, doc)
    return OverlayError(
        f"the action matches nothing{page}: {action.target.text}\n{action.description}".rstrip(),
        where=action.mark,
        next=f"The path is `{renamed}` now: write $.paths['{renamed}'] in the target."
        if renamed
        else f"Upstream may have corrected `{overlay.title}`. Remove the action, or correct its target.",
    )


def moved(unmatched: Iterable[tuple[Overlay, OverlayAction]], doc: Map) -> tuple[OverlayError, ...]:
    """Return an error for each of the actions that selected nothing because *doc* calls their paths otherwise."""
    renamed = [(overlay, action, renamed_path(action, doc)) for overlay, action in unmatched]
    return tuple(
        OverlayError(
            f"the action matches nothing, as its path is `{path}` now: write $.paths['{path}'] in {action.target.text}",
            where=action.mark,
        )
        for overlay, action, path in renamed
        if path and not overlay.extends
    )


def renamed_path(action: OverlayAction, doc: Map | None) -> str:
    """Return the path of *doc* that *action* is for, where only its parameters have other names; else nothing.

    So it is, too, where what the servers end with, such as `/v1`, stands before one of the two paths alone.
    """
    found = _PATH.search(action.target.text)
    paths = doc.get("paths") if doc else None
    if doc is None or not found or not is_object(paths):
        return ""
    path = found[1] or found[2] or ""
    if path in paths:
        return ""
    wanted = template(path)
    same = [other for other in paths if template(other) == wanted]
    wholes = {other: template(base_path(doc, other, method) + other) for other, method, _ in operations(doc)}
    divided = {other: whole.removesuffix(wanted) for other, whole in wholes.items() if whole.endswith(wanted)}
    # Only what stands before all paths may have been that of the server before.
    same += [other for other, base in divided.items() if all(whole.startswith(f"{base}/") for whole in wholes.values())]
    return same[0] if same else ""


def lost_operation(action: OverlayAction, before: Map, now: Map) -> str:
    """Return the operation that *action* is for, or all of its path, if *before* has it and *now* has not."""
    found = _PATH.search(action.target.text)
    if not found:
        return ""
    path = found[1] or found[2] or ""
    method = _METHOD.match(action.target.text, found.end())
    old, new = (doc.get("paths", Map()).get(path) for doc in (before, now))
    if not is_object(old):
        return ""
    if not is_object(new):
        return f"{method[1].upper()} {path}" if method else path
    return f"{method[1].upper()} {path}" if method and method[1] in old and method[1] not in new else ""
