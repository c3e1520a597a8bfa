"""Whether a request carries the key that the document requires."""

from __future__ import annotations

from collections.abc import Mapping
from http.cookies import SimpleCookie
from typing import Any

from .requests import Received
from .routes import Route
from .schemas import is_object


def has_key(document: Mapping[str, Any], route: Route, received: Received, key: str) -> bool:
    """Whether *received* has all keys of one of the requirements. Each must end in *key*, which may be empty."""
    required = route.operation.get("security", document.get("security", ()))
    schemes: Mapping[str, Any] = document.get("components", {}).get("securitySchemes", {})
    return not required or any(
        all(_fits(schemes.get(name), received, key) for name in requirement) for requirement in required
    )


def _fits(scheme: Any, received: Received, key: str) -> bool:
    if not is_object(scheme):
        return True
    where, name = scheme.get("in", "header"), str(scheme.get("name", "authorization"))
    if where == "query":
        sent = dict(received.query).get(name, "")
    elif where == "cookie":
        found = SimpleCookie(received.headers.get("cookie", "")).get(name)
        sent = found.value if found else ""
    else:
        sent = received.headers.get(name.lower(), "")
    return bool(sent) and sent.endswith(key)
