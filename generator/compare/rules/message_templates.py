"""Templates of messages and reasons, and the placeholders that they may have.

A template is always ours. What a document says fills its placeholders and is never read as a template, so that
braces in the name of a property are only braces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.base.location import printable
from generator.base.nodes import Json, is_list, is_object
from generator.compare.change import Change, ChangeKind
from generator.compare.rules.vocabulary import (
    as_json,
    code,
    code_pair,
    kinds,
    listed,
    need,
    quoted,
    thing,
    with_default,
)

SCHEMA = "components.schemas."
"""How the name of a change begins that is about a schema as a whole."""

PYTHON_TYPES = MappingProxyType({"date-time": "datetime", "date": "date", "binary": "a file"})
"""Formats that the client reads as something else than text."""


def fill(template: str, change: Change) -> str:
    """Return *template* with its placeholders filled by what *change* says."""
    return template.format_map(_Values(change))


class _Values(dict[str, str]):
    """The values of placeholders, each made when a template asks for it."""

    def __init__(self, change: Change) -> None:
        self._change = change

    def __missing__(self, placeholder: str) -> str:
        return PLACEHOLDERS[placeholder](self._change)


def _text(key: str) -> Callable[[Change], str]:
    """Return what shows the fact *key*, a text, between backticks."""
    return lambda change: code(str(change.facts.get(key)))


def _texts(key: str) -> Callable[[Change], str]:
    """Return what shows the fact *key*, a list of texts, as a list in a sentence."""
    return lambda change: listed([code(str(text)) for text in change.facts.get(key) or ()])


def is_short(value: Json) -> bool:
    """Whether *value* is worth showing in a sentence: plain, or a list of plain values."""
    items: list[Json] = value if is_list(value) else [value]
    return not any(is_object(item) or is_list(item) for item in items)


def new_items(before: Json, after: Json) -> list[Json]:
    """Return the items of the list *after* that the list *before* has not; what is no list has none."""
    known: list[Json] = before if is_list(before) else []
    return [item for item in (after if is_list(after) else []) if item not in known]


def _new_names(change: Change) -> str:
    """Return the names of calls that are new, each of which is a list of names."""
    names = new_items(change.base.value, change.revision.value)
    return listed([code(".".join(map(str, name)) if is_list(name) else str(name)) for name in names])


def _if_short(value: Json) -> str:
    return f" {quoted(value)}" if is_short(value) else ""


def _python_type(format: Json) -> str:
    return PYTHON_TYPES.get(str(format), "plain text")


def _parameter(change: Change) -> str:
    """Return "query parameter `x`"."""
    where = change.facts.get("in")
    return f"{f'{printable(str(where))} ' if where else ''}parameter {code(change.name)}"


def _requirement(change: Change) -> str:
    """Return what must be given, or need not be: "property `x`", "the body"."""
    part = change.facts.get("part")
    return "the body" if part == "body" else f"{part} {code(change.name or str(change.facts.get('at')))}"


def _variant(change: Change) -> str:
    """Return "variant `x` (by `type`)"."""
    tag = change.facts.get("tag")
    return f"variant {code(change.name)}" + (f" (by {code(tag)})" if tag and change.facts.get("tag_values") else "")


def _until(change: Change) -> str:
    date = change.facts.get("sunset_after")
    return f", and its last day is {code(str(date))}" if date else ""


def _values(change: Change, form: Callable[[Json], str]) -> tuple[str, str]:
    """Return both values in one *form*; of long ones the part in which they differ."""
    return _pair(change, form(change.base.value), form(change.revision.value))


def _names(change: Change) -> tuple[str, str]:
    """Return the name of what has changed, and the name that it has now, where it has another."""
    after = next((change.facts[key] for key in _NEW_NAMES if change.facts.get(key)), change.name)
    return _pair(change, change.name, str(after))


_NEW_NAMES = ("name_after", "url_after", "title_after")


def _pair(change: Change, before: str, after: str) -> tuple[str, str]:
    is_pair = change.action is ChangeKind.CHANGED
    return code_pair(before, after) if is_pair else (code(before), code(after))


_HAPPENED = {ChangeKind.ADDED: "is new", ChangeKind.REMOVED: "is gone", ChangeKind.CHANGED: "has changed"}

PLACEHOLDERS: Mapping[str, Callable[[Change], str]] = MappingProxyType(
    {
        # what it is about
        "name": lambda change: _names(change)[0],
        "thing": thing,
        "subject": lambda change: change.subject.value.replace("-", " "),
        "happened": lambda change: _HAPPENED[change.action],
        "need": need,
        "with_default": with_default,
        "requirement": _requirement,
        "parameter": _parameter,
        "variant": _variant,
        "schema": lambda change: code(change.name.removeprefix(SCHEMA)),
        # what was, and what is
        "before": lambda change: _values(change, as_json)[0],
        "after": lambda change: _values(change, as_json)[1],
        "text_before": lambda change: _values(change, str)[0],
        "text_after": lambda change: _values(change, str)[1],
        "if_short_before": lambda change: _if_short(change.base.value),
        "if_short_after": lambda change: _if_short(change.revision.value),
        "types_before": lambda change: kinds(change.facts.get("types_before")),
        "types_after": lambda change: kinds(change.facts.get("types_after")),
        "python_before": lambda change: _python_type(change.base.value),
        "python_after": lambda change: _python_type(change.revision.value),
        "union_before": lambda change: code(change.facts["union"][0]),
        "union_after": lambda change: code(change.facts["union"][1]),
        "values": lambda change: listed([quoted(value) for value in change.facts.get("values") or ()]),
        "in_before": lambda change: printable(str(change.facts.get("in_before"))),
        "in_after": lambda change: printable(str(change.facts.get("in_after"))),
        "name_after": lambda change: _names(change)[1],
        "tag_after": _text("tag_after"),
        "title_after": lambda change: _names(change)[1],
        "url_after": lambda change: _names(change)[1],
        "keyword_after": _text("keyword_after"),
        "new_names": _new_names,
        "details": _texts("details"),
        "values_added": _texts("values_added"),
        "values_removed": _texts("values_removed"),
        "default_before": _text("default_before"),
        "default_after": _text("default_after"),
        "scopes_added": _texts("scopes_added"),
        "scopes_removed": _texts("scopes_removed"),
        "sunset_before": _text("sunset_before"),
        "sunset_after": _text("sunset_after"),
        "until": _until,
        "days": lambda change: str(change.facts.get("days")),
    }
)
"""By the names that templates know them by."""
