"""Request bodies built from models are the JSON that was written by hand: tags filled in, nothing that was not set."""

# Deprecated operations are tested like the others.
# mypy: disable-error-code=deprecated
# pyright: reportDeprecated=false

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from elevenlabs_agents import ElevenLabs
from elevenlabs_agents import models as m

from tests.server import Reply, Server

ANSWER: dict[str, Any] = {
    "simulated_conversation": [],
    "analysis": {"call_successful": "success", "transcript_summary": "s"},
}
RESULT: dict[str, Any] = {
    "request_id": "r",
    "tool_name": "t",
    "result_value": "v",
    "is_error": False,
    "tool_has_been_called": True,
}


def written() -> Any:
    return yaml.load(Path(__file__).with_name("request.yaml").read_text("utf-8"), yaml.CSafeLoader)


def system(name: str, params: m.SystemToolConfigParams) -> m.SystemToolConfig:
    return m.SystemToolConfig(name=name, params=params)


def order() -> m.WebhookToolConfig:
    sizes = m.ArrayJsonSchemaProperty(
        items=m.ArrayJsonSchemaProperty(
            items=m.LiteralJsonSchemaProperty(type=m.LiteralJsonSchemaPropertyType.NUMBER, description="cm")
        )
    )
    nested = m.ObjectJsonSchemaProperty(properties={})
    return m.WebhookToolConfig(
        name="order",
        description="d",
        execution_mode=m.ToolExecutionMode.ASYNC,
        api_schema=m.WebhookToolApiSchemaConfig(
            url="https://shop.example",
            method=m.WebhookToolApiSchemaConfigMethod.POST,
            path_params_schema={"id": m.LiteralJsonSchemaProperty(type="string", constant_value=5)},
            query_params_schema=m.QueryParamsJsonSchema(
                properties={"q": m.LiteralJsonSchemaProperty(type="boolean", dynamic_variable="v")}, required=["q"]
            ),
            request_body_schema=m.ObjectJsonSchemaProperty(
                required=["sizes"], properties={"sizes": sizes, "nested": nested}
            ),
            request_headers={
                "a": "b",
                "c": m.ConvAISecretLocator(secret_id="s"),
                "d": m.ConvAIDynamicVariable(variable_name="v"),
            },
        ),
    )


def transfers() -> m.TransferToNumberToolConfig:
    first, *others = [
        m.PhoneNumberTransfer(condition="c", transfer_destination=destination)
        for destination in (
            m.PhoneNumberTransferDestination(phone_number="+1"),
            m.SIPUriTransferDestination(sip_uri="sip:x"),
            m.PhoneNumberDynamicVariableTransferDestination(phone_number="v"),
            m.SIPUriDynamicVariableTransferDestination(sip_uri="v"),
        )
    ]
    first.transfer_type = m.TransferTypeEnum.SIP_REFER
    return m.TransferToNumberToolConfig(transfers=[first, *others])


def crm() -> m.ApiIntegrationWebhookToolConfigInput:
    return m.ApiIntegrationWebhookToolConfigInput(
        name="crm",
        description="d",
        api_integration_id="i",
        api_integration_connection_id="c",
        api_schema_overrides=m.ApiIntegrationWebhookOverrides(
            path_params_schema={"p": m.LiteralOverride(constant_value=True)},
            request_body_schema=m.ObjectOverride(
                properties={
                    "a": m.LiteralOverride(dynamic_variable="v"),
                    "b": m.ObjectOverride(required=["c"]),
                }
            ),
            request_headers={"a": "b", "c": m.ConvAIDynamicVariable(variable_name="v")},
        ),
    )


def prompt() -> m.PromptAgentAPIModelInput:
    shown = m.ObjectJsonSchemaProperty(properties={"x": m.LiteralJsonSchemaProperty(type="integer")})
    to_agent = m.TransferToAgentToolConfig(transfers=[m.AgentTransfer(agent_id="a", condition="c")])
    return m.PromptAgentAPIModelInput(
        prompt="You order pizza.",
        llm=m.LLM.GPT_4O,
        reasoning_effort=None,
        temperature=0.5,
        backup_llm_config=m.BackupLLMOverride(order=[m.LLM.GPT_4, "a model of next year"]),
        custom_llm=m.CustomLLM(
            url="https://llm.example",
            model_id=None,
            request_headers={
                "plain": "p",
                "secret": m.ConvAISecretLocator(secret_id="s"),
                "variable": m.ConvAIDynamicVariable(variable_name="v"),
            },
        ),
        built_in_tools=m.BuiltInToolsInput(end_call=system("end", m.EndCallToolConfig()), skip_turn=None),
        tools=[
            order(),
            m.ClientToolConfig(name="show", description="d", parameters=shown, expects_response=True),
            system("s1", m.LanguageDetectionToolConfig()),
            system("s2", m.SkipTurnToolConfig()),
            system("s3", m.PlayDTMFToolConfig()),
            system("s4", m.VoicemailDetectionToolConfig(voicemail_message="m")),
            system("s5", to_agent),
            system("s6", transfers()),
            crm(),
        ],
    )


def history() -> m.ConversationHistoryTranscriptCommonModelInput:
    call = m.ConversationHistoryTranscriptToolCallCommonModel(
        request_id="r",
        tool_name="t",
        params_as_json="{}",
        tool_has_been_called=True,
        tool_details=m.ConversationHistoryTranscriptToolCallClientDetails(parameters="{}"),
    )
    edge = m.WorkflowToolEdgeStepModel(step_latency_secs=0.5, edge_id="e", target_node_id="n")
    return m.ConversationHistoryTranscriptCommonModelInput(
        role="agent",
        time_in_call_secs=1,
        tool_calls=[call],
        tool_results=[
            m.ConversationHistoryTranscriptSystemToolResultCommonModel(**RESULT, result=m.SkipTurnToolResponseModel()),
            m.ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput(
                **RESULT, result=m.WorkflowToolResponseModelInput(steps=[edge])
            ),
        ],
    )


def specification() -> m.ConversationSimulationSpecification:
    placeholders: dict[str, m.DynamicVariablesConfigDynamicVariablePlaceholder] = {
        "text": "t",
        "whole": 1,
        "part": 1.5,
        "flag": False,
    }
    return m.ConversationSimulationSpecification(
        simulated_user_config=m.AgentConfigAPIModelInput(
            first_message="Hi",
            language="en",
            dynamic_variables=m.DynamicVariablesConfig(dynamic_variable_placeholders=placeholders),
            prompt=prompt(),
        ),
        tool_mock_config={"order": m.ToolMockConfig(default_return_value="ok")},
        dynamic_variables={"text": "t", "none": None},
        partial_conversation_history=[history()],
    )


def test_a_model_is_the_json() -> None:
    assert specification().to_dict() == written()["simulation_specification"]
    assert m.ConversationSimulationSpecification.from_dict(specification().to_dict()) == specification()


@pytest.mark.parametrize("given", ["models", "json", "both"])
def test_what_the_server_receives(given: str, server: Server) -> None:
    body = written()
    if given == "models":
        body["simulation_specification"] = specification()
        body["extra_evaluation_criteria"] = [m.PromptEvaluationCriteria(id="i", name="n", conversation_goal_prompt="g")]
    elif given == "both":
        body["simulation_specification"]["partial_conversation_history"] = [history()]
        body["simulation_specification"]["simulated_user_config"]["prompt"]["tools"][0] = order()
    server.answer(Reply.json(ANSWER))
    with ElevenLabs(api_key="k", base_url=server.url) as client:
        client.conversational_ai.agents.simulate_conversation("a", **body)
    assert server.request().json() == written()
