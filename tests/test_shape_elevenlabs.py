"""How the unions of the real pages are read: one row a union, written by hand from the pages."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.base.nodes import plain
from generator.shape import Shaped
from generator.shape.shaped_document import Union
from tests.consolidated import elevenlabs

HISTORY = "ConversationHistoryTranscript"
OTHER = f"{HISTORY}OtherToolsResultCommonModel"
SYSTEM = f"{HISTORY}SystemToolResultCommonModel"
WORKFLOW = f"{HISTORY}WorkflowToolsResultCommonModel"
API_WEBHOOK = f"{HISTORY}ApiIntegrationWebhookToolsResultCommonModel-Output"
CALL = f"{HISTORY}ToolCall"
LITERALS = dict.fromkeys(("boolean", "string", "integer", "number"), "LiteralJsonSchemaProperty")
OTHERS = dict.fromkeys(("client", "webhook", "mcp", "code"), OTHER)
TRANSFER_TO_NUMBER = {
    "transfer_to_number_error": "TransferToNumberResultErrorModel",
    "transfer_to_number_sip_success": "TransferToNumberResultSipSuccessModel",
    "transfer_to_number_twilio_success": "TransferToNumberResultTwilioSuccessModel",
}
RESULTS = {
    "end_call_success": "EndCallToolResultModel",
    "language_detection_success": "LanguageDetectionToolResultModel",
    "play_dtmf_error": "PlayDTMFResultErrorModel",
    "play_dtmf_success": "PlayDTMFResultSuccessModel",
    "skip_turn_success": "SkipTurnToolResponseModel",
    "testing_tool_result": "TestToolResultModel",
    "transfer_to_agent_error": "TransferToAgentToolResultErrorModel",
    "transfer_to_agent_success": "TransferToAgentToolResultSuccessModel",
    "voicemail_detection_success": "VoiceMailDetectionResultSuccessModel",
    **TRANSFER_TO_NUMBER,
}
CALLS = {
    "client": f"{CALL}ClientDetails",
    "mcp": f"{CALL}MCPDetails",
    "webhook": f"{CALL}WebhookDetails",
}
STEPS = {"edge": "WorkflowToolEdgeStepModel", "max_iterations_exceeded": "WorkflowToolMaxIterationsExceededStepModel"}


def json_schema(side: str) -> dict[str, str]:
    return {**LITERALS, "object": f"ObjectJsonSchemaProperty-{side}", "array": f"ArrayJsonSchemaProperty-{side}"}


def system_tools(side: str) -> dict[str, str]:
    return {
        "end_call": "EndCallToolConfig",
        "language_detection": "LanguageDetectionToolConfig",
        "transfer_to_agent": "TransferToAgentToolConfig",
        "transfer_to_number": f"TransferToNumberToolConfig-{side}",
        "skip_turn": "SkipTurnToolConfig",
        "play_keypad_touch_tone": "PlayDTMFToolConfig",
        "voicemail_detection": "VoicemailDetectionToolConfig",
    }


EXPLICIT = {
    "ConversationHistoryMetadataCommonModelPhoneCall": (
        "type",
        {
            "exotel": "ConversationHistoryExotelPhoneCallModel",
            "sip_trunking": "ConversationHistorySIPTrunkingPhoneCallModel",
            "twilio": "ConversationHistoryTwilioPhoneCallModel",
        },
    ),
    f"{SYSTEM}OutputResult": (
        "result_type",
        {
            **RESULTS,
            "knowledge_base_rag_success": "KnowledgeBaseRagToolResultModel",
            "transfer_to_number_exotel_success": "TransferToNumberResultExotelSuccessModel",
        },
    ),
    f"{CALL}CommonModelOutputToolDetails": (
        "type",
        {**CALLS, "api_integration_webhook": f"{CALL}ApiIntegrationWebhookDetails"},
    ),
    "TransferToAgentToolResultSuccessModelBranchInfo": (
        "branch_reason",
        {
            "defaulting_to_main": "TransferBranchInfoDefaultingToMain",
            "traffic_split": "TransferBranchInfoTrafficSplit",
        },
    ),
    "WorkflowToolResponseModelOutputStepsItems": (
        "type",
        {**STEPS, "nested_tools": "WorkflowToolNestedToolsStepModel"},
    ),
}
NEWER = {
    **OTHERS,
    "system": f"{SYSTEM}-Output",
    "workflow": f"{WORKFLOW}-Output",
    "api_integration_webhook": API_WEBHOOK,
}
INFERRED = {
    "ArrayJsonSchemaPropertyInputItems": ("type", json_schema("Input")),
    "ArrayJsonSchemaPropertyOutputItems": ("type", json_schema("Output")),
    "ObjectJsonSchemaPropertyInput": ("type", json_schema("Input")),
    "ObjectJsonSchemaPropertyOutput": ("type", json_schema("Output")),
    f"{HISTORY}CommonModelInputToolResultsItems": (
        "type",
        {**OTHERS, "system": SYSTEM, "workflow": f"{WORKFLOW}-Input"},
    ),
    f"{HISTORY}CommonModelOutputToolResultsItems": (
        "type",
        {**OTHERS, "system": SYSTEM, "workflow": f"{WORKFLOW}-Output"},
    ),
    f"{HISTORY}ResponseModelToolResultsItems": ("type", NEWER),
    "WorkflowToolResponseModelOutputStepsItemsDiscriminatorMappingNestedToolsResultsItems": ("type", NEWER),
    "WorkflowToolNestedToolsStepModelInputResultsItems": (
        "type",
        {**OTHERS, "system": SYSTEM, "workflow": f"{WORKFLOW}-Input"},
    ),
    f"{SYSTEM}Result": ("result_type", RESULTS),
    f"{CALL}CommonModelToolDetails": ("type", CALLS),
    "PhoneNumberTransferTransferDestination": (
        "type",
        {
            "phone": "PhoneNumberTransferDestination",
            "sip_uri": "SIPUriTransferDestination",
            "phone_dynamic_variable": "PhoneNumberDynamicVariableTransferDestination",
            "sip_uri_dynamic_variable": "SIPUriDynamicVariableTransferDestination",
        },
    ),
    "PromptAgentApiModelInputBackupLlmConfig": (
        "preference",
        {"default": "BackupLLMDefault", "disabled": "BackupLLMDisabled", "override": "BackupLLMOverride"},
    ),
    "PromptAgentApiModelInputToolsItems": (
        "type",
        {
            "webhook": "WebhookToolConfig-Input",
            "client": "ClientToolConfig-Input",
            "system": "SystemToolConfig-Input",
            "api_integration_webhook": "ApiIntegrationWebhookToolConfig-Input",
        },
    ),
    "ToolResponseModelToolConfig": (
        "type",
        {
            "webhook": "WebhookToolConfig-Output",
            "client": "ClientToolConfig-Output",
            "system": "SystemToolConfig-Output",
            "api_integration_webhook": "ApiIntegrationWebhookToolConfigExternal-Output",
        },
    ),
    "SystemToolConfigInputParams": ("system_tool_type", system_tools("Input")),
    "SystemToolConfigOutputParams": ("system_tool_type", system_tools("Output")),
    "WorkflowToolResponseModelInputStepsItems": (
        "type",
        {**STEPS, "nested_tools": "WorkflowToolNestedToolsStepModel-Input"},
    ),
}
DEFAULT_OTHER = {
    f"{HISTORY}CommonModelInputToolResultsItems",
    f"{HISTORY}CommonModelOutputToolResultsItems",
    f"{HISTORY}ResponseModelToolResultsItems",
    "WorkflowToolResponseModelOutputStepsItemsDiscriminatorMappingNestedToolsResultsItems",
    "WorkflowToolNestedToolsStepModelInputResultsItems",
}
"""Unions whose one variant with a nullable tag is the one for other tools."""
BY_KIND = {f"ApiIntegrationWebhookOverrides{side}RequestHeaders" for side in ("Input", "Output")}
BY_KIND_AND_REQUIRED = {
    "CustomLlmRequestHeaders",
    *(f"WebhookToolApiSchemaConfig{side}RequestHeaders" for side in ("Input", "Output")),
}
BY_OWN_PROPERTIES = {f"ObjectOverride{side}" for side in ("Input", "Output")}
NUMBER_BESIDE_INTEGER = {
    "ConversationSimulationSpecificationDynamicVariables",
    "DynamicVariableValueTypeOutput",
    "DynamicVariablesConfigDynamicVariablePlaceholders",
    "LiteralJsonSchemaPropertyConstantValue",
    "LiteralOverrideConstantValue",
}
SCALARS = {*NUMBER_BESIDE_INTEGER, "ValidationErrorLocItems"}


@pytest.fixture(scope="module")
def shaped() -> Shaped:
    return elevenlabs().shaped


@pytest.fixture(scope="module")
def unions(shaped: Shaped) -> dict[str, Union]:
    return {union.component: union for union in shaped.unions}


def test_every_reachable_union_has_a_row(unions: dict[str, Union]) -> None:
    rows = [EXPLICIT, INFERRED, BY_KIND, BY_KIND_AND_REQUIRED, BY_OWN_PROPERTIES, SCALARS]
    assert [len(row) for row in rows] == [5, 18, 2, 3, 2, 6]
    assert sorted(name for row in rows for name in row) == sorted(unions)


def test_told_apart_by_tag(shaped: Shaped, unions: dict[str, Union], subtests: pytest.Subtests) -> None:
    prefix = "#/components/schemas/"
    for name, (tag, mapping) in (EXPLICIT | INFERRED).items():
        with subtests.test(name):
            union = unions[name]
            assert (union.tag, dict(union.mapping)) == (tag, mapping)
            assert union.rules[0] == ("explicit-tag" if name in EXPLICIT else "inferred-tag")
            assert union.default == (OTHER if name in DEFAULT_OTHER else None)
            written = plain(shaped.doc["components"]["schemas"][name]["discriminator"])
            assert written["mapping"] == {value: prefix + component for value, component in mapping.items()}
            assert written.get("x-default-mapping") == (prefix + OTHER if name in DEFAULT_OTHER else None)


def test_told_apart_without_a_tag(unions: dict[str, Union]) -> None:
    assert {unions[name].rules for name in BY_KIND} == {("kind",)}
    assert {unions[name].rules for name in BY_KIND_AND_REQUIRED} == {("kind", "required")}
    assert {unions[name].rules for name in BY_OWN_PROPERTIES} == {("own-properties",)}
    assert {unions[name].rules for name in SCALARS} == {("scalars",)}
    for name in BY_KIND_AND_REQUIRED:
        assert {variant.component: set(variant.required) for variant in unions[name].variants if variant.component} == {
            "ConvAISecretLocator": {"secret_id"},
            "ConvAIDynamicVariable": {"variable_name"},
        }


def test_variants_that_one_value_may_fit_both_are_any_of(shaped: Shaped) -> None:
    schemas = shaped.doc["components"]["schemas"]
    assert {name for name, schema in schemas.items() if "anyOf" in schema} == NUMBER_BESIDE_INTEGER | BY_OWN_PROPERTIES


def test_names_collide_only_with_a_resource(shaped: Shaped) -> None:
    assert {(one.scope, one.kept, one.renamed, one.given) for one in shaped.names.collisions} == {
        (
            "classes",
            "LLMUsage-Input",
            "client.conversational_ai.agents.llm_usage",
            "ConversationalAiAgentsLlmUsageResource",
        )
    }


def test_each_operation_has_an_id_of_its_own(shaped: Shaped) -> None:
    ids = Counter(op["operationId"] for item in shaped.doc["paths"].values() for op in item.values())
    assert len(ids) == 15
    assert set(ids.values()) == {1}
    assert "conversational_ai_conversations_audio_get" in ids
