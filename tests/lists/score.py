"""How many facts of a document a page states, and how many that it states are true, class by class.

Both operations are walked side by side, references followed, each pair of schemas once. A fact that the page marks as
unknown is not stated. Nothing is counted of what no list page prints: the key header, and errors where there are none.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import define, field

from generator.base.nodes import is_object
from generator.base.schemas import stated_values
from generator.read.unknowns import is_unknown, unknown_keywords, unknown_kinds

CLASSES = ("types", "required", "nullable", "enum", "default", "unions", "descriptions")
STRUCTURAL = CLASSES[:-1]
Json = Any
Schema = Mapping[str, Any]
_NOTHING: Schema = MappingProxyType({})


@define
class Score:
    """Counts by class of facts."""

    stated: Counter[str] = field(factory=Counter[str])
    true: Counter[str] = field(factory=Counter[str])
    wanted: Counter[str] = field(factory=Counter[str])
    wrong: list[str] = field(factory=list[str])
    """The facts that are stated and not true, and those that are true and not stated, a line each."""

    def add(self, kind: str, at: str, stated: set[str], wanted: set[str]) -> None:
        """Count the facts of one class at one place."""
        self.stated[kind] += len(stated)
        self.wanted[kind] += len(wanted)
        self.true[kind] += len(stated & wanted)
        self.wrong += [f"{kind} {at}: + {fact}" for fact in sorted(stated - wanted)]
        self.wrong += [f"{kind} {at}: - {fact}" for fact in sorted(wanted - stated)]

    def update(self, other: Score) -> None:
        """Add the counts of *other*."""
        self.stated.update(other.stated)
        self.true.update(other.true)
        self.wanted.update(other.wanted)
        self.wrong += other.wrong

    def recall(self, *classes: str) -> float:
        """Return how many of the wanted facts are stated, in percent; 100 where none is wanted."""
        return _percent(sum(self.true[kind] for kind in classes), sum(self.wanted[kind] for kind in classes))

    def precision(self, *classes: str) -> float:
        """Return how many of the stated facts are true, in percent; 100 where none is stated."""
        return _percent(sum(self.true[kind] for kind in classes), sum(self.stated[kind] for kind in classes))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of the structure."""
        precision, recall = self.precision(*STRUCTURAL), self.recall(*STRUCTURAL)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


