# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AgentTransfer(Model):
    agent_id: str
    condition: str
    delay_ms: int | None | Unset = UNSET
    transfer_message: str | None | Unset = UNSET
    enable_transferred_agent_first_message: bool | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> AgentTransfer:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentTransfer)
        v: Any = None
        try:
            v = d.pop("agent_id")
            o.agent_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_id", v, error)
        try:
            v = d.pop("condition")
            o.condition = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "condition", v, error)
        try:
            v = d.pop("delay_ms", UNSET)
            o.delay_ms = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "delay_ms", v, error)
        try:
            v = d.pop("transfer_message", UNSET)
            o.transfer_message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "transfer_message", v, error)
        try:
            v = d.pop("enable_transferred_agent_first_message", UNSET)
            o.enable_transferred_agent_first_message = (
                v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
            )
        except UNFIT as error:
            misfit(o, "enable_transferred_agent_first_message", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"agent_id": self.agent_id, "condition": self.condition}
        if self.delay_ms is not UNSET:
            d["delay_ms"] = self.delay_ms
        if self.transfer_message is not UNSET:
            d["transfer_message"] = self.transfer_message
        if self.enable_transferred_agent_first_message is not UNSET:
            d["enable_transferred_agent_first_message"] = self.enable_transferred_agent_first_message
        if self.extra:
            d.update(self.extra)
        return d


constructed(AgentTransfer, globals())
