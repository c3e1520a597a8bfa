# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict


class TransferToNumberResultTwilioSuccessModelParam(TypedDict, total=False):
    """`TransferToNumberResultTwilioSuccessModel` as a plain dict."""

    result_type: Required[Literal["transfer_to_number_twilio_success"]]
    """Default: ``"transfer_to_number_twilio_success"``."""
    transfer_number: Required[str]
    agent_message: Required[str]
    conference_name: Required[str]
    status: Literal["success"]
    """Default: ``"success"``."""
    reason: str | None
    client_message: str | None
    post_dial_digits: str | None
    note: str | None
