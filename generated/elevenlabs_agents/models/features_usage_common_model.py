# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class FeaturesUsageCommonModel(Model):
    language_detection: FeatureStatusCommonModel | None | Unset = UNSET
    transfer_to_agent: FeatureStatusCommonModel | None | Unset = UNSET
    transfer_to_number: FeatureStatusCommonModel | None | Unset = UNSET
    multivoice: FeatureStatusCommonModel | None | Unset = UNSET
    dtmf_tones: FeatureStatusCommonModel | None | Unset = UNSET
    external_mcp_servers: FeatureStatusCommonModel | None | Unset = UNSET
    pii_zrm_workspace: bool | None | Unset = UNSET
    """Default: ``false``."""
    pii_zrm_agent: bool | None | Unset = UNSET
    """Default: ``false``."""
    tool_dynamic_variable_updates: FeatureStatusCommonModel | None | Unset = UNSET
    is_livekit: bool | None | Unset = UNSET
    """Default: ``false``."""
    voicemail_detection: FeatureStatusCommonModel | None | Unset = UNSET
    dtmf_input: FeatureStatusCommonModel | None | Unset = UNSET
    workflow: WorkflowFeaturesUsageCommonModel | None | Unset = UNSET
    agent_testing: TestsFeatureUsageCommonModel | None | Unset = UNSET
    versioning: FeatureStatusCommonModel | None | Unset = UNSET
    file_input: FeatureStatusCommonModel | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> FeaturesUsageCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(FeaturesUsageCommonModel)
        v: Any = None
        try:
            v = d.pop("language_detection", UNSET)
            o.language_detection = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "language_detection", v, error)
        try:
            v = d.pop("transfer_to_agent", UNSET)
            o.transfer_to_agent = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "transfer_to_agent", v, error)
        try:
            v = d.pop("transfer_to_number", UNSET)
            o.transfer_to_number = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "transfer_to_number", v, error)
        try:
            v = d.pop("multivoice", UNSET)
            o.multivoice = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "multivoice", v, error)
        try:
            v = d.pop("dtmf_tones", UNSET)
            o.dtmf_tones = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "dtmf_tones", v, error)
        try:
            v = d.pop("external_mcp_servers", UNSET)
            o.external_mcp_servers = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "external_mcp_servers", v, error)
        try:
            v = d.pop("pii_zrm_workspace", UNSET)
            o.pii_zrm_workspace = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "pii_zrm_workspace", v, error)
        try:
            v = d.pop("pii_zrm_agent", UNSET)
            o.pii_zrm_agent = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "pii_zrm_agent", v, error)
        try:
            v = d.pop("tool_dynamic_variable_updates", UNSET)
            o.tool_dynamic_variable_updates = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "tool_dynamic_variable_updates", v, error)
        try:
            v = d.pop("is_livekit", UNSET)
            o.is_livekit = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "is_livekit", v, error)
        try:
            v = d.pop("voicemail_detection", UNSET)
            o.voicemail_detection = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "voicemail_detection", v, error)
        try:
            v = d.pop("dtmf_input", UNSET)
            o.dtmf_input = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "dtmf_input", v, error)
        try:
            v = d.pop("workflow", UNSET)
            o.workflow = v if v is UNSET or v is None else WorkflowFeaturesUsageCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "workflow", v, error)
        try:
            v = d.pop("agent_testing", UNSET)
            o.agent_testing = v if v is UNSET or v is None else TestsFeatureUsageCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "agent_testing", v, error)
        try:
            v = d.pop("versioning", UNSET)
            o.versioning = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "versioning", v, error)
        try:
            v = d.pop("file_input", UNSET)
            o.file_input = v if v is UNSET or v is None else FeatureStatusCommonModel._decode(v)
        except UNFIT as error:
            misfit(o, "file_input", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.language_detection is not UNSET:
            d["language_detection"] = self.language_detection
        if self.transfer_to_agent is not UNSET:
            d["transfer_to_agent"] = self.transfer_to_agent
        if self.transfer_to_number is not UNSET:
            d["transfer_to_number"] = self.transfer_to_number
        if self.multivoice is not UNSET:
            d["multivoice"] = self.multivoice
        if self.dtmf_tones is not UNSET:
            d["dtmf_tones"] = self.dtmf_tones
        if self.external_mcp_servers is not UNSET:
            d["external_mcp_servers"] = self.external_mcp_servers
        if self.pii_zrm_workspace is not UNSET:
            d["pii_zrm_workspace"] = self.pii_zrm_workspace
        if self.pii_zrm_agent is not UNSET:
            d["pii_zrm_agent"] = self.pii_zrm_agent
        if self.tool_dynamic_variable_updates is not UNSET:
            d["tool_dynamic_variable_updates"] = self.tool_dynamic_variable_updates
        if self.is_livekit is not UNSET:
            d["is_livekit"] = self.is_livekit
        if self.voicemail_detection is not UNSET:
            d["voicemail_detection"] = self.voicemail_detection
        if self.dtmf_input is not UNSET:
            d["dtmf_input"] = self.dtmf_input
        if self.workflow is not UNSET:
            d["workflow"] = self.workflow
        if self.agent_testing is not UNSET:
            d["agent_testing"] = self.agent_testing
        if self.versioning is not UNSET:
            d["versioning"] = self.versioning
        if self.file_input is not UNSET:
            d["file_input"] = self.file_input
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .feature_status_common_model import FeatureStatusCommonModel
from .tests_feature_usage_common_model import TestsFeatureUsageCommonModel
from .workflow_features_usage_common_model import WorkflowFeaturesUsageCommonModel

constructed(FeaturesUsageCommonModel, globals())
