# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class TestsFeatureUsageCommonModel(Model):
    enabled: bool | None | Unset = UNSET
    """Default: ``false``."""
    tests_ran_after_last_modification: bool | None | Unset = UNSET
    """Default: ``false``."""
    tests_ran_in_last_7_days: bool | None | Unset = UNSET
    """Default: ``false``."""

    @staticmethod
    def _decode(d: Any) -> TestsFeatureUsageCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(TestsFeatureUsageCommonModel)
        v: Any = None
        try:
            v = d.pop("enabled", UNSET)
            o.enabled = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "enabled", v, error)
        try:
            v = d.pop("tests_ran_after_last_modification", UNSET)
            o.tests_ran_after_last_modification = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "tests_ran_after_last_modification", v, error)
        try:
            v = d.pop("tests_ran_in_last_7_days", UNSET)
            o.tests_ran_in_last_7_days = v if v.__class__ is bool or v is UNSET or v is None else boolean(v)
        except UNFIT as error:
            misfit(o, "tests_ran_in_last_7_days", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {}
        if self.enabled is not UNSET:
            d["enabled"] = self.enabled
        if self.tests_ran_after_last_modification is not UNSET:
            d["tests_ran_after_last_modification"] = self.tests_ran_after_last_modification
        if self.tests_ran_in_last_7_days is not UNSET:
            d["tests_ran_in_last_7_days"] = self.tests_ran_in_last_7_days
        if self.extra:
            d.update(self.extra)
        return d


constructed(TestsFeatureUsageCommonModel, globals())
