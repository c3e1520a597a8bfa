# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class TurnConfigOverride(Model):
    soft_timeout_config: SoftTimeoutConfigOverride | None | Unset = UNSET
    """Configuration for soft timeout functionality. Provides immediate feedback during longer LLM responses."""

    @staticmethod
    def _decode(d: Any) -> TurnConfigOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TurnConfigOverride)
        v: Any = None
        try:
            v = d.pop("soft_timeout_config", UNSET)
            o.soft_timeout_config = v if v is UNSET or v is None else SoftTimeoutConfigOverride._decode(v)
        except UNFIT as error:
            misfit(o, "soft_timeout_config", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.soft_timeout_config is not UNSET:
            d["soft_timeout_config"] = self.soft_timeout_config
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .soft_timeout_config_override import SoftTimeoutConfigOverride

constructed(TurnConfigOverride, globals())
