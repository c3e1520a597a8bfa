"""Where an API is: which addresses a request can be sent to, and how they are written."""

from __future__ import annotations

import re
from importlib import import_module
from urllib.parse import quote, urlsplit

_UNSENDABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_USER = re.compile(r"[^\s\\]*")
_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
_STRAY = re.compile("%(?![0-9A-Fa-f]{2})")
_KEPT = "/%:@!$&'()*+,;=?#"


def plain_base_url(text: str) -> str:
    """The address *text* as requests begin with it, without a slash at the end; empty if none can be sent there.

    It is ``https://host`` or ``https://host/path``: scheme and host come in lower case, an international name as DNS
    has it, and the path escaped, without dots.
    """
    if _UNSENDABLE.search(text) or text != text.strip() or set(text) & set("?#{}"):
        return ""
    try:
        parts = urlsplit(text)
        host, port = _plain_host(parts.hostname or ""), parts.port
    except ValueError:
        return ""
    user, at, _ = parts.netloc.rpartition("@")
    if parts.scheme not in ("http", "https") or not host or port == 0 or not _USER.fullmatch(user):
        return ""
    return f"{parts.scheme}://{user}{at}{host}{'' if port is None else f':{port}'}{plain_path(parts.path)}".rstrip("/")


def escaped_path(text: str) -> str:
    """The path *text*, or a part of it, with a query or not, escaped: what is escaped stays so."""
    return quote(_STRAY.sub("%25", text), safe=_KEPT)


def plain_path(text: str) -> str:
    """The path *text*, escaped, with its segments of dots followed."""
    kept: list[str] = []
    for segment in escaped_path(text).split("/"):
        if segment == "..":
            kept = kept[:-1] or kept
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept)


def _plain_host(host: str) -> str:
    """*host*, which is in lower case, as DNS has it; a `ValueError` if it cannot."""
    if ":" in host:
        from ipaddress import IPv6Address  # here, because few clients need it

        return f"[{IPv6Address(host)}]"
    if not host.isascii():
        # As both HTTP libraries do, which bring it along.
        host = str(import_module("idna").encode(host), "ascii")
    if not _HOST.fullmatch(host):
        raise ValueError(f"{host!r} is not the name of a host")
    return host
