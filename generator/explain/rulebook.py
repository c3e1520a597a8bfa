"""What the ids of rules mean: one sentence each, for people."""

from __future__ import annotations

FACTS = {
    "only": "One page states it.",
    "agreed": "Several pages state it, and agree.",
    "later-capture": "Pages disagree: the one captured last is followed.",
    "dialect-rank": "Pages of one capture disagree: the dialect that loses less is followed.",
    "content-hash": "Two pages of one capture and dialect differ, most often in wording alone: their hashes decide.",
    "page-twin": "One page documents the whole answer, the other the stream: the words of the former are followed.",
    "overlay": "One of our overlays states it, against the pages or where they are silent.",
    "derived": "No page states it in this form: it follows from what the page states at this place.",
    "unreachable": "No request and no response refers to it any more.",
    "authentication": "It carries the API key: the client sends it with every request, so no call takes it.",
    "unsendable": "No request can be as it says: a warning of the build names what was left out.",
    "lost-by-dialect": "The dialect of the page that is followed cannot state it: the next page that can is followed.",
    "unknown": "The page that is followed cannot state it at this place: the next page that can is followed.",
    "nullability": "The dialect of the page that is followed cannot state null: the next page that can is followed.",
    "null-assumed": "No page can state null: an optional property of a response is taken to be nullable.",
    "required-nullable": "The dialect omits nullable properties from `required`: a page that lists them is followed.",
    "tag-required": "The dialect prints every tag as required: the first page that does not is followed.",
    "tag-lost": "The dialect omits the tag of a variant outside its union: a page that prints the union is followed.",
    "tag-has-default": "Every page prints every tag as required: a tag with a default is taken to be optional.",
}
"""Why a statement is in the document, or is not."""

UNIONS = {
    "explicit-tag": "The pages name the tag.",
    "inferred-tag": "The pages name no tag, but one property has different values in every variant.",
    "default-variant": "Only one variant allows the tag to be absent: without a tag, that variant is meant.",
    "kind": "Variants differ by JSON type: string, number, boolean, array, object.",
    "required": "Without a tag, a variant is ruled out if one of its required properties is missing.",
    "own-properties": "Without a tag, a property that only one variant has selects that variant.",
    "property-kinds": "If that decides nothing, a property of another JSON type rules a variant out.",
    "scalars": "No variant is an object: the value is taken as it is.",
}
"""How the variants of a union are told apart."""
