# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""The classes of what stands below a client, for annotations; each is loaded when it is first needed.

Example: ``def export(conversations: resources.Conversations) -> None``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazy_getattr

if TYPE_CHECKING:
    from .api.conversational_ai_agents import (
        Agents,
        AgentsWithRawResponse,
        AgentsWithStreamingResponse,
        AsyncAgents,
        AsyncAgentsWithRawResponse,
        AsyncAgentsWithStreamingResponse,
    )
    from .api.conversational_ai_agents_link import (
        AsyncLink,
        AsyncLinkWithRawResponse,
        AsyncLinkWithStreamingResponse,
        Link,
        LinkWithRawResponse,
        LinkWithStreamingResponse,
    )
    from .api.conversational_ai_agents_llm_usage import (
        AsyncConversationalAiAgentsLlmUsageResource,
        AsyncConversationalAiAgentsLlmUsageResourceWithRawResponse,
        AsyncConversationalAiAgentsLlmUsageResourceWithStreamingResponse,
        ConversationalAiAgentsLlmUsageResource,
        ConversationalAiAgentsLlmUsageResourceWithRawResponse,
        ConversationalAiAgentsLlmUsageResourceWithStreamingResponse,
    )
    from .api.conversational_ai_conversations import (
        AsyncConversations,
        AsyncConversationsWithRawResponse,
        AsyncConversationsWithStreamingResponse,
        Conversations,
        ConversationsWithRawResponse,
        ConversationsWithStreamingResponse,
    )
    from .api.conversational_ai_conversations_analysis import (
        Analysis,
        AnalysisWithRawResponse,
        AnalysisWithStreamingResponse,
        AsyncAnalysis,
        AsyncAnalysisWithRawResponse,
        AsyncAnalysisWithStreamingResponse,
    )
    from .api.conversational_ai_conversations_audio import (
        AsyncAudio,
        AsyncAudioWithRawResponse,
        AsyncAudioWithStreamingResponse,
        Audio,
        AudioWithRawResponse,
        AudioWithStreamingResponse,
    )
    from .api.conversational_ai_conversations_feedback import (
        AsyncFeedback,
        AsyncFeedbackWithRawResponse,
        AsyncFeedbackWithStreamingResponse,
        Feedback,
        FeedbackWithRawResponse,
        FeedbackWithStreamingResponse,
    )
    from .api.conversational_ai_tools import (
        AsyncTools,
        AsyncToolsWithRawResponse,
        AsyncToolsWithStreamingResponse,
        Tools,
        ToolsWithRawResponse,
        ToolsWithStreamingResponse,
    )
    from .client import AsyncConversationalAi, ConversationalAi

__all__ = [
    "Agents",
    "AgentsWithRawResponse",
    "AgentsWithStreamingResponse",
    "Analysis",
    "AnalysisWithRawResponse",
    "AnalysisWithStreamingResponse",
    "AsyncAgents",
    "AsyncAgentsWithRawResponse",
    "AsyncAgentsWithStreamingResponse",
    "AsyncAnalysis",
    "AsyncAnalysisWithRawResponse",
    "AsyncAnalysisWithStreamingResponse",
    "AsyncAudio",
    "AsyncAudioWithRawResponse",
    "AsyncAudioWithStreamingResponse",
    "AsyncConversationalAi",
    "AsyncConversationalAiAgentsLlmUsageResource",
    "AsyncConversationalAiAgentsLlmUsageResourceWithRawResponse",
    "AsyncConversationalAiAgentsLlmUsageResourceWithStreamingResponse",
    "AsyncConversations",
    "AsyncConversationsWithRawResponse",
    "AsyncConversationsWithStreamingResponse",
    "AsyncFeedback",
    "AsyncFeedbackWithRawResponse",
    "AsyncFeedbackWithStreamingResponse",
    "AsyncLink",
    "AsyncLinkWithRawResponse",
    "AsyncLinkWithStreamingResponse",
    "AsyncTools",
    "AsyncToolsWithRawResponse",
    "AsyncToolsWithStreamingResponse",
    "Audio",
    "AudioWithRawResponse",
    "AudioWithStreamingResponse",
    "ConversationalAi",
    "ConversationalAiAgentsLlmUsageResource",
    "ConversationalAiAgentsLlmUsageResourceWithRawResponse",
    "ConversationalAiAgentsLlmUsageResourceWithStreamingResponse",
    "Conversations",
    "ConversationsWithRawResponse",
    "ConversationsWithStreamingResponse",
    "Feedback",
    "FeedbackWithRawResponse",
    "FeedbackWithStreamingResponse",
    "Link",
    "LinkWithRawResponse",
    "LinkWithStreamingResponse",
    "Tools",
    "ToolsWithRawResponse",
    "ToolsWithStreamingResponse",
]

