# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryEvaluationCriteriaResultCommonModel(Model):
    criteria_id: str
    result: EvaluationSuccessResult | str
    rationale: str

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryEvaluationCriteriaResultCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryEvaluationCriteriaResultCommonModel)
        v: Any = None
        try:
            v = d.pop("criteria_id")
            o.criteria_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "criteria_id", v, error)
        try:
            v = d.pop("result")
            o.result = find_evaluation_success_result(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "result", v, error)
        try:
            v = d.pop("rationale")
            o.rationale = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "rationale", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"criteria_id": self.criteria_id, "result": self.result, "rationale": self.rationale}
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .evaluation_success_result import EvaluationSuccessResult, find_evaluation_success_result

constructed(ConversationHistoryEvaluationCriteriaResultCommonModel, globals())
