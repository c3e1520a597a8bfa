"""Completion, although everything is loaded late: what `dir` lists, and what Python's own completer offers."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from rlcompleter import Completer
from types import ModuleType
from typing import Any

import elevenlabs_agents
import pytest
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs, models, params, resources, types

from tests.client.document import models as documented

PACKAGE = Path(elevenlabs_agents.__file__ or "").parent
FORMS = ["with_raw_response", "with_streaming_response"]
TREE = {
    "": ["conversational_ai"],
    ".conversational_ai": ["agents", "conversations", "tools"],
    ".conversational_ai.agents": [
        *("delete", "duplicate", "link", "llm_usage", "simulate_conversation", "simulate_conversation_stream"),
        *FORMS,
    ],
    ".conversational_ai.agents.link": ["get", *FORMS],
    ".conversational_ai.agents.llm_usage": ["calculate", *FORMS],
    ".conversational_ai.conversations": [
        *("analysis", "audio", "delete", "feedback", "get", "get_signed_url", "get_webrtc_token"),
        *("list", "list_items", "list_page", "list_pages", *FORMS),
    ],
    ".conversational_ai.conversations.analysis": ["run", *FORMS],
    ".conversational_ai.conversations.audio": ["get", *FORMS],
    ".conversational_ai.conversations.feedback": ["create", *FORMS],
    ".conversational_ai.conversations.with_raw_response": [
        *("delete", "get", "get_signed_url", "get_webrtc_token", "list"),
    ],
    ".conversational_ai.tools": ["list", *FORMS],
}


def offered(text: str, **names: Any) -> list[str]:
    """The names that complete *text*."""
    completer = Completer(names)
    found: list[str] = []
    while (match := completer.complete(text, len(found))) is not None:
        found.append(match.rpartition(".")[2].rstrip("()"))
    return found


@pytest.mark.parametrize("kind", [ElevenLabs, AsyncElevenLabs])
def test_every_resource_offers_what_it_has(kind: type[Any], subtests: pytest.Subtests) -> None:
    client = kind(api_key="k")
    for path, names in TREE.items():
        with subtests.test(path):
            close = [] if path else ["aclose" if kind is AsyncElevenLabs else "close"]
            assert offered(f"client{path}.", client=client) == close + names + ([] if path else ["with_options"])


def test_the_tree_is_all_there_is() -> None:
    client = ElevenLabs(api_key="k")
    for path, below in TREE.items():
        found = eval(f"client{path}", {"client": client})
        children = [name for name in below if name not in FORMS and not callable(getattr(found, name))]
        assert [name for name in children if f"{path}.{name}" not in TREE] == []


def test_the_package_offers_its_names() -> None:
    assert {"ElevenLabs", "AsyncElevenLabs", "ElevenLabsError", "NotFoundError", "UNSET"} <= set(dir(elevenlabs_agents))
    assert offered("package.El", package=elevenlabs_agents) == ["ElevenLabs", "ElevenLabsError"]
    assert offered("package.mo", package=elevenlabs_agents) == ["models"]
    assert offered("package.pa", package=elevenlabs_agents) == ["params"]
    assert offered("models.UserF", models=models) == ["UserFeedback", "UserFeedbackScore"]
    assert offered("params.UserF", params=params) == ["UserFeedbackParam"]
    assert documented().keys() <= set(dir(models))


@pytest.mark.parametrize(
    "module", [elevenlabs_agents, models, params, resources, types], ids=lambda module: module.__name__
)
def test_what_is_listed_is_there_and_nothing_is_listed_twice(module: ModuleType) -> None:
    listed = dir(module)
    assert listed == sorted(set(listed))
    assert all(hasattr(module, name) for name in listed)
    assert set(module.__all__) <= set(listed)


@pytest.mark.parametrize("file", ["__init__.py", "models/__init__.py", "params/__init__.py", "resources.py"])
def test_type_checkers_see_every_name_that_is_loaded_late(file: str) -> None:
    tree = ast.parse((PACKAGE / file).read_text(encoding="utf-8"))
    [typed] = [node for node in tree.body if isinstance(node, ast.If) and isinstance(node.test, ast.Name)]
    imported = {alias.asname or alias.name for node in typed.body for alias in getattr(node, "names", ())}
    [listed] = [
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    assert imported == set(ast.literal_eval(listed))


def test_completion_of_code_that_is_not_run_takes_them_for_imported() -> None:
    # jedi, which completes in IPython and editors, believes a plain `TYPE_CHECKING = False`, but not an annotated one.
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    [flag] = [node for node in tree.body if isinstance(node, ast.AnnAssign)]
    assert ast.unparse(flag) == "TYPE_CHECKING: bool = False"


LISTED = """
import sys
import elevenlabs_agents
from elevenlabs_agents import models, params
names = dir(elevenlabs_agents), dir(models), dir(params)
loaded = {name.split(".")[0] for name in sys.modules} & {"attr", "httpx", "dateutil"}
assert not loaded, loaded
params.ConversationSimulationSpecificationParam
client = elevenlabs_agents.ElevenLabs(api_key="k")
dir(client.conversational_ai.agents)
print(*[name for name in sys.modules if name.startswith(("elevenlabs_agents.models.", "elevenlabs_agents.params."))])
"""


def test_listing_loads_nothing_and_a_plain_form_only_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LISTED], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["elevenlabs_agents.params.conversation_simulation_specification"]
