"""Unions, matched variant by variant: the unknown is a variant too, so that type checkers see when all are there."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from typing import assert_never

from elevenlabs_agents import models
from elevenlabs_agents.types import Unset


def tool_result(result: models.ConversationHistoryTranscriptToolResult) -> str:
    match result:
        case models.ConversationHistoryTranscriptOtherToolsResultCommonModel():
            return f"other {result.tool_name}"
        case models.ConversationHistoryTranscriptSystemToolResultCommonModel():
            return f"system {branch(result.result)}"
        case models.ConversationHistoryTranscriptWorkflowToolsResultCommonModel():
            return f"workflow {result.tool_name}"
        case models.UnknownConversationHistoryTranscriptToolResult():
            return f"unknown {result.raw}"
        case _:
            assert_never(result)


def branch(result: models.ConversationHistoryTranscriptSystemToolResultCommonModelResult | Unset | None) -> str:
    """A union inside a variant of a union, inside a variant of a union."""
    match result:
        case None | Unset.UNSET:
            return "nothing"
        case models.TransferToAgentToolResultSuccessModel():
            match result.branch_info:
                case models.TransferBranchInfoTrafficSplit():
                    return f"split {result.branch_info.traffic_percentage}"
                case models.TransferBranchInfoDefaultingToMain():
                    return "main"
                case models.UnknownTransferToAgentToolResultSuccessBranchInfo():
                    return f"unknown branch {result.branch_info.raw}"
                case None | Unset.UNSET:
                    return "no branch"
                case _:
                    assert_never(result.branch_info)
        case models.UnknownConversationHistoryTranscriptSystemToolResultCommonModelResult():
            return f"unknown result {result.raw}"
        case (
            models.EndCallToolResultModel()
            | models.LanguageDetectionToolResultModel()
            | models.TransferToAgentToolResultErrorModel()
            | models.TransferToNumberResultTwilioSuccessModel()
            | models.TransferToNumberResultSipSuccessModel()
            | models.TransferToNumberResultErrorModel()
            | models.SkipTurnToolResponseModel()
            | models.PlayDTMFResultErrorModel()
            | models.PlayDTMFResultSuccessModel()
            | models.VoiceMailDetectionResultSuccessModel()
            | models.TestToolResultModel()
        ):
            return type(result).__name__
        case _:
            assert_never(result)


def header(value: models.RequestHeader) -> str:
    """Texts and objects in one union."""
    match value:
        case str():
            return value
        case models.ConvAISecretLocator():
            return f"secret {value.secret_id}"
        case models.ConvAIDynamicVariable():
            return f"variable {value.variable_name}"
        case models.UnknownRequestHeader():
            return f"unknown {value.raw}"
        case _:
            assert_never(value)


def forgotten(
    result: models.ConversationHistoryTranscriptToolResult,
    value: models.RequestHeader,
) -> None:
    """A variant is missing from each, the first time the unknown one: an error to both type checkers."""
    match result:
        case models.ConversationHistoryTranscriptOtherToolsResultCommonModel():
            pass
        case models.ConversationHistoryTranscriptSystemToolResultCommonModel():
            pass
        case models.ConversationHistoryTranscriptWorkflowToolsResultCommonModel():
            pass
        case _:
            assert_never(result)  # type: ignore[arg-type]  # what the client does not know
    match value:
        case str() | models.ConvAISecretLocator() | models.UnknownRequestHeader():
            pass
        case _:
            assert_never(value)  # type: ignore[arg-type]  # a variable
