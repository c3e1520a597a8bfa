# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""What calls take in the place of models: plain dicts, typed; each TypedDict is loaded when it is first needed.

A dict may hold models, members of enums and dates at any depth.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .agent_config_api_model_input import AgentConfigAPIModelInputParam
    from .agent_metadata import AgentMetadataParam
    from .agent_transfer import AgentTransferParam
    from .api_integration_webhook_overrides_input import ApiIntegrationWebhookOverridesInputParam
    from .api_integration_webhook_overrides_input_request_headers import (
        ApiIntegrationWebhookOverridesInputRequestHeadersParam,
    )
    from .api_integration_webhook_tool_config_input import ApiIntegrationWebhookToolConfigInputParam
    from .array_json_schema_property_input import ArrayJsonSchemaPropertyInputParam
    from .array_json_schema_property_input_items import ArrayJsonSchemaPropertyInputItemsParam
    from .auth_connection_locator import AuthConnectionLocatorParam
    from .backup_llm_default import BackupLLMDefaultParam
    from .backup_llm_disabled import BackupLLMDisabledParam
    from .backup_llm_override import BackupLLMOverrideParam
    from .built_in_tools_input import BuiltInToolsInputParam
    from .client_tool_config_input import ClientToolConfigInputParam
    from .conv_ai_dynamic_variable import ConvAIDynamicVariableParam
    from .conv_ai_secret_locator import ConvAISecretLocatorParam
    from .conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModelParam
    from .conversation_history_multivoice_message_part_model import ConversationHistoryMultivoiceMessagePartModelParam
    from .conversation_history_transcript_common_model_input import ConversationHistoryTranscriptCommonModelInputParam
    from .conversation_history_transcript_common_model_input_tool_results_items import (
        ConversationHistoryTranscriptCommonModelInputToolResultsItemsParam,
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
    from .custom_llm_request_headers import CustomLlmRequestHeadersParam
    from .dynamic_variable_assignment import DynamicVariableAssignmentParam
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModelParam
    from .dynamic_variables_config import DynamicVariablesConfigParam
    from .end_call_tool_config import EndCallToolConfigParam
    from .end_call_tool_result_model import EndCallToolResultModelParam
    from .knowledge_base_locator import KnowledgeBaseLocatorParam
    from .language_detection_tool_config import LanguageDetectionToolConfigParam
    from .language_detection_tool_result_model import LanguageDetectionToolResultModelParam
    from .literal_json_schema_property import LiteralJsonSchemaPropertyParam
    from .literal_override import LiteralOverrideParam
    from .llm_input_output_tokens_usage import LLMInputOutputTokensUsageParam
    from .llm_tokens_category_usage import LLMTokensCategoryUsageParam
    from .llm_usage_input import LLMUsageInputParam
    from .metric_record import MetricRecordParam
    from .object_json_schema_property_input import ObjectJsonSchemaPropertyInputParam
    from .object_override_input import ObjectOverrideInputParam
    from .object_override_input_model import ObjectOverrideInputModelParam
    from .phone_number_dynamic_variable_transfer_destination import PhoneNumberDynamicVariableTransferDestinationParam
    from .phone_number_transfer import PhoneNumberTransferParam
    from .phone_number_transfer_destination import PhoneNumberTransferDestinationParam
    from .phone_number_transfer_transfer_destination import PhoneNumberTransferTransferDestinationParam
    from .play_dtmf_result_error_model import PlayDTMFResultErrorModelParam
    from .play_dtmf_result_success_model import PlayDTMFResultSuccessModelParam
    from .play_dtmf_tool_config import PlayDTMFToolConfigParam
    from .prompt_agent_api_model_input import PromptAgentAPIModelInputParam
    from .prompt_agent_api_model_input_backup_llm_config import PromptAgentApiModelInputBackupLlmConfigParam
    from .prompt_agent_api_model_input_tools_items import PromptAgentApiModelInputToolsItemsParam
    from .prompt_evaluation_criteria import PromptEvaluationCriteriaParam
    from .query_override import QueryOverrideParam
    from .query_params_json_schema import QueryParamsJsonSchemaParam
    from .rag_chunk_metadata import RagChunkMetadataParam
    from .rag_config import RagConfigParam
    from .rag_retrieval_info import RagRetrievalInfoParam
    from .sip_uri_dynamic_variable_transfer_destination import SIPUriDynamicVariableTransferDestinationParam
    from .sip_uri_transfer_destination import SIPUriTransferDestinationParam
    from .skip_turn_tool_config import SkipTurnToolConfigParam
    from .skip_turn_tool_response_model import SkipTurnToolResponseModelParam
    from .system_tool_config_input import SystemToolConfigInputParam
    from .system_tool_config_input_params import SystemToolConfigInputParamsParam
    from .test_tool_result_model import TestToolResultModelParam
    from .tool_mock_config import ToolMockConfigParam
    from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMainParam
    from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplitParam
    from .transfer_to_agent_tool_config import TransferToAgentToolConfigParam
    from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModelParam
    from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModelParam
    from .transfer_to_agent_tool_result_success_model_branch_info import (
        TransferToAgentToolResultSuccessModelBranchInfoParam,
    )
    from .transfer_to_number_result_error_model import TransferToNumberResultErrorModelParam
    from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModelParam
    from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModelParam
    from .transfer_to_number_tool_config_input import TransferToNumberToolConfigInputParam
    from .user_feedback import UserFeedbackParam
    from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModelParam
    from .voicemail_detection_tool_config import VoicemailDetectionToolConfigParam
    from .webhook_tool_api_schema_config_input import WebhookToolApiSchemaConfigInputParam
    from .webhook_tool_config_input import WebhookToolConfigInputParam
    from .workflow_tool_edge_step_model import WorkflowToolEdgeStepModelParam
    from .workflow_tool_max_iterations_exceeded_step_model import WorkflowToolMaxIterationsExceededStepModelParam
    from .workflow_tool_nested_tools_step_model_input import WorkflowToolNestedToolsStepModelInputParam
    from .workflow_tool_response_model_input import WorkflowToolResponseModelInputParam
    from .workflow_tool_response_model_input_steps_items import WorkflowToolResponseModelInputStepsItemsParam

__all__ = [
    "AgentConfigAPIModelInputParam",
    "AgentMetadataParam",
    "AgentTransferParam",
    "ApiIntegrationWebhookOverridesInputParam",
    "ApiIntegrationWebhookOverridesInputRequestHeadersParam",
    "ApiIntegrationWebhookToolConfigInputParam",
    "ArrayJsonSchemaPropertyInputItemsParam",
    "ArrayJsonSchemaPropertyInputParam",
    "AuthConnectionLocatorParam",
    "BackupLLMDefaultParam",
    "BackupLLMDisabledParam",
    "BackupLLMOverrideParam",
    "BuiltInToolsInputParam",
    "ClientToolConfigInputParam",
    "ConvAIDynamicVariableParam",
    "ConvAISecretLocatorParam",
    "ConversationHistoryMultivoiceMessageModelParam",
    "ConversationHistoryMultivoiceMessagePartModelParam",
    "ConversationHistoryTranscriptCommonModelInputParam",
    "ConversationHistoryTranscriptCommonModelInputToolResultsItemsParam",
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
    "CustomLlmRequestHeadersParam",
    "DynamicVariableAssignmentParam",
    "DynamicVariableUpdateCommonModelParam",
    "DynamicVariablesConfigParam",
    "EndCallToolConfigParam",
    "EndCallToolResultModelParam",
    "KnowledgeBaseLocatorParam",
    "LLMInputOutputTokensUsageParam",
    "LLMTokensCategoryUsageParam",
    "LLMUsageInputParam",
    "LanguageDetectionToolConfigParam",
    "LanguageDetectionToolResultModelParam",
    "LiteralJsonSchemaPropertyParam",
    "LiteralOverrideParam",
    "MetricRecordParam",
    "ObjectJsonSchemaPropertyInputParam",
    "ObjectOverrideInputModelParam",
    "ObjectOverrideInputParam",
    "PhoneNumberDynamicVariableTransferDestinationParam",
    "PhoneNumberTransferDestinationParam",
    "PhoneNumberTransferParam",
    "PhoneNumberTransferTransferDestinationParam",
    "PlayDTMFResultErrorModelParam",
    "PlayDTMFResultSuccessModelParam",
    "PlayDTMFToolConfigParam",
    "PromptAgentAPIModelInputParam",
    "PromptAgentApiModelInputBackupLlmConfigParam",
    "PromptAgentApiModelInputToolsItemsParam",
    "PromptEvaluationCriteriaParam",
    "QueryOverrideParam",
    "QueryParamsJsonSchemaParam",
    "RagChunkMetadataParam",
    "RagConfigParam",
    "RagRetrievalInfoParam",
    "SIPUriDynamicVariableTransferDestinationParam",
    "SIPUriTransferDestinationParam",
    "SkipTurnToolConfigParam",
    "SkipTurnToolResponseModelParam",
    "SystemToolConfigInputParam",
    "SystemToolConfigInputParamsParam",
    "TestToolResultModelParam",
    "ToolMockConfigParam",
    "TransferBranchInfoDefaultingToMainParam",
    "TransferBranchInfoTrafficSplitParam",
    "TransferToAgentToolConfigParam",
    "TransferToAgentToolResultErrorModelParam",
    "TransferToAgentToolResultSuccessModelBranchInfoParam",
    "TransferToAgentToolResultSuccessModelParam",
    "TransferToNumberResultErrorModelParam",
    "TransferToNumberResultSipSuccessModelParam",
    "TransferToNumberResultTwilioSuccessModelParam",
    "TransferToNumberToolConfigInputParam",
    "UserFeedbackParam",
    "VoiceMailDetectionResultSuccessModelParam",
    "VoicemailDetectionToolConfigParam",
    "WebhookToolApiSchemaConfigInputParam",
    "WebhookToolConfigInputParam",
    "WorkflowToolEdgeStepModelParam",
    "WorkflowToolMaxIterationsExceededStepModelParam",
    "WorkflowToolNestedToolsStepModelInputParam",
    "WorkflowToolResponseModelInputParam",
    "WorkflowToolResponseModelInputStepsItemsParam",
]

if not TYPE_CHECKING:
    _MODULES = {
        "AgentConfigAPIModelInputParam": "agent_config_api_model_input",
        "AgentMetadataParam": "agent_metadata",
        "AgentTransferParam": "agent_transfer",
        "ApiIntegrationWebhookOverridesInputParam": "api_integration_webhook_overrides_input",
        "ApiIntegrationWebhookOverridesInputRequestHeadersParam": "api_integration_webhook_overrides_input_request_headers",
        "ApiIntegrationWebhookToolConfigInputParam": "api_integration_webhook_tool_config_input",
        "ArrayJsonSchemaPropertyInputItemsParam": "array_json_schema_property_input_items",
        "ArrayJsonSchemaPropertyInputParam": "array_json_schema_property_input",
        "AuthConnectionLocatorParam": "auth_connection_locator",
        "BackupLLMDefaultParam": "backup_llm_default",
        "BackupLLMDisabledParam": "backup_llm_disabled",
        "BackupLLMOverrideParam": "backup_llm_override",
        "BuiltInToolsInputParam": "built_in_tools_input",
        "ClientToolConfigInputParam": "client_tool_config_input",
        "ConvAIDynamicVariableParam": "conv_ai_dynamic_variable",
        "ConvAISecretLocatorParam": "conv_ai_secret_locator",
        "ConversationHistoryMultivoiceMessageModelParam": "conversation_history_multivoice_message_model",
        "ConversationHistoryMultivoiceMessagePartModelParam": "conversation_history_multivoice_message_part_model",
        "ConversationHistoryTranscriptCommonModelInputParam": "conversation_history_transcript_common_model_input",
        "ConversationHistoryTranscriptCommonModelInputToolResultsItemsParam": "conversation_history_transcript_common_model_input_tool_results_items",
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
        "CustomLlmRequestHeadersParam": "custom_llm_request_headers",
        "DynamicVariableAssignmentParam": "dynamic_variable_assignment",
        "DynamicVariableUpdateCommonModelParam": "dynamic_variable_update_common_model",
        "DynamicVariablesConfigParam": "dynamic_variables_config",
        "EndCallToolConfigParam": "end_call_tool_config",
        "EndCallToolResultModelParam": "end_call_tool_result_model",
        "KnowledgeBaseLocatorParam": "knowledge_base_locator",
        "LLMInputOutputTokensUsageParam": "llm_input_output_tokens_usage",
        "LLMTokensCategoryUsageParam": "llm_tokens_category_usage",
        "LLMUsageInputParam": "llm_usage_input",
        "LanguageDetectionToolConfigParam": "language_detection_tool_config",
        "LanguageDetectionToolResultModelParam": "language_detection_tool_result_model",
        "LiteralJsonSchemaPropertyParam": "literal_json_schema_property",
        "LiteralOverrideParam": "literal_override",
        "MetricRecordParam": "metric_record",
        "ObjectJsonSchemaPropertyInputParam": "object_json_schema_property_input",
        "ObjectOverrideInputModelParam": "object_override_input_model",
        "ObjectOverrideInputParam": "object_override_input",
        "PhoneNumberDynamicVariableTransferDestinationParam": "phone_number_dynamic_variable_transfer_destination",
        "PhoneNumberTransferDestinationParam": "phone_number_transfer_destination",
        "PhoneNumberTransferParam": "phone_number_transfer",
        "PhoneNumberTransferTransferDestinationParam": "phone_number_transfer_transfer_destination",
        "PlayDTMFResultErrorModelParam": "play_dtmf_result_error_model",
        "PlayDTMFResultSuccessModelParam": "play_dtmf_result_success_model",
        "PlayDTMFToolConfigParam": "play_dtmf_tool_config",
        "PromptAgentAPIModelInputParam": "prompt_agent_api_model_input",
        "PromptAgentApiModelInputBackupLlmConfigParam": "prompt_agent_api_model_input_backup_llm_config",
        "PromptAgentApiModelInputToolsItemsParam": "prompt_agent_api_model_input_tools_items",
        "PromptEvaluationCriteriaParam": "prompt_evaluation_criteria",
        "QueryOverrideParam": "query_override",
        "QueryParamsJsonSchemaParam": "query_params_json_schema",
        "RagChunkMetadataParam": "rag_chunk_metadata",
        "RagConfigParam": "rag_config",
        "RagRetrievalInfoParam": "rag_retrieval_info",
        "SIPUriDynamicVariableTransferDestinationParam": "sip_uri_dynamic_variable_transfer_destination",
        "SIPUriTransferDestinationParam": "sip_uri_transfer_destination",
        "SkipTurnToolConfigParam": "skip_turn_tool_config",
        "SkipTurnToolResponseModelParam": "skip_turn_tool_response_model",
        "SystemToolConfigInputParam": "system_tool_config_input",
        "SystemToolConfigInputParamsParam": "system_tool_config_input_params",
        "TestToolResultModelParam": "test_tool_result_model",
        "ToolMockConfigParam": "tool_mock_config",
        "TransferBranchInfoDefaultingToMainParam": "transfer_branch_info_defaulting_to_main",
        "TransferBranchInfoTrafficSplitParam": "transfer_branch_info_traffic_split",
        "TransferToAgentToolConfigParam": "transfer_to_agent_tool_config",
        "TransferToAgentToolResultErrorModelParam": "transfer_to_agent_tool_result_error_model",
        "TransferToAgentToolResultSuccessModelBranchInfoParam": "transfer_to_agent_tool_result_success_model_branch_info",
        "TransferToAgentToolResultSuccessModelParam": "transfer_to_agent_tool_result_success_model",
        "TransferToNumberResultErrorModelParam": "transfer_to_number_result_error_model",
        "TransferToNumberResultSipSuccessModelParam": "transfer_to_number_result_sip_success_model",
        "TransferToNumberResultTwilioSuccessModelParam": "transfer_to_number_result_twilio_success_model",
        "TransferToNumberToolConfigInputParam": "transfer_to_number_tool_config_input",
        "UserFeedbackParam": "user_feedback",
        "VoiceMailDetectionResultSuccessModelParam": "voice_mail_detection_result_success_model",
        "VoicemailDetectionToolConfigParam": "voicemail_detection_tool_config",
        "WebhookToolApiSchemaConfigInputParam": "webhook_tool_api_schema_config_input",
        "WebhookToolConfigInputParam": "webhook_tool_config_input",
        "WorkflowToolEdgeStepModelParam": "workflow_tool_edge_step_model",
        "WorkflowToolMaxIterationsExceededStepModelParam": "workflow_tool_max_iterations_exceeded_step_model",
        "WorkflowToolNestedToolsStepModelInputParam": "workflow_tool_nested_tools_step_model_input",
        "WorkflowToolResponseModelInputParam": "workflow_tool_response_model_input",
        "WorkflowToolResponseModelInputStepsItemsParam": "workflow_tool_response_model_input_steps_items",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return __all__
