"""Which respelled names are one component with another page's, and which must stay two."""

from __future__ import annotations

import pytest

from generator.base.errors import MergeError
from generator.base.schemas import components
from generator.merge.component_names import unify_names
from tests import goldens
from tests.fragments import fragment, schemas

LOSES = ("names",)


def names(known: str, respelled: str) -> list[str]:
    kept = fragment(schemas(known), page="b.md")
    bent = fragment(schemas(respelled), page="c.md", dialect="C", loses=LOSES)
    (found,) = [one for one in unify_names([kept, bent])[0] if one.page == "c.md"]
    return list(components(found.doc))


def obj(*properties: str) -> str:
    return "{type: object, properties: {" + ", ".join(f"{name}: {{type: string}}" for name in properties) + "}}"


@pytest.mark.parametrize(
    "known, written, meant",
    [
        ("LLMUsage-Output", "LlmUsageOutput", "LLMUsage-Output"),
        ("SMSInfo", "SmsInfo", "SMSInfo"),
        ("LocItems", "LocItem", "LocItems"),
        ("Items", "Item", "Items"),
        ("Other", "LocItem", "LocItem"),
        ("LocItemsMore", "LocItemMore", "LocItemMore"),
    ],
)
def test_case_punctuation_and_items(known: str, written: str, meant: str) -> None:
    assert names(f"{known}: {obj('a')}", f"{written}: {obj('a')}") == [meant]


def test_references_follow() -> None:
    kept = fragment(schemas(f"LLM: {obj('a')}"), page="b.md")
    text = f"Llm: {obj('a')}\nUser: {{type: array, items: {{$ref: '#/components/schemas/Llm'}}}}"
    bent = fragment(schemas(text), page="c.md", dialect="C", loses=LOSES)
    (found,) = [one for one in unify_names([kept, bent])[0] if one.page == "c.md"]
    assert components(found.doc)["User"]["items"] == {"$ref": "#/components/schemas/LLM"}
    assert "Llm" in components(bent.doc), "the input must stay as it was"


def test_another_shape_stays_another_schema() -> None:
    assert names(f"Thing-Output: {obj('a')}", "ThingOutput: {type: string, enum: [x]}") == ["ThingOutput"]
    assert names(f"Thing-Output: {obj('a')}", f"ThingOutput: {obj('b')}") == ["ThingOutput"]


def test_a_name_that_has_come_to_mean_something_else_is_known_by_what_it_meant() -> None:
    before = fragment(schemas(f"LLM: {obj('a')}"), page="a.md", captured="2025-11", dialect="A")
    now = fragment(schemas(f"LLM: {obj('b')}"), page="b.md", captured="2026-06")
    bent = fragment(schemas(f"Llm: {obj('a')}"), page="c.md", captured="2025-11", dialect="C", loses=LOSES)
    (found,) = [one for one in unify_names([before, now, bent])[0] if one.page == "c.md"]
    assert list(components(found.doc)) == ["LLM"]


def test_an_equal_spelling_is_preferred() -> None:
    assert names(f"AB: {obj('a')}\nA-B: {obj('a')}", f"AB: {obj('a')}") == ["AB"]


def test_exact_dialects_are_never_respelled() -> None:
    one = fragment(schemas(f"LLM: {obj('a')}"), page="a.md", dialect="A")
    two = fragment(schemas(f"Llm: {obj('a')}"), page="b.md")
    assert sorted(name for one in unify_names([one, two])[0] for name in components(one.doc)) == ["LLM", "Llm"]


@pytest.mark.parametrize(
    "name, known, written",
    [
        ("two-candidates", f"A-B: {obj('a')}\nAB: {obj('a')}", f"Ab: {obj('a')}"),
        ("two-names", f"AB: {obj('a')}", f"Ab: {obj('a')}\naB: {obj('a')}"),
    ],
)
def test_ambiguity_is_an_error(name: str, known: str, written: str) -> None:
    with pytest.raises(MergeError) as stopped:
        names(known, written)
    goldens.check(f"errors/identity-{name}.txt", f"{stopped.value}\n")
