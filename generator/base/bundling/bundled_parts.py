"""What a document refers to in other documents, and where each part stands there."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator.base.extensions import BUNDLED
from generator.base.location import pointer, steps
from generator.base.nodes import Json, Map, is_list, is_object


class Origin(NamedTuple):
    """Where a bundled part stands."""

    document: str
    """The other document, as the first one would refer to it."""
    pointer: str


class BundledParts(Map):
    """The parts of other documents, by the keys that they have in the bundle."""

    __slots__ = ("origins",)
    origins: dict[str, Origin]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.origins = {}


_HEAD = f"{pointer(('components', BUNDLED))}/"


class StatedReferences:
    """Pointers within a bundle as the documents state them."""

    def __init__(self, root: Map) -> None:
        outer = root.get("components")
        parts = outer.get(BUNDLED) if is_object(outer) else None
        self._origins = parts.origins if isinstance(parts, BundledParts) else {}

    def origin(self, reference: str) -> Origin | None:
        """Return where *reference* leads to in another document; None where it leads to none."""
        if not self._origins or not reference.startswith(_HEAD):
            return None
        key, slash, rest = reference.removeprefix(_HEAD).partition("/")
        found = self._origins.get(steps(f"/{key}".replace("%25", "%"))[0])
        return found and found._replace(pointer=found.pointer + slash + rest)

    def value(self, value: Json) -> Json:
        """Return *value*, built-in types, with the references in it as the documents state them."""
        if not self._origins:
            return value
        if isinstance(value, str):
            origin = self.origin(value)
            return origin.document + origin.pointer if origin else value
        if is_object(value):
            return {key: self.value(inner) for key, inner in value.items()}
        return [self.value(inner) for inner in value] if is_list(value) else value
