"""What each model does as a Python object: compared, copied, built; every module of theirs can be the first."""

from __future__ import annotations

import pickle
import subprocess
import sys
from copy import copy, deepcopy
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError
from elevenlabs_agents import UNSET
from elevenlabs_agents import models as client
from elevenlabs_agents.types import Model, Unknown

from tests.client.document import models, properties, required, unions
from tests.client.filler import maximal, minimal
from tests.client.walk import model
from tests.effort import THOROUGH

MODELS = list(models())
WITH_FIELDS = [name for name in MODELS if properties(name)]
UNKNOWNS = [name for name in dir(client) if name.startswith("Unknown")]
TAGS: dict[str, tuple[str, list[str]]] = {
    class_: (row.tag, [value for value in row.rows if row.rows[value] == class_])
    for row in unions().values()
    if row.tag
    for class_ in row.classes
}


def test_as_a_python_object(subtests: pytest.Subtests) -> None:
    for name in MODELS:
        with subtests.test(name):
            data = {**maximal(models()[name]), "beyond": 1}
            value, other = model(name).from_dict(data), model(name).from_dict(data)
            assert value == other
            assert value != model(name).from_dict({**data, "beyond": 2})
            for key in data.keys() & properties(name).keys():
                setattr(other, key, UNSET)
                assert value != other, key
                setattr(other, key, getattr(value, key))
            assert value == other
            with pytest.raises(TypeError, match=f"unhashable type: '{name}'"):
                hash(value)
            with pytest.raises(AttributeError):
                setattr(value, f"no_{name}", 1)
            for twin in (copy(value), deepcopy(value), pickle.loads(pickle.dumps(value)), evolve(value)):
                assert twin is not value
                assert (type(twin), twin, twin.to_dict()) == (type(value), value, data)
            assert repr(value).startswith(f"{name}(")
            assert "beyond" not in repr(value)
            assert len(repr(value)) <= 200
            assert "UNSET" not in repr(other)


def test_a_model_with_another_value(subtests: pytest.Subtests) -> None:
    for name in WITH_FIELDS:
        with subtests.test(name):
            data = {**maximal(models()[name]), "beyond": 1}
            value = model(name).from_dict(data)
            for key in data.keys() & properties(name).keys():
                changed: dict[str, Any] = {key: UNSET}
                other = evolve(value, **changed)
                assert other != value, key
                assert value.to_dict() == data, key
                if key not in required(name):
                    assert other.to_dict() == {rest: data[rest] for rest in data if rest != key}
            with pytest.raises(TypeError, match="unexpected keyword argument 'no_field'"):
                evolve(value, no_field=1)  # type: ignore[call-arg]  # what is tried here


def test_a_deep_copy_shares_nothing(subtests: pytest.Subtests) -> None:
    for name in WITH_FIELDS:
        with subtests.test(name):
            data = maximal(models()[name])
            value = model(name).from_dict(data)
            shared, own = copy(value), deepcopy(value)
            for key in data.keys() & properties(name).keys():
                inner = getattr(value, key)
                assert getattr(shared, key) is inner, key
                if isinstance(inner, (list, dict)):
                    inner.clear()
                elif isinstance(inner, Model):
                    inner.extra = {"beyond": 1}
            assert own.to_dict() == data
            assert shared == value


def test_what_is_unknown_as_a_python_object(subtests: pytest.Subtests) -> None:
    assert len(UNKNOWNS) == 20
    for name in UNKNOWNS:
        with subtests.test(name):
            kind: type[Unknown] = getattr(client, name)
            raw = {"type": "of next year", "deep": [{"x": None}]}
            value = kind(raw)
            for twin in (copy(value), deepcopy(value), pickle.loads(pickle.dumps(value)), evolve(value)):
                assert (type(twin), twin, twin.to_dict()) == (kind, value, raw)
            assert value == kind(deepcopy(raw)) != kind({"type": "of next year"})
            assert evolve(value, raw=[1]).raw == [1]
            assert deepcopy(value).raw is not raw
            assert repr(value) == f"{name}(raw={raw!r})"
            with pytest.raises(FrozenInstanceError):
                value.raw = 1  # type: ignore[misc]  # what is tried here
            others = [other for other in UNKNOWNS if other != name]
            assert all(getattr(client, other)(raw) != value for other in others)


def test_a_constructor_fills_the_tag(subtests: pytest.Subtests) -> None:
    for name, (tag, values) in TAGS.items():
        with subtests.test(name):
            data = {key: value for key, value in minimal(models()[name]).items() if key != tag}
            if len(values) == 1:
                built = model(name)(**data)
                assert getattr(built, tag) == values[0]
                assert built.to_dict() == {**data, tag: values[0]}
            for value in values:
                full: dict[str, Any] = {**data, tag: value}
                assert model(name)(**full).to_dict() == full


def test_a_constructor_needs_what_is_required_and_sends_nothing_else(subtests: pytest.Subtests) -> None:
    for name in MODELS:
        with subtests.test(name):
            data = minimal(models()[name])
            tag, values = TAGS.get(name, ("", []))
            tags = {tag} if len(values) == 1 else set[str]()
            for key in set(required(name)) - tags:
                with pytest.raises(TypeError, match=f"'{key}'"):
                    model(name)(**{other: value for other, value in data.items() if other != key})
            assert {key: value for key, value in model(name)(**data).to_dict().items() if key not in tags} == {
                key: value for key, value in data.items() if key not in tags
            }
            assert all(field.kw_only for field in fields(model(name)))


IMPORT_EACH = """
import importlib, pathlib, sys
import attrs, elevenlabs_agents.models as package
from functools import cache
from importlib.machinery import SourceFileLoader
# Each file is compiled once, and then run anew for each module that comes first.
code = cache(lambda name, path: SourceFileLoader(name, path).source_to_code(pathlib.Path(path).read_bytes(), path))
SourceFileLoader.get_code = lambda self, name: code(name, self.path)
names = sorted(path.stem for path in pathlib.Path(package.__file__).parent.glob("*.py"))
for name in names[int(sys.argv[1])::int(sys.argv[2])]:
    for loaded in [loaded for loaded in sys.modules if loaded.startswith("elevenlabs_agents")]:
        del sys.modules[loaded]
    importlib.import_module(f"elevenlabs_agents.models.{name}")
print(len(names))
"""


def test_every_module_imports_first() -> None:
    root = str(Path(client.__file__ or "").parents[2])
    # The short form tries every eighth module.
    command = [sys.executable, "-c", IMPORT_EACH]
    halves = [
        subprocess.Popen([*command, start, "2" if THOROUGH else "16"], cwd=root, stdout=subprocess.PIPE, text=True)
        for start in ("0", "1")
    ]
    counts = [half.communicate()[0].strip() for half in halves]
    assert [half.returncode for half in halves] == [0, 0]
    assert int(counts[0]) == int(counts[1]) == len(list(Path(client.__file__ or "").parent.glob("*.py"))) > 200


class Named(client.GetAgentLinkResponseModel):
    """A subclass of a caller's, with attributes of its own."""

    def __init__(self, note: list[str], **given: Any) -> None:
        super().__init__(**given)
        self.note = note


def test_copies_of_a_subclass_have_its_attributes() -> None:
    named = Named(["a"], agent_id="x", extra={"more": [1]})
    twin = deepcopy([named, named])
    assert twin[0] is twin[1] is not named
    assert type(twin[0]) is Named
    assert (twin[0].agent_id, twin[0].note, twin[0].extra) == ("x", ["a"], {"more": [1]})
    assert twin[0].note is not named.note
    assert twin[0].extra is not named.extra
