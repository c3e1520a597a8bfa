"""Inline variants become components under the name that other pages know them by."""

from __future__ import annotations

import pytest
from attrs import evolve

from generator.base.errors import MergeError
from generator.base.nodes import plain
from generator.base.schemas import components
from generator.merge import merge
from generator.merge.union_variants import name_union_variants
from generator.read.dialects.fragment import Fragment, TagOrigin
from tests import goldens
from tests.fragments import fragment, schemas

INLINE = """
Call:
  oneOf:
    - type: object
      properties: {type: {type: string, enum: [phone]}, number: {type: string}}
      required: [type, number]
      description: PhoneCall variant
    - type: object
      properties: {type: {type: string, enum: [web]}, url: {type: string}}
      required: [type, url]
      description: WebCall variant
  discriminator: {propertyName: type}
"""
NAMELESS = INLINE.replace("      description: PhoneCall variant\n", "").replace(
    "      description: WebCall variant\n", ""
)
NAMED = """
Call: {oneOf: [{$ref: '#/components/schemas/PhoneCall'}, {$ref: '#/components/schemas/WebCall'}]}
PhoneCall: {type: object, properties: {type: {type: string, enum: [phone]}, number: {type: string}}, required: [number]}
WebCall: {type: object, properties: {type: {type: string, enum: [web]}, url: {type: string}}, required: [url, type]}
"""


def page(fragments: tuple[Fragment, ...], name: str) -> dict[str, object]:
    (fragment,) = [fragment for fragment in fragments if fragment.page == name]
    return {key: plain(value) for key, value in components(fragment.doc).items()}


def test_the_description_names_the_variant() -> None:
    found = page(name_union_variants([fragment(schemas(INLINE))])[0], "page.md")
    assert found["Call"] == {
        "oneOf": [{"$ref": "#/components/schemas/PhoneCall"}, {"$ref": "#/components/schemas/WebCall"}],
        "discriminator": {"propertyName": "type"},
    }
    assert found["PhoneCall"] == {
        "type": "object",
        "properties": {"type": {"type": "string", "enum": ["phone"]}, "number": {"type": "string"}},
        "required": ["type", "number"],
    }


@pytest.mark.parametrize("other", [INLINE, NAMED, NAMED.replace("Call: {oneOf", "Conversation: {oneOf")])
def test_a_nameless_variant_takes_the_name_of_the_variant_with_its_tag_value(other: str) -> None:
    nameless = fragment(schemas(NAMELESS), page="c.md", dialect="C")
    found = page(name_union_variants([nameless, fragment(schemas(other), page="b.md")])[0], "c.md")
    assert set(found) == {"Call", "PhoneCall", "WebCall"}


def test_with_no_sibling_the_name_is_made_of_union_and_tag_value() -> None:
    found = page(name_union_variants([fragment(schemas(NAMELESS.replace("[phone]", "[sip-trunk_x]")))])[0], "page.md")
    assert set(found) == {"Call", "CallSipTrunkX", "CallWeb"}


def test_the_tag_is_required_only_where_a_page_says_so_that_does_not_bend_it() -> None:
    bent = fragment(schemas(INLINE), page="b.md", captured="2026-06", loses=("tag-required",))
    sure = fragment(schemas(NAMED), page="a.md", captured="2025-11", dialect="A")
    merged = merge(name_union_variants([bent, sure])[0]).doc["components"]["schemas"]
    assert merged["PhoneCall"]["required"] == ["number"]
    assert merged["WebCall"]["required"] == ["type", "url"]


def test_where_no_page_can_tell_a_tag_with_a_default_is_not_required() -> None:
    bent = INLINE.replace("{type: string, enum: [web]}", "{type: string, enum: [web], default: web}")
    merged = merge(name_union_variants([fragment(schemas(bent), loses=("tag-required",))])[0])
    found = merged.doc["components"]["schemas"]
    assert (found["PhoneCall"]["required"], found["WebCall"]["required"]) == (["type", "number"], ["url"])
    recovered = merged.record.decisions["#/components/schemas/WebCall/properties/type"].recovered
    assert [(fact.fact, fact.rule) for fact in recovered] == [("required", "tag-has-default")]


