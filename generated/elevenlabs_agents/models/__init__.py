# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""Everything that a request or an answer can hold; each class is loaded when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .agent_config_api_model_input import AgentConfigAPIModelInput
    from .agent_config_override_output import AgentConfigOverrideOutput
    from .agent_definition_source import AgentDefinitionSource
    from .agent_metadata import AgentMetadata
    from .agent_simulated_chat_test_response_model import AgentSimulatedChatTestResponseModel
    from .agent_simulated_chat_test_stream_chunk import AgentSimulatedChatTestStreamChunk
    from .agent_transfer import AgentTransfer
    from .analysis_scope import AnalysisScope
    from .api_integration_webhook_overrides_input import ApiIntegrationWebhookOverridesInput
    from .api_integration_webhook_overrides_input_request_headers import (
        ApiIntegrationWebhookOverridesInputRequestHeaders,
        UnknownApiIntegrationWebhookOverridesInputRequestHeaders,
    )
    from .api_integration_webhook_tool_config_external_output import ApiIntegrationWebhookToolConfigExternalOutput
    from .api_integration_webhook_tool_config_input import ApiIntegrationWebhookToolConfigInput
    from .array_json_schema_property_input import ArrayJsonSchemaPropertyInput
    from .array_json_schema_property_input_items import (
        ArrayJsonSchemaPropertyInputItems,
        UnknownArrayJsonSchemaPropertyInputItems,
    )
    from .asr_conversational_config_override import ASRConversationalConfigOverride
    from .async_conversation_metadata import AsyncConversationMetadata
    from .async_conversation_metadata_delivery_status import AsyncConversationMetadataDeliveryStatus
    from .auth_connection_locator import AuthConnectionLocator
    from .authorization_method import AuthorizationMethod
    from .backup_llm_default import BackupLLMDefault
    from .backup_llm_disabled import BackupLLMDisabled
    from .backup_llm_override import BackupLLMOverride
    from .body_duplicate_agent_v1_convai_agents_agent_id_duplicate_post import (
        BodyDuplicateAgentV1ConvaiAgentsAgentIdDuplicatePost,
    )
    from .body_simulates_a_conversation_stream_v1_convai_agents_agent_id_simulate_conversation_stream_post import (
        BodySimulatesAConversationStreamV1ConvaiAgentsAgentIdSimulateConversationStreamPost,
    )
    from .body_simulates_a_conversation_v1_convai_agents_agent_id_simulate_conversation_post import (
        BodySimulatesAConversationV1ConvaiAgentsAgentIdSimulateConversationPost,
    )
    from .built_in_tools_input import BuiltInToolsInput
    from .chat_source_medium import ChatSourceMedium
    from .client_tool_config_input import ClientToolConfigInput
    from .contextual_update_info import ContextualUpdateInfo
    from .conv_ai_dynamic_variable import ConvAIDynamicVariable
    from .conv_ai_secret_locator import ConvAISecretLocator
    from .conversation_asr_usage_model import ConversationASRUsageModel
    from .conversation_charging_common_model import ConversationChargingCommonModel
    from .conversation_config_client_override_output import ConversationConfigClientOverrideOutput
    from .conversation_config_override import ConversationConfigOverride
    from .conversation_deletion_settings import ConversationDeletionSettings
    from .conversation_feedback_request_model import ConversationFeedbackRequestModel
    from .conversation_feedback_type import ConversationFeedbackType
    from .conversation_history_analysis_common_model import ConversationHistoryAnalysisCommonModel
    from .conversation_history_batch_call_model import ConversationHistoryBatchCallModel
    from .conversation_history_eleven_assistant_common_model import ConversationHistoryElevenAssistantCommonModel
    from .conversation_history_error_common_model import ConversationHistoryErrorCommonModel
    from .conversation_history_evaluation_criteria_result_common_model import (
        ConversationHistoryEvaluationCriteriaResultCommonModel,
    )
    from .conversation_history_exotel_phone_call_model import ConversationHistoryExotelPhoneCallModel
    from .conversation_history_feedback_common_model import ConversationHistoryFeedbackCommonModel
    from .conversation_history_metadata_common_model import ConversationHistoryMetadataCommonModel
    from .conversation_history_metadata_common_model_phone_call import (
        ConversationHistoryMetadataCommonModelPhoneCall,
        UnknownConversationHistoryMetadataCommonModelPhoneCall,
    )
    from .conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModel
    from .conversation_history_multivoice_message_part_model import ConversationHistoryMultivoiceMessagePartModel
    from .conversation_history_rag_usage_common_model import ConversationHistoryRagUsageCommonModel
    from .conversation_history_sip_trunking_phone_call_model import ConversationHistorySIPTrunkingPhoneCallModel
    from .conversation_history_transcript_api_integration_webhook_tools_result_common_model_output import (
        ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModelOutput,
    )
    from .conversation_history_transcript_common_model_input import ConversationHistoryTranscriptCommonModelInput
    from .conversation_history_transcript_common_model_input_role import (
        ConversationHistoryTranscriptCommonModelInputRole,
    )
    from .conversation_history_transcript_common_model_input_source_medium import (
        ConversationHistoryTranscriptCommonModelInputSourceMedium,
    )
    from .conversation_history_transcript_common_model_input_tool_results_items import (
        ConversationHistoryTranscriptCommonModelInputToolResultsItems,
        UnknownConversationHistoryTranscriptCommonModelInputToolResultsItems,
    )
    from .conversation_history_transcript_common_model_output import ConversationHistoryTranscriptCommonModelOutput
    from .conversation_history_transcript_common_model_output_tool_results_items import (
        ConversationHistoryTranscriptCommonModelOutputToolResultsItems,
        UnknownConversationHistoryTranscriptCommonModelOutputToolResultsItems,
    )
    from .conversation_history_transcript_file_input_response_model import (
        ConversationHistoryTranscriptFileInputResponseModel,
    )
    from .conversation_history_transcript_other_tools_result_common_model import (
        ConversationHistoryTranscriptOtherToolsResultCommonModel,
    )
    from .conversation_history_transcript_other_tools_result_common_model_type import (
        ConversationHistoryTranscriptOtherToolsResultCommonModelType,
    )
    from .conversation_history_transcript_response_model import ConversationHistoryTranscriptResponseModel
    from .conversation_history_transcript_response_model_tool_results_items import (
        ConversationHistoryTranscriptResponseModelToolResultsItems,
        UnknownConversationHistoryTranscriptResponseModelToolResultsItems,
    )
    from .conversation_history_transcript_system_tool_result_common_model import (
        ConversationHistoryTranscriptSystemToolResultCommonModel,
    )
    from .conversation_history_transcript_system_tool_result_common_model_output import (
        ConversationHistoryTranscriptSystemToolResultCommonModelOutput,
    )
    from .conversation_history_transcript_system_tool_result_common_model_output_result import (
        ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult,
        UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult,
    )
    from .conversation_history_transcript_system_tool_result_common_model_result import (
        ConversationHistoryTranscriptSystemToolResultCommonModelResult,
        UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult,
    )
    from .conversation_history_transcript_tool_call_api_integration_webhook_details import (
        ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails,
    )
    from .conversation_history_transcript_tool_call_client_details import (
        ConversationHistoryTranscriptToolCallClientDetails,
    )
    from .conversation_history_transcript_tool_call_common_model import ConversationHistoryTranscriptToolCallCommonModel
    from .conversation_history_transcript_tool_call_common_model_output import (
        ConversationHistoryTranscriptToolCallCommonModelOutput,
    )
    from .conversation_history_transcript_tool_call_common_model_output_tool_details import (
        ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails,
        UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails,
    )
    from .conversation_history_transcript_tool_call_common_model_tool_details import (
        ConversationHistoryTranscriptToolCallCommonModelToolDetails,
        UnknownConversationHistoryTranscriptToolCallCommonModelToolDetails,
    )
    from .conversation_history_transcript_tool_call_mcp_details import ConversationHistoryTranscriptToolCallMCPDetails
    from .conversation_history_transcript_tool_call_webhook_details import (
        ConversationHistoryTranscriptToolCallWebhookDetails,
    )
    from .conversation_history_transcript_workflow_tools_result_common_model_input import (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput,
    )
    from .conversation_history_transcript_workflow_tools_result_common_model_output import (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModelOutput,
    )
    from .conversation_history_twilio_phone_call_model import ConversationHistoryTwilioPhoneCallModel
    from .conversation_initiation_client_data_request_output import ConversationInitiationClientDataRequestOutput
    from .conversation_initiation_source import ConversationInitiationSource
    from .conversation_initiation_source_info import ConversationInitiationSourceInfo
    from .conversation_signed_url_response_model import ConversationSignedUrlResponseModel
    from .conversation_simulation_specification import ConversationSimulationSpecification
    from .conversation_simulation_specification_dynamic_variables import (
        ConversationSimulationSpecificationDynamicVariables,
    )
    from .conversation_summary_response_model import ConversationSummaryResponseModel
    from .conversation_summary_response_model_direction import ConversationSummaryResponseModelDirection
    from .conversation_summary_response_model_status import ConversationSummaryResponseModelStatus
    from .conversation_token_db_model import ConversationTokenDBModel
    from .conversation_token_purpose import ConversationTokenPurpose
    from .conversation_tts_usage_model import ConversationTTSUsageModel
    from .conversation_turn_metrics import ConversationTurnMetrics
    from .conversation_voice_reward_model import ConversationVoiceRewardModel
    from .conversation_voice_usage_model import ConversationVoiceUsageModel
    from .conversational_ai_agents_delete_response200 import ConversationalAiAgentsDeleteResponse200
    from .conversations_get_request_format import ConversationsGetRequestFormat
    from .create_agent_response_model import CreateAgentResponseModel
    from .custom_llm import CustomLLM
    from .custom_llm_request_headers import CustomLlmRequestHeaders, UnknownCustomLlmRequestHeaders
    from .data_collection_result_common_model import DataCollectionResultCommonModel
    from .document_usage_mode_enum import DocumentUsageModeEnum
    from .dynamic_variable_assignment import DynamicVariableAssignment
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
    from .dynamic_variable_value_type_output import DynamicVariableValueTypeOutput
    from .dynamic_variables_config import DynamicVariablesConfig
    from .dynamic_variables_config_dynamic_variable_placeholders import (
        DynamicVariablesConfigDynamicVariablePlaceholders,
    )
    from .embedding_model_enum import EmbeddingModelEnum
    from .end_call_tool_config import EndCallToolConfig
    from .end_call_tool_result_model import EndCallToolResultModel
    from .evaluation_success_result import EvaluationSuccessResult
    from .feature_status_common_model import FeatureStatusCommonModel
    from .features_usage_common_model import FeaturesUsageCommonModel
    from .get_agent_link_response_model import GetAgentLinkResponseModel
    from .get_conversation_response_model import GetConversationResponseModel
    from .get_conversations_page_response_model import GetConversationsPageResponseModel
    from .http_validation_error import HTTPValidationError
    from .knowledge_base_document_type import KnowledgeBaseDocumentType
    from .knowledge_base_locator import KnowledgeBaseLocator
    from .knowledge_base_rag_tool_result_model import KnowledgeBaseRagToolResultModel
    from .knowledge_base_rag_tool_status import KnowledgeBaseRagToolStatus
    from .language_detection_tool_config import LanguageDetectionToolConfig
    from .language_detection_tool_result_model import LanguageDetectionToolResultModel
    from .literal_json_schema_property import LiteralJsonSchemaProperty
    from .literal_json_schema_property_constant_value import LiteralJsonSchemaPropertyConstantValue
    from .literal_json_schema_property_type import LiteralJsonSchemaPropertyType
    from .literal_override import LiteralOverride
    from .literal_override_constant_value import LiteralOverrideConstantValue
    from .llm import LLM
    from .llm_category_usage import LLMCategoryUsage
    from .llm_input_output_tokens_usage import LLMInputOutputTokensUsage
    from .llm_reasoning_effort import LLMReasoningEffort
    from .llm_tokens_category_usage import LLMTokensCategoryUsage
    from .llm_usage_calculator_llm_response_model import LLMUsageCalculatorLLMResponseModel
    from .llm_usage_calculator_request_model import LLMUsageCalculatorRequestModel
    from .llm_usage_calculator_response_model import LLMUsageCalculatorResponseModel
    from .llm_usage_input import LLMUsageInput
    from .metric_record import MetricRecord
    from .object_json_schema_property_input import ObjectJsonSchemaPropertyInput
    from .object_override_input import ObjectOverrideInput, UnknownObjectOverrideInput
    from .object_override_input_model import ObjectOverrideInputModel
    from .phone_number_dynamic_variable_transfer_destination import PhoneNumberDynamicVariableTransferDestination
    from .phone_number_transfer import PhoneNumberTransfer
    from .phone_number_transfer_destination import PhoneNumberTransferDestination
    from .phone_number_transfer_transfer_destination import (
        PhoneNumberTransferTransferDestination,
        UnknownPhoneNumberTransferTransferDestination,
    )
    from .play_dtmf_result_error_model import PlayDTMFResultErrorModel
    from .play_dtmf_result_success_model import PlayDTMFResultSuccessModel
    from .play_dtmf_tool_config import PlayDTMFToolConfig
    from .prompt_agent_api_model_input import PromptAgentAPIModelInput
    from .prompt_agent_api_model_input_backup_llm_config import (
        PromptAgentApiModelInputBackupLlmConfig,
        UnknownPromptAgentApiModelInputBackupLlmConfig,
    )
    from .prompt_agent_api_model_input_tools_items import (
        PromptAgentApiModelInputToolsItems,
        UnknownPromptAgentApiModelInputToolsItems,
    )
    from .prompt_agent_api_model_override_output import PromptAgentAPIModelOverrideOutput
    from .prompt_evaluation_criteria import PromptEvaluationCriteria
    from .query_override import QueryOverride
    from .query_params_json_schema import QueryParamsJsonSchema
    from .rag_chunk_metadata import RagChunkMetadata
    from .rag_config import RagConfig
    from .rag_retrieval_info import RagRetrievalInfo
    from .resource_access_info import ResourceAccessInfo
    from .resource_access_info_role import ResourceAccessInfoRole
    from .scoped_analysis_result import ScopedAnalysisResult
    from .sip_uri_dynamic_variable_transfer_destination import SIPUriDynamicVariableTransferDestination
    from .sip_uri_transfer_destination import SIPUriTransferDestination
    from .skip_turn_tool_config import SkipTurnToolConfig
    from .skip_turn_tool_response_model import SkipTurnToolResponseModel
    from .sms_conversation_info import SMSConversationInfo
    from .soft_timeout_config_override import SoftTimeoutConfigOverride
    from .system_tool_config_input import SystemToolConfigInput
    from .system_tool_config_input_params import SystemToolConfigInputParams, UnknownSystemToolConfigInputParams
    from .telephony_direction import TelephonyDirection
    from .test_tool_result_model import TestToolResultModel
    from .tests_feature_usage_common_model import TestsFeatureUsageCommonModel
    from .token_response_model import TokenResponseModel
    from .tool_call_sound_behavior import ToolCallSoundBehavior
    from .tool_call_sound_type import ToolCallSoundType
    from .tool_execution_mode import ToolExecutionMode
    from .tool_mock_config import ToolMockConfig
    from .tool_response_model import ToolResponseModel
    from .tool_response_model_tool_config import ToolResponseModelToolConfig, UnknownToolResponseModelToolConfig
    from .tool_type import ToolType
    from .tool_usage_stats_response_model import ToolUsageStatsResponseModel
    from .tools_response_model import ToolsResponseModel
    from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMain
    from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplit
    from .transfer_to_agent_tool_config import TransferToAgentToolConfig
    from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModel
    from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModel
    from .transfer_to_agent_tool_result_success_model_branch_info import (
        TransferToAgentToolResultSuccessModelBranchInfo,
        UnknownTransferToAgentToolResultSuccessModelBranchInfo,
    )
    from .transfer_to_number_result_error_model import TransferToNumberResultErrorModel
    from .transfer_to_number_result_exotel_success_model import TransferToNumberResultExotelSuccessModel
    from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModel
    from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModel
    from .transfer_to_number_tool_config_input import TransferToNumberToolConfigInput
    from .transfer_type_enum import TransferTypeEnum
    from .tts_conversational_config_override import TTSConversationalConfigOverride
    from .turn_config_override import TurnConfigOverride
    from .user_feedback import UserFeedback
    from .user_feedback_score import UserFeedbackScore
    from .v1_convai_conversations_get_parameters_summary_mode import V1ConvaiConversationsGetParametersSummaryMode
    from .validation_error import ValidationError
    from .validation_error_loc_items import ValidationErrorLocItems
    from .visited_agent_ref import VisitedAgentRef
    from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModel
    from .voicemail_detection_tool_config import VoicemailDetectionToolConfig
    from .webhook_tool_api_schema_config_input import WebhookToolApiSchemaConfigInput
    from .webhook_tool_api_schema_config_input_method import WebhookToolApiSchemaConfigInputMethod
    from .webhook_tool_config_input import WebhookToolConfigInput
    from .whats_app_conversation_info import WhatsAppConversationInfo
    from .whats_app_conversation_info_direction import WhatsAppConversationInfoDirection
    from .workflow_features_usage_common_model import WorkflowFeaturesUsageCommonModel
    from .workflow_tool_edge_step_model import WorkflowToolEdgeStepModel
    from .workflow_tool_max_iterations_exceeded_step_model import WorkflowToolMaxIterationsExceededStepModel
    from .workflow_tool_nested_tools_step_model import WorkflowToolNestedToolsStepModel
    from .workflow_tool_nested_tools_step_model_input import WorkflowToolNestedToolsStepModelInput
    from .workflow_tool_response_model_input import WorkflowToolResponseModelInput
    from .workflow_tool_response_model_input_steps_items import (
        UnknownWorkflowToolResponseModelInputStepsItems,
        WorkflowToolResponseModelInputStepsItems,
    )
    from .workflow_tool_response_model_output import WorkflowToolResponseModelOutput
    from .workflow_tool_response_model_output_steps_items import (
        UnknownWorkflowToolResponseModelOutputStepsItems,
        WorkflowToolResponseModelOutputStepsItems,
    )

