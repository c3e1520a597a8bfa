"""What a client is set up with, and what one call may change."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, TypedDict, Unpack

from attrs import Factory, evolve, field, frozen

from .errors import InvalidArgument, MissingApiKey, SettingsError
from .headers import fault
from .key_place import KeyPlace, secrets
from .operation import pairs, query_string
from .retry import RetryPolicy
from .setting_values import (
    checked_base_url,
    checked_mapping,
    checked_policy,
    checked_seconds,
    checked_size,
    checked_strict,
)
from .unset import UNSET, Unset

DEFAULT_TIMEOUT = 60.0
DEFAULT_RESPONSE_SIZE = 256 * 1024 * 1024
"""Bytes: a conversation of 100,000 long turns has room."""

_FIRST = ("api_key", "base_url", "region")
"""Settings that are looked for in the environment, too."""
_SHORTEST_SECRET = 4
"""Characters of a key; a shorter one is no secret, and stands in any text."""


class RequestOptions(TypedDict, total=False):
    """What one call may change."""

    timeout: float | None
    """Seconds that each attempt waits for the connection, or for the next bytes; None waits forever."""
    deadline: float | None
    """Seconds that the whole call may take, with all attempts, waits and the reading of the answer; None: no bound."""
    max_response_size: int | None
    """Bytes of one answer that may be held in memory, unpacked; None for no bound. See `ResponseTooLarge`."""
    max_retries: int
    """How often the call may be sent again when it fails: see `runtime.retry`."""
    retries: RetryPolicy
    """All about the attempts after the first; ``max_retries`` beside it wins."""
    strict: bool
    """Whether `DecodeError` is raised for an answer in which a value does not fit; else that field alone is not set."""
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
    url_variable: str
    """Environment variable that says where the API is, if the caller does not."""
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
    timeout: float | Unset | None = UNSET
    """UNSET: what the caller's HTTP client says, or `DEFAULT_TIMEOUT` for one of our own."""
    deadline: float | None = None
    """Seconds for a whole call; None for no bound."""
    max_response_size: int | None = DEFAULT_RESPONSE_SIZE
    """Bytes of one answer that may be held in memory: of a whole body, of one chunk of a stream, and of all that a
    compressed body unpacks to, however it is read; None for no bound."""
    headers: dict[str, str] = field(factory=dict[str, str], repr=False)
    """Names are in lower case."""
    query: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Parameters that every request has, unless its operation has another of the name."""
    retries: RetryPolicy = field(factory=RetryPolicy)
    strict: bool = False
    """Whether an answer in which a value does not fit is an error."""

    _secrets: tuple[str, ...] = field(
        init=False, repr=False, eq=False, default=Factory(lambda self: _secrets_of(self), takes_self=True)
    )
    """What `hide` takes out: made once, because it is asked for with each header of each answer."""

    def hide(self, text: str) -> str:
        """*text* without the key, which a server or a library may have repeated."""
        for secret in self._secrets:
            text = text.replace(secret, "[API key]")
        return text

    def hide_in(self, raw: bytes) -> bytes:
        """*raw* without the key: see `hide`."""
        if len(self.api_key) >= _SHORTEST_SECRET:
            for secret in secrets(self.api_key):
                raw = raw.replace(secret.encode(), b"[API key]")
        return raw


def _secrets_of(settings: Settings) -> tuple[str, ...]:
    return secrets(settings.api_key) if len(settings.api_key) >= _SHORTEST_SECRET else ()


class SettingsGiven(TypedDict, total=False):
    """What a caller may set up a client with; UNSET is as if it were left out."""

    api_key: str | Unset | None
    base_url: str | Unset | None
    region: str | Unset | None
    timeout: float | Unset | None
    deadline: float | Unset | None
    max_response_size: int | Unset | None
    max_retries: int | Unset
    retries: RetryPolicy | Unset
    strict: bool | Unset
    default_headers: Mapping[str, str] | Unset | None
    default_query: Mapping[str, Any] | Unset | None


def resolve_settings(service: Service, **given: Unpack[SettingsGiven]) -> Settings:
    """Check what a caller gave, and fill in the rest; the environment is read here."""
    region, base_url = given.get("region"), given.get("base_url")
    region, base_url = None if region is UNSET else region, None if base_url is UNSET else base_url
    if base_url is None and region is None:
        base_url = os.environ.get(service.url_variable) or None
    settings = Settings(
        service=service,
        api_key=_api_key(service, given.get("api_key")),
        base_url=checked_base_url(service.regions, base_url, region, service.url_variable),
        is_elsewhere=base_url is not None,
    )
    return _changed(settings, {name: value for name, value in given.items() if name not in _FIRST})


def changed_settings(settings: Settings, **given: Unpack[SettingsGiven]) -> Settings:
    """*settings* with what is *given*: headers and parameters are added, anything else is replaced."""
    return _changed(settings, dict(given))


def _changed(settings: Settings, given: Mapping[str, Any]) -> Settings:
    """*settings* with what is *given*; what a call could be refused for is an error of the client here."""
    try:
        return _merged(settings, given)
    except InvalidArgument as error:
        refusal = str(error)
    # Outside, so that it does not bring along the frames of the other, which hold the key.
    raise SettingsError(refusal)


def _merged(settings: Settings, given: Mapping[str, Any]) -> Settings:
    changes = {name: value for name, value in given.items() if value is not UNSET}
    service = settings.service
    new: dict[str, Any] = {}
    if changes.get("api_key"):
        new["api_key"] = _api_key(service, changes["api_key"])
    url, region = changes.get("base_url"), changes.get("region")
    if url is not None or region is not None:
        new["base_url"] = checked_base_url(service.regions, url, region, service.url_variable)
        new["is_elsewhere"] = url is not None
    new |= {name: checked_seconds(name, changes[name]) for name in ("timeout", "deadline") if name in changes}
    if "max_response_size" in changes:
        new["max_response_size"] = checked_size(changes["max_response_size"])
    if added := checked_mapping("default_headers", changes.get("default_headers")):
        checked = [(name, _checked(name, text)) for name, text in added.items()]
        new["headers"] = {**settings.headers, **{name.lower(): text for name, text in checked}}
    if parameters := checked_mapping("default_query", changes.get("default_query")):
        kept = [pair for pair in settings.query if pair[0] not in parameters]
        new["query"] = (*kept, *pairs(parameters.items()))
        query_string(new["query"])  # refuses here what no call could send
    new["retries"] = checked_policy(settings.retries, changes)
    new["strict"] = checked_strict(changes.get("strict", settings.strict))
    return evolve(settings, **new)


def _api_key(service: Service, given: object) -> str:
    key = given or os.environ.get(service.key_variable)
    if not key and service.key_optional:
        return ""
    if not key:
        raise MissingApiKey(f"no API key: pass api_key=, or set {service.key_variable} in the environment")
    if not isinstance(key, str):
        raise SettingsError(f"api_key is text, not {type(key).__name__}")
    _checked(service.key.name, service.key.value(key))
    return key


def _checked(name: str, value: str) -> str:
    if wrong := fault(name, value):
        raise SettingsError(wrong)
    return value
