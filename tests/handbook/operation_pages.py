"""One page for each operation: how it is called, what it returns and raises, and where each fact comes from."""

from __future__ import annotations

import ast
import inspect
import json
import re
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import Any

import elevenlabs_agents
from elevenlabs_agents import ElevenLabs
from elevenlabs_agents.runtime.errors import status_class
from elevenlabs_agents.types import BinaryResponse

from tests.client.document import class_of
from tests.client.filler import Filler
from tests.consolidated import ROOT
from tests.contract.calls import OPERATIONS, Operation, method

STREAM = "text/event-stream"


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page, the list of them first."""
    # A list and no table: a phone has no room for two columns of long names.
    rows = [
        f"- [<code>{breakable(each.call)}</code>]({name(each)})<br>{_line(each)}: {each.method} {breakable(each.path)}"
        for each in OPERATIONS
    ]
    yield "calls.md", "\n".join(["# Calls", "", *rows, ""])
    for each in OPERATIONS:
        yield name(each), page(each)


def name(operation: Operation) -> str:
    """Return the name of the page of *operation*."""
    return f"{operation.call}.md"


def page(operation: Operation) -> str:
    """Return the page of *operation*."""
    parts = [
        # The title is what search and the tab show, where there are no lines to break.
        f"---\ntitle: {operation.call}\n---\n\n# {breakable(operation.call)}",
        f"{operation.method} `{operation.path}`",
        *(["!!! warning\n\n    The vendor has deprecated it."] if operation.stated.get("deprecated") else []),
        _plain(operation.stated.get("description") or operation.stated.get("summary", "")),
        f"## Signature\n\n```python\n{signature(operation)}\n```",
        f"`AsyncElevenLabs` has the same call, with `await`.\n\n{_arguments(operation)}",
        f"## Example\n\nIt runs as it stands, on a server of this machine.\n\n```python\n{example(operation)}```",
        f"## Returns\n\n{_returned(operation)}",
        f"## Raises\n\n{_raised(operation)}",
        f"## Where this comes from\n\n{_origin(operation)}",
    ]
    return "\n\n".join(parts) + "\n"


def signature(operation: Operation) -> str:
    """Return the call as its module states it, without its text."""
    with ElevenLabs(api_key="none") as client:
        source = textwrap.dedent(inspect.getsource(method(client, operation.call)))
    stated = ast.parse(source).body[0]
    assert isinstance(stated, ast.FunctionDef)
    one = stated.args
    each = [f"    {ast.unparse(arg)}," for arg in one.args]
    named = [
        f"    {ast.unparse(arg)}{f' = {ast.unparse(value)}' if value else ''},"
        for arg, value in zip(one.kwonlyargs, one.kw_defaults, strict=True)
    ]
    returns = ast.unparse(stated.returns) if stated.returns else "None"
    lines = [f"def {stated.name}(", *each, *(["    *,", *named] if named else []), f") -> {returns}"]
    # Modules of the client import them by a name of their own.
    return "\n".join(lines).replace("_models.", "models.").replace("_params.", "params.")


def example(operation: Operation) -> str:
    """Return a program that makes the call with all that must be given."""
    given = {key: key if str(value).startswith("text ") else value for key, value in _least(operation).items()}
    arguments = "".join(f"        {key}={_written(value)},\n" for key, value in given.items())
    call = f"client.{operation.call}(\n{arguments}    )" if arguments else f"client.{operation.call}()"
    if operation.media == STREAM:
        use = "    for chunk in answer:\n        print(chunk)\n"
    elif _class(operation) is None and operation.media != "application/json":
        use = '    print(len(answer.read()), "bytes")\n'
    else:
        use = "    print(answer)\n"
    return (
        "from elevenlabs_agents import ElevenLabs\n"
        "from elevenlabs_agents.testing import FakeServer\n\n"
        'with FakeServer() as server, ElevenLabs(api_key="any", base_url=server.url) as client:\n'
        f"    answer = {call}\n{use}"
    )


def _least(operation: Operation) -> dict[str, Any]:
    """Return what must be given, of plain JSON."""
    return operation.arguments(Filler(0))


def _written(value: Any) -> str:
    """Return *value* in Python, with the quotes that we write."""
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _class(operation: Operation) -> str | None:
    return class_of(operation.answer) if operation.answer else None


def _arguments(operation: Operation) -> str:
    parameters = operation.stated.get("parameters", [])
    told = [
        (one["name"], f"in the {one['in']}", bool(one.get("required")), one.get("description", ""))
        for one in parameters
    ]
    inputs = operation.inputs
    told += [
        (key, "in the body", key in inputs["required"], inputs["properties"][key].get("description", ""))
        for key in inputs["properties"]
        if key not in {row[0] for row in told}
    ]
    rows = [
        f"- `{key}`, {where}{', required' if must else ''}{f': {_on_one_line(text)}' if text else ''}"
        for key, where, must, text in told
    ]
    return "\n".join(rows)


def _returned(operation: Operation) -> str:
    answer = _class(operation)
    if answer is None:
        return f"`{BinaryResponse.__name__}`" if operation.media != "application/json" else "Any JSON."
    module = getattr(elevenlabs_agents.models, answer).__module__
    shown = f"::: {module}.{answer}"
    return f"A stream of:\n\n{shown}" if operation.media == STREAM else shown


def _raised(operation: Operation) -> str:
    rows = [
        f"- {status}: `{status_class(int(status)).__name__}`, {_on_one_line(stated.get('description', ''))}"
        for status, stated in operation.stated["responses"].items()
        if status.isdigit() and int(status) >= 400
    ]
    other = "Every call may raise the others, too: [Errors](guide.md#errors)."
    return "\n".join([*rows, "", other])


@cache
def _facts() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((ROOT / "spec/provenance.json").read_text(encoding="utf-8"))["facts"]
    return found


def _origin(operation: Operation) -> str:
    path = operation.path.replace("~", "~0").replace("/", "~1")
    at = f"#/paths/{path}/{operation.method.lower()}"
    # A list and no table, for the same reason as that of the calls.
    return "\n".join(
        f"- {breakable(key[len(at) + 1 :].replace('~1', '/')) or 'the operation'}<br>"
        f"`{fact['page']}:{fact['line']}` (rule `{fact['rule']}`)"
        for key, fact in _facts().items()
        if key == at or key.startswith(f"{at}/")
    )


def _line(operation: Operation) -> str:
    return _on_one_line(operation.stated.get("summary", ""))


def _on_one_line(text: str) -> str:
    return _plain(" ".join(text.split()))


def breakable(name: str) -> str:
    """Return *name* with places where a narrow page may break it: after a dot, a slash, an underscore or a hyphen."""
    return re.sub(r"(?<=[./_-])(?=\w)", "<wbr>", _plain(name))


def _plain(text: str) -> str:
    """Return *text*, which the vendor wrote, without markup of HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")
