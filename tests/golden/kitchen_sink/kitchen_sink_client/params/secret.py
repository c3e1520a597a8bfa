# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from .secret_ref import SecretRefParam

SecretParam: TypeAlias = Union[str, "SecretRefParam"]
"""`Secret` in plain values."""
