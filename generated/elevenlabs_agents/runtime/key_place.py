"""Where a request carries the key, and the other texts in which it is as secret as by itself."""

from __future__ import annotations

import re
import warnings
from base64 import b64encode
from functools import cache
from logging import DEBUG, LogRecord
from typing import Literal
from urllib.parse import quote, urlsplit

from attrs import frozen


@frozen(cache_hash=True)  # each call looks for headers by it
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
    _in_queries.add(quote(place.name, safe=""))
    return f"{start}?{query}&{_pair(place, key)}" if query else f"{start}?{_pair(place, key)}"


_in_queries: set[str] = set()
"""Names of parameters by which keys were sent."""


def hide_in_log(record: LogRecord) -> bool:
    """Hide keys in the URLs that an HTTP library logs: a filter for its logger, which passes all on."""
    if _in_queries and isinstance(record.args, tuple):
        record.args = tuple(_without_keys(value) for value in record.args)
    return True


PACKING = ("hpack.hpack", "hpack.table")
"""The loggers of what packs headers for HTTP/2, which say of each header, at DEBUG, what is in it."""


def hide_packing(record: LogRecord) -> bool:
    """Hide what is said there, where keys stand packed as well: a filter for these loggers."""
    return record.levelno > DEBUG


def _without_keys(value: object) -> object:
    text = str(value)
    for name in _in_queries:
        if f"{name}=" in text:
            value = text = re.sub(rf"([?&]{re.escape(name)}=)[^&#]*", r"\1[API key]", text)
    return value


def warn_of_plain_text(url: str) -> None:
    """Warn of a key that goes to *url*, if everybody between can read it there."""
    if not url.startswith("http://"):
        return
    host = urlsplit(url).hostname or ""
    if host != "localhost" and not host.endswith(".localhost") and not _is_loopback(host):
        message = f"the API key is sent to {host} over http, unencrypted: give a base_url that begins with https://"
        warnings.warn(message, RuntimeWarning, stacklevel=2)


@cache
def _is_loopback(host: str) -> bool:
    from ipaddress import ip_address  # here, because few clients need it

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _pair(place: KeyPlace, key: str) -> str:
    return f"{quote(place.name, safe='')}={quote(place.value(key), safe='')}"
