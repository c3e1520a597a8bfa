"""What the ids of rules mean, for people: one sentence each."""

from __future__ import annotations

FACTS = {
    "only": "One page states it.",
    "agreed": "Several pages state it, and say the same.",
    "later-capture": "Pages disagree: the one captured last is followed.",
    "dialect-rank": "Pages of one capture disagree: the dialect that loses less is followed, B before C before A.",
    "content-hash": "Two pages of one capture and dialect differ in wording alone: their hashes decide.",
    "overlay": "An overlay of ours says so, against the pages or where they are silent.",
    "derived": "No page says it in these words: it follows from what the page says at this place.",
    "unreachable": "Nothing that can be sent or received refers to it any more.",
    "authentication": "It carries the key: the client sends it with every request, and no call takes it.",
    "lost-by-dialect": "The dialect of the page that is followed cannot state it; the next page that can is heard.",
    "nullability": "The dialect of the page that is followed loses nulls; the next page that can tell is heard.",
    "null-assumed": "The dialect loses nulls and no other page tells: an optional property of a response may be null.",
    "required-nullable": "The dialect drops nullable properties from `required`; the next page that can tell is heard.",
    "tag-required": "The dialect prints every tag as required; the first page that can tell is heard.",
    "tag-lost": "The dialect drops the tag of a variant that stands alone; a page that prints the union is heard.",
    "tag-has-default": "The dialect prints every tag as required, no page can tell: one with a default may be absent.",
}
"""Why a statement stands in the document, or does not."""

UNIONS = {
    "explicit-tag": "The pages name the tag.",
    "inferred-tag": "The pages name no tag; one property has other values in every variant.",
    "default-variant": "Only one variant lets the tag be absent, so that variant is meant when it is.",
    "kind": "Variants differ by JSON kind: string, number, boolean, array, object.",
    "required": "Without a tag, a variant drops out when one of its required properties is missing.",
    "own-properties": "Without a tag, properties that one variant alone has speak for it.",
    "scalars": "No variant is an object: the value is taken as it comes.",
}
"""How the variants of a union are told apart."""
