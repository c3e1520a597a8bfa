"""`robots.txt`: what a site asks programs not to read, by RFC 9309.

The standard library's reader is older than the RFC: it takes the first rule that fits instead of the longest, and `*`
and `$` in a path for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from attrs import frozen

_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_SAFE = "/~!$&'()*+,;=:@?-._"


@frozen
class RobotsRule:
    """One line of a group."""

    allow: bool
    path: str

    def fits(self, path: str) -> bool:
        """Whether the rule is about *path*."""
        # Matched piece by piece rather than by a regular expression, which a hostile file could make slow.
        pattern = self.path.removesuffix("$")
        first, *pieces = pattern.split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        ends = self.path.endswith("$")
        for piece in pieces[:-1] if ends else pieces:
            found = path.find(piece, at)
            if found < 0:
                return False
            at = found + len(piece)
        if not ends:
            return True
        return path[at:].endswith(pieces[-1]) if pieces else at == len(path)


@frozen
class Robots:
    """The rules for one program."""

    rules: tuple[RobotsRule, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether *url* may be read: the longest rule that fits decides, and of two as long the one that allows."""
        parts = urlsplit(url)
        path = _normal(f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/")
        found = [(len(rule.path), rule.allow) for rule in self.rules if rule.fits(path)]
        return max(found, default=(0, True))[1]


def parse(text: str, agent: str) -> Robots:
    """Return the rules of *text* for the program *agent*: those of the groups that name it, else those for all."""
    groups: dict[str, list[RobotsRule]] = {}
    named: list[str] = []
    rules_seen = False
    for field, value in _fields(text):
        if field == "user-agent":
            name = value.partition("/")[0].strip().lower()
            named = [name] if rules_seen else [*named, name]
            rules_seen = False
            groups.setdefault(name, [])
        else:
            rules_seen = True
            # A rule without a path is none.
            for name in named if value else ():
                groups[name].append(RobotsRule(field == "allow", _normal(value)))
    return Robots(tuple(groups.get(agent.lower(), groups.get("*", []))))


def _fields(text: str) -> Iterator[tuple[str, str]]:
    for line in text.removeprefix("\ufeff").splitlines():
        found = _LINE.match(line)
        if found and found[1].lower() in {"user-agent", "allow", "disallow"}:
            yield found[1].lower(), found[2].strip()


def _normal(path: str) -> str:
    """Return *path* so that two ways to escape a character are one."""
    return quote(unquote(path), safe=_SAFE)
