"""The operations of the document, arguments for them, and calls of both clients that keep the answer as it came."""

from __future__ import annotations

import asyncio
import inspect
import ssl
from collections import Counter
from collections.abc import Callable
from functools import reduce
from typing import Any, TypeAlias, TypeGuard

import httpx
from attrs import field, frozen
from elevenlabs_agents import AsyncElevenLabs, ElevenLabs
from elevenlabs_agents.errors import StatusError
from elevenlabs_agents.types import AsyncBinaryResponse, AsyncStream, BinaryResponse, Model, Stream

from tests.client.document import Schema, alternatives, class_of, document, is_array, is_object, resolve, target
from tests.client.filler import Filler
from tests.client.walk import model

KEY = "test-key"
VIOLATIONS = "sl-violations"
"""The header in which Prism says what is wrong with a request or an answer."""

TALLY: Counter[str] = Counter()
"""How many calls ended how, for the summary."""

_TLS = ssl.create_default_context()  # making one takes longer than a call


@frozen
class Operation:
    """One operation of the document."""

    call: str
    """As people write it: ``conversational_ai.agents.delete``."""
    method: str
    path: str
    stated: Schema = field(repr=False)

    @property
    def media(self) -> str:
        """The media type of the answer."""
        [found] = self.stated["responses"]["200"]["content"]
        return str(found)

    @property
    def answer(self) -> str | None:
        """Name of the component that the answer, or each part of a stream, is; None where nothing is stated."""
        return target(self.stated["responses"]["200"]["content"][self.media]["schema"])

    def named(self, place: str) -> set[str]:
        """Names of the arguments that belong in the ``path``, the ``query`` or the ``body``."""
        if place == "body":
            contents = self.stated.get("requestBody", {}).get("content", {})
            return set(resolve(contents["application/json"]["schema"])[1]["properties"]) if contents else set()
        return {one["name"] for one in self.stated.get("parameters", []) if one["in"] == place}

    @property
    def inputs(self) -> Schema:
        """An object with one property for each argument of the call."""
        parameters = self.stated.get("parameters", [])
        contents = self.stated.get("requestBody", {}).get("content", {})
        body = resolve(contents["application/json"]["schema"])[1] if contents else {}
        return {
            "properties": {one["name"]: one["schema"] for one in parameters} | body.get("properties", {}),
            "required": [one["name"] for one in parameters if one["required"]] + body.get("required", []),
        }

    def arguments(self, filler: Filler) -> dict[str, Any]:
        """Return arguments of plain JSON."""
        return filler.object(self.inputs, 0)

    def modelled(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """*arguments* with models in the place of JSON objects."""
        return {name: _modelled(self.inputs["properties"][name], value) for name, value in arguments.items()}


OPERATIONS = [
    Operation(
        ".".join([*stated["x-fern-sdk-group-name"], stated["x-fern-sdk-method-name"]]), verb.upper(), path, stated
    )
    for path, item in document()["paths"].items()
    for verb, stated in item.items()
]


@frozen
class Heard:
    """What a call returned, and the answer that it was made of."""

    result: Any
    """A stream as a list, audio as bytes."""
    answer: httpx.Response


Call: TypeAlias = Callable[..., Heard]


def method(client: object, call: str) -> Any:
    """Return the method that *call* names."""
    return reduce(getattr, call.split("."), client)


def signature(call: str) -> set[str]:
    """Names of the arguments that *call* takes."""
    with ElevenLabs(api_key=KEY, http_client=httpx.Client(verify=_TLS)) as client:
        return set(inspect.signature(method(client, call)).parameters) - {"request_options"}


def sync(url: str, call: str, arguments: dict[str, Any], **headers: str) -> Heard:
    """Make one call."""
    answers: list[httpx.Response] = []

    def keep(answer: httpx.Response) -> None:
        answer.read()
        answers.append(answer)

    http = httpx.Client(verify=_TLS, trust_env=False, event_hooks={"response": [keep]})
    with http, ElevenLabs(api_key=KEY, base_url=url, max_retries=0, http_client=http) as client:
        try:
            result = method(client, call)(**arguments, request_options={"headers": headers})
            if isinstance(result, BinaryResponse):
                result = result.read()
            elif _is_stream(result):
                result = list(result)
        except StatusError as error:
            raise _explained(error) from None
    TALLY["answered"] += 1
    return Heard(result, answers[-1])


def awaited(url: str, call: str, arguments: dict[str, Any], **headers: str) -> Heard:
    """`sync`, awaited."""
    answers: list[httpx.Response] = []

    async def keep(answer: httpx.Response) -> None:
        await answer.aread()
        answers.append(answer)

    async def run() -> Any:
        http = httpx.AsyncClient(verify=_TLS, trust_env=False, event_hooks={"response": [keep]})
        async with http, AsyncElevenLabs(api_key=KEY, base_url=url, max_retries=0, http_client=http) as client:
            result = await method(client, call)(**arguments, request_options={"headers": headers})
            if isinstance(result, AsyncBinaryResponse):
                return await result.read()
            return [part async for part in result] if _is_async_stream(result) else result

    try:
        result = asyncio.run(run())
    except StatusError as error:
        raise _explained(error) from None
    TALLY["answered"] += 1
    return Heard(result, answers[-1])


def _explained(error: StatusError) -> StatusError:
    """*error* with what Prism says of it, for whoever reads why a test failed."""
    TALLY["refused"] += 1
    error.add_note(error.headers.get(VIOLATIONS) or error.raw.decode())
    return error


def _is_stream(value: object) -> TypeGuard[Stream[Any]]:
    return isinstance(value, Stream)


def _is_async_stream(value: object) -> TypeGuard[AsyncStream[Any]]:
    return isinstance(value, AsyncStream)


def _modelled(schema: Schema, value: Any) -> Any:
    name, schema = resolve(schema)
    if is_array(value):
        return [_modelled(schema["items"], item) for item in value]
    if is_object(value) and name and "properties" in schema and not alternatives(schema):
        found: Model = model(class_of(name)).from_dict(value)
        return found
    return value