__all__ = [
    "ASRConversationalConfigOverride",
    "AgentConfigAPIModelInput",
    "AgentConfigOverrideOutput",
    "AgentDefinitionSource",
    "AgentMetadata",
    "AgentSimulatedChatTestResponseModel",
    "AgentSimulatedChatTestStreamChunk",
    "AgentTransfer",
    "AnalysisScope",
    "ApiIntegrationWebhookOverridesInput",
    "ApiIntegrationWebhookOverridesInputRequestHeaders",
    "ApiIntegrationWebhookToolConfigExternalOutput",
    "ApiIntegrationWebhookToolConfigInput",
    "ArrayJsonSchemaPropertyInput",
    "ArrayJsonSchemaPropertyInputItems",
    "AsyncConversationMetadata",
    "AsyncConversationMetadataDeliveryStatus",
    "AuthConnectionLocator",
    "AuthorizationMethod",
    "BackupLLMDefault",
    "BackupLLMDisabled",
    "BackupLLMOverride",
    "BodyDuplicateAgentV1ConvaiAgentsAgentIdDuplicatePost",
    "BodySimulatesAConversationStreamV1ConvaiAgentsAgentIdSimulateConversationStreamPost",
    "BodySimulatesAConversationV1ConvaiAgentsAgentIdSimulateConversationPost",
    "BuiltInToolsInput",
    "ChatSourceMedium",
    "ClientToolConfigInput",
    "ContextualUpdateInfo",
    "ConvAIDynamicVariable",
    "ConvAISecretLocator",
    "ConversationASRUsageModel",
    "ConversationChargingCommonModel",
    "ConversationConfigClientOverrideOutput",
    "ConversationConfigOverride",
    "ConversationDeletionSettings",
    "ConversationFeedbackRequestModel",
    "ConversationFeedbackType",
    "ConversationHistoryAnalysisCommonModel",
    "ConversationHistoryBatchCallModel",
    "ConversationHistoryElevenAssistantCommonModel",
    "ConversationHistoryErrorCommonModel",
    "ConversationHistoryEvaluationCriteriaResultCommonModel",
    "ConversationHistoryExotelPhoneCallModel",
    "ConversationHistoryFeedbackCommonModel",
    "ConversationHistoryMetadataCommonModel",
    "ConversationHistoryMetadataCommonModelPhoneCall",
    "ConversationHistoryMultivoiceMessageModel",
    "ConversationHistoryMultivoiceMessagePartModel",
    "ConversationHistoryRagUsageCommonModel",
    "ConversationHistorySIPTrunkingPhoneCallModel",
    "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModelOutput",
    "ConversationHistoryTranscriptCommonModelInput",
    "ConversationHistoryTranscriptCommonModelInputRole",
    "ConversationHistoryTranscriptCommonModelInputSourceMedium",
    "ConversationHistoryTranscriptCommonModelInputToolResultsItems",
    "ConversationHistoryTranscriptCommonModelOutput",
    "ConversationHistoryTranscriptCommonModelOutputToolResultsItems",
    "ConversationHistoryTranscriptFileInputResponseModel",
    "ConversationHistoryTranscriptOtherToolsResultCommonModel",
    "ConversationHistoryTranscriptOtherToolsResultCommonModelType",
    "ConversationHistoryTranscriptResponseModel",
    "ConversationHistoryTranscriptResponseModelToolResultsItems",
    "ConversationHistoryTranscriptSystemToolResultCommonModel",
    "ConversationHistoryTranscriptSystemToolResultCommonModelOutput",
    "ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult",
    "ConversationHistoryTranscriptSystemToolResultCommonModelResult",
    "ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails",
    "ConversationHistoryTranscriptToolCallClientDetails",
    "ConversationHistoryTranscriptToolCallCommonModel",
    "ConversationHistoryTranscriptToolCallCommonModelOutput",
    "ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails",
    "ConversationHistoryTranscriptToolCallCommonModelToolDetails",
    "ConversationHistoryTranscriptToolCallMCPDetails",
    "ConversationHistoryTranscriptToolCallWebhookDetails",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModelOutput",
    "ConversationHistoryTwilioPhoneCallModel",
    "ConversationInitiationClientDataRequestOutput",
    "ConversationInitiationSource",
    "ConversationInitiationSourceInfo",
    "ConversationSignedUrlResponseModel",
    "ConversationSimulationSpecification",
    "ConversationSimulationSpecificationDynamicVariables",
    "ConversationSummaryResponseModel",
    "ConversationSummaryResponseModelDirection",
    "ConversationSummaryResponseModelStatus",
    "ConversationTTSUsageModel",
    "ConversationTokenDBModel",
    "ConversationTokenPurpose",
    "ConversationTurnMetrics",
    "ConversationVoiceRewardModel",
    "ConversationVoiceUsageModel",
    "ConversationalAiAgentsDeleteResponse200",
    "ConversationsGetRequestFormat",
    "CreateAgentResponseModel",
    "CustomLLM",
    "CustomLlmRequestHeaders",
    "DataCollectionResultCommonModel",
    "DocumentUsageModeEnum",
    "DynamicVariableAssignment",
    "DynamicVariableUpdateCommonModel",
    "DynamicVariableValueTypeOutput",
    "DynamicVariablesConfig",
    "DynamicVariablesConfigDynamicVariablePlaceholders",
    "EmbeddingModelEnum",
    "EndCallToolConfig",
    "EndCallToolResultModel",
    "EvaluationSuccessResult",
    "FeatureStatusCommonModel",
    "FeaturesUsageCommonModel",
    "GetAgentLinkResponseModel",
    "GetConversationResponseModel",
    "GetConversationsPageResponseModel",
    "HTTPValidationError",
    "KnowledgeBaseDocumentType",
    "KnowledgeBaseLocator",
    "KnowledgeBaseRagToolResultModel",
    "KnowledgeBaseRagToolStatus",
    "LLM",
    "LLMCategoryUsage",
    "LLMInputOutputTokensUsage",
    "LLMReasoningEffort",
    "LLMTokensCategoryUsage",
    "LLMUsageCalculatorLLMResponseModel",
    "LLMUsageCalculatorRequestModel",
    "LLMUsageCalculatorResponseModel",
    "LLMUsageInput",
    "LanguageDetectionToolConfig",
    "LanguageDetectionToolResultModel",
    "LiteralJsonSchemaProperty",
    "LiteralJsonSchemaPropertyConstantValue",
    "LiteralJsonSchemaPropertyType",
    "LiteralOverride",
    "LiteralOverrideConstantValue",
    "MetricRecord",
    "ObjectJsonSchemaPropertyInput",
    "ObjectOverrideInput",
    "ObjectOverrideInputModel",
    "PhoneNumberDynamicVariableTransferDestination",
    "PhoneNumberTransfer",
    "PhoneNumberTransferDestination",
    "PhoneNumberTransferTransferDestination",
    "PlayDTMFResultErrorModel",
    "PlayDTMFResultSuccessModel",
    "PlayDTMFToolConfig",
    "PromptAgentAPIModelInput",
    "PromptAgentAPIModelOverrideOutput",
    "PromptAgentApiModelInputBackupLlmConfig",
    "PromptAgentApiModelInputToolsItems",
    "PromptEvaluationCriteria",
    "QueryOverride",
    "QueryParamsJsonSchema",
    "RagChunkMetadata",
    "RagConfig",
    "RagRetrievalInfo",
    "ResourceAccessInfo",
    "ResourceAccessInfoRole",
    "SIPUriDynamicVariableTransferDestination",
    "SIPUriTransferDestination",
    "SMSConversationInfo",
    "ScopedAnalysisResult",
    "SkipTurnToolConfig",
    "SkipTurnToolResponseModel",
    "SoftTimeoutConfigOverride",
    "SystemToolConfigInput",
    "SystemToolConfigInputParams",
    "TTSConversationalConfigOverride",
    "TelephonyDirection",
    "TestToolResultModel",
    "TestsFeatureUsageCommonModel",
    "TokenResponseModel",
    "ToolCallSoundBehavior",
    "ToolCallSoundType",
    "ToolExecutionMode",
    "ToolMockConfig",
    "ToolResponseModel",
    "ToolResponseModelToolConfig",
    "ToolType",
    "ToolUsageStatsResponseModel",
    "ToolsResponseModel",
    "TransferBranchInfoDefaultingToMain",
    "TransferBranchInfoTrafficSplit",
    "TransferToAgentToolConfig",
    "TransferToAgentToolResultErrorModel",
    "TransferToAgentToolResultSuccessModel",
    "TransferToAgentToolResultSuccessModelBranchInfo",
    "TransferToNumberResultErrorModel",
    "TransferToNumberResultExotelSuccessModel",
    "TransferToNumberResultSipSuccessModel",
    "TransferToNumberResultTwilioSuccessModel",
    "TransferToNumberToolConfigInput",
    "TransferTypeEnum",
    "TurnConfigOverride",
    "UnknownApiIntegrationWebhookOverridesInputRequestHeaders",
    "UnknownArrayJsonSchemaPropertyInputItems",
    "UnknownConversationHistoryMetadataCommonModelPhoneCall",
    "UnknownConversationHistoryTranscriptCommonModelInputToolResultsItems",
    "UnknownConversationHistoryTranscriptCommonModelOutputToolResultsItems",
    "UnknownConversationHistoryTranscriptResponseModelToolResultsItems",
    "UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult",
    "UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult",
    "UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails",
    "UnknownConversationHistoryTranscriptToolCallCommonModelToolDetails",
    "UnknownCustomLlmRequestHeaders",
    "UnknownObjectOverrideInput",
    "UnknownPhoneNumberTransferTransferDestination",
    "UnknownPromptAgentApiModelInputBackupLlmConfig",
    "UnknownPromptAgentApiModelInputToolsItems",
    "UnknownSystemToolConfigInputParams",
    "UnknownToolResponseModelToolConfig",
    "UnknownTransferToAgentToolResultSuccessModelBranchInfo",
    "UnknownWorkflowToolResponseModelInputStepsItems",
    "UnknownWorkflowToolResponseModelOutputStepsItems",
    "UserFeedback",
    "UserFeedbackScore",
    "V1ConvaiConversationsGetParametersSummaryMode",
    "ValidationError",
    "ValidationErrorLocItems",
    "VisitedAgentRef",
    "VoiceMailDetectionResultSuccessModel",
    "VoicemailDetectionToolConfig",
    "WebhookToolApiSchemaConfigInput",
    "WebhookToolApiSchemaConfigInputMethod",
    "WebhookToolConfigInput",
    "WhatsAppConversationInfo",
    "WhatsAppConversationInfoDirection",
    "WorkflowFeaturesUsageCommonModel",
    "WorkflowToolEdgeStepModel",
    "WorkflowToolMaxIterationsExceededStepModel",
    "WorkflowToolNestedToolsStepModel",
    "WorkflowToolNestedToolsStepModelInput",
    "WorkflowToolResponseModelInput",
    "WorkflowToolResponseModelInputStepsItems",
    "WorkflowToolResponseModelOutput",
    "WorkflowToolResponseModelOutputStepsItems",
]