USED_ALONE = """
WebCall: {type: object, properties: {url: {type: string}}, required: [url]}
Log: {type: object, properties: {call: {$ref: '#/components/schemas/WebCall'}}}
"""


def test_a_component_that_lost_its_tag_gets_it_back_but_not_as_required() -> None:
    fragments, _ = name_union_variants([fragment(schemas(INLINE + USED_ALONE), loses=("tag-required",))])
    assert page(fragments, "page.md")["WebCall"] == {
        "type": "object",
        "properties": {"type": {"type": "string", "enum": ["web"]}, "url": {"type": "string"}},
        "required": ["url"],
    }
    origins = {"PhoneCall": {"type": TagOrigin.INLINED}, "WebCall": {"type": TagOrigin.RESTORED}}
    assert fragments[0].union_tags == origins


def test_a_dialect_that_loses_no_tags_leaves_nothing_to_know_about_them() -> None:
    [fragment_], variants = name_union_variants([fragment(schemas(INLINE))])
    assert (len(variants), fragment_.union_tags) == (2, {})


ALONE = "WebCall: {type: object, properties: {url: {type: string}}, required: [url]}\n"


@pytest.mark.parametrize("stem", ["a", "b", "c", "d"])
@pytest.mark.parametrize("other", [INLINE, INLINE + USED_ALONE], ids=["inline", "both"])
def test_two_pages_of_one_dialect_may_show_an_variant_in_its_union_and_without_its_tag(other: str, stem: str) -> None:
    bent = ("tag-required",)
    pages = [
        fragment(schemas(other), page=f"{stem}-union.md", loses=bent),
        fragment(schemas(ALONE), page=f"{stem}-alone.md", loses=bent),
    ]
    merged = merge(name_union_variants(pages)[0]).doc["components"]["schemas"]
    assert list(merged["WebCall"]["properties"]) == ["type", "url"]


@pytest.mark.parametrize("needed", [True, False])
def test_a_tag_that_the_later_page_lost_is_required_where_a_page_says_so_that_can_tell(needed: bool) -> None:
    sure = NAMED.replace("required: [url, type]", "required: [type]") if needed else NAMED.replace(", type]", "]")
    pages = [
        fragment(schemas(ALONE), page="new.md", captured="2026-06", loses=("tag-required",)),
        fragment(schemas(INLINE), page="b.md", captured="2025-11", loses=("tag-required",)),
        fragment(schemas(sure), page="a.md", captured="2025-11", dialect="A"),
    ]
    merged = merge(name_union_variants(pages)[0])
    assert ("type" in merged.doc["components"]["schemas"]["WebCall"]["required"]) is needed
    recovered = merged.record.decisions["#/components/schemas/WebCall/properties/type"].recovered
    assert [(fact.fact, fact.rule) for fact in recovered] == [("tag", "tag-lost")]


def test_a_tag_that_a_dialect_loses_excuses_nothing_else() -> None:
    pages = [
        fragment(schemas(INLINE), page="union.md", loses=("tag-required",)),
        fragment(schemas(ALONE.replace("[url]", "[]")), page="alone.md", loses=("tag-required",)),
    ]
    (found,) = merge(name_union_variants(pages)[0]).contradictions
    assert "`required` is" in found.what


def test_an_variant_that_is_another_schema_than_its_namesake_is_an_error() -> None:
    with pytest.raises(MergeError) as stopped:
        name_union_variants([fragment(schemas(INLINE + USED_ALONE.replace("url", "uri")), loses=("tag-required",))])
    goldens.check("errors/hoist-namesake.txt", f"{stopped.value}\n")


