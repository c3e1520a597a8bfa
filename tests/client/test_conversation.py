"""A whole conversation, by hand and at random: the class at every place, from a dict and from a real server."""

from __future__ import annotations

import asyncio
import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.errors import DecodeError
from elevenlabs_agents.models import GetConversationResponseModel

from tests.client.document import is_array, is_object
from tests.client.walk import Walk
from tests.server import Reply, Server

T = "ConversationHistoryTranscript"
OTHER = f"{T}OtherToolsResultCommonModel"
SYSTEM = f"{T}SystemToolResultCommonModelOutput"
WORKFLOW = f"{T}WorkflowToolsResultCommonModel"
CALL = f"{T}ToolCallCommonModelOutput"
RESULT = f"Unknown{T}ResponseModelToolResult"
STEPS = "transcript[1].tool_results[7].result.steps"
INNER = f"{STEPS}[2].results"
INITIATION = "conversation_initiation_client_data.dynamic_variables"

CLASSES = {
    "": "GetConversationResponseModel",
    "status": "ConversationStatus",
    "metadata": "ConversationHistoryMetadataCommonModel",
    "metadata.authorization_method": "str",
    "metadata.conversation_initiation_source": "ConversationInitiationSource",
    "metadata.phone_call": "ConversationHistoryTwilioPhoneCallModel",
    "analysis": "ConversationHistoryAnalysisCommonModel",
    "analysis.call_successful": "EvaluationSuccessResult",
    "analysis.data_collection_results['an id, with spaces']": "DataCollectionResultCommonModel",
    "conversation_initiation_client_data": "ConversationInitiationClientDataRequest",
    "conversation_initiation_client_data.dynamic_variables[whole]": "int",
    "conversation_initiation_client_data.dynamic_variables[part]": "float",
    "conversation_initiation_client_data.dynamic_variables[flag]": "bool",
    "conversation_initiation_client_data.dynamic_variables[list]": "list",
    "transcript[0]": f"{T}ResponseModel",
    "transcript[0].role": f"{T}Role",
    "transcript[1].agent_metadata": "AgentMetadata",
    "transcript[1].conversation_turn_metrics.metrics[convai llm]": "MetricRecord",
    "transcript[1].llm_usage.model_usage[gpt-4o]": "LLMInputOutputTokensUsage",
    "transcript[1].tool_calls[0]": CALL,
    "transcript[1].tool_calls[1].type": "ToolType",
    "transcript[1].tool_calls[1].tool_details": f"{T}ToolCallWebhookDetails",
    "transcript[1].tool_calls[2].tool_details": f"{T}ToolCallClientDetails",
    "transcript[1].tool_calls[3].tool_details": f"{T}ToolCallMCPDetails",
    "transcript[1].tool_calls[4].tool_details": f"{T}ToolCallApiIntegrationWebhookDetails",
    "transcript[1].tool_calls[4].tool_details.webhook_details": f"{T}ToolCallWebhookDetails",
    "transcript[1].tool_calls[5].type": "str",
    "transcript[1].tool_calls[5].tool_details": f"Unknown{T}ToolCallCommonModelOutputToolDetails",
    "transcript[1].tool_calls[6].tool_details": "NoneType",
    "transcript[1].tool_results[0]": OTHER,
    "transcript[1].tool_results[1]": OTHER,
    "transcript[1].tool_results[2]": OTHER,
    "transcript[1].tool_results[3]": OTHER,
    "transcript[1].tool_results[3].type": f"{T}OtherToolsResultType",
    "transcript[1].tool_results[4]": OTHER,
    "transcript[1].tool_results[5]": OTHER,
    "transcript[1].tool_results[6]": f"{T}ApiIntegrationWebhookToolsResultCommonModel",
    "transcript[1].tool_results[6].dynamic_variable_updates[0]": "DynamicVariableUpdateCommonModel",
    "transcript[1].tool_results[7]": WORKFLOW,
    "transcript[1].tool_results[7].result": "WorkflowToolResponseModel",
    f"{STEPS}[0]": "WorkflowToolEdgeStepModel",
    f"{STEPS}[1]": "WorkflowToolMaxIterationsExceededStepModel",
    f"{STEPS}[2]": "WorkflowToolNestedToolsStepModel",
    f"{STEPS}[3]": "UnknownWorkflowToolResponseModelStep",
    f"{STEPS}[2].requests[0]": CALL,
    f"{STEPS}[2].requests[0].tool_details": f"{T}ToolCallClientDetails",
    f"{INNER}[0]": OTHER,
    f"{INNER}[1]": SYSTEM,
    f"{INNER}[1].result": "EndCallToolResultModel",
    f"{INNER}[2]": WORKFLOW,
    f"{INNER}[2].result.steps[0]": "WorkflowToolNestedToolsStepModel",
    f"{INNER}[2].result.steps[0].results[0]": OTHER,
    f"{INNER}[2].result.steps[0].results[1]": WORKFLOW,
    f"{INNER}[3]": "UnknownConversationHistoryTranscriptResponseModelToolResult",
    "transcript[1].tool_results[8]": RESULT,
    "transcript[1].tool_results[9]": RESULT,
    "transcript[1].tool_results[10]": RESULT,
    "transcript[2].role": "str",
    "transcript[2].feedback.score": "UserFeedbackScore",
    "transcript[2].tool_results[0]": SYSTEM,
    "transcript[2].tool_results[0].result": "Unset",
    "transcript[2].tool_results[1].result": "NoneType",
    "transcript[2].tool_results[2].result": "EndCallToolResultModel",
    "transcript[2].tool_results[3].result": "KnowledgeBaseRagToolResultModel",
    "transcript[2].tool_results[4].result": "LanguageDetectionToolResultModel",
    "transcript[2].tool_results[5].result": "PlayDTMFResultErrorModel",
    "transcript[2].tool_results[6].result": "PlayDTMFResultSuccessModel",
    "transcript[2].tool_results[7].result": "SkipTurnToolResponseModel",
    "transcript[2].tool_results[8].result": "TestToolResultModel",
    "transcript[2].tool_results[9].result": "TransferToAgentToolResultErrorModel",
    "transcript[2].tool_results[10].result": "TransferToAgentToolResultSuccessModel",
    "transcript[2].tool_results[10].result.branch_info": "TransferBranchInfoTrafficSplit",
    "transcript[2].tool_results[11].result.branch_info": "TransferBranchInfoDefaultingToMain",
    "transcript[2].tool_results[12].result": "TransferToNumberResultErrorModel",
    "transcript[2].tool_results[13].result": "TransferToNumberResultExotelSuccessModel",
    "transcript[2].tool_results[14].result": "TransferToNumberResultSipSuccessModel",
    "transcript[2].tool_results[15].result": "TransferToNumberResultTwilioSuccessModel",
    "transcript[2].tool_results[16].result": "VoiceMailDetectionResultSuccessModel",
    "transcript[2].tool_results[17].result": f"Unknown{T}SystemToolResultCommonModelOutputResult",
    "transcript[2].tool_results[18].result": f"Unknown{T}SystemToolResultCommonModelOutputResult",
}


