"""The differences between two OpenAPI documents, without a judgement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, Flag

from attrs import evolve, field, frozen

from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json


class Subject(Enum):
    """What a change is about."""

    OPERATION = "operation"
    PARAMETER = "parameter"
    REQUEST_BODY = "request-body"
    MEDIA_TYPE = "media-type"
    STATUS = "status"
    HEADER = "header"
    PROPERTY = "property"
    TYPE = "type"
    FORMAT = "format"
    NULLABILITY = "nullability"
    REQUIRED = "required"
    """A property, a parameter or a body that must be given."""
    ENUM = "enum"
    """Whether the values are listed at all."""
    ENUM_VALUE = "enum-value"
    DEFAULT = "default"
    VARIANT = "variant"
    """One schema of a `oneOf`, `anyOf` or `allOf`."""
    TAG = "tag"
    """The discriminator of a union: its property, or the value that stands for a variant."""
    DEPRECATION = "deprecation"
    SECURITY = "security"
    SERVER = "server"
    LIMIT = "limit"
    """A bound on a number, a length or a count, a pattern, a uniqueness."""
    DESCRIPTION = "description"
    """Prose: titles, summaries, descriptions, examples. Never a finding."""
    KEYWORD = "keyword"
    """Any other keyword, of JSON Schema or OpenAPI."""

    # That of `Enum` is that of the name, asked in Python a hundred thousand times.
    __hash__ = object.__hash__


class ChangeKind(Enum):
    """What happened to it."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Direction(Flag):
    """Who sends the data that a change is about: the caller, the server, either (both flags), or none is sent."""

    NONE = 0
    REQUEST = 1
    RESPONSE = 2
    BOTH = 3

    def __str__(self) -> str:
        """The word for reports."""
        return {0: "api", 1: "request", 2: "response", 3: "both"}[self.value]


def _found(mark: Mark | Callable[[], Mark]) -> Mark:
    return mark() if callable(mark) else mark


@frozen
class Side:
    """What one of the two documents states about a change."""

    pointer: str
    """JSON Pointer `#/...` of what changed, or of the object around it where this document does not have it."""
    _mark: Mark | Callable[[], Mark] = field(default=NOWHERE, alias="mark", eq=_found)
    """Its place in the file, or what finds that: nobody asks for most of them, and the text must be read again."""
    value: Json = None
    """The value there, in built-in types; None where there is none, which `Change.action` shows."""

    own_pointer: str = ""
    """The JSON Pointer in that file, where it is another document to which this one refers; else empty."""

    @property
    def mark(self) -> Mark:
        """Its place in the file."""
        return _found(self._mark)


@frozen
class Change:
    """One difference in meaning."""

    subject: Subject
    action: ChangeKind
    name: str
    """What it is about: a property, parameter, header, status, media type, keyword, or an enum value as JSON."""
    place: str
    """Where callers meet it, the same under renamed components and another order of anything:
    ``GET /v1/calls 200 transcript[].tool_results``."""
    direction: Direction
    operations: tuple[str, ...]
    """All operations that it reaches, as ``GET /v1/calls``, sorted; empty where it is about the API as a whole."""
    base: Side
    revision: Side
    facts: Mapping[str, Json] = field(factory=dict[str, Json], eq=False)
    """What a judgement needs beyond the values, by the names that `generator.compare.diff` documents."""
    places: Mapping[Direction, str] = field(factory=dict[Direction, str], eq=False)
    """The first place where callers meet it, in each direction in which they do."""
    local: Mapping[Direction, Mapping[str, Json]] = field(factory=dict[Direction, Mapping[str, Json]], eq=False)
    """Of the facts those that depend on the place, as they are at the first place in each direction."""

    _alike: Callable[[], tuple[int, ...]] = field(default=tuple, alias="alike", eq=False)
    """Finds `alike`: that takes as long as all else, and few are asked."""

    @property
    def alike(self) -> tuple[int, ...]:
        """Equal for changes in schemas that say the same, in others that do: one edit of a text that is repeated."""
        return self._alike()

    def met_in(self, direction: Direction) -> Change:
        """Return the same change as it is met in one *direction*."""
        local = self.local.get(direction)
        if local is None:
            return self
        facts = {name: value for name, value in self.facts.items() if name not in LOCAL} | {**local}
        return evolve(self, place=self.places.get(direction, self.place), facts=facts)


LOCAL = frozenset({"part", "at", "in", "always", "typed"})
"""The facts that depend on the place."""
