"""Normalizes URLs by RFC 3986: case, ports, percent-encoding, dot segments."""

from __future__ import annotations

import re

_PARTS = re.compile(r"(?:([^:/?#{}]+):)?(?://([^/?#]*))?([^?#]*)(.*)", re.DOTALL)
_PERCENT = re.compile("%([0-9A-Fa-f]{2})")
_PORTS = {"http": ":80", "https": ":443", "ws": ":80", "wss": ":443"}
_VARIABLE = re.compile(r"\{[^{}]*\}|[^{}]+")


def normal_url(url: str) -> str:
    """Return *url* in its normal form, without a slash at its end; what stands in braces stays as it is."""
    parts = _PARTS.fullmatch(url)
    assert parts
    scheme, host, path, rest = (parts[1] or "").lower(), parts[2], parts[3], parts[4]
    start = f"{scheme}:" if scheme else ""
    if host is not None:
        user, at, host = host.rpartition("@")
        host = _lower(host).removesuffix(_PORTS.get(scheme, ":")).removesuffix(":")
        start += f"//{user}{at}{host}"
    return f"{start}{normal_path(path).rstrip('/')}{rest}"


def url_path(url: str) -> str:
    """Return the path of *url*."""
    parts = _PARTS.fullmatch(url)
    assert parts
    return parts[3]


def normal_path(path: str) -> str:
    """Return the *path* of a URL with its percent-encoding in capitals where it is needed, and no dot segments."""
    path = _PERCENT.sub(_decode, path)
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == ".." and len(kept) > 1:
            kept.pop()
        elif segment not in (".", ".."):
            kept.append(segment)
    return "/".join([*kept, ""] if segments[-1] in (".", "..") else kept)


def _decode(found: re.Match[str]) -> str:
    """Return what stands for an octet: itself where it needs no encoding."""
    character = chr(int(found[1], 16))
    return character if character.isascii() and (character.isalnum() or character in "-._~") else found[0].upper()


def _lower(host: str) -> str:
    """Return *host* in lower case, the names of variables in it as they are."""
    return _VARIABLE.sub(lambda part: part[0] if part[0].startswith("{") else part[0].lower(), host)
