"""The merge of an update into its target: objects are merged recursively, arrays extended, primitives replaced."""

from __future__ import annotations

from generator.base.errors import OverlayError
from generator.base.location import Mark, pointer
from generator.base.nodes import Json, Map, NodePath, Seq, copy


def merge(target: Map | Seq, value: Json, mark: Mark, path: NodePath) -> None:
    """Merge *value*, stated at *mark*, into the container *target*, which stands at *path*.

    Raises `OverlayError` where an object, an array or a primitive would become something else of these.
    """
    if isinstance(target, Seq):
        _extend(target, value if isinstance(value, list) else Seq([value], mark=mark))
    elif isinstance(value, Map):
        _merge_map(target, value, path)
    else:
        raise kind_fault(target, target.mark, value, mark, path)


def _merge_map(target: Map, value: Map, path: NodePath) -> None:
    for key, new in value.items():
        mark, place = value.at(key), (*path, key)
        if key not in target:
            target.put(key, copy(new), mark)
            continue
        old = target[key]
        if kind(old) != kind(new):
            raise kind_fault(old, target.at(key), new, mark, place)
        if isinstance(old, Map):
            _merge_map(old, new, place)
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
    """Return what an error message calls *value*: an object, an array or a primitive."""
    return "an object" if isinstance(value, dict) else "an array" if isinstance(value, list) else "a primitive"


def kind_fault(old: Json, old_mark: Mark, new: Json, mark: Mark, path: NodePath) -> OverlayError:
    """Return the error for an update whose value is of another kind than the target at *path*."""
    return OverlayError(
        f"the update is {kind(new)} but the target, at {old_mark}, is {kind(old)}",
        where=mark,
        pointer=pointer(path),
        next="Remove the target in an action before this one, or select another node.",
    )
