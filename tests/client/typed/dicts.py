"""Plain dicts in the place of models: what type checkers let through, and what not. `test_typed` makes these calls."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

import json
from collections import deque
from typing import Any, assert_type, cast

from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.models import (
    LLM,
    AgentConfigAPIModelInput,
    ConversationSimulationSpecification,
    PromptAgentTool,
    SystemToolConfig,
    ToolMockConfig,
    UnknownPromptAgentTool,
)
from elevenlabs_agents.params import (
    ClientToolConfigParam,
    ConversationSimulationSpecificationParam,
    JsonSchemaPropertyParam,
    PromptAgentAPIModelInputParam,
    PromptAgentToolParam,
    PromptEvaluationCriteriaParam,
)

WEATHER: PromptAgentToolParam = {
    "type": "webhook",
    "name": "weather",
    "description": "The weather of a place",
    "api_schema": {
        "url": "https://weather.test/{place}",
        "method": "GET",
        "path_params_schema": {"place": {"type": "string", "description": "Where"}},
        "request_headers": {"x-key": {"secret_id": "s"}, "x-place": {"variable_name": "place"}, "accept": "text/plain"},
    },
}
DEEP: JsonSchemaPropertyParam = {
    "type": "object",
    "properties": {
        "rows": {
            "type": "array",
            "items": {
                "type": "array",
                "items": {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]},
            },
        }
    },
}
LAST: PromptAgentToolParam = {
    "type": "client",
    "name": "last",
    "description": "The last one",
    "parameters": {"type": "object", "properties": {"deep": DEEP}},
}
SPECIFICATION: ConversationSimulationSpecificationParam = {
    "simulated_user_config": {
        "first_message": "Hello",
        "prompt": {
            "llm": LLM.GPT_4O,
            "temperature": 0,
            "backup_llm_config": {"preference": "override", "order": ["gpt-4o-mini", LLM.GPT_4O]},
            "tools": [WEATHER, LAST, {"type": "system", "name": "end", "params": {"system_tool_type": "end_call"}}],
            "timezone": None,
        },
    },
    "tool_mock_config": {"weather": {"default_return_value": "sun"}, "last": ToolMockConfig(default_is_error=True)},
    "partial_conversation_history": [{"role": "user", "time_in_call_secs": 0, "message": "Hi"}],
    "dynamic_variables": {"name": "Ada", "age": 36, "member": True, "nothing": None},
}
CRITERIA: list[PromptEvaluationCriteriaParam] = [{"id": "c", "name": "kind", "conversation_goal_prompt": "Be kind"}]


def in_dicts(client: ElevenLabs) -> None:
    client.conversational_ai.agents.simulate_conversation(  # type: ignore[deprecated]  # the vendor's
        "a", simulation_specification=SPECIFICATION, extra_evaluation_criteria=CRITERIA
    )


def in_models(client: ElevenLabs) -> None:
    """A model takes what JSON says; what it becomes is a model all the way down."""
    client.conversational_ai.agents.simulate_conversation(  # type: ignore[deprecated]  # the vendor's
        "a",
        simulation_specification=ConversationSimulationSpecification.from_dict(SPECIFICATION),
        extra_evaluation_criteria=CRITERIA,
    )


def in_a_mixture(client: ElevenLabs) -> None:
    end = SystemToolConfig.from_dict({"name": "end", "params": {"system_tool_type": "end_call"}})
    new = UnknownPromptAgentTool({"type": "a tool of next year"})
    either: list[PromptAgentTool | PromptAgentToolParam] = [WEATHER, end, new]
    client.conversational_ai.agents.simulate_conversation(  # type: ignore[deprecated]  # the vendor's
        "a",
        simulation_specification={
            "simulated_user_config": {"prompt": {"tools": either}},
            "tool_mock_config": {"weather": ToolMockConfig(default_return_value="sun")},
        },
    )


def of_no_type(client: ElevenLabs) -> None:
    """JSON from elsewhere has no type; a dict whose type says nothing needs a cast, or the model to read it."""
    read = json.loads('{"simulated_user_config": {}}')
    loose: dict[str, Any] = {"simulated_user_config": AgentConfigAPIModelInput(first_message="Hello")}
    simulate = client.conversational_ai.agents.simulate_conversation  # type: ignore[deprecated]  # the vendor's
    simulate("a", simulation_specification=read)
    simulate("a", simulation_specification=cast("ConversationSimulationSpecificationParam", loose))
    simulate("a", simulation_specification=loose)  # type: ignore[arg-type]  # no keys that anyone could check


async def awaited(client: AsyncElevenLabs) -> None:
    agents = client.conversational_ai.agents
    await agents.simulate_conversation("a", simulation_specification=SPECIFICATION)  # type: ignore[deprecated]  # dto.


def narrowed(tool: PromptAgentToolParam) -> str:
    """The tag tells which dict it is."""
    if tool["type"] == "webhook":
        return tool["api_schema"]["url"] if isinstance(tool["api_schema"], dict) else tool["api_schema"].url
    if tool["type"] == "client":
        assert_type(tool, ClientToolConfigParam)
        return str(tool["api_schema"])  # type: ignore[typeddict-item]  # a key of webhooks
    return tool["name"]


def in_sequences(client: ElevenLabs) -> None:
    """Any sequence is a list, but a text is none."""
    prompt: PromptAgentAPIModelInputParam = {"tool_ids": ("a", "b"), "mcp_server_ids": deque(["c"])}
    client.conversational_ai.agents.simulate_conversation(  # type: ignore[deprecated]  # the vendor's
        "a",
        simulation_specification={"simulated_user_config": {"prompt": prompt}},
        extra_evaluation_criteria=tuple(CRITERIA),
    )
    prompt["tool_ids"] = "ab"  # type: ignore[typeddict-item]  # a text


def wrong(client: ElevenLabs) -> None:
    """Each of these is an error to both type checkers; they say so when one is none."""
    simulate = client.conversational_ai.agents.simulate_conversation  # type: ignore[deprecated]  # the vendor's
    simulate("a", simulation_specification={})  # type: ignore[arg-type]  # a required key is missing
    simulate("a", simulation_specification={"simulated_user_config": {}, "beyond": 1})  # type: ignore[arg-type]  # extra
    simulate("a", simulation_specification={"simulated_user_config": {"language": 1}})  # type: ignore[arg-type]  # no text
    simulate("a", simulation_specification={"simulated_user_config": {"prompt": None}})  # type: ignore[arg-type]  # null
    deep = SPECIFICATION.copy()
    deep["simulated_user_config"] = {"prompt": {"tool": []}}  # type: ignore[typeddict-item]  # misspelled
    deep["dynamic_variables"] = {"name": ["Ada"]}  # type: ignore[dict-item]  # a list where the variable is a scalar
    missing: PromptAgentToolParam = {"type": "webhook", "name": "x"}  # type: ignore[assignment]  # keys
    other: PromptAgentToolParam = {"type": "webhok", "name": "x"}  # type: ignore[assignment]  # tag
    untagged: PromptAgentToolParam = {"name": "x", "params": {}}  # type: ignore[assignment]  # no tag
    simulate("a", simulation_specification=deep, extra_evaluation_criteria=[missing, other, untagged])  # type: ignore[list-item]  # other dicts
