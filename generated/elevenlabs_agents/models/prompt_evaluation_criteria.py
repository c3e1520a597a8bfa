# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import at, boolean, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset

_new = object.__new__


@define(kw_only=True, repr=False)
class PromptEvaluationCriteria(Model):
    id: str
    name: str
    conversation_goal_prompt: str
    type: Literal["prompt"] | str | Unset = UNSET
    use_knowledge_base: bool | Unset = UNSET

    @staticmethod
    def decode(d: Any) -> PromptEvaluationCriteria:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(PromptEvaluationCriteria)
        key = ""
        try:
            v = d.pop(key := "id")
            o.id = v if v.__class__ is str else text(v)
            v = d.pop(key := "name")
            o.name = v if v.__class__ is str else text(v)
            v = d.pop(key := "type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET else text(v)
            v = d.pop(key := "conversation_goal_prompt")
            o.conversation_goal_prompt = v if v.__class__ is str else text(v)
            v = d.pop(key := "use_knowledge_base", UNSET)
            o.use_knowledge_base = v if v.__class__ is bool or v is UNSET else boolean(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "conversation_goal_prompt": self.conversation_goal_prompt,
        }
        if self.type is not UNSET:
            d["type"] = self.type
        if self.use_knowledge_base is not UNSET:
            d["use_knowledge_base"] = self.use_knowledge_base
        if self.extra:
            d.update(self.extra)
        return d
