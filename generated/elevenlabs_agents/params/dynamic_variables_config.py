# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from .. import models as _models


class DynamicVariablesConfigParam(TypedDict, total=False):
    """`DynamicVariablesConfig` as a plain dict."""

    dynamic_variable_placeholders: Mapping[str, _models.DynamicVariablesConfigDynamicVariablePlaceholder]
