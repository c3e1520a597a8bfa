"""What annotations say can be asked for at runtime, as frameworks do, though nothing is imported before."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import elevenlabs_agents
import pytest
import typing_extensions
from attrs import fields, has
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models, params, resources, testing, types, webhooks
from elevenlabs_agents.api.conversational_ai_agents import Agents
from elevenlabs_agents.runtime.hints import evaluable

from tests.client.test_raw import FORMS
from tests.client.test_raw import resources as below

PUBLIC = (elevenlabs_agents, models, params, resources, testing, types, webhooks)


def annotated() -> Iterator[tuple[str, Any]]:
    """Everything public that has annotations: classes, constructors, methods, properties, functions."""
    for module in PUBLIC:
        for name in module.__all__:
            one = getattr(module, name)
            if inspect.isfunction(one):
                yield name, one
            if inspect.isclass(one) and one.__module__.startswith("elevenlabs_agents"):
                yield name, one
                for attribute, own in inspect.getmembers_static(one):
                    if function := function_of(own):
                        yield f"{name}.{attribute}", function


def function_of(own: Any) -> Any:
    """The function behind an attribute of a class, if it is ours."""
    if isinstance(own, property | cached_property):
        own = own.fget if isinstance(own, property) else own.func
    own = getattr(own, "__func__", own)
    # attrs makes some of its own, without a module; only the constructor is for callers.
    is_ours = inspect.isfunction(own) and str(own.__module__).startswith("elevenlabs_agents")
    return own if is_ours and (own.__name__ == "__init__" or not own.__name__.startswith("_")) else None


@pytest.mark.parametrize(
    "hints", [typing.get_type_hints, typing_extensions.get_type_hints], ids=["typing", "typing_extensions"]
)
def test_hints_resolve_on_everything_public(hints: Any) -> None:
    tried = dict(annotated())
    constructed = [name for name in models.__all__ if has(getattr(models, name)) and f"{name}.__init__" in tried]
    assert (len(tried) > 1_000, len(constructed) > 80) == (True, True)
    assert {"ElevenLabs.__init__", "Conversations.list_items", "AsyncAgents.link", "Page.next_cursor"} <= tried.keys()
    for name, one in tried.items():
        resolved = hints(one)  # raises NameError for what it does not find
        assert resolved.keys() >= one.__annotations__.keys(), name
        assert not any(isinstance(hint, str | typing.ForwardRef) for hint in resolved.values()), name
    for name in constructed:
        own = getattr(models, name)
        names = {field.name for field in fields(own)}
        assert {key: hint for key, hint in hints(own.__init__).items() if key != "return"} == {
            key: hint for key, hint in hints(own).items() if key in names
        }, name
    assert hints(resources.Link.get)["return"] is models.GetAgentLinkResponseModel
    assert hints(function_of(inspect.getattr_static(ElevenLabs, "conversational_ai")))["return"] is (
        resources.ConversationalAi
    )


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
def test_other_forms_say_what_they_return(kind: Any) -> None:
    answers: set[str] = set()
    for resource in below(kind(api_key="k")):
        for form in FORMS:
            other: dict[str, Any] = getattr(resource, form).__dict__
            for name, method in other.items():
                found = typing.get_type_hints(method)["return"]
                plain = typing.get_type_hints(getattr(resource, name))["return"]
                origin = typing.get_origin(found) or found
                answers.add(origin.__name__)
                assert getattr(types, origin.__name__) is origin
                assert typing.get_args(found) in ((plain,), typing.get_args(plain))
                assert inspect.signature(method).return_annotation == method.__annotations__["return"]
                assert inspect.iscoroutinefunction(method) == inspect.iscoroutinefunction(getattr(resource, name))
                texts = [str(inspect.getdoc(one)) for one in (method, getattr(resource, name))]  # as editors show them
                assert texts[0].startswith(texts[1])
    a = "Async" if kind is AsyncElevenLabs else ""
    assert answers == {"RawResponse", f"{a}OpenResponse", f"{a}OpenStream", f"{a}BinaryResponse"}


def test_the_classes_of_resources_have_public_names() -> None:
    assert resources.Agents is Agents
    client = ElevenLabs(api_key="k")
    for one in below(client):
        for node in (one, *(getattr(one, form) for form in FORMS)):
            assert getattr(resources, type(node).__name__) is type(node)
            assert type(node).__name__ in dir(resources)


def test_a_union_of_one_is_that_one() -> None:
    """Two variants of a union may be one type: Python makes no union of it."""
    alone = evaluable(typing.ForwardRef("Alone"), __name__)
    assert (alone.__forward_arg__, alone.__forward_module__) == ("Alone", __name__)
