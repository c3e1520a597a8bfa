# Generated from spec/openapi.yaml by `make client`. Do not edit.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import Any

from attrs import define

from ..runtime.decode import boolean, text, wrong_kind
from ..runtime.hints import constructed
from ..runtime.model import Model
from ..runtime.unset_fields import UNFIT, misfit

_new = object.__new__


@define(kw_only=True, repr=False, eq=False, getstate_setstate=False)
class ResourceAccessInfo(Model):
    is_creator: bool
    creator_name: str
    creator_email: str
    role: ResourceAccessInfoRole | str

    @staticmethod
    def _decode(d: Any) -> ResourceAccessInfo:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(ResourceAccessInfo)
        v: Any = None
        try:
            v = d.pop("is_creator")
            o.is_creator = v if v.__class__ is bool else boolean(v)
        except UNFIT as error:
            misfit(o, "is_creator", v, error)
        try:
            v = d.pop("creator_name")
            o.creator_name = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "creator_name", v, error)
        try:
            v = d.pop("creator_email")
            o.creator_email = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "creator_email", v, error)
        try:
            v = d.pop("role")
            o.role = find_resource_access_info_role(v, v) if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "role", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {
            "is_creator": self.is_creator,
            "creator_name": self.creator_name,
            "creator_email": self.creator_email,
            "role": self.role,
        }
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .resource_access_info_role import ResourceAccessInfoRole, find_resource_access_info_role

constructed(ResourceAccessInfo, globals())
