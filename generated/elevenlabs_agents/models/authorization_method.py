# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class AuthorizationMethod(StrEnum):
    """Default: ``"public"``."""

    INVALID = "invalid"
    PUBLIC = "public"
    AUTHORIZATION_HEADER = "authorization_header"
    SIGNED_URL = "signed_url"
    SHAREABLE_LINK = "shareable_link"
    LIVEKIT_TOKEN = "livekit_token"
    LIVEKIT_TOKEN_WEBSITE = "livekit_token_website"
    GENESYS_API_KEY = "genesys_api_key"
    WHATSAPP = "whatsapp"
    SMS = "sms"


_MEMBERS: dict[str, AuthorizationMethod | str] = {member.value: member for member in AuthorizationMethod}
find_authorization_method: Callable[[str, str], AuthorizationMethod | str] = _MEMBERS.get


def decode_authorization_method(v: Any) -> AuthorizationMethod | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_authorization_method(v, v) if v.__class__ is str else text(v)
