"""What a response may do to a model: the table of the design, on every model of both emitted clients."""

from __future__ import annotations

import copy
import importlib
import pickle
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import fields, frozen

from generator import shape
from generator.base import yamlio
from generator.emit.host import spell
from generator.emit.views.model_views import ModelView
from generator.emit.views.package_views import Views, views
from generator.shape import Shaped
from generator.shape import schema_queries as read
from tests import kitchen_sink
from tests.samples import Sampler

_ROOT = Path(__file__).parent.parent
_SAMPLES = 6


@frozen
class Client:
    """An emitted client and the document it was made of."""

    package: str
    shaped: Shaped
    views: Views

    def model(self, view: ModelView) -> Any:
        """Return the class that was emitted for *view*."""
        return getattr(importlib.import_module(f"{self.package}.models"), view.name.name)

    def runtime(self, module: str) -> Any:
        """Return a module of the client's runtime."""
        return importlib.import_module(f"{self.package}.runtime.{module}")


@lru_cache
def _client(package: str) -> Client:
    if package == "kitchen_sink_client":
        kitchen_sink.client()
        shaped = kitchen_sink.shaped()
    else:
        file = _ROOT / "spec" / "openapi.yaml"
        shaped = shape.shape(yamlio.load(file.read_text(encoding="utf-8"), str(file)), {}, "ElevenLabs")
    return Client(package, shaped, views(shaped, spell))


def _models() -> Iterator[Any]:
    for package in ("kitchen_sink_client", "elevenlabs_agents"):
        client = _client(package)
        for name, view in client.views.models.items():
            yield pytest.param(client, view, id=f"{package}-{name}")


every_model = pytest.mark.parametrize("client, view", list(_models()))


def _samples(client: Client, view: ModelView) -> Iterator[dict[str, Any]]:
    sampler = Sampler(client.shaped.doc)
    for _ in range(_SAMPLES):
        yield sampler.component(view.component)


def _properties(client: Client, view: ModelView) -> dict[str, tuple[str, Any]]:
    """Return attribute and schema of each property."""
    properties, _ = read.members(client.shaped.doc, read.components(client.shaped.doc)[view.component])
    names = client.shaped.names.members
    return {wire: (names[view.component, wire], inner) for wire, inner in properties.items()}


def _required(client: Client, view: ModelView) -> frozenset[str]:
    return read.members(client.shaped.doc, read.components(client.shaped.doc)[view.component])[1]


@every_model
def test_what_was_read_is_written_back(client: Client, view: ModelView) -> None:
    model = client.model(view)
    for sample in _samples(client, view):
        before = copy.deepcopy(sample)
        found = model.from_dict(sample)
        assert sample == before
        assert found.to_dict() == sample
        assert found.extra is None
        assert model.from_dict(found.to_dict()) == found
        assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found


@every_model
def test_extra_keys_are_kept(client: Client, view: ModelView) -> None:
    for sample in _samples(client, view):
        sample["a key of tomorrow"] = {"deep": [None]}
        found = client.model(view).from_dict(sample)
        assert found.extra == {"a key of tomorrow": {"deep": [None]}}
        assert found.to_dict() == sample


@every_model
def test_a_missing_property_is_unset_or_an_error_with_its_place(client: Client, view: ModelView) -> None:
    unset = client.runtime("unset").UNSET
    decode_error = client.runtime("errors").DecodeError
    for wire, (attribute, _) in _properties(client, view).items():
        sample = next(_samples(client, view))
        sample.pop(wire, None)
        if wire not in _required(client, view):
            assert getattr(client.model(view).from_dict(sample), attribute) is unset
            continue
        with pytest.raises(decode_error) as caught:
            client.model(view).from_dict(sample)
        assert caught.value.keys == [wire]
        assert "required, but missing" in str(caught.value)


@every_model
def test_null_is_none_wherever_a_response_may_have_it(client: Client, view: ModelView) -> None:
    lenient = view.component in client.shaped.response
    for wire, (attribute, schema) in _properties(client, view).items():
        sample = next(_samples(client, view))
        sample[wire] = None
        anything = read.kinds(client.shaped.doc, schema) == ()
        optional = wire not in _required(client, view)
        if anything or read.nullable(client.shaped.doc, schema) or (optional and lenient):
            found = client.model(view).from_dict(sample)
            assert getattr(found, attribute) is None
            assert found.to_dict() == sample
            continue
        with pytest.raises(client.runtime("errors").DecodeError) as caught:
            client.model(view).from_dict(sample)
        assert caught.value.keys == [wire]


