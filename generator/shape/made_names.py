"""Which component names the docs platform made of the place of the schema, because the schema had none.

Such a name starts with that of a component, or with the path and method or the call path of an operation, and goes on
with the steps to the place: `Listing` + `results` + `Items`. Nobody chose it, so the client need not keep it, and
copies of the schema at several places are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from generator.base import extensions
from generator.base.location import steps
from generator.base.nodes import Json
from generator.base.schemas import components, operations
from generator.shape.identifiers import pascal
from generator.shape.places import PARAMETER, REQUEST, SchemaPlace, SchemaRoot, SchemaStep, place_of_root, references
from generator.shape.schema_queries import Doc, is_object
from generator.shape.schema_slots import roots

_STEPS = {
    "items": r"(?:items?)?",
    "value": r"(?:value|additionalproperties)?",
    "variant": r"(?:schema)?(?:oneof|anyof|option)?\d*",
    "part": r"(?:(?:schema)?allof\d+|part\d+)?",
}


def find_places(doc: Doc, extracted: Mapping[str, SchemaPlace]) -> dict[str, SchemaPlace]:
    """Return the place of every component of *doc* that nobody named; those of *extracted* are known already."""
    found = dict(extracted)
    for component, pattern, place in (*_in_components(doc), *_in_operations(doc)):
        if component in components(doc) and component not in found and re.fullmatch(pattern, _folded(component)):
            found[component] = _with_variant(component, place)
    kept = (component for component in sorted(found) if component in components(doc))
    return {component: _from_the_top(found, found[component]) for component in kept}


def _in_components(doc: Doc) -> Iterator[tuple[str, str, SchemaPlace]]:
    """Yield each component that another refers to, the pattern of a name made of that place, and the place."""
    tags = _tag_names(doc)
    for holder, schema in sorted(components(doc).items()):
        prefixes = "|".join([*_spellings(holder), *map(re.escape, tags.get(holder, ()))])
        own = _folded(holder)
        # A pattern takes longer to make than a name to compare: how each of them starts rules most names out.
        starts = (own.rstrip("0123456789"), *tags.get(holder, ()))
        for component, place in references(schema, SchemaPlace(SchemaRoot(holder))):
            folded = _folded(component)
            if folded != own:
                if folded.startswith(starts):
                    yield component, f"(?:{prefixes})" + _pattern(place.steps), place
            elif component == pascal(holder) != holder:
                # The platform drops what stands before a suffix such as `-Input`, and then has the name of the holder.
                yield component, ".*", place


def _in_operations(doc: Doc) -> Iterator[tuple[str, str, SchemaPlace]]:
    """Yield each component that an operation refers to, the pattern of a name made of that place, and the place."""
    called = {(path, method): operation for path, method, operation in operations(doc)}
    for slot in roots(doc):
        top = place_of_root(doc, slot.path)
        path, method, part = top.root.path, top.root.method, top.root.part
        operation = called.get((path, method))
        if operation is None:
            continue
        made = _folded(path) + method
        group = [*operation.get(extensions.GROUP_NAME, ()), operation.get(extensions.METHOD_NAME, "")]
        called_so = (made, _folded(operation.get("operationId", made)), _folded("".join(group)))
        names = tuple(filter(None, called_so))
        starts = f"(?:{'|'.join(map(re.escape, names))})"
        content = rf"(?:content{re.escape(_folded(_media_type(slot.path)))}(?:schema)?|schema)?"
        if part == PARAMETER:
            starts += "(?:parameters?)?"
        else:
            starts += rf"(?:{part}s?(?:body|bodies)?)(?:\d{{3}})?{content}"
        for component, place in references(slot.schema, top):
            if _folded(component).startswith(names):
                yield component, starts + _pattern(place.steps), place
            if part == REQUEST and place == top and component.startswith("Body_"):
                yield component, ".*", place


def _spellings(holder: str) -> list[str]:
    """Return patterns of how a name made of a place below the component *holder* starts: `X1` is also `XOneOf1`."""
    folded = _folded(holder)
    base = folded.rstrip("0123456789")
    number = folded[len(base) :]
    variant = [rf"{re.escape(base)}(?:schema)?(?:oneof|anyof){number}"] if number else []
    return [re.escape(folded), *variant]


def _media_type(path: tuple[str | int, ...]) -> str:
    """Return the media type in *path*, empty where there is none."""
    return str(path[path.index("content") + 1]) if "content" in path else ""


def _pattern(listed: tuple[SchemaStep, ...]) -> str:
    return "".join(_STEPS.get(step.kind, re.escape(_folded(step.word))) for step in listed)


def _with_variant(component: str, place: SchemaPlace) -> SchemaPlace:
    """Return *place* with the end of the name *component* for the variant that it ends with."""
    if not place.steps or place.steps[-1].kind != "variant":
        return place
    number = re.search(r"\d*$", component)
    return evolve(place, steps=(*place.steps[:-1], SchemaStep("variant", number[0] if number else "")))


def _from_the_top(found: Mapping[str, SchemaPlace], place: SchemaPlace) -> SchemaPlace:
    """Return *place* with its root and steps counted from a component that has a name, or from the operation."""
    while place.root.component in found:
        above = found[place.root.component]
        place = above.below(*place.steps)
    return place


def _tag_names(doc: Doc) -> dict[str, list[str]]:
    """Return the names that the platform gives to variants of unions, by component: the union and the tag's value."""
    names: dict[str, list[str]] = {}
    for union, schema in sorted(components(doc).items()):
        tag: Json = schema.get("discriminator") if is_object(schema) else None
        mapping: Json = tag.get("mapping") if is_object(tag) else None
        if not is_object(mapping):
            continue
        for value, target in mapping.items():
            # A target may be the bare name of a component.
            names.setdefault([target, *steps(target)][-1], []).append(
                f"{_folded(union)}discriminatormapping{_folded(value)}"
            )
    return names


def _folded(name: str) -> str:
    return pascal(name).lower()
