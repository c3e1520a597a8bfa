"""How HTTP clients of our own are built: arguments that fit those of either library."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from .settings import DEFAULT_TIMEOUT, Settings
from .unset import UNSET

CONNECT_TIMEOUT = 10.0

Timeouts: TypeAlias = tuple[float | None, float | None, float | None, float | None]
"""Seconds to connect, to read, to write, and to wait for a free connection; None waits forever."""


class HttpDefaults(TypedDict):
    """Arguments for a ``Client`` or an ``AsyncClient`` of either library."""

    headers: dict[str, str]
    timeout: Timeouts
    follow_redirects: bool


def http_defaults(settings: Settings) -> HttpDefaults:
    """The arguments with which a client of our own is built for *settings*."""
    return defaults(settings.service.user_agent, DEFAULT_TIMEOUT if settings.timeout is UNSET else settings.timeout)


def defaults(user_agent: str, timeout: float | None = DEFAULT_TIMEOUT) -> HttpDefaults:
    """The arguments with which a client of our own is built."""
    return {"headers": {"User-Agent": user_agent}, "timeout": timeouts(timeout), "follow_redirects": False}


def timeouts(seconds: float | None) -> Timeouts:
    """*seconds* for each wait, but fewer to connect."""
    return (None if seconds is None else min(seconds, CONNECT_TIMEOUT), seconds, seconds, seconds)


def limited(waits: Timeouts, left: float | None) -> Timeouts:
    """*waits*, none of them longer than *left*."""
    if left is None:
        return waits
    connect, read, write, pool = (max(left, 0.001) if wait is None else max(min(wait, left), 0.001) for wait in waits)
    return connect, read, write, pool
