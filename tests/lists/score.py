"""How many facts of a document a page states, and how many that it states are true, class by class.

Both operations are walked side by side, references followed, each pair of schemas once. A fact that the page marks as
unknown is not stated. Nothing is counted of what no list page prints: the key header, and errors where there are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from attrs import define, field, frozen

from generator.base.nodes import is_object
from generator.base.schemas import stated_values
from generator.read.unknowns import is_unknown, unknown_keywords, unknown_kinds
from tests.lists.stated_parts import (
    NOTHING,
    Json,
    Schema,
    arms_of,
    arms_or_properties_of,
    component_of,
    default_of,
    inner_of,
    json_schema_of,
    parameters_of,
    properties_of,
    spellings_of,
    text_of,
    types_of,
)

CLASSES = ("types", "required", "nullable", "enum", "default", "unions", "descriptions")
STRUCTURAL = CLASSES[:-1]


@frozen
class Difference:
    """A fact that the page states and the document does not, or the other way round."""

    kind: str
    at: str
    value: str
    is_stated: bool
    """Whether the page states it."""
    note: str = ""
    """What the page notes as unknown there, empty where it notes nothing."""


@define
class Score:
    """Counts by class of facts."""

    stated: Counter[str] = field(factory=Counter[str])
    true: Counter[str] = field(factory=Counter[str])
    wanted: Counter[str] = field(factory=Counter[str])
    differences: list[Difference] = field(factory=list[Difference])

    def add(self, kind: str, at: str, stated: set[str], wanted: set[str], note: str = "") -> None:
        """Count the facts of one class at one place, where *note* is what the page cannot say."""
        self.stated[kind] += len(stated)
        self.wanted[kind] += len(wanted)
        self.true[kind] += len(stated & wanted)
        self.differences += [Difference(kind, at, fact, is_stated=True) for fact in sorted(stated - wanted)]
        self.differences += [Difference(kind, at, fact, False, note) for fact in sorted(wanted - stated)]

    def update(self, other: Score) -> None:
        """Add the counts of *other*."""
        self.stated.update(other.stated)
        self.true.update(other.true)
        self.wanted.update(other.wanted)
        self.differences += other.differences

    def without(self, differences: list[Difference]) -> Score:
        """Return the score as if the facts in *differences* were on neither side."""
        stated = Counter(one.kind for one in differences if one.is_stated)
        wanted = Counter(one.kind for one in differences if not one.is_stated)
        return Score(self.stated - stated, self.true, self.wanted - wanted)

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
    score: Score = field(factory=Score)
    done: set[int] = field(factory=set[int])
    """The ids of the schemas of the document that were compared, and of those that the page alone has."""
    missing: dict[int, tuple[str, Schema, str]] = field(factory=dict[int, tuple[str, Schema, str]])
    """Schemas of the document that the page does not print where they were met; another place may print them."""
    notes: list[str] = field(factory=list[str])
    """What the page notes as unknown about the parts that are walked."""

    @contextmanager
    def noted(self, *kinds: str) -> Generator[None]:
        """Walk a part about which *kinds* are unknown."""
        self.notes += kinds
        yield
        del self.notes[len(self.notes) - len(kinds) :]

    def add(self, kind: str, at: str, stated: set[str], wanted: set[str]) -> None:
        self.score.add(kind, at, stated, wanted, self.notes[-1] if self.notes else "")

    def operation(self, stated: Mapping[str, Any], wanted: Mapping[str, Any]) -> None:
        own, theirs = parameters_of(stated), parameters_of(wanted)
        for key in sorted(own.keys() | theirs.keys()):
            self.property(key, own.get(key), theirs.get(key))
        self.body("body", stated.get("requestBody"), wanted.get("requestBody"))
        responses = wanted.get("responses", {})
        for status, response in stated.get("responses", {}).items():
            self.body(status, response, responses.get(status, {}))
        while left := {key: value for key, value in self.missing.items() if key not in self.done}:
            for known, (at, schema, note) in left.items():
                self.done.add(known)
                with self.noted(note):
                    self.inside(at, None, schema)

    def body(self, at: str, stated: Json, wanted: Json) -> None:
        own, theirs = (json_schema_of(side) for side in (stated, wanted))
        if own is not None and theirs is not None and "content" not in unknown_keywords(stated):
            self.schema(at, own, theirs)

    def property(self, at: str, stated: Json, wanted: Json) -> None:
        """Compare two properties or parameters; each is (schema, required, description), or None."""
        own = {"yes"} if stated and stated[1] else set[str]()
        theirs = {"yes"} if wanted and wanted[1] else set[str]()
        kinds = unknown_kinds(stated[0]) if stated else ()
        if "tag-required" in kinds:
            own = set[str]()
        with self.noted(*kinds):
            self.add("required", at, own, theirs)
            self.add("descriptions", at, text_of(stated), text_of(wanted, self.truth))
            self.schema(at, stated[0] if stated else None, wanted[0] if wanted else None)

    def schema(self, at: str, stated: Json, wanted: Json) -> None:
        own, own_null = self.resolved(stated, self.page)
        theirs, their_null = self.resolved(wanted, self.truth)
        facts = self.facts(own) if own is not None and not is_unknown(own) else {}
        wanted_facts = self.facts(theirs) if theirs is not None else {}
        with self.noted(*unknown_kinds(own)):
            for name in ("types", "enum"):
                self.add(name, at, facts.get(name, set()), wanted_facts.get(name, set()))
            # A default and null belong to the place, not to the schema that it refers to.
            self.add("default", at, default_of(stated), default_of(wanted) | (default_of(theirs) if theirs else set()))
            self.add("nullable", at, {"null"} if own_null else set(), {"null"} if their_null else set())
            self.below(at, own if facts else None, wanted, theirs)

    def below(self, at: str, own: Schema | None, wanted: Json, theirs: Schema | None) -> None:
        """Walk what two schemas hold, the one of the document once."""
        name = component_of(wanted)
        named = next((self.page["components"]["schemas"][one] for one in spellings_of(name) if self.has(one)), None)
        own = named if named is not None and not is_unknown(named) else own
        key = id(theirs if theirs is not None else own)
        if key in self.done:
            return
        if own is None and theirs is not None and arms_or_properties_of(theirs):
            self.missing[key] = at, theirs, self.notes[-1] if self.notes else ""
            return
        self.done.add(key)
        self.inside(at, own, theirs)

    def has(self, name: str) -> bool:
        return name in self.page["components"]["schemas"]

    def inside(self, at: str, own: Schema | None, theirs: Schema | None) -> None:
        properties, their_properties = properties_of(own), properties_of(theirs)
        for name in sorted(properties.keys() | their_properties.keys()):
            self.property(f"{at}.{name}", properties.get(name), their_properties.get(name))
        for word in ("items", "additionalProperties"):
            inner, their_inner = inner_of(own, word), inner_of(theirs, word)
            if inner is not None or their_inner is not None:
                self.schema(f"{at}[]", inner, their_inner)
        arms, their_arms = self.arms(own, self.page), self.arms(theirs, self.truth)
        self.add("unions", at, set(arms), set(their_arms))
        for name in sorted(arms.keys() | their_arms.keys()):
            self.schema(f"{at}<{name}>", arms.get(name), their_arms.get(name))

    def resolved(self, schema: Json, doc: Mapping[str, Any]) -> tuple[Schema | None, bool]:
        """Return *schema* without references and null, and whether it accepts null."""
        is_null = False
        while is_object(schema):
            ref = schema.get("$ref")
            arms = [arm for arm in arms_of(schema) if arm.get("type") != "null"]
            is_null = is_null or len(arms) != len(arms_of(schema)) or "null" in types_of(schema)
            if isinstance(ref, str):
                schema = doc["components"]["schemas"].get(ref.rpartition("/")[2])
            elif len(arms) == 1 and not unknown_kinds(schema):
                schema = arms[0]
            else:
                return schema, is_null
        return None, is_null

    def facts(self, schema: Schema) -> dict[str, set[str]]:
        """Return the type and the values of *schema*."""
        kind = "union" if arms_of(schema) else next((name for name in types_of(schema) if name != "null"), "any")
        if kind == "object" and not schema.get("properties"):
            kind = "map"
        values = {str(value) for value in stated_values(schema) or () if value is not None}
        if values:
            kind = "string"
        return {"types": {kind}, "enum": values}

    def arms(self, schema: Schema | None, doc: Mapping[str, Any]) -> dict[str, Json]:
        """Return the variants of a union, by the names that pages print."""
        listed = [arm for arm in arms_of(schema or NOTHING) if arm.get("type") != "null"]
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


def compare(page: Mapping[str, Any], truth: Mapping[str, Any]) -> Score | None:
    """Return the score of the operation of *page* in the document *truth*, None where that has no such operation."""
    [(path, item)] = page["paths"].items()
    [(method, operation)] = item.items()
    wanted = truth["paths"].get(path, {}).get(method)
    if wanted is None:
        return None
    comparison = _Comparison(page, truth)
    comparison.operation(operation, wanted)
    return comparison.score
