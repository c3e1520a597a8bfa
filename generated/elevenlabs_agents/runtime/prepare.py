"""From an operation to the request that is sent, without any I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from .body import encode
from .errors import InvalidArgument
from .headers import fault
from .operation import Operation, pairs, query_string
from .settings import RequestOptions, Settings, checked_timeout
from .unset import UNSET, Unset

_OPTIONS = RequestOptions.__annotations__.keys()


@frozen
class Prepared:
    """A request but for the key, which is added last so that nothing here is secret."""

    method: str
    url: str = field(repr=False)
    """Escaped, without the query."""
    query: list[tuple[str, str]]
    headers: dict[str, str] = field(repr=False)
    """Names are in lower case."""
    content: bytes | None = field(repr=False)
    timeout: float | Unset | None
    """UNSET: what the HTTP client says."""

    @property
    def full_url(self) -> str:
        """Escaped, with the query."""
        return f"{self.url}?{query_string(self.query)}" if self.query else self.url


def prepare(operation: Operation[Any], settings: Settings, options: RequestOptions | None) -> Prepared:
    """What to send: the options of the call win over *operation*, and that over the client's settings."""
    chosen: RequestOptions = options or {}
    if unknown := chosen.keys() - _OPTIONS:
        raise InvalidArgument(f"request_options has no {min(unknown)!r}; there are {', '.join(_OPTIONS)}")
    content, headers, query = None, {**settings.headers, "accept": operation.accept}, pairs(operation.query)
    headers |= _checked(pairs(operation.headers))
    if operation.body is not UNSET:
        headers["content-type"], content = encode(operation.body, operation.content_type)
    headers |= _checked(chosen.get("headers", {}).items())
    if added := chosen.get("query"):
        query = _replaced(query, added)
    timeout = checked_timeout(chosen["timeout"]) if "timeout" in chosen else settings.timeout
    return Prepared(operation.method, settings.base_url + operation.path, query, headers, content, timeout)


def _checked(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    for name, value in headers:
        if wrong := fault(name, value):
            raise InvalidArgument(wrong)
    return {name.lower(): value for name, value in headers}


def _replaced(query: list[tuple[str, str]], added: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [pair for pair in query if pair[0] not in added] + pairs(added.items())