def test_a_variant_that_is_only_described_otherwise_is_its_namesake() -> None:
    described = USED_ALONE.replace("url: {type: string}", "url: {type: string, description: Where it is}")
    assert described != USED_ALONE
    [found], _ = name_union_variants([fragment(schemas(INLINE + described), loses=("tag-required",))])
    assert components(found.doc)["WebCall"]["properties"]["url"]["description"] == "Where it is"


def test_what_one_print_of_a_component_cannot_say_is_taken_from_the_other() -> None:
    printed = """
WebCall:
  type: object
  properties: {type: {type: string, enum: [web]}, url: {type: object, x-unknown: [cut-objects]}}
  required: [type, url]
"""
    whole = "{type: object, properties: {host: {type: string}}}"
    variant = INLINE.replace("[web]}, url: {type: string}", f"[web], x-unknown: [tag-required]}}, url: {whole}")
    found = page(name_union_variants([fragment(schemas(variant + printed))])[0], "page.md")
    assert found["WebCall"] == {
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": ["web"]},
            "url": {"type": "object", "properties": {"host": {"type": "string"}}},
        },
        "required": ["type", "url"],
    }


OF_NO_PAGE = """
CallPhone:
  type: object
  properties: {type: {type: string, enum: [phone]}, number: {type: string}}
  required: [number, type]
  description: Words
"""
MET = {
    "the variant": (OF_NO_PAGE, True),
    "a text": ("CallPhone: {type: string}", False),
    "anything": ("CallPhone: {}", False),
    "nothing": ("CallPhone: {x-unknown: [dangling-references]}", False),
    "an object without the tag": (OF_NO_PAGE.replace("type: {type: string, enum: [phone]}, ", ""), False),
    "an object that is closed": (OF_NO_PAGE + "  additionalProperties: false\n", False),
    "an object with a limit": (OF_NO_PAGE.replace("number: {type: string}", "number: {maxLength: 3}"), False),
}


@pytest.mark.parametrize("met", MET)
def test_in_one_document_a_made_up_name_leads_to_nothing_that_is_stated_under_it(met: str) -> None:
    stated, is_one = MET[met]
    parts = [
        evolve(fragment(schemas(text), page="openapi.json", dialect="document"), part=operation)
        for text, operation in ((NAMELESS, "GET /calls"), (stated, "GET /others"))
    ]
    found = {one.part: components(one.doc) for one in name_union_variants(parts)[0]}
    calls, others = found["GET /calls"], found["GET /others"]
    assert set(calls) == ({"Call", "CallPhone", "CallWeb"} if is_one else {"Call", "CallWeb"})
    assert plain(others) == plain(components(fragment(schemas(stated)).doc))


TAGS = {
    "no letters": ("'=='", "'!='", set[str]()),
    "another alphabet": ("日本", "web", {"CallWeb"}),
    "nothing": ("''", "web", {"CallWeb"}),
    "the same letters": ("a+b", "a-b", set[str]()),
    "case alone": ("a", "A", set[str]()),
}


@pytest.mark.parametrize("dialect,loses", [("B", "tag-required"), ("L1-OAS", "inline-types"), ("document", "texts")])
@pytest.mark.parametrize("tags", TAGS)
def test_variants_that_would_have_one_name_stay_inline(tags: str, dialect: str, loses: str) -> None:
    first, second, named = TAGS[tags]
    text = NAMELESS.replace("[phone]", f"[{first}]").replace("[web]", f"[{second}]")
    part = "GET /calls" if dialect == "document" else ""
    for each in (text, text.replace(f"[{first}]", "[?]").replace(f"[{second}]", f"[{first}]").replace("?", second)):
        one = evolve(fragment(schemas(each), dialect=dialect, loses=(loses,)), part=part)
        assert set(page(name_union_variants([one])[0], "page.md")) == {"Call", *named}
