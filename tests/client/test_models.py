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
from elevenlabs_agents.errors import DecodeError
from elevenlabs_agents.types import Model

from tests.client.document import Schema, answered, kinds, models, properties, required, resolve, unions
from tests.client.filler import Filler, maximal, minimal
from tests.client.walk import model

MODELS = list(models())
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
    if name in unions() and (unions()[name].tag or unions()[name].own):
        return
    allowed = kinds(schema)
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


def test_every_object_of_the_document_is_a_model_with_its_fields() -> None:
    assert len(MODELS) > 160
    for name in MODELS:
        assert issubclass(model(name), Model)
        assert set(fields_dict(model(name))) == {*properties(name), "extra"}
    assert sum(len(properties(name)) for name in MODELS) > 800


@pytest.mark.parametrize("name", MODELS)
def test_null_stays_null(name: str) -> None:
    for key, schema in properties(name).items():
        if "null" in kinds(schema) or (models()[name] in answered() and key not in required(name)):
            data = {**minimal(models()[name]), key: None}
            found = model(name).from_dict(data)
            assert getattr(found, key) is None
            assert found.to_dict() == data


@pytest.mark.parametrize("name", MODELS)
def test_absent_is_unset(name: str) -> None:
    data = minimal(models()[name])
    found = model(name).from_dict(data)
    for key in properties(name):
        if key not in required(name):
            assert getattr(found, key) is UNSET
    assert found.to_dict() == data


def test_unset_is_falsy_and_not_none() -> None:
    assert not UNSET
    unset: object = UNSET
    assert unset is not None
    assert repr(UNSET) == "UNSET"
    assert pickle.loads(pickle.dumps(UNSET)) is deepcopy(UNSET) is copy(UNSET) is UNSET


@pytest.mark.parametrize("name", MODELS)
def test_required_and_missing(name: str) -> None:
    full = minimal(models()[name])
    for key in required(name):
        with pytest.raises(DecodeError) as raised:
            model(name).from_dict({other: full[other] for other in full if other != key})
        assert (raised.value.path, str(raised.value)) == (where(key), f"{where(key)}: required, but missing")


@pytest.mark.parametrize("name", MODELS)
def test_wrong_kinds(name: str) -> None:
    forgiven = models()[name] in answered()
    for key, schema in properties(name).items():
        for steps, value in wrong(schema):
            if value is None and key not in required(name) and not steps and forgiven:
                continue
            with pytest.raises(DecodeError) as raised:
                model(name).from_dict({**minimal(models()[name]), key: value})
            assert raised.value.path == where(key, *steps)
            assert " found " in str(raised.value)


@pytest.mark.parametrize("name", MODELS)
def test_whole_numbers(name: str) -> None:
    for key, schema in properties(name).items():
        allowed = kinds(schema) - {"null"}
        if allowed in ({"integer"}, {"number"}):
            for written, integer in ((7.0, 7), (-0.0, 0), (10**20, 10**20)):
                found = model(name).from_dict({**minimal(models()[name]), key: written})
                expected = integer if allowed == {"integer"} else written
                assert (type(getattr(found, key)), getattr(found, key)) == (type(expected), expected)


@pytest.mark.parametrize("name", MODELS)
def test_what_is_no_object(name: str) -> None:
    for kind in ("string", "integer", "number", "boolean", "array", "null"):
        with pytest.raises(DecodeError, match=r"^\$: expected an object, found "):
            model(name).decode(WRONG[kind])


@pytest.mark.parametrize("name", MODELS)
def test_an_unknown_value_of_an_enum_is_a_str(name: str) -> None:
    for key, schema in properties(name).items():
        own = resolve(schema)[1]
        many = "enum" in resolve(own.get("items", {}))[1]
        if many or "enum" in own:
            new = "a value of next year"
            data = {**minimal(models()[name]), key: [new, new] if many else new}
            found = model(name).from_dict(data)
            assert all(type(value) is str for value in (getattr(found, key) if many else [getattr(found, key)]))
            assert found.to_dict() == data


@pytest.mark.parametrize("name", MODELS)
def test_extra_keys_are_kept(name: str) -> None:
    for payload in (minimal(models()[name]), maximal(models()[name])):
        data = {**payload, **ODD_KEYS}
        found = model(name).from_dict(data)
        assert found.extra == ODD_KEYS
        assert found.to_dict() == data
        assert json.loads(json.dumps(found, default=lambda one: one.encode() if isinstance(one, Model) else one.raw))


@pytest.mark.parametrize("name", MODELS)
def test_the_data_stays_as_it_is(name: str) -> None:
    data: dict[str, Any] = {**maximal(models()[name]), "beyond": {"deep": [{}]}}
    before = deepcopy(data)
    found = model(name).from_dict(data)
    assert data == before
    found.to_dict()["beyond"]["deep"].append(1)
    found.to_dict().clear()
    data["beyond"]["deep"].append(2)
    assert found.to_dict() == before
