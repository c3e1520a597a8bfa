"""httpx or httpx2, whose names are the same: which of them a client is of, and what its errors mean.

This module alone knows them. Neither is imported until a client connects.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .call import Call
from .errors import BodyConsumed, ClientError, ConnectionFailed, InvalidArgument, SettingsError, TimeoutExpired

LIBRARIES = ("httpx", "httpx2")
"""The first that is installed is taken, unless the caller says which."""


class HttpLibrary:
    """One of the two, loaded."""

    def __init__(self, module: Any) -> None:
        self.Client: Any = module.Client
        self.AsyncClient: Any = module.AsyncClient
        self.InvalidURL: type[Exception] = module.InvalidURL
        self.failures: tuple[type[Exception], ...] = (module.RequestError, module.StreamError)
        """What a call or the reading of an answer may raise, for `failure`."""
        self._consumed: type[Exception] = module.StreamError
        self._timeout: type[Exception] = module.TimeoutException
        self._timeouts: dict[type[Exception], str] = {
            module.ConnectTimeout: "no connection was made",
            module.ReadTimeout: "nothing was received",
            module.WriteTimeout: "the request could not be sent",
            module.PoolTimeout: "no connection became free, because other calls and answers that are not read use all,",
        }
        self._not_sent = (module.ConnectError, module.ConnectTimeout, module.PoolTimeout, module.ProxyError)
        self._our_fault = (module.LocalProtocolError, module.UnsupportedProtocol)

    def failure(self, error: Exception, call: Call) -> ClientError:
        """The error of ours that stands for one of `failures`."""
        said = call.settings.hide(str(error)) or type(error).__name__
        if isinstance(error, self._consumed):
            return BodyConsumed("the body was already read, or closed")
        if isinstance(error, self._our_fault):
            return InvalidArgument(f"the request cannot be sent: {said}")
        where = _place(call)
        if isinstance(error, self._timeout):
            what = self._timeouts.get(type(error), "the call did not end")
            failure: ConnectionFailed = TimeoutExpired(f"{what} in the time allowed ({where})")
        else:
            failure = ConnectionFailed(f"{said} ({where})")
        failure.sent = not isinstance(error, self._not_sent)
        return failure


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
    return HttpLibrary(module)


def _place(call: Call) -> str:
    """Host and port that *call* is for."""
    parts = urlsplit(call.request.url)
    return f"{parts.hostname}:{parts.port or (443 if parts.scheme == 'https' else 80)}"
