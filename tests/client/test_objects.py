"""What each model does as a Python object: compared, copied, built; every module of theirs can be the first."""

from __future__ import annotations

import pickle
import subprocess
import sys
from copy import copy, deepcopy
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from elevenlabs_agents import UNSET
from elevenlabs_agents import models as client
from elevenlabs_agents.types import Model, Unknown

from tests.client.document import models, properties, required, unions
from tests.client.filler import maximal, minimal
from tests.client.walk import model

MODELS = list(models())
UNKNOWNS = [name for name in dir(client) if name.startswith("Unknown")]
TAGS: dict[str, tuple[str, list[str]]] = {
    class_: (row.tag, [value for value in row.rows if row.rows[value] == class_])
    for row in unions().values()
    if row.tag
    for class_ in row.classes
}


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
    with pytest.raises(TypeError, match=f"unhashable type: '{name}'"):
        hash(found)
    with pytest.raises(AttributeError):
        setattr(found, f"no_{name}", 1)
    for twin in (copy(found), deepcopy(found), pickle.loads(pickle.dumps(found)), evolve(found)):
        assert twin is not found
        assert (type(twin), twin, twin.to_dict()) == (type(found), found, data)
    assert repr(found).startswith(f"{name}(")
    assert "beyond" not in repr(found)
    assert len(repr(found)) <= 200
    assert "UNSET" not in repr(other)


@pytest.mark.parametrize("name", [name for name in MODELS if properties(name)])
def test_a_model_with_another_value(name: str) -> None:
    data = {**maximal(models()[name]), "beyond": 1}
    found = model(name).from_dict(data)
    for key in data.keys() & properties(name).keys():
        changed: dict[str, Any] = {key: UNSET}
        other = evolve(found, **changed)
        assert other != found
        assert found.to_dict() == data
        if key not in required(name):
            assert other.to_dict() == {rest: data[rest] for rest in data if rest != key}
    with pytest.raises(TypeError, match="unexpected keyword argument 'no_field'"):
        evolve(found, no_field=1)  # type: ignore[call-arg]  # what is tried here


@pytest.mark.parametrize("name", [name for name in MODELS if properties(name)])
def test_a_deep_copy_shares_nothing(name: str) -> None:
    data = maximal(models()[name])
    found = model(name).from_dict(data)
    shared, own = copy(found), deepcopy(found)
    for key in data.keys() & properties(name).keys():
        value = getattr(found, key)
        assert getattr(shared, key) is value
        if isinstance(value, (list, dict)):
            value.clear()
        elif isinstance(value, Model):
            value.extra = {"beyond": 1}
    assert own.to_dict() == data
    assert shared == found


@pytest.mark.parametrize("name", UNKNOWNS)
def test_what_is_unknown_as_a_python_object(name: str) -> None:
    kind: type[Unknown] = getattr(client, name)
    raw = {"type": "of next year", "deep": [{"x": None}]}
    found = kind(raw)
    for twin in (copy(found), deepcopy(found), pickle.loads(pickle.dumps(found)), evolve(found)):
        assert (type(twin), twin, twin.to_dict()) == (kind, found, raw)
    assert found == kind(deepcopy(raw)) != kind({"type": "of next year"})
    assert evolve(found, raw=[1]).raw == [1]
    assert deepcopy(found).raw is not raw
    assert repr(found) == f"{name}(raw={raw!r})"
    with pytest.raises(FrozenInstanceError):
        found.raw = 1  # type: ignore[misc]  # what is tried here
    others = [other for other in UNKNOWNS if other != name]
    assert all(getattr(client, other)(raw) != found for other in others)


@pytest.mark.parametrize("name", TAGS)
def test_a_constructor_fills_the_tag(name: str) -> None:
    tag, values = TAGS[name]
    data = {key: value for key, value in minimal(models()[name]).items() if key != tag}
    if len(values) == 1:
        built = model(name)(**data)
        assert getattr(built, tag) == values[0]
        assert built.to_dict() == {**data, tag: values[0]}
    for value in values:
        full: dict[str, Any] = {**data, tag: value}
        assert model(name)(**full).to_dict() == full


@pytest.mark.parametrize("name", MODELS)
def test_a_constructor_needs_what_is_required_and_sends_nothing_else(name: str) -> None:
    data = minimal(models()[name])
    tag, values = TAGS.get(name, ("", []))
    tags = {tag} if len(values) == 1 else set[str]()
    for key in set(required(name)) - tags:
        with pytest.raises(TypeError, match=f"'{key}'"):
            model(name)(**{other: value for other, value in data.items() if other != key})
    assert {key: value for key, value in model(name)(**data).to_dict().items() if key not in tags} == {
        key: value for key, value in data.items() if key not in tags
    }


IMPORT_EACH = """
import importlib, pathlib, sys
import attrs, elevenlabs_agents.models as package
from functools import cache
from importlib.machinery import SourceFileLoader
# Each file is compiled once, and then run anew for each module that comes first.
code = cache(lambda name, path: SourceFileLoader(name, path).source_to_code(pathlib.Path(path).read_bytes(), path))
SourceFileLoader.get_code = lambda self, name: code(name, self.path)
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
