# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""What calls take in the place of models: plain dicts, typed; each TypedDict is loaded when it is first needed.

A dict may hold models, members of enums and dates at any depth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ..runtime.lazy import lazy_getattr

if TYPE_CHECKING:
    from .agent_config_api_model_input import AgentConfigAPIModelInputParam
    from .agent_metadata import AgentMetadataParam
    from .agent_transfer import AgentTransferParam
    from .api_integration_webhook_overrides import ApiIntegrationWebhookOverridesParam
    from .api_integration_webhook_overrides_request_header import ApiIntegrationWebhookOverridesRequestHeaderParam
    from .api_integration_webhook_tool_config_input import ApiIntegrationWebhookToolConfigInputParam
    from .array_json_schema_property import ArrayJsonSchemaPropertyParam
    from .auth_connection_locator import AuthConnectionLocatorParam
    from .backup_llm_default import BackupLLMDefaultParam
    from .backup_llm_disabled import BackupLLMDisabledParam
    from .backup_llm_override import BackupLLMOverrideParam
    from .built_in_tools_input import BuiltInToolsInputParam
    from .client_tool_config import ClientToolConfigParam
    from .conv_ai_dynamic_variable import ConvAIDynamicVariableParam
    from .conv_ai_secret_locator import ConvAISecretLocatorParam
    from .conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModelParam
    from .conversation_history_multivoice_message_part_model import ConversationHistoryMultivoiceMessagePartModelParam
    from .conversation_history_transcript_common_model_input import ConversationHistoryTranscriptCommonModelInputParam
    from .conversation_history_transcript_common_model_input_tool_result import (
        ConversationHistoryTranscriptCommonModelInputToolResultParam,
    )
    from .conversation_history_transcript_other_tools_result_common_model import (
        ConversationHistoryTranscriptOtherToolsResultCommonModelParam,
    )
    from .conversation_history_transcript_system_tool_result_common_model import (
        ConversationHistoryTranscriptSystemToolResultCommonModelParam,
    )
    from .conversation_history_transcript_system_tool_result_common_model_result import (
        ConversationHistoryTranscriptSystemToolResultCommonModelResultParam,
    )
    from .conversation_history_transcript_tool_call_client_details import (
        ConversationHistoryTranscriptToolCallClientDetailsParam,
    )
    from .conversation_history_transcript_tool_call_common_model import (
        ConversationHistoryTranscriptToolCallCommonModelParam,
    )
    from .conversation_history_transcript_tool_call_common_model_tool_details import (
        ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam,
    )
    from .conversation_history_transcript_tool_call_mcp_details import (
        ConversationHistoryTranscriptToolCallMCPDetailsParam,
    )
    from .conversation_history_transcript_tool_call_webhook_details import (
        ConversationHistoryTranscriptToolCallWebhookDetailsParam,
    )
    from .conversation_history_transcript_workflow_tools_result_common_model_input import (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam,
    )
    from .conversation_simulation_specification import ConversationSimulationSpecificationParam
    from .conversation_turn_metrics import ConversationTurnMetricsParam
    from .custom_llm import CustomLLMParam
    from .dynamic_variable_assignment import DynamicVariableAssignmentParam
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModelParam
    from .dynamic_variables_config import DynamicVariablesConfigParam
    from .end_call_tool_config import EndCallToolConfigParam
    from .end_call_tool_result_model import EndCallToolResultModelParam
    from .json_schema_property import JsonSchemaPropertyParam
    from .knowledge_base_locator import KnowledgeBaseLocatorParam
    from .language_detection_tool_config import LanguageDetectionToolConfigParam
    from .language_detection_tool_result_model import LanguageDetectionToolResultModelParam
    from .literal_json_schema_property import LiteralJsonSchemaPropertyParam
    from .literal_override import LiteralOverrideParam
    from .llm_input_output_tokens_usage import LLMInputOutputTokensUsageParam
    from .llm_tokens_category_usage import LLMTokensCategoryUsageParam
    from .llm_usage import LLMUsageParam
    from .metric_record import MetricRecordParam
    from .object_json_schema_property import ObjectJsonSchemaPropertyParam
    from .object_override import ObjectOverrideParam
    from .object_override_property import ObjectOverridePropertyParam
    from .phone_number_dynamic_variable_transfer_destination import PhoneNumberDynamicVariableTransferDestinationParam
    from .phone_number_transfer import PhoneNumberTransferParam
    from .phone_number_transfer_destination import PhoneNumberTransferDestinationParam
    from .phone_number_transfer_transfer_destination import PhoneNumberTransferTransferDestinationParam
    from .play_dtmf_result_error_model import PlayDTMFResultErrorModelParam
    from .play_dtmf_result_success_model import PlayDTMFResultSuccessModelParam
    from .play_dtmf_tool_config import PlayDTMFToolConfigParam
    from .prompt_agent_api_model_input import PromptAgentAPIModelInputParam
    from .prompt_agent_backup_llm_config import PromptAgentBackupLlmConfigParam
    from .prompt_agent_tool import PromptAgentToolParam
    from .prompt_evaluation_criteria import PromptEvaluationCriteriaParam
    from .query_override import QueryOverrideParam
    from .query_params_json_schema import QueryParamsJsonSchemaParam
    from .rag_chunk_metadata import RagChunkMetadataParam
    from .rag_config import RagConfigParam
    from .rag_retrieval_info import RagRetrievalInfoParam
    from .request_header import RequestHeaderParam
    from .sip_uri_dynamic_variable_transfer_destination import SIPUriDynamicVariableTransferDestinationParam
    from .sip_uri_transfer_destination import SIPUriTransferDestinationParam
    from .skip_turn_tool_config import SkipTurnToolConfigParam
    from .skip_turn_tool_response_model import SkipTurnToolResponseModelParam
    from .system_tool_config import SystemToolConfigParam
    from .system_tool_config_params import SystemToolConfigParamsParam
    from .test_tool_result_model import TestToolResultModelParam
    from .tool_mock_config import ToolMockConfigParam
    from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMainParam
    from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplitParam
    from .transfer_to_agent_tool_config import TransferToAgentToolConfigParam
    from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModelParam
    from .transfer_to_agent_tool_result_success_branch_info import TransferToAgentToolResultSuccessBranchInfoParam
    from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModelParam
    from .transfer_to_number_result_error_model import TransferToNumberResultErrorModelParam
    from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModelParam
    from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModelParam
    from .transfer_to_number_tool_config import TransferToNumberToolConfigParam
    from .user_feedback import UserFeedbackParam
    from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModelParam
    from .voicemail_detection_tool_config import VoicemailDetectionToolConfigParam
    from .webhook_tool_api_schema_config import WebhookToolApiSchemaConfigParam
    from .webhook_tool_config import WebhookToolConfigParam
    from .workflow_tool_edge_step_model import WorkflowToolEdgeStepModelParam
    from .workflow_tool_max_iterations_exceeded_step_model import WorkflowToolMaxIterationsExceededStepModelParam
    from .workflow_tool_nested_tools_step_model_input import WorkflowToolNestedToolsStepModelInputParam
    from .workflow_tool_response_model_input import WorkflowToolResponseModelInputParam
    from .workflow_tool_response_model_input_step import WorkflowToolResponseModelInputStepParam

    # Former names, which version 0.2.0 no longer has.
    ApiIntegrationWebhookOverridesInputParam: TypeAlias = ApiIntegrationWebhookOverridesParam
    ApiIntegrationWebhookOverridesInputRequestHeadersParam: TypeAlias = ApiIntegrationWebhookOverridesRequestHeaderParam
    ApiIntegrationWebhookOverridesOutputParam: TypeAlias = ApiIntegrationWebhookOverridesParam
    ApiIntegrationWebhookOverridesOutputRequestHeadersParam: TypeAlias = (
        ApiIntegrationWebhookOverridesRequestHeaderParam
    )
    ArrayJsonSchemaPropertyInputItemsParam: TypeAlias = JsonSchemaPropertyParam
    ArrayJsonSchemaPropertyInputParam: TypeAlias = ArrayJsonSchemaPropertyParam
    ArrayJsonSchemaPropertyOutputItemsParam: TypeAlias = JsonSchemaPropertyParam
    ArrayJsonSchemaPropertyOutputParam: TypeAlias = ArrayJsonSchemaPropertyParam
    ClientToolConfigInputParam: TypeAlias = ClientToolConfigParam
    ClientToolConfigOutputParam: TypeAlias = ClientToolConfigParam
    ConversationHistoryTranscriptCommonModelInputToolResultsItemsParam: TypeAlias = (
        ConversationHistoryTranscriptCommonModelInputToolResultParam
    )
    CustomLlmRequestHeadersParam: TypeAlias = RequestHeaderParam
    LLMUsageInputParam: TypeAlias = LLMUsageParam
    LLMUsageOutputParam: TypeAlias = LLMUsageParam
    ObjectJsonSchemaPropertyInputModelParam: TypeAlias = ObjectJsonSchemaPropertyParam
    ObjectJsonSchemaPropertyInputParam: TypeAlias = JsonSchemaPropertyParam
    ObjectJsonSchemaPropertyOutputModelParam: TypeAlias = ObjectJsonSchemaPropertyParam
    ObjectJsonSchemaPropertyOutputParam: TypeAlias = JsonSchemaPropertyParam
    ObjectOverrideInputModelParam: TypeAlias = ObjectOverrideParam
    ObjectOverrideInputParam: TypeAlias = ObjectOverridePropertyParam
    ObjectOverrideOutputModelParam: TypeAlias = ObjectOverrideParam
    ObjectOverrideOutputParam: TypeAlias = ObjectOverridePropertyParam
    PromptAgentApiModelInputBackupLlmConfigParam: TypeAlias = PromptAgentBackupLlmConfigParam
    PromptAgentApiModelInputToolsItemsParam: TypeAlias = PromptAgentToolParam
    SystemToolConfigInputParam: TypeAlias = SystemToolConfigParam
    SystemToolConfigInputParamsParam: TypeAlias = SystemToolConfigParamsParam
    SystemToolConfigOutputParam: TypeAlias = SystemToolConfigParam
    SystemToolConfigOutputParamsParam: TypeAlias = SystemToolConfigParamsParam
    TransferToAgentToolResultSuccessModelBranchInfoParam: TypeAlias = TransferToAgentToolResultSuccessBranchInfoParam
    TransferToNumberToolConfigInputParam: TypeAlias = TransferToNumberToolConfigParam
    TransferToNumberToolConfigOutputParam: TypeAlias = TransferToNumberToolConfigParam
    WebhookToolApiSchemaConfigInputParam: TypeAlias = WebhookToolApiSchemaConfigParam
    WebhookToolApiSchemaConfigInputRequestHeadersParam: TypeAlias = RequestHeaderParam
    WebhookToolApiSchemaConfigOutputParam: TypeAlias = WebhookToolApiSchemaConfigParam
    WebhookToolApiSchemaConfigOutputRequestHeadersParam: TypeAlias = RequestHeaderParam
    WebhookToolConfigInputParam: TypeAlias = WebhookToolConfigParam
    WebhookToolConfigOutputParam: TypeAlias = WebhookToolConfigParam
    WorkflowToolNestedToolsStepModelInputResultsItemsParam: TypeAlias = (
        ConversationHistoryTranscriptCommonModelInputToolResultParam
    )
    WorkflowToolResponseModelInputStepsItemsParam: TypeAlias = WorkflowToolResponseModelInputStepParam

