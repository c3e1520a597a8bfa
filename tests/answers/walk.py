"""JSON and what a client read from it, side by side: which class must stand where, by the document alone.

Neither the client's decoders nor what the generator decided about the document is used: a variant of a union is the
expected one because its schema allows the value, whatever tag tells that to a program.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from attrs import define, field

from generator.runtime.testing.checking import fits
from generator.runtime.testing.schemas import Merged, Schemas, is_object, kind_of, kinds
from tests.answers.reading import PREFIX, Reading
from tests.answers.tags import by_tag, has_tag

_ONLY_REQUIRES = {"required", "not", "title", "description"}
Path = tuple[str | int, ...]


@define
class Walk:
    """One walk; what is wrong is collected, and so is what the client should have called a problem."""

    reading: Reading
    faults: list[str] = field(factory=list[str])
    problems: list[Path] = field(factory=list[Path])
    """Where the value is not what the document says, and the client cannot read it either."""
    seen: Counter[str] = field(factory=Counter[str])
    """Values of unions by what was expected of them (one class, several that all fit, none), and `problems`."""

    @property
    def schemas(self) -> Schemas:
        """The schemas of the document."""
        return self.reading.schemas

    def value(self, schema: Any, data: Any, found: Any, path: Path = ()) -> None:
        """Compare a value of *schema*."""
        if type(found).__name__ in ("PartialList", "PartialDict"):
            found = found.whole()  # what does not fit stands at its place, as it came
        name, merged = self._resolved(schema)
        variants = [*self._leaves(variant for union in merged.unions for variant in union.variants)]
        if any(self._is_anything(variant) for variant in variants) or self._is_anything(schema):
            self._same(data, found, path)
        elif data is None:
            self._null(schema, found, path)
        elif variants:
            self._union(name, merged, data, found, path)
        else:
            self._plain(name, merged, data, found, path)

    def _plain(self, name: str, merged: Merged, data: Any, found: Any, path: Path) -> None:
        allowed = kinds(merged.keywords)
        kind = kind_of(data)
        if kind == "number" and "number" not in allowed and float(data).is_integer():
            kind = "integer"
        if kind not in allowed and not (kind == "integer" and "number" in allowed):
            self._problem(data, found, path)
        elif kind == "object":
            self._object(name, merged.keywords, data, found, path)
        elif kind == "array":
            self._array(merged.keywords, data, found, path)
        else:
            self._scalar(name, merged.keywords, data, found, path)

    def _object(self, name: str, own: Mapping[str, Any], data: dict[str, Any], found: Any, path: Path) -> None:
        properties: dict[str, Any] = own.get("properties", {})
        if not properties and "additionalProperties" in own and own["additionalProperties"] is not False:
            self._is_of({"dict"}, found, path)
            self._keys(data, found, path)
            more = own["additionalProperties"]
            for key in data.keys() & {*found}:
                self.value(more if is_object(more) else {}, data[key], found[key], (*path, key))
            return
        cls = self.reading.classes.get(name, "dict")
        if not self._is_of({cls}, found, path):
            return
        encoded: Any = found._encode() if hasattr(found, "_encode") else found
        for key in own.get("required", ()):
            is_sent_only = self.schemas.merged(properties.get(key)).keywords.get("writeOnly") is True
            if key not in data and key in properties and not is_sent_only:
                self._amiss((*path, key))
        self._keys(data, encoded, path)
        extra = {key: value for key, value in data.items() if key not in properties}
        if hasattr(found, "extra") and found.extra != (extra or None):
            self._fault(path, f"extra is {found.extra!r}, not {extra!r}")
        for key, inner in properties.items():
            if key not in data or key not in encoded:
                continue
            is_lenient = key not in own.get("required", ()) and cls in self.reading.answered
            if data[key] is None and encoded[key] is None and is_lenient:
                continue
            self.value(inner, data[key], encoded[key], (*path, key))

    def _array(self, own: Mapping[str, Any], data: list[Any], found: Any, path: Path) -> None:
        if not self._is_of({"list"}, found, path):
            return
        if len(found) != len(data):
            self._fault(path, f"{len(found)} items, not {len(data)}")
        inner = own.get("items", {})
        for place, (item, one) in enumerate(zip(data, found, strict=False)):
            self.value(inner, item, one, (*path, place))

    def _scalar(self, name: str, own: Mapping[str, Any], data: Any, found: Any, path: Path) -> None:
        stated = own.get("enum", ())
        if isinstance(data, str) and len(stated) > 1 and data in stated and name in self.reading.classes:
            if self._is_of({self.reading.classes[name]}, found, path):
                self._same(data, found.value if isinstance(found, Enum) else found, path)
        elif isinstance(data, str) and own.get("format") in ("date", "date-time") and not stated:
            self._moment(own["format"], data, found, path)
        elif isinstance(data, float) and kinds(own) == ["integer"]:
            self._same(int(data), found, path)
        else:
            self._same(data, found, path)

    def _moment(self, form: str, data: str, found: Any, path: Path) -> None:
        try:
            expected = datetime.fromisoformat(data) if form == "date-time" else date.fromisoformat(data)
        except ValueError:
            self._problem(data, found, path)
            return
        if type(found) is not type(expected) or found != expected:
            self._fault(path, f"{found!r} is not {expected!r}")

    def _union(self, name: str, merged: Merged, data: Any, found: Any, path: Path) -> None:
        kind, cls = kind_of(data), type(found).__name__
        variants = [variant for union in merged.unions for variant in self._leaves(union.variants)]
        of_kind = [variant for variant in variants if self._allows(variant, kind)]
        if cls == self.reading.unknown(name):
            self._same(data, found.raw, path)
        if kind not in ("object", "array"):
            self._scalar_of(name, variants, of_kind, data, found, path)
            return
        told = [one for union in merged.unions for one in by_tag(self.schemas, union, data)]
        # A variant that is a union itself has an unknown of its own.
        inner = {self.reading.unknown(own) for own, one in map(self._resolved, told) if one.unions}
        if cls in inner:
            self._same(data, found.raw, path)
        is_told = len(told) < sum(len(union.variants) for union in merged.unions)
        possible = [one for one in self._leaves(told) if self._allows(one, kind)]
        fitting = [one for one in possible if fits(self.schemas, one, data, "writeOnly")]
        self.seen["one class" if len(fitting) == 1 else "several fit" if fitting else "none fits"] += 1
        if cls == self.reading.unknown(name) or cls in inner:
            # Maps and arrays have no class by which a program could tell them apart.
            is_nameless = sum(self._called(one) in ("dict", "list") for one in possible) > 1
            is_certain = (len(fitting) == 1 and not is_nameless) or len(possible) == 1
            if is_certain and (is_told or not has_tag(merged)):
                self._fault(path, f"{cls}, but it must be {self._called((fitting or possible)[0])}")
            return
        expected = self._fullest(fitting, data) or possible
        if not is_told:
            expected = [*expected, *self._with_own(possible, data)]
        chosen = [variant for variant in expected if self._called(variant) == cls]
        if chosen:
            self.value(chosen[0], data, found, path)
        elif not of_kind and not any(self._allows(variant, "object") for variant in variants):
            self._problem(data, found, path)
        else:
            self._fault(path, f"{cls} is none of {sorted(map(self._called, expected))}")

    def _with_own(self, variants: list[Any], data: Any) -> list[Any]:
        """Those of *variants* with a property in *data* that no other of them has: the last thing to tell them by."""
        known = [{*self._resolved(one)[1].keywords.get("properties", {})} for one in variants]
        counts = Counter(key for keys in known for key in keys)
        own = [{key for key in keys & {*data} if counts[key] == 1} for keys in known] if is_object(data) else []
        return [variant for variant, keys in zip(variants, own, strict=False) if keys]

    def _scalar_of(self, name: str, variants: list[Any], of_kind: list[Any], data: Any, found: Any, path: Path) -> None:
        if of_kind:
            # Of several scalars, a text may stay a text where it is a date or one of an enum.
            encoded = found.value if isinstance(found, Enum) else found
            is_whole = type(data) is float and type(encoded) is int
            self._same(int(data) if is_whole else data, encoded, path, loose=isinstance(encoded, date))
        elif type(found).__name__ != self.reading.unknown(name):
            self._problem(data, found, path)
            if any(self._allows(variant, "object") for variant in variants):
                self._fault(path, f"{type(found).__name__} is not {self.reading.unknown(name)}")

    def _fullest(self, variants: list[Any], data: Any) -> list[Any]:
        """Of *variants* that all allow an object, those that know most of its keys: the others would lose types."""
        if not is_object(data) or len(variants) < 2:
            return variants
        known = [len(data.keys() & {*self._resolved(one)[1].keywords.get("properties", {})}) for one in variants]
        return [variant for variant, count in zip(variants, known, strict=True) if count == max(known)]

    def _null(self, schema: Any, found: Any, path: Path) -> None:
        if self._allows(schema, "null"):
            self._same(None, found, path)
        else:
            self._problem(None, found, path)

    def _problem(self, data: Any, found: Any, path: Path) -> None:
        self._amiss(path)
        self._same(data, found, path)

    def _amiss(self, path: Path) -> None:
        self.problems.append(path)
        self.seen["problems"] += 1

    def _same(self, data: Any, found: Any, path: Path, *, loose: bool = False) -> None:
        if loose or (found == data and type(found) is type(data)):
            return
        self._fault(path, f"{found!r:.80} is not {data!r:.80}")

    def _is_of(self, names: set[str], found: Any, path: Path) -> bool:
        if type(found).__name__ in names:
            return True
        self._fault(path, f"{type(found).__name__} is not {' or '.join(sorted(names))}")
        return False

    def _keys(self, data: dict[str, Any], found: Any, path: Path) -> None:
        if data.keys() != found.keys():
            self._fault(path, f"keys {sorted(data.keys() ^ found.keys())} are in one only")

    def _fault(self, path: Path, said: str) -> None:
        self.faults.append(f"${''.join(f'.{step}' for step in path)}: {said}")

    def _resolved(self, schema: Any) -> tuple[str, Merged]:
        """The component that *schema* is, or the only one that it is beside null; and all that it says."""
        name = ""
        for _ in range(50):
            if is_object(schema) and isinstance(schema.get("$ref"), str):
                name, schema = schema["$ref"].removeprefix(PREFIX), self.schemas.at(schema["$ref"])
                continue
            # The property of an object and of its parents in one: the class is that of the object's own.
            own = schema
            while not name and is_object(own) and own.get("allOf"):
                own = own["allOf"][0]
                name = own.get("$ref", "").removeprefix(PREFIX)
            merged = self.schemas.merged(schema)
            others = [variant for union in merged.unions for variant in union.variants if not self._is_null(variant)]
            if len(others) != 1 or len(merged.unions) != 1:
                return name, merged
            [schema] = others
            name = "" if not is_object(schema) or "$ref" not in schema else name
        return name, self.schemas.merged({})

    def _leaves(self, variants: Iterable[Any]) -> Iterator[Any]:
        """*variants* without null, those of unions within them in their place; what only requires is none."""
        for variant in variants:
            if self._is_null(variant) or (is_object(variant) and variant and variant.keys() <= _ONLY_REQUIRES):
                continue
            inner = [one for union in self._resolved(variant)[1].unions for one in self._leaves(union.variants)]
            yield from inner or [variant]

    def _called(self, variant: Any) -> str:
        """The class of a value of *variant*, an object or an array."""
        name, merged = self._resolved(variant)
        if "array" in kinds(merged.keywords):
            return "list"
        return self.reading.classes.get(name, "dict") if self._is_model(merged.keywords) else "dict"

    def _is_model(self, own: Mapping[str, Any]) -> bool:
        return bool(own.get("properties")) or own.get("additionalProperties", False) is False

    def _allows(self, schema: Any, kind: str) -> bool:
        merged = self.schemas.merged(schema)
        if merged.unions and any(self._allows(variant, kind) for one in merged.unions for variant in one.variants):
            return True
        allowed = kinds(merged.keywords)
        return kind in allowed or (kind == "integer" and "number" in allowed)

    def _is_null(self, schema: Any) -> bool:
        return is_object(schema) and kinds(schema) == ["null"]

    def _is_anything(self, schema: Any) -> bool:
        """Whether *schema* does not say of which kind its values are."""
        _, merged = self._resolved(schema)
        return not kinds(merged.keywords) and not merged.unions
