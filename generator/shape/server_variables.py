"""The variables in the URLs of servers: the addresses that their values make beside that of the defaults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from math import prod

from generator.base.errors import ShapeError
from generator.base.nodes import Json, Map, Seq
from generator.runtime.base_urls import plain_base_url

_MOST = 24
"""How many addresses of one server are listed; more are no choice that a reader makes from a list."""
_NEXT = "State it in generator.toml, or with an overlay."


def doubts_about_defaults(server: Map) -> Iterator[ShapeError]:
    """Yield what to say about the variables of *server* whose default is none of the values that they may have."""
    for name, variable in server.get("variables", {}).items():
        values, default = variable.get("enum"), variable.get("default")
        if values and default is not None and default not in values:
            what = f"the default `{default}` of {{{name}}} is none of its values: `{server['url']}` has it all the same"
            yield ShapeError(what, where=variable.at("default"), next=_NEXT)


def put_defaults(server: Map) -> None:
    """Put the values of its variables into the URL of *server*.

    A variable that may have several values, and has no default, stays in braces: no client can call that.
    """
    for name, variable in server.get("variables", {}).items():
        values = [variable["default"]] if "default" in variable else variable.get("enum", ())
        if len(values) == 1 and _is_text(values[0]):
            server.put("url", server["url"].replace(f"{{{name}}}", str(values[0])), server.at("url"))
    server.pop("variables", None)


def add_other_values(servers: Seq) -> tuple[ShapeError, ...]:
    """Append to *servers* the addresses that other values than the defaults make; return those servers with too many.

    They have no description: that is the one of the defaults.
    """
    doubts: list[ShapeError] = []
    stated, stated_marks = list(servers), [servers.at(index) for index in range(len(servers))]
    servers.marks = [*stated_marks]
    known = {server["url"] for server in stated}
    for server, mark in zip(stated, stated_marks, strict=True):
        choices = {name: values for name, values in _choices(server) if len(values) > 1}
        total = prod(map(len, choices.values()))
        if total > _MOST:
            what = f"`{server['url']}` stands for {total} addresses: only that of its defaults is a region"
            doubts.append(ShapeError(what, where=server.at("url"), next="Callers pass the others as base_url."))
            continue
        for values in [*product(*choices.values())][1:]:
            other = Map({"url": server["url"], "variables": server["variables"]}, mark=server.mark)
            for name, value in zip(choices, values, strict=True):
                other["url"] = other["url"].replace(f"{{{name}}}", str(value))
            put_defaults(other)
            if other["url"] not in known and plain_base_url(other["url"]):
                known.add(other["url"])
                servers.append(other)
                servers.marks.append(mark)
    return tuple(doubts)


def _choices(server: Map) -> Iterator[tuple[str, list[Json]]]:
    """Yield the variables in the URL of *server* that have a default, each with its values, the default first."""
    for name, variable in server.get("variables", {}).items():
        if "default" in variable and f"{{{name}}}" in server["url"]:
            listed: Iterable[Json] = variable.get("enum", ())
            yield name, list(dict.fromkeys(value for value in (variable["default"], *listed) if _is_text(value)))


def _is_text(value: Json) -> bool:
    return isinstance(value, str | int | float)
