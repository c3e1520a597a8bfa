"""What a client is set up with, and what one call may change."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from typing import Any, TypedDict
from urllib.parse import urlsplit

from attrs import field, frozen

from .errors import InvalidArgument, MissingApiKey, SettingsError
from .headers import fault
from .key_place import KeyPlace, secrets
from .retry import Policy
from .unset import UNSET, Unset

DEFAULT_TIMEOUT = 60.0
CONNECT_TIMEOUT = 10.0

_SHORTEST_SECRET = 4
"""Characters of a key; a shorter one is no secret, and stands in any text."""


class RequestOptions(TypedDict, total=False):
    """What one call may change."""

    strict: bool
    """Whether `DecodeError` is raised for an answer in which a value does not fit; else that field alone is not set."""
    timeout: float | None
    """Seconds that each attempt waits for the connection, or for the next bytes; None waits forever."""
    max_retries: int
    """How often the call may be sent again when it fails: see `runtime.retry`."""
    headers: Mapping[str, str]
    """Sent with the call, before those of the client."""
    query: Mapping[str, Any]
    """Added to the query; a parameter of the operation by the same name is replaced."""
    extra_body: Mapping[str, Any]
    """Added to the body, which must be a JSON object, a form or absent; a property by the same name is replaced."""
    idempotency_key: str
    """Sent as ``Idempotency-Key``; by it the server knows a request that it has seen, so that any may be retried."""


@frozen(kw_only=True)
class Service:
    """What the specification says of the server: the same for every client."""

    key: KeyPlace
    """Where a request carries the API key, unless its operation says otherwise."""
    key_variable: str
    """Environment variable that holds the key."""
    key_optional: bool = False
    """Whether a client may do without a key."""
    regions: Mapping[str, str]
    """Base URL by region; the first is the default."""
    user_agent: str


@frozen(kw_only=True)
class Settings:
    """One client's settings; the key is not in the repr."""

    service: Service
    api_key: str = field(repr=False)
    """Empty for a client without a key."""
    base_url: str = field(repr=False)
    """Without a slash at the end; it may hold a password."""
    is_elsewhere: bool = False
    """Whether the caller said where the API is, so that no operation has a server of its own."""
    timeout: float | Unset | None
    """UNSET: what the caller's HTTP client says, or `DEFAULT_TIMEOUT` for one of our own."""
    headers: dict[str, str] = field(repr=False)
    """Names are in lower case."""
    retries: Policy
    strict: bool = False
    """Whether an answer in which a value does not fit is an error."""

    def hide(self, text: str) -> str:
        """*text* without the key, which a server or a library may have repeated."""
        if len(self.api_key) >= _SHORTEST_SECRET:
            for secret in secrets(self.api_key):
                text = text.replace(secret, "[API key]")
        return text


def resolve_settings(
    service: Service,
    *,
    api_key: str | None = None,
    base_url: str | None = None,
    region: str | None = None,
    timeout: float | Unset | None = UNSET,
    max_retries: int = Policy().max_retries,
    default_headers: Mapping[str, str] | None = None,
    strict: bool = False,
) -> Settings:
    """Check what a caller gave, and fill in the rest; the environment is read here."""
    key = api_key or os.environ.get(service.key_variable)
    if not key and not service.key_optional:
        raise MissingApiKey(f"no API key: pass api_key=, or set {service.key_variable} in the environment")
    headers = dict(default_headers or {})
    for name, value in {**headers, service.key.name: service.key.value(key) if key else ""}.items():
        if wrong := fault(name, value):
            raise SettingsError(wrong)
    return Settings(
        service=service,
        api_key=key or "",
        base_url=_base_url(service.regions, base_url, region),
        is_elsewhere=base_url is not None,
        timeout=timeout if timeout is UNSET else checked_timeout(timeout),
        headers={name.lower(): value for name, value in headers.items()},
        retries=Policy(max_retries=checked_retries(max_retries)),
        strict=checked_strict(strict),
    )


def checked_timeout(timeout: object) -> float | None:
    """Seconds above zero, or None; else an error."""
    if timeout is None:
        return None
    if isinstance(timeout, (int, float)) and not isinstance(timeout, bool) and 0 < timeout < math.inf:
        return timeout
    raise InvalidArgument(f"timeout is seconds above zero, or None to wait forever, not {timeout!r}")


def checked_retries(retries: object) -> int:
    """A count, 0 for none; else an error."""
    if isinstance(retries, int) and not isinstance(retries, bool) and retries >= 0:
        return retries
    raise InvalidArgument(f"max_retries is a whole number, 0 for none, not {retries!r}")


def checked_strict(strict: object) -> bool:
    """True or False; else an error."""
    if isinstance(strict, bool):
        return strict
    raise InvalidArgument(f"strict is True or False, not {strict!r}")


def _base_url(regions: Mapping[str, str], base_url: str | None, region: str | None) -> str:
    if base_url is not None and region is not None:
        raise SettingsError("give base_url or region, not both: a region is a base URL")
    if base_url is None:
        region = next(iter(regions)) if region is None else region
        if region not in regions:
            raise SettingsError(f"no region {region!r}; there are {', '.join(regions)}")
        base_url = regions[region]
    try:
        parts = urlsplit(base_url)
        sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if not sound or "?" in base_url or "#" in base_url or any(c.isspace() for c in base_url):
        # Not shown: it may hold a password.
        raise SettingsError("base_url is not of the form https://host or https://host/path")
    return base_url.rstrip("/")
