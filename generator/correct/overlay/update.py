"""The merge of an update into its target: objects recursively, arrays appended, primitives replaced."""

from __future__ import annotations

from generator.base.errors import OverlayError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, Seq, copy
from generator.correct.overlay.jsonpath import Path


def merge(target: Map | Seq, value: Json, mark: Mark, path: Path) -> None:
    """Merge *value*, stated at *mark*, into the container *target*, which stands at *path*.

    Raises `OverlayError` where an object would have to become something else, or something else an object.
    """
    if isinstance(target, Seq):
        _extend(target, value if isinstance(value, list) else Seq([value], mark=mark))
    elif isinstance(value, Map):
        _merge_map(target, value, path)
    else:
        raise unlike(target, target.mark, value, mark, path)


def _merge_map(target: Map, value: Map, path: Path) -> None:
    for key, new in value.items():
        mark, here = value.at(key), (*path, key)
        if key not in target:
            target.put(key, copy(new), mark)
            continue
        old = target[key]
        if kind(old) != kind(new):
            raise unlike(old, target.at(key), new, mark, here)
        if isinstance(old, Map):
            _merge_map(old, new, here)
        elif isinstance(old, Seq):
            _extend(old, new)
        else:
            target.put(key, new, mark)


def _extend(target: Seq, items: Json) -> None:
    target.marks = [target.at(index) for index in range(len(target))]
    for index, item in enumerate(items):
        target.append(copy(item))
        target.marks.append(items.at(index))


def kind(value: Json) -> str:
    """Return the kind of *value* as the merge knows it."""
    return "an object" if isinstance(value, dict) else "an array" if isinstance(value, list) else "a primitive"


def unlike(old: Json, there: Mark, new: Json, mark: Mark, path: Path) -> OverlayError:
    """Return the fault of an update that would change the kind of what stands at *path*."""
    return OverlayError(
        f"the update is {kind(new)} but the target, at {there}, is {kind(old)}",
        where=mark,
        pointer=pointer(path),
        next="Remove the target in an action before this one, or select another node.",
    )
