# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, mapping, maybe, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationInitiationClientDataRequest(Model):
    conversation_config_override: ConversationConfigClientOverride | None | Unset = UNSET
    custom_llm_extra_body: dict[str, Any] | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    """ID of the end user participating in this conversation (for agent owner's user identification)"""
    source_info: ConversationInitiationSourceInfo | None | Unset = UNSET
    branch_id: str | None | Unset = UNSET
    """ID of the agent branch to use for this conversation"""
    environment: str | None | Unset = UNSET
    """Environment to use for resolving environment variables"""
    starting_workflow_node_id: str | None | Unset = UNSET
    """If set, start the workflow at this node id instead of the default entry"""
    dynamic_variables: dict[str, DynamicVariableValueTypeOutput | None] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationInitiationClientDataRequest:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationInitiationClientDataRequest)
        v: Any = None
        try:
            v = d.pop("conversation_config_override", UNSET)
            o.conversation_config_override = (
                v if v is UNSET or v is None else ConversationConfigClientOverride._decode(v)
            )
        except UNFIT as error:
            misfit(o, "conversation_config_override", v, error)
        try:
            v = d.pop("custom_llm_extra_body", UNSET)
            o.custom_llm_extra_body = v if v is UNSET or v is None else mapping(v)
        except UNFIT as error:
            misfit(o, "custom_llm_extra_body", v, error)
        try:
            v = d.pop("user_id", UNSET)
            o.user_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "user_id", v, error)
        try:
            v = d.pop("source_info", UNSET)
            o.source_info = v if v is UNSET or v is None else ConversationInitiationSourceInfo._decode(v)
        except UNFIT as error:
            misfit(o, "source_info", v, error)
        try:
            v = d.pop("branch_id", UNSET)
            o.branch_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "branch_id", v, error)
        try:
            v = d.pop("environment", UNSET)
            o.environment = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "environment", v, error)
        try:
            v = d.pop("starting_workflow_node_id", UNSET)
            o.starting_workflow_node_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "starting_workflow_node_id", v, error)
        try:
            v = d.pop("dynamic_variables", UNSET)
            o.dynamic_variables = (
                v if v is UNSET or v is None else each_value(v, maybe(decode_dynamic_variable_value_type_output))
            )
        except UNFIT as error:
            misfit(o, "dynamic_variables", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.conversation_config_override is not UNSET:
            d["conversation_config_override"] = self.conversation_config_override
        if self.custom_llm_extra_body is not UNSET:
            d["custom_llm_extra_body"] = self.custom_llm_extra_body
        if self.user_id is not UNSET:
            d["user_id"] = self.user_id
        if self.source_info is not UNSET:
            d["source_info"] = self.source_info
        if self.branch_id is not UNSET:
            d["branch_id"] = self.branch_id
        if self.environment is not UNSET:
            d["environment"] = self.environment
        if self.starting_workflow_node_id is not UNSET:
            d["starting_workflow_node_id"] = self.starting_workflow_node_id
        if self.dynamic_variables is not UNSET:
            d["dynamic_variables"] = self.dynamic_variables
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_config_client_override import ConversationConfigClientOverride
from .conversation_initiation_source_info import ConversationInitiationSourceInfo
from .dynamic_variable_value_type_output import (
    DynamicVariableValueTypeOutput,
    decode_dynamic_variable_value_type_output,
)

constructed(ConversationInitiationClientDataRequest, globals())
