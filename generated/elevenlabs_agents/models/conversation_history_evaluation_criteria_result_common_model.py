# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import at, text, wrong_kind
from ..runtime.errors import DecodeError
from ..runtime.model import Model

_new = object.__new__


@define(kw_only=True, repr=False)
class ConversationHistoryEvaluationCriteriaResultCommonModel(Model):
    criteria_id: str
    result: EvaluationSuccessResult | str
    rationale: str

    @staticmethod
    def decode(d: Any) -> ConversationHistoryEvaluationCriteriaResultCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryEvaluationCriteriaResultCommonModel)
        key = ""
        try:
            v = d.pop(key := "criteria_id")
            o.criteria_id = v if v.__class__ is str else text(v)
            v = d.pop(key := "result")
            o.result = find_evaluation_success_result(v, v) if v.__class__ is str else text(v)
            v = d.pop(key := "rationale")
            o.rationale = v if v.__class__ is str else text(v)
        except (DecodeError, KeyError) as error:
            raise at(key, error) from None
        o.extra = d or None
        return o

    def encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"criteria_id": self.criteria_id, "result": self.result, "rationale": self.rationale}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .evaluation_success_result import EvaluationSuccessResult, find_evaluation_success_result