@define
class _Comparison:
    """One operation of a page beside the same one of the document; each component of the document counts once."""

    page: Mapping[str, Any]
    truth: Mapping[str, Any]
    only_common: bool
    """Whether properties and variants that one side alone has are left out: the page may be older or newer."""
    score: Score = field(factory=Score)
    done: set[int] = field(factory=set[int])
    """The ids of the schemas of the document that were compared, and of those that the page alone has."""
    missing: dict[int, tuple[str, Schema]] = field(factory=dict[int, tuple[str, Schema]])
    """Schemas of the document that the page does not print where they were met; another place may print them."""

    def operation(self, stated: Mapping[str, Any], wanted: Mapping[str, Any]) -> None:
        own, theirs = _parameters(stated), _parameters(wanted)
        for key in self.names(own, theirs):
            self.property(key, own.get(key), theirs.get(key))
        self.body("body", stated.get("requestBody"), wanted.get("requestBody"))
        responses = wanted.get("responses", {})
        for status, response in stated.get("responses", {}).items():
            self.body(status, response, responses.get(status, {}))
        while left := {key: value for key, value in self.missing.items() if key not in self.done}:
            for known, (at, schema) in left.items():
                self.done.add(known)
                if not self.only_common:
                    self.inside(at, None, schema)

    def names(self, own: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
        return sorted(own.keys() & theirs.keys() if self.only_common else own.keys() | theirs.keys())

    def body(self, at: str, stated: Json, wanted: Json) -> None:
        own, theirs = (_json_schema(side) for side in (stated, wanted))
        if own is not None and theirs is not None and "content" not in unknown_keywords(stated):
            self.schema(at, own, theirs)

    def property(self, at: str, stated: Json, wanted: Json) -> None:
        """Compare two properties or parameters; each is (schema, required, description), or None."""
        own = {"yes"} if stated and stated[1] else set[str]()
        theirs = {"yes"} if wanted and wanted[1] else set[str]()
        if stated and "tag-required" in unknown_kinds(stated[0]):
            own = set[str]()
        self.score.add("required", at, own, theirs)
        self.score.add("descriptions", at, _text(stated), _text(wanted, self.truth))
        self.schema(at, stated[0] if stated else None, wanted[0] if wanted else None)

    def schema(self, at: str, stated: Json, wanted: Json) -> None:
        own, own_null = self.resolved(stated, self.page)
        theirs, their_null = self.resolved(wanted, self.truth)
        facts = self.facts(own) if own is not None and not is_unknown(own) else {}
        wanted_facts = self.facts(theirs) if theirs is not None else {}
        for name in ("types", "enum"):
            self.score.add(name, at, facts.get(name, set()), wanted_facts.get(name, set()))
        # A default and null belong to the place, not to the schema that it refers to.
        self.score.add("default", at, _default(stated), _default(wanted) | (_default(theirs) if theirs else set()))
        self.score.add("nullable", at, {"null"} if own_null else set(), {"null"} if their_null else set())
        name = _component(wanted)
        named = next((self.page["components"]["schemas"][one] for one in _spellings(name) if self.has(one)), None)
        own = named if named is not None and not is_unknown(named) else own if facts else None
        key = id(theirs if theirs is not None else own)
        if key in self.done:
            return
        if own is None and theirs is not None and _arms_or_properties(theirs):
            self.missing[key] = at, theirs
            return
        self.done.add(key)
        self.inside(at, own, theirs)

    def has(self, name: str) -> bool:
        return name in self.page["components"]["schemas"]

    def inside(self, at: str, own: Schema | None, theirs: Schema | None) -> None:
        properties, their_properties = _properties(own), _properties(theirs)
        for name in self.names(properties, their_properties):
            self.property(f"{at}.{name}", properties.get(name), their_properties.get(name))
        for word in ("items", "additionalProperties"):
            inner, their_inner = _inner(own, word), _inner(theirs, word)
            if inner is not None or their_inner is not None:
                self.schema(f"{at}[]", inner, their_inner)
        arms, their_arms = self.arms(own, self.page), self.arms(theirs, self.truth)
        if self.only_common:
            arms = {name: arm for name, arm in arms.items() if name in their_arms}
        self.score.add("unions", at, set(arms), set(their_arms))
        for name in self.names(arms, their_arms):
            self.schema(f"{at}<{name}>", arms.get(name), their_arms.get(name))

    def resolved(self, schema: Json, doc: Mapping[str, Any]) -> tuple[Schema | None, bool]:
        """Return *schema* without references and null, and whether it accepts null."""
        is_null = False
        while is_object(schema):
            ref = schema.get("$ref")
            arms = [arm for arm in _arms(schema) if arm.get("type") != "null"]
            is_null = is_null or len(arms) != len(_arms(schema)) or "null" in _types(schema)
            if isinstance(ref, str):
                schema = doc["components"]["schemas"].get(ref.rpartition("/")[2])
            elif len(arms) == 1 and not unknown_kinds(schema):
                schema = arms[0]
            else:
                return schema, is_null
        return None, is_null

    def facts(self, schema: Schema) -> dict[str, set[str]]:
        """Return the type and the values of *schema*."""
        kind = "union" if _arms(schema) else next((name for name in _types(schema) if name != "null"), "any")
        if kind == "object" and not schema.get("properties"):
            kind = "map"
        values = {str(value) for value in stated_values(schema) or () if value is not None}
        if values:
            kind = "string"
        return {"types": {kind}, "enum": values}

    def arms(self, schema: Schema | None, doc: Mapping[str, Any]) -> dict[str, Json]:
        """Return the variants of a union, by the names that pages print."""
        listed = [arm for arm in _arms(schema or _NOTHING) if arm.get("type") != "null"]
        if len(listed) < 2 and not unknown_kinds(schema):
            return {}
        named: dict[str, Json] = {}
        for arm in listed:
            inner, _ = self.resolved(arm, doc)
            ref = arm.get("$ref", "").rpartition("/")[2]
            kind = next(iter(self.facts(inner)["types"])) if inner else "any"
            is_named = kind in {"object", "map"} and inner is not None and "additionalProperties" not in inner
            name = re.sub(r"-(?:Input|Output)$", "", ref) if is_named and ref else kind
            named.setdefault(name, arm)
        return named


def compare(page: Mapping[str, Any], truth: Mapping[str, Any], *, only_common: bool = False) -> Score | None:
    """Return the score of the operation of *page* in the document *truth*, None where that has no such operation.

    With *only_common*, what one of the two alone has is left out: of variants, those that the page alone has.
    """
    [(path, item)] = page["paths"].items()
    [(method, operation)] = item.items()
    wanted = truth["paths"].get(path, {}).get(method)
    if wanted is None:
        return None
    comparison = _Comparison(page, truth, only_common)
    comparison.operation(operation, wanted)
    return comparison.score


def _component(schema: Json) -> str:
    """Return the component that *schema* refers to, itself or as its only variant."""
    arms = [arm for arm in _arms(schema or _NOTHING) if arm.get("type") != "null"]
    holder: Schema = arms[0] if len(arms) == 1 else schema or _NOTHING
    return str(holder.get("$ref", "")).rpartition("/")[2]


def _spellings(name: str) -> tuple[str, ...]:
    """Return the names under which pages print the component *name*."""
    return (name, re.sub(r"-(?:Input|Output)$", "", name)) if name else ()


def _arms_or_properties(schema: Schema) -> bool:
    return bool(_arms(schema) or schema.get("properties"))


def _parameters(operation: Mapping[str, Any]) -> dict[str, tuple[Json, bool, str]]:
    return {
        f"{one['in']}:{one['name']}": (one.get("schema", {}), bool(one.get("required")), one.get("description", ""))
        for one in operation.get("parameters", ())
        if not (one["in"] == "header" and re.fullmatch(r"(?i)authorization|.*api[-_]?key", one["name"]))
    }


def _json_schema(holder: Json) -> Json:
    """Return the schema of a body that pages print line by line."""
    known: Schema = holder or _NOTHING
    content: Schema = known.get("content", {})
    kinds = [media for media in content if "json" in media or media.startswith("multipart/")]
    return content[kinds[0]].get("schema") if kinds else None


def _properties(schema: Schema | None) -> dict[str, tuple[Json, bool, str]]:
    listed = (schema or _NOTHING).get("properties", {})
    required = (schema or _NOTHING).get("required", ())
    return {name: (value, name in required, value.get("description", "")) for name, value in listed.items()}


def _inner(schema: Schema | None, word: str) -> Json:
    """Return the schema at *word*; that of free keys where there are no others, a map of anything on a page."""
    if not schema or schema.get("properties"):
        return None
    inner = schema.get(word)
    is_open = inner is True or (inner is None and word == "additionalProperties" and schema.get("type") == "object")
    return {} if is_open else inner if is_object(inner) else None


def _arms(schema: Schema) -> list[Json]:
    return [arm for word in ("oneOf", "anyOf") for arm in schema.get(word, ())]


def _types(schema: Schema) -> Iterator[str]:
    kind = schema.get("type", ())
    yield from [kind] if isinstance(kind, str) else kind


def _default(schema: Json) -> set[str]:
    value = schema.get("default") if is_object(schema) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return set() if value is None else {json.dumps(value, sort_keys=True)}
    return {str(float(value))}


def _text(part: Json, doc: Mapping[str, Any] | None = None) -> set[str]:
    """Return the description of a property; where it has none, a page shows that of its type."""
    if part is None:
        return set()
    schema, _, text = part
    for arm in (schema, *_arms(schema)):
        ref = arm.get("$ref", "").rpartition("/")[2]
        text = text or arm.get("description", "")
        text = text or (doc or _NOTHING).get("components", {}).get("schemas", {}).get(ref, {}).get("description", "")
    plain = re.sub(r"\W+", "", text)
    return {plain} if plain else set()