__all__ = [
    "AgentConfigAPIModelInputParam",
    "AgentMetadataParam",
    "AgentTransferParam",
    "ApiIntegrationWebhookOverridesParam",
    "ApiIntegrationWebhookOverridesRequestHeaderParam",
    "ApiIntegrationWebhookToolConfigInputParam",
    "ArrayJsonSchemaPropertyParam",
    "AuthConnectionLocatorParam",
    "BackupLLMDefaultParam",
    "BackupLLMDisabledParam",
    "BackupLLMOverrideParam",
    "BuiltInToolsInputParam",
    "ClientToolConfigParam",
    "ConvAIDynamicVariableParam",
    "ConvAISecretLocatorParam",
    "ConversationHistoryMultivoiceMessageModelParam",
    "ConversationHistoryMultivoiceMessagePartModelParam",
    "ConversationHistoryTranscriptCommonModelInputParam",
    "ConversationHistoryTranscriptCommonModelInputToolResultParam",
    "ConversationHistoryTranscriptOtherToolsResultCommonModelParam",
    "ConversationHistoryTranscriptSystemToolResultCommonModelParam",
    "ConversationHistoryTranscriptSystemToolResultCommonModelResultParam",
    "ConversationHistoryTranscriptToolCallClientDetailsParam",
    "ConversationHistoryTranscriptToolCallCommonModelParam",
    "ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam",
    "ConversationHistoryTranscriptToolCallMCPDetailsParam",
    "ConversationHistoryTranscriptToolCallWebhookDetailsParam",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam",
    "ConversationSimulationSpecificationParam",
    "ConversationTurnMetricsParam",
    "CustomLLMParam",
    "DynamicVariableAssignmentParam",
    "DynamicVariableUpdateCommonModelParam",
    "DynamicVariablesConfigParam",
    "EndCallToolConfigParam",
    "EndCallToolResultModelParam",
    "JsonSchemaPropertyParam",
    "KnowledgeBaseLocatorParam",
    "LLMInputOutputTokensUsageParam",
    "LLMTokensCategoryUsageParam",
    "LLMUsageParam",
    "LanguageDetectionToolConfigParam",
    "LanguageDetectionToolResultModelParam",
    "LiteralJsonSchemaPropertyParam",
    "LiteralOverrideParam",
    "MetricRecordParam",
    "ObjectJsonSchemaPropertyParam",
    "ObjectOverrideParam",
    "ObjectOverridePropertyParam",
    "PhoneNumberDynamicVariableTransferDestinationParam",
    "PhoneNumberTransferDestinationParam",
    "PhoneNumberTransferParam",
    "PhoneNumberTransferTransferDestinationParam",
    "PlayDTMFResultErrorModelParam",
    "PlayDTMFResultSuccessModelParam",
    "PlayDTMFToolConfigParam",
    "PromptAgentAPIModelInputParam",
    "PromptAgentBackupLlmConfigParam",
    "PromptAgentToolParam",
    "PromptEvaluationCriteriaParam",
    "QueryOverrideParam",
    "QueryParamsJsonSchemaParam",
    "RagChunkMetadataParam",
    "RagConfigParam",
    "RagRetrievalInfoParam",
    "RequestHeaderParam",
    "SIPUriDynamicVariableTransferDestinationParam",
    "SIPUriTransferDestinationParam",
    "SkipTurnToolConfigParam",
    "SkipTurnToolResponseModelParam",
    "SystemToolConfigParam",
    "SystemToolConfigParamsParam",
    "TestToolResultModelParam",
    "ToolMockConfigParam",
    "TransferBranchInfoDefaultingToMainParam",
    "TransferBranchInfoTrafficSplitParam",
    "TransferToAgentToolConfigParam",
    "TransferToAgentToolResultErrorModelParam",
    "TransferToAgentToolResultSuccessBranchInfoParam",
    "TransferToAgentToolResultSuccessModelParam",
    "TransferToNumberResultErrorModelParam",
    "TransferToNumberResultSipSuccessModelParam",
    "TransferToNumberResultTwilioSuccessModelParam",
    "TransferToNumberToolConfigParam",
    "UserFeedbackParam",
    "VoiceMailDetectionResultSuccessModelParam",
    "VoicemailDetectionToolConfigParam",
    "WebhookToolApiSchemaConfigParam",
    "WebhookToolConfigParam",
    "WorkflowToolEdgeStepModelParam",
    "WorkflowToolMaxIterationsExceededStepModelParam",
    "WorkflowToolNestedToolsStepModelInputParam",
    "WorkflowToolResponseModelInputParam",
    "WorkflowToolResponseModelInputStepParam",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AgentConfigAPIModelInputParam": "agent_config_api_model_input",
        "AgentMetadataParam": "agent_metadata",
        "AgentTransferParam": "agent_transfer",
        "ApiIntegrationWebhookOverridesParam": "api_integration_webhook_overrides",
        "ApiIntegrationWebhookOverridesRequestHeaderParam": "api_integration_webhook_overrides_request_header",
        "ApiIntegrationWebhookToolConfigInputParam": "api_integration_webhook_tool_config_input",
        "ArrayJsonSchemaPropertyParam": "array_json_schema_property",
        "AuthConnectionLocatorParam": "auth_connection_locator",
        "BackupLLMDefaultParam": "backup_llm_default",
        "BackupLLMDisabledParam": "backup_llm_disabled",
        "BackupLLMOverrideParam": "backup_llm_override",
        "BuiltInToolsInputParam": "built_in_tools_input",
        "ClientToolConfigParam": "client_tool_config",
        "ConvAIDynamicVariableParam": "conv_ai_dynamic_variable",
        "ConvAISecretLocatorParam": "conv_ai_secret_locator",
        "ConversationHistoryMultivoiceMessageModelParam": "conversation_history_multivoice_message_model",
        "ConversationHistoryMultivoiceMessagePartModelParam": "conversation_history_multivoice_message_part_model",
        "ConversationHistoryTranscriptCommonModelInputParam": "conversation_history_transcript_common_model_input",
        "ConversationHistoryTranscriptCommonModelInputToolResultParam": "conversation_history_transcript_common_model_input_tool_result",
        "ConversationHistoryTranscriptOtherToolsResultCommonModelParam": "conversation_history_transcript_other_tools_result_common_model",
        "ConversationHistoryTranscriptSystemToolResultCommonModelParam": "conversation_history_transcript_system_tool_result_common_model",
        "ConversationHistoryTranscriptSystemToolResultCommonModelResultParam": "conversation_history_transcript_system_tool_result_common_model_result",
        "ConversationHistoryTranscriptToolCallClientDetailsParam": "conversation_history_transcript_tool_call_client_details",
        "ConversationHistoryTranscriptToolCallCommonModelParam": "conversation_history_transcript_tool_call_common_model",
        "ConversationHistoryTranscriptToolCallCommonModelToolDetailsParam": "conversation_history_transcript_tool_call_common_model_tool_details",
        "ConversationHistoryTranscriptToolCallMCPDetailsParam": "conversation_history_transcript_tool_call_mcp_details",
        "ConversationHistoryTranscriptToolCallWebhookDetailsParam": "conversation_history_transcript_tool_call_webhook_details",
        "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInputParam": "conversation_history_transcript_workflow_tools_result_common_model_input",
        "ConversationSimulationSpecificationParam": "conversation_simulation_specification",
        "ConversationTurnMetricsParam": "conversation_turn_metrics",
        "CustomLLMParam": "custom_llm",
        "DynamicVariableAssignmentParam": "dynamic_variable_assignment",
        "DynamicVariableUpdateCommonModelParam": "dynamic_variable_update_common_model",
        "DynamicVariablesConfigParam": "dynamic_variables_config",
        "EndCallToolConfigParam": "end_call_tool_config",
        "EndCallToolResultModelParam": "end_call_tool_result_model",
        "JsonSchemaPropertyParam": "json_schema_property",
        "KnowledgeBaseLocatorParam": "knowledge_base_locator",
        "LLMInputOutputTokensUsageParam": "llm_input_output_tokens_usage",
        "LLMTokensCategoryUsageParam": "llm_tokens_category_usage",
        "LLMUsageParam": "llm_usage",
        "LanguageDetectionToolConfigParam": "language_detection_tool_config",
        "LanguageDetectionToolResultModelParam": "language_detection_tool_result_model",
        "LiteralJsonSchemaPropertyParam": "literal_json_schema_property",
        "LiteralOverrideParam": "literal_override",
        "MetricRecordParam": "metric_record",
        "ObjectJsonSchemaPropertyParam": "object_json_schema_property",
        "ObjectOverrideParam": "object_override",
        "ObjectOverridePropertyParam": "object_override_property",
        "PhoneNumberDynamicVariableTransferDestinationParam": "phone_number_dynamic_variable_transfer_destination",
        "PhoneNumberTransferDestinationParam": "phone_number_transfer_destination",
        "PhoneNumberTransferParam": "phone_number_transfer",
        "PhoneNumberTransferTransferDestinationParam": "phone_number_transfer_transfer_destination",
        "PlayDTMFResultErrorModelParam": "play_dtmf_result_error_model",
        "PlayDTMFResultSuccessModelParam": "play_dtmf_result_success_model",
        "PlayDTMFToolConfigParam": "play_dtmf_tool_config",
        "PromptAgentAPIModelInputParam": "prompt_agent_api_model_input",
        "PromptAgentBackupLlmConfigParam": "prompt_agent_backup_llm_config",
        "PromptAgentToolParam": "prompt_agent_tool",
        "PromptEvaluationCriteriaParam": "prompt_evaluation_criteria",
        "QueryOverrideParam": "query_override",
        "QueryParamsJsonSchemaParam": "query_params_json_schema",
        "RagChunkMetadataParam": "rag_chunk_metadata",
        "RagConfigParam": "rag_config",
        "RagRetrievalInfoParam": "rag_retrieval_info",
        "RequestHeaderParam": "request_header",
        "SIPUriDynamicVariableTransferDestinationParam": "sip_uri_dynamic_variable_transfer_destination",
        "SIPUriTransferDestinationParam": "sip_uri_transfer_destination",
        "SkipTurnToolConfigParam": "skip_turn_tool_config",
        "SkipTurnToolResponseModelParam": "skip_turn_tool_response_model",
        "SystemToolConfigParam": "system_tool_config",
        "SystemToolConfigParamsParam": "system_tool_config_params",
        "TestToolResultModelParam": "test_tool_result_model",
        "ToolMockConfigParam": "tool_mock_config",
        "TransferBranchInfoDefaultingToMainParam": "transfer_branch_info_defaulting_to_main",
        "TransferBranchInfoTrafficSplitParam": "transfer_branch_info_traffic_split",
        "TransferToAgentToolConfigParam": "transfer_to_agent_tool_config",
        "TransferToAgentToolResultErrorModelParam": "transfer_to_agent_tool_result_error_model",
        "TransferToAgentToolResultSuccessBranchInfoParam": "transfer_to_agent_tool_result_success_branch_info",
        "TransferToAgentToolResultSuccessModelParam": "transfer_to_agent_tool_result_success_model",
        "TransferToNumberResultErrorModelParam": "transfer_to_number_result_error_model",
        "TransferToNumberResultSipSuccessModelParam": "transfer_to_number_result_sip_success_model",
        "TransferToNumberResultTwilioSuccessModelParam": "transfer_to_number_result_twilio_success_model",
        "TransferToNumberToolConfigParam": "transfer_to_number_tool_config",
        "UserFeedbackParam": "user_feedback",
        "VoiceMailDetectionResultSuccessModelParam": "voice_mail_detection_result_success_model",
        "VoicemailDetectionToolConfigParam": "voicemail_detection_tool_config",
        "WebhookToolApiSchemaConfigParam": "webhook_tool_api_schema_config",
        "WebhookToolConfigParam": "webhook_tool_config",
        "WorkflowToolEdgeStepModelParam": "workflow_tool_edge_step_model",
        "WorkflowToolMaxIterationsExceededStepModelParam": "workflow_tool_max_iterations_exceeded_step_model",
        "WorkflowToolNestedToolsStepModelInputParam": "workflow_tool_nested_tools_step_model_input",
        "WorkflowToolResponseModelInputParam": "workflow_tool_response_model_input",
        "WorkflowToolResponseModelInputStepParam": "workflow_tool_response_model_input_step",
    }
    _FORMER = {
        "ApiIntegrationWebhookOverridesInputParam": "ApiIntegrationWebhookOverridesParam",
        "ApiIntegrationWebhookOverridesInputRequestHeadersParam": "ApiIntegrationWebhookOverridesRequestHeaderParam",
        "ApiIntegrationWebhookOverridesOutputParam": "ApiIntegrationWebhookOverridesParam",
        "ApiIntegrationWebhookOverridesOutputRequestHeadersParam": "ApiIntegrationWebhookOverridesRequestHeaderParam",
        "ArrayJsonSchemaPropertyInputItemsParam": "JsonSchemaPropertyParam",
        "ArrayJsonSchemaPropertyInputParam": "ArrayJsonSchemaPropertyParam",
        "ArrayJsonSchemaPropertyOutputItemsParam": "JsonSchemaPropertyParam",
        "ArrayJsonSchemaPropertyOutputParam": "ArrayJsonSchemaPropertyParam",
        "ClientToolConfigInputParam": "ClientToolConfigParam",
        "ClientToolConfigOutputParam": "ClientToolConfigParam",
        "ConversationHistoryTranscriptCommonModelInputToolResultsItemsParam": "ConversationHistoryTranscriptCommonModelInputToolResultParam",
        "CustomLlmRequestHeadersParam": "RequestHeaderParam",
        "LLMUsageInputParam": "LLMUsageParam",
        "LLMUsageOutputParam": "LLMUsageParam",
        "ObjectJsonSchemaPropertyInputModelParam": "ObjectJsonSchemaPropertyParam",
        "ObjectJsonSchemaPropertyInputParam": "JsonSchemaPropertyParam",
        "ObjectJsonSchemaPropertyOutputModelParam": "ObjectJsonSchemaPropertyParam",
        "ObjectJsonSchemaPropertyOutputParam": "JsonSchemaPropertyParam",
        "ObjectOverrideInputModelParam": "ObjectOverrideParam",
        "ObjectOverrideInputParam": "ObjectOverridePropertyParam",
        "ObjectOverrideOutputModelParam": "ObjectOverrideParam",
        "ObjectOverrideOutputParam": "ObjectOverridePropertyParam",
        "PromptAgentApiModelInputBackupLlmConfigParam": "PromptAgentBackupLlmConfigParam",
        "PromptAgentApiModelInputToolsItemsParam": "PromptAgentToolParam",
        "SystemToolConfigInputParam": "SystemToolConfigParam",
        "SystemToolConfigInputParamsParam": "SystemToolConfigParamsParam",
        "SystemToolConfigOutputParam": "SystemToolConfigParam",
        "SystemToolConfigOutputParamsParam": "SystemToolConfigParamsParam",
        "TransferToAgentToolResultSuccessModelBranchInfoParam": "TransferToAgentToolResultSuccessBranchInfoParam",
        "TransferToNumberToolConfigInputParam": "TransferToNumberToolConfigParam",
        "TransferToNumberToolConfigOutputParam": "TransferToNumberToolConfigParam",
        "WebhookToolApiSchemaConfigInputParam": "WebhookToolApiSchemaConfigParam",
        "WebhookToolApiSchemaConfigInputRequestHeadersParam": "RequestHeaderParam",
        "WebhookToolApiSchemaConfigOutputParam": "WebhookToolApiSchemaConfigParam",
        "WebhookToolApiSchemaConfigOutputRequestHeadersParam": "RequestHeaderParam",
        "WebhookToolConfigInputParam": "WebhookToolConfigParam",
        "WebhookToolConfigOutputParam": "WebhookToolConfigParam",
        "WorkflowToolNestedToolsStepModelInputResultsItemsParam": "ConversationHistoryTranscriptCommonModelInputToolResultParam",
        "WorkflowToolResponseModelInputStepsItemsParam": "WorkflowToolResponseModelInputStepParam",
    }
    __getattr__ = lazy_getattr(globals(), _MODULES, _FORMER, "0.2.0")

    def __dir__() -> list[str]:
        return __all__
