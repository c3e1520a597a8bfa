"""What is wrong with how vendors' documents say that a key is sent: requirements and schemes that cannot be read.

An operation stays as it is without them: it needs what the whole document needs, or a key that nothing describes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.nodes import Json, Map, Seq, is_list, is_object
from generator.read.repairs.part_kinds import kind_name
from generator.read.repairs.repair import Repair, resolved

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "mutualTLS": (),
    "oauth2": (),
    "openIdConnect": ("openIdConnectUrl",),
}
"""What a scheme of each type must have, all texts."""
_PLACES = ("header", "query", "cookie")
_URLS_OF_FLOWS: Mapping[str, tuple[str, ...]] = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
}


def check_security(node: Map, part: str) -> Iterator[Repair]:
    """Yield a repair for each requirement and each security scheme of *node*, a *part*, that cannot be read."""
    if part in ("document", "operation"):
        yield from _check_requirements(node.get("security"))
    elif part == "components" and is_object(schemes := node.get("securitySchemes")):
        for name, scheme in schemes.items():
            yield from _check_scheme(("securitySchemes", name), scheme, resolved(Map(components=node), scheme))


def _check_requirements(listed: Json) -> Iterator[Repair]:
    if not isinstance(listed, Seq) or not listed:
        return
    unread = [index for index, one in enumerate(listed) if not is_object(one) and not isinstance(one, str)]
    if len(unread) == len(listed):
        # An empty list would say that no key is needed.
        yield Repair(("security",), f"`security` lists {kind_name(listed[0])}, which says nothing: it is left out")
        return
    for index, one in enumerate(listed):
        at = ("security", index)
        if index in unread:
            yield Repair(at, f"`security` lists {kind_name(one)}, which says nothing: that is left out")
        elif isinstance(one, str):
            meant = Map({one: Seq(mark=listed.at(index))}, mark=listed.at(index))
            yield Repair(at, f"`security` lists `{one}` as a text: the scheme of that name is meant", meant)
        else:
            yield from (_without_scopes((*at, name), one) for name in one if not _are_texts(one[name]))


def _without_scopes(at: tuple[str | int, ...], requirement: Map) -> Repair:
    name = str(at[-1])
    scopes = requirement[name]
    texts = [scope for scope in scopes if isinstance(scope, str)] if is_list(scopes) else []
    what = f"`security` lists something else than scopes of `{name}`: it is left out"
    return Repair(at, what, Seq(texts, mark=requirement.at(name)))


def _are_texts(scopes: Json) -> bool:
    return is_list(scopes) and all(isinstance(scope, str) for scope in scopes)


def _check_scheme(at: tuple[str, str], stated: Json, scheme: Map) -> Iterator[Repair]:
    if fault := _fault(stated, scheme):
        yield Repair(at, f"the security scheme `{at[1]}` {fault}: it is left out")
        return
    sound = Map(mark=scheme.mark)
    for key in (key for key in scheme if key.startswith("x-") or _is_known(key, scheme)):
        sound.put(key, scheme[key], scheme.at(key))
    wrong = [f"`{key}`" for key in scheme if key not in sound]
    if scheme["type"] == "oauth2":
        flows: Json = scheme.get("flows")
        kept = _sound_flows(flows if isinstance(flows, Map) else Map(mark=scheme.mark))
        wrong += ["`flows`"] if kept != flows else []
        sound.put("flows", kept, scheme.at("flows"))
    if wrong or scheme is not stated:
        what = f"the security scheme `{at[1]}` has {' and '.join(wrong)} that cannot be read: it is left out"
        yield Repair(at, what if wrong else "", sound)


def _fault(stated: Json, scheme: Map) -> str:
    """Return why nothing can be made of *scheme*, for which *stated* stands; empty where something can."""
    if not is_object(stated):
        return f"is {kind_name(stated)}, not an object"
    if "$ref" in stated and ("$ref" in scheme or not scheme):
        return f"is a reference to `{stated['$ref']}`, which leads to none"
    kind = scheme.get("type")
    if not isinstance(kind, str) or kind not in _NEEDED:
        return f"has the type {kind!r}, which does not exist" if "type" in scheme else "has no type"
    if lacking := [key for key in _NEEDED[kind] if not isinstance(scheme.get(key), str)]:
        return f"does not say its {' and '.join(f'`{key}`' for key in lacking)}"
    return f"is sent in `{scheme['in']}`, which does not exist" if scheme.get("in", "header") not in _PLACES else ""


def _is_known(key: str, scheme: Map) -> bool:
    """Tell whether *key* of *scheme* is a keyword of its type, with a value that can be read."""
    is_bearer = str(scheme.get("scheme")).lower() == "bearer" and scheme["type"] == "http"
    texts = ("type", "description", *_NEEDED[scheme["type"]], *(["bearerFormat"] if is_bearer else []))
    return (key in texts and isinstance(scheme[key], str)) or (key == "flows" and scheme["type"] == "oauth2")


def _sound_flows(flows: Map) -> Map:
    sound = Map(mark=flows.mark)
    for name, flow in flows.items():
        if name.startswith("x-") or (name in _URLS_OF_FLOWS and _is_flow(flow, _URLS_OF_FLOWS[name])):
            sound.put(name, flow, flows.at(name))
    return sound


def _is_flow(flow: Json, urls: tuple[str, ...]) -> bool:
    if not is_object(flow) or not all(isinstance(flow.get(key), str) for key in urls):
        return False
    scopes = flow.get("scopes")
    known = {*urls, "refreshUrl", "scopes"}
    return (
        is_object(scopes)
        and all(isinstance(text, str) for text in scopes.values())
        and isinstance(flow.get("refreshUrl", ""), str)
        and all(key in known or key.startswith("x-") for key in flow)
    )
