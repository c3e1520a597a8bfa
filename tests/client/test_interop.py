"""Models among other libraries: pydantic, attrs, rich, cattrs."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from cattrs import transform_error
from elevenlabs_agents import UNSET, models
from elevenlabs_agents.runtime.errors import FieldError
from elevenlabs_agents.runtime.model import Model
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # no stubs are installed
from pydantic import BaseModel, TypeAdapter, ValidationError
from rich.console import Console

from tests.client.test_samples import ROWS
from tests.effort import THOROUGH

GENERATED = Path(__file__).parents[2] / "generated"


def conversation() -> Any:
    """A conversation as the API sends it."""
    row = next(row for row in ROWS if row.call == "conversational_ai.conversations.get")
    return json.loads(row.reply.body)


class Stored(BaseModel):
    """A model of pydantic with two of ours."""

    note: str
    call: models.GetConversationResponseModel
    turns: list[models.ConversationHistoryTranscriptCommonModel] = []


def test_pydantic_reads_and_writes_models() -> None:
    sent = conversation()
    stored = Stored.model_validate_json(json.dumps({"note": "a", "call": sent}))
    assert isinstance(stored.call, models.GetConversationResponseModel)
    assert stored.call == models.GetConversationResponseModel.from_dict(sent)
    assert json.loads(stored.model_dump_json()) == {"note": "a", "call": sent, "turns": []}
    assert stored.model_dump()["call"] == sent
    broken = models.GetConversationResponseModel.from_dict({**sent, "status": 1})
    kept = Stored(note="b", call=broken)
    assert kept.call is broken
    assert kept.model_dump()["call"] == {**sent, "status": 1}
    adapter = TypeAdapter(models.GetConversationResponseModel)
    for wrong, said in (
        ({**sent, "agent_id": 1}, "$.agent_id: expected a string"),
        ("a", "$:"),
        (Stored, "no JSON form"),
    ):
        with pytest.raises(ValidationError, match=re.escape(said)):
            adapter.validate_python(wrong)
    assert adapter.dump_python(adapter.validate_python(sent)) == sent


def test_the_json_schema_of_pydantic_is_that_of_the_document(subtests: pytest.Subtests) -> None:
    for name in models.__all__[:: 1 if THOROUGH else 10]:
        model = getattr(models, name)
        if not (isinstance(model, type) and issubclass(model, Model)):
            continue
        with subtests.test(name):
            ours, theirs = model.model_json_schema(), TypeAdapter(model).json_schema()
            top = theirs["$defs"][theirs["$ref"].rpartition("/")[2]] if "$ref" in theirs else theirs
            assert top.get("properties", {}).keys() == ours.get("properties", {}).keys()
            assert len(theirs.get("$defs", {})) in (len(ours.get("$defs", {})), len(ours.get("$defs", {})) + 1)
            Draft202012Validator.check_schema(theirs)
            referred = set(re.findall(r'"#/\$defs/([^"]+)"', json.dumps(theirs)))
            assert referred <= theirs.get("$defs", {}).keys()
    for mode in ("validation", "serialization"):
        schema = Stored.model_json_schema(mode=mode, ref_template="#/components/schemas/{model}")
        place = "#/components/schemas/GetConversationResponseModel"
        assert schema["properties"]["call"] == {"$ref": place}
        assert "#/$defs/" not in json.dumps(schema)
    validator: Any = Draft202012Validator(TypeAdapter(models.GetConversationResponseModel).json_schema())
    assert validator.is_valid(conversation())
    assert not validator.is_valid({**conversation(), "transcript": [{"role": 1}]})


def test_nothing_of_it_is_loaded_before_somebody_asks() -> None:
    code = "import sys; from elevenlabs_agents import models as m; m.AgentMetadata;"
    code += "print([n for n in sys.modules if n.startswith('pydantic') or n.endswith('pydantic_schema')])"
    env = {**os.environ, "PYTHONPATH": str(GENERATED)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_attrs_and_rich_show_what_is_set() -> None:
    call = models.GetConversationResponseModel.from_dict(conversation())
    shown = attrs.asdict(call)
    assert shown.keys() == {field.name for field in attrs.fields(type(call))}
    assert shown["agent_id"] == call.agent_id
    assert isinstance(shown["metadata"], dict)
    assert shown["user_id"] is UNSET or shown["user_id"] == call.user_id
    with pytest.raises(FieldError):
        attrs.asdict(models.GetConversationResponseModel.from_dict({**conversation(), "agent_id": 1}))
    console = Console(width=60, record=True, file=io.StringIO())
    console.print(call)
    lines = console.export_text().splitlines()
    assert lines[0] == "GetConversationResponseModel("
    assert f"    agent_id={call.agent_id!r}," in lines


def test_the_hooks_for_cattrs_do_what_they_say() -> None:
    text = (GENERATED / "README.md").read_text("utf-8")
    [code] = [code for code in re.findall(r"(?ms)^```py\n(.*?)^```$", text) if "cattrs" in code]
    names: dict[str, Any] = {"__name__": "recipe"}
    exec(compile(code, "README.md", "exec"), names)
    converter, kind = names["converter"], models.GetConversationResponseModel

    @attrs.define
    class Kept:
        note: str
        calls: list[models.GetConversationResponseModel]

    data = {"note": "n", "calls": [conversation()]}
    kept = converter.structure(data, Kept)
    assert isinstance(kept.calls[0], kind)
    assert converter.unstructure(kept) == data
    assert converter.structure({"a": 1}, dict[str, int]) == {"a": 1}
    with pytest.raises(Exception, match="structuring Kept") as raised:
        converter.structure({"note": "n", "calls": [{**conversation(), "agent_id": 1}]}, Kept)
    assert "$.agent_id: expected a string" in str(transform_error(raised.value))
