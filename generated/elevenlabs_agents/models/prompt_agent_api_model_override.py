# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, text, texts, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class PromptAgentAPIModelOverride(Model):
    prompt: str | None | Unset = UNSET
    """The prompt for the agent"""
    llm: LLM | str | None | Unset = UNSET
    """The LLM to query with the prompt and the chat history. If using data residency, the LLM must be supported in
    the data residency environment
    """
    tool_ids: list[str] | None | Unset = UNSET
    """A list of IDs of tools used by the agent"""
    native_mcp_server_ids: list[str] | None | Unset = UNSET
    """A list of Native MCP server ids to be used by the agent"""
    knowledge_base: list[KnowledgeBaseLocator] | None | Unset = UNSET
    """A list of knowledge bases to be used by the agent"""

    @staticmethod
    def _decode(d: Any) -> PromptAgentAPIModelOverride:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(PromptAgentAPIModelOverride)
        v: Any = None
        try:
            v = d.pop("prompt", UNSET)
            o.prompt = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "prompt", v, error)
        try:
            v = d.pop("llm", UNSET)
            o.llm = find_llm(v, v) if v.__class__ is str else v if v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "llm", v, error)
        try:
            v = d.pop("tool_ids", UNSET)
            o.tool_ids = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "tool_ids", v, error)
        try:
            v = d.pop("native_mcp_server_ids", UNSET)
            o.native_mcp_server_ids = v if v is UNSET or v is None else texts(v)
        except UNFIT as error:
            misfit(o, "native_mcp_server_ids", v, error)
        try:
            v = d.pop("knowledge_base", UNSET)
            o.knowledge_base = v if v is UNSET or v is None else each(v, KnowledgeBaseLocator._decode)
        except UNFIT as error:
            misfit(o, "knowledge_base", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.prompt is not UNSET:
            d["prompt"] = self.prompt
        if self.llm is not UNSET:
            d["llm"] = self.llm
        if self.tool_ids is not UNSET:
            d["tool_ids"] = self.tool_ids
        if self.native_mcp_server_ids is not UNSET:
            d["native_mcp_server_ids"] = self.native_mcp_server_ids
        if self.knowledge_base is not UNSET:
            d["knowledge_base"] = self.knowledge_base
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .knowledge_base_locator import KnowledgeBaseLocator
from .llm import LLM, find_llm

constructed(PromptAgentAPIModelOverride, globals())
