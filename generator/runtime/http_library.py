"""httpx or httpx2, whose names are the same: which of them a client is of, and what its errors mean.

This module alone knows them. Neither is imported until a client connects.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any, cast
from urllib.parse import urlsplit

from .answer import Answer
from .call import Call
from .deadline import Late
from .errors import (
    BodyConsumed,
    ClientError,
    ConnectionFailed,
    InvalidArgument,
    SettingsError,
    TimeoutExpired,
    status_class,
)
from .headers import Headers
from .interpret import with_call_context
from .key_place import PACKING, hide_in_log, hide_packing

LIBRARIES = ("httpx", "httpx2")
"""The first that is installed is taken, unless the caller says which."""


_LAYERS = frozenset(
    "httpx httpx2 httpcore httpcore2 h11 h2 hpack hyperframe socksio idna anyio sniffio trio asyncio concurrent "
    "socket ssl select selectors encodings".split()
)
"""Packages and modules that only an HTTP library calls on the way of a request."""
_OURS = _LAYERS | {__name__.partition(".")[0]}


class HttpLibrary:
    """One of the two, loaded."""

    def __init__(self, module: Any) -> None:
        self.Client: Any = module.Client
        self.AsyncClient: Any = module.AsyncClient
        self.Headers: Any = module.Headers
        self.URL: Any = module.URL
        self.Request: Any = module.Request
        self.ByteStream: Any = module.ByteStream
        self.InvalidURL: type[Exception] = module.InvalidURL
        self._building: dict[Any, Any] = {kind: kind.build_request for kind in (module.Client, module.AsyncClient)}
        self._consumed: type[Exception] = module.StreamError
        self._timeout: type[Exception] = module.TimeoutException
        self._timeouts: dict[type[Exception], str] = {
            module.ConnectTimeout: "no connection was made",
            module.ReadTimeout: "nothing was received",
            module.WriteTimeout: "the request could not be sent",
            module.PoolTimeout: "no connection became free, because other calls and answers that are not read use all,",
        }
        self._not_sent = (module.ConnectError, module.ConnectTimeout, module.PoolTimeout, module.ProxyError)
        self._our_fault = (module.LocalProtocolError, module.UnsupportedProtocol, module.InvalidURL)
        self._status: type[Exception] = module.HTTPStatusError

    def is_plain(self, http: Any) -> bool:
        """Whether *http* completes requests in the way of the library, and in no way of the caller's."""
        kind = cast("Any", type(http))
        return self._building.get(kind) is kind.build_request and "build_request" not in vars(http)

    def failure(self, error: Exception, call: Call) -> ClientError | None:
        """The error of ours that stands for *error*, which forgets what was sent; None if it is the caller's own."""
        if isinstance(error, ClientError) or not is_failure(error):
            return None
        forget(error)
        said = call.settings.hide(str(error)) or type(error).__name__
        if isinstance(error, self._consumed):
            return call.named(BodyConsumed("the body was already read, or closed"))
        if isinstance(error, self._our_fault):
            return call.named(InvalidArgument(f"the request cannot be sent: {said}"))
        if isinstance(error, self._status):  # of a hook of the caller's
            answer = answer_of(cast("Any", error).response, call)
            return with_call_context(status_class(answer.status_code)(said), call.operation, answer)
        failure = call.named(self._broken(error, said, call))
        failure.sent = not isinstance(error, self._not_sent)
        return failure

    def _broken(self, error: Exception, said: str, call: Call) -> ConnectionFailed:
        if isinstance(error, Late) or (isinstance(error, self._timeout) and call.is_late):
            return call.too_late()
        if isinstance(error, self._timeout):
            what = self._timeouts.get(type(error), "the call did not end")
            return TimeoutExpired(f"{what} in the time allowed ({_place(call)})")
        return ConnectionFailed(f"{said} ({_place(call)})")


def is_failure(error: Exception) -> bool:
    """Whether *error* is of an HTTP library or of what that stands on, by its class or by where it was raised.

    One that ends such a library's waiting is as if it were its own.
    """
    if isinstance(error, Late) or any(_root(kind.__module__) in _LAYERS for kind in type(error).__mro__):
        return True
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    return last is not None and _root(last.tb_frame.f_globals.get("__name__", "")) in _LAYERS


def refused_redirect(error: Exception, call: Call) -> Answer | None:
    """The answer that sends *call* on to what the library takes for no URL; None if *error* is another.

    The library reads where a redirect leads even if nobody follows it, and raises instead of returning the answer.
    """
    step = error.__traceback__
    while step:
        frame = step.tb_frame
        if frame.f_code.co_name == "_build_redirect_request" and _root(frame.f_globals["__name__"]) in LIBRARIES:
            return answer_of(frame.f_locals["response"], call)
        step = step.tb_next
    return None


def forget(error: BaseException) -> None:
    """Empty the variables of the functions that *error* and its causes came through: they hold what was sent.

    Of functions of the caller's nothing is touched: *error* may have come while another was handled there.
    """
    seen: list[BaseException] = []
    left: list[BaseException | None] = [error]
    while left:
        one = left.pop()
        if one is None or any(one is other for other in seen):
            continue
        seen.append(one)
        left += one.__cause__, one.__context__
        step = one.__traceback__
        while step:
            if _root(step.tb_frame.f_globals.get("__name__", "")) in _OURS:
                with suppress(RuntimeError):  # it still runs
                    step.tb_frame.clear()
            step = step.tb_next
    if "_request" in vars(error):
        vars(error)["_request"] = None


def answer_of(response: Any, call: Call) -> Answer:
    """Status and headers; a key that the server sends back goes no further."""
    pairs: list[tuple[str, str]] = response.headers.multi_items()
    hide, all_of_it = call.settings.hide, "\n".join([value for _, value in pairs])
    if hide(all_of_it) != all_of_it:
        pairs = [(name, hide(value)) for name, value in pairs]
    return Answer(response.status_code, Headers(pairs), b"", call.attempts)


def _root(module: str) -> str:
    return module.partition(".")[0]


def library_of(http_client: object, kind: str) -> HttpLibrary:
    """The library that *http_client* is a *kind* of: ``Client`` or ``AsyncClient``."""
    for name in LIBRARIES:
        module = sys.modules.get(name)
        if module is not None and isinstance(http_client, getattr(module, kind)):
            return _loaded(module)
    raise SettingsError(f"http_client is {type(http_client).__name__}, but this client needs httpx.{kind}")


def library_named(name: str | None = None) -> HttpLibrary:
    """The library *name*, or the first that is installed."""
    if name is not None and name not in LIBRARIES:
        raise SettingsError(f"http_client is {name!r}, but there are {' and '.join(LIBRARIES)}, and clients of them")
    for each in LIBRARIES if name is None else (name,):
        try:
            return _loaded(import_module(each))
        except ModuleNotFoundError as error:
            if error.name != each:
                raise
    raise SettingsError(f"{name or ' or '.join(LIBRARIES)} is not installed")


@cache
def _loaded(module: Any) -> HttpLibrary:
    logging.getLogger(module.__name__).addFilter(hide_in_log)
    for name in PACKING:
        logging.getLogger(name).addFilter(hide_packing)
    return HttpLibrary(module)


def _place(call: Call) -> str:
    """Host and port that *call* is for."""
    parts = urlsplit(call.request.url)
    return f"{parts.hostname}:{parts.port or (443 if parts.scheme == 'https' else 80)}"
