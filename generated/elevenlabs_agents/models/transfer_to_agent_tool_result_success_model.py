# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, integer, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class TransferToAgentToolResultSuccessModel(Model):
    from_agent: str
    to_agent: str
    condition: str
    result_type: Literal["transfer_to_agent_success"] | str | None | Unset = "transfer_to_agent_success"
    """Default: ``"transfer_to_agent_success"``."""
    status: Literal["success"] | str | None | Unset = UNSET
    """Default: ``"success"``."""
    to_node: str | None | Unset = UNSET
    delay_ms: int | None | Unset = UNSET
    """Default: ``0``."""
    transfer_message: str | None | Unset = UNSET
    enable_transferred_agent_first_message: bool | None | Unset = UNSET
    """Default: ``false``."""
    branch_info: TransferToAgentToolResultSuccessBranchInfo | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> TransferToAgentToolResultSuccessModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TransferToAgentToolResultSuccessModel)
        v: Any = None
        try:
            v = d.pop("result_type", UNSET)
            o.result_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "result_type", v, error)
        try:
            v = d.pop("status", UNSET)
            o.status = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "status", v, error)
        try:
            v = d.pop("from_agent")
            o.from_agent = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "from_agent", v, error)
        try:
            v = d.pop("to_agent")
            o.to_agent = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "to_agent", v, error)
        try:
            v = d.pop("to_node", UNSET)
            o.to_node = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "to_node", v, error)
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
        try:
            v = d.pop("branch_info", UNSET)
            o.branch_info = (
                v if v is UNSET or v is None else decode_transfer_to_agent_tool_result_success_branch_info(v)
            )
        except UNFIT as error:
            misfit(o, "branch_info", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"from_agent": self.from_agent, "to_agent": self.to_agent, "condition": self.condition}
        if self.result_type is not UNSET:
            d["result_type"] = self.result_type
        if self.status is not UNSET:
            d["status"] = self.status
        if self.to_node is not UNSET:
            d["to_node"] = self.to_node
        if self.delay_ms is not UNSET:
            d["delay_ms"] = self.delay_ms
        if self.transfer_message is not UNSET:
            d["transfer_message"] = self.transfer_message
        if self.enable_transferred_agent_first_message is not UNSET:
            d["enable_transferred_agent_first_message"] = self.enable_transferred_agent_first_message
        if self.branch_info is not UNSET:
            d["branch_info"] = self.branch_info
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .transfer_to_agent_tool_result_success_branch_info import (
    TransferToAgentToolResultSuccessBranchInfo,
    decode_transfer_to_agent_tool_result_success_branch_info,
)

constructed(TransferToAgentToolResultSuccessModel, globals())
