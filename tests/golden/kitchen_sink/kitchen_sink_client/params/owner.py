# Generated from spec/openapi.yaml by `make client`. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .. import models as _models
from .. import params as _params


class OwnerParam(TypedDict, total=False):
    """`Owner` as a plain dict."""

    name: Required[str]
    thing: _models.Thing | _params.ThingParam
