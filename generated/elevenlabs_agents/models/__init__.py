# Generated from spec/openapi.yaml by `make client`. Do not edit.
"""Everything that a request or an answer can hold; each class is loaded when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ..runtime.lazy import lazy_getattr

if TYPE_CHECKING:
    from .agent_config_api_model_input import AgentConfigAPIModelInput
    from .agent_config_override import AgentConfigOverride
    from .agent_definition_source import AgentDefinitionSource
    from .agent_metadata import AgentMetadata
    from .agent_simulated_chat_test_response_model import AgentSimulatedChatTestResponseModel
    from .agent_simulated_chat_test_stream_chunk import AgentSimulatedChatTestStreamChunk
    from .agent_transfer import AgentTransfer
    from .agents_delete_response import AgentsDeleteResponse
    from .agents_duplicate_request import AgentsDuplicateRequest
    from .agents_simulate_conversation_request import AgentsSimulateConversationRequest
    from .agents_simulate_conversation_stream_request import AgentsSimulateConversationStreamRequest
    from .analysis_scope import AnalysisScope
    from .api_integration_webhook_overrides import ApiIntegrationWebhookOverrides
    from .api_integration_webhook_overrides_request_header import (
        ApiIntegrationWebhookOverridesRequestHeader,
        UnknownApiIntegrationWebhookOverridesRequestHeader,
    )
    from .api_integration_webhook_tool_config_external import ApiIntegrationWebhookToolConfigExternal
    from .api_integration_webhook_tool_config_input import ApiIntegrationWebhookToolConfigInput
    from .array_json_schema_property import ArrayJsonSchemaProperty
    from .asr_conversational_config_override import ASRConversationalConfigOverride
    from .async_conversation_metadata import AsyncConversationMetadata
    from .async_conversation_metadata_delivery_status import AsyncConversationMetadataDeliveryStatus
    from .auth_connection_locator import AuthConnectionLocator
    from .authorization_method import AuthorizationMethod
    from .backup_llm_default import BackupLLMDefault
    from .backup_llm_disabled import BackupLLMDisabled
    from .backup_llm_override import BackupLLMOverride
    from .built_in_tools_input import BuiltInToolsInput
    from .chat_source_medium import ChatSourceMedium
    from .client_tool_config import ClientToolConfig
    from .contextual_update_info import ContextualUpdateInfo
    from .conv_ai_dynamic_variable import ConvAIDynamicVariable
    from .conv_ai_secret_locator import ConvAISecretLocator
    from .conversation_asr_usage_model import ConversationASRUsageModel
    from .conversation_charging_common_model import ConversationChargingCommonModel
    from .conversation_config_client_override import ConversationConfigClientOverride
    from .conversation_config_override import ConversationConfigOverride
    from .conversation_deletion_settings import ConversationDeletionSettings
    from .conversation_direction import ConversationDirection
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
    from .conversation_history_metadata_phone_call import (
        ConversationHistoryMetadataPhoneCall,
        UnknownConversationHistoryMetadataPhoneCall,
    )
    from .conversation_history_multivoice_message_model import ConversationHistoryMultivoiceMessageModel
    from .conversation_history_multivoice_message_part_model import ConversationHistoryMultivoiceMessagePartModel
    from .conversation_history_rag_usage_common_model import ConversationHistoryRagUsageCommonModel
    from .conversation_history_sip_trunking_phone_call_model import ConversationHistorySIPTrunkingPhoneCallModel
    from .conversation_history_transcript_api_integration_webhook_tools_result_common_model import (
        ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel,
    )
    from .conversation_history_transcript_common_model import ConversationHistoryTranscriptCommonModel
    from .conversation_history_transcript_common_model_input import ConversationHistoryTranscriptCommonModelInput
    from .conversation_history_transcript_common_model_input_tool_result import (
        ConversationHistoryTranscriptCommonModelInputToolResult,
        UnknownConversationHistoryTranscriptCommonModelInputToolResult,
    )
    from .conversation_history_transcript_file_input_response_model import (
        ConversationHistoryTranscriptFileInputResponseModel,
    )
    from .conversation_history_transcript_other_tools_result_common_model import (
        ConversationHistoryTranscriptOtherToolsResultCommonModel,
    )
    from .conversation_history_transcript_other_tools_result_type import (
        ConversationHistoryTranscriptOtherToolsResultType,
    )
    from .conversation_history_transcript_response_model import ConversationHistoryTranscriptResponseModel
    from .conversation_history_transcript_response_model_tool_result import (
        ConversationHistoryTranscriptResponseModelToolResult,
        UnknownConversationHistoryTranscriptResponseModelToolResult,
    )
    from .conversation_history_transcript_role import ConversationHistoryTranscriptRole
    from .conversation_history_transcript_source_medium import ConversationHistoryTranscriptSourceMedium
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
    from .conversation_history_transcript_tool_result import (
        ConversationHistoryTranscriptToolResult,
        UnknownConversationHistoryTranscriptToolResult,
    )
    from .conversation_history_transcript_workflow_tools_result_common_model import (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModel,
    )
    from .conversation_history_transcript_workflow_tools_result_common_model_input import (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput,
    )
    from .conversation_history_twilio_phone_call_model import ConversationHistoryTwilioPhoneCallModel
    from .conversation_initiation_client_data_request import ConversationInitiationClientDataRequest
    from .conversation_initiation_source import ConversationInitiationSource
    from .conversation_initiation_source_info import ConversationInitiationSourceInfo
    from .conversation_signed_url_response_model import ConversationSignedUrlResponseModel
    from .conversation_simulation_specification import ConversationSimulationSpecification
    from .conversation_simulation_specification_dynamic_variable import (
        ConversationSimulationSpecificationDynamicVariable,
    )
    from .conversation_status import ConversationStatus
    from .conversation_summary_response_model import ConversationSummaryResponseModel
    from .conversation_token_db_model import ConversationTokenDBModel
    from .conversation_token_purpose import ConversationTokenPurpose
    from .conversation_tts_usage_model import ConversationTTSUsageModel
    from .conversation_turn_metrics import ConversationTurnMetrics
    from .conversation_voice_reward_model import ConversationVoiceRewardModel
    from .conversation_voice_usage_model import ConversationVoiceUsageModel
    from .conversations_get_request_format import ConversationsGetRequestFormat
    from .conversations_list_summary_mode import ConversationsListSummaryMode
    from .create_agent_response_model import CreateAgentResponseModel
    from .custom_llm import CustomLLM
    from .data_collection_result_common_model import DataCollectionResultCommonModel
    from .document_usage_mode_enum import DocumentUsageModeEnum
    from .dynamic_variable_assignment import DynamicVariableAssignment
    from .dynamic_variable_update_common_model import DynamicVariableUpdateCommonModel
    from .dynamic_variable_value_type_output import DynamicVariableValueTypeOutput
    from .dynamic_variables_config import DynamicVariablesConfig
    from .dynamic_variables_config_dynamic_variable_placeholder import DynamicVariablesConfigDynamicVariablePlaceholder
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
    from .json_schema_property import JsonSchemaProperty, UnknownJsonSchemaProperty
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
    from .llm_usage import LLMUsage
    from .llm_usage_calculator_llm_response_model import LLMUsageCalculatorLLMResponseModel
    from .llm_usage_calculator_request_model import LLMUsageCalculatorRequestModel
    from .llm_usage_calculator_response_model import LLMUsageCalculatorResponseModel
    from .metric_record import MetricRecord
    from .object_json_schema_property import ObjectJsonSchemaProperty
    from .object_override import ObjectOverride
    from .object_override_property import ObjectOverrideProperty, UnknownObjectOverrideProperty
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
    from .prompt_agent_api_model_override import PromptAgentAPIModelOverride
    from .prompt_agent_backup_llm_config import PromptAgentBackupLlmConfig, UnknownPromptAgentBackupLlmConfig
    from .prompt_agent_tool import PromptAgentTool, UnknownPromptAgentTool
    from .prompt_evaluation_criteria import PromptEvaluationCriteria
    from .query_override import QueryOverride
    from .query_params_json_schema import QueryParamsJsonSchema
    from .rag_chunk_metadata import RagChunkMetadata
    from .rag_config import RagConfig
    from .rag_retrieval_info import RagRetrievalInfo
    from .request_header import RequestHeader, UnknownRequestHeader
    from .resource_access_info import ResourceAccessInfo
    from .resource_access_info_role import ResourceAccessInfoRole
    from .scoped_analysis_result import ScopedAnalysisResult
    from .sip_uri_dynamic_variable_transfer_destination import SIPUriDynamicVariableTransferDestination
    from .sip_uri_transfer_destination import SIPUriTransferDestination
    from .skip_turn_tool_config import SkipTurnToolConfig
    from .skip_turn_tool_response_model import SkipTurnToolResponseModel
    from .sms_conversation_info import SMSConversationInfo
    from .soft_timeout_config_override import SoftTimeoutConfigOverride
    from .system_tool_config import SystemToolConfig
    from .system_tool_config_params import SystemToolConfigParams, UnknownSystemToolConfigParams
    from .telephony_direction import TelephonyDirection
    from .test_tool_result_model import TestToolResultModel
    from .tests_feature_usage_common_model import TestsFeatureUsageCommonModel
    from .token_response_model import TokenResponseModel
    from .tool_call_sound_behavior import ToolCallSoundBehavior
    from .tool_call_sound_type import ToolCallSoundType
    from .tool_config import ToolConfig, UnknownToolConfig
    from .tool_execution_mode import ToolExecutionMode
    from .tool_mock_config import ToolMockConfig
    from .tool_response_model import ToolResponseModel
    from .tool_type import ToolType
    from .tool_usage_stats_response_model import ToolUsageStatsResponseModel
    from .tools_response_model import ToolsResponseModel
    from .transfer_branch_info_defaulting_to_main import TransferBranchInfoDefaultingToMain
    from .transfer_branch_info_traffic_split import TransferBranchInfoTrafficSplit
    from .transfer_to_agent_tool_config import TransferToAgentToolConfig
    from .transfer_to_agent_tool_result_error_model import TransferToAgentToolResultErrorModel
    from .transfer_to_agent_tool_result_success_branch_info import (
        TransferToAgentToolResultSuccessBranchInfo,
        UnknownTransferToAgentToolResultSuccessBranchInfo,
    )
    from .transfer_to_agent_tool_result_success_model import TransferToAgentToolResultSuccessModel
    from .transfer_to_number_result_error_model import TransferToNumberResultErrorModel
    from .transfer_to_number_result_exotel_success_model import TransferToNumberResultExotelSuccessModel
    from .transfer_to_number_result_sip_success_model import TransferToNumberResultSipSuccessModel
    from .transfer_to_number_result_twilio_success_model import TransferToNumberResultTwilioSuccessModel
    from .transfer_to_number_tool_config import TransferToNumberToolConfig
    from .transfer_type_enum import TransferTypeEnum
    from .tts_conversational_config_override import TTSConversationalConfigOverride
    from .turn_config_override import TurnConfigOverride
    from .user_feedback import UserFeedback
    from .user_feedback_score import UserFeedbackScore
    from .validation_error import ValidationError
    from .validation_error_loc_item import ValidationErrorLocItem
    from .visited_agent_ref import VisitedAgentRef
    from .voice_mail_detection_result_success_model import VoiceMailDetectionResultSuccessModel
    from .voicemail_detection_tool_config import VoicemailDetectionToolConfig
    from .webhook_tool_api_schema_config import WebhookToolApiSchemaConfig
    from .webhook_tool_api_schema_config_method import WebhookToolApiSchemaConfigMethod
    from .webhook_tool_config import WebhookToolConfig
    from .whats_app_conversation_info import WhatsAppConversationInfo
    from .whats_app_conversation_info_direction import WhatsAppConversationInfoDirection
    from .workflow_features_usage_common_model import WorkflowFeaturesUsageCommonModel
    from .workflow_tool_edge_step_model import WorkflowToolEdgeStepModel
    from .workflow_tool_max_iterations_exceeded_step_model import WorkflowToolMaxIterationsExceededStepModel
    from .workflow_tool_nested_tools_step_model import WorkflowToolNestedToolsStepModel
    from .workflow_tool_nested_tools_step_model_input import WorkflowToolNestedToolsStepModelInput
    from .workflow_tool_response_model import WorkflowToolResponseModel
    from .workflow_tool_response_model_input import WorkflowToolResponseModelInput
    from .workflow_tool_response_model_input_step import (
        UnknownWorkflowToolResponseModelInputStep,
        WorkflowToolResponseModelInputStep,
    )
    from .workflow_tool_response_model_step import UnknownWorkflowToolResponseModelStep, WorkflowToolResponseModelStep

    # Former names, which version 0.2.0 no longer has.
    AgentConfigOverrideOutput: TypeAlias = AgentConfigOverride
    ApiIntegrationWebhookOverridesInput: TypeAlias = ApiIntegrationWebhookOverrides
    ApiIntegrationWebhookOverridesInputRequestHeaders: TypeAlias = ApiIntegrationWebhookOverridesRequestHeader
    ApiIntegrationWebhookOverridesOutput: TypeAlias = ApiIntegrationWebhookOverrides
    ApiIntegrationWebhookOverridesOutputRequestHeaders: TypeAlias = ApiIntegrationWebhookOverridesRequestHeader
    ApiIntegrationWebhookToolConfigExternalOutput: TypeAlias = ApiIntegrationWebhookToolConfigExternal
    ArrayJsonSchemaPropertyInput: TypeAlias = ArrayJsonSchemaProperty
    ArrayJsonSchemaPropertyInputItems: TypeAlias = JsonSchemaProperty
    ArrayJsonSchemaPropertyOutput: TypeAlias = ArrayJsonSchemaProperty
    ArrayJsonSchemaPropertyOutputItems: TypeAlias = JsonSchemaProperty
    BodyDuplicateAgentV1ConvaiAgentsAgentIdDuplicatePost: TypeAlias = AgentsDuplicateRequest
    BodySimulatesAConversationStreamV1ConvaiAgentsAgentIdSimulateConversationStreamPost: TypeAlias = (
        AgentsSimulateConversationStreamRequest
    )
    BodySimulatesAConversationV1ConvaiAgentsAgentIdSimulateConversationPost: TypeAlias = (
        AgentsSimulateConversationRequest
    )
    ClientToolConfigInput: TypeAlias = ClientToolConfig
    ClientToolConfigOutput: TypeAlias = ClientToolConfig
    ConversationConfigClientOverrideOutput: TypeAlias = ConversationConfigClientOverride
    ConversationHistoryMetadataCommonModelPhoneCall: TypeAlias = ConversationHistoryMetadataPhoneCall
    ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModelOutput: TypeAlias = (
        ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel
    )
    ConversationHistoryTranscriptCommonModelInputRole: TypeAlias = ConversationHistoryTranscriptRole
    ConversationHistoryTranscriptCommonModelInputSourceMedium: TypeAlias = ConversationHistoryTranscriptSourceMedium
    ConversationHistoryTranscriptCommonModelInputToolResultsItems: TypeAlias = (
        ConversationHistoryTranscriptCommonModelInputToolResult
    )
    ConversationHistoryTranscriptCommonModelOutput: TypeAlias = ConversationHistoryTranscriptCommonModel
    ConversationHistoryTranscriptCommonModelOutputRole: TypeAlias = ConversationHistoryTranscriptRole
    ConversationHistoryTranscriptCommonModelOutputSourceMedium: TypeAlias = ConversationHistoryTranscriptSourceMedium
    ConversationHistoryTranscriptCommonModelOutputToolResultsItems: TypeAlias = ConversationHistoryTranscriptToolResult
    ConversationHistoryTranscriptOtherToolsResultCommonModelType: TypeAlias = (
        ConversationHistoryTranscriptOtherToolsResultType
    )
    ConversationHistoryTranscriptResponseModelRole: TypeAlias = ConversationHistoryTranscriptRole
    ConversationHistoryTranscriptResponseModelToolResultsItems: TypeAlias = (
        ConversationHistoryTranscriptResponseModelToolResult
    )
    ConversationHistoryTranscriptWorkflowToolsResultCommonModelOutput: TypeAlias = (
        ConversationHistoryTranscriptWorkflowToolsResultCommonModel
    )
    ConversationInitiationClientDataRequestOutput: TypeAlias = ConversationInitiationClientDataRequest
    ConversationSimulationSpecificationDynamicVariables: TypeAlias = ConversationSimulationSpecificationDynamicVariable
    ConversationSummaryResponseModelDirection: TypeAlias = ConversationDirection
    ConversationSummaryResponseModelStatus: TypeAlias = ConversationStatus
    ConversationalAiAgentsDeleteResponse200: TypeAlias = AgentsDeleteResponse
    CustomLlmRequestHeaders: TypeAlias = RequestHeader
    DynamicVariablesConfigDynamicVariablePlaceholders: TypeAlias = DynamicVariablesConfigDynamicVariablePlaceholder
    GetConversationResponseModelStatus: TypeAlias = ConversationStatus
    LLMUsageInput: TypeAlias = LLMUsage
    LLMUsageOutput: TypeAlias = LLMUsage
    ObjectJsonSchemaPropertyInput: TypeAlias = JsonSchemaProperty
    ObjectJsonSchemaPropertyInputModel: TypeAlias = ObjectJsonSchemaProperty
    ObjectJsonSchemaPropertyOutput: TypeAlias = JsonSchemaProperty
    ObjectJsonSchemaPropertyOutputModel: TypeAlias = ObjectJsonSchemaProperty
    ObjectOverrideInput: TypeAlias = ObjectOverrideProperty
    ObjectOverrideInputModel: TypeAlias = ObjectOverride
    ObjectOverrideOutput: TypeAlias = ObjectOverrideProperty
    ObjectOverrideOutputModel: TypeAlias = ObjectOverride
    PromptAgentAPIModelOverrideOutput: TypeAlias = PromptAgentAPIModelOverride
    PromptAgentApiModelInputBackupLlmConfig: TypeAlias = PromptAgentBackupLlmConfig
    PromptAgentApiModelInputToolsItems: TypeAlias = PromptAgentTool
    SmsConversationInfoDirection: TypeAlias = ConversationDirection
    SystemToolConfigInput: TypeAlias = SystemToolConfig
    SystemToolConfigInputParams: TypeAlias = SystemToolConfigParams
    SystemToolConfigOutput: TypeAlias = SystemToolConfig
    SystemToolConfigOutputParams: TypeAlias = SystemToolConfigParams
    ToolResponseModelToolConfig: TypeAlias = ToolConfig
    TransferToAgentToolResultSuccessModelBranchInfo: TypeAlias = TransferToAgentToolResultSuccessBranchInfo
    TransferToNumberToolConfigInput: TypeAlias = TransferToNumberToolConfig
    TransferToNumberToolConfigOutput: TypeAlias = TransferToNumberToolConfig
    UnknownApiIntegrationWebhookOverridesInputRequestHeaders: TypeAlias = (
        UnknownApiIntegrationWebhookOverridesRequestHeader
    )
    UnknownApiIntegrationWebhookOverridesOutputRequestHeaders: TypeAlias = (
        UnknownApiIntegrationWebhookOverridesRequestHeader
    )
    UnknownArrayJsonSchemaPropertyInputItems: TypeAlias = UnknownJsonSchemaProperty
    UnknownArrayJsonSchemaPropertyOutputItems: TypeAlias = UnknownJsonSchemaProperty
    UnknownConversationHistoryMetadataCommonModelPhoneCall: TypeAlias = UnknownConversationHistoryMetadataPhoneCall
    UnknownConversationHistoryTranscriptCommonModelInputToolResultsItems: TypeAlias = (
        UnknownConversationHistoryTranscriptCommonModelInputToolResult
    )
    UnknownConversationHistoryTranscriptCommonModelOutputToolResultsItems: TypeAlias = (
        UnknownConversationHistoryTranscriptToolResult
    )
    UnknownConversationHistoryTranscriptResponseModelToolResultsItems: TypeAlias = (
        UnknownConversationHistoryTranscriptResponseModelToolResult
    )
    UnknownCustomLlmRequestHeaders: TypeAlias = UnknownRequestHeader
    UnknownObjectJsonSchemaPropertyInput: TypeAlias = UnknownJsonSchemaProperty
    UnknownObjectJsonSchemaPropertyOutput: TypeAlias = UnknownJsonSchemaProperty
    UnknownObjectOverrideInput: TypeAlias = UnknownObjectOverrideProperty
    UnknownObjectOverrideOutput: TypeAlias = UnknownObjectOverrideProperty
    UnknownPromptAgentApiModelInputBackupLlmConfig: TypeAlias = UnknownPromptAgentBackupLlmConfig
    UnknownPromptAgentApiModelInputToolsItems: TypeAlias = UnknownPromptAgentTool
    UnknownSystemToolConfigInputParams: TypeAlias = UnknownSystemToolConfigParams
    UnknownSystemToolConfigOutputParams: TypeAlias = UnknownSystemToolConfigParams
    UnknownToolResponseModelToolConfig: TypeAlias = UnknownToolConfig
    UnknownTransferToAgentToolResultSuccessModelBranchInfo: TypeAlias = (
        UnknownTransferToAgentToolResultSuccessBranchInfo
    )
    UnknownWebhookToolApiSchemaConfigInputRequestHeaders: TypeAlias = UnknownRequestHeader
    UnknownWebhookToolApiSchemaConfigOutputRequestHeaders: TypeAlias = UnknownRequestHeader
    UnknownWorkflowToolNestedToolsStepModelInputResultsItems: TypeAlias = (
        UnknownConversationHistoryTranscriptCommonModelInputToolResult
    )
    UnknownWorkflowToolResponseModelInputStepsItems: TypeAlias = UnknownWorkflowToolResponseModelInputStep
    UnknownWorkflowToolResponseModelOutputStepsItems: TypeAlias = UnknownWorkflowToolResponseModelStep
    UnknownWorkflowToolResponseModelOutputStepsItemsDiscriminatorMappingNestedToolsResultsItems: TypeAlias = (
        UnknownConversationHistoryTranscriptResponseModelToolResult
    )
    V1ConvaiConversationsGetParametersSummaryMode: TypeAlias = ConversationsListSummaryMode
    ValidationErrorLocItems: TypeAlias = ValidationErrorLocItem
    WebhookToolApiSchemaConfigInput: TypeAlias = WebhookToolApiSchemaConfig
    WebhookToolApiSchemaConfigInputMethod: TypeAlias = WebhookToolApiSchemaConfigMethod
    WebhookToolApiSchemaConfigInputRequestHeaders: TypeAlias = RequestHeader
    WebhookToolApiSchemaConfigOutput: TypeAlias = WebhookToolApiSchemaConfig
    WebhookToolApiSchemaConfigOutputMethod: TypeAlias = WebhookToolApiSchemaConfigMethod
    WebhookToolApiSchemaConfigOutputRequestHeaders: TypeAlias = RequestHeader
    WebhookToolConfigInput: TypeAlias = WebhookToolConfig
    WebhookToolConfigOutput: TypeAlias = WebhookToolConfig
    WorkflowToolNestedToolsStepModelInputResultsItems: TypeAlias = (
        ConversationHistoryTranscriptCommonModelInputToolResult
    )
    WorkflowToolResponseModelInputStepsItems: TypeAlias = WorkflowToolResponseModelInputStep
    WorkflowToolResponseModelOutput: TypeAlias = WorkflowToolResponseModel
    WorkflowToolResponseModelOutputStepsItems: TypeAlias = WorkflowToolResponseModelStep
    WorkflowToolResponseModelOutputStepsItemsDiscriminatorMappingNestedToolsResultsItems: TypeAlias = (
        ConversationHistoryTranscriptResponseModelToolResult
    )

__all__ = [
    "ASRConversationalConfigOverride",
    "AgentConfigAPIModelInput",
    "AgentConfigOverride",
    "AgentDefinitionSource",
    "AgentMetadata",
    "AgentSimulatedChatTestResponseModel",
    "AgentSimulatedChatTestStreamChunk",
    "AgentTransfer",
    "AgentsDeleteResponse",
    "AgentsDuplicateRequest",
    "AgentsSimulateConversationRequest",
    "AgentsSimulateConversationStreamRequest",
    "AnalysisScope",
    "ApiIntegrationWebhookOverrides",
    "ApiIntegrationWebhookOverridesRequestHeader",
    "ApiIntegrationWebhookToolConfigExternal",
    "ApiIntegrationWebhookToolConfigInput",
    "ArrayJsonSchemaProperty",
    "AsyncConversationMetadata",
    "AsyncConversationMetadataDeliveryStatus",
    "AuthConnectionLocator",
    "AuthorizationMethod",
    "BackupLLMDefault",
    "BackupLLMDisabled",
    "BackupLLMOverride",
    "BuiltInToolsInput",
    "ChatSourceMedium",
    "ClientToolConfig",
    "ContextualUpdateInfo",
    "ConvAIDynamicVariable",
    "ConvAISecretLocator",
    "ConversationASRUsageModel",
    "ConversationChargingCommonModel",
    "ConversationConfigClientOverride",
    "ConversationConfigOverride",
    "ConversationDeletionSettings",
    "ConversationDirection",
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
    "ConversationHistoryMetadataPhoneCall",
    "ConversationHistoryMultivoiceMessageModel",
    "ConversationHistoryMultivoiceMessagePartModel",
    "ConversationHistoryRagUsageCommonModel",
    "ConversationHistorySIPTrunkingPhoneCallModel",
    "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel",
    "ConversationHistoryTranscriptCommonModel",
    "ConversationHistoryTranscriptCommonModelInput",
    "ConversationHistoryTranscriptCommonModelInputToolResult",
    "ConversationHistoryTranscriptFileInputResponseModel",
    "ConversationHistoryTranscriptOtherToolsResultCommonModel",
    "ConversationHistoryTranscriptOtherToolsResultType",
    "ConversationHistoryTranscriptResponseModel",
    "ConversationHistoryTranscriptResponseModelToolResult",
    "ConversationHistoryTranscriptRole",
    "ConversationHistoryTranscriptSourceMedium",
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
    "ConversationHistoryTranscriptToolResult",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModel",
    "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput",
    "ConversationHistoryTwilioPhoneCallModel",
    "ConversationInitiationClientDataRequest",
    "ConversationInitiationSource",
    "ConversationInitiationSourceInfo",
    "ConversationSignedUrlResponseModel",
    "ConversationSimulationSpecification",
    "ConversationSimulationSpecificationDynamicVariable",
    "ConversationStatus",
    "ConversationSummaryResponseModel",
    "ConversationTTSUsageModel",
    "ConversationTokenDBModel",
    "ConversationTokenPurpose",
    "ConversationTurnMetrics",
    "ConversationVoiceRewardModel",
    "ConversationVoiceUsageModel",
    "ConversationsGetRequestFormat",
    "ConversationsListSummaryMode",
    "CreateAgentResponseModel",
    "CustomLLM",
    "DataCollectionResultCommonModel",
    "DocumentUsageModeEnum",
    "DynamicVariableAssignment",
    "DynamicVariableUpdateCommonModel",
    "DynamicVariableValueTypeOutput",
    "DynamicVariablesConfig",
    "DynamicVariablesConfigDynamicVariablePlaceholder",
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
    "JsonSchemaProperty",
    "KnowledgeBaseDocumentType",
    "KnowledgeBaseLocator",
    "KnowledgeBaseRagToolResultModel",
    "KnowledgeBaseRagToolStatus",
    "LLM",
    "LLMCategoryUsage",
    "LLMInputOutputTokensUsage",
    "LLMReasoningEffort",
    "LLMTokensCategoryUsage",
    "LLMUsage",
    "LLMUsageCalculatorLLMResponseModel",
    "LLMUsageCalculatorRequestModel",
    "LLMUsageCalculatorResponseModel",
    "LanguageDetectionToolConfig",
    "LanguageDetectionToolResultModel",
    "LiteralJsonSchemaProperty",
    "LiteralJsonSchemaPropertyConstantValue",
    "LiteralJsonSchemaPropertyType",
    "LiteralOverride",
    "LiteralOverrideConstantValue",
    "MetricRecord",
    "ObjectJsonSchemaProperty",
    "ObjectOverride",
    "ObjectOverrideProperty",
    "PhoneNumberDynamicVariableTransferDestination",
    "PhoneNumberTransfer",
    "PhoneNumberTransferDestination",
    "PhoneNumberTransferTransferDestination",
    "PlayDTMFResultErrorModel",
    "PlayDTMFResultSuccessModel",
    "PlayDTMFToolConfig",
    "PromptAgentAPIModelInput",
    "PromptAgentAPIModelOverride",
    "PromptAgentBackupLlmConfig",
    "PromptAgentTool",
    "PromptEvaluationCriteria",
    "QueryOverride",
    "QueryParamsJsonSchema",
    "RagChunkMetadata",
    "RagConfig",
    "RagRetrievalInfo",
    "RequestHeader",
    "ResourceAccessInfo",
    "ResourceAccessInfoRole",
    "SIPUriDynamicVariableTransferDestination",
    "SIPUriTransferDestination",
    "SMSConversationInfo",
    "ScopedAnalysisResult",
    "SkipTurnToolConfig",
    "SkipTurnToolResponseModel",
    "SoftTimeoutConfigOverride",
    "SystemToolConfig",
    "SystemToolConfigParams",
    "TTSConversationalConfigOverride",
    "TelephonyDirection",
    "TestToolResultModel",
    "TestsFeatureUsageCommonModel",
    "TokenResponseModel",
    "ToolCallSoundBehavior",
    "ToolCallSoundType",
    "ToolConfig",
    "ToolExecutionMode",
    "ToolMockConfig",
    "ToolResponseModel",
    "ToolType",
    "ToolUsageStatsResponseModel",
    "ToolsResponseModel",
    "TransferBranchInfoDefaultingToMain",
    "TransferBranchInfoTrafficSplit",
    "TransferToAgentToolConfig",
    "TransferToAgentToolResultErrorModel",
    "TransferToAgentToolResultSuccessBranchInfo",
    "TransferToAgentToolResultSuccessModel",
    "TransferToNumberResultErrorModel",
    "TransferToNumberResultExotelSuccessModel",
    "TransferToNumberResultSipSuccessModel",
    "TransferToNumberResultTwilioSuccessModel",
    "TransferToNumberToolConfig",
    "TransferTypeEnum",
    "TurnConfigOverride",
    "UnknownApiIntegrationWebhookOverridesRequestHeader",
    "UnknownConversationHistoryMetadataPhoneCall",
    "UnknownConversationHistoryTranscriptCommonModelInputToolResult",
    "UnknownConversationHistoryTranscriptResponseModelToolResult",
    "UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult",
    "UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult",
    "UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails",
    "UnknownConversationHistoryTranscriptToolCallCommonModelToolDetails",
    "UnknownConversationHistoryTranscriptToolResult",
    "UnknownJsonSchemaProperty",
    "UnknownObjectOverrideProperty",
    "UnknownPhoneNumberTransferTransferDestination",
    "UnknownPromptAgentBackupLlmConfig",
    "UnknownPromptAgentTool",
    "UnknownRequestHeader",
    "UnknownSystemToolConfigParams",
    "UnknownToolConfig",
    "UnknownTransferToAgentToolResultSuccessBranchInfo",
    "UnknownWorkflowToolResponseModelInputStep",
    "UnknownWorkflowToolResponseModelStep",
    "UserFeedback",
    "UserFeedbackScore",
    "ValidationError",
    "ValidationErrorLocItem",
    "VisitedAgentRef",
    "VoiceMailDetectionResultSuccessModel",
    "VoicemailDetectionToolConfig",
    "WebhookToolApiSchemaConfig",
    "WebhookToolApiSchemaConfigMethod",
    "WebhookToolConfig",
    "WhatsAppConversationInfo",
    "WhatsAppConversationInfoDirection",
    "WorkflowFeaturesUsageCommonModel",
    "WorkflowToolEdgeStepModel",
    "WorkflowToolMaxIterationsExceededStepModel",
    "WorkflowToolNestedToolsStepModel",
    "WorkflowToolNestedToolsStepModelInput",
    "WorkflowToolResponseModel",
    "WorkflowToolResponseModelInput",
    "WorkflowToolResponseModelInputStep",
    "WorkflowToolResponseModelStep",
]

if not TYPE_CHECKING:
    _MODULES = {
        "ASRConversationalConfigOverride": "asr_conversational_config_override",
        "AgentConfigAPIModelInput": "agent_config_api_model_input",
        "AgentConfigOverride": "agent_config_override",
        "AgentDefinitionSource": "agent_definition_source",
        "AgentMetadata": "agent_metadata",
        "AgentSimulatedChatTestResponseModel": "agent_simulated_chat_test_response_model",
        "AgentSimulatedChatTestStreamChunk": "agent_simulated_chat_test_stream_chunk",
        "AgentTransfer": "agent_transfer",
        "AgentsDeleteResponse": "agents_delete_response",
        "AgentsDuplicateRequest": "agents_duplicate_request",
        "AgentsSimulateConversationRequest": "agents_simulate_conversation_request",
        "AgentsSimulateConversationStreamRequest": "agents_simulate_conversation_stream_request",
        "AnalysisScope": "analysis_scope",
        "ApiIntegrationWebhookOverrides": "api_integration_webhook_overrides",
        "ApiIntegrationWebhookOverridesRequestHeader": "api_integration_webhook_overrides_request_header",
        "ApiIntegrationWebhookToolConfigExternal": "api_integration_webhook_tool_config_external",
        "ApiIntegrationWebhookToolConfigInput": "api_integration_webhook_tool_config_input",
        "ArrayJsonSchemaProperty": "array_json_schema_property",
        "AsyncConversationMetadata": "async_conversation_metadata",
        "AsyncConversationMetadataDeliveryStatus": "async_conversation_metadata_delivery_status",
        "AuthConnectionLocator": "auth_connection_locator",
        "AuthorizationMethod": "authorization_method",
        "BackupLLMDefault": "backup_llm_default",
        "BackupLLMDisabled": "backup_llm_disabled",
        "BackupLLMOverride": "backup_llm_override",
        "BuiltInToolsInput": "built_in_tools_input",
        "ChatSourceMedium": "chat_source_medium",
        "ClientToolConfig": "client_tool_config",
        "ContextualUpdateInfo": "contextual_update_info",
        "ConvAIDynamicVariable": "conv_ai_dynamic_variable",
        "ConvAISecretLocator": "conv_ai_secret_locator",
        "ConversationASRUsageModel": "conversation_asr_usage_model",
        "ConversationChargingCommonModel": "conversation_charging_common_model",
        "ConversationConfigClientOverride": "conversation_config_client_override",
        "ConversationConfigOverride": "conversation_config_override",
        "ConversationDeletionSettings": "conversation_deletion_settings",
        "ConversationDirection": "conversation_direction",
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
        "ConversationHistoryMetadataPhoneCall": "conversation_history_metadata_phone_call",
        "ConversationHistoryMultivoiceMessageModel": "conversation_history_multivoice_message_model",
        "ConversationHistoryMultivoiceMessagePartModel": "conversation_history_multivoice_message_part_model",
        "ConversationHistoryRagUsageCommonModel": "conversation_history_rag_usage_common_model",
        "ConversationHistorySIPTrunkingPhoneCallModel": "conversation_history_sip_trunking_phone_call_model",
        "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel": "conversation_history_transcript_api_integration_webhook_tools_result_common_model",
        "ConversationHistoryTranscriptCommonModel": "conversation_history_transcript_common_model",
        "ConversationHistoryTranscriptCommonModelInput": "conversation_history_transcript_common_model_input",
        "ConversationHistoryTranscriptCommonModelInputToolResult": "conversation_history_transcript_common_model_input_tool_result",
        "ConversationHistoryTranscriptFileInputResponseModel": "conversation_history_transcript_file_input_response_model",
        "ConversationHistoryTranscriptOtherToolsResultCommonModel": "conversation_history_transcript_other_tools_result_common_model",
        "ConversationHistoryTranscriptOtherToolsResultType": "conversation_history_transcript_other_tools_result_type",
        "ConversationHistoryTranscriptResponseModel": "conversation_history_transcript_response_model",
        "ConversationHistoryTranscriptResponseModelToolResult": "conversation_history_transcript_response_model_tool_result",
        "ConversationHistoryTranscriptRole": "conversation_history_transcript_role",
        "ConversationHistoryTranscriptSourceMedium": "conversation_history_transcript_source_medium",
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
        "ConversationHistoryTranscriptToolResult": "conversation_history_transcript_tool_result",
        "ConversationHistoryTranscriptWorkflowToolsResultCommonModel": "conversation_history_transcript_workflow_tools_result_common_model",
        "ConversationHistoryTranscriptWorkflowToolsResultCommonModelInput": "conversation_history_transcript_workflow_tools_result_common_model_input",
        "ConversationHistoryTwilioPhoneCallModel": "conversation_history_twilio_phone_call_model",
        "ConversationInitiationClientDataRequest": "conversation_initiation_client_data_request",
        "ConversationInitiationSource": "conversation_initiation_source",
        "ConversationInitiationSourceInfo": "conversation_initiation_source_info",
        "ConversationSignedUrlResponseModel": "conversation_signed_url_response_model",
        "ConversationSimulationSpecification": "conversation_simulation_specification",
        "ConversationSimulationSpecificationDynamicVariable": "conversation_simulation_specification_dynamic_variable",
        "ConversationStatus": "conversation_status",
        "ConversationSummaryResponseModel": "conversation_summary_response_model",
        "ConversationTTSUsageModel": "conversation_tts_usage_model",
        "ConversationTokenDBModel": "conversation_token_db_model",
        "ConversationTokenPurpose": "conversation_token_purpose",
        "ConversationTurnMetrics": "conversation_turn_metrics",
        "ConversationVoiceRewardModel": "conversation_voice_reward_model",
        "ConversationVoiceUsageModel": "conversation_voice_usage_model",
        "ConversationsGetRequestFormat": "conversations_get_request_format",
        "ConversationsListSummaryMode": "conversations_list_summary_mode",
        "CreateAgentResponseModel": "create_agent_response_model",
        "CustomLLM": "custom_llm",
        "DataCollectionResultCommonModel": "data_collection_result_common_model",
        "DocumentUsageModeEnum": "document_usage_mode_enum",
        "DynamicVariableAssignment": "dynamic_variable_assignment",
        "DynamicVariableUpdateCommonModel": "dynamic_variable_update_common_model",
        "DynamicVariableValueTypeOutput": "dynamic_variable_value_type_output",
        "DynamicVariablesConfig": "dynamic_variables_config",
        "DynamicVariablesConfigDynamicVariablePlaceholder": "dynamic_variables_config_dynamic_variable_placeholder",
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
        "JsonSchemaProperty": "json_schema_property",
        "KnowledgeBaseDocumentType": "knowledge_base_document_type",
        "KnowledgeBaseLocator": "knowledge_base_locator",
        "KnowledgeBaseRagToolResultModel": "knowledge_base_rag_tool_result_model",
        "KnowledgeBaseRagToolStatus": "knowledge_base_rag_tool_status",
        "LLM": "llm",
        "LLMCategoryUsage": "llm_category_usage",
        "LLMInputOutputTokensUsage": "llm_input_output_tokens_usage",
        "LLMReasoningEffort": "llm_reasoning_effort",
        "LLMTokensCategoryUsage": "llm_tokens_category_usage",
        "LLMUsage": "llm_usage",
        "LLMUsageCalculatorLLMResponseModel": "llm_usage_calculator_llm_response_model",
        "LLMUsageCalculatorRequestModel": "llm_usage_calculator_request_model",
        "LLMUsageCalculatorResponseModel": "llm_usage_calculator_response_model",
        "LanguageDetectionToolConfig": "language_detection_tool_config",
        "LanguageDetectionToolResultModel": "language_detection_tool_result_model",
        "LiteralJsonSchemaProperty": "literal_json_schema_property",
        "LiteralJsonSchemaPropertyConstantValue": "literal_json_schema_property_constant_value",
        "LiteralJsonSchemaPropertyType": "literal_json_schema_property_type",
        "LiteralOverride": "literal_override",
        "LiteralOverrideConstantValue": "literal_override_constant_value",
        "MetricRecord": "metric_record",
        "ObjectJsonSchemaProperty": "object_json_schema_property",
        "ObjectOverride": "object_override",
        "ObjectOverrideProperty": "object_override_property",
        "PhoneNumberDynamicVariableTransferDestination": "phone_number_dynamic_variable_transfer_destination",
        "PhoneNumberTransfer": "phone_number_transfer",
        "PhoneNumberTransferDestination": "phone_number_transfer_destination",
        "PhoneNumberTransferTransferDestination": "phone_number_transfer_transfer_destination",
        "PlayDTMFResultErrorModel": "play_dtmf_result_error_model",
        "PlayDTMFResultSuccessModel": "play_dtmf_result_success_model",
        "PlayDTMFToolConfig": "play_dtmf_tool_config",
        "PromptAgentAPIModelInput": "prompt_agent_api_model_input",
        "PromptAgentAPIModelOverride": "prompt_agent_api_model_override",
        "PromptAgentBackupLlmConfig": "prompt_agent_backup_llm_config",
        "PromptAgentTool": "prompt_agent_tool",
        "PromptEvaluationCriteria": "prompt_evaluation_criteria",
        "QueryOverride": "query_override",
        "QueryParamsJsonSchema": "query_params_json_schema",
        "RagChunkMetadata": "rag_chunk_metadata",
        "RagConfig": "rag_config",
        "RagRetrievalInfo": "rag_retrieval_info",
        "RequestHeader": "request_header",
        "ResourceAccessInfo": "resource_access_info",
        "ResourceAccessInfoRole": "resource_access_info_role",
        "SIPUriDynamicVariableTransferDestination": "sip_uri_dynamic_variable_transfer_destination",
        "SIPUriTransferDestination": "sip_uri_transfer_destination",
        "SMSConversationInfo": "sms_conversation_info",
        "ScopedAnalysisResult": "scoped_analysis_result",
        "SkipTurnToolConfig": "skip_turn_tool_config",
        "SkipTurnToolResponseModel": "skip_turn_tool_response_model",
        "SoftTimeoutConfigOverride": "soft_timeout_config_override",
        "SystemToolConfig": "system_tool_config",
        "SystemToolConfigParams": "system_tool_config_params",
        "TTSConversationalConfigOverride": "tts_conversational_config_override",
        "TelephonyDirection": "telephony_direction",
        "TestToolResultModel": "test_tool_result_model",
        "TestsFeatureUsageCommonModel": "tests_feature_usage_common_model",
        "TokenResponseModel": "token_response_model",
        "ToolCallSoundBehavior": "tool_call_sound_behavior",
        "ToolCallSoundType": "tool_call_sound_type",
        "ToolConfig": "tool_config",
        "ToolExecutionMode": "tool_execution_mode",
        "ToolMockConfig": "tool_mock_config",
        "ToolResponseModel": "tool_response_model",
        "ToolType": "tool_type",
        "ToolUsageStatsResponseModel": "tool_usage_stats_response_model",
        "ToolsResponseModel": "tools_response_model",
        "TransferBranchInfoDefaultingToMain": "transfer_branch_info_defaulting_to_main",
        "TransferBranchInfoTrafficSplit": "transfer_branch_info_traffic_split",
        "TransferToAgentToolConfig": "transfer_to_agent_tool_config",
        "TransferToAgentToolResultErrorModel": "transfer_to_agent_tool_result_error_model",
        "TransferToAgentToolResultSuccessBranchInfo": "transfer_to_agent_tool_result_success_branch_info",
        "TransferToAgentToolResultSuccessModel": "transfer_to_agent_tool_result_success_model",
        "TransferToNumberResultErrorModel": "transfer_to_number_result_error_model",
        "TransferToNumberResultExotelSuccessModel": "transfer_to_number_result_exotel_success_model",
        "TransferToNumberResultSipSuccessModel": "transfer_to_number_result_sip_success_model",
        "TransferToNumberResultTwilioSuccessModel": "transfer_to_number_result_twilio_success_model",
        "TransferToNumberToolConfig": "transfer_to_number_tool_config",
        "TransferTypeEnum": "transfer_type_enum",
        "TurnConfigOverride": "turn_config_override",
        "UnknownApiIntegrationWebhookOverridesRequestHeader": "api_integration_webhook_overrides_request_header",
        "UnknownConversationHistoryMetadataPhoneCall": "conversation_history_metadata_phone_call",
        "UnknownConversationHistoryTranscriptCommonModelInputToolResult": "conversation_history_transcript_common_model_input_tool_result",
        "UnknownConversationHistoryTranscriptResponseModelToolResult": "conversation_history_transcript_response_model_tool_result",
        "UnknownConversationHistoryTranscriptSystemToolResultCommonModelOutputResult": "conversation_history_transcript_system_tool_result_common_model_output_result",
        "UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult": "conversation_history_transcript_system_tool_result_common_model_result",
        "UnknownConversationHistoryTranscriptToolCallCommonModelOutputToolDetails": "conversation_history_transcript_tool_call_common_model_output_tool_details",
        "UnknownConversationHistoryTranscriptToolCallCommonModelToolDetails": "conversation_history_transcript_tool_call_common_model_tool_details",
        "UnknownConversationHistoryTranscriptToolResult": "conversation_history_transcript_tool_result",
        "UnknownJsonSchemaProperty": "json_schema_property",
        "UnknownObjectOverrideProperty": "object_override_property",
        "UnknownPhoneNumberTransferTransferDestination": "phone_number_transfer_transfer_destination",
        "UnknownPromptAgentBackupLlmConfig": "prompt_agent_backup_llm_config",
        "UnknownPromptAgentTool": "prompt_agent_tool",
        "UnknownRequestHeader": "request_header",
        "UnknownSystemToolConfigParams": "system_tool_config_params",
        "UnknownToolConfig": "tool_config",
        "UnknownTransferToAgentToolResultSuccessBranchInfo": "transfer_to_agent_tool_result_success_branch_info",
        "UnknownWorkflowToolResponseModelInputStep": "workflow_tool_response_model_input_step",
        "UnknownWorkflowToolResponseModelStep": "workflow_tool_response_model_step",
        "UserFeedback": "user_feedback",
        "UserFeedbackScore": "user_feedback_score",
        "ValidationError": "validation_error",
        "ValidationErrorLocItem": "validation_error_loc_item",
        "VisitedAgentRef": "visited_agent_ref",
        "VoiceMailDetectionResultSuccessModel": "voice_mail_detection_result_success_model",
        "VoicemailDetectionToolConfig": "voicemail_detection_tool_config",
        "WebhookToolApiSchemaConfig": "webhook_tool_api_schema_config",
        "WebhookToolApiSchemaConfigMethod": "webhook_tool_api_schema_config_method",
        "WebhookToolConfig": "webhook_tool_config",
        "WhatsAppConversationInfo": "whats_app_conversation_info",
        "WhatsAppConversationInfoDirection": "whats_app_conversation_info_direction",
        "WorkflowFeaturesUsageCommonModel": "workflow_features_usage_common_model",
        "WorkflowToolEdgeStepModel": "workflow_tool_edge_step_model",
        "WorkflowToolMaxIterationsExceededStepModel": "workflow_tool_max_iterations_exceeded_step_model",
        "WorkflowToolNestedToolsStepModel": "workflow_tool_nested_tools_step_model",
        "WorkflowToolNestedToolsStepModelInput": "workflow_tool_nested_tools_step_model_input",
        "WorkflowToolResponseModel": "workflow_tool_response_model",
        "WorkflowToolResponseModelInput": "workflow_tool_response_model_input",
        "WorkflowToolResponseModelInputStep": "workflow_tool_response_model_input_step",
        "WorkflowToolResponseModelStep": "workflow_tool_response_model_step",
    }
    _FORMER = {
        "AgentConfigOverrideOutput": "AgentConfigOverride",
        "ApiIntegrationWebhookOverridesInput": "ApiIntegrationWebhookOverrides",
        "ApiIntegrationWebhookOverridesInputRequestHeaders": "ApiIntegrationWebhookOverridesRequestHeader",
        "ApiIntegrationWebhookOverridesOutput": "ApiIntegrationWebhookOverrides",
        "ApiIntegrationWebhookOverridesOutputRequestHeaders": "ApiIntegrationWebhookOverridesRequestHeader",
        "ApiIntegrationWebhookToolConfigExternalOutput": "ApiIntegrationWebhookToolConfigExternal",
        "ArrayJsonSchemaPropertyInput": "ArrayJsonSchemaProperty",
        "ArrayJsonSchemaPropertyInputItems": "JsonSchemaProperty",
        "ArrayJsonSchemaPropertyOutput": "ArrayJsonSchemaProperty",
        "ArrayJsonSchemaPropertyOutputItems": "JsonSchemaProperty",
        "BodyDuplicateAgentV1ConvaiAgentsAgentIdDuplicatePost": "AgentsDuplicateRequest",
        "BodySimulatesAConversationStreamV1ConvaiAgentsAgentIdSimulateConversationStreamPost": "AgentsSimulateConversationStreamRequest",
        "BodySimulatesAConversationV1ConvaiAgentsAgentIdSimulateConversationPost": "AgentsSimulateConversationRequest",
        "ClientToolConfigInput": "ClientToolConfig",
        "ClientToolConfigOutput": "ClientToolConfig",
        "ConversationConfigClientOverrideOutput": "ConversationConfigClientOverride",
        "ConversationHistoryMetadataCommonModelPhoneCall": "ConversationHistoryMetadataPhoneCall",
        "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModelOutput": "ConversationHistoryTranscriptApiIntegrationWebhookToolsResultCommonModel",
        "ConversationHistoryTranscriptCommonModelInputRole": "ConversationHistoryTranscriptRole",
        "ConversationHistoryTranscriptCommonModelInputSourceMedium": "ConversationHistoryTranscriptSourceMedium",
        "ConversationHistoryTranscriptCommonModelInputToolResultsItems": "ConversationHistoryTranscriptCommonModelInputToolResult",
        "ConversationHistoryTranscriptCommonModelOutput": "ConversationHistoryTranscriptCommonModel",
        "ConversationHistoryTranscriptCommonModelOutputRole": "ConversationHistoryTranscriptRole",
        "ConversationHistoryTranscriptCommonModelOutputSourceMedium": "ConversationHistoryTranscriptSourceMedium",
        "ConversationHistoryTranscriptCommonModelOutputToolResultsItems": "ConversationHistoryTranscriptToolResult",
        "ConversationHistoryTranscriptOtherToolsResultCommonModelType": "ConversationHistoryTranscriptOtherToolsResultType",
        "ConversationHistoryTranscriptResponseModelRole": "ConversationHistoryTranscriptRole",
        "ConversationHistoryTranscriptResponseModelToolResultsItems": "ConversationHistoryTranscriptResponseModelToolResult",
        "ConversationHistoryTranscriptWorkflowToolsResultCommonModelOutput": "ConversationHistoryTranscriptWorkflowToolsResultCommonModel",
        "ConversationInitiationClientDataRequestOutput": "ConversationInitiationClientDataRequest",
        "ConversationSimulationSpecificationDynamicVariables": "ConversationSimulationSpecificationDynamicVariable",
        "ConversationSummaryResponseModelDirection": "ConversationDirection",
        "ConversationSummaryResponseModelStatus": "ConversationStatus",
        "ConversationalAiAgentsDeleteResponse200": "AgentsDeleteResponse",
        "CustomLlmRequestHeaders": "RequestHeader",
        "DynamicVariablesConfigDynamicVariablePlaceholders": "DynamicVariablesConfigDynamicVariablePlaceholder",
        "GetConversationResponseModelStatus": "ConversationStatus",
        "LLMUsageInput": "LLMUsage",
        "LLMUsageOutput": "LLMUsage",
        "ObjectJsonSchemaPropertyInput": "JsonSchemaProperty",
        "ObjectJsonSchemaPropertyInputModel": "ObjectJsonSchemaProperty",
        "ObjectJsonSchemaPropertyOutput": "JsonSchemaProperty",
        "ObjectJsonSchemaPropertyOutputModel": "ObjectJsonSchemaProperty",
        "ObjectOverrideInput": "ObjectOverrideProperty",
        "ObjectOverrideInputModel": "ObjectOverride",
        "ObjectOverrideOutput": "ObjectOverrideProperty",
        "ObjectOverrideOutputModel": "ObjectOverride",
        "PromptAgentAPIModelOverrideOutput": "PromptAgentAPIModelOverride",
        "PromptAgentApiModelInputBackupLlmConfig": "PromptAgentBackupLlmConfig",
        "PromptAgentApiModelInputToolsItems": "PromptAgentTool",
        "SmsConversationInfoDirection": "ConversationDirection",
        "SystemToolConfigInput": "SystemToolConfig",
        "SystemToolConfigInputParams": "SystemToolConfigParams",
        "SystemToolConfigOutput": "SystemToolConfig",
        "SystemToolConfigOutputParams": "SystemToolConfigParams",
        "ToolResponseModelToolConfig": "ToolConfig",
        "TransferToAgentToolResultSuccessModelBranchInfo": "TransferToAgentToolResultSuccessBranchInfo",
        "TransferToNumberToolConfigInput": "TransferToNumberToolConfig",
        "TransferToNumberToolConfigOutput": "TransferToNumberToolConfig",
        "UnknownApiIntegrationWebhookOverridesInputRequestHeaders": "UnknownApiIntegrationWebhookOverridesRequestHeader",
        "UnknownApiIntegrationWebhookOverridesOutputRequestHeaders": "UnknownApiIntegrationWebhookOverridesRequestHeader",
        "UnknownArrayJsonSchemaPropertyInputItems": "UnknownJsonSchemaProperty",
        "UnknownArrayJsonSchemaPropertyOutputItems": "UnknownJsonSchemaProperty",
        "UnknownConversationHistoryMetadataCommonModelPhoneCall": "UnknownConversationHistoryMetadataPhoneCall",
        "UnknownConversationHistoryTranscriptCommonModelInputToolResultsItems": "UnknownConversationHistoryTranscriptCommonModelInputToolResult",
        "UnknownConversationHistoryTranscriptCommonModelOutputToolResultsItems": "UnknownConversationHistoryTranscriptToolResult",
        "UnknownConversationHistoryTranscriptResponseModelToolResultsItems": "UnknownConversationHistoryTranscriptResponseModelToolResult",
        "UnknownCustomLlmRequestHeaders": "UnknownRequestHeader",
        "UnknownObjectJsonSchemaPropertyInput": "UnknownJsonSchemaProperty",
        "UnknownObjectJsonSchemaPropertyOutput": "UnknownJsonSchemaProperty",
        "UnknownObjectOverrideInput": "UnknownObjectOverrideProperty",
        "UnknownObjectOverrideOutput": "UnknownObjectOverrideProperty",
        "UnknownPromptAgentApiModelInputBackupLlmConfig": "UnknownPromptAgentBackupLlmConfig",
        "UnknownPromptAgentApiModelInputToolsItems": "UnknownPromptAgentTool",
        "UnknownSystemToolConfigInputParams": "UnknownSystemToolConfigParams",
        "UnknownSystemToolConfigOutputParams": "UnknownSystemToolConfigParams",
        "UnknownToolResponseModelToolConfig": "UnknownToolConfig",
        "UnknownTransferToAgentToolResultSuccessModelBranchInfo": "UnknownTransferToAgentToolResultSuccessBranchInfo",
        "UnknownWebhookToolApiSchemaConfigInputRequestHeaders": "UnknownRequestHeader",
        "UnknownWebhookToolApiSchemaConfigOutputRequestHeaders": "UnknownRequestHeader",
        "UnknownWorkflowToolNestedToolsStepModelInputResultsItems": "UnknownConversationHistoryTranscriptCommonModelInputToolResult",
        "UnknownWorkflowToolResponseModelInputStepsItems": "UnknownWorkflowToolResponseModelInputStep",
        "UnknownWorkflowToolResponseModelOutputStepsItems": "UnknownWorkflowToolResponseModelStep",
        "UnknownWorkflowToolResponseModelOutputStepsItemsDiscriminatorMappingNestedToolsResultsItems": "UnknownConversationHistoryTranscriptResponseModelToolResult",
        "V1ConvaiConversationsGetParametersSummaryMode": "ConversationsListSummaryMode",
        "ValidationErrorLocItems": "ValidationErrorLocItem",
        "WebhookToolApiSchemaConfigInput": "WebhookToolApiSchemaConfig",
        "WebhookToolApiSchemaConfigInputMethod": "WebhookToolApiSchemaConfigMethod",
        "WebhookToolApiSchemaConfigInputRequestHeaders": "RequestHeader",
        "WebhookToolApiSchemaConfigOutput": "WebhookToolApiSchemaConfig",
        "WebhookToolApiSchemaConfigOutputMethod": "WebhookToolApiSchemaConfigMethod",
        "WebhookToolApiSchemaConfigOutputRequestHeaders": "RequestHeader",
        "WebhookToolConfigInput": "WebhookToolConfig",
        "WebhookToolConfigOutput": "WebhookToolConfig",
        "WorkflowToolNestedToolsStepModelInputResultsItems": "ConversationHistoryTranscriptCommonModelInputToolResult",
        "WorkflowToolResponseModelInputStepsItems": "WorkflowToolResponseModelInputStep",
        "WorkflowToolResponseModelOutput": "WorkflowToolResponseModel",
        "WorkflowToolResponseModelOutputStepsItems": "WorkflowToolResponseModelStep",
        "WorkflowToolResponseModelOutputStepsItemsDiscriminatorMappingNestedToolsResultsItems": "ConversationHistoryTranscriptResponseModelToolResult",
    }
    __getattr__ = lazy_getattr(globals(), _MODULES, _FORMER, "0.2.0")

    def __dir__() -> list[str]:
        return __all__
