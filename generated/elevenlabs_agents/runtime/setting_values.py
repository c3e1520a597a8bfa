"""Checks of what callers set: seconds, counts, policies of retries, yes or no, addresses."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from .base_urls import plain_base_url
from .errors import InvalidArgument, SettingsError
from .model import is_mapping
from .retry import RetryPolicy, is_number


def checked_seconds(name: str, seconds: object) -> float | None:
    """Seconds above zero, or None; else an error."""
    if seconds is None:
        return None
    if is_number(seconds) and 0 < seconds < math.inf:
        return seconds
    raise InvalidArgument(f"{name} is seconds above zero, or None to wait forever, not {seconds!r}")


def checked_policy(policy: RetryPolicy, given: Mapping[str, Any]) -> RetryPolicy:
    """*policy*, or ``retries`` of *given* in its place, with ``max_retries``; else an error."""
    stated = given.get("retries", policy)
    if not isinstance(stated, RetryPolicy):
        raise InvalidArgument(f"retries is a RetryPolicy, not {stated!r}")
    if "max_retries" not in given:
        return stated
    count = given["max_retries"]
    if isinstance(count, int) and not isinstance(count, bool) and count >= 0:
        return evolve(stated, max_retries=count)
    raise InvalidArgument(f"max_retries is a whole number, 0 for none, not {count!r}")


def checked_size(size: object) -> int | None:
    """Bytes above zero, or None for no bound; else an error."""
    if size is None or (isinstance(size, int) and not isinstance(size, bool) and size > 0):
        return size
    raise InvalidArgument(f"max_response_size is bytes above zero, or None for no bound, not {size!r}")


def checked_strict(strict: object) -> bool:
    """True or False; else an error."""
    if isinstance(strict, bool):
        return strict
    raise InvalidArgument(f"strict is True or False, not {strict!r}")


def checked_mapping(name: str, given: object) -> Mapping[Any, Any]:
    """A mapping, empty where none is given; else an error, without the value, which may be secret."""
    if not given:
        return {}
    if is_mapping(given):
        return given
    raise InvalidArgument(f"{name} is a mapping of names to values, not {type(given).__name__}")


def checked_base_url(regions: Mapping[str, str], base_url: object, region: object, variable: str) -> str:
    """Where the API is, without a slash at the end; *variable* of the environment could say it, too."""
    if base_url is not None and region is not None:
        raise SettingsError("give base_url or region, not both: a region is a base URL")
    if base_url is None:
        region = next(iter(regions), None) if region is None else region
        if region is None:
            raise SettingsError(f"no address: pass base_url=, or set {variable} in the environment")
        if not isinstance(region, str) or region not in regions:
            raise SettingsError(f"no region {region!r}; there are {', '.join(regions)}")
        base_url = regions[region]
    if not isinstance(base_url, str):
        raise SettingsError(f"base_url is text, not {type(base_url).__name__}")
    plain = plain_base_url(base_url)
    if not plain:
        # Not shown: it may hold a password.
        raise SettingsError(f"base_url is not of the form https://host or https://host/path (also as {variable})")
    return plain
