"""Values that the specification lists: a typo in an argument is an error, members of the enum do, answers stay open."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Literal, assert_type

from elevenlabs_agents import ElevenLabs
from elevenlabs_agents.models import (
    LLM,
    ConversationsListSummaryMode,
    ConversationSummaryResponseModel,
    EvaluationSuccessResult,
)
from elevenlabs_agents.params import PromptAgentAPIModelInputParam


def listed(client: ElevenLabs) -> None:
    """Texts, members, and both in one value; `None` where the specification allows null."""
    conversations = client.conversational_ai.conversations
    conversations.list(call_successful="success", summary_mode=ConversationsListSummaryMode.INCLUDE)
    conversations.list(call_successful=EvaluationSuccessResult.FAILURE, summary_mode="exclude")
    either: list[Literal["success"] | EvaluationSuccessResult] = ["success", EvaluationSuccessResult.SUCCESS]
    conversations.list(call_successful=either[0])
    conversations.list(call_successful=None)


def misspelled(client: ElevenLabs, text: str) -> None:
    """Each is an error to both type checkers; at runtime they are sent, as a newer server may know them."""
    conversations = client.conversational_ai.conversations
    conversations.list(call_successful="sucess")  # type: ignore[arg-type]  # a typo
    conversations.list(summary_mode=text)  # type: ignore[arg-type]  # any text
    prompt: PromptAgentAPIModelInputParam = {"llm": "gpt-4o-mini"}
    prompt["llm"] = "gpt-4o-mimi"  # type: ignore[typeddict-item]  # a typo
    prompt["backup_llm_config"] = {"preference": "override", "order": ["gpt-4o-mini", LLM.GPT_4O]}
    prompt["backup_llm_config"] = {"preference": "override", "order": ["gpt-4o-mimi"]}  # type: ignore[typeddict-item]  # dto.
    prompt["backup_llm_config"] = {"preference": "override", "order": "gpt-4o"}  # type: ignore[typeddict-item]  # no list


def answered(answer: ConversationSummaryResponseModel) -> str:
    """What a server says later than this client was built is a text."""
    assert_type(answer.call_successful, EvaluationSuccessResult | str)
    return answer.call_successful
