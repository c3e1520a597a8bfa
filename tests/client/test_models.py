"""Every field of every model: absent, null, of a wrong kind, unknown; kept and sent back."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from copy import copy, deepcopy
from typing import Any

import pytest
from attrs import fields_dict
from elevenlabs_agents import UNSET
from elevenlabs_agents.errors import DecodeError, FieldError
from elevenlabs_agents.types import Model

from tests.client.document import Schema, answered, kinds, models, properties, required, resolve, unions
from tests.client.filler import Filler, maximal, minimal
from tests.client.walk import model
from tests.effort import THOROUGH

MODELS = list(models())
FIELDS = [(name, key) for name in MODELS for key in properties(name)]
WRONG: dict[str, Any] = {
    "string": "x",
    "integer": 7,
    "number": 1.5,
    "boolean": True,
    "array": ["x"],
    "object": {"x": 1},
    "null": None,
}
ODD_KEYS = {"": 1, "a b": None, "extra": {"x": [1]}, "self": "s", "_new": 2, "ünï": True}


def wrong(schema: Schema) -> Iterator[tuple[list[str | int], Any]]:
    """Values that *schema* refuses, one of each kind, and where inside them the refusal is."""
    name, own = resolve(schema)
    allowed = kinds(schema)
    if name in unions() and (unions()[name].tag or unions()[name].own):
        if "null" not in allowed:
            yield [], None
        return
    for kind, value in WRONG.items():
        if kind not in allowed and not (kind == "integer" and "number" in allowed):
            yield [], value
    if "integer" in allowed and "number" not in allowed:
        yield [], 7.5
    if name not in unions() and "items" in own and "array" in allowed:
        # A good item first, so that the place is counted.
        good = Filler(0.0).value(own["items"])
        yield from (([1, *rest], [good, value]) for rest, value in wrong(own["items"]))
    if name not in unions() and own.get("additionalProperties"):
        good = Filler(0.0).value(own["additionalProperties"])
        for rest, value in wrong(own["additionalProperties"]):
            yield ["a key", *rest], {"good": good, "a key": value}


def where(*steps: str | int) -> str:
    """JSONPath of *steps*."""
    return "$" + "".join(
        f"[{step!r}]" if isinstance(step, int) or not step.isidentifier() else f".{step}" for step in steps
    )


def check_misfit(name: str, data: dict[str, Any], good: dict[str, Any], key: str, *steps: str | int) -> str:
    """Compare how *data* is read, where one value does not fit, with how *good* is; return what is said of it."""
    cls, path = model(name), where(key, *steps)
    broken, other = cls.from_dict(data), cls.from_dict({rest: good[rest] for rest in good if rest != key} | {key: 0})
    [problem] = broken.problems()
    assert problem.path == path
    assert broken.to_dict() == data
    for rest in {*properties(name), "extra"} - {key}:
        value = getattr(broken, rest, "not set")
        assert (type(value), value) == (type(getattr(other, rest, "not set")), getattr(other, rest, "not set")), rest
    assert hasattr(broken, key) == bool(steps)
    if not steps:
        with pytest.raises(FieldError) as unread:
            getattr(broken, key)
        assert (unread.value.path, unread.value.found) == (path, data.get(key, UNSET))
        setattr(broken, key, UNSET)
        assert broken.problems() == ()
    with pytest.raises(DecodeError) as refused:
        cls.from_dict(data, strict=True)
    assert refused.value.path == path
    assert str(refused.value) == str(problem)
    return str(problem)


def test_every_object_of_the_document_is_a_model_with_its_fields() -> None:
    assert len(MODELS) > 150
    for name in MODELS:
        assert issubclass(model(name), Model)
        assert set(fields_dict(model(name))) == {*properties(name), "extra"}
    assert len(FIELDS) > 700


def test_null_stays_null(subtests: pytest.Subtests) -> None:
    for name, key in FIELDS:
        if "null" in kinds(properties(name)[key]) or (models()[name] in answered() and key not in required(name)):
            with subtests.test(f"{name}.{key}"):
                data = {**minimal(models()[name]), key: None}
                model_of_data = model(name).from_dict(data)
                assert getattr(model_of_data, key) is None
                assert model_of_data.to_dict() == data


def test_absent_is_unset(subtests: pytest.Subtests) -> None:
    for name in MODELS:
        with subtests.test(name):
            data = minimal(models()[name])
            least = model(name).from_dict(data)
            given = {key for key in properties(name) if getattr(least, key) is not UNSET}
            assert given == set(required(name))
            assert least.to_dict() == data


def test_unset_is_falsy_and_not_none() -> None:
    assert not UNSET
    unset: object = UNSET
    assert unset is not None
    assert repr(UNSET) == "UNSET"
    assert pickle.loads(pickle.dumps(UNSET)) is deepcopy(UNSET) is copy(UNSET) is UNSET


def test_required_and_missing(subtests: pytest.Subtests) -> None:
    for name, key in FIELDS:
        if key in required(name):
            with subtests.test(f"{name}.{key}"):
                full = minimal(models()[name])
                data = {other: full[other] for other in full if other != key}
                assert check_misfit(name, data, full, key) == f"{where(key)}: required, but missing"


def test_wrong_kinds(subtests: pytest.Subtests) -> None:
    tried = 0
    for name, key in FIELDS[:: 1 if THOROUGH else 5]:
        forgiven = models()[name] in answered() and key not in required(name)
        refused = [
            (steps, value)
            for steps, value in wrong(properties(name)[key])
            if not (value is None and not steps and forgiven)
        ]
        if not refused:
            continue
        with subtests.test(f"{name}.{key}"):
            for steps, value in refused:
                tried += 1
                full = minimal(models()[name])
                assert " found " in check_misfit(name, {**full, key: value}, full, key, *steps)
    assert tried > (4_000 if THOROUGH else 800)


def test_whole_numbers(subtests: pytest.Subtests) -> None:
    for name, key in FIELDS:
        allowed = kinds(properties(name)[key]) - {"null"}
        if allowed in ({"integer"}, {"number"}):
            with subtests.test(f"{name}.{key}"):
                for written, integer in ((7.0, 7), (-0.0, 0), (10**20, 10**20)):
                    value = getattr(model(name).from_dict({**minimal(models()[name]), key: written}), key)
                    expected = integer if allowed == {"integer"} else written
                    assert (type(value), value) == (type(expected), expected)


def test_what_is_no_object(subtests: pytest.Subtests) -> None:
    for name in MODELS:
        with subtests.test(name):
            for kind in WRONG.keys() - {"object"}:
                with pytest.raises(DecodeError, match=r"^\$: expected an object, found "):
                    model(name).from_dict(WRONG[kind])


def test_an_unknown_value_of_an_enum_is_a_str(subtests: pytest.Subtests) -> None:
    for name, key in FIELDS:
        own = resolve(properties(name)[key])[1]
        many = "enum" in resolve(own.get("items", {}))[1]
        if many or "enum" in own:
            with subtests.test(f"{name}.{key}"):
                new = "a value of next year"
                data = {**minimal(models()[name]), key: [new, new] if many else new}
                model_of_data = model(name).from_dict(data)
                value = getattr(model_of_data, key)
                assert {type(text) for text in (value if many else [value])} == {str}
                assert model_of_data.to_dict() == data


def test_extra_keys_are_kept(subtests: pytest.Subtests) -> None:
    for name in MODELS:
        with subtests.test(name):
            for payload in (minimal(models()[name]), maximal(models()[name])):
                data = {**payload, **ODD_KEYS}
                kept = model(name).from_dict(data)
                assert kept.extra == ODD_KEYS
                assert kept.to_dict() == data
                assert json.loads(json.dumps(kept, default=lambda o: o.to_dict()))


def test_the_data_stays_as_it_is(subtests: pytest.Subtests) -> None:
    for name in MODELS:
        with subtests.test(name):
            data: dict[str, Any] = {**maximal(models()[name]), "beyond": {"deep": [{}]}}
            before = deepcopy(data)
            own = model(name).from_dict(data)
            assert data == before
            own.to_dict()["beyond"]["deep"].append(1)
            own.to_dict().clear()
            data["beyond"]["deep"].append(2)
            assert own.to_dict() == before
