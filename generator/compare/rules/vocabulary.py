"""How messages name things: values between backticks, and what a change is about."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.base.location import printable
from generator.base.nodes import Json
from generator.compare.change import Change
from generator.compare.excerpts import excerpt_from, excerpt_pair

LONGEST = 60
"""The most characters of a value in a sentence."""
_MOST = 5


def quoted(value: Json) -> str:
    """Return *value* as JSON between backticks, on one line without control characters; a long one is cut."""
    return code(as_json(value))


def code(text: str) -> str:
    """Return *text* as it is between backticks, on one line without control characters; a long one is cut."""
    return f"`{excerpt_from(_plain(text), 0, LONGEST)}`"


def whole(text: str) -> str:
    """Return *text* as it is between backticks, however long: a name that is there to be copied."""
    return f"`{_plain(text)}`"


def code_pair(one: str, other: str) -> tuple[str, str]:
    """Return both texts between backticks; of long ones the part in which they differ."""
    shown = excerpt_pair(_plain(one), _plain(other), LONGEST)
    return f"`{shown[0]}`", f"`{shown[1]}`"


def as_json(value: Json) -> str:
    """Return *value* as JSON."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _plain(text: str) -> str:
    return printable(text).replace("`", "'")


def listed(values: Sequence[str], word: str = "and") -> str:
    """Return *values* as a list in a sentence, cut after some."""
    shown = [*values[:_MOST], f"{len(values) - _MOST} more"] if len(values) > _MOST + 1 else [*values]
    return f" {word} ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def kinds(types: Json) -> str:
    """Return JSON types as they are in a sentence: `"string" or "null"`, `anything`, `nothing`."""
    if types is None:
        return "anything"
    return listed([code(name) for name in types], "or") or "nothing"


_INNER = {
    "items": "an item",
    "variant": "a variant",
    "contains": "a contained item",
    "unevaluatedItems": "a further item",
    "unevaluatedProperties": "a further property",
    "propertyNames": "a property name",
    "contentSchema": "the content",
    "then": "`then`",
    "else": "`else`",
}
"""What stands inside of something, by the fact `part`."""


def thing(change: Change) -> str:
    """Return what stands at the place of *change*: "property `x`", "items of parameter `ids`", "the body"."""
    part, at = change.facts.get("part"), str(change.facts.get("at") or "")
    inside = change.facts.get("in")
    whole = f"parameter {code(at)}" if inside and at else code(at) if at else "the body"
    if part in ("parameter", "property", "header"):
        return f"{part} {code(at)}"
    if part == "pattern":
        return f"a property like {code(at)}"
    if part == "dependent":
        return f"an object with property {code(at)}"
    if isinstance(part, str) and (inner := _INNER.get(part, part if part.startswith("item ") else "")):
        return f"{inner} of {whole}"
    return "the body" if part == "body" else "the operation" if change.operations else "the API"


def need(change: Change) -> str:
    """Return whether what *change* is about must be given."""
    return "required" if change.facts.get("required") else "optional"


def with_default(change: Change) -> str:
    """Return a clause with the default of what *change* is about, empty where it has none."""
    return f" with the default {quoted(change.facts.get('default'))}" if change.facts.get("has_default") else ""
