"""Every Python name: spelled as a table says, legal, unique, and the same whatever the order of the document."""

from __future__ import annotations

import keyword
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.extensions import GROUP_NAME
from generator.base.nodes import Map, copy
from generator.shape.identifiers import (
    RESERVED_ARGUMENTS,
    RESERVED_CLASSES,
    RESERVED_MEMBERS,
    constant,
    member,
    pascal,
    snake,
)
from generator.shape.naming import choose_names
from generator.shape.schema_queries import SCHEMAS, is_list, is_object
from generator.shape.shaped_document import Names
from generator.shape.variant_suffixes import variant_suffixes

PASCAL = {
    "LLMUsage-Output": "LLMUsageOutput",
    "conversational_ai_agents_delete_Response_200": "ConversationalAiAgentsDeleteResponse200",
    "Body_Duplicate_Agent_v1": "BodyDuplicateAgentV1",
    "with spaces": "WithSpaces",
    "Élan": "Elan",
    "日本": "",
}
SNAKE = {
    "LLMUsageOutput": "llm_usage_output",
    "SIPUriTransferDestination": "sip_uri_transfer_destination",
    "HTTPValidationError": "http_validation_error",
    "ConvAISecretLocator": "conv_ai_secret_locator",
    "DynamicVariableValueTypeOutput4": "dynamic_variable_value_type_output4",
    "xi-api-key": "xi_api_key",
    "tests_ran_in_last_7_days": "tests_ran_in_last_7_days",
}
MEMBER = {"from": "from", "class": "class", "type": "type", "3d": "value_3d", "$": "value", "X-Trace": "x_trace"}
CONSTANT = {
    "gpt-4.1": "GPT_4_1",
    "en-US": "EN_US",
    "": "EMPTY",
    "16000": "VALUE_16000",
    "+": "VALUE",
    "mp3_44100": "MP3_44100",
}

SUFFIXES: dict[str, list[tuple[str, str, str]]] = {
    "plain": [("a", "One", "A"), ("b-c", "Two", "BC")],
    "signs": [("==", "", "Equal"), ("!=", "", "NotEqual"), ("*", "", "Star"), ("all", "", "All")],
    "the same letters": [("a+b", "", "APlusB"), ("a-b", "", "AMinusB")],
    "another alphabet": [("日本", "", "U65e5U672c"), ("ω", "", "Omega"), ("b", "", "B")],
    "titles": [("日本", "Japan", "Japan"), ("中文", "China", "China"), ("", "None", "None")],
    "one title": [("日", "Text", "U65e5"), ("本", "Text", "U672c")],
    "the title of another": [("==", "B", "Equal"), ("b", "", "B")],
    "nothing": [("", "", "Empty"), ("a", "", "A")],
    "case and accents": [("a", "", "A2"), ("A", "", "A"), ("é", "", "E2"), ("e", "", "E")],
}


@pytest.mark.parametrize("case", SUFFIXES)
def test_variants_are_told_apart_by_tags_and_titles_in_any_order(case: str) -> None:
    union = Map({"discriminator": Map({"propertyName": "kind"})})
    listed = [
        Map({"type": "object", "title": title, "properties": Map({"kind": Map({"const": tag})})})
        for tag, title, _ in SUFFIXES[case]
    ]
    wanted = [suffix for _, _, suffix in SUFFIXES[case]]
    assert variant_suffixes(union, listed, Map()) == wanted
    assert variant_suffixes(union, listed[::-1], Map()) == wanted[::-1]


@pytest.mark.parametrize(
    "spell,written,read",
    [
        *((pascal, *pair) for pair in PASCAL.items()),
        *((snake, *pair) for pair in SNAKE.items()),
        *((member, *pair) for pair in MEMBER.items()),
        *((constant, *pair) for pair in CONSTANT.items()),
    ],
)
def test_spelling(spell: Any, written: str, read: str) -> None:
    assert spell(written) == read


# Few letters, so that names collide often; then anything at all.
TEXT = st.text(alphabet="aAbB1_-. ", max_size=5) | st.sampled_from(
    ["import", "Any", "LLM", "Llm", "date", "self", "extra", "Model", "UNSET", "request_options", "UnknownA", "nul"]
)
WILD = TEXT | st.text(max_size=6)


