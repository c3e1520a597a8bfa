# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.built_in_tools_input import BuiltInToolsInput
    from ..models.custom_llm import CustomLLM
    from ..models.knowledge_base_locator import KnowledgeBaseLocator
    from ..models.llm import LLM
    from ..models.llm_reasoning_effort import LLMReasoningEffort
    from ..models.prompt_agent_backup_llm_config import PromptAgentBackupLlmConfig
    from ..models.prompt_agent_tool import PromptAgentTool
    from ..models.rag_config import RagConfig
    from ..runtime.sequences import SequenceNotStr
    from .built_in_tools_input import BuiltInToolsInputParam
    from .custom_llm import CustomLLMParam
    from .knowledge_base_locator import KnowledgeBaseLocatorParam
    from .prompt_agent_backup_llm_config import PromptAgentBackupLlmConfigParam
    from .prompt_agent_tool import PromptAgentToolParam
    from .rag_config import RagConfigParam


class PromptAgentAPIModelInputParam(TypedDict, total=False):
    """`PromptAgentAPIModelInput` as a plain dict."""

    prompt: str
    llm: LLM | str
    reasoning_effort: LLMReasoningEffort | str | None
    thinking_budget: int | None
    temperature: float
    max_tokens: int
    tool_ids: SequenceNotStr[str]
    built_in_tools: BuiltInToolsInput | BuiltInToolsInputParam
    mcp_server_ids: SequenceNotStr[str]
    native_mcp_server_ids: SequenceNotStr[str]
    knowledge_base: Sequence[KnowledgeBaseLocator | KnowledgeBaseLocatorParam]
    custom_llm: CustomLLM | CustomLLMParam | None
    ignore_default_personality: bool | None
    rag: RagConfig | RagConfigParam
    timezone: str | None
    backup_llm_config: PromptAgentBackupLlmConfig | PromptAgentBackupLlmConfigParam
    tools: Sequence[PromptAgentTool | PromptAgentToolParam]
