# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from ..runtime.decode import text


class EvaluationSuccessResult(StrEnum):
    SUCCESS = "success"
    FAILURE = "failure"
    UNKNOWN = "unknown"


_MEMBERS: dict[str, EvaluationSuccessResult | str] = {member.value: member for member in EvaluationSuccessResult}
find_evaluation_success_result: Callable[[str, str], EvaluationSuccessResult | str] = _MEMBERS.get


def decode_evaluation_success_result(v: Any) -> EvaluationSuccessResult | str:
    """Read *v*; a value that this client does not know stays as it is."""
    return find_evaluation_success_result(v, v) if v.__class__ is str else text(v)
