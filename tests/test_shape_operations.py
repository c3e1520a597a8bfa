"""Where an operation stands in the resource tree: which source decides, and what a collision does."""

from __future__ import annotations

from typing import Any

from generator.base import yamlio
from generator.base.nodes import Map, plain
from generator.shape.call_paths import Calls, assign_call_paths
from generator.shape.identifiers import resource_module
from generator.shape.schema_queries import operations


def document(*entries: str) -> Map:
    """Return a document of one operation an entry, `get /path tag operationId`; `-` leaves a part out."""
    lines = ["paths:"]
    for entry in entries:
        method, path, tag, operation_id = entry.split()
        lines += [f"  {path}:", f"    {method}:", "      responses: {}"]
        lines += [f"      tags: [{tag}]"] if tag != "-" else []
        lines += [f"      operationId: {operation_id}"] if operation_id != "-" else []
    loaded: Map = yamlio.load("\n".join(lines), "page.md")
    return loaded


def ids(doc: Map, calls: Calls | None = None) -> dict[str, str]:
    shaped, _ = assign_call_paths(doc, calls or {})
    return {f"{method} {path}": operation["operationId"] for path, method, operation in operations(shaped)}


def operation(doc: Map, calls: Calls) -> dict[str, Any]:
    shaped, _ = assign_call_paths(doc, calls)
    found: dict[str, Any] = plain(next(operations(shaped))[2])
    return found


def test_the_sample_decides_before_tag_and_url() -> None:
    call = {("/v1/convai/conversations/{id}/audio", "get"): ("conversational_ai", "conversations", "audio", "get")}
    assert operation(document("get /v1/convai/conversations/{id}/audio other fetch"), call) == {
        "responses": {},
        "tags": ["conversational_ai.conversations.audio"],
        "operationId": "conversational_ai_conversations_audio_get",
        "x-fern-sdk-group-name": ["conversational_ai", "conversations", "audio"],
        "x-fern-sdk-method-name": "get",
    }


def test_without_a_sample_the_extensions_decide() -> None:
    doc = document("get /x other fetch")
    doc["paths"]["/x"]["get"]["x-fern-sdk-group-name"] = ["conversationalAi", "tools"]
    doc["paths"]["/x"]["get"]["x-fern-sdk-method-name"] = "getAll"
    assert ids(doc) == {"get /x": "conversational_ai_tools_get_all"}


def test_without_both_tag_and_operation_id_decide() -> None:
    assert ids(document("post /x conversational_ai.agents.llm_usage calculateCost")) == {
        "post /x": "conversational_ai_agents_llm_usage_calculate_cost"
    }


def test_without_a_tag_the_url_decides_and_without_an_id_the_method() -> None:
    assert ids(document("get /v1/speak/{id}/audio-files - -", "get / - -")) == {
        "get /v1/speak/{id}/audio-files": "speak_audio_files_get",
        "get /": "root_get",
    }


def test_of_two_operations_with_one_method_the_better_source_keeps_it() -> None:
    doc = document("get /a things get", "delete /b things get", "get /c things get")
    calls = {("/c", "get"): ("things", "get")}
    assert ids(doc, calls) == {"get /a": "things_get_get", "delete /b": "things_get_delete", "get /c": "things_get"}
    _, collisions = assign_call_paths(doc, calls)
    assert [(one.scope, one.wanted, one.kept, one.renamed, one.given) for one in collisions] == [
        ("client.things", "get", "GET /c", "DELETE /b", "get_delete"),
        ("client.things", "get", "GET /c", "GET /a", "get_get"),
    ]


