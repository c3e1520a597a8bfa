"""Names of classes: as a person would choose them, and the same whatever else a document has."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import shape
from generator.base.nodes import Map, copy
from generator.shape import Shaped
from generator.shape.naming import choose_names
from generator.shape.words import singular, spelled, words

SORT = {"type": "string", "enum": ["name", "date"]}
SIDE = {"type": "string", "enum": ["left", "right"]}


def an_object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def a_list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"responses": {"200": {"description": "It", "content": {"application/json": {"schema": schema}}}}}


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"content": {"application/json": {"schema": schema}}}}


def query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"in": "query", "name": name, "schema": schema}


SCHEMAS: dict[str, Any] = {
    "Book": an_object(
        chapters=a_list(an_object(title={"type": "string"})),
        status={"type": "string", "enum": ["lent", "there"]},
        maker={**an_object(name={"type": "string"}), "title": "Author"},
    ),
    "ListReadersResponseModel": an_object(readers=a_list(an_object(name={"type": "string"}))),
    "GetReaderV2Response": an_object(address=an_object(town={"type": "string"})),
    "Loan-Output": an_object(book=ref("Book"), kind={"type": "string", "enum": ["short", "long"]}),
    "Shelf-Input": an_object(height={"type": "integer"}),
    "Page": {"allOf": [an_object(side=SIDE), ref("Book")]},
    "ShelfOption": an_object(left=ref("ShelfOptionLeft")),
    "ShelfOptionLeft": SIDE,
    "V1ShelvesGetParametersSort": SORT,
    "shelves_find_Response_200": an_object(shelves=a_list(ref("ShelfOption"))),
    "Body_Put_up_shelf_v1_shelves_post": an_object(shelf=ref("Shelf-Input"), side=SIDE),
}
PATHS: dict[str, Any] = {
    "/v1/shelves": {
        "get": {
            "x-fern-sdk-group-name": ["shelves"],
            "x-fern-sdk-method-name": "find",
            "parameters": [query("sort", ref("V1ShelvesGetParametersSort"))],
            **answer(ref("shelves_find_Response_200")),
        },
        "post": {
            "x-fern-sdk-group-name": ["shelves"],
            "x-fern-sdk-method-name": "put_up",
            **body(ref("Body_Put_up_shelf_v1_shelves_post")),
            **answer(ref("Loan-Output")),
        },
    },
    "/v1/readers": {"get": {"tags": ["readers"], "operationId": "list", **answer(ref("ListReadersResponseModel"))}},
    "/v1/reader": {"get": {"tags": ["reader"], "operationId": "reader", **answer(ref("GetReaderV2Response"))}},
    "/v1/pages": {"get": {"tags": ["pages"], "operationId": "list", **answer(an_object(pages=a_list(ref("Page"))))}},
}
EXPECTED = {
    "Book": "Book",
    "BookChaptersItems": "BookChapter",
    "BookMaker": "Author",
    "BookStatus": "BookStatus",
    "Body_Put_up_shelf_v1_shelves_post": "ShelvesPutUpRequest",
    "BodyPutUpShelfV1ShelvesPostSide": "ShelvesPutUpSide",
    "GetReaderV2Response": "GetReaderV2Response",
    "GetReaderV2ResponseAddress": "ReaderAddress",
    "ListReadersResponseModel": "ListReadersResponseModel",
    "ListReadersResponseModelReadersItems": "Reader",
    "Loan-Output": "Loan",
    "LoanOutputKind": "LoanKind",
    "Page": "Page",
    "PageSide": "PageSide",
    "PagesListResponse": "PagesListResponse",
    "Shelf-Input": "ShelfInput",
    "ShelfOption": "ShelfOption",
    "ShelfOptionLeft": "ShelfOptionLeft",
    "V1ShelvesGetParametersSort": "ShelvesFindSort",
    "shelves_find_Response_200": "ShelvesFindResponse",
}


def shaped(schemas: dict[str, Any], paths: dict[str, Any]) -> Shaped:
    marked: Map = copy({"paths": paths, "components": {"schemas": schemas}})
    return shape.shape(marked, {}, "Client")


def classes(schemas: dict[str, Any], paths: dict[str, Any]) -> dict[str, str]:
    return {component: given.name for component, given in shaped(schemas, paths).names.classes.items()}


def test_names_a_person_would_choose() -> None:
    found = classes(SCHEMAS, PATHS)
    # One side for the page and the body: nothing but the property is common to them.
    side = {name: found.pop(name) for name in ("PageSide", "BodyPutUpShelfV1ShelvesPostSide")}
    assert set(side.values()) == {"Side"}
    assert found == {name: given for name, given in EXPECTED.items() if name not in side}


def test_an_operation_is_not_called_after_its_resource() -> None:
    operation = shaped(SCHEMAS, PATHS).doc["paths"]["/v1/reader"]["get"]
    assert (operation["x-fern-sdk-group-name"], operation["x-fern-sdk-method-name"]) == (["reader"], "get")


def a_choice(first: str, second: str) -> dict[str, Any]:
    return {"type": "string", "enum": [first, first + second]}


TEXT: dict[str, Any] = {"type": "string"}
NAME = st.text("abcdefgh", min_size=2, max_size=6)
INNER: st.SearchStrategy[dict[str, Any]] = st.recursive(
    st.just(TEXT) | st.builds(a_choice, NAME, NAME),
    lambda inner: (
        st.builds(a_list, inner)
        | st.dictionaries(NAME.map("x_{}".format), inner, min_size=1, max_size=3).map(lambda found: an_object(**found))
    ),
    max_leaves=6,
)
ADDED = st.dictionaries(NAME.map("Added{}".format), INNER, min_size=1, max_size=3)


@given(ADDED, st.booleans())
def test_schemas_that_come_rename_no_other(added: dict[str, Any], is_first: bool) -> None:
    path = {
        "get": {"tags": ["added"], "operationId": "all", **answer(an_object(**{name: ref(name) for name in added}))}
    }
    schemas = {**added, **SCHEMAS} if is_first else {**SCHEMAS, **added}
    paths = {"/a": path, **PATHS} if is_first else {**PATHS, "/z": path}
    before = classes(SCHEMAS, PATHS)
    after = classes(schemas, paths)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("rivals", [("Lamp", "Lamps"), ("Desk", "GetDesk"), ("Room-Output", "RoomModel")])
def test_of_several_that_want_one_name_none_has_it(rivals: tuple[str, str]) -> None:
    parts = an_object(parts=a_list(an_object(size={"type": "integer"})))
    others = an_object(parts=a_list(an_object(size={"type": "string"})))
    path = {"get": {"tags": ["things"], "operationId": "all", **answer(an_object(a=ref(rivals[0]), b=ref(rivals[1])))}}
    found = classes({rivals[0]: parts, rivals[1]: others}, {"/": path})
    assert len(set(found.values())) == len(found)
    assert all(re.fullmatch(r"[A-Za-z]+", given) for given in found.values())


def test_one_enum_under_a_name_that_is_written_in_two_ways() -> None:
    schemas = {"Desk": an_object(KIND=SORT), "Lamp": an_object(kind=SORT)}
    path = {"get": {"tags": ["things"], "operationId": "all", **answer(an_object(a=ref("Desk"), b=ref("Lamp")))}}
    found = classes(schemas, {"/": path})
    assert found["DeskKIND"] == found["LampKind"] == "DeskKIND"


ENUMS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("a+", "+1", "1", ",", " ", "<="): ("A", "PLUS_1", "VALUE_1", "COMMA", "SPACE", "LESS_OR_EQUAL"),
    ("da", "да", "日本", "é", "😀"): ("DA", "DE_A", "U65E5_U672C", "E", "GRINNING_FACE"),
    ("a-b", "a_b", "a b"): ("A_MINUS_B", "A_UNDERSCORE_B", "A_B"),
    ("GET", "get", "16:9", "gpt-4.1", ""): ("GET", "GET_LOWER", "VALUE_16_9", "GPT_4_1", "EMPTY"),
}


@pytest.mark.parametrize("values", ENUMS)
def test_members_of_enums(values: tuple[str, ...]) -> None:
    doc: Map = copy({"paths": {}, "components": {"schemas": {"X": {"type": "string", "enum": [*values]}}}})
    found = choose_names(doc, "Client", {}, {}).enums
    assert tuple(found["X", value] for value in values) == ENUMS[values]


def test_words() -> None:
    ones = {"Entries": "Entry", "Statuses": "Status", "Boxes": "Box", "Status": "Status", "Data": "Data", "IDs": "ID"}
    assert {many: singular(many) for many in ones} == ones
    assert words("LLMUsage-Output") == ("LLM", "Usage", "Output")
    assert "".join(words("OAuth2JWTRequest")) == "OAuth2JWTRequest"
    assert spelled("a - b") == "A_B"
