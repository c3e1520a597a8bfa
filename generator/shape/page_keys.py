"""The headers of which pages say that they carry the key, where the key is sent otherwise as far as anything else says.

What a page calls the key is no argument of a call. A page that has the last word on an operation is followed: the key
goes into the header that it names. Where the page names that of the scheme as well, the other header is one more way.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from attrs import evolve

from generator.base.errors import ShapeError
from generator.base.nodes import Map, Seq
from generator.base.numerals import count
from generator.base.schemas import operations, security_schemes
from generator.shape.key_evidence import KeyEvidence
from generator.shape.key_parameters import headers_of, key_parameters, remove_parameters
from generator.shape.key_prefixes import most_frequent, needs_scheme, prefix_of
from generator.shape.key_schemes import ApiKey, scheme_of

HeadersOfPages = list[tuple[Map, dict[str, ApiKey]]]
"""Operations with the headers, by names in lower case, of which their pages say that they carry the key."""

_NEXT = "If that is wrong, say so in generator.toml: [api] key_header."
_IN_NO_NAME = re.compile(r"[^A-Za-z0-9._-]")


def headers_of_pages(doc: Map, evidence: KeyEvidence) -> HeadersOfPages:
    """Return the operations of *doc* that take headers with a key, as pages say."""
    return [
        (operation, named)
        for _, _, operation in operations(doc)
        if (named := dict(_named(operation, evidence.headers)))
    ]


def _named(operation: Map, headers: Container[str]) -> Iterator[tuple[str, ApiKey]]:
    for name, parameter, mark in headers_of(operation):
        if name.lower() in headers:
            yield name.lower(), ApiKey(name, "", mark, str(parameter.get("description", "")))


def leave_out(stated: HeadersOfPages) -> None:
    """Take the headers that *stated* still names out of the arguments: settings say how the key is sent."""
    for operation, named in stated:
        _taken_out(operation, named)


def follow(doc: Map, stated: HeadersOfPages, evidence: KeyEvidence) -> Iterator[ShapeError]:
    """Send the key of each operation as its page says, if it takes none of the *stated* headers by now; tell of it."""
    schemes = security_schemes(doc)
    others = ", ".join(f"`{name}`" for name in schemes)
    added: dict[str, tuple[str, ApiKey, list[Map]]] = {}
    for operation, named in stated:
        left = _taken_out(operation, named)
        if left and len(left) == len(named):
            name, key = left[0].lower(), named[left[0].lower()]
            added.setdefault(name, (_free_name(key.name, schemes, added), key, []))[2].append(operation)
    for scheme, key, taking in added.values():
        word = prefix_of(key) or (most_frequent(evidence.schemes) if needs_scheme(key) else "")
        schemes.put(scheme, scheme_of(evolve(key, prefix=f"{word} " if word else "")), key.mark)
        for operation in taking:
            operation.put("security", Seq([Map({scheme: Seq()})], mark=key.mark), key.mark)
        what = f"pages say that {count(len(taking), 'operation')} {'takes' if len(taking) == 1 else 'take'} the key in"
        yield ShapeError(
            f"{what} {key.name}, of which no security scheme says so ({others}): it is sent there",
            where=key.mark,
            next=_NEXT,
        )
    if added and all("security" in operation for _, _, operation in operations(doc)):
        # No operation is left that needs what the other schemes say.
        doc.pop("security", None)


def _taken_out(operation: Map, named: dict[str, ApiKey]) -> list[str]:
    """Take the headers *named* out of the parameters of *operation*, and return those that were there."""
    left = [key.name for key in named.values() if key_parameters(operation, key.name)]
    for header in left:
        remove_parameters(operation, key_parameters(operation, header))
    return left


def _free_name(header: str, schemes: Map, added: dict[str, tuple[str, ApiKey, list[Map]]]) -> str:
    """Return a name for the scheme of *header* that no other has."""
    taken = {*schemes, *(scheme for scheme, _, _ in added.values())}
    name = _IN_NO_NAME.sub("-", header)
    while name in taken:
        name += "-of-pages"
    return name
