# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class TransferToNumberResultTwilioSuccessModel(Model):
    transfer_number: str
    agent_message: str
    conference_name: str
    result_type: Literal["transfer_to_number_twilio_success"] | str | None | Unset = "transfer_to_number_twilio_success"
    """Default: ``"transfer_to_number_twilio_success"``."""
    status: Literal["success"] | str | None | Unset = UNSET
    """Default: ``"success"``."""
    reason: str | None | Unset = UNSET
    client_message: str | None | Unset = UNSET
    post_dial_digits: str | None | Unset = UNSET
    note: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> TransferToNumberResultTwilioSuccessModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TransferToNumberResultTwilioSuccessModel)
        v: Any = None
        try:
            v = d.pop("result_type", UNSET)
            o.result_type = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "result_type", v, error)
        try:
            v = d.pop("status", UNSET)
            o.status = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "status", v, error)
        try:
            v = d.pop("transfer_number")
            o.transfer_number = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "transfer_number", v, error)
        try:
            v = d.pop("reason", UNSET)
            o.reason = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "reason", v, error)
        try:
            v = d.pop("client_message", UNSET)
            o.client_message = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "client_message", v, error)
        try:
            v = d.pop("agent_message")
            o.agent_message = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_message", v, error)
        try:
            v = d.pop("conference_name")
            o.conference_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "conference_name", v, error)
        try:
            v = d.pop("post_dial_digits", UNSET)
            o.post_dial_digits = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "post_dial_digits", v, error)
        try:
            v = d.pop("note", UNSET)
            o.note = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "note", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "transfer_number": self.transfer_number,
            "agent_message": self.agent_message,
            "conference_name": self.conference_name,
        }
        if self.result_type is not UNSET:
            d["result_type"] = self.result_type
        if self.status is not UNSET:
            d["status"] = self.status
        if self.reason is not UNSET:
            d["reason"] = self.reason
        if self.client_message is not UNSET:
            d["client_message"] = self.client_message
        if self.post_dial_digits is not UNSET:
            d["post_dial_digits"] = self.post_dial_digits
        if self.note is not UNSET:
            d["note"] = self.note
        if self.extra:
            d.update(self.extra)
        return d


constructed(TransferToNumberResultTwilioSuccessModel, globals())
