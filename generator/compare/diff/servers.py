"""Servers as sets of base URLs, regardless of names of variables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product

from attrs import frozen

from generator.base.nodes import Json, Map
from generator.compare.diff.document_index import DocumentIndex, Site
from generator.compare.diff.url_normal_form import normal_url

_NAME = re.compile(r"\{([^{}]*)\}")
_ANY = "\0"
"""The placeholder in a URL for a variable without known values."""
_MOST = 1_000
"""The most URLs that a server is expanded to; one with more is compared by its template."""


@frozen(eq=False)
class Variable:
    """A part of a URL that callers choose."""

    name: str
    default: str | None
    values: tuple[str, ...]
    """The values to choose from; none if any value is allowed."""
    site: Site | None
    """Where it is defined."""

    @property
    def pattern(self) -> str:
        """The values that it may have, as a regular expression: without a list, one segment of the URL."""
        if self.values:
            return "|".join(map(re.escape, self.values))
        return "|".join(["[^/?#]+", *([re.escape(self.default)] if self.default else [])])

    @property
    def known_default(self) -> str:
        """Its default, a placeholder where it has none."""
        return _ANY if self.default is None else self.default

    def without(self, other: Variable) -> list[str]:
        """Return the values to choose from that *other* does not have, none where it has any."""
        return [value for value in self.values if other.values and value not in other.values]


@frozen(eq=False)
class Server:
    """One entry of `servers`."""

    url: str
    """Its URL in normal form, with variables in braces."""
    site: Site
    variables: tuple[Variable, ...]
    """Those in its URL, in their order."""

    @property
    def template(self) -> str:
        """The URL with numbers for the names of variables."""
        numbers = {variable.name: index for index, variable in enumerate(self.variables)}
        return _NAME.sub(lambda name: f"{{{numbers[name[1]]}}}", self.url)

    @property
    def default(self) -> str | None:
        """The URL with the defaults of all variables, None where one has none."""
        values = {variable.name: variable.default for variable in self.variables}
        known = {name: value for name, value in values.items() if value is not None}
        return self._with(known) if len(known) == len(values) else None

    def urls(self) -> Iterator[str]:
        """Yield the URLs that it is known to stand for: of a variable without a list, only the default is known."""
        names = [variable.name for variable in self.variables]
        known = [variable.values or (variable.known_default,) for variable in self.variables]
        for choice in product(*known):
            yield self._with(dict(zip(names, choice, strict=True)))

    def accepts(self, url: str) -> bool:
        """Whether *url* is one of its URLs."""
        choices = {variable.name: variable.pattern for variable in self.variables}
        parts = enumerate(_NAME.split(self.url))
        pattern = "".join(f"(?:{choices[part]})" if index % 2 else re.escape(part) for index, part in parts)
        return url == self.default or re.fullmatch(pattern, url) is not None

    def _with(self, values: Mapping[str, str]) -> str:
        return normal_url(_NAME.sub(lambda name: values[name[1]], self.url))


def read_servers(doc: DocumentIndex, holders: Iterable[Json], base_path: str = "") -> dict[str, Server]:
    """Return the servers that the first of *holders* lists that lists any, by their templates without *base_path*."""
    for holder in holders:
        if listed := doc.list(holder, "servers"):
            found = [_read(doc, Site(listed, index), base_path) for index in range(len(listed))]
            servers = {server.template: server for server in reversed(found)}
            # By the standard, a document without servers has this one.
            return {} if list(servers) == ["/"] else servers
    return {}


def _read(doc: DocumentIndex, site: Site, base_path: str) -> Server:
    node = doc.map(*site)
    listed = doc.map(node, "variables")
    url = str(node.get("url", "/"))
    variables = [_variable(doc, listed, name) for name in dict.fromkeys(_NAME.findall(url))]
    return Server(normal_url(url).removesuffix(base_path) or "/", site, tuple(variables))


def _variable(doc: DocumentIndex, listed: Map, name: str) -> Variable:
    if name not in listed:
        return Variable(name, None, (), None)
    node = doc.map(listed, name)
    values = tuple(sorted({str(value) for value in doc.list(node, "enum")}))
    return Variable(name, str(node["default"]) if "default" in node else None, values, Site(listed, name))


def is_covered(one: Server, others: Iterable[Server]) -> bool:
    """Whether *others* have every URL of *one*."""
    others = list(others)
    urls = list(islice(one.urls(), _MOST + 1))
    return len(urls) <= _MOST and all(any(other.accepts(url) for other in others) for url in urls)
