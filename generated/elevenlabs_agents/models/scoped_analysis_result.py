# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ScopedAnalysisResult(Model):
    scope: AnalysisScope | str
    """The scope of the analysis. 'conversation' uses the full transcript; 'agent' uses only the portion where the
    defining agent was active.
    """
    source_agent_id: str
    successful: EvaluationSuccessResult | str
    source_branch_id: str | None | Unset = UNSET
    """Branch of the agent for this scoped block; disambiguates repeated agent_id."""
    evaluation_criteria_results: dict[str, ConversationHistoryEvaluationCriteriaResultCommonModel] | None | Unset = (
        UNSET
    )
    data_collection_results: dict[str, DataCollectionResultCommonModel] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ScopedAnalysisResult:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ScopedAnalysisResult)
        v: Any = None
        try:
            v = d.pop("scope")
            o.scope = find_analysis_scope(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "scope", v, error)
        try:
            v = d.pop("source_agent_id")
            o.source_agent_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "source_agent_id", v, error)
        try:
            v = d.pop("source_branch_id", UNSET)
            o.source_branch_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "source_branch_id", v, error)
        try:
            v = d.pop("evaluation_criteria_results", UNSET)
            o.evaluation_criteria_results = (
                v
                if v is UNSET or v is None
                else each_value(v, ConversationHistoryEvaluationCriteriaResultCommonModel._decode)
            )
        except UNFIT as error:
            misfit(o, "evaluation_criteria_results", v, error)
        try:
            v = d.pop("data_collection_results", UNSET)
            o.data_collection_results = (
                v if v is UNSET or v is None else each_value(v, DataCollectionResultCommonModel._decode)
            )
        except UNFIT as error:
            misfit(o, "data_collection_results", v, error)
        try:
            v = d.pop("successful")
            o.successful = find_evaluation_success_result(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "successful", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "scope": self.scope,
            "source_agent_id": self.source_agent_id,
            "successful": self.successful,
        }
        if self.source_branch_id is not UNSET:
            d["source_branch_id"] = self.source_branch_id
        if self.evaluation_criteria_results is not UNSET:
            d["evaluation_criteria_results"] = self.evaluation_criteria_results
        if self.data_collection_results is not UNSET:
            d["data_collection_results"] = self.data_collection_results
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .analysis_scope import AnalysisScope, find_analysis_scope
from .conversation_history_evaluation_criteria_result_common_model import (
    ConversationHistoryEvaluationCriteriaResultCommonModel,
)
from .data_collection_result_common_model import DataCollectionResultCommonModel
from .evaluation_success_result import EvaluationSuccessResult, find_evaluation_success_result

constructed(ScopedAnalysisResult, globals())