def test_every_name_that_python_or_the_client_needs_is_listed_with_the_one_in_its_place() -> None:
    doc = document("get /a close class", "get /b - -", "get /c things.with_raw_response.x get", "get /d - -")
    calls = {("/b", "get"): ("close_", "get"), ("/d", "get"): ("close", "with_raw_response", "get")}
    shaped, collisions = assign_call_paths(doc, calls)
    assert [(one.scope, one.wanted, one.kept, one.renamed, one.given) for one in collisions] == [
        ("client", "close", "the client", "client.close", "close_2"),
        ("client.close_2", "with_raw_response", "the client", "client.close.with_raw_response", "with_raw_response_"),
        ("client.things", "with_raw_response", "the client", "client.things.with_raw_response", "with_raw_response_"),
        ("client.close_2", "class", "reserved", "GET /a", "class_"),
    ]
    assert {path: [*node["x-fern-sdk-group-name"]] for path, _, node in operations(shaped)} == {
        "/a": ["close_2"],
        "/b": ["close_"],
        "/c": ["things", "with_raw_response_", "x"],
        "/d": ["close_2", "with_raw_response_"],
    }


def test_a_call_that_a_document_states_is_any_text_and_becomes_names() -> None:
    stated = ("\x98\xe3", "\\N{x}", "-", "a.b", "class", "import_", "X" * 300, "p|C")
    shaped, _ = assign_call_paths(document("get /a - -"), {("/a", "get"): stated})
    [(_, _, operation)] = operations(shaped)
    *group, long = operation["x-fern-sdk-group-name"]
    assert group == ["a", "n_x", "value", "a_b", "class_", "import_"]
    assert (len(long) <= 100, long.isidentifier(), operation["x-fern-sdk-method-name"]) == (True, True, "p_c")


def test_names_of_methods_and_resources_fit_into_a_file_system() -> None:
    shaped, _ = assign_call_paths(document(f"get /a {'b.' * 200}c {'fooBar' * 60}", f"get /d e {'g' * 200}"), {})
    (_, _, long), (_, _, kept) = operations(shaped)
    method, module = long["x-fern-sdk-method-name"], resource_module(long["x-fern-sdk-group-name"])
    assert (len(method) < 200, method.isidentifier(), method[:15]) == (True, True, "foo_barfoo_barf")
    assert (len(module) < 200, module.isidentifier(), module[:5]) == (True, True, "b_b_b")
    assert kept["x-fern-sdk-method-name"] == "g" * 200


def test_a_method_gives_way_to_the_resource_of_its_name() -> None:
    shaped, _ = assign_call_paths(document("post /a agents link", "get /b agents.link.deep get"), {})
    assert {path: node["x-fern-sdk-method-name"] for path, _, node in operations(shaped)} == {
        "/a": "link_post",
        "/b": "get",
    }


def test_ids_that_meet_leave_the_methods_alone() -> None:
    doc = document("get /a agents link_get", "get /b agents.link get")
    assert ids(doc) == {"get /a": "agents_link_get", "get /b": "agents_link_get_get"}
    shaped, _ = assign_call_paths(doc, {})
    assert {path: node["x-fern-sdk-method-name"] for path, _, node in operations(shaped)} == {
        "/a": "link_get",
        "/b": "get",
    }


def test_tags_in_use_are_listed_and_keep_their_description() -> None:
    doc = document("get /a b.c x", "get /d b y")
    doc["tags"] = [Map(name="b.c", description="Kept."), Map(name="unused")]
    shaped, _ = assign_call_paths(doc, {})
    assert plain(shaped["tags"]) == [
        {"name": "b", "description": "Operations of `client.b`."},
        {"name": "b.c", "description": "Kept."},
    ]


def test_ids_do_not_depend_on_the_order_of_the_document() -> None:
    entries = ["get /a things get", "delete /b things get", "get /c things get", "get /d other get"]
    assert ids(document(*entries)) == ids(document(*reversed(entries)))


def test_facts_keep_their_places() -> None:
    shaped, _ = assign_call_paths(document("get /a things get"), {})
    node = shaped["paths"]["/a"]["get"]
    assert (node.at("tags").line, node.at("operationId").line) == (5, 6)


def test_what_every_resource_has_is_not_taken_by_an_operation() -> None:
    assert ids(document("get /x tools with_raw_response")) == {"get /x": "tools_with_raw_response_get"}
