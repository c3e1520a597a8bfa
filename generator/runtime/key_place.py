"""Where a request carries the key, and the other texts in which it is as secret as by itself."""

from __future__ import annotations

from base64 import b64encode
from typing import Literal
from urllib.parse import quote

from attrs import frozen


@frozen
class KeyPlace:
    """Where a request carries the key, and what stands before it there."""

    name: str
    """Of the header, of the parameter of the query, or of the cookie."""
    where: Literal["header", "query", "cookie"] = "header"
    prefix: str = ""
    """As in ``Bearer ``."""
    is_basic: bool = False
    """Whether the key is a user's name, or name and password around a colon, and is encoded for HTTP's Basic."""

    def value(self, key: str) -> str:
        """What stands in that place for *key*."""
        return self.prefix + (basic(key) if self.is_basic else key)


def basic(key: str) -> str:
    """*key* as HTTP's Basic scheme writes it; without a colon it is a name with an empty password."""
    return b64encode((key if ":" in key else f"{key}:").encode()).decode()


def secrets(key: str) -> tuple[str, ...]:
    """All texts by which a request may carry *key*, the longest first."""
    return tuple(sorted({key, quote(key, safe=""), basic(key)}, key=len, reverse=True))


def keyed_headers(place: KeyPlace, key: str, headers: dict[str, str]) -> dict[str, str]:
    """*headers* with *key*, if that is its place and nothing else stands there."""
    if place.where == "header":
        return {place.name.lower(): place.value(key), **headers}
    if place.where == "cookie":
        held = headers.get("cookie", "")
        if place.name not in {pair.partition("=")[0].strip() for pair in held.split(";")}:
            return {**headers, "cookie": f"{held}; {_pair(place, key)}" if held else _pair(place, key)}
    return headers


def keyed_url(place: KeyPlace, key: str, url: str) -> str:
    """*url* with *key* in its query, if that is its place and nothing else stands there."""
    start, _, query = url.partition("?")
    if place.where != "query" or quote(place.name, safe="") in {pair.partition("=")[0] for pair in query.split("&")}:
        return url
    return f"{start}?{query}&{_pair(place, key)}" if query else f"{start}?{_pair(place, key)}"


def _pair(place: KeyPlace, key: str) -> str:
    return f"{quote(place.name, safe='')}={quote(place.value(key), safe='')}"
