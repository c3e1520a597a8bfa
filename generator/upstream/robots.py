"""Reads `robots.txt` by RFC 9309: what a site asks programs not to read.

The standard library's reader is older than the RFC: it takes the first rule that matches instead of the longest, and
does not know the wildcards `*` and `$`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from attrs import frozen

_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_SAFE = "/~!$&'()*+,;=:@?-._"
_SIZE = 512_000
"""Characters that are read: the RFC lets nobody stop earlier."""


@frozen
class RobotsRule:
    """One `Allow` or `Disallow` line."""

    allow: bool
    path: str

    def matches(self, path: str) -> bool:
        """Whether the rule is about *path*."""
        # Matched piece by piece rather than by a regular expression, which a hostile file could make slow.
        pattern = self.path.removesuffix("$")
        first, *pieces = pattern.split("*")
        if not path.startswith(first):
            return False
        position = len(first)
        is_anchored = self.path.endswith("$")
        for piece in pieces[:-1] if is_anchored else pieces:
            start = path.find(piece, position)
            if start < 0:
                return False
            position = start + len(piece)
        if not is_anchored:
            return True
        return path[position:].endswith(pieces[-1]) if pieces else position == len(path)


@frozen
class Robots:
    """The rules for one program."""

    rules: tuple[RobotsRule, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether *url* may be read: the longest rule that matches decides, and between equals the one that allows."""
        parts = urlsplit(url)
        path = _normalize(f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/")
        matching = [(len(rule.path), rule.allow) for rule in self.rules if rule.matches(path)]
        return max(matching, default=(0, True))[1]


def parse(text: str, agent: str) -> Robots:
    """Return the rules of *text* for the program *agent*: those of the groups that name it, else those for all."""
    own = agent.lower()
    groups: dict[str, list[RobotsRule]] = {}
    agents: set[str] = set()
    rules_seen = False
    for field, value in _fields(text[:_SIZE]):
        if field == "user-agent":
            name = value.partition("/")[0].strip().lower()
            agents = set() if rules_seen else agents
            rules_seen = False
            if name in {own, "*"}:
                agents.add(name)
                groups.setdefault(name, [])
        else:
            rules_seen = True
            # A rule with an empty path has no effect.
            for name in agents if value else ():
                groups[name].append(RobotsRule(field == "allow", _normalize(value)))
    return Robots(tuple(groups.get(own, groups.get("*", []))))


def _fields(text: str) -> Iterator[tuple[str, str]]:
    for line in text.removeprefix("\ufeff").splitlines():
        match = _LINE.match(line)
        if match and match[1].lower() in {"user-agent", "allow", "disallow"}:
            yield match[1].lower(), match[2].strip()


def _normalize(path: str) -> str:
    """Return *path* in one spelling, however its characters are escaped."""
    return quote(unquote(path), safe=_SAFE)