_OTHER: dict[str, Any] = {
    "string": [1, True, [], {}],
    "integer": ["1", True, 1.5, []],
    "number": ["1", True, []],
    "boolean": ["true", 1, {}],
    "array": ["x", {}, 1],
    "object": ["x", [], 1],
}


@every_model
def test_another_json_kind_is_an_error_with_its_place(client: Client, view: ModelView) -> None:
    for wire, (_, schema) in _properties(client, view).items():
        kinds = read.kinds(client.shaped.doc, schema)
        if len(kinds) != 1 or _has_variants(client, schema):
            continue
        for value in _OTHER[kinds[0]]:
            sample = next(_samples(client, view))
            sample[wire] = value
            with pytest.raises(client.runtime("errors").DecodeError) as caught:
                client.model(view).from_dict(sample)
            assert caught.value.keys == [wire], value


def _has_variants(client: Client, schema: Any) -> bool:
    variants = read.variants(read.resolve(client.shaped.doc, schema))
    return len(variants) > 1 or (len(variants) == 1 and _has_variants(client, variants[0]))


@every_model
def test_an_unknown_enum_value_is_text(client: Client, view: ModelView) -> None:
    for wire, (attribute, schema) in _properties(client, view).items():
        own = read.resolve(client.shaped.doc, schema)
        if read.kinds(client.shaped.doc, own) == ("string",) and "enum" in own and "format" not in own:
            sample = next(_samples(client, view))
            sample[wire] = "a value of tomorrow"
            found = client.model(view).from_dict(sample)
            assert type(getattr(found, attribute)) is str
            assert found.to_dict() == sample


@every_model
def test_the_constructor_takes_keywords_and_fills_tags(client: Client, view: ModelView) -> None:
    model = client.model(view)
    given = {field.name: None for field in view.fields.values() if not field.default}
    made = model(**given)
    for field in view.fields.values():
        if field.default not in ("", "UNSET"):
            assert repr(getattr(made, field.name)) == field.default
    assert [field.name for field in fields(model) if not field.kw_only] == []
    with pytest.raises(TypeError):
        hash(made)
    with pytest.raises(AttributeError):
        made.no_such_attribute = 1


@pytest.mark.parametrize("package", ["kitchen_sink_client", "elevenlabs_agents"])
def test_every_module_of_models_imports_first_and_alone(package: str) -> None:
    client = _client(package)
    kept = {name: module for name, module in sys.modules.items() if name.startswith(package)}
    modules = sorted({view.name.module for view in client.views.schemas})
    try:
        for module in modules:
            for name in [name for name in sys.modules if name.startswith(f"{package}.models")]:
                del sys.modules[name]
            importlib.import_module(f"{package}.models.{module}")
    finally:
        for name in [name for name in sys.modules if name.startswith(package)]:
            del sys.modules[name]
        sys.modules.update(kept)
    assert len(modules) >= 30


@pytest.mark.parametrize("package", ["kitchen_sink_client", "elevenlabs_agents"])
def test_every_export_of_models_is_there(package: str) -> None:
    models = importlib.import_module(f"{package}.models")
    exports: Callable[[], list[str]] = vars(models)["__dir__"]
    assert sorted(exports()) == sorted(name for name, _ in _client(package).views.exports.names)
    for name in exports():
        assert getattr(models, name) is getattr(models, name)
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        _ = models.Nonsense


@pytest.mark.parametrize("package", ["kitchen_sink_client", "elevenlabs_agents"])
def test_every_export_of_params_is_there(package: str) -> None:
    params = importlib.import_module(f"{package}.params")
    exports: Callable[[], list[str]] = vars(params)["__dir__"]
    assert exports() == [name for name, _ in _client(package).views.param_exports.names]
    assert len(exports()) >= 18
    for name in exports():
        assert getattr(params, name) is getattr(params, name)
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        _ = params.Nonsense
