"""What users import stays importable where upstream calls the same schema otherwise; what is gone is named."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli
from tests.typecheck import mypy

Say = pytest.CaptureFixture[str]

TEXT: dict[str, Any] = {"type": "string"}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _document(answer: dict[str, Any], body: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    content, sent = ({"content": {"application/json": {"schema": schema}}} for schema in (answer, body))
    operation = {"operationId": "ring", "requestBody": sent, "responses": {"200": {"description": "Rang", **content}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Bell", "version": "1"},
        "servers": [{"url": "https://bell.test"}],
        "paths": {"/bells/ring": {"post": {**operation, "tags": ["bells"]}}},
        "components": {"schemas": schemas},
    }


SOUND = {"loud": _object(kind={"const": "loud"}, volume={"type": "integer"}), "soft": _object(kind={"const": "soft"})}
BEFORE = _document(
    _object(
        rope=_ref("RopeConfig"),
        tower=_object(height=TEXT),
        clapper=_ref("Clapper"),
        cracks={"type": "array", "items": _ref("Crack")},
        mood={"enum": ["glad", "sad"]},
        made={"oneOf": [_ref("Loud"), _ref("Soft"), {"type": "null"}]},
        stuff=_ref("Bronze"),
    ),
    _object(clapper=_ref("Clapper"), made={"oneOf": [_ref("Loud"), _ref("Soft")]}, inscription=_ref("Inscription")),
    RopeConfig=_object(length=TEXT),
    Clapper=_object(weight=TEXT),
    Crack=_object(where=TEXT, deeper=_ref("Crack")),
    Loud=SOUND["loud"],
    Soft=SOUND["soft"],
    Bronze=_object(tin=TEXT),
    Inscription=_object(text=TEXT),
)
AFTER = _document(
    _object(
        # Another spelling, and a component of what was inline.
        rope=_ref("ROPEConfig"),
        tower=_ref("BellTower"),
        # Two that said the same, apart.
        clapper=_ref("Clapper"),
        cracks={"type": "array", "items": _ref("Fissure")},
        mood=_ref("BellMood"),
        made={"anyOf": [_ref("SoftSound"), _ref("LoudSound"), _ref("Hum"), {"type": "null"}]},
        # No object any more.
        stuff=TEXT,
    ),
    _object(clapper=_ref("ClapperRequest"), made={"oneOf": [_ref("SoftSound"), _ref("LoudSound")]}),
    ROPEConfig=_object(length=TEXT, fibre=TEXT),
    BellTower=_object(height=TEXT),
    Clapper=_object(weight=TEXT, made_of=TEXT),
    ClapperRequest=_object(weight=TEXT),
    Fissure=_object(where=TEXT, deeper=_ref("Fissure")),
    BellMood={"enum": ["glad", "sad", "tired"]},
    LoudSound=SOUND["loud"],
    SoftSound=SOUND["soft"],
    Hum=_object(kind={"const": "hum"}),
)
KEPT = {
    "BellsRingMade": "BellsRingResponseMade",
    "BellsRingMadeParam": "BellsRingRequestMadeParam",
    "BellsRingMood": "BellMood",
    "BellsRingTower": "BellTower",
    "ClapperParam": "ClapperRequestParam",
    "Crack": "Fissure",
    "Loud": "LoudSound",
    "LoudParam": "LoudSoundParam",
    "RopeConfig": "ROPEConfig",
    "Soft": "SoftSound",
    "SoftParam": "SoftSoundParam",
    "UnknownBellsRingMade": "UnknownBellsRingResponseMade",
}
GONE = ["Bronze", "Inscription", "InscriptionParam"]
USE = """
import importlib, json, sys, warnings
warnings.simplefilter("error")
found = {}
for name in sys.argv[1:]:
    module = importlib.import_module("bell." + ("params" if name.endswith("Param") else "models"))
    try:
        getattr(module, name)
    except DeprecationWarning as warning:
        found[name] = str(warning)
print(json.dumps(found))
"""


def _build(say: Say, document: dict[str, Any], *options: str) -> str:
    Path("bell.json").write_text(json.dumps(document), encoding="utf-8")
    command = ["build", "--document", "bell.json", "--package", "bell", "--out", "out", *options]
    assert cli.main(command) == 0
    return say.readouterr().out


def _warnings(*names: str) -> dict[str, str]:
    command = [sys.executable, "-B", "-c", USE, *names]
    done = subprocess.run(command, cwd="out/generated", capture_output=True, text=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_a_schema_that_is_called_otherwise_keeps_its_former_name(
    capsys: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = _build(capsys, BEFORE)
    file = Path("out/spec/former-names.yaml")
    assert not file.exists()
    assert "\n  gone" not in said
    assert "\n  former" not in said

    said = json.loads(_build(capsys, AFTER, "--json"))
    assert (said["former"], said["gone"]) == (KEPT, GONE)
    expected = {
        name: f"{name} is now called {now}; version 0.2.0 no longer has the old name" for name, now in KEPT.items()
    }
    assert _warnings(*KEPT) == expected
    Path("use.py").write_text(
        "from bell.models import Crack, RopeConfig\nfrom bell.params import ClapperParam\n"
        "rope: RopeConfig\ncracks: list[Crack]\ngiven: ClapperParam = {'weight': '1'}\n"
    )
    done = mypy("use.py", folder=tmp_path, path=[Path("out/generated").resolve()])
    assert done.returncode == 0, done.stdout

    # They stay in the file, and follow where the schema is renamed again; a person may have written more there.
    names = file.read_text(encoding="utf-8")
    file.write_text("# Ours.\n" + names.replace("classes:\n", "classes:\n  Rope: ROPEConfig\n"), encoding="utf-8")
    again = json.loads(json.dumps(AFTER).replace("ROPEConfig", "BellRope"))
    said = _build(capsys, again)
    assert "  former     1 name of the client kept, in former-names.yaml: ROPEConfig (now BellRope)\n" in said
    assert "\n  gone" not in said
    assert _warnings(*KEPT, "Rope", "ROPEConfig").keys() == {*KEPT, "Rope", "ROPEConfig"}
    text = file.read_text(encoding="utf-8")
    assert (text.startswith("# Ours.\n"), yaml.safe_load(text)["classes"]["RopeConfig"]) == (True, "BellRope")
    assert "changed    nothing" in _build(capsys, again)
