# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryTranscriptToolCallMCPDetails(Model):
    mcp_server_id: str
    mcp_server_name: str
    integration_type: str
    approval_policy: str
    type: Literal["mcp"] | str | None | Unset = "mcp"
    parameters: dict[str, str] | None | Unset = UNSET
    requires_approval: bool | None | Unset = UNSET
    """Default: ``false``."""
    mcp_tool_name: str | None | Unset = UNSET
    """Default: ``""``."""
    mcp_tool_description: str | None | Unset = UNSET
    """Default: ``""``."""

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryTranscriptToolCallMCPDetails:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryTranscriptToolCallMCPDetails)
        v: Any = None
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("mcp_server_id")
            o.mcp_server_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "mcp_server_id", v, error)
        try:
            v = d.pop("mcp_server_name")
            o.mcp_server_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "mcp_server_name", v, error)
        try:
            v = d.pop("integration_type")
            o.integration_type = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "integration_type", v, error)
        try:
            v = d.pop("parameters", UNSET)
            o.parameters = v if v is UNSET or v is None else each_value(v, text)
        except UNFIT as error:
            misfit(o, "parameters", v, error)
        try:
            v = d.pop("approval_policy")
            o.approval_policy = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "approval_policy", v, error)
        try:
            v = d.pop("requires_approval", UNSET)
            o.requires_approval = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "requires_approval", v, error)
        try:
            v = d.pop("mcp_tool_name", UNSET)
            o.mcp_tool_name = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "mcp_tool_name", v, error)
        try:
            v = d.pop("mcp_tool_description", UNSET)
            o.mcp_tool_description = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "mcp_tool_description", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "mcp_server_id": self.mcp_server_id,
            "mcp_server_name": self.mcp_server_name,
            "integration_type": self.integration_type,
            "approval_policy": self.approval_policy,
        }
        if self.type is not UNSET:
            d["type"] = self.type
        if self.parameters is not UNSET:
            d["parameters"] = self.parameters
        if self.requires_approval is not UNSET:
            d["requires_approval"] = self.requires_approval
        if self.mcp_tool_name is not UNSET:
            d["mcp_tool_name"] = self.mcp_tool_name
        if self.mcp_tool_description is not UNSET:
            d["mcp_tool_description"] = self.mcp_tool_description
        if self.extra:
            d.update(self.extra)
        return d


constructed(ConversationHistoryTranscriptToolCallMCPDetails, globals())