WRONG: list[Any] = ["", [], {}, ["client"], {"type": "client"}, 5, 0, True, False, "CLIENT", "client "]


@cache
def text() -> str:
    return Path(__file__).with_name("conversation.yaml").read_text("utf-8")


def conversation() -> Any:
    return yaml.load(text(), yaml.CSafeLoader)


def at(value: Any, path: str) -> Any:
    """What stands at *path*, in JSON or in models."""
    for step in re.findall(r"[^.\[\]']+", path):
        value = value[int(step)] if is_array(value) else value[step] if is_object(value) else getattr(value, step)
    return value


def check(found: GetConversationResponseModel) -> None:
    assert {path: type(at(found, path)).__name__ for path in CLASSES} == CLASSES
    assert found.to_dict() == conversation()
    walk = Walk()
    walk.component("GetConversationResponseModel", conversation(), found)
    assert walk.nodes.total() > 400


def test_from_a_dict() -> None:
    data = conversation()
    found = GetConversationResponseModel.from_dict(data)
    assert data == conversation()
    check(found)


def test_what_is_given_and_what_is_taken_share_nothing() -> None:
    data = conversation()
    found = GetConversationResponseModel.from_dict(data)
    twin = deepcopy(found)
    taken = found.to_dict()
    for path in ("a_field_of_next_year.deep", "transcript[1].tool_results[8].result", INITIATION, f"{STEPS}[3]"):
        at(data, path).clear()
        at(taken, path).clear()
    assert found == twin
    assert found.to_dict() == conversation()


