# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import each, each_value, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ConversationHistoryAnalysisCommonModel(Model):
    call_successful: EvaluationSuccessResult | str
    transcript_summary: str
    evaluation_criteria_results: dict[str, ConversationHistoryEvaluationCriteriaResultCommonModel] | None | Unset = (
        UNSET
    )
    data_collection_results: dict[str, DataCollectionResultCommonModel] | None | Unset = UNSET
    evaluation_criteria_results_list: list[ConversationHistoryEvaluationCriteriaResultCommonModel] | None | Unset = (
        UNSET
    )
    data_collection_results_list: list[DataCollectionResultCommonModel] | None | Unset = UNSET
    call_summary_title: str | None | Unset = UNSET
    scoped: list[ScopedAnalysisResult] | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> ConversationHistoryAnalysisCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ConversationHistoryAnalysisCommonModel)
        v: Any = None
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
            v = d.pop("evaluation_criteria_results_list", UNSET)
            o.evaluation_criteria_results_list = (
                v
                if v is UNSET or v is None
                else each(v, ConversationHistoryEvaluationCriteriaResultCommonModel._decode)
            )
        except UNFIT as error:
            misfit(o, "evaluation_criteria_results_list", v, error)
        try:
            v = d.pop("data_collection_results_list", UNSET)
            o.data_collection_results_list = (
                v if v is UNSET or v is None else each(v, DataCollectionResultCommonModel._decode)
            )
        except UNFIT as error:
            misfit(o, "data_collection_results_list", v, error)
        try:
            v = d.pop("call_successful")
            o.call_successful = find_evaluation_success_result(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "call_successful", v, error)
        try:
            v = d.pop("transcript_summary")
            o.transcript_summary = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "transcript_summary", v, error)
        try:
            v = d.pop("call_summary_title", UNSET)
            o.call_summary_title = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "call_summary_title", v, error)
        try:
            v = d.pop("scoped", UNSET)
            o.scoped = v if v is UNSET or v is None else each(v, ScopedAnalysisResult._decode)
        except UNFIT as error:
            misfit(o, "scoped", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"call_successful": self.call_successful, "transcript_summary": self.transcript_summary}
        if self.evaluation_criteria_results is not UNSET:
            d["evaluation_criteria_results"] = self.evaluation_criteria_results
        if self.data_collection_results is not UNSET:
            d["data_collection_results"] = self.data_collection_results
        if self.evaluation_criteria_results_list is not UNSET:
            d["evaluation_criteria_results_list"] = self.evaluation_criteria_results_list
        if self.data_collection_results_list is not UNSET:
            d["data_collection_results_list"] = self.data_collection_results_list
        if self.call_summary_title is not UNSET:
            d["call_summary_title"] = self.call_summary_title
        if self.scoped is not UNSET:
            d["scoped"] = self.scoped
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .conversation_history_evaluation_criteria_result_common_model import (
    ConversationHistoryEvaluationCriteriaResultCommonModel,
)
from .data_collection_result_common_model import DataCollectionResultCommonModel
from .evaluation_success_result import EvaluationSuccessResult, find_evaluation_success_result
from .scoped_analysis_result import ScopedAnalysisResult

constructed(ConversationHistoryAnalysisCommonModel, globals())