if not TYPE_CHECKING:
    _MODULES = {
        "ASRConversationalConfigOverride": "asr_conversational_config_override",
        "AgentConfigAPIModelInput": "agent_config_api_model_input",
        "AgentConfigOverrideOutput": "agent_config_override_output",
        "AgentDefinitionSource": "agent_definition_source",
        "AgentMetadata": "agent_metadata",
        "AgentSimulatedChatTestResponseModel": "agent_simulated_chat_test_response_model",
        "AgentSimulatedChatTestStreamChunk": "agent_simulated_chat_test_stream_chunk",
        "AgentTransfer": "agent_transfer",
        "AnalysisScope": "analysis_scope",
        "ApiIntegrationWebhookOverridesInput": "api_integration_webhook_overrides_input",
        "ApiIntegrationWebhookOverridesInputRequestHeaders": "api_integration_webhook_overrides_input_request_headers",
        "ApiIntegrationWebhookToolConfigExternalOutput": "api_integration_webhook_tool_config_external_output",
        "ApiIntegrationWebhookToolConfigInput": "api_integration_webhook_tool_config_input",
        "ArrayJsonSchemaPropertyInput": "array_json_schema_property_input",
        "ArrayJsonSchemaPropertyInputItems": "array_json_schema_property_input_items",
        "AsyncConversationMetadata": "async_conversation_metadata",
        "AsyncConversationMetadataDeliveryStatus": "async_conversation_metadata_delivery_status",
        "AuthConnectionLocator": "auth_connection_locator",
        "AuthorizationMethod": "authorization_method",
        "BackupLLMDefault": "backup_llm_default",
        "BackupLLMDisabled": "backup_llm_disabled",
        "BackupLLMOverride": "backup_llm_override",
        "BodyDuplicateAgentV1ConvaiAgentsAgentIdDuplicatePost": "body_duplicate_agent_v1_convai_agents_agent_id_duplicate_post",
        "BodySimulatesAConversationStreamV1ConvaiAgentsAgentIdSimulateConversationStreamPost": "body_simulates_a_conversation_stream_v1_convai_agents_agent_id_simulate_conversation_stream_post",
        "BodySimulatesAConversationV1ConvaiAgentsAgentIdSimulateConversationPost": "body_simulates_a_conversation_v1_convai_agents_agent_id_simulate_conversation_post",
        "BuiltInToolsInput": "built_in_tools_input",
        "ChatSourceMedium": "chat_source_medium",
        "ClientToolConfigInput": "client_tool_config_input",
        "ContextualUpdateInfo": "contextual_update_info",
        "ConvAIDynamicVariable": "conv_ai_dynamic_variable",
        "ConvAISecretLocator": "conv_ai_secret_locator",
        "ConversationASRUsageModel": "conversation_asr_usage_model",
        "ConversationChargingCommonModel": "conversation_charging_common_model",
        "ConversationConfigClientOverrideOutput": "conversation_config_client_override_output",
        "ConversationConfigOverride": "conversation_config_override",
        "ConversationDeletionSettings": "conversation_deletion_settings",
        "ConversationFeedbackRequestModel": "conversation_feedback_request_model",
        "ConversationFeedbackType": "conversation_feedback_type",
        "ConversationHistoryAnalysisCommonModel": "conversation_history_analysis_common_model",
        "ConversationHistoryBatchCallModel": "conversation_history_batch_call_model",
        "ConversationHistoryElevenAssistantCommonModel": "conversation_history_eleven_assistant_common_model",
        "ConversationHistoryErrorCommonModel": "conversation_history_error_common_model",
        "ConversationHistoryEvaluationCriteriaResultCommonModel": "conversation_history_evaluation_criteria_result_common_model",
        "ConversationHistoryExotelPhoneCallModel": "conversation_history_exotel_phone_call_model",
        "ConversationHistoryFeedbackCommonModel": "conversation_history_feedback_common_model",
        "ConversationHistoryMetadataCommonModel": "conversation_history_metadata_common_model",
        "ConversationHistoryMetadataCommonModelPhoneCall": "conversation_history_metadata_common_model_phone_call",
        "ConversationHistoryMultivoiceMessageModel": "conversation_history_multivoice_message_model",
        "ConversationHistoryMultivoiceMessagePartModel": "conversation_history_multivoice_message_part_model",
        "ConversationHistoryRagUsageCommonModel": "conversation_history_rag_usage_common_model",
        "ConversationHistorySIPTrunkingPhoneCallModel": "conversation_history_sip_trunking_phone_call_model",
        "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModelOutput": "conversation_history_transcript_api_integration_webhook_tools_result_common_model_output",
        "ConversationHistoryTranscriptCommonModelInput": "conversation_history_transcript_common_model_input",
        "ConversationHistoryTranscriptCommonModelInputRole": "conversation_history_transcript_common_model_input_role",
        "ConversationHistoryTranscriptCommonModelInputSourceMedium": "conversation_history_transcript_common_model_input_source_medium",
        "ConversationHistoryTranscriptCommonModelInputToolResultsItems": "conversation_history_transcript_common_model_input_tool_results_items",
        "ConversationHistoryTranscriptCommonModelOutput": "conversation_history_transcript_common_model_output",
        "ConversationHistoryTranscriptCommonModelOutputToolResultsItems": "conversation_history_transcript_common_model_output_tool_results_items",
        "ConversationHistoryTranscriptFileInputResponseModel": "conversation_history_transcript_file_input_response_model",
        "ConversationHistoryTranscriptOtherToolsResultCommonModel": "conversation_history_transcript_other_tools_result_common_model",
        "ConversationHistoryTranscriptOtherToolsResultCommonModelType": "conversation_history_transcript_other_tools_result_common_model_type",
        "ConversationHistoryTranscriptResponseModel": "conversation_history_transcript_response_model",
        "ConversationHistoryTranscriptResponseModelToolResultsItems": "conversation_history_transcript_response_model_tool_results_items",
        "ConversationHistoryTranscriptSystemToolResultCommonModel": "conversation_history_transcript_system_tool_result_common_model",
        "ConversationHistoryTranscriptSystemToolResultCommonModelOutput": "conversation_history_transcript_system_tool_result_common_model_output",
        "ConversationHistoryTranscriptSystemToolResultCommonModelOutputResult": "conversation_history_transcript_system_tool_result_common_model_output_result",
        "ConversationHistoryTranscriptSystemToolResultCommonModelResult": "conversation_history_transcript_system_tool_result_common_model_result",
        "ConversationHistoryTranscriptToolCallApiIntegrationWebhookDetails": "conversation_history_transcript_tool_call_api_integration_webhook_details",
        "ConversationHistoryTranscriptToolCallClientDetails": "conversation_history_transcript_tool_call_client_details",
        "ConversationHistoryTranscriptToolCallCommonModel": "conversation_history_transcript_tool_call_common_model",
        "ConversationHistoryTranscriptToolCallCommonModelOutput": "conversation_history_transcript_tool_call_common_model_output",
        "ConversationHistoryTranscriptToolCallCommonModelOutputToolDetails": "conversation_history_transcript_tool_call_common_model_output_tool_details",
        "ConversationHistoryTranscriptToolCallCommonModelToolDetails": "conversation_history_transcript_tool_call_common_model_tool_details",
        "ConversationHistoryTranscriptToolCallMCPDetails": "conversation_history_transcript_tool_call_mcp_details",
        "ConversationHistoryTranscriptToolCallWebhookDetails": "conversation_history_transcript_tool_call_webhook_details",
        "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput": "conversation_history_transcript_workflow_tools_result_common_model_input",
        "ConversationHistoryTranscriptWorkflowToolsResultCommonModelOutput": "conversation_history_transcript_workflow_tools_result_common_model_output",
        "ConversationHistoryTwilioPhoneCallModel": "conversation_history_twilio_phone_call_model",
        "ConversationInitiationClientDataRequestOutput": "conversation_initiation_client_data_request_output",
        "ConversationInitiationSource": "conversation_initiation_source",
        "ConversationInitiationSourceInfo": "conversation_initiation_source_info",
        "ConversationSignedUrlResponseModel": "conversation_signed_url_response_model",
        "ConversationSimulationSpecification": "conversation_simulation_specification",
        "ConversationSimulationSpecificationDynamicVariables": "conversation_simulation_specification_dynamic_variables",
        "ConversationSummaryResponseModel": "conversation_summary_response_model",
        "ConversationSummaryResponseModelDirection": "conversation_summary_response_model_direction",
        "ConversationSummaryResponseModelStatus": "conversation_summary_response_model_status",
        "ConversationTTSUsageModel": "conversation_tts_usage_model",
        "ConversationTokenDBModel": "conversation_token_db_model",
        "ConversationTokenPurpose": "conversation_token_purpose",
        "ConversationTurnMetrics": "conversation_turn_metrics",
        "ConversationVoiceRewardModel": "conversation_voice_reward_model",
        "ConversationVoiceUsageModel": "conversation_voice_usage_model",
        "ConversationalAiAgentsDeleteResponse200": "conversational_ai_agents_delete_response200",
        "ConversationsGetRequestFormat": "conversations_get_request_format",
        "CreateAgentResponseModel": "create_agent_response_model",
        "CustomLLM": "custom_llm",
        "CustomLlmRequestHeaders": "custom_llm_request_headers",
        "DataCollectionResultCommonModel": "data_collection_result_common_model",
        "DocumentUsageModeEnum": "document_usage_mode_enum",
        "DynamicVariableAssignment": "dynamic_variable_assignment",
        "DynamicVariableUpdateCommonModel": "dynamic_variable_update_common_model",
        "DynamicVariableValueTypeOutput": "dynamic_variable_value_type_output",
        "DynamicVariablesConfig": "dynamic_variables_config",
        "DynamicVariablesConfigDynamicVariablePlaceholders": "dynamic_variables_config_dynamic_variable_placeholders",
        "EmbeddingModelEnum": "embedding_model_enum",
        "EndCallToolConfig": "end_call_tool_config",
        "EndCallToolResultModel": "end_call_tool_result_model",
        "EvaluationSuccessResult": "evaluation_success_result",
        "FeatureStatusCommonModel": "feature_status_common_model",
        "FeaturesUsageCommonModel": "features_usage_common_model",
        "GetAgentLinkResponseModel": "get_agent_link_response_model",
        "GetConversationResponseModel": "get_conversation_response_model",
        "GetConversationsPageResponseModel": "get_conversations_page_response_model",
        "HTTPValidationError": "http_validation_error",
        "KnowledgeBaseDocumentType": "knowledge_base_document_type",
        "KnowledgeBaseLocator": "knowledge_base_locator",
        "KnowledgeBaseRagToolResultModel": "knowledge_base_rag_tool_result_model",
        "KnowledgeBaseRagToolStatus": "knowledge_base_rag_tool_status",
        "LLM": "llm",
        "LLMCategoryUsage": "llm_category_usage",
        "LLMInputOutputTokensUsage": "llm_input_output_tokens_usage",
        "LLMReasoningEffort": "llm_reasoning_effort",
        "LLMTokensCategoryUsage": "llm_tokens_category_usage",
        "LLMUsageCalculatorLLMResponseModel": "llm_usage_calculator_llm_response_model",
        "LLMUsageCalculatorRequestModel": "llm_usage_calculator_request_model",
        "LLMUsageCalculatorResponseModel": "llm_usage_calculator_response_model",
        "LLMUsageInput": "llm_usage_input",
        "LanguageDetectionToolConfig": "language_detection_tool_config",
        "LanguageDetectionToolResultModel": "language_detection_tool_result_model",
        "LiteralJsonSchemaProperty": "literal_json_schema_property",
        "LiteralJsonSchemaPropertyConstantValue": "literal_json_schema_property_constant_value",
        "LiteralJsonSchemaPropertyType": "literal_json_schema_property_type",
        "LiteralOverride": "literal_override",
        "LiteralOverrideConstantValue": "literal_override_constant_value",
        "MetricRecord": "metric_record",
        "ObjectJsonSchemaPropertyInput": "object_json_schema_property_input",
        "ObjectOverrideInput": "object_override_input",
        "ObjectOverrideInputModel": "object_override_input_model",
        "PhoneNumberDynamicVariableTransferDestination": "phone_number_dynamic_variable_transfer_destination",
        "PhoneNumberTransfer": "phone_number_transfer",
        "PhoneNumberTransferDestination": "phone_number_transfer_destination",
        "PhoneNumberTransferTransferDestination": "phone_number_transfer_transfer_destination",
        "PlayDTMFResultErrorModel": "play_dtmf_result_error_model",
        "PlayDTMFResultSuccessModel": "play_dtmf_result_success_model",
        "PlayDTMFToolConfig": "play_dtmf_tool_config",
        "PromptAgentAPIModelInput": "prompt_agent_api_model_input",
        "PromptAgentAPIModelOverrideOutput": "prompt_agent_api_model_override_output",
        "PromptAgentApiModelInputBackupLlmConfig": "prompt_agent_api_model_input_backup_llm_config",
        "PromptAgentApiModelInputToolsItems": "prompt_agent_api_model_input_tools_items",
        "PromptEvaluationCriteria": "prompt_evaluation_criteria",
        "QueryOverride": "query_override",
        "QueryParamsJsonSchema": "query_params_json_schema",
        "RagChunkMetadata": "rag_chunk_metadata",
        "RagConfig": "rag_config",
        "RagRetrievalInfo": "rag_retrieval_info",
        "ResourceAccessInfo": "resource_access_info",
        "ResourceAccessInfoRole": "resource_access_info_role",
        "SIPUriDynamicVariableTransferDestination": "sip_uri_dynamic_variable_transfer_destination",
        "SIPUriTransferDestination": "sip_uri_transfer_destination",
        "SMSConversationInfo": "sms_conversation_info",
        "ScopedAnalysisResult": "scoped_analysis_result",
        "SkipTurnToolConfig": "skip_turn_tool_config",
        "SkipTurnToolResponseModel": "skip_turn_tool_response_model",
        "SoftTimeoutConfigOverride": "soft_timeout_config_override",
        "SystemToolConfigInput": "system_tool_config_input",
        "SystemToolConfigInputParams": "system_tool_config_input_params",
        "TTSConversationalConfigOverride": "tts_conversational_config_override",
        "TelephonyDirection": "telephony_direction",
        "TestToolResultModel": "test_tool_result_model",
        "TestsFeatureUsageCommonModel": "tests_feature_usage_common_model",
        "TokenResponseModel": "token_response_model",
        "ToolCallSoundBehavior": "tool_call_sound_behavior",
        "ToolCallSoundType": "tool_call_sound_type",
        "ToolExecutionMode": "tool_execution_mode",
        "ToolMockConfig": "tool_mock_config",
        "ToolResponseModel": "tool_response_model",
        "ToolResponseModelToolConfig": "tool_response_model_tool_config",
        "ToolType": "tool_type",
        "ToolUsageStatsResponseModel": "tool_usage_stats_response_model",
        "ToolsResponseModel": "tools_response_model",
        "TransferBranchInfoDefaultingToMain": "transfer_branch_info_defaulting_to_main",
        "TransferBranchInfoTrafficSplit": "transfer_branch_info_traffic_split",
        "TransferToAgentToolConfig": "transfer_to_agent_tool_config",
        "TransferToAgentToolResultErrorModel": "transfer_to_agent_tool_result_error_model",
        "TransferToAgentToolResultSuccessModel": "transfer_to_agent_tool_result_success_model",
        "TransferToAgentToolResultSuccessModelBranchInfo": "transfer_to_agent_tool_result_success_model_branch_info",
        "TransferToNumberResultErrorModel": "transfer_to_number_result_error_model",
        "TransferToNumberResultExotelSuccessModel": "transfer_to_number_result_exotel_success_model",
        "TransferToNumberResultSipSuccessModel": "transfer_to_number_result_sip_success_model",
        "TransferToNumberResultTwilioSuccessModel": "transfer_to_number_result_twilio_success_model",
        "TransferToNumberToolConfigInput": "transfer_to_number_tool_config_input",
        "TransferTypeEnum": "transfer_type_enum",
        "TurnConfigOverride": "turn_config_override",
        "UnknownApiIntegrationWebhookOverridesInputRequestHeaders": "api_integration_webhook_overrides_input_request_headers",
        "UnknownArrayJsonSchemaPropertyInputItems": "array_json_schema_property_input_items",
        "UnknownConversationHistoryMetadataCommonModelPhoneCall": "conversation_history_metadata_common_model_phone_call",
        "UnknownConversationHistoryTranscriptCommonModelInputToolResultsItems": "conversation_history_transcript_common_model_input_tool_results_items",
        "UnknownConversationHistoryTranscriptCommonModelOutputToolResultsItems": "conversation_history_transcript_common_model_output_tool_results_items",
        "UnknownConversationHistoryTranscriptResponseModelToolResultsItems": "conversation_history_transcript_response_model_tool_results_items",
        "UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult": "conversation_history_transcript_system_tool_result_common_model_output_result",
        "UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult": "conversation_history_transcript_system_tool_result_common_model_result",
        "UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails": "conversation_history_transcript_tool_call_common_model_output_tool_details",
        "UnknownConversationHistoryTranscriptToolCallCommonModelToolDetails": "conversation_history_transcript_tool_call_common_model_tool_details",
        "UnknownCustomLlmRequestHeaders": "custom_llm_request_headers",
        "UnknownObjectOverrideInput": "object_override_input",
        "UnknownPhoneNumberTransferTransferDestination": "phone_number_transfer_transfer_destination",
        "UnknownPromptAgentApiModelInputBackupLlmConfig": "prompt_agent_api_model_input_backup_llm_config",
        "UnknownPromptAgentApiModelInputToolsItems": "prompt_agent_api_model_input_tools_items",
        "UnknownSystemToolConfigInputParams": "system_tool_config_input_params",
        "UnknownToolResponseModelToolConfig": "tool_response_model_tool_config",
        "UnknownTransferToAgentToolResultSuccessModelBranchInfo": "transfer_to_agent_tool_result_success_model_branch_info",
        "UnknownWorkflowToolResponseModelInputStepsItems": "workflow_tool_response_model_input_steps_items",
        "UnknownWorkflowToolResponseModelOutputStepsItems": "workflow_tool_response_model_output_steps_items",
        "UserFeedback": "user_feedback",
        "UserFeedbackScore": "user_feedback_score",
        "V1ConvaiConversationsGetParametersSummaryMode": "v1_convai_conversations_get_parameters_summary_mode",
        "ValidationError": "validation_error",
        "ValidationErrorLocItems": "validation_error_loc_items",
        "VisitedAgentRef": "visited_agent_ref",
        "VoiceMailDetectionResultSuccessModel": "voice_mail_detection_result_success_model",
        "VoicemailDetectionToolConfig": "voicemail_detection_tool_config",
        "WebhookToolApiSchemaConfigInput": "webhook_tool_api_schema_config_input",
        "WebhookToolApiSchemaConfigInputMethod": "webhook_tool_api_schema_config_input_method",
        "WebhookToolConfigInput": "webhook_tool_config_input",
        "WhatsAppConversationInfo": "whats_app_conversation_info",
        "WhatsAppConversationInfoDirection": "whats_app_conversation_info_direction",
        "WorkflowFeaturesUsageCommonModel": "workflow_features_usage_common_model",
        "WorkflowToolEdgeStepModel": "workflow_tool_edge_step_model",
        "WorkflowToolMaxIterationsExceededStepModel": "workflow_tool_max_iterations_exceeded_step_model",
        "WorkflowToolNestedToolsStepModel": "workflow_tool_nested_tools_step_model",
        "WorkflowToolNestedToolsStepModelInput": "workflow_tool_nested_tools_step_model_input",
        "WorkflowToolResponseModelInput": "workflow_tool_response_model_input",
        "WorkflowToolResponseModelInputStepsItems": "workflow_tool_response_model_input_steps_items",
        "WorkflowToolResponseModelOutput": "workflow_tool_response_model_output",
        "WorkflowToolResponseModelOutputStepsItems": "workflow_tool_response_model_output_steps_items",
    }

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return __all__