def test_from_a_server(server: Server) -> None:
    server.answer(Reply.json(conversation()))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        check(client.conversational_ai.conversations.get("conv_1"))


def test_from_a_server_async(server: Server) -> None:
    async def get() -> GetConversationResponseModel:
        async with AsyncElevenLabs(api_key="k", base_url=server.url) as client:
            return await client.conversational_ai.conversations.get("conv_1")

    server.answer(Reply.json(conversation()))
    check(asyncio.run(get()))


@pytest.mark.parametrize("path", ["transcript[1].tool_results[2]", f"{INNER}[2]", f"{STEPS}[0]", "metadata.phone_call"])
def test_a_tag_that_is_none(path: str, subtests: pytest.Subtests) -> None:
    for wrong in WRONG:
        with subtests.test(repr(wrong)):
            data = conversation()
            at(data, path)["type"] = wrong
            before = deepcopy(data)
            decoded = GetConversationResponseModel.from_dict(data)
            assert type(at(decoded, path)).__name__.startswith("Unknown")
            assert at(decoded, path).raw == at(before, path)
            assert decoded.to_dict() == before
            # Nothing else is lost with it.
            beside = {path_: class_ for path_, class_ in CLASSES.items() if not path_.startswith(path)}
            assert {path_: type(at(decoded, path_)).__name__ for path_ in beside} == beside


MISSING = "missing"
FEEDBACK = "transcript[2].feedback"
MISFITS: list[tuple[str, str, Any]] = [
    ("", ".transcript", MISSING),
    ("", ".status", None),
    ("", ".has_audio", "yes"),
    ("metadata", ".call_duration_secs", True),
    ("metadata.phone_call", ".call_sid", MISSING),
    ("analysis.data_collection_results['an id, with spaces']", ".rationale", MISSING),
    (INITIATION, ".bad", {}),
    ("transcript", "[2]", None),
    (FEEDBACK, ".score", 5),
    ("transcript[1].tool_calls[3]", ".request_id", MISSING),
    ("transcript[1].tool_calls[1].tool_details.headers", "['content-type']", 5),
    ("transcript[1].tool_results", "[0]", None),
    (f"{INNER}[2].result.steps[0].results[1]", ".is_error", 0),
]


def damage(data: Any, place: str, key: str, value: Any) -> str:
    """Put *value* there, or nothing; return the JSONPath that the error must name."""
    parent, name = at(data, place), key.strip(".[]'")
    if value is MISSING:
        del parent[name]
    else:
        parent[int(name) if is_array(parent) else name] = value
    return f"$.{place}{key}" if place else f"${key}"


@pytest.mark.parametrize("place, key, value", MISFITS, ids=lambda part: str(part)[:40])
def test_what_does_not_fit(place: str, key: str, value: Any, server: Server) -> None:
    data = conversation()
    path = damage(data, place, key, value)
    server.answer(Reply.json(data, request_id="req_1"))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        call = client.conversational_ai.conversations.get("conv_1")
        assert [problem.path for problem in call.problems()] == [path]
        assert (call.to_dict(), call) == (data, GetConversationResponseModel.from_dict(data))
        with pytest.raises(DecodeError) as raised:
            client.conversational_ai.conversations.get("conv_1", request_options={"strict": True})
    with ElevenLabs(api_key="k", base_url=server.url, strict=True) as strict:
        with pytest.raises(DecodeError) as again:
            strict.conversational_ai.conversations.get("conv_1")
        assert strict.conversational_ai.conversations.get("conv_1", request_options={"strict": False}) == call
    with pytest.raises(DecodeError) as alone:
        GetConversationResponseModel.from_dict(data, strict=True)
    assert raised.value.path == again.value.path == alone.value.path == path
    assert raised.value.operation == "conversational_ai.conversations.get"
    assert (raised.value.status_code, raised.value.body) == (200, data)
