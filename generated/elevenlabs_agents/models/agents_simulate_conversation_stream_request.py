# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, integer, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class AgentsSimulateConversationStreamRequest(Model):
    simulation_specification: ConversationSimulationSpecification
    extra_evaluation_criteria: list[PromptEvaluationCriteria] | None | Unset = UNSET
    new_turns_limit: int | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> AgentsSimulateConversationStreamRequest:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(AgentsSimulateConversationStreamRequest)
        v: Any = None
        try:
            v = d.pop("simulation_specification")
            o.simulation_specification = ConversationSimulationSpecification._decode(v)
        except UNFIT as error:
            misfit(o, "simulation_specification", v, error)
        try:
            v = d.pop("extra_evaluation_criteria", UNSET)
            o.extra_evaluation_criteria = v if v is UNSET or v is None else each(v, PromptEvaluationCriteria._decode)
        except UNFIT as error:
            misfit(o, "extra_evaluation_criteria", v, error)
        try:
            v = d.pop("new_turns_limit", UNSET)
            o.new_turns_limit = v if v.__class__ is int or v is UNSET else integer(v)
        except UNFIT as error:
            misfit(o, "new_turns_limit", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"simulation_specification": self.simulation_specification}
        if self.extra_evaluation_criteria is not UNSET:
            d["extra_evaluation_criteria"] = self.extra_evaluation_criteria
        if self.new_turns_limit is not UNSET:
            d["new_turns_limit"] = self.new_turns_limit
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_simulation_specification import ConversationSimulationSpecification
from .prompt_evaluation_criteria import PromptEvaluationCriteria

constructed(AgentsSimulateConversationStreamRequest, globals())
