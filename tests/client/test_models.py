"""Every field of every model: absent, null, of a wrong kind, kept and sent back; what each model does as a Python object."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from copy import copy, deepcopy
from pathlib import Path
from typing import Any

import pytest
from attrs import fields_dict
from elevenlabs_agents import UNSET
from elevenlabs_agents import models as client
from elevenlabs_agents.errors import DecodeError
from elevenlabs_agents.types import Model

from tests.client.filler import (
    Filler,
    Schema,
    answered,
    components,
    inner,
    kinds,
    maximal,
    minimal,
    models,
    resolve,
    unions,
)

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
TAGS = [
    (class_, row.tag, [value for value in row.rows if row.rows[value] == class_])
    for row in unions().values()
    if row.tag
    for class_ in row.classes
]
ODD_KEYS = {"": 1, "a b": None, "extra": {"x": [1]}, "self": "s", "_new": 2, "ünï": True}


def model(name: str) -> type[Model]:
    found: type[Model] = getattr(client, name)
    return found


def properties(name: str) -> dict[str, Schema]:
    found: dict[str, Schema] = components()[models()[name]]["properties"]
    return found


def required(name: str) -> list[str]:
    found: list[str] = components()[models()[name]].get("required", [])
    return found


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
    assert len(MODELS) == 167
    for name in MODELS:
        assert issubclass(model(name), Model)
        assert set(fields_dict(model(name))) == {*properties(name), "extra"}
    assert sum(len(properties(name)) for name in MODELS) == 840


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
    assert UNSET is not None  # type: ignore[comparison-overlap, unused-ignore]
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
def test_what_is_no_object(name: str) -> None:
    for kind in ("string", "integer", "number", "boolean", "array", "null"):
        with pytest.raises(DecodeError, match=r"^\$: expected an object, found "):
            model(name).decode(WRONG[kind])


@pytest.mark.parametrize("name", MODELS)
def test_an_unknown_value_of_an_enum_is_a_str(name: str) -> None:
    for key, schema in properties(name).items():
        if "enum" in resolve(schema)[1]:
            data = {**minimal(models()[name]), key: "a value of next year"}
            found = model(name).from_dict(data)
            assert type(getattr(found, key)) is str
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
    data = {**maximal(models()[name]), "beyond": {"deep": [{}]}}
    before = deepcopy(data)
    found = model(name).from_dict(data)
    assert data == before
    found.to_dict()["beyond"]["deep"].append(1)
    data["beyond"]["deep"].append(2)
    assert found.to_dict() == before


@pytest.mark.parametrize("name", MODELS)
def test_as_a_python_object(name: str) -> None:
    data = {**maximal(models()[name]), "beyond": 1}
    found, other = model(name).from_dict(data), model(name).from_dict(data)
    assert found == other
    assert found != model(name).from_dict({**data, "beyond": 2})
    for key in data.keys() & properties(name).keys():
        setattr(other, key, UNSET)
        assert found != other
        setattr(other, key, getattr(found, key))
    assert found == other
    with pytest.raises(TypeError, match="unhashable"):
        hash(found)
    with pytest.raises(AttributeError):
        found.no_such_field = 1  # type: ignore[attr-defined]
    for twin in (copy(found), deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert (type(twin), twin, twin.to_dict()) == (type(found), found, data)
    assert repr(found).startswith(f"{name}(")
    assert "beyond" not in repr(found)


@pytest.mark.parametrize("name, tag, values", TAGS, ids=str)
def test_a_constructor_fills_the_tag(name: str, tag: str, values: list[str]) -> None:
    data = {key: value for key, value in minimal(models()[name]).items() if key != tag}
    if len(values) == 1:
        built = model(name)(**data)
        assert getattr(built, tag) == values[0]
        assert built.to_dict() == {**data, tag: values[0]}
    for value in values:
        assert model(name)(**data, **{tag: value}).to_dict() == {**data, tag: value}


@pytest.mark.parametrize("name", MODELS)
def test_a_constructor_needs_what_is_required_and_sends_nothing_else(name: str) -> None:
    data = minimal(models()[name])
    tags = {tag for class_, tag, values in TAGS if class_ == name and len(values) == 1}
    for key in set(required(name)) - tags:
        with pytest.raises(TypeError, match=f"'{key}'"):
            model(name)(**{other: value for other, value in data.items() if other != key})
    assert {key: value for key, value in model(name)(**data).to_dict().items() if key not in tags} == {
        key: value for key, value in data.items() if key not in tags
    }


IMPORT_EACH = """
import importlib, importlib.machinery, pathlib, sys
import attrs, elevenlabs_agents.models as package
load, code = importlib.machinery.SourceFileLoader.get_code, {}
# Each file is compiled once, and then run anew for each module that comes first.
importlib.machinery.SourceFileLoader.get_code = lambda self, name: code[name] if name in code else code.setdefault(name, load(self, name))
names = sorted(path.stem for path in pathlib.Path(package.__file__).parent.glob("*.py"))
for name in names[int(sys.argv[1])::2]:
    for loaded in [loaded for loaded in sys.modules if loaded.startswith("elevenlabs_agents")]:
        del sys.modules[loaded]
    importlib.import_module(f"elevenlabs_agents.models.{name}")
print(len(names))
"""


def test_every_module_imports_first() -> None:
    root = str(Path(client.__file__ or "").parents[2])
    halves = [
        subprocess.Popen([sys.executable, "-c", IMPORT_EACH, half], cwd=root, stdout=subprocess.PIPE, text=True)
        for half in ("0", "1")
    ]
    counts = [half.communicate()[0].strip() for half in halves]
    assert [half.returncode for half in halves] == [0, 0]
    assert int(counts[0]) == int(counts[1]) == len(list(Path(client.__file__ or "").parent.glob("*.py"))) > 200
