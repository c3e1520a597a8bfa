# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset import UNSET, Unset
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class VisitedAgentRef(Model):
    """An agent (and optional branch) that participated in the call, in first-seen transcript order."""

    agent_id: str
    branch_id: str | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> VisitedAgentRef:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(VisitedAgentRef)
        v: Any = None
        try:
            v = d.pop("agent_id")
            o.agent_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "agent_id", v, error)
        try:
            v = d.pop("branch_id", UNSET)
            o.branch_id = v if v.__class__ is str or v is UNSET or v is None else text(v)
        except UNFIT as error:
            misfit(o, "branch_id", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"agent_id": self.agent_id}
        if self.branch_id is not UNSET:
            d["branch_id"] = self.branch_id
        if self.extra:
            d.update(self.extra)
        return d


constructed(VisitedAgentRef, globals())
