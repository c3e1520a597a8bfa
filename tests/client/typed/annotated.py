"""Functions of callers that take a resource, or what a call returns: every class has a public name."""

# pyright: reportUnnecessaryTypeIgnoreComment=true, reportDeprecated=false

from __future__ import annotations

from collections.abc import Callable
from typing import assert_type

from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, resources, types
from elevenlabs_agents.models import AgentSimulatedChatTestStreamChunk, GetConversationResponseModel
from elevenlabs_agents.resources import Agents, AsyncConversations, Conversations


def ids(conversations: Conversations) -> list[str]:
    """What all pages hold."""
    return [item.conversation_id for item in conversations.list_items()]


def status(conversations: resources.ConversationsWithRawResponse) -> int:
    """Another form of the same resource."""
    raw = conversations.get("c")
    assert_type(raw, types.RawResponse[GetConversationResponseModel])
    return raw.status_code


def chunks(agents: Agents) -> types.Stream[AgentSimulatedChatTestStreamChunk]:
    """What is still to be read."""
    ask = agents.with_streaming_response.simulate_conversation_stream
    return ask("a", simulation_specification={"simulated_user_config": {}}).parse()


async def awaited(conversations: AsyncConversations) -> GetConversationResponseModel:
    """The awaited twin."""
    return await conversations.get("c")


def used(client: ElevenLabs) -> None:
    """Also a resource that only leads to others."""
    below: resources.ConversationalAi = client.conversational_ai
    count: Callable[[Conversations], list[str]] = ids
    assert len(count(below.conversations)) == 1
    assert status(client.conversational_ai.conversations.with_raw_response) == 200


def mistaken(client: ElevenLabs, other: AsyncElevenLabs) -> None:
    """Each is an error to both type checkers."""
    ids(client.conversational_ai.agents)  # type: ignore[arg-type]  # another resource
    ids(other.conversational_ai.conversations)  # type: ignore[arg-type]  # awaited
    status(client.conversational_ai.conversations)  # type: ignore[arg-type]  # another form
