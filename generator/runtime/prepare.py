"""From an operation to the request that is sent, without any I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urljoin

from attrs import field, frozen

from .body import encode, widened
from .errors import InvalidArgument
from .headers import fault
from .operation import Operation, pairs, query_string
from .retry import IDEMPOTENT_METHODS, RetryPolicy
from .setting_values import checked_mapping, checked_policy, checked_seconds
from .settings import RequestOptions, Settings
from .styles import Styled, in_header
from .unset import UNSET, Unset
from .upload import Upload

_OPTIONS = RequestOptions.__annotations__.keys()
_IDEMPOTENCY_KEY = "idempotency-key"


@frozen
class Prepared:
    """A request but for the key, which is added last so that nothing here is secret."""

    method: str
    url: str = field(repr=False)
    """Escaped, without the query."""
    query: str = field(repr=False)
    """Escaped, without the question mark."""
    headers: dict[str, str] = field(repr=False)
    """Names are in lower case."""
    content: bytes | Upload | None = field(repr=False)
    timeout: float | Unset | None
    """Of each attempt; UNSET: what the HTTP client says."""
    deadline: float | None
    """Seconds for all attempts and the waits between; None for no bound."""
    retries: RetryPolicy

    @property
    def full_url(self) -> str:
        """Escaped, with the query; a path of the document may start one."""
        if not self.query:
            return self.url
        return f"{self.url}{'&' if '?' in self.url else '?'}{self.query}"

    @property
    def idempotent(self) -> bool:
        """Whether sending it twice does what sending it once does."""
        return self.method in IDEMPOTENT_METHODS or _IDEMPOTENCY_KEY in self.headers

    @property
    def resendable(self) -> bool:
        """Whether all of it can be sent again."""
        return not isinstance(self.content, Upload) or self.content.resendable


def prepare(operation: Operation[Any], settings: Settings, options: RequestOptions | None) -> Prepared:
    """What to send: the options of the call win over *operation*, and that over the client's settings."""
    chosen: Mapping[str, Any] = checked_mapping("request_options", options) if options else {}
    if chosen and (unknown := chosen.keys() - _OPTIONS):
        raise InvalidArgument(f"request_options has no {min(unknown, key=repr)!r}; there are {', '.join(_OPTIONS)}")
    content, headers = None, {**settings.headers, "accept": operation.accept}
    query = pairs(operation.query) if operation.query else []
    if operation.headers:
        headers |= _checked(_header_pairs(operation.headers))
    body = (
        widened(operation.body, checked_mapping("extra_body", chosen["extra_body"]))
        if "extra_body" in chosen
        else operation.body
    )
    if body is not UNSET:
        headers["content-type"], content = encode(
            body, operation.content_type, operation.encoding, takes_file=operation.takes_file
        )
        if isinstance(content, Upload) and content.size is not None:
            headers["content-length"] = str(content.size)
    if "headers" in chosen:
        headers |= _checked(checked_mapping("headers", chosen["headers"]).items())
    if "idempotency_key" in chosen:
        headers |= _checked([(_IDEMPOTENCY_KEY, chosen["idempotency_key"])])
    if added := checked_mapping("query", chosen.get("query")):
        query = _replaced(query, added)
    if settings.query:
        own = {name for name, _ in query}
        query = [*(pair for pair in settings.query if pair[0] not in own), *query]
    timeout = checked_seconds("timeout", chosen["timeout"]) if "timeout" in chosen else settings.timeout
    deadline = checked_seconds("deadline", chosen["deadline"]) if "deadline" in chosen else settings.deadline
    return Prepared(
        operation.method,
        _url(operation, settings),
        query_string(query) if query else "",
        headers,
        content,
        timeout,
        deadline,
        checked_policy(settings.retries, chosen) if chosen else settings.retries,
    )


def _url(operation: Operation[Any], settings: Settings) -> str:
    """The URL without the query. Where the caller says where the API is, operations have no other servers."""
    if not operation.server or (settings.is_elsewhere and "://" in operation.server):
        return settings.base_url + operation.path
    return urljoin(settings.base_url, operation.server).rstrip("/") + operation.path


def _header_pairs(parameters: tuple[tuple[str, Any], ...]) -> list[tuple[str, str]]:
    """Header parameters as text: UNSET and None are left out."""
    styled = {name: value for name, value in parameters if isinstance(value, Styled)}
    texts = [(name, in_header(value)) for name, value in styled.items() if not value.is_absent]
    return [*pairs(pair for pair in parameters if pair[0] not in styled), *texts]


def _checked(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    for name, value in headers:
        if wrong := fault(name, value):
            raise InvalidArgument(wrong)
    return {name.lower(): value for name, value in headers}


def _replaced(query: list[tuple[str, str]], added: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [pair for pair in query if pair[0] not in added] + pairs(added.items())
