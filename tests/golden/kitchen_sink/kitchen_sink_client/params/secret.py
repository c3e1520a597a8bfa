# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, Union

from .. import params as _params
from ..runtime.hints import evaluable

SecretParam: TypeAlias = Union[str, "_params.SecretRefParam"]
"""`Secret` in plain values."""
if not TYPE_CHECKING:
    SecretParam = evaluable(SecretParam, __name__)
