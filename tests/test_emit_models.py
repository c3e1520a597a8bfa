"""What a response may do to a model: the table of the design, on every model of the kitchen sink.

`tests/client/` proves the same of the models of this repository's own client.
"""

from __future__ import annotations

import copy
import importlib
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any

import pytest
from attrs import fields, frozen

from generator.emit.host import spell
from generator.emit.views.model_views import ModelView
from generator.emit.views.package_views import Views, views
from generator.runtime.testing.instances import Instances
from generator.runtime.testing.schemas import Schemas
from generator.shape import schema_queries as queries
from tests import kitchen_sink

PACKAGE = "kitchen_sink_client"
SAMPLES = 6
DOCUMENT = kitchen_sink.shaped().doc


def package(module: str) -> ModuleType:
    """Return a module of the client, which is built first."""
    kitchen_sink.client()
    return importlib.import_module(f"{PACKAGE}.{module}")


@cache
def all_views() -> Views:
    """Return what the templates print."""
    return views(kitchen_sink.shaped(), spell)


@cache
def _samples(component: str) -> list[dict[str, Any]]:
    instances = Instances(Schemas(DOCUMENT), depth=6)
    return [instances.component(component) for _ in range(SAMPLES)]


@frozen
class Subject:
    """A model of the client, and its component."""

    view: ModelView
    properties: Mapping[str, Any]
    required: frozenset[str]

    @property
    def cls(self) -> Any:
        """Return the class that was emitted."""
        return getattr(package("models"), self.view.name.name)

    def attribute(self, wire: str) -> str:
        """Return the name of a property in Python."""
        return kitchen_sink.shaped().names.members[self.view.component, wire]

    def samples(self) -> Iterator[dict[str, Any]]:
        """Make values that the document allows."""
        yield from copy.deepcopy(_samples(self.view.component))

    def sample(self, **changed: Any) -> dict[str, Any]:
        """Return the first of them with *changed* in it."""
        return {**next(self.samples()), **changed}


def subjects() -> Iterator[Subject]:
    """Return all models, of which there are some."""
    models = all_views().models.values()
    assert len(models) >= 20
    for view in models:
        yield Subject(view, *queries.members(DOCUMENT, queries.components(DOCUMENT)[view.component]))


def every_property() -> Iterator[tuple[str, Subject, str, Any]]:
    """Return all properties of all models: what to call each, its model, its wire name and its schema."""
    for subject in subjects():
        for wire, schema in subject.properties.items():
            yield f"{subject.view.name.name}.{wire}", subject, wire, schema


def check_misfit(subject: Subject, wire: str, sample: dict[str, Any]) -> None:
    """Prove that the value of *wire* in *sample*, which does not fit, costs that field alone."""
    before = copy.deepcopy(sample)
    model = subject.cls.from_dict(sample)
    assert [problem.keys for problem in model.problems()] == [(wire,)]
    assert model.to_dict() == before
    assert not hasattr(model, subject.attribute(wire))
    for other in subject.properties.keys() - {wire}:
        assert hasattr(model, subject.attribute(other)), other
    assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == copy.copy(model) == model
    assert subject.cls.from_dict(model.to_dict()) == model != subject.cls.from_dict(subject.sample())
    with pytest.raises(package("runtime.errors").FieldError, match="is not set"):
        getattr(model, subject.attribute(wire))
    setattr(model, subject.attribute(wire), "mended")
    assert model.problems() == ()
    assert model.to_dict()[wire] == "mended"


def test_what_was_read_is_written_back(subtests: pytest.Subtests) -> None:
    for subject in subjects():
        with subtests.test(subject.view.name.name):
            for sample in subject.samples():
                before = copy.deepcopy(sample)
                model = subject.cls.from_dict(sample)
                assert sample == before
                assert model.to_dict() == sample
                assert model.extra is None
                assert subject.cls.from_dict(model.to_dict()) == model
                assert pickle.loads(pickle.dumps(model)) == copy.deepcopy(model) == model


def test_extra_keys_are_kept(subtests: pytest.Subtests) -> None:
    for subject in subjects():
        with subtests.test(subject.view.name.name):
            for sample in subject.samples():
                sample["a key of tomorrow"] = {"deep": [None]}
                model = subject.cls.from_dict(sample)
                assert model.extra == {"a key of tomorrow": {"deep": [None]}}
                assert model.to_dict() == sample


def test_a_missing_property_is_unset_or_an_error_with_its_place(subtests: pytest.Subtests) -> None:
    for name, subject, wire, _ in every_property():
        with subtests.test(name):
            sample = subject.sample()
            sample.pop(wire, None)
            if wire not in subject.required:
                model = subject.cls.from_dict(sample)
                assert getattr(model, subject.attribute(wire)) is package("runtime.unset").UNSET
                continue
            with pytest.raises(package("runtime.errors").DecodeError) as caught:
                subject.cls.from_dict(sample, strict=True)
            assert caught.value.keys == [wire]
            assert "required, but missing" in str(caught.value)
            check_misfit(subject, wire, sample)


