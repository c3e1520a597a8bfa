# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class BuiltInToolsInput(Model):
    end_call: SystemToolConfig | None | Unset = UNSET
    language_detection: SystemToolConfig | None | Unset = UNSET
    transfer_to_agent: SystemToolConfig | None | Unset = UNSET
    transfer_to_number: SystemToolConfig | None | Unset = UNSET
    skip_turn: SystemToolConfig | None | Unset = UNSET
    play_keypad_touch_tone: SystemToolConfig | None | Unset = UNSET
    voicemail_detection: SystemToolConfig | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> BuiltInToolsInput:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(BuiltInToolsInput)
        v: Any = None
        try:
            v = d.pop("end_call", UNSET)
            o.end_call = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "end_call", v, error)
        try:
            v = d.pop("language_detection", UNSET)
            o.language_detection = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "language_detection", v, error)
        try:
            v = d.pop("transfer_to_agent", UNSET)
            o.transfer_to_agent = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "transfer_to_agent", v, error)
        try:
            v = d.pop("transfer_to_number", UNSET)
            o.transfer_to_number = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "transfer_to_number", v, error)
        try:
            v = d.pop("skip_turn", UNSET)
            o.skip_turn = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "skip_turn", v, error)
        try:
            v = d.pop("play_keypad_touch_tone", UNSET)
            o.play_keypad_touch_tone = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "play_keypad_touch_tone", v, error)
        try:
            v = d.pop("voicemail_detection", UNSET)
            o.voicemail_detection = v if v is UNSET or v is None else SystemToolConfig._decode(v)
        except UNFIT as error:
            misfit(o, "voicemail_detection", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.end_call is not UNSET:
            d["end_call"] = self.end_call
        if self.language_detection is not UNSET:
            d["language_detection"] = self.language_detection
        if self.transfer_to_agent is not UNSET:
            d["transfer_to_agent"] = self.transfer_to_agent
        if self.transfer_to_number is not UNSET:
            d["transfer_to_number"] = self.transfer_to_number
        if self.skip_turn is not UNSET:
            d["skip_turn"] = self.skip_turn
        if self.play_keypad_touch_tone is not UNSET:
            d["play_keypad_touch_tone"] = self.play_keypad_touch_tone
        if self.voicemail_detection is not UNSET:
            d["voicemail_detection"] = self.voicemail_detection
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .system_tool_config import SystemToolConfig

constructed(BuiltInToolsInput, globals())
