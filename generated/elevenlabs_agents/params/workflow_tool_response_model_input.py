# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from .. import models as _models
from .. import params as _params


class WorkflowToolResponseModelInputParam(TypedDict, total=False):
    """`WorkflowToolResponseModelInput` as a plain dict."""

    steps: Sequence[_models.WorkflowToolResponseModelInputStep | _params.WorkflowToolResponseModelInputStepParam]