def test_null_is_none_wherever_a_response_may_have_it(subtests: pytest.Subtests) -> None:
    for name, subject, wire, schema in every_property():
        with subtests.test(name):
            sample = subject.sample(**{wire: None})
            lenient = subject.view.component in kitchen_sink.shaped().response and wire not in subject.required
            if lenient or queries.kinds(DOCUMENT, schema) == () or queries.nullable(DOCUMENT, schema):
                model = subject.cls.from_dict(sample)
                assert getattr(model, subject.attribute(wire)) is None
                assert model.to_dict() == sample
                continue
            with pytest.raises(package("runtime.errors").DecodeError) as caught:
                subject.cls.from_dict(sample, strict=True)
            assert caught.value.keys == [wire]
            check_misfit(subject, wire, sample)


OTHER_KINDS: dict[str, Any] = {
    "string": [1, True, [], {}],
    "integer": ["1", True, 1.5, []],
    "number": ["1", True, []],
    "boolean": ["true", 1, {}],
    "array": ["x", {}, 1],
    "object": ["x", [], 1],
}


def test_another_json_kind_is_an_error_with_its_place(subtests: pytest.Subtests) -> None:
    tried = set[str]()
    for name, subject, wire, schema in every_property():
        kinds = queries.kinds(DOCUMENT, schema)
        if len(kinds) != 1 or has_variants(schema):
            continue
        tried.add(kinds[0])
        with subtests.test(name):
            for value in OTHER_KINDS[kinds[0]]:
                with pytest.raises(package("runtime.errors").DecodeError) as caught:
                    subject.cls.from_dict(subject.sample(**{wire: value}), strict=True)
                assert caught.value.keys == [wire], value
                check_misfit(subject, wire, subject.sample(**{wire: value}))
    assert tried == OTHER_KINDS.keys()


def has_variants(schema: Any) -> bool:
    variants = queries.variants(queries.resolve(DOCUMENT, schema))
    return len(variants) > 1 or (len(variants) == 1 and has_variants(variants[0]))


def test_an_unknown_enum_value_is_text(subtests: pytest.Subtests) -> None:
    tried = 0
    for name, subject, wire, schema in every_property():
        own = queries.resolve(DOCUMENT, schema)
        if queries.kinds(DOCUMENT, own) == ("string",) and "enum" in own and "format" not in own:
            tried += 1
            with subtests.test(name):
                sample = subject.sample(**{wire: "a value of tomorrow"})
                model = subject.cls.from_dict(sample)
                assert type(getattr(model, subject.attribute(wire))) is str
                assert model.to_dict() == sample
    assert tried == 2


def test_the_constructor_takes_keywords_and_fills_tags(subtests: pytest.Subtests) -> None:
    for subject in subjects():
        with subtests.test(subject.view.name.name):
            of_view = subject.view.fields.values()
            made = subject.cls(**{field.name: None for field in of_view if not field.default})
            for field in of_view:
                if field.default not in ("", "UNSET"):
                    assert repr(getattr(made, field.name)) == field.default
            assert [field.name for field in fields(subject.cls) if not field.kw_only] == []
            with pytest.raises(TypeError):
                hash(made)
            with pytest.raises(AttributeError):
                made.no_such_attribute = 1


def test_every_module_of_models_imports_first_and_alone() -> None:
    package("models")
    kept = {name: module for name, module in sys.modules.items() if name.startswith(PACKAGE)}
    modules = sorted({view.name.module for view in all_views().schemas})
    try:
        for module in modules:
            for name in [name for name in sys.modules if name.startswith(f"{PACKAGE}.models")]:
                del sys.modules[name]
            package(f"models.{module}")
    finally:
        for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
            del sys.modules[name]
        sys.modules.update(kept)
    assert len(modules) >= 30


def test_every_export_of_models_is_there() -> None:
    models = package("models")
    exports: Callable[[], list[str]] = vars(models)["__dir__"]
    assert sorted(exports()) == sorted(name for name, _ in all_views().exports.names)
    for name in exports():
        assert getattr(models, name) is getattr(models, name)
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        _ = models.Nonsense


def test_every_export_of_params_is_there() -> None:
    params = package("params")
    exports: Callable[[], list[str]] = vars(params)["__dir__"]
    assert exports() == [name for name, _ in all_views().param_exports.names]
    assert len(exports()) >= 18
    for name in exports():
        assert getattr(params, name) is getattr(params, name)
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        _ = params.Nonsense