def an_object(names: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": {wire: {"type": "string"} for wire in names}}


def an_enum(values: list[str]) -> dict[str, Any]:
    return {"type": "string", "enum": values}


UNION: dict[str, Any] = {"oneOf": [{"type": "string"}, {"type": "object"}]}
LIST: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
SCHEMA: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.builds(an_object, st.lists(WILD, max_size=6)),
    st.builds(an_enum, st.lists(WILD, min_size=1, max_size=6, unique=True)),
    st.sampled_from([UNION, LIST]),
)
STEP = st.sampled_from(["a", "b", "a_b", "any", "async_a", "client", "model", "a_with_raw_response"])
GROUP = st.lists(STEP, min_size=1, max_size=3).map(tuple)
PARAMETER = st.tuples(st.sampled_from(["path", "query", "header", "cookie"]), WILD)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    schemas = draw(st.dictionaries(WILD, SCHEMA, max_size=8))
    parameters = draw(st.lists(PARAMETER, max_size=8, unique=True))
    properties = draw(st.lists(WILD, max_size=4))
    # Where the shaper comes to names, no component has a character that a reference would have to escape.
    referred = [{"$ref": SCHEMAS + name} for name in sorted(schemas) if not {*name} & {*"/~"}] or [{}]
    body: dict[str, Any] = {"properties": {wire: draw(st.sampled_from(referred)) for wire in properties}}
    groups = draw(st.lists(GROUP, min_size=1, max_size=4, unique=True))
    operation = {
        "operationId": "call",
        GROUP_NAME: [*groups[0]],
        "parameters": [{"in": place, "name": wire} for place, wire in parameters],
        "requestBody": {"content": {"application/json": {"schema": body}}},
    }
    others = {
        f"/{number}": {"get": {"operationId": f"call_{number}", GROUP_NAME: [*group]}}
        for number, group in enumerate(groups[1:])
    }
    return {"paths": {"/": {"post": operation}, **others}, "components": {"schemas": schemas}}


def named(doc: dict[str, Any], client: str = "Client") -> Names:
    marked: Map = copy(doc)
    return choose_names(marked, client, {}, {})


def reverse(node: Any) -> Any:
    """Return *node* with every object and array in the opposite order, but for the steps of a path."""
    if is_object(node):
        items = reversed(list(node.items()))
        return {key: value if key == GROUP_NAME else reverse(value) for key, value in items}
    if is_list(node):
        return [reverse(value) for value in reversed(node)]
    return node


def is_plain(identifier: str) -> bool:
    return identifier.isidentifier() and identifier.isascii() and not keyword.iskeyword(identifier)


@given(documents())
def test_names_do_not_depend_on_the_order_of_the_document(doc: dict[str, Any]) -> None:
    assert named(reverse(doc)) == named(doc)


def all_classes(names: Names) -> list[str]:
    """Return every class that a client has with *names*, those of the runtime left out."""
    clients = [names.client, f"Async{names.client}"]
    forms = [
        f"{twin}{resource}{form}"
        for resource in names.resources.values()
        for twin in ("", "Async")
        for form in ("", "WithRawResponse", "WithStreamingResponse")
    ]
    components = [entry.name for entry in (*names.classes.values(), *names.unknowns.values(), *names.params.values())]
    return [*clients, *forms, *components]


CLIENTS = st.sampled_from(["Client", "A", "AsyncA", "UnknownA", "AB", "Server", "Any", "Model"])


@given(documents(), CLIENTS)
def test_class_and_module_names_are_legal_and_unique(doc: dict[str, Any], client: str) -> None:
    names = named(doc, client)
    assert set(names.classes) == set(doc["components"]["schemas"])
    classes = all_classes(names)
    modules = [entry.module for entry in names.classes.values()]
    assert len(set(classes)) == len(classes)
    assert len({entry.casefold() for entry in modules}) == len(modules)
    for entry in classes:
        assert is_plain(entry)
        assert entry not in RESERVED_CLASSES | {f"{names.client}Error", "ClientError"}
    for entry in modules:
        assert is_plain(entry)
        assert entry != "nul", "a device of Windows"
    assert {names.unknowns[union].module for union in names.unknowns} <= set(modules)


@given(documents())
def test_members_and_arguments_are_legal_and_unique(doc: dict[str, Any]) -> None:
    names = named(doc)
    groups: dict[tuple[str, str], list[str]] = {}
    for (component, _), given_name in names.members.items():
        assert given_name not in RESERVED_MEMBERS
        groups.setdefault(("members", component), []).append(given_name)
    for (component, _), given_name in names.enums.items():
        assert given_name == given_name.upper()
        groups.setdefault(("enums", component), []).append(given_name)
    for (operation, _, _), given_name in names.arguments.items():
        assert given_name not in RESERVED_ARGUMENTS
        groups.setdefault(("arguments", operation), []).append(given_name)
    for group in groups.values():
        assert len(set(group)) == len(group)
        for given_name in group:
            assert is_plain(given_name)
            assert not given_name.startswith("_"), "attrs would take the underscore off its argument"


@given(documents())
def test_a_thing_without_the_name_it_wants_is_listed(doc: dict[str, Any]) -> None:
    names = named(doc)
    listed = {(one.scope, one.renamed) for one in names.collisions}
    for component, entry in names.classes.items():
        wanted = pascal(component)
        if wanted and not wanted[0].isdecimal() and entry.name != wanted:
            assert ("classes", component) in listed
    for path, given_name in names.resources.items():
        if given_name != pascal(path[-1]):
            assert ("classes", f"client.{'.'.join(path)}") in listed
    for (component, wire), given_name in names.members.items():
        if given_name != member(wire):
            assert (f"#/components/schemas/{component}", wire) in listed


def test_the_order_of_enum_values_and_parameters_is_no_part_of_their_names() -> None:
    one = {"paths": {}, "components": {"schemas": {"E": {"enum": ["a-b", "a_b", "A_B"]}}}}
    assert named(one).enums == {("E", "A_B"): "A_B", ("E", "a-b"): "A_MINUS_B", ("E", "a_b"): "A_UNDERSCORE_B"}
