# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, each, integer, number, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class PromptAgentAPIModelInput(Model):
    prompt: str | Unset = UNSET
    llm: LLM | str | Unset = UNSET
    reasoning_effort: LLMReasoningEffort | str | None | Unset = UNSET
    thinking_budget: int | None | Unset = UNSET
    temperature: float | Unset = UNSET
    max_tokens: int | Unset = UNSET
    tool_ids: list[str] | Unset = UNSET
    built_in_tools: BuiltInToolsInput | Unset = UNSET
    mcp_server_ids: list[str] | Unset = UNSET
    native_mcp_server_ids: list[str] | Unset = UNSET
    knowledge_base: list[KnowledgeBaseLocator] | Unset = UNSET
    custom_llm: CustomLLM | None | Unset = UNSET
    ignore_default_personality: bool | None | Unset = UNSET
    rag: RagConfig | Unset = UNSET
    timezone: str | None | Unset = UNSET
    backup_llm_config: PromptAgentBackupLlmConfig | Unset = UNSET
    tools: list[PromptAgentTool] | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> PromptAgentAPIModelInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(PromptAgentAPIModelInput)
        v: Any = None
        try:
            v = d.pop("prompt", UNSET)
            o.prompt = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "prompt", v, error)
        try:
            v = d.pop("llm", UNSET)
            o.llm = find_llm(v, v) if v.__class__ is str else v if v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "llm", v, error)
        try:
            v = d.pop("reasoning_effort", UNSET)
            o.reasoning_effort = (
                find_llm_reasoning_effort(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
            )
        except UNFIT as error:
            misfit(o, "reasoning_effort", v, error)
        try:
            v = d.pop("thinking_budget", UNSET)
            o.thinking_budget = v if v.__class__ is int or v is UNSET or v is None else integer(v)
        except UNFIT as error:
            misfit(o, "thinking_budget", v, error)
        try:
            v = d.pop("temperature", UNSET)
            o.temperature = v if v.__class__ is float or v.__class__ is int or v is UNSET else number(v)
        except UNFIT as error:
            misfit(o, "temperature", v, error)
        try:
            v = d.pop("max_tokens", UNSET)
            o.max_tokens = v if v.__class__ is int or v is UNSET else integer(v)
        except UNFIT as error:
            misfit(o, "max_tokens", v, error)
        try:
            v = d.pop("tool_ids", UNSET)
            o.tool_ids = v if v is UNSET else texts(v)
        except UNFIT as error:
            misfit(o, "tool_ids", v, error)
        try:
            v = d.pop("built_in_tools", UNSET)
            o.built_in_tools = v if v is UNSET else BuiltInToolsInput._decode(v)
        except UNFIT as error:
            misfit(o, "built_in_tools", v, error)
        try:
            v = d.pop("mcp_server_ids", UNSET)
            o.mcp_server_ids = v if v is UNSET else texts(v)
        except UNFIT as error:
            misfit(o, "mcp_server_ids", v, error)
        try:
            v = d.pop("native_mcp_server_ids", UNSET)
            o.native_mcp_server_ids = v if v is UNSET else texts(v)
        except UNFIT as error:
            misfit(o, "native_mcp_server_ids", v, error)
        try:
            v = d.pop("knowledge_base", UNSET)
            o.knowledge_base = v if v is UNSET else each(v, KnowledgeBaseLocator._decode)
        except UNFIT as error:
            misfit(o, "knowledge_base", v, error)
        try:
            v = d.pop("custom_llm", UNSET)
            o.custom_llm = v if v is UNSET or v is None else CustomLLM._decode(v)
        except UNFIT as error:
            misfit(o, "custom_llm", v, error)
        try:
            v = d.pop("ignore_default_personality", UNSET)
            o.ignore_default_personality = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "ignore_default_personality", v, error)
        try:
            v = d.pop("rag", UNSET)
            o.rag = v if v is UNSET else RagConfig._decode(v)
        except UNFIT as error:
            misfit(o, "rag", v, error)
        try:
            v = d.pop("timezone", UNSET)
            o.timezone = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "timezone", v, error)
        try:
            v = d.pop("backup_llm_config", UNSET)
            o.backup_llm_config = v if v is UNSET else decode_prompt_agent_backup_llm_config(v)
        except UNFIT as error:
            misfit(o, "backup_llm_config", v, error)
        try:
            v = d.pop("tools", UNSET)
            o.tools = v if v is UNSET else each(v, decode_prompt_agent_tool)
        except UNFIT as error:
            misfit(o, "tools", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.prompt is not UNSET:
            d["prompt"] = self.prompt
        if self.llm is not UNSET:
            d["llm"] = self.llm
        if self.reasoning_effort is not UNSET:
            d["reasoning_effort"] = self.reasoning_effort
        if self.thinking_budget is not UNSET:
            d["thinking_budget"] = self.thinking_budget
        if self.temperature is not UNSET:
            d["temperature"] = self.temperature
        if self.max_tokens is not UNSET:
            d["max_tokens"] = self.max_tokens
        if self.tool_ids is not UNSET:
            d["tool_ids"] = self.tool_ids
        if self.built_in_tools is not UNSET:
            d["built_in_tools"] = self.built_in_tools
        if self.mcp_server_ids is not UNSET:
            d["mcp_server_ids"] = self.mcp_server_ids
        if self.native_mcp_server_ids is not UNSET:
            d["native_mcp_server_ids"] = self.native_mcp_server_ids
        if self.knowledge_base is not UNSET:
            d["knowledge_base"] = self.knowledge_base
        if self.custom_llm is not UNSET:
            d["custom_llm"] = self.custom_llm
        if self.ignore_default_personality is not UNSET:
            d["ignore_default_personality"] = self.ignore_default_personality
        if self.rag is not UNSET:
            d["rag"] = self.rag
        if self.timezone is not UNSET:
            d["timezone"] = self.timezone
        if self.backup_llm_config is not UNSET:
            d["backup_llm_config"] = self.backup_llm_config
        if self.tools is not UNSET:
            d["tools"] = self.tools
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .built_in_tools_input import BuiltInToolsInput
from .custom_llm import CustomLLM
from .knowledge_base_locator import KnowledgeBaseLocator
from .llm import LLM, find_llm
from .llm_reasoning_effort import LLMReasoningEffort, find_llm_reasoning_effort
from .prompt_agent_backup_llm_config import PromptAgentBackupLlmConfig, decode_prompt_agent_backup_llm_config
from .prompt_agent_tool import PromptAgentTool, decode_prompt_agent_tool
from .rag_config import RagConfig

constructed(PromptAgentAPIModelInput, globals())
