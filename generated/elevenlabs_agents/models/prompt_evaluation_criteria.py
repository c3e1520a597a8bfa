# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class PromptEvaluationCriteria(Model):
    id: str
    name: str
    conversation_goal_prompt: str
    type: Literal["prompt"] | str | Unset = UNSET
    use_knowledge_base: bool | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> PromptEvaluationCriteria:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(PromptEvaluationCriteria)
        v: Any = None
        try:
            v = d.pop("id")
            o.id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "id", v, error)
        try:
            v = d.pop("name")
            o.name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "name", v, error)
        try:
            v = d.pop("type", UNSET)
            o.type = v if v.__class__ is str or v is UNSET else text(v)
        except UNFIT as error:
            misfit(o, "type", v, error)
        try:
            v = d.pop("conversation_goal_prompt")
            o.conversation_goal_prompt = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "conversation_goal_prompt", v, error)
        try:
            v = d.pop("use_knowledge_base", UNSET)
            o.use_knowledge_base = v if v.__class__ is bool or v is UNSET else boolean(v)
        except UNFIT as error:
            misfit(o, "use_knowledge_base", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
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


constructed(PromptEvaluationCriteria, globals())
