# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class ResourceAccessInfoRole(StrEnum):
    ADMIN = "admin"
    EDITOR = "editor"
    COMMENTER = "commenter"
    VIEWER = "viewer"


_MEMBERS: dict[str, ResourceAccessInfoRole | str] = {member.value: member for member in ResourceAccessInfoRole}
find_resource_access_info_role: Callable[[str, str], ResourceAccessInfoRole | str] = _MEMBERS.get


def decode_resource_access_info_role(v: Any) -> ResourceAccessInfoRole | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_resource_access_info_role(v, v) if v.__class__ is str else text(v)
