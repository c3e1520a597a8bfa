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
class DataCollectionResultCommonModel(Model):
    data_collection_id: str
    rationale: str
    value: Any = UNSET
    json_schema: LiteralJsonSchemaProperty | None | Unset = UNSET

    @staticmethod
    def _decode(d: Any) -> DataCollectionResultCommonModel:
        """Read *d*, consuming it."""
        if d.__class__ is not dict:
            raise wrong_kind("an object", d)
        o = _new(DataCollectionResultCommonModel)
        v: Any = None
        try:
            v = d.pop("data_collection_id")
            o.data_collection_id = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "data_collection_id", v, error)
        o.value = d.pop("value", UNSET)
        try:
            v = d.pop("json_schema", UNSET)
            o.json_schema = v if v is UNSET or v is None else LiteralJsonSchemaProperty._decode(v)
        except UNFIT as error:
            misfit(o, "json_schema", v, error)
        try:
            v = d.pop("rationale")
            o.rationale = v if v.__class__ is str else text(v)
        except UNFIT as error:
            misfit(o, "rationale", v, error)
        o.extra = d or None
        return o

    def _encode(self) -> dict[str, Any]:
        """Return the fields that are set, by their wire names."""
        d: dict[str, Any] = {"data_collection_id": self.data_collection_id, "rationale": self.rationale}
        if self.value is not UNSET:
            d["value"] = self.value
        if self.json_schema is not UNSET:
            d["json_schema"] = self.json_schema
        if self.extra:
            d.update(self.extra)
        return d


# At the end, because models refer to each other in circles.
from .literal_json_schema_property import LiteralJsonSchemaProperty

constructed(DataCollectionResultCommonModel, globals())