if not TYPE_CHECKING:
    _MODULES = {
        "Agents": "api.conversational_ai_agents",
        "AgentsWithRawResponse": "api.conversational_ai_agents",
        "AgentsWithStreamingResponse": "api.conversational_ai_agents",
        "Analysis": "api.conversational_ai_conversations_analysis",
        "AnalysisWithRawResponse": "api.conversational_ai_conversations_analysis",
        "AnalysisWithStreamingResponse": "api.conversational_ai_conversations_analysis",
        "AsyncAgents": "api.conversational_ai_agents",
        "AsyncAgentsWithRawResponse": "api.conversational_ai_agents",
        "AsyncAgentsWithStreamingResponse": "api.conversational_ai_agents",
        "AsyncAnalysis": "api.conversational_ai_conversations_analysis",
        "AsyncAnalysisWithRawResponse": "api.conversational_ai_conversations_analysis",
        "AsyncAnalysisWithStreamingResponse": "api.conversational_ai_conversations_analysis",
        "AsyncAudio": "api.conversational_ai_conversations_audio",
        "AsyncAudioWithRawResponse": "api.conversational_ai_conversations_audio",
        "AsyncAudioWithStreamingResponse": "api.conversational_ai_conversations_audio",
        "AsyncConversationalAi": "client",
        "AsyncConversationalAiAgentsLlmUsageResource": "api.conversational_ai_agents_llm_usage",
        "AsyncConversationalAiAgentsLlmUsageResourceWithRawResponse": "api.conversational_ai_agents_llm_usage",
        "AsyncConversationalAiAgentsLlmUsageResourceWithStreamingResponse": "api.conversational_ai_agents_llm_usage",
        "AsyncConversations": "api.conversational_ai_conversations",
        "AsyncConversationsWithRawResponse": "api.conversational_ai_conversations",
        "AsyncConversationsWithStreamingResponse": "api.conversational_ai_conversations",
        "AsyncFeedback": "api.conversational_ai_conversations_feedback",
        "AsyncFeedbackWithRawResponse": "api.conversational_ai_conversations_feedback",
        "AsyncFeedbackWithStreamingResponse": "api.conversational_ai_conversations_feedback",
        "AsyncLink": "api.conversational_ai_agents_link",
        "AsyncLinkWithRawResponse": "api.conversational_ai_agents_link",
        "AsyncLinkWithStreamingResponse": "api.conversational_ai_agents_link",
        "AsyncTools": "api.conversational_ai_tools",
        "AsyncToolsWithRawResponse": "api.conversational_ai_tools",
        "AsyncToolsWithStreamingResponse": "api.conversational_ai_tools",
        "Audio": "api.conversational_ai_conversations_audio",
        "AudioWithRawResponse": "api.conversational_ai_conversations_audio",
        "AudioWithStreamingResponse": "api.conversational_ai_conversations_audio",
        "ConversationalAi": "client",
        "ConversationalAiAgentsLlmUsageResource": "api.conversational_ai_agents_llm_usage",
        "ConversationalAiAgentsLlmUsageResourceWithRawResponse": "api.conversational_ai_agents_llm_usage",
        "ConversationalAiAgentsLlmUsageResourceWithStreamingResponse": "api.conversational_ai_agents_llm_usage",
        "Conversations": "api.conversational_ai_conversations",
        "ConversationsWithRawResponse": "api.conversational_ai_conversations",
        "ConversationsWithStreamingResponse": "api.conversational_ai_conversations",
        "Feedback": "api.conversational_ai_conversations_feedback",
        "FeedbackWithRawResponse": "api.conversational_ai_conversations_feedback",
        "FeedbackWithStreamingResponse": "api.conversational_ai_conversations_feedback",
        "Link": "api.conversational_ai_agents_link",
        "LinkWithRawResponse": "api.conversational_ai_agents_link",
        "LinkWithStreamingResponse": "api.conversational_ai_agents_link",
        "Tools": "api.conversational_ai_tools",
        "ToolsWithRawResponse": "api.conversational_ai_tools",
        "ToolsWithStreamingResponse": "api.conversational_ai_tools",
    }
    __getattr__ = lazy_getattr(globals(), _MODULES)

    def __dir__() -> list[str]:
        return __all__
