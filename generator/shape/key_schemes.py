"""How a client sends its API key, as the security schemes of a document say: for the API, and for each operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import evolve, frozen

from generator.base import extensions
from generator.base.location import NOWHERE, Mark
from generator.base.nodes import Json, Map, is_list
from generator.base.schemas import operations, security_schemes
from generator.runtime.headers import fault

HTTP_WORDS = frozenset({"bearer", "basic"})
_NO_KEYS = frozenset({"digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth", "scram-sha-1", "scram-sha-256"})
"""Schemes of HTTP in which no key is sent as it is."""


@frozen
class ApiKey:
    """Where a request carries the API key."""

    name: str
    """Of the header, of the parameter of the query, or of the cookie."""
    prefix: str
    """What stands before the key, such as `Bearer `; often empty."""
    mark: Mark = NOWHERE
    description: str = ""
    optional: bool = False
    """Whether no operation needs a key, as far as the document says."""
    where: str = "header"
    """`header`, `query` or `cookie`."""
    is_unused: bool = False
    """Whether every operation says that it takes no key."""
    is_basic: bool = False
    """Whether the key is encoded for HTTP's scheme Basic."""

    @property
    def place(self) -> str:
        """Where the key goes, in words: `header Authorization`."""
        return f"{'parameter' if self.where == 'query' else self.where} {self.name}"


ASSUMED = ApiKey("Authorization", "Bearer ", description="Assumed: no page says how a key is sent.")


def api_key(doc: Map) -> ApiKey:
    """Return how a client sends its API key, as the security schemes of the completed *doc* state."""
    main = next(sendable(doc), None)
    if main is None:
        stated = [_security(doc, operation) for _, _, operation in operations(doc)]
        return evolve(ASSUMED, optional=True, is_unused=bool(stated) and all(each == [] for each in stated))
    is_optional = all(_is_optional(doc, operation) for _, _, operation in operations(doc))
    return evolve(main[1], optional=is_optional)


def api_key_of(doc: Map, operation: Map) -> ApiKey | None:
    """Return how the key is sent with *operation* of the completed *doc*, None if it takes none.

    Of several ways, the one that most operations have is chosen. Of schemes that are needed together, one is sent.
    """
    schemes = dict(sendable(doc))
    main = next(iter(schemes.values()), ASSUMED)
    listed = _security(doc, operation)
    if is_list(listed) and not any(listed):
        return None
    named = {name for requirement in listed or () for name in requirement}
    return next((key for name, key in schemes.items() if name in named), main)


def other_keys(doc: Map) -> list[tuple[ApiKey, int]]:
    """Return the other ways in which operations of the completed *doc* send a key, each with how many do so."""
    found: dict[tuple[str, str], list[ApiKey]] = {}
    for _, _, operation in operations(doc):
        if key := api_key_of(doc, operation):
            found.setdefault((key.place.lower(), key.prefix), []).append(key)
    main = api_key(doc)
    found.pop((main.place.lower(), main.prefix), None)
    return [(keys[0], len(keys)) for _, keys in sorted(found.items())]


def _security(doc: Map, operation: Map) -> Json:
    return operation.get("security", doc.get("security"))


def sendable(doc: Map) -> Iterator[tuple[str, ApiKey]]:
    """Yield the security schemes by which a client can send a key, those that most operations name first."""
    schemes = security_schemes(doc)
    uses = Counter(name for requirement in requirements(doc) for name in requirement)
    for name in sorted(schemes, key=lambda name: (-uses[name], list(schemes).index(name))):
        key = _key_of_scheme(schemes[name])
        if key:
            yield name, key


def _key_of_scheme(scheme: Map) -> ApiKey | None:
    kind, way = scheme.get("type"), str(scheme.get("scheme"))
    if kind == "apiKey" and scheme.get("in") == "header" and fault(scheme["name"], ""):
        return None
    if kind == "apiKey" and scheme.get("in") in ("header", "query", "cookie"):
        return ApiKey(scheme["name"], scheme.get(extensions.HEADER, {}).get("prefix", ""), where=scheme["in"])
    if kind == "http" and way.lower() not in _NO_KEYS:
        word = way.capitalize() if way.lower() in HTTP_WORDS else way
        return ApiKey("Authorization", f"{word} ", is_basic=way.lower() == "basic")
    return ApiKey("Authorization", "Bearer ") if kind in ("oauth2", "openIdConnect") else None


def scheme_of(key: ApiKey) -> Map:
    """Return the security scheme that says of a header what *key* says."""
    scheme = Map(mark=key.mark)
    facts: dict[str, Json] = {"type": "apiKey", "in": "header", "name": key.name}
    if key.prefix == "Bearer " and key.name.lower() == "authorization":
        facts = {"type": "http", "scheme": "bearer"}
    elif key.prefix:
        facts[extensions.HEADER] = Map(name=key.name, prefix=key.prefix)
    for name, value in {**facts, **({"description": key.description} if key.description else {})}.items():
        scheme.put(name, value, key.mark)
    return scheme


def requirements(doc: Map) -> Iterator[Map]:
    """Yield what operations need, that of the whole document once."""
    for holder in (doc, *(operation for _, _, operation in operations(doc))):
        listed = holder.get("security")
        yield from listed if is_list(listed) else ()


def _is_optional(doc: Map, operation: Map) -> bool:
    """Tell whether *operation* needs no key."""
    listed = _security(doc, operation)
    return is_list(listed) and (not listed or {} in listed)
