"""What annotations say can be asked for at runtime, as frameworks do, though nothing is imported before."""

from __future__ import annotations

import inspect
import typing
from typing import Any

import pytest
import typing_extensions
from attrs import has
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models, params

from tests.client.test_raw import resources


def methods(kind: Any) -> dict[str, Any]:
    """The methods of a client and of all its resources, by class and name."""
    client = kind(api_key="k")
    nodes: list[object] = [client, *resources(client)]
    return {
        f"{type(one).__name__}.{name}": method
        for one in nodes
        for name, method in inspect.getmembers(type(one), inspect.isfunction)
        if not name.startswith("_")
    }


@pytest.mark.parametrize(
    "hints", [typing.get_type_hints, typing_extensions.get_type_hints], ids=["typing", "typing_extensions"]
)
def test_hints_resolve_on_every_model_dict_and_method(hints: Any, subtests: pytest.Subtests) -> None:
    tried: dict[str, Any] = {name: getattr(models, name) for name in models.__all__ if has(getattr(models, name))}
    dicts = {name: getattr(params, name) for name in params.__all__ if typing.is_typeddict(getattr(params, name))}
    found = {kind: methods(kind) for kind in (ElevenLabs, AsyncElevenLabs)}
    assert (len(tried) > 80, len(dicts) > 70, len(found[ElevenLabs]) > 18) == (True, True, True)
    for name, one in {**tried, **dicts, **found[ElevenLabs], **found[AsyncElevenLabs]}.items():
        with subtests.test(name):
            resolved = hints(one)
            assert resolved.keys() >= one.__annotations__.keys()
            assert not any(isinstance(hint, str | typing.ForwardRef) for hint in resolved.values())
    link = hints(found[ElevenLabs]["Link.get"])
    assert link["return"] is models.GetAgentLinkResponseModel
