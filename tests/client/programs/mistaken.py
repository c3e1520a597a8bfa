"""The programs with a typo each: both type checkers find every one."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import Any

from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, resources
from elevenlabs_agents.models import GetAgentLinkResponseModel
from elevenlabs_agents.resources import Conversations


def export(conversations: Conversations) -> list[str]:
    """An attribute of an item."""
    return [item.conversationid for item in conversations.list_items()]  # type: ignore[attr-defined]  # the typo


async def service(client: AsyncElevenLabs, call: str) -> None:
    """A call that is not awaited."""
    print(client.conversational_ai.conversations.get(call).agent_id)  # type: ignore[attr-defined]  # no await


def command(client: ElevenLabs) -> None:
    """A value, an argument, an option."""
    conversations = client.conversational_ai.conversations
    conversations.list(call_successful="sucess")  # type: ignore[arg-type]  # the typo
    conversations.list(call_succesful="success")  # type: ignore[call-arg]  # the typo
    conversations.get("c", request_options={"timeuot": 5})  # type: ignore[arg-type]  # the typo


def rows(conversations: resources.Conversations) -> list[dict[str, Any]]:
    """A method that pages do not have."""
    return [page.as_dict() for page in conversations.list_pages()]  # type: ignore[attr-defined]  # the typo


def application() -> GetAgentLinkResponseModel:
    """A model made by hand."""
    return GetAgentLinkResponseModel(agentid="a")  # type: ignore[call-arg]  # the typo
