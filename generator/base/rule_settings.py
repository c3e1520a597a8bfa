"""`[[rules]]` in the settings: other levels for rules of the comparison, with a place for each.

    [[rules]]
    id = "response-enum-value-added"    a rule that `generator rules` lists
    path = "/v1/admin/*"                an operation or a path, with `*` for anything; left out: everywhere
    level = "compatible"                breaking, risky, compatible, or ignore
    client = "risky"                    the level for users of the client where it is another one
    reason = "Nobody outside calls it."

Which ids and levels there are is known to whoever compares.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from generator.base.errors import GeneratorError
from generator.base.location import Mark
from generator.base.nodes import is_list, is_object
from generator.base.suggestions import with_suggestion

_NEEDED = ("id", "level", "reason")
_KEYS = ("id", "path", "level", "client", "reason")
_EXAMPLE = 'Write [[rules]], and below it id = "...", level = "compatible", reason = "...".'


@frozen
class RuleSetting:
    """One table `[[rules]]`, as somebody wrote it."""

    id: str
    level: str
    reason: str
    where: Mapping[str, Mark]
    """The place of each key, and that of the table under an empty one."""
    path: str = ""
    """Empty where it holds for all operations."""
    client: str = ""
    """Empty where it is the same as `level`."""


def read(tables: Mapping[str, Any], text: str, file: str) -> tuple[RuleSetting, ...]:
    """Return the tables `[[rules]]` among *tables*, which *text* in *file* states.

    Raises `GeneratorError` for another form, an unknown key, one that is missing, and a value that is no text.
    """
    items: Any = tables.get("rules", [])
    places = _places(text, file)
    if not is_list(items) or not all(is_object(item) for item in items):
        where = places[0][""] if places else Mark(file, _line_of("rules", text))
        raise GeneratorError("`rules` must be a list of tables", where=where, next=_EXAMPLE)
    # Tables written in another form, which TOML allows, have the place of their list.
    inline = {"": Mark(file, _line_of("rules", text))}
    return tuple(
        _setting(item, places[index] if len(places) == len(items) else inline) for index, item in enumerate(items)
    )


def _setting(item: Mapping[str, Any], where: Mapping[str, Mark]) -> RuleSetting:
    for key, value in item.items():
        mark = where.get(key, where[""])
        if key not in _KEYS:
            next = with_suggestion(f"It has {', '.join(_KEYS)}.", key, _KEYS)
            raise GeneratorError(f"[[rules]] has no key `{key}`", where=mark, next=next)
        if not isinstance(value, str) or not value.strip():
            raise GeneratorError(f"`{key}` cannot be {value!r}", where=mark, next="Give a text in quotes.")
    for key in _NEEDED:
        if key not in item:
            raise GeneratorError(f"this [[rules]] lacks `{key}`", where=where[""], next=_EXAMPLE)
    return RuleSetting(**{key: value.strip() for key, value in item.items()}, where=where)


def _places(text: str, file: str) -> list[dict[str, Mark]]:
    """Return for each header `[[rules]]` its place, and the places of the keys below it."""
    places: list[dict[str, Mark]] = []
    current: dict[str, Mark] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[\[\s*rules\s*\]\]", line):
            current = {"": Mark(file, number)}
            places.append(current)
        elif re.match(r"\s*\[", line):
            current = None
        elif current is not None and (key := re.match(r"\s*['\"]?(\w+)['\"]?\s*=", line)):
            current.setdefault(key[1], Mark(file, number))
    return places


def _line_of(key: str, text: str) -> int:
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if re.match(rf"\s*\[?\s*{key}\b", line)), 1)
